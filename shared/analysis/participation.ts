/**
 * Participation coefficient (Guimerà & Amaral 2005): how evenly a person's ties spread over clusters.
 *
 *   P_j = 1 − Σ_c (s_jc / s_j)²,   s_jc = tie weight of j into cluster c
 *
 * 0: all in one cluster; near 1: spread over many. Ties to people without a cluster are left out of both sums; without any other: 0.
 */
import type { TieGraph } from './tie-graph';

/** A person's tie weight per cluster number, largest first; people with cluster −1 are left out. */
export interface ClusterShare {
  readonly cluster: number;
  /** s_jc / s_j, > 0. */
  readonly share: number;
}

export function clusterShares(graph: TieGraph, clusterOf: Int32Array, person: number): ClusterShare[] {
  const weight = new Map<number, number>();
  let total = 0;
  for (let k = graph.start[person]!; k < graph.start[person + 1]!; k++) {
    const cluster = clusterOf[graph.items[k]!]!;
    if (cluster < 0) continue;
    weight.set(cluster, (weight.get(cluster) ?? 0) + graph.weight[k]!);
    total += graph.weight[k]!;
  }
  return [...weight].map(([cluster, sum]) => ({ cluster, share: sum / total })).sort((x, y) => y.share - x.share || x.cluster - y.cluster);
}

export function participation(shares: readonly ClusterShare[]): number {
  if (shares.length === 0) return 0;
  let squares = 0;
  for (const { share } of shares) squares += share * share;
  return 1 - squares;
}
