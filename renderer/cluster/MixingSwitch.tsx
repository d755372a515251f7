import { SegmentedControl } from '@mantine/core';
import type { Mixing } from '../../shared/analysis/data/findings';
import { mixingLabel } from '../state/ui-labels';
import { MIXINGS, useView } from '../state/view/view-store';

/** What the clusters are made of: shown where it changes the picture most, and in the settings. */
export function MixingSwitch() {
  const mixing = useView((view) => view.mixing);
  return (
    <SegmentedControl
      size="xs"
      aria-label="Clusters are made of"
      value={mixing}
      onChange={(value) => useView.setState({ mixing: value as Mixing })}
      data={MIXINGS.map((value) => ({ value, label: mixingLabel(value) }))}
    />
  );
}
