/**
 * What holds a network together (Onnela et al. 2007, PNAS 104:7332): ties are removed one by one in some order, and
 *
 *   R = mean share of all people that are in the largest component, over all steps (the whole network first)
 *
 * The lower R, the sooner that order breaks the network. Computed backwards, adding ties to a union-find: O(ties). Without ties: 0.
 */

import type { TieList } from '../../shared/analysis/graph/tie-graph';
import type { Random } from '../../shared/model/ids';

/** `order`: tie numbers, the first to be removed first. */
export function percolation(ties: TieList, order: ArrayLike<number>): number {
  let sum = 0;
  for (const share of largestShares(ties, order)) sum += share;
  return order.length === 0 ? 0 : sum / order.length;
}

/** Share of people in the largest component before the k-th removal. */
export function largestShares(ties: TieList, order: ArrayLike<number>): Float64Array {
  const parent = Int32Array.from({ length: ties.size }, (_, v) => v);
  const size = new Int32Array(ties.size).fill(1);
  const root = (v: number) => {
    while (parent[v] !== v) v = parent[v] = parent[parent[v]!]!;
    return v;
  };
  const shares = new Float64Array(order.length);
  let largest = 1;
  for (let k = order.length - 1; k >= 0; k--) {
    let a = root(ties.a[order[k]!]!);
    let b = root(ties.b[order[k]!]!);
    if (a !== b) {
      if (size[a]! < size[b]!) [a, b] = [b, a];
      parent[b] = a;
      size[a]! += size[b]!;
      if (size[a]! > largest) largest = size[a]!;
    }
    shares[k] = largest / ties.size;
  }
  return shares;
}

/** Tie numbers by value, the lowest first; equal values in random order. */
export function lowestFirst(value: ArrayLike<number>, random: Random): Int32Array {
  const toss = Float64Array.from({ length: value.length }, random);
  return Int32Array.from(toss, (_, k) => k).sort((x, y) => value[x]! - value[y]! || toss[x]! - toss[y]!);
}
