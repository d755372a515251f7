/**
 * Rhythm of contact with each person (analysis.md 1.5), from contact-days known to the day:
 *
 *   tau      = (2·tau0 + (last − first)) / (2 + n − 1)        expected interval; shrunk to tau0 while n is small
 *   tau0     = declared cadence, else the median interval of people with n ≥ 3, else 90 days
 *   overdue  = (T − last) / tau                               for sentences and states, never for ranking (worst single predictor there)
 *   B        = (√(q+1)·r − √(q−1)) / ((√(q+1) − 2)·r + √(q−1))   burstiness of q ≥ 5 intervals, r = sd/mean; −1 regular … 1 bursty
 *
 * Where B is above the user's median and above 0 (burstier than chance), contact comes in bursts and silence means less: `tolerance` = 1 + B
 * divides the overdue ratio before a state is called. Ties to kin hardly decay (Roberts & Dunbar 2011): their tolerance is doubled.
 * Source of B: Kim & Jo 2016. Edge cases: fewer than two exact days: no rhythm (`isKnown` 0), tau falls back to tau0.
 */
import type { Columns } from './columns';
import { type ContactDays, NO_DAY } from './contact-days';
import { median } from './percentile';

/** Per person number. */
export interface Rhythm {
  /** Expected interval in days, at least 1; tau0 where there is no rhythm yet. */
  readonly tau: Float64Array;
  /** 1: at least two contact-days known to the day. */
  readonly isKnown: Uint8Array;
  /** B, or NaN. */
  readonly burstiness: Float64Array;
  /** 1: burstier than the user's median, and than chance. */
  readonly isIrregular: Uint8Array;
  /** What overdue is divided by before it counts: 1, more for irregular ties and kin. */
  readonly tolerance: Float64Array;
}

const PRIOR_INTERVALS = 2; // k0
const USUAL_WITHOUT_HISTORY = 90; // days
const INTERVALS_FOR_BURSTINESS = 5;

export function rhythms(columns: Columns, days: ContactDays): Rhythm {
  const people = columns.people.length;
  const span = new Float64Array(people);
  const exactDays = new Int32Array(people);
  const burstiness = new Float64Array(people).fill(Number.NaN);
  for (let j = 0; j < people; j++) {
    let first = NO_DAY;
    let previous = NO_DAY;
    let sumOfSquares = 0;
    for (let i = days.start[j]!; i < days.start[j + 1]!; i++) {
      if (days.isExact[i] === 0) continue;
      const day = days.day[i]!;
      if (first === NO_DAY) first = day;
      else sumOfSquares += (day - previous) ** 2;
      previous = day;
      exactDays[j]!++;
    }
    if (exactDays[j]! < 2) continue;
    span[j] = previous - first;
    burstiness[j] = burstinessOf(exactDays[j]! - 1, span[j]!, sumOfSquares);
  }

  const usual = median(span.map((length, j) => (exactDays[j]! >= 3 ? length / (exactDays[j]! - 1) : Number.NaN)));
  const tau0 = Number.isNaN(usual) ? USUAL_WITHOUT_HISTORY : usual;
  const typical = median(burstiness);
  const isIrregular = Uint8Array.from(burstiness, (b) => (b > Math.max(0, typical) ? 1 : 0));
  return {
    tau: span.map((length, j) => {
      const prior = Number.isNaN(columns.cadenceDays[j]!) ? tau0 : columns.cadenceDays[j]!;
      const intervals = Math.max(0, exactDays[j]! - 1);
      return Math.max(1, (PRIOR_INTERVALS * prior + length) / (PRIOR_INTERVALS + intervals));
    }),
    isKnown: Uint8Array.from(exactDays, (n) => (n >= 2 ? 1 : 0)),
    burstiness,
    isIrregular,
    tolerance: burstiness.map((b, j) => (isIrregular[j] === 1 ? 1 + b : 1) * (columns.isKin[j] === 1 ? 2 : 1)),
  };
}

/** B of q intervals that sum to `span`, with the sum of their squares; NaN below 5 intervals. */
export function burstinessOf(q: number, span: number, sumOfSquares: number): number {
  if (q < INTERVALS_FOR_BURSTINESS) return Number.NaN;
  const mean = span / q;
  const r = Math.sqrt(Math.max(0, sumOfSquares / q - mean * mean)) / mean;
  return (Math.sqrt(q + 1) * r - Math.sqrt(q - 1)) / ((Math.sqrt(q + 1) - 2) * r + Math.sqrt(q - 1));
}
