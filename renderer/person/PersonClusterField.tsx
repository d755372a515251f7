import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { PersonFindings } from '../../shared/analysis/data/findings';
import { letClusterGo, moveToCluster } from '../../shared/model/edits/clusters';
import type { ClusterId } from '../../shared/model/ids';
import type { Person } from '../../shared/model/network';
import { commit, undo, useDocument, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { showDone } from '../ui/notices';

/** Which cluster a person is in, how surely, and the way to another: what the user says stays. */
export function PersonClusterField({ person, found }: { readonly person: Person; readonly found: PersonFindings }) {
  const network = useNetwork();
  const { clusters, uncertain } = useFindings();
  const own = found.cluster === null ? undefined : clusters.get(found.cluster);
  const second = found.secondCluster === null ? undefined : clusters.get(found.secondCluster.id);
  const isChosenByUser = network.memberships.has(person.id);
  const move = (cluster: ClusterId, label: string) => void movePersonToCluster(person, cluster, label);
  const resetCluster = async () => {
    if (await commit(letClusterGo(network, person.id))) showDone(`Kith places ${person.name} again`, UNDO);
  };
  const remarks = [
    isChosenByUser ? 'where you put them' : uncertain.has(person.id) ? 'uncertain' : '',
    second ? `partly ${second.label}` : '',
  ].filter(Boolean);
  if (clusters.size === 0) return null;
  return (
    <span>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <button type="button" className="k-link k-in-line" aria-label={`Cluster: ${own?.label ?? 'none'}. Move to another`}>
            <bdi>{own?.label ?? 'none'}</bdi> <IconChevronDown size={13} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={320} className="k-scrolling-menu">
          {own && !isChosenByUser && <Menu.Item onClick={() => move(own.id, own.label)}>Keep here</Menu.Item>}
          {isChosenByUser && <Menu.Item onClick={() => void resetCluster()}>Let Kith decide</Menu.Item>}
          <Menu.Label>Move to</Menu.Label>
          {[...clusters.values()]
            .filter((cluster) => cluster.id !== own?.id)
            .map((cluster) => (
              <Menu.Item key={cluster.id} onClick={() => move(cluster.id, cluster.label)}>
                <bdi>{cluster.label}</bdi>
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {remarks.length > 0 && (
        <span className="k-muted k-small">
          {' '}
          <bdi>{remarks.join(', ')}</bdi>
        </span>
      )}
    </span>
  );
}

const UNDO = { label: 'Undo', run: () => void undo() } as const;

/** Moves a person, or keeps them where they are, with a word about it and the way back. */
export async function movePersonToCluster(person: Person, cluster: ClusterId, label: string): Promise<void> {
  const { network } = useDocument.getState();
  const edit = moveToCluster(network, person.id, cluster, label);
  const said = edit.label.startsWith('keep') ? `${person.name} stays in ${label}` : `${person.name} moved to ${label}`;
  if (await commit(edit)) showDone(said, UNDO);
}
