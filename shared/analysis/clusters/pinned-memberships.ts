/**
 * People whom the user moved to a cluster stay there, whatever a run finds (docs/analysis.md, "Moved people").
 *
 * A cluster keeps its identity by those the run placed by itself (cluster-identity.ts): moved people are left out of the comparison on both sides, so
 * that no number of moves turns one cluster into another. Then they are put where the user wants them. A cluster that is not there in this run
 * (another mixing, another resolution) waits, and until then its people are where the run put them. A cluster that loses its last member is gone.
 */
import type { ClusterId, PersonId } from '../../model/ids';
import type { ClusterAnchor, Network } from '../../model/network';
import type { Columns } from '../data/columns';
import { type IdentifiedClusters, identifiedClusters } from './cluster-identity';
import type { PeopleClusters } from './clusters-of-people';
import { membersOf } from './describe-clusters';

export interface PinnedClusters {
  readonly clusters: PeopleClusters;
  readonly identity: IdentifiedClusters;
}

export function withPinnedMembers(found: PeopleClusters, network: Network, columns: Columns): PinnedClusters {
  const { memberships } = network;
  const idsOf = (numbers: readonly number[]) => numbers.map((number) => columns.people[number]).filter((id) => id !== undefined);
  const ownOnly = (ids: readonly PersonId[]) => (memberships.size === 0 ? ids : ids.filter((id) => !memberships.has(id)));
  const identity = identifiedClusters(
    membersOf(found).map((numbers) => ownOnly(idsOf(numbers))),
    [...network.clusters.values()].map((anchor) => ({ ...anchor, members: ownOnly(anchor.members) })),
    new Set([...memberships.values()].map((membership) => membership.cluster)),
  );
  if (memberships.size === 0) return { clusters: found, identity };

  const numberOf = new Map<ClusterId, number>(identity.clusters.map((anchor, number) => [anchor.id, number]));
  const of = found.of.slice();
  for (const { person, cluster } of memberships.values()) {
    const number = numberOf.get(cluster);
    const who = columns.personNumber.get(person);
    if (number !== undefined && who !== undefined) of[who] = number;
  }
  const clusters = numberedBySize(found, of);
  const members = membersOf(clusters.clusters).map(idsOf);
  const here = clusters.order.map((cluster, number): ClusterAnchor => ({ ...identity.clusters[cluster]!, members: members[number]! }));
  const isFound = new Set<ClusterId>(identity.clusters.map((anchor) => anchor.id));
  const waiting = [...identity.anchors]
    .filter((anchor) => !isFound.has(anchor.id))
    .map((anchor) => network.clusters.get(anchor.id) ?? anchor);
  return {
    clusters: clusters.clusters,
    identity: { clusters: here, anchors: [...here, ...waiting].sort((x, y) => (x.id < y.id ? -1 : 1)) },
  };
}

/** Numbered by size again, without the empty ones. `order`: the old number of each. */
function numberedBySize(found: PeopleClusters, of: Int32Array): { clusters: PeopleClusters; order: readonly number[] } {
  const sizes = new Int32Array(found.sizes.length);
  for (const cluster of of) if (cluster >= 0) sizes[cluster]!++;
  const order = [...sizes.keys()].filter((cluster) => sizes[cluster]! > 0).sort((x, y) => sizes[y]! - sizes[x]! || x - y);
  const numberOf = new Int32Array(sizes.length).fill(-1);
  order.forEach((cluster, number) => {
    numberOf[cluster] = number;
  });
  return {
    order,
    clusters: {
      ...found,
      of: of.map((cluster) => (cluster < 0 ? -1 : numberOf[cluster]!)),
      sizes: Int32Array.from(order, (cluster) => sizes[cluster]!),
      names: found.names.length === 0 ? found.names : order.map((cluster) => found.names[cluster] ?? null),
    },
  };
}
