/** Edits of what is stored about clusters: the user's names, manual memberships, and the anchors by which the next run recognizes them. */
import { isSameList } from '../../lib/collections';
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import type { ClusterId, PersonId } from '../ids';
import type { ClusterAnchor, Network } from '../network';

/**
 * Names a cluster; an empty name restores the label Kith found.
 * @param anchors of the last analysis: the named cluster is stored with its members
 */
export function renameCluster(network: Network, anchors: readonly ClusterAnchor[], id: ClusterId, name: string): Edit {
  const anchor = anchors.find((one) => one.id === id) ?? network.clusters.get(id);
  const tidy = name.replace(/\s+/g, ' ').trim();
  if (anchor === undefined) return { kind: 'renameCluster', label: '', put: {}, delete: {} };
  return {
    kind: 'renameCluster',
    label: tidy === '' ? text('model.resetClusterName', { name: anchor.name }) : text('model.nameCluster', { name: tidy }),
    put: { clusters: [{ ...anchor, name: tidy }] },
    delete: {},
  };
}

/**
 * Puts the person into this cluster for all later runs.
 * @param label the cluster's name as the user reads it
 */
export function moveToCluster(network: Network, person: PersonId, cluster: ClusterId, label: string): Edit {
  const name = network.people.get(person)?.name ?? text('model.somebody');
  const isMember = network.clusters.get(cluster)?.members.includes(person) ?? false;
  return {
    kind: 'moveToCluster',
    label: text(isMember ? 'model.keepInCluster' : 'model.moveToCluster', { person: name, cluster: label }),
    put: { memberships: [{ person, cluster }] },
    delete: {},
  };
}

/** Kith decides the person's cluster again. */
export function clearMembership(network: Network, person: PersonId): Edit {
  const name = network.people.get(person)?.name ?? text('model.somebody');
  return { kind: 'moveToCluster', label: text('model.clearMembership', { person: name }), put: {}, delete: { memberships: [person] } };
}

/**
 * Stores the anchors of a run. Null when they are stored already. The user's names are never lost: a named cluster that this run did not find stays
 * stored, as does one that somebody was moved to. Not an undo step.
 */
export function anchorClusters(network: Network, anchors: readonly ClusterAnchor[]): Edit | null {
  const put: ClusterAnchor[] = [];
  for (const anchor of anchors) {
    const known = network.clusters.get(anchor.id);
    const named = known === undefined ? anchor : { ...anchor, name: known.name };
    if (known === undefined || known.color !== named.color || !isSameList(known.members, named.members)) put.push(named);
  }
  const currentIds = new Set(anchors.map((anchor) => anchor.id));
  const isMeant = new Set<ClusterId>([...network.memberships.values()].map((membership) => membership.cluster));
  const gone = [...network.clusters.values()]
    .filter((known) => !currentIds.has(known.id) && known.name === '' && !isMeant.has(known.id))
    .map((known) => known.id);
  if (put.length === 0 && gone.length === 0) return null;
  return { kind: 'anchorClusters', label: text('model.anchorClusters'), put: { clusters: put }, delete: { clusters: gone } };
}
