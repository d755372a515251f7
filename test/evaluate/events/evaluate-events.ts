/**
 * Which ties last: pairs in contact before a cutoff are ranked by several scores from the events before it. A pair counts as kept when it has contact
 * again within the horizon. AUC over all pairs, and the mean AUC within each person (with at least 8 others), averaged over the cutoffs. The kernel is
 * chosen once, from the events before the first cutoff; the share of returns is counted on horizons before each cutoff, never on the one after it.
 */

import { mergedTies } from '../../../shared/analysis/graph/tie-graph';
import { isotonicValue } from '../../../shared/analysis/statistics/isotonic';
import { auc } from '../../../shared/analysis/statistics/percentile';
import { chosenKernel } from '../../../shared/analysis/ties/kernel-choice';
import { returnCurve } from '../../../shared/analysis/ties/return-share';
import type { EventRow, Protocol } from '../dataset-folder';
import { measureRobustness, type Robustness } from '../robustness';
import { atLeast, atMost, spread, type TargetResult } from '../targets';
import { eventTargets } from './event-targets';
import { contactDaysBefore, type PairEventSeries, pairEventSeries } from './pair-event-series';
import { BASELINES, type Replay, replay, replayReturns, SCORES, type ScoreName, strengths } from './replay-events';
import { type RevivalFigures, revivalFigures } from './tie-revival';

const OTHERS_NEEDED = 8;
const BINS = 10;
const WIDE_BINS = 5;
const FEW = 100;
const SLOW_LOG_DAYS = 200;
const FEW_IN_BIN = 50;
/** A log shorter than this share of the horizon is too short to evaluate. */
const YOUNG = 1 / 3;

export interface EventFigures {
  readonly people: number;
  readonly pairs: number;
  readonly events: number;
  /** Days from the first to the last event. */
  readonly days: number;
  readonly protocol: Protocol;
  /** The kernel chosen at the first cutoff. */
  readonly kernel: { readonly p: number; readonly tau: number };
  readonly cutoffs: readonly { readonly day: number; readonly pairs: number; readonly kept: number }[];
  readonly auc: Readonly<Record<ScoreName, { readonly overall: number; readonly withinPerson: number }>>;
  /** Of pairs with three contact-days: share kept of those for which a share of 0–20 %, 20–40 % … is said; null for fewer than 50 pairs. */
  readonly calibration: { readonly expectedError: number; readonly keptWhereSaid: readonly (number | null)[] } | null;
  readonly revival: RevivalFigures | null;
  /** Of all pairs, by S on the last day. */
  readonly holding: Robustness;
  readonly verdicts: readonly TargetResult[];
}

export function evaluateEvents(
  rows: readonly EventRow[],
  given: Partial<Protocol>,
  tell: (progress: string) => void = () => {},
): EventFigures {
  const events = pairEventSeries(rows);
  const protocol = { ...defaultProtocol(events), ...given };
  const kernel = chosenKernel(contactDaysBefore(events, Math.min(...protocol.cutoffsDays), false));
  const replays = protocol.cutoffsDays.map((cutoff) => {
    tell(`scores at day ${cutoff}`);
    return replay(events, cutoff, protocol, kernel);
  });
  const figures = Object.fromEntries(
    SCORES.map((name) => [
      name,
      {
        overall: meanOfNumbers(replays.map(({ scores, kept }) => auc(scores[name], kept))),
        withinPerson: meanOfNumbers(replays.map((one) => withinPerson(events, one, one.scores[name]))),
      },
    ]),
  ) as EventFigures['auc'];
  tell('calibration');
  const calibration = calibrated(events, replays, protocol);
  tell('ties that come back, ties that hold');
  const revival = revivalFigures(events, protocol.cutoffsDays);
  const found = {
    people: events.people,
    pairs: events.a.length,
    events: events.time.length,
    days: events.time.at(-1) ?? 0,
    protocol,
    kernel: { p: kernel.p, tau: kernel.tau },
    cutoffs: replays.map(({ cutoff, pairs, kept }) => ({
      day: cutoff,
      pairs: pairs.length,
      kept: kept.reduce((sum, one) => sum + one, 0),
    })),
    auc: figures,
    calibration,
    revival,
    holding: robustnessOf(events),
  };
  return { ...found, verdicts: checkTargets(found) };
}

