import { moveToCluster } from '../../../shared/model/edits/clusters';
import type { ClusterId } from '../../../shared/model/ids';
import type { Person } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import { showDone } from '../../ui/notices';
import { commit, undo, useDocument } from './document-store';

/** Moves a person to a cluster, or keeps them in it, and shows a notice with undo. */
export async function movePersonToCluster(person: Person, cluster: ClusterId, label: string): Promise<void> {
  const { network } = useDocument.getState();
  const isKept = network.clusters.get(cluster)?.members.includes(person.id);
  if (!(await commit(moveToCluster(network, person.id, cluster, label)))) return;
  const values = { name: person.name, label };
  const notice = isKept ? text('cluster.kept', values) : text('cluster.moved', values);
  showDone(notice, { label: text('common.undo'), run: () => void undo() });
}
