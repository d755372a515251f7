/**
 * Contacts that the user and a person j have in common. The user knows everyone in the network, so all alters of j are common contacts.
 *
 *   embeddedness   E_j   = Σ_{q ∈ N(j)} S_q                       (Easley & Kleinberg 2010)
 *   redundancy     red_j = Σ_{q ∈ N(j)} S_q · m_jq,   m_jq = w_jq / max_k w_jk          (Burt 1992)
 *
 * S: the user's tie strength, w: weight of a tie between two people. Redundancy is high when j is tied, as strongly as to anyone, to most of the
 * user's contacts, so that they are reached without j. Both are only compared between people, so factors that are the same for everybody (1 / max S,
 * 1 / Σ S) are left out. 0 for people without known ties.
 *
 *   AA_j = Σ 1 / ln(2 + k_q)  over q ∈ N(j) in touch within 60 days, k_q: known ties of q      (Adamic & Adar 2003)
 *
 * Through contacts whom both see now, a tie comes back; the fewer others such a contact knows, the more it says.
 */
import type { PersonColumns } from '../data/stored-columns';
import type { TieRow } from './tie-graph';

/** Days within which somebody is in touch now. */
export const ACTIVE_DAYS = 60;

/** Whether a person was in touch lately, and may be spoken of. NO_DAY is long ago. */
export function isActive({ last, isExcluded }: Pick<PersonColumns, 'last' | 'isExcluded'>, j: number, today: number): boolean {
  return isExcluded[j] === 0 && today - last[j]! <= ACTIVE_DAYS;
}

/** AA, rounded to 1e-9 so that the order of the sum does not matter; 0 without active common contacts. */
export function activeCommonSum(
  { items, from, to }: TieRow,
  persons: Pick<PersonColumns, 'last' | 'isExcluded' | 'knownTies'>,
  today: number,
): number {
  let sum = 0;
  for (let k = from; k < to; k++) {
    const q = items[k]!;
    if (isActive(persons, q, today)) sum += 1 / Math.log(2 + persons.knownTies[q]!);
  }
  return Math.round(sum * 1e9) / 1e9;
}

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
