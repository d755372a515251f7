/**
 * Which ties last: pairs in touch before a cutoff are ranked by several scores, computed from what came before only; a pair counts as kept when it
 * is in touch again within the horizon. AUC over all pairs, and the mean of the AUCs within each person (with at least 8 others), averaged over the
 * cutoffs. P(alive) is calibrated on the horizon before each cutoff, never on the one after it.
 */
import { auc } from '../../shared/analysis/auc';
import { columnsOf } from '../../shared/analysis/columns';
import type { ContactDays } from '../../shared/analysis/contact-days';
import { isotonic, isotonicValue } from '../../shared/analysis/isotonic';
import { DEFAULT_KERNEL } from '../../shared/analysis/kernel';
import { chosenKernel } from '../../shared/analysis/kernel-choice';
import { fittedAliveModel, pAlive } from '../../shared/analysis/p-alive';
import { median } from '../../shared/analysis/percentile';
import { tieStrengths } from '../../shared/analysis/tie-strength';
import { emptyNetwork } from '../../shared/model/network';
import type { Protocol } from './folder';
import { contactDaysBefore, endOf, type PairsInTime, pairsInTime } from './pairs-in-time';
import { atLeast, atMost, spread, type Verdict } from './verdict';

const OTHERS_NEEDED = 8;
const BINS = 10;
const FEW = 100;

export const BASELINES = ['last contact', 'count', 'gap ratio'] as const;
const SCORES = [
  'S',
  'S, no group discount',
  'S, kernel chosen',
  'S·√P(alive)',
  'S·√P(alive), no group discount',
  'P(alive)',
  ...BASELINES,
] as const;
export type ScoreName = (typeof SCORES)[number];

export interface EventFigures {
  readonly people: number;
  readonly pairs: number;
  readonly events: number;
  readonly protocol: Protocol;
  /** Of the kernel chosen at each cutoff. */
  readonly kernels: readonly { readonly p: number; readonly tau: number }[];
  readonly cutoffs: readonly { readonly day: number; readonly pairs: number; readonly kept: number }[];
  readonly auc: Readonly<Record<ScoreName, { readonly overall: number; readonly withinPerson: number }>>;
  readonly calibration: { readonly expectedError: number; readonly byFifth: readonly number[] } | null;
  readonly verdicts: readonly Verdict[];
}

export function evaluateEvents(rows: readonly Record<string, string>[], given: Partial<Protocol>): EventFigures {
  const events = pairsInTime(rows);
  const protocol = { ...defaultProtocol(events), ...given };
  const replays = protocol.cutoffsDays.map((cutoff) => replay(events, cutoff, protocol));
  const figures = Object.fromEntries(
    SCORES.map((name) => [
      name,
      {
        overall: spread(replays.map(({ scores, kept }) => auc(scores[name], kept))).mean,
        withinPerson: spread(replays.map((one) => withinPerson(events, one, one.scores[name]))).mean,
      },
    ]),
  ) as EventFigures['auc'];
  const calibration = calibrated(events, protocol);
  return {
    people: events.people,
    pairs: events.a.length,
    events: events.time.length,
    protocol,
    kernels: replays.map(({ kernel }) => ({ p: kernel.p, tau: kernel.tau })),
    cutoffs: replays.map(({ cutoff, pairs, kept }) => ({
      day: cutoff,
      pairs: pairs.length,
      kept: kept.reduce((sum, one) => sum + one, 0),
    })),
    auc: figures,
    calibration,
    verdicts: verdictsOf(figures, calibration, protocol),
  };
}

function verdictsOf(figures: EventFigures['auc'], calibration: EventFigures['calibration'], protocol: Protocol): Verdict[] {
  // The group discount is for closeness one to one; whoever asks for any contact at all is answered without it.
  const ours =
    protocol.maxRecipients > 0 ? (['S', 'S·√P(alive)'] as const) : (['S, no group discount', 'S·√P(alive), no group discount'] as const);
  const best = [...ours, 'S, kernel chosen' as const].reduce(
    (x, y) => (figures[y].overall > figures[x].overall ? y : x),
    ours[0] as ScoreName,
  );
  const verdicts = BASELINES.map((baseline) =>
    atLeast(`AUC of ${best}, above ${baseline}`, figures[best].overall, figures[baseline].overall),
  );
  verdicts.push(
    atLeast(`AUC of ${best} within a person, not below overall by .01`, figures[best].withinPerson, figures[best].overall - 0.01),
  );
  if (calibration !== null) {
    verdicts.push(atMost('expected calibration error of P(alive)', calibration.expectedError, 0.05));
    const falls = calibration.byFifth.some((share, k) => k > 0 && share < calibration.byFifth[k - 1]!);
    verdicts.push(atMost('falls of the share kept from fifth to fifth of P(alive)', falls ? 1 : 0, 0));
  }
  return verdicts;
}

interface Replay {
  readonly cutoff: number;
  readonly pairs: readonly number[];
  readonly kept: Uint8Array;
  readonly scores: Readonly<Record<ScoreName, Float64Array>>;
  readonly kernel: { readonly p: number; readonly tau: number };
}

