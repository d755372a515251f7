/** Edits of what is kept about clusters: the user's name for one, and the anchors by which the next run finds them again. */
import { isSameList } from '../../lib/collections';
import type { Edit } from '../edit';
import type { ClusterId, PersonId } from '../ids';
import type { ClusterAnchor, Network } from '../network';

/** `anchors`: as the analysis gave them; the one that is named is kept with its members. An empty name gives the found label back. */
export function renameCluster(network: Network, anchors: readonly ClusterAnchor[], id: ClusterId, name: string): Edit {
  const anchor = anchors.find((one) => one.id === id) ?? network.clusters.get(id);
  const tidy = name.replace(/\s+/g, ' ').trim();
  if (anchor === undefined) return { kind: 'renameCluster', label: 'rename cluster', put: {}, delete: {} };
  return {
    kind: 'renameCluster',
    label: tidy === '' ? `take back the name of cluster ${anchor.name}` : `name cluster ${tidy}`,
    put: { clusters: [{ ...anchor, name: tidy }] },
    delete: {},
  };
}

/** The person belongs to this cluster from now on, whatever the next run finds. `label`: the cluster as the user reads it. */
export function moveToCluster(network: Network, person: PersonId, cluster: ClusterId, label: string): Edit {
  const name = network.people.get(person)?.name ?? 'somebody';
  const isThere = network.clusters.get(cluster)?.members.includes(person) ?? false;
  return {
    kind: 'moveToCluster',
    label: isThere ? `keep ${name} in ${label}` : `move ${name} to ${label}`,
    put: { memberships: [{ person, cluster }] },
    delete: {},
  };
}

/** Kith places the person again. */
export function clearMembership(network: Network, person: PersonId): Edit {
  const name = network.people.get(person)?.name ?? 'somebody';
  return { kind: 'moveToCluster', label: `let Kith place ${name}`, put: {}, delete: { memberships: [person] } };
}

/**
 * Keeps the anchors of a run, or null when they are kept already. A name the user gave is never lost here: it comes from the network, and a named
 * cluster that this run did not find waits for the next, as does one that somebody was moved to. Not an undo step.
 */
export function anchorClusters(network: Network, anchors: readonly ClusterAnchor[]): Edit | null {
  const put: ClusterAnchor[] = [];
  for (const anchor of anchors) {
    const known = network.clusters.get(anchor.id);
    const named = known === undefined ? anchor : { ...anchor, name: known.name };
    if (known === undefined || known.color !== named.color || !isSameList(known.members, named.members)) put.push(named);
  }
  const found = new Set(anchors.map((anchor) => anchor.id));
  const isMeant = new Set<ClusterId>([...network.memberships.values()].map((membership) => membership.cluster));
  const gone = [...network.clusters.values()]
    .filter((known) => !found.has(known.id) && known.name === '' && !isMeant.has(known.id))
    .map((known) => known.id);
  if (put.length === 0 && gone.length === 0) return null;
  return { kind: 'anchorClusters', label: 'clusters found', put: { clusters: put }, delete: { clusters: gone } };
}
