/**
 * Effective size of a person's network (Burt 1992, in the form of Borgatti 1997): number of alters minus their average degree among
 * themselves, n − 2t/n, with t ties among the n alters. n: nobody knows anybody; 1: everybody knows everybody.
 * Isolated: undefined, null. Ties count once whatever their weight.
 */
import { degree, type TieGraph } from './tie-graph';

export function effectiveSize(graph: TieGraph, person: number): number | null {
  const alters = degree(graph, person);
  if (alters === 0) return null;
  const near = new Set<number>();
  for (let k = graph.start[person]!; k < graph.start[person + 1]!; k++) near.add(graph.items[k]!);
  let ends = 0; // each tie among alters is met twice
  for (const q of near) {
    for (let k = graph.start[q]!; k < graph.start[q + 1]!; k++) if (near.has(graph.items[k]!)) ends++;
  }
  return alters - ends / alters;
}
