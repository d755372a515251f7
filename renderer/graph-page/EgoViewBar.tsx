import { SegmentedControl } from '@mantine/core';
import { Chip } from '../components/Chip';
import type { EgoNetwork } from '../graph/layout/request';
import { useNetwork } from '../state/network/document-store';
import { useView } from '../state/view/view-store';

/** Whose world is shown, how far out, and the way back. */
export function EgoViewBar({ egoNetwork }: { readonly egoNetwork: EgoNetwork }) {
  const name = useNetwork().people.get(egoNetwork.person)?.name ?? 'Somebody';
  const leave = () => useView.setState({ egoNetwork: null });
  return (
    <div className="k-around">
      <Chip remove={{ label: `Leave the world around ${name}`, run: leave }}>
        the world around{' '}
        <b>
          <bdi>{name}</bdi>
        </b>
      </Chip>
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
