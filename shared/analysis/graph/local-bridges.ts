/**
 * Local bridges (Granovetter 1973): a tie of two people without a common neighbor, so its neighborhood overlap is 0. Its span is the distance
 * of the two when the tie is taken away: at least 3, infinite for a bridge. The longer the span, the more the tie shortens.
 *
 * The span is searched to depth 5, from both ends at once. A longer or infinite span is 0 here (`span` of the findings: null, no other path within 5
 * steps).
 */
import type { TieGraph, TieList } from './tie-graph';

export const DEEPEST_SPAN = 5;

export interface LocalBridges {
  /** 1 per tie number that is a local bridge. */
  readonly isLocalBridge: Uint8Array;
  /** 3, 4 or 5; 0: not a local bridge, or no other way within 5 steps. */
  readonly span: Uint8Array;
}

/** `common`: common neighbors per tie (neighborhood-overlap.ts). */
export function localBridges(graph: TieGraph, ties: TieList, common: Int32Array): LocalBridges {
  const count = ties.a.length;
  const isLocalBridge = new Uint8Array(count);
  const span = new Uint8Array(count);
  const search = new TwoSidedSearch(graph);
  for (let k = 0; k < count; k++) {
    if (common[k] !== 0) continue;
    isLocalBridge[k] = 1;
    span[k] = search.distanceWithout(ties.a[k]!, ties.b[k]!, DEEPEST_SPAN);
  }
  return { isLocalBridge, span };
}

/** Breadth-first from both ends, always widening the narrower front; its arrays are used again for every tie. */
class TwoSidedSearch {
  readonly #graph: TieGraph;
  /** Which search reached a person last: 2·search for the side of a, 2·search + 1 for the side of b. */
  readonly #reached: Int32Array;
  #search = 0;
  #fronts: [Int32Array, Int32Array];
  #spare: Int32Array;

  constructor(graph: TieGraph) {
    this.#graph = graph;
    this.#reached = new Int32Array(graph.size).fill(-1);
    this.#fronts = [new Int32Array(graph.size), new Int32Array(graph.size)];
    this.#spare = new Int32Array(graph.size);
  }

  /** Fewest steps from a to b that do not use their tie, or 0 when there are more than `limit`. */
  distanceWithout(a: number, b: number, limit: number): number {
    const { start, items } = this.#graph;
    const reached = this.#reached;
    const search = this.#search++;
    const lengths: [number, number] = [1, 1];
    this.#fronts[0][0] = a;
    this.#fronts[1][0] = b;
    reached[a] = 2 * search;
    reached[b] = 2 * search + 1;
    for (let steps = 1; steps <= limit; steps++) {
      const side = lengths[0] <= lengths[1] ? 0 : 1;
      const mine = 2 * search + side;
      const theirs = 2 * search + 1 - side;
      const front = this.#fronts[side];
      let length = 0;
      for (let k = 0; k < lengths[side]; k++) {
        const v = front[k]!;
        for (let l = start[v]!; l < start[v + 1]!; l++) {
          const w = items[l]!;
          if ((v === a && w === b) || (v === b && w === a)) continue;
          if (reached[w] === theirs) return steps;
          if (reached[w] === mine) continue;
          reached[w] = mine;
          this.#spare[length++] = w;
        }
      }
      if (length === 0) return 0;
      this.#fronts[side] = this.#spare;
      this.#spare = front;
      lengths[side] = length;
    }
    return 0;
  }
}
