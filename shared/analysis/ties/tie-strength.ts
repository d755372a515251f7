/**
 * Strength of the user's tie to each person (docs/analysis.md, "Tie strength"), in discounted contact-days:
 *
 *   S(T)  = Σ_d W_d · K(T − d)                               W: contact-days.ts, K: kernel.ts
 *   S*    = S · (0.75 + 0.25 ρ),  ρ = 2√(S_out S_in) / (S_out + S_in)     reciprocity; 1 when every contact was mutual
 *   final = S* + c0 · [0, 0, 1, 3, 8][closeness − 1]         what the user declared does not decay
 *   score = 100 · (1 − 2^(−final / S50))                     S50: median of the user's 50 strongest; 50 is typical for them
 *
 * ρ is that of the last contact-day, so that it cannot rise, and strength with it, while nothing happens. c0 is the median S* of the 15
 * strongest; with no contact logged at all it is 1, so that declared closeness still orders people.
 * Sources: Granovetter 1973 (time, intensity, intimacy, services); Anderson & Schooler 1991 (power law); Ahmad, Porter & Beguerisse-Díaz 2021
 * (tie decay). Edge cases: no contact: S = 0. Strength never grows without a contact.
 */
import type { DayNumber } from '../../model/day';
import type { Columns } from '../data/columns';
import { medianOfTop } from '../statistics/percentile';
import { type ContactDays, contactDaysOf, NO_DAY } from './contact-days';
import { CHANNEL_WEIGHTS, type ChannelWeights } from './event-weight';
import { DECAYS, DEFAULT_KERNEL, decaysAt, type Kernel, kernelValue, LAYERS } from './kernel';

/** Per person number. */
export interface TieStrength {
  readonly contactDays: Int32Array;
  /** First and last contact-day, or NO_DAY. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** S. */
  readonly contact: Float64Array;
  /** ρ, 0…1. */
  readonly reciprocity: Float64Array;
  /** S_final: "strength" everywhere else. */
  readonly strength: Float64Array;
  /** The part of it that the user declared. */
  readonly declared: Float64Array;
  /** S* with declared closeness at its best day. */
  readonly peak: Float64Array;
}

const CLOSENESS_BONUS = [0, 0, 1, 3, 8];
const RINGS = [5, 15, 50] as const;

/** Strengths of everybody on a day. Cost: O(contact-days). */
export function tieStrengths(columns: Columns, days: ContactDays, today: DayNumber, kernel: Kernel = DEFAULT_KERNEL): TieStrength {
  const people = columns.people.length;
  const contactDays = new Int32Array(people);
  const first = new Int32Array(people).fill(NO_DAY);
  const last = new Int32Array(people).fill(NO_DAY);
  const contact = new Float64Array(people);
  const reciprocity = new Float64Array(people).fill(1);
  const mutual = new Float64Array(people); // S*
  const peak = new Float64Array(people);

  for (let j = 0; j < people; j++) {
    const from = days.start[j]!;
    const to = days.start[j + 1]!;
    if (from === to) continue;
    contactDays[j] = to - from;
    first[j] = days.day[from]!;
    last[j] = days.day[to - 1]!;
    const replayed = replay(days, from, to, today, kernel);
    contact[j] = replayed.now;
    reciprocity[j] = reciprocityOf(replayed);
    mutual[j] = replayed.now * reciprocityFactor(reciprocity[j]!);
    peak[j] = replayed.peak * reciprocityFactor(reciprocity[j]!);
  }

  const typicalClose = medianOfTop(mutual, 15);
  const unit = closenessUnit(typicalClose);
  const declared = Float64Array.from(columns.closeness, (closeness) => closenessBonus(closeness, unit));
  const strength = mutual;
  for (let j = 0; j < people; j++) {
    strength[j]! += declared[j]!;
    peak[j]! += declared[j]!;
  }
  return { contactDays, first, last, contact, reciprocity, strength, declared, peak };
}

/** c0: what a step of declared closeness is counted in, from the median S* of the 15 strongest. */
export function closenessUnit(typicalClose: number): number {
  return Number.isNaN(typicalClose) ? 1 : typicalClose;
}