function checkTargets({ auc: figures, calibration, revival, holding: held, ...log }: Omit<EventFigures, 'verdicts'>): TargetResult[] {
  // What the app orders by, and nothing else that happens to be better here.
  const best: ScoreName = 'order';
  if (!Number.isFinite(figures[best].overall)) return [];
  const target = eventTargets(log);
  const verdicts = BASELINES.map((baseline) =>
    atLeast(`AUC of ${best}, above ${baseline}`, figures[best].overall, figures[baseline].overall),
  );
  if (target.auc !== null) verdicts.push(atLeast(`AUC of ${best}`, figures[best].overall, target.auc));
  const within = figures[best].withinPerson;
  if (Number.isFinite(within)) {
    // On a log of weeks the order among one person's pairs is harder for every score (CollegeMsg: last contact loses .03); no target is known there.
    if (log.days >= SLOW_LOG_DAYS) {
      const rivals = Math.max(0, ...BASELINES.map((name) => figures[name].overall - figures[name].withinPerson));
      const least = figures[best].overall - Math.max(0.01, rivals);
      verdicts.push(atLeast(`AUC of ${best} within a person: overall − .01, or what that costs the rivals`, within, least));
    }
    verdicts.push(
      atLeast(`AUC of ${best} within a person, above the rivals`, within, Math.max(...BASELINES.map((name) => figures[name].withinPerson))),
    );
  }
  if (calibration !== null) {
    verdicts.push(atMost('expected calibration error of the share of returns', calibration.expectedError, 0.05));
    const shares = calibration.keptWhereSaid.filter((share) => share !== null);
    const falls = shares.filter((share, k) => k > 0 && share < shares[k - 1]!).length;
    verdicts.push(atMost('falls of the share kept where more is said', falls, 0));
  }
  if (revival !== null) {
    verdicts.push(atLeast('AUC of revival, above last contact', revival.auc.chance, revival.auc['last contact']));
    if (target.revival !== null) verdicts.push(atLeast('AUC of revival', revival.auc.chance, target.revival));
  }
  if (target.percolation !== null) {
    const { weakFirst, strongFirst, byChance } = held.percolation;
    verdicts.push(atMost('R weak first, below by chance', weakFirst, byChance));
    verdicts.push(atLeast('R strong first, above by chance', strongFirst, byChance));
    verdicts.push(atLeast('R strong first less weak first', strongFirst - weakFirst, target.percolation));
  }
  return verdicts;
}

/** Each pair with at least one event is a tie. */
function robustnessOf(events: PairEventSeries): Robustness {
  const ties = mergedTies(events.people, events.a, events.b);
  const today = Math.floor(events.time.at(-1) ?? 0) + 1;
  const strength = strengths(contactDaysBefore(events, today, false), today);
  const place = new Map(Array.from(ties.a, (a, k) => [a * events.people + ties.b[k]!, k]));
  const ofTie = new Float64Array(ties.a.length);
  for (let p = 0; p < events.a.length; p++) ofTie[place.get(events.a[p]! * events.people + events.b[p]!) ?? 0] = strength[p]!;
  return measureRobustness(ties, ofTie);
}

/** Leaves NaN out; NaN when all are NaN. */
function meanOfNumbers(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : spread(known).mean;
}

function withinPerson(events: PairEventSeries, { pairs, kept }: Replay, score: Float64Array): number {
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
    );
  return meanOfNumbers(each);
}

function calibrated(events: PairEventSeries, replays: readonly Replay[], protocol: Protocol): EventFigures['calibration'] {
  const predicted: number[] = [];
  const kept: number[] = [];
  for (const now of replays) {
    const curve = returnCurve(
      (cutoff) => (cutoff >= YOUNG * protocol.horizonDays ? replayReturns(events, cutoff, protocol) : { score: [], cameTrue: [] }),
      now.cutoff,
      protocol.horizonDays,
    );
    const { score, cameTrue } = replayReturns(events, now.cutoff, protocol);
    score.forEach((one, k) => {
      predicted.push(isotonicValue(curve, one));
      kept.push(cameTrue[k]!);
    });
  }
  if (predicted.length < FEW) return null;
  const inBin = (bin: number, bins: number) =>
    [...predicted.keys()].filter((k) => Math.min(bins - 1, Math.floor(predicted[k]! * bins)) === bin);
  const mean = (list: readonly number[], of: readonly number[]) => list.reduce((sum, k) => sum + of[k]!, 0) / list.length;
  let expectedError = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = inBin(bin, BINS);
    if (inside.length > 0) expectedError += (inside.length / predicted.length) * Math.abs(mean(inside, predicted) - mean(inside, kept));
  }
  const wide = Array.from({ length: WIDE_BINS }, (_, bin) => inBin(bin, WIDE_BINS));
  return { expectedError, keptWhereSaid: wide.map((inside) => (inside.length < FEW_IN_BIN ? null : mean(inside, kept))) };
}

/** Horizon: two months for a log of years, two weeks for months, a fifth of a shorter log. Cutoffs: after 40, 55 and 70 % of the events, with a whole horizon after them. */
function defaultProtocol({ time }: PairEventSeries): Protocol {
  const length = time.at(-1) ?? 0;
  const horizonDays = length >= SLOW_LOG_DAYS ? 60 : Math.min(14, Math.max(1, Math.round(length / 5)));
  const latest = Math.max(1, Math.floor(length - horizonDays));
  const cutoffsDays = [0.4, 0.55, 0.7].map((share) =>
    Math.min(latest, Math.max(1, Math.round(time[Math.floor(share * time.length)] ?? 0))),
  );
  return { cutoffsDays: [...new Set(cutoffsDays)], horizonDays, minContactDays: 1, maxRecipients: 0 };
}