function replay(events: PairsInTime, cutoff: number, protocol: Protocol): Replay {
  const today = Math.floor(cutoff);
  const discounted = contactDaysBefore(events, cutoff, true);
  const plain = contactDaysBefore(events, cutoff, false);
  const pairs = [...events.a.keys()].filter((p) => plain.start[p + 1]! - plain.start[p]! >= protocol.minContactDays);
  const kernel = chosenKernel(plain);
  const strength = strengths(discounted, today, DEFAULT_KERNEL);
  const undiscounted = strengths(plain, today, DEFAULT_KERNEL);
  const alive = aliveOf(plain, today);

  const last = new Float64Array(events.a.length);
  const count = new Float64Array(events.a.length);
  for (let e = 0; e < endOf(events, cutoff); e++) {
    last[events.pair[e]!] = events.time[e]!;
    count[events.pair[e]!]!++;
  }
  const all: Record<ScoreName, Float64Array> = {
    S: strength,
    'S, no group discount': undiscounted,
    'S, kernel chosen': strengths(protocol.maxRecipients > 0 ? discounted : plain, today, kernel),
    'S·√P(alive)': strength.map((s, p) => s * Math.sqrt(alive[p]!)),
    'S·√P(alive), no group discount': undiscounted.map((s, p) => s * Math.sqrt(alive[p]!)),
    'P(alive)': alive,
    'last contact': last,
    count,
    'gap ratio': gapRatios(plain, last, cutoff).map((ratio) => -ratio),
  };
  const of = (values: Float64Array) => Float64Array.from(pairs, (p) => values[p]!);
  const isKept = keptPairs(events, cutoff, protocol);
  return {
    cutoff,
    pairs,
    kept: Uint8Array.from(pairs, (p) => isKept[p]!),
    scores: Object.fromEntries(SCORES.map((name) => [name, of(all[name])])) as Replay['scores'],
    kernel,
  };
}

function keptPairs(events: PairsInTime, cutoff: number, { horizonDays, maxRecipients }: Protocol): Uint8Array {
  const kept = new Uint8Array(events.a.length);
  for (let e = endOf(events, cutoff); e < events.time.length && events.time[e]! <= cutoff + horizonDays; e++) {
    if (maxRecipients === 0 || events.recipients[e]! <= maxRecipients) kept[events.pair[e]!] = 1;
  }
  return kept;
}

/** S of each pair, by the same code as in the app: a log of as many people, none of whom the user has said anything about. */
function strengths(days: ContactDays, today: number, kernel: typeof DEFAULT_KERNEL): Float64Array {
  const count = days.start.length - 1;
  const columns = { ...columnsOf(emptyNetwork()), people: new Array<never>(count), closeness: new Float64Array(count).fill(Number.NaN) };
  return tieStrengths(columns, days, today, kernel).strength;
}

function aliveOf(days: ContactDays, today: number): Float64Array {
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

function withinPerson(events: PairsInTime, { pairs, kept }: Replay, score: Float64Array): number {
  const of = Array.from({ length: events.people }, (): number[] => []);
  pairs.forEach((p, k) => {
    of[events.a[p]!]!.push(k);
    of[events.b[p]!]!.push(k);
  });
  const each = of
    .filter((list) => list.length >= OTHERS_NEEDED)
    .map((list) =>
      auc(
        list.map((k) => score[k]!),
        list.map((k) => kept[k]!),
      ),
    )
    .filter((value) => !Number.isNaN(value));
  return each.length === 0 ? Number.NaN : spread(each).mean;
}

function calibrated(events: PairsInTime, protocol: Protocol): EventFigures['calibration'] {
  const predicted: number[] = [];
  const kept: number[] = [];
  for (const cutoff of protocol.cutoffsDays) {
    const before = cutoff - protocol.horizonDays;
    if (before <= 0) continue;
    const past = replay(events, before, protocol);
    if (past.pairs.length < FEW) continue;
    const shape = isotonic(past.scores['P(alive)'], past.kept);
    const now = replay(events, cutoff, protocol);
    now.pairs.forEach((_, k) => {
      predicted.push(isotonicValue(shape, now.scores['P(alive)'][k]!));
      kept.push(now.kept[k]!);
    });
  }
  if (predicted.length < FEW) return null;
  const order = [...predicted.keys()].sort((x, y) => predicted[x]! - predicted[y]!);
  const shareKept = (list: readonly number[]) => list.reduce((sum, k) => sum + kept[k]!, 0) / list.length;
  let expectedError = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = order.filter((k) => Math.min(BINS - 1, Math.floor(predicted[k]! * BINS)) === bin);
    if (inside.length === 0) continue;
    const said = inside.reduce((sum, k) => sum + predicted[k]!, 0) / inside.length;
    expectedError += (inside.length / order.length) * Math.abs(said - shareKept(inside));
  }
  const fifth = (k: number) => order.slice(Math.floor((k * order.length) / 5), Math.floor(((k + 1) * order.length) / 5));
  return { expectedError, byFifth: [0, 1, 2, 3, 4].map((k) => shareKept(fifth(k))) };
}

/** Two months for a log of years, two weeks for one of months; cutoffs at 40, 55 and 70 % of it. */
function defaultProtocol({ time }: PairsInTime): Protocol {
  const length = time.at(-1) ?? 0;
  const horizonDays = length >= 200 ? 60 : 14;
  const cutoffsDays = [0.4, 0.55, 0.7].map((share) => Math.max(1, Math.round(share * length)));
  return { cutoffsDays: [...new Set(cutoffsDays)], horizonDays, minContactDays: 1, maxRecipients: 0 };
}
