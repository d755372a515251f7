/**
 * Embeddedness of the user's tie to a person j: the contacts the two have in common, each weighted by how strong the user's tie to it is.
 *
 *   E_j = Σ_{k ∈ N(j)} S_k / S_max
 *
 * Since the user knows everyone in the network, all alters of j are common contacts (Easley & Kleinberg 2010; analysis.md 3.2).
 * Unit: common contacts, counted in the strongest one. 0 for someone without known ties, and for everyone while nobody has strength.
 */
import { rowOf, type TieGraph, type TieRow } from './tie-graph';

export function embeddedness(graph: TieGraph, strength: Float64Array): Float64Array {
  let strongest = 0;
  for (const value of strength) if (value > strongest) strongest = value;
  const result = new Float64Array(graph.size);
  if (strongest === 0) return result;
  for (let j = 0; j < graph.size; j++) {
    result[j] = embeddedSum(rowOf(graph, j), strength) / strongest;
  }
  return result;
}

/** E of one person without the factor 1 / S_max, which is the same for everybody. */
export function embeddedSum({ items, from, to }: TieRow, strength: Float64Array): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += strength[items[k]!]!;
  return sum;
}
