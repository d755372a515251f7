/**
 * Participation coefficient (Guimerà & Amaral 2005): how evenly a person's ties spread over clusters.
 *
 *   P_j = 1 − Σ_c (s_jc / s_j)²,   s_jc = tie weight of j into cluster c
 *
 * 0: all in one cluster; near 1: spread over many. Ties to people without a cluster are left out of both sums; without any other: 0.
 */
import type { TieRow } from './tie-graph';

/** A person's tie weight per cluster number, largest first; people with cluster −1 are left out. */
export interface ClusterShare {
  readonly cluster: number;
  /** s_jc / s_j, > 0. */
  readonly share: number;
}

export function clusterShares({ items, weight, from, to }: TieRow, clusterOf: Int32Array): ClusterShare[] {
  const shares: { cluster: number; share: number }[] = []; // few, so a list is faster than a map
  let total = 0;
  for (let k = from; k < to; k++) {
    const cluster = clusterOf[items[k]!]!;
    if (cluster < 0) continue;
    total += weight[k]!;
    const entry = shares.find((candidate) => candidate.cluster === cluster);
    if (entry === undefined) shares.push({ cluster, share: weight[k]! });
    else entry.share += weight[k]!;
  }
  for (const entry of shares) entry.share /= total;
  return shares.length < 2 ? shares : shares.sort((x, y) => y.share - x.share || x.cluster - y.cluster);
}

export function participation(shares: readonly ClusterShare[]): number {
  if (shares.length === 0) return 0;
  let squares = 0;
  for (const { share } of shares) squares += share * share;
  return 1 - squares;
}