/** Declared closeness 1 … 5 in contact-days; NaN (not stated): 0. */
export function closenessBonus(closeness: number, unit: number): number {
  return unit * (CLOSENESS_BONUS[Math.round(closeness) - 1] ?? 0);
}

export function scoreOf(strength: number, s50: number): number {
  return strength > 0 ? 100 * (1 - 2 ** (-strength / s50)) : 0;
}

/** People without strength are in no inner circle, however few people there are. */
export function ringOf(rank: number, strength: number): 0 | 1 | 2 | 3 {
  if (strength <= 0) return 3;
  return rank < RINGS[0] ? 0 : rank < RINGS[1] ? 1 : rank < RINGS[2] ? 2 : 3;
}

/** Result of one person's days: S today, its largest value ever (always on a contact-day), and S_out and S_in on the last contact-day. */
export interface Replayed {
  now: number;
  peak: number;
  out: number;
  back: number;
}

/** ρ */
export function reciprocityOf({ out, back }: Replayed): number {
  return out === back ? 1 : (2 * Math.sqrt(out * back)) / (out + back);
}

export function reciprocityFactor(reciprocity: number): number {
  return 0.75 + 0.25 * reciprocity;
}

const all = new Float64Array(LAYERS);
const out = new Float64Array(LAYERS);
const back = new Float64Array(LAYERS);
const replayed: Replayed = { now: 0, peak: 0, out: 0, back: 0 };

/** Six decaying sums for each of S, S_out and S_in, from day to day. Returns the same object each time. */
export function replay(
  { day, value, outValue, inValue }: Omit<ContactDays, 'start'>,
  from: number,
  to: number,
  today: DayNumber,
  kernel: Kernel,
): Readonly<Replayed> {
  const { shares } = kernel;
  all.fill(0);
  out.fill(0);
  back.fill(0);
  let peak = 0;
  for (let i = from; i < to; i++) {
    const decays = decaysAt(i === from ? 0 : day[i]! - day[i - 1]!, kernel);
    let sum = 0;
    for (let k = 0; k < LAYERS; k++) {
      const decay = DECAYS[decays + k]!;
      const layer = all[k]! * decay + value[i]!;
      all[k] = layer;
      out[k] = out[k]! * decay + outValue[i]!;
      back[k] = back[k]! * decay + inValue[i]!;
      sum += shares[k]! * layer;
    }
    if (sum > peak) peak = sum;
  }
  const decays = decaysAt(Math.max(0, today - day[to - 1]!), kernel);
  replayed.now = 0;
  replayed.peak = peak;
  replayed.out = 0;
  replayed.back = 0;
  for (let k = 0; k < LAYERS; k++) {
    replayed.now += shares[k]! * all[k]! * DECAYS[decays + k]!;
    replayed.out += shares[k]! * out[k]!;
    replayed.back += shares[k]! * back[k]!;
  }
  return replayed;
}

/**
 * The strength of the tie to one person over time, for the curve in their panel: S without reciprocity and declared closeness.
 *
 * S at `steps` days spread evenly from `fromDay` to `toDay`, both included (`steps` ≥ 2). On each day only the contacts up to it count.
 */
export function strengthCurve(
  columns: Columns,
  personNumber: number,
  fromDay: DayNumber,
  toDay: DayNumber,
  steps: number,
  {
    kernel = DEFAULT_KERNEL,
    channelWeights = CHANNEL_WEIGHTS,
  }: { readonly kernel?: Kernel; readonly channelWeights?: ChannelWeights } = {},
): Float64Array {
  const days = contactDaysOf(columns, toDay, { only: personNumber, channelWeights });
  return Float64Array.from({ length: steps }, (_, step) => {
    const on = fromDay + ((toDay - fromDay) * step) / Math.max(1, steps - 1);
    let sum = 0;
    for (let i = 0; i < days.day.length && days.day[i]! <= on; i++) sum += days.value[i]! * kernelValue(on - days.day[i]!, kernel);
    return sum;
  });
}
