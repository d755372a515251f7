import { SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { EgoNetwork } from '../graph/layout/request';
import { useNetwork } from '../state/network/document-store';
import { useView } from '../state/view/view-store';

/** Whose world is shown, how far out, and the way back. */
export function EgoViewBar({ egoNetwork }: { readonly egoNetwork: EgoNetwork }) {
  const name = useNetwork().people.get(egoNetwork.person)?.name ?? 'Somebody';
  const leave = () => useView.setState({ egoNetwork: null });
  return (
    <div className="k-around">
      <span className="k-chip">
        the world around{' '}
        <b>
          <bdi>{name}</bdi>
        </b>
        <button type="button" className="k-chip-remove" aria-label={`Leave the world egoNetwork ${name}`} onClick={leave}>
          <IconX size={14} aria-hidden />
        </button>
      </span>
      <SegmentedControl
        size="xs"
        aria-label="Steps from them"
        value={String(egoNetwork.degree)}
        onChange={(value) => useView.setState({ egoNetwork: { ...egoNetwork, degree: Number(value) as EgoNetwork['degree'] } })}
        data={[
          { value: '1', label: '1 step' },
          { value: '2', label: '2 steps' },
          { value: '3', label: '3 steps' },
        ]}
      />
    </div>
  );
}
