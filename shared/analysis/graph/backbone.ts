/**
 * Backbone: the ties to draw when not all can be drawn; never what clusters are made from (docs/analysis.md, "Backbone"). Disparity filter (Serrano, Boguñá &
 * Vespignani 2009, PNAS): a tie stays when it takes a larger part of the tie weight of one of its two people than chance would give it,
 *
 *   α_ij = (1 − w_ij / s_i)^(k_i − 1) < 0.05   for either end   (one tie only: α = 1)
 *
 * together with a maximum spanning forest, so that everybody stays connected in the graph, each person's strongest tie, and every stated tie. Above 3 ties per
 * person the least significant ones outside the forest are left out.
 */
import type { TieGraph, TieList } from './tie-graph';
import { weightedDegree } from './tie-graph';

const SIGNIFICANT = 0.05;
const TIES_PER_PERSON = 3;

/** 1 per tie number that belongs to the backbone. `isStated`: 1 per tie that the user stated. */
export function backbone(graph: TieGraph, ties: TieList, isStated: ArrayLike<number>): Uint8Array {
  const count = ties.a.length;
  const alpha = disparity(graph, ties);
  const forest = spanningForest(ties);
  const isKept = new Uint8Array(count);
  for (let k = 0; k < count; k++) if (forest[k] === 1 || isStated[k] === 1 || alpha[k]! < SIGNIFICANT) isKept[k] = 1;
  // Each person's strongest tie is in a maximum spanning forest up to equal weights, where another equally strong one may be.

  let people = 0;
  for (let v = 0; v < graph.size; v++) if (graph.start[v + 1]! > graph.start[v]!) people++;
  let kept = isKept.reduce((sum, one) => sum + one, 0);
  const most = TIES_PER_PERSON * people;
  if (kept > most) {
    const loose = Array.from({ length: count }, (_, k) => k).filter((k) => isKept[k] === 1 && forest[k] === 0);
    loose.sort((x, y) => alpha[y]! - alpha[x]! || ties.weight[x]! - ties.weight[y]! || y - x);
    for (const k of loose) {
      if (kept <= most) break;
      isKept[k] = 0;
      kept--;
    }
  }
  return isKept;
}

/** min(α_ab, α_ba) per tie number. */
export function disparity(graph: TieGraph, ties: TieList): Float64Array {
  const strength = Float64Array.from({ length: graph.size }, (_, v) => weightedDegree(graph, v));
  const alpha = (person: number, weight: number) => {
    const alters = graph.start[person + 1]! - graph.start[person]!;
    return alters <= 1 ? 1 : Math.max(0, 1 - weight / strength[person]!) ** (alters - 1);
  };
  return Float64Array.from(ties.weight, (weight, k) => Math.min(alpha(ties.a[k]!, weight), alpha(ties.b[k]!, weight)));
}

/** Maximum spanning forest (Kruskal 1956): 1 per tie number in it. Of equal weights the lower tie number first. */
export function spanningForest(ties: TieList): Uint8Array {
  const order = Int32Array.from(ties.weight, (_, k) => k).sort((x, y) => ties.weight[y]! - ties.weight[x]! || x - y);
  const parent = Int32Array.from({ length: ties.size }, (_, v) => v);
  const root = (v: number) => {
    while (parent[v] !== v) v = parent[v] = parent[parent[v]!]!;
    return v;
  };
  const forest = new Uint8Array(order.length);
  for (const k of order) {
    const a = root(ties.a[k]!);
    const b = root(ties.b[k]!);
    if (a === b) continue;
    parent[a] = b;
    forest[k] = 1;
  }
  return forest;
}
