/**
 * Contacts that the user and a person j have in common. The user knows everyone in the network, so all alters of j are common contacts.
 *
 *   embeddedness   E_j   = Σ_{q ∈ N(j)} S_q                       (Easley & Kleinberg 2010)
 *   redundancy     red_j = Σ_{q ∈ N(j)} S_q · m_jq,   m_jq = w_jq / max_k w_jk          (Burt 1992)
 *
 * S: the user's tie strength, w: weight of a tie between two people. Redundancy is high when j is tied, as strongly as to anyone, to most of the
 * user's contacts, so that they are reached without j. Both are only compared between people, so factors that are the same for everybody (1 / max S,
 * 1 / Σ S) are left out. 0 for people without known ties.
 */
import type { TieRow } from './tie-graph';

export function embeddedSum({ items, from, to }: TieRow, strength: Float64Array): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += strength[items[k]!]!;
  return sum;
}

export function redundancySum({ items, weight, from, to }: TieRow, strength: Float64Array): number {
  let strongest = 0;
  let sum = 0;
  for (let k = from; k < to; k++) {
    if (weight[k]! > strongest) strongest = weight[k]!;
    sum += strength[items[k]!]! * weight[k]!;
  }
  return strongest > 0 ? sum / strongest : 0;
}
