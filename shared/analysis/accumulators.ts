/**
 * Strengths that follow the log one interaction at a time (analysis.md 1.7): six decaying sums per person, so that neither a new nor a late nor a
 * deleted interaction reads the history again. The same numbers as tie-strength.ts (S and n, first, last), to rounding.
 *
 *   add at day t:   acc_k = acc_k · 2^(−(t − tU)/h_k) + ΔW      late: acc_k += ΔW · 2^(−(tU − t)/h_k)
 *   read at T:      S = Σ a_k · acc_k · 2^(−(T − tU)/h_k)
 *
 * ΔW is the change of the day's value (contact-days.ts), 0 once the day is saturated. Cost per person in an interaction: O(1), and O(log n) for the
 * ordered contact-days that rhythm needs. Interactions must not lie after the day that is read.
 */
import type { DayNumber } from '../model/day';
import { dayValue, NO_DAY } from './contact-days';
import { DECAYS, DEFAULT_KERNEL, decaysAt, type Kernel, LAYERS } from './kernel';

export interface Accumulators {
  readonly kernel: Kernel;
  /** Six sums per person, as of `updated`. */
  readonly sums: Float64Array;
  readonly updated: Int32Array;
  /** Contact-days per person, ascending. */
  readonly days: number[][];
  /** Σ of squared intervals between contact-days. */
  readonly squaredIntervals: Float64Array;
  /** Weights of the interactions of a person on a day, by `cell`. */
  readonly weights: Map<number, number[]>;
}

export function emptyAccumulators(people: number, kernel: Kernel = DEFAULT_KERNEL): Accumulators {
  return {
    kernel,
    sums: new Float64Array(people * LAYERS),
    updated: new Int32Array(people).fill(NO_DAY),
    days: Array.from({ length: people }, () => []),
    squaredIntervals: new Float64Array(people),
    weights: new Map(),
  };
}

/** Counts an interaction of that weight (event-weight.ts) with a person. */
export function addContact(state: Accumulators, person: number, day: DayNumber, weight: number): void {
  const key = cell(person, day);
  const weights = state.weights.get(key) ?? [];
  const before = worthOf(weights);
  if (weights.length === 0) insertDay(state, person, day);
  weights.push(weight);
  state.weights.set(key, weights);
  addValue(state, person, day, worthOf(weights) - before);
}

/** Takes back what `addContact` counted. An interaction that was never counted changes nothing. */
export function removeContact(state: Accumulators, person: number, day: DayNumber, weight: number): void {
  const key = cell(person, day);
  const weights = state.weights.get(key);
  const index = weights?.indexOf(weight) ?? -1;
  if (!weights || index === -1) return;
  const before = worthOf(weights);
  weights.splice(index, 1);
  if (weights.length === 0) {
    state.weights.delete(key);
    removeDay(state, person, day);
  }
  addValue(state, person, day, worthOf(weights) - before);
}

/** S of a person on a day not before their last contact. */
export function strengthOn(state: Accumulators, person: number, day: DayNumber): number {
  if (state.days[person]!.length === 0) return 0;
  const decays = decaysAt(Math.max(0, day - state.updated[person]!), state.kernel);
  let sum = 0;
  for (let k = 0; k < LAYERS; k++) sum += state.kernel.shares[k]! * state.sums[person * LAYERS + k]! * DECAYS[decays + k]!;
  return sum;
}

function addValue({ sums, updated, kernel }: Accumulators, person: number, day: DayNumber, change: number): void {
  const at = person * LAYERS;
  if (updated[person] === NO_DAY) updated[person] = day;
  const since = day - updated[person]!;
  const decays = decaysAt(Math.abs(since), kernel);
  for (let k = 0; k < LAYERS; k++) {
    if (since >= 0) sums[at + k] = sums[at + k]! * DECAYS[decays + k]! + change;
    else sums[at + k]! += change * DECAYS[decays + k]!;
  }
  if (since > 0) updated[person] = day;
}

function worthOf(weights: readonly number[]): number {
  return dayValue(Math.max(0, ...weights), weights.length);
}

// Days −400,000 … 3,700,000 cover the years 1000 to 9999.
function cell(person: number, day: DayNumber): number {
  return person * 4_194_304 + day + 400_000;
}

function insertDay(state: Accumulators, person: number, day: DayNumber): void {
  const days = state.days[person]!;
  const at = placeOf(days, day);
  state.squaredIntervals[person]! += splitDifference(days[at - 1], day, days[at]);
  days.splice(at, 0, day);
}

function removeDay(state: Accumulators, person: number, day: DayNumber): void {
  const days = state.days[person]!;
  const at = placeOf(days, day);
  days.splice(at, 1);
  state.squaredIntervals[person]! -= splitDifference(days[at - 1], day, days[at]);
}

/** What Σ of squared intervals gains when a day comes between its neighbors. */
function splitDifference(before: number | undefined, day: number, after: number | undefined): number {
  const toBefore = before === undefined ? 0 : (day - before) ** 2;
  const toAfter = after === undefined ? 0 : (after - day) ** 2;
  return toBefore + toAfter - (before === undefined || after === undefined ? 0 : (after - before) ** 2);
}

function placeOf(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
