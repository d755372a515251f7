/**
 * Betweenness (Freeman 1977): the sum, over pairs of other people, of the share of their shortest paths that lead through the person. Each
 * unordered pair counts once. Computed as Brandes 2001 does, over ties without weights, O(people × ties); or estimated from some pivots
 * (Brandes & Pich 2007): the same sum over k random sources, times people/k.
 *
 * Raw: a number of pairs. Freeman’s normalized form divides it by (n − 1)(n − 2)/2; Kith only compares people, so it does not.
 */
import type { Random } from '../../model/ids';
import type { TieGraph } from './tie-graph';

/** Raw betweenness of everyone, exact. */
export function betweenness(graph: TieGraph): Float64Array {
  const raw = new Float64Array(graph.size);
  const paths = new ShortestPaths(graph);
  for (let source = 0; source < graph.size; source++) paths.accumulate(source, raw);
  for (let v = 0; v < raw.length; v++) raw[v]! /= 2;
  return raw;
}

/** Raw betweenness of everyone, estimated from `pivots` (64 to 256) distinct random sources; exact when there are no more people than that. */
export function sampledBetweenness(graph: TieGraph, pivots: number, random: Random): Float64Array {
  if (pivots >= graph.size) return betweenness(graph);
  const order = Int32Array.from({ length: graph.size }, (_, i) => i);
  const raw = new Float64Array(graph.size);
  const paths = new ShortestPaths(graph);
  for (let k = 0; k < pivots; k++) {
    const other = k + Math.floor(random() * (graph.size - k));
    const source = order[other]!;
    order[other] = order[k]!;
    order[k] = source;
    paths.accumulate(source, raw);
  }
  for (let v = 0; v < raw.length; v++) raw[v]! *= graph.size / pivots / 2;
  return raw;
}

/** One search of shortest paths after the other, in the same arrays. */
class ShortestPaths {
  readonly #graph: TieGraph;
  readonly #distance: Int32Array;
  readonly #paths: Float64Array;
  readonly #share: Float64Array;
  readonly #order: Int32Array;

  constructor(graph: TieGraph) {
    this.#graph = graph;
    this.#distance = new Int32Array(graph.size);
    this.#paths = new Float64Array(graph.size);
    this.#share = new Float64Array(graph.size);
    this.#order = new Int32Array(graph.size);
  }

  /** Adds the dependencies of `source` on everyone (each pair is met from both of its ends). */
  accumulate(source: number, into: Float64Array): void {
    const { start, items } = this.#graph;
    const distance = this.#distance.fill(-1);
    const paths = this.#paths.fill(0);
    const share = this.#share.fill(0);
    const order = this.#order;
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let end = 1;
    for (let next = 0; next < end; next++) {
      const v = order[next]!;
      const farther = distance[v]! + 1;
      for (let k = start[v]!; k < start[v + 1]!; k++) {
        const w = items[k]!;
        if (distance[w] === -1) {
          distance[w] = farther;
          order[end++] = w;
        }
        if (distance[w] === farther) paths[w]! += paths[v]!;
      }
    }
    for (let k = end - 1; k > 0; k--) {
      const w = order[k]!;
      const perPath = (1 + share[w]!) / paths[w]!;
      const nearer = distance[w]! - 1;
      for (let l = start[w]!; l < start[w + 1]!; l++) {
        const v = items[l]!;
        if (distance[v] === nearer) share[v]! += paths[v]! * perPath;
      }
      into[w]! += share[w]!;
    }
  }
}
