/**
 * Identity of clusters from run to run (docs/analysis.md, "Identity of clusters"): a new cluster is an old one when their members overlap enough,
 * Jaccard |old ∩ new| / |old ∪ new| ≥ 0.3, matched greedily from the largest overlap. It then keeps id, color and the user's name.
 *
 * A new id is made from the smallest member id, so the same data gives the same ids everywhere. New clusters take the colors 0 … 7 not in use,
 * the larger first; when none is left, −1 (grey). An old cluster that is gone is forgotten, unless the user named it or moved somebody to it: then it waits.
 */
import type { ClusterId, PersonId } from '../../model/ids';
import type { ClusterAnchor } from '../../model/network';

const SAME = 0.3;
export const PALETTE = 8;

export interface IdentifiedClusters {
  /** In the order of the clusters given. */
  readonly clusters: readonly ClusterAnchor[];
  /** What to store: these, and named ones that wait. Ascending by id. */
  readonly anchors: readonly ClusterAnchor[];
}

/** `clusters`: member ids, each ascending, the larger cluster first. `isMeant`: clusters the user moved somebody to; they wait like named ones. */
export function identifiedClusters(
  clusters: readonly (readonly PersonId[])[],
  before: Iterable<ClusterAnchor>,
  isMeant: ReadonlySet<ClusterId> = new Set(),
): IdentifiedClusters {
  const old = [...before].sort((x, y) => (x.id < y.id ? -1 : 1));
  const matched = matches(clusters, old);
  const takenIds = new Set<ClusterId>(old.map((anchor) => anchor.id));
  const takenColors = new Set<number>([...matched.values()].map((anchor) => anchor.color));

  const found = clusters.map((members, c): ClusterAnchor => {
    const same = matched.get(c);
    if (same !== undefined) return { ...same, members: [...members] };
    const id = newClusterId(members, takenIds);
    takenIds.add(id);
    return { id, name: '', color: -1, members: [...members] };
  });
  const colored = found.map((cluster, c): ClusterAnchor => {
    if (matched.has(c) && cluster.color !== -1) return cluster;
    const color = Array.from({ length: PALETTE }, (_, k) => k).find((k) => !takenColors.has(k)) ?? -1;
    takenColors.add(color);
    return { ...cluster, color };
  });
  const kept = new Set(colored.map((cluster) => cluster.id));
  const waiting = old.filter((anchor) => (anchor.name !== '' || isMeant.has(anchor.id)) && !kept.has(anchor.id));
  return { clusters: colored, anchors: [...colored, ...waiting].sort((x, y) => (x.id < y.id ? -1 : 1)) };
}

/** New cluster number → old cluster, each at most once. */
function matches(clusters: readonly (readonly PersonId[])[], old: readonly ClusterAnchor[]): Map<number, ClusterAnchor> {
  const oldOf = new Map<PersonId, number[]>();
  old.forEach((anchor, o) => {
    for (const member of anchor.members) oldOf.set(member, [...(oldOf.get(member) ?? []), o]);
  });
  const candidates: { c: number; o: number; jaccard: number }[] = [];
  clusters.forEach((members, c) => {
    const common = new Map<number, number>();
    for (const member of members) for (const o of oldOf.get(member) ?? []) common.set(o, (common.get(o) ?? 0) + 1);
    for (const [o, both] of common) {
      const jaccard = both / (members.length + (old[o]?.members.length ?? 0) - both);
      if (jaccard >= SAME) candidates.push({ c, o, jaccard });
    }
  });
  candidates.sort((x, y) => y.jaccard - x.jaccard || x.c - y.c || x.o - y.o);
  const result = new Map<number, ClusterAnchor>();
  const used = new Set<number>();
  for (const { c, o } of candidates) {
    const anchor = old[o];
    if (result.has(c) || used.has(o) || anchor === undefined) continue;
    result.set(c, anchor);
    used.add(o);
  }
  return result;
}

function newClusterId(members: readonly PersonId[], taken: ReadonlySet<ClusterId>): ClusterId {
  for (const member of members) {
    const id = `cluster-${member}` as ClusterId;
    if (!taken.has(id)) return id;
  }
  for (let n = 2; ; n++) {
    const id = `cluster-${members[0] ?? ''}-${n}` as ClusterId;
    if (!taken.has(id)) return id;
  }
}
