import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { PersonFindings } from '../../shared/analysis/data/findings';
import { clearMembership } from '../../shared/model/edits/clusters';
import type { Person } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { movePersonToCluster } from '../state/network/move-to-cluster';
import { showDone } from '../ui/notices';
import styles from './PersonClusterField.module.css';

/** The cluster of a person, and a menu to move them to another one. What the user chooses stays. */
export function PersonClusterField({ person, found }: { readonly person: Person; readonly found: PersonFindings }) {
  const network = useNetwork();
  const { clusters, uncertain } = useFindings();
  const own = found.cluster === null ? undefined : clusters.get(found.cluster);
  const second = found.secondCluster === null ? undefined : clusters.get(found.secondCluster.id);
  const isChosenByUser = network.memberships.has(person.id);
  const resetCluster = async () => {
    if (await commit(clearMembership(network, person.id)))
      showDone(text('cluster.reset', { name: person.name }), { label: text('common.undo'), run: () => void undo() });
  };
  const remarks = [
    isChosenByUser ? text('cluster.chosenByUser') : uncertain.has(person.id) ? text('person.uncertain') : '',
    second ? text('cluster.partly', { label: second.label }) : '',
  ].filter(Boolean);
  const label = own?.label ?? text('person.noCluster');
  return (
    <span>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <button type="button" className={`k-link ${styles.button}`} aria-label={text('person.clusterMenu', { label })}>
            <bdi>{label}</bdi> <IconChevronDown size={13} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={320} className={styles.menu ?? ''}>
          {own && !isChosenByUser && (
            <Menu.Item onClick={() => void movePersonToCluster(person, own.id, own.label)}>{text('person.keepInCluster')}</Menu.Item>
          )}
          {isChosenByUser && <Menu.Item onClick={() => void resetCluster()}>{text('person.resetCluster')}</Menu.Item>}
          <Menu.Label>{text('person.moveTo')}</Menu.Label>
          {[...clusters.values()]
            .filter((cluster) => cluster.id !== own?.id)
            .map((cluster) => (
              <Menu.Item key={cluster.id} onClick={() => void movePersonToCluster(person, cluster.id, cluster.label)}>
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
