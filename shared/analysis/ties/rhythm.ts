/**
 * Rhythm of contact with each person (docs/analysis.md, "Rhythm"), from contact-days known to the day:
 *
 *   tau      = (2·tau0 + (last − first)) / (2 + n − 1)        expected interval; shrunk to tau0 while n is small
 *   tau0     = declared cadence, else the median interval of people with n ≥ 3, else 90 days
 *   overdue  = (T − last) / tau                               for sentences and states, never for ranking (worst single predictor there)
 *   B        = (√(q+1)·r − √(q−1)) / ((√(q+1) − 2)·r + √(q−1))   burstiness of q ≥ 5 intervals, r = sd/mean; −1 regular … 1 bursty
 *
 * Where B is above the user's median and above 0 (burstier than chance), contact comes in bursts and silence means less: `tolerance` = 1 + B
 * divides the overdue ratio before a state is called. Ties to kin hardly decay (Roberts & Dunbar 2011): their tolerance is doubled.
 * What is said as usual is the person's own: the median of the intervals between occasions, of five or more. Contact-days on successive days are one
 * occasion (a visit of three days), except where most intervals are of a day (people met daily). tau is for computing only.
 *
 * Source of B: Kim & Jo 2016. Edge cases: fewer than two exact days: no rhythm (`isKnown` 0), tau falls back to tau0.
 */
import type { Columns } from '../data/columns';
import { median } from '../statistics/percentile';
import { type ContactDays, NO_DAY } from './contact-days';

/** Per person number. */
export interface Rhythm {
  /** Contact-days known to the day, and days from the first to the last of them. */
  readonly exactDays: Int32Array;
  readonly exactSpan: Float64Array;
  /** The median interval of people with n ≥ 3, else 90 days; the median burstiness, NaN: of nobody. */
  readonly usual: number;
  readonly bursty: number;
  /** Expected interval in days, at least 1; tau0 where there is no rhythm yet. */
  readonly tau: Float64Array;
  /** 1: at least two contact-days known to the day. */
  readonly isKnown: Uint8Array;
  /** B, or NaN. */
  readonly burstiness: Float64Array;
  /** Median interval between occasions in days, or NaN: fewer than five intervals. */
  readonly usualInterval: Float64Array;
  /** 1: burstier than the user's median, and than chance. */
  readonly isIrregular: Uint8Array;
  /** What overdue is divided by before it counts: 1, more for irregular ties and kin. */
  readonly tolerance: Float64Array;
}

const PRIOR_INTERVALS = 2; // k0
const USUAL_WITHOUT_HISTORY = 90; // days
const INTERVALS_FOR_BURSTINESS = 5;
const INTERVALS_FOR_USUAL = 5;

export function contactRhythms(columns: Columns, days: ContactDays): Rhythm {
  const people = columns.people.length;
  const span = new Float64Array(people);
  const exactDays = new Int32Array(people);
  const burstiness = new Float64Array(people).fill(Number.NaN);
  const usualIntervals = new Float64Array(people).fill(Number.NaN);
  for (let j = 0; j < people; j++) {
    const exact = exactRhythm(days, days.start[j]!, days.start[j + 1]!);
    exactDays[j] = exact.days;
    span[j] = exact.span;
    burstiness[j] = exact.burstiness;
    usualIntervals[j] = exact.usualInterval;
  }

  const usual = usualInterval(median(span.map((length, j) => meanInterval(exactDays[j]!, length))));
  const bursty = median(burstiness);
  const irregular = Uint8Array.from(burstiness, (b) => (isIrregular(b, bursty) ? 1 : 0));
  return {
    exactDays,
    exactSpan: span,
    usual,
    bursty,
    tau: span.map((length, j) => intervalOf(exactDays[j]!, length, columns.cadenceDays[j]!, usual)),
    isKnown: Uint8Array.from(exactDays, (n) => (n >= 2 ? 1 : 0)),
    burstiness,
    usualInterval: usualIntervals,
    isIrregular: irregular,
    tolerance: burstiness.map((b, j) => toleranceOf(b, irregular[j] === 1, columns.isKin[j] === 1)),
  };
}

const exact = { days: 0, span: 0, burstiness: Number.NaN, usualInterval: Number.NaN };

/** Rhythm of one person's contact-days `from` to before `to`. Returns the same object each time. */
export function exactRhythm({ day, isExact }: Pick<ContactDays, 'day' | 'isExact'>, from: number, to: number): Readonly<typeof exact> {
  let first = NO_DAY;
  let previous = NO_DAY;
  let sumOfSquares = 0;
  let count = 0;
  let single = 0;
  const intervals: number[] = [];
  for (let i = from; i < to; i++) {
    if (isExact[i] === 0) continue;
    const on = day[i]!;
    if (first === NO_DAY) first = on;
    else {
      const interval = on - previous;
      sumOfSquares += interval ** 2;
      if (interval === 1) single++;
      intervals.push(interval);
    }
    previous = on;
    count++;
  }
  exact.days = count;
  exact.span = count < 2 ? 0 : previous - first;
  exact.burstiness = count < 2 ? Number.NaN : burstinessOf(count - 1, exact.span, sumOfSquares);
  exact.usualInterval = 2 * single > intervals.length ? medianInterval(intervals) : medianInterval(betweenOccasions(intervals));
  return exact;
}

/** Intervals from the begin of an occasion to the begin of the next: days that follow each other are one. */
function betweenOccasions(intervals: readonly number[]): number[] {
  const between: number[] = [];
  let lasted = 0; // days since the occasion began
  for (const interval of intervals) {
    lasted += interval;
    if (interval === 1) continue;
    between.push(lasted);
    lasted = 0;
  }
  return between;
}

/** NaN for fewer than five. */
function medianInterval(intervals: readonly number[]): number {
  return intervals.length < INTERVALS_FOR_USUAL ? Number.NaN : median(Float64Array.from(intervals));
}

/** Mean interval of people with three exact days or more; NaN for others. */
export function meanInterval(exactDays: number, span: number): number {
  return exactDays >= 3 ? span / (exactDays - 1) : Number.NaN;
}

/** tau0 for who has no cadence, from the median of mean intervals. */
export function usualInterval(median: number): number {
  return Number.isNaN(median) ? USUAL_WITHOUT_HISTORY : median;
}

export function intervalOf(exactDays: number, span: number, cadenceDays: number, usual: number): number {
  const prior = Number.isNaN(cadenceDays) ? usual : cadenceDays;
  return Math.max(1, (PRIOR_INTERVALS * prior + span) / (PRIOR_INTERVALS + Math.max(0, exactDays - 1)));
}

export function isIrregular(burstiness: number, median: number): boolean {
  return burstiness > Math.max(0, median);
}

export function toleranceOf(burstiness: number, isIrregular: boolean, isKin: boolean): number {
  return (isIrregular ? 1 + burstiness : 1) * (isKin ? 2 : 1);
}

/** B of q intervals that sum to `span`, with the sum of their squares; NaN below 5 intervals. */
export function burstinessOf(q: number, span: number, sumOfSquares: number): number {
  if (q < INTERVALS_FOR_BURSTINESS) return Number.NaN;
  const mean = span / q;
  const r = Math.sqrt(Math.max(0, sumOfSquares / q - mean * mean)) / mean;
  return (Math.sqrt(q + 1) * r - Math.sqrt(q - 1)) / ((Math.sqrt(q + 1) - 2) * r + Math.sqrt(q - 1));
}
