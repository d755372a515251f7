import { SegmentedControl } from '@mantine/core';
import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import { text } from '../../shared/strings/text';
import { mixingLabel } from '../state/ui-labels';
import { MIXINGS, useView } from '../state/view/view-store';

/** The choice what clusters are made of: ties, interests or both. */
export function MixingSwitch() {
  const mixing = useView((view) => view.mixing);
  return (
    <SegmentedControl
      size="xs"
      aria-label={text('cluster.madeOf')}
      value={mixing}
      onChange={(value) => useView.setState({ mixing: value as Mixing })}
      data={MIXINGS.map((value) => ({ value, label: mixingLabel(value) }))}
    />
  );
}
