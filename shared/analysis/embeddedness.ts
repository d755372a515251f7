/**
 * Embeddedness of the user's tie to a person j: the contacts the two have in common, each weighted by how strong the user's tie to it is.
 *
 *   E_j = Σ_{k ∈ N(j)} S_k / S_max
 *
 * Since the user knows everyone in the network, all alters of j are common contacts (Easley & Kleinberg 2010; analysis.md 3.2).
 * Unit: common contacts, counted in the strongest one. 0 for someone without known ties, and for everyone while nobody has strength.
 */
import type { TieGraph } from './tie-graph';

export function embeddedness(graph: TieGraph, strength: Float64Array): Float64Array {
  let strongest = 0;
  for (const value of strength) if (value > strongest) strongest = value;
  const result = new Float64Array(graph.size);
  if (strongest === 0) return result;
  for (let j = 0; j < graph.size; j++) {
    let sum = 0;
    for (let k = graph.start[j]!; k < graph.start[j + 1]!; k++) sum += strength[graph.items[k]!]!;
    result[j] = sum / strongest;
  }
  return result;
}
