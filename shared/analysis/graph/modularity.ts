/**
 * Modularity of a partition (Newman & Girvan 2004; resolution after Reichardt & Bornholdt 2006):
 *
 *   Q = Σ_c ( W_c / W − γ · (κ_c / 2W)² )
 *
 * W: total weight, W_c: weight inside cluster c, κ_c: summed weighted degree of its people. −½ … 1 at γ = 1. No ties: 0.
 */
import type { TieGraph } from './tie-graph';

/** `clusterOf`: cluster number ≥ 0 per person. */
export function modularity(graph: TieGraph, clusterOf: ArrayLike<number>, resolution = 1): number {
  const inside = new Map<number, number>(); // twice W_c
  const ends = new Map<number, number>(); // κ_c
  let twice = 0;
  for (let v = 0; v < graph.size; v++) {
    const cluster = clusterOf[v]!;
    let own = 0;
    let all = 0;
    for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
      all += graph.weight[k]!;
      if (clusterOf[graph.items[k]!] === cluster) own += graph.weight[k]!;
    }
    inside.set(cluster, (inside.get(cluster) ?? 0) + own);
    ends.set(cluster, (ends.get(cluster) ?? 0) + all);
    twice += all;
  }
  if (twice === 0) return 0;
  let q = 0;
  for (const [cluster, weight] of inside) q += weight / twice - resolution * ((ends.get(cluster) ?? 0) / twice) ** 2;
  return q;
}
