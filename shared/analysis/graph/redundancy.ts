/**
 * Redundancy of a person for the user (Burt 1992): how much of the user's network is reached through j anyway.
 *
 *   red_j = Σ_{q ≠ j} p_q m_jq,   p_q = S_q / Σ S,   m_jq = w_jq / max_k w_jk
 *
 * 0: nobody else the user knows knows j; near 1: j is tied, as strongly as j is to anyone, to nearly all of the user's contacts.
 * The effective size of the user's network is Σ_j (1 − red_j). 0 for people without known ties.
 */
import { rowOf, type TieGraph, type TieRow } from './tie-graph';

export function redundancy(graph: TieGraph, strength: Float64Array): Float64Array {
  let total = 0;
  for (const value of strength) total += value;
  const result = new Float64Array(graph.size);
  if (total === 0) return result;
  for (let j = 0; j < graph.size; j++) result[j] = redundancySum(rowOf(graph, j), strength) / total;
  return result;
}

/** red of one person without the factor 1 / Σ S, which is the same for everybody. */
export function redundancySum({ items, weight, from, to }: TieRow, strength: Float64Array): number {
  let strongest = 0;
  let sum = 0;
  for (let k = from; k < to; k++) {
    if (weight[k]! > strongest) strongest = weight[k]!;
    sum += strength[items[k]!]! * weight[k]!;
  }
  return strongest > 0 ? sum / strongest : 0;
}
