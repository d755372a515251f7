/**
 * Which dormant ties come back (docs/analysis.md, "Reconnect score"): pairs with at least three contact-days, silent for 60 days while both had contact with others, ranked
 * by the chance that the app computes, and by simpler scores. A pair comes back when it has contact within the next 180 days. Only cutoffs with 180 days of log after them
 * count; a log that is too short has no such figure.
 */
import { auc } from '../../../shared/analysis/statistics/percentile';
import { orderValue, returnChance } from '../../../shared/analysis/ties/forecast';
import { fittedAliveModel } from '../../../shared/analysis/ties/p-alive';
import { spread } from '../targets';
import { contactDaysBefore, countBefore, type PairEventSeries, pairPast, sharedContacts } from './pair-event-series';
import { strengths } from './replay-events';

const SILENT_DAYS = 60;
const ACTIVE_DAYS = 60;
const HORIZON_DAYS = 180;
const MIN_CONTACT_DAYS = 3;
const MIN_CASES = 50;

const REVIVAL_SCORES = ['chance', 'order', 'last contact', 'common contacts', 'length of the relation', 'S'] as const;
type RevivalScore = (typeof REVIVAL_SCORES)[number];

export interface RevivalFigures {
  readonly cutoffsDays: readonly number[];
  readonly pairs: readonly number[];
  /** Share that came back, at each cutoff. */
  readonly revived: readonly number[];
  /** Mean over the cutoffs. */
  readonly auc: Readonly<Record<RevivalScore, number>>;
}

export function revivalFigures(events: PairEventSeries, cutoffsDays: readonly number[]): RevivalFigures | null {
  const end = (events.time.at(-1) ?? 0) - HORIZON_DAYS;
  const each = cutoffsDays
    .filter((cutoff) => cutoff <= end)
    .map((cutoff) => casesAt(events, cutoff))
    .filter(({ cameBack }) => cameBack.length >= MIN_CASES && cameBack.includes(0) && cameBack.includes(1));
  if (each.length === 0) return null;
  const figure = (name: RevivalScore) => spread(each.map((one) => auc(one.score[name], one.cameBack))).mean;
  return {
    cutoffsDays: each.map(({ cutoff }) => cutoff),
    pairs: each.map(({ cameBack }) => cameBack.length),
    revived: each.map(({ cameBack }) => spread(cameBack).mean),
    auc: Object.fromEntries(REVIVAL_SCORES.map((name) => [name, figure(name)])) as RevivalFigures['auc'],
  };
}

interface Cases {
  readonly cutoff: number;
  readonly cameBack: readonly number[];
  readonly score: Readonly<Record<RevivalScore, readonly number[]>>;
}

function casesAt(events: PairEventSeries, cutoff: number): Cases {
  const pairs = events.a.length;
  const first = new Float64Array(pairs).fill(Number.NaN);
  const last = new Float64Array(pairs).fill(Number.NaN);
  const now = countBefore(events, cutoff);
  for (let e = 0; e < now; e++) {
    const p = events.pair[e]!;
    if (Number.isNaN(first[p]!)) first[p] = events.time[e]!;
    last[p] = events.time[e]!;
  }
  const cameBack = new Uint8Array(pairs);
  for (let e = now; e < events.time.length && events.time[e]! <= cutoff + HORIZON_DAYS; e++) cameBack[events.pair[e]!] = 1;

  const active = Array.from({ length: events.people }, () => new Set<number>());
  for (let p = 0; p < pairs; p++) {
    if (!(last[p]! >= cutoff - ACTIVE_DAYS)) continue;
    active[events.a[p]!]!.add(events.b[p]!);
    active[events.b[p]!]!.add(events.a[p]!);
  }
  const days = contactDaysBefore(events, cutoff, false);
  const strength = strengths(days, Math.floor(cutoff));
  const quiet = [...first.keys()].filter(
    (p) =>
      days.start[p + 1]! - days.start[p]! >= MIN_CONTACT_DAYS &&
      last[p]! < cutoff - SILENT_DAYS &&
      active[events.a[p]!]!.size > 0 &&
      active[events.b[p]!]!.size > 0,
  );
  const shared = sharedContacts(events, cutoff);
  const past = pairPast(days, shared);
  const today = Math.floor(cutoff);
  const model = fittedAliveModel(days, today);
  const span = quiet.map((p) => last[p]! - first[p]!);
  return {
    cutoff,
    cameBack: quiet.map((p) => cameBack[p]!),
    score: {
      chance: quiet.map((p) => returnChance({ ...past(p), strength: strength[p]! }, today, model)),
      order: quiet.map((p) => orderValue({ ...past(p), strength: strength[p]!, declared: 0 }, today, model)),
      'last contact': quiet.map((p) => last[p]!),
      'common contacts': quiet.map((p) => shared[p]!),
      'length of the relation': span,
      S: quiet.map((p) => strength[p]!),
    },
  };
}
