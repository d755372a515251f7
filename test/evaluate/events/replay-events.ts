/** The scores of each pair at a cutoff, and which pairs had contact again within the horizon. No event after the cutoff enters a score. */
import { columnsOf } from '../../../shared/analysis/data/columns';
import { median } from '../../../shared/analysis/statistics/percentile';
import type { ContactDays } from '../../../shared/analysis/ties/contact-days';
import { orderValue, returnProbability } from '../../../shared/analysis/ties/forecast';
import { DEFAULT_KERNEL, type Kernel } from '../../../shared/analysis/ties/kernel';
import { fittedAliveModel, pAlive } from '../../../shared/analysis/ties/p-alive';
import { DAYS_FOR_SHARE } from '../../../shared/analysis/ties/return-share';
import { tieStrengths } from '../../../shared/analysis/ties/tie-strength';
import { emptyNetwork } from '../../../shared/model/network';
import type { Protocol } from '../dataset-folder';
import { contactDaysBefore, countBefore, type PairEventSeries, pairPast, sharedContacts } from './pair-event-series';

export const BASELINES = ['last contact', 'day of the last contact', 'count', 'gap ratio'] as const;
export const SCORES = [
  'S',
  'S, no group discount',
  'S, kernel chosen',
  'S·√P(alive)',
  'S·√P(alive), no group discount',
  'order',
  'P(alive)',
  ...BASELINES,
] as const;
export type ScoreName = (typeof SCORES)[number];

export interface Replay {
  readonly cutoff: number;
  readonly pairs: readonly number[];
  readonly kept: Uint8Array;
  readonly scores: Readonly<Record<ScoreName, Float64Array>>;
}

/** `kernel`: the one chosen on the first cutoff. */
export function replay(events: PairEventSeries, cutoff: number, protocol: Protocol, kernel: Kernel): Replay {
  const today = Math.floor(cutoff);
  const discounted = contactDaysBefore(events, cutoff, true);
  const plain = contactDaysBefore(events, cutoff, false);
  const pairs = pairsWithDays(plain, protocol.minContactDays);
  const strength = strengths(discounted, today);
  const undiscounted = strengths(plain, today);
  const alive = aliveProbabilities(plain, today);
  const model = fittedAliveModel(plain, today);
  const past = pairPast(plain, sharedContacts(events, cutoff));
  const last = new Float64Array(events.a.length);
  const count = new Float64Array(events.a.length);
  for (let e = 0; e < countBefore(events, cutoff); e++) {
    last[events.pair[e]!] = events.time[e]!;
    count[events.pair[e]!]!++;
  }
  const all: Record<ScoreName, Float64Array> = {
    S: strength,
    'S, no group discount': undiscounted,
    'S, kernel chosen': strengths(protocol.maxRecipients > 0 ? discounted : plain, today, kernel),
    'S·√P(alive)': strength.map((s, p) => s * Math.sqrt(alive[p]!)),
    'S·√P(alive), no group discount': undiscounted.map((s, p) => s * Math.sqrt(alive[p]!)),
    order: (protocol.maxRecipients > 0 ? strength : undiscounted).map((s, p) =>
      orderValue({ ...past(p), strength: s, declared: 0 }, today, model, kernel),
    ),
    'P(alive)': alive,
    'last contact': last,
    // A log of days, as Kith's, does not know the time: on a log of some days that is much of what last contact knows.
    'day of the last contact': last.map(Math.floor),
    count,
    'gap ratio': gapRatios(plain, last, cutoff).map((ratio) => -ratio),
  };
  const isKept = keptPairs(events, cutoff, protocol);
  return {
    cutoff,
    pairs,
    kept: Uint8Array.from(pairs, (p) => isKept[p]!),
    scores: Object.fromEntries(SCORES.map((name) => [name, Float64Array.from(pairs, (p) => all[name][p]!)])) as Replay['scores'],
  };
}

/** The probability of a contact of the pairs of which the app says something, and which of them had contact again. */
export function replayReturns(events: PairEventSeries, cutoff: number, protocol: Protocol): { score: Float64Array; cameTrue: Uint8Array } {
  const plain = contactDaysBefore(events, cutoff, false);
  const today = Math.floor(cutoff);
  const pairs = pairsWithDays(plain, Math.max(DAYS_FOR_SHARE, protocol.minContactDays));
  const past = pairPast(plain, new Float64Array(events.a.length));
  const model = fittedAliveModel(plain, today);
  const isKept = keptPairs(events, cutoff, protocol);
  return {
    score: Float64Array.from(pairs, (p) => returnProbability(past(p), today, model)),
    cameTrue: Uint8Array.from(pairs, (p) => isKept[p]!),
  };
}

function pairsWithDays(days: ContactDays, least: number): number[] {
  const pairs: number[] = [];
  for (let p = 0; p + 1 < days.start.length; p++) if (days.start[p + 1]! - days.start[p]! >= least) pairs.push(p);
  return pairs;
}

function keptPairs(events: PairEventSeries, cutoff: number, { horizonDays, maxRecipients }: Protocol): Uint8Array {
  const kept = new Uint8Array(events.a.length);
  for (let e = countBefore(events, cutoff); e < events.time.length && events.time[e]! <= cutoff + horizonDays; e++) {
    if (maxRecipients === 0 || events.recipients[e]! <= maxRecipients) kept[events.pair[e]!] = 1;
  }
  return kept;
}

/** S of each pair, with the app's code: a log with as many people, about whom the user has entered nothing. */
export function strengths(days: ContactDays, today: number, kernel: Kernel = DEFAULT_KERNEL): Float64Array {
  const count = days.start.length - 1;
  const columns = { ...columnsOf(emptyNetwork()), people: new Array<never>(count), closeness: new Float64Array(count).fill(Number.NaN) };
  return tieStrengths(columns, days, today, kernel).strength;
}

function aliveProbabilities(days: ContactDays, today: number): Float64Array {
  const model = fittedAliveModel(days, today);
  return Float64Array.from({ length: days.start.length - 1 }, (_, p) => {
    const from = days.start[p]!;
    const n = days.start[p + 1]! - from;
    if (n === 0) return 0;
    const first = days.day[from]!;
    return pAlive(n - 1, days.day[from + n - 1]! - first, today - first, model);
  });
}

/** Time since the last event over the mean interval of contact-days; pairs with one day: over the median of the others. */
function gapRatios(days: ContactDays, last: Float64Array, cutoff: number): Float64Array {
  const mean = last.map((_, p) => {
    const from = days.start[p]!;
    const n = days.start[p + 1]! - from;
    return n < 2 ? Number.NaN : (days.day[from + n - 1]! - days.day[from]!) / (n - 1);
  });
  const usual = median(mean) || 1;
  return mean.map((interval, p) => (cutoff - last[p]!) / (Number.isNaN(interval) ? usual : interval));
}
