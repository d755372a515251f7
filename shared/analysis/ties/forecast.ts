/**
 * Who will be in touch again (docs/analysis.md, "Order"). Everything that orders people by the tie, and that asks whether a silent tie comes back, uses
 * these two functions.
 *
 *   order   F = (S* · √P(alive) · K(gap)² + c) · A       S*: strength from contact, c: from declared closeness, which does not fade
 *   chance  C: odds(C) = odds(p) · A · L                 p of BG/NBD: P(alive) · (1 − ((α + T) / (α + T + 90))^(r + x))
 *   A       = 1 + ln(1 + AA)                            AA: Adamic–Adar over common contacts active lately (graph/common-contacts.ts)
 *   L       = √((S* + c + 0.05) · (1 + span)) / 30       span: days from the first to the last contact
 *
 * S says how much there was, P(alive) whether it goes on, K how long it has been silent. S alone loses to the day of the last contact on established
 * ties, and with K instead of K² F does on calls; docs/figures.md has the comparison. Source of the chance: Fader, Hardie & Lee 2005 (the probability that a purchase follows).
 * C is on a scale from 0 to 1, but an order: L, what lasted long and was strong comes back, has no unit. Without L, feasibility alone (L · A) finds more of
 * the silent ties that return on two of six sets.
 */
import type { DayNumber } from '../../model/day';
import { DEFAULT_KERNEL, type Kernel, kernelValue } from './kernel';
import { type AliveModel, pAlive } from './p-alive';

/** Days within which somebody is in touch again. */
export const RETURN_HORIZON = 90;

const TYPICAL_LASTING = 30;

/** What of one tie the order and the chance are computed from. */
export interface TiePast {
  readonly contactDays: number;
  /** First and last contact-day; any value without contact. */
  readonly first: DayNumber;
  readonly last: DayNumber;
}

export interface OrderInput extends TiePast {
  /** S with declared closeness, and the part of it that is declared. */
  readonly strength: number;
  readonly declared: number;
  /** AA. */
  readonly shared: number;
}

/** F, 0 without strength. An order, no probability. */
export function orderValue(tie: OrderInput, today: DayNumber, model: AliveModel, kernel: Kernel = DEFAULT_KERNEL): number {
  const logged = tie.strength - tie.declared;
  const kept =
    tie.contactDays === 0 ? 0 : logged * Math.sqrt(aliveAt(tie, today, model)) * kernelValue(Math.max(0, today - tie.last), kernel) ** 2;
  return (kept + tie.declared) * commonContactFactor(tie.shared);
}

/** The probability of a contact in the next 90 days by BG/NBD; 0 without contact. Not calibrated: return-share.ts says what it has meant. */
export function returnProbability(tie: TiePast, today: DayNumber, model: AliveModel): number {
  if (tie.contactDays === 0) return 0;
  const age = today - tie.first;
  const staysSilent = ((model.alpha + age) / (model.alpha + age + RETURN_HORIZON)) ** (model.r + tie.contactDays - 1);
  return aliveAt(tie, today, model) * (1 - staysSilent);
}

/** C, 0…1: how likely a contact within 90 days is, also through people whom both see now. `strength`: S* with what is declared. */
export function returnChance(
  tie: TiePast & { readonly shared: number; readonly strength: number },
  today: DayNumber,
  model: AliveModel,
): number {
  const lasting = Math.sqrt((tie.strength + 0.05) * (1 + tie.last - tie.first)) / TYPICAL_LASTING;
  return raisedChance(returnProbability(tie, today, model), tie.shared, lasting);
}

/** A probability with its odds times A and L. */
export function raisedChance(probability: number, shared: number, lasting = 1): number {
  const raised = probability * commonContactFactor(shared) * lasting;
  return raised / (1 - probability + raised);
}

/** A: 1 without common contacts. */
function commonContactFactor(shared: number): number {
  return 1 + Math.log1p(shared);
}

function aliveAt({ contactDays, first, last }: TiePast, today: DayNumber, model: AliveModel): number {
  return pAlive(contactDays - 1, last - first, today - first, model);
}
