/**
 * Neighborhood overlap of a tie (Onnela et al. 2007, PNAS 104:7332; Easley & Kleinberg 2010, ch. 3):
 *
 *   O_ab = n_ab / ((k_a − 1) + (k_b − 1) − n_ab),   n_ab = number of common neighbors, k = number of alters
 *
 * that is |N(a) ∩ N(b)| / |(N(a) ∪ N(b)) ∖ {a, b}|. 0 … 1, symmetric, ties counted once whatever their weight.
 * 0/0 (two people tied only to each other): 0.
 *
 * n_ab of all ties at once by counting every triangle once: each tie is pointed from the person with fewer alters to the one with more, which
 * bounds the work by O(ties^1.5) however large a hub is.
 */
import type { TieGraph, TieList } from './tie-graph';

export interface NeighborhoodOverlap {
  /** Common neighbors per tie number: the embeddedness of the tie (Easley & Kleinberg 2010). */
  readonly common: Int32Array;
  /** O per tie number. */
  readonly overlap: Float64Array;
}

export function neighborhoodOverlap(graph: TieGraph, ties: TieList): NeighborhoodOverlap {
  const common = commonNeighbors(graph, ties);
  const overlap = new Float64Array(common.length);
  for (let k = 0; k < common.length; k++) {
    const n = common[k]!;
    if (n === 0) continue;
    const a = ties.a[k]!;
    const b = ties.b[k]!;
    overlap[k] = overlapOf(n, graph.start[a + 1]! - graph.start[a]!, graph.start[b + 1]! - graph.start[b]!);
  }
  return { common, overlap };
}

/** O from n_ab, k_a and k_b. */
export function overlapOf(common: number, altersOfA: number, altersOfB: number): number {
  return common === 0 ? 0 : common / (altersOfA - 1 + altersOfB - 1 - common);
}

function commonNeighbors(graph: TieGraph, ties: TieList): Int32Array {
  const { size, start, items, tie } = graph;
  const common = new Int32Array(ties.a.length);

  // Ties pointed from lower to higher rank, in rows of their own. Rank: degree, then number.
  const outStart = new Int32Array(size + 1);
  const out = new Int32Array(ties.a.length);
  const outTie = new Int32Array(ties.a.length);
  let filled = 0;
  for (let v = 0; v < size; v++) {
    const from = start[v]!;
    const to = start[v + 1]!;
    const degree = to - from;
    for (let k = from; k < to; k++) {
      const w = items[k]!;
      const other = start[w + 1]! - start[w]!;
      if (degree < other || (degree === other && v < w)) {
        out[filled] = w;
        outTie[filled] = tie[k]!;
        filled++;
      }
    }
    outStart[v + 1] = filled;
  }

  const marked = new Int32Array(size).fill(-1); // marked[w]: number of the tie from v to w, while v is worked on
  for (let v = 0; v < size; v++) {
    const from = outStart[v]!;
    const to = outStart[v + 1]!;
    if (to - from < 2) continue;
    for (let k = from; k < to; k++) marked[out[k]!] = outTie[k]!;
    for (let k = from; k < to; k++) {
      const w = out[k]!;
      for (let l = outStart[w]!; l < outStart[w + 1]!; l++) {
        const third = marked[out[l]!]!;
        if (third < 0) continue;
        common[outTie[k]!]!++;
        common[outTie[l]!]!++;
        common[third]!++;
      }
    }
    for (let k = from; k < to; k++) marked[out[k]!] = -1;
  }
  return common;
}
