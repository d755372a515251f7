/**
 * What a quiet tie has meant: of ties as quiet as this one, the share with a contact in the 90 days after (docs/analysis.md, "Share of returns"). It is counted,
 * so it may be printed.
 *
 * Counted on the user's own log, at four days in the past whose future is over (90, 135, 180 and 270 days ago): everybody with three contact-days by then, the
 * probability of BG/NBD (forecast.ts) as of then, and whether a contact followed. Where the log is short, a stock curve stands in: the shares found in
 * other people's logs (docs/figures.md).
 *
 *   1. The stock curve is shifted, in log-odds, to the level of this log: the most probable shift when shifts are normal.
 *   2. Isotonic regression (Ayer et al. 1955) of the own cases and of the shifted stock curve, which counts as STOCK_CASES cases.
 *
 * What is said is one of five ranges, never the share: a single log is above or below its level for a while, so that it does not know a tenth. The
 * same few ranges in every log can be compared, and read quickly.
 *
 * About people with fewer than three contact-days nothing is said: the probability tells nothing there.
 */
import type { DayNumber } from '../../model/day';
import { type Isotonic, isotonic, isotonicValue } from '../statistics/isotonic';
import type { ContactDays } from './contact-days';
import { RETURN_HORIZON, returnProbability } from './forecast';
import type { AliveModel } from './p-alive';

/** The cases at a time in the past: their score at that time, and 1 if it came true within the horizon, else 0. */
export interface Replayed {
  readonly score: ArrayLike<number>;
  readonly cameTrue: ArrayLike<number>;
}

/** What was counted, and the range in tenths that is said of it. */
export interface ReturnShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer contact-days say nothing. */
export const DAYS_FOR_SHARE = 3;
/** Horizons before today. */
const REPLAYED = [1, 1.5, 2, 3];

/** Shares by probability in mail, calls and office mail of others, the mean of three sets. Straight lines between. */
const STOCK = {
  score: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1],
  share: [0.15, 0.2, 0.22, 0.26, 0.33, 0.38, 0.44, 0.51, 0.6, 0.75, 0.9, 0.96],
} as const;
const STOCK_CASES = 200;
const LARGEST_SHIFT = 6;
/** Deviation of the level between logs, in log-odds. A single log is often above or below its level for a while, so it is held close. */
const LEVEL_DEVIATION = 0.35;
/** The range, in tenths, that is said of a share below a bound. In seven of eight published sets all ranges hold (docs/figures.md). */
const RANGES = [
  { below: 0.1, low: 0, high: 2 },
  { below: 0.3, low: 1, high: 5 },
  { below: 0.6, low: 3, high: 7 },
  { below: 0.85, low: 5, high: 9 },
  { below: Number.POSITIVE_INFINITY, low: 8, high: 10 },
] as const;

/** The curve of a log. `replayAt`: the cases as of a time before `today`, in the same unit as `horizon`. */
export function returnCurve(replayAt: (cutoff: number) => Replayed, today: number, horizon: number): Isotonic {
  const replays = REPLAYED.map((horizons) => replayAt(today - horizons * horizon));
  const score = replays.flatMap((one) => Array.from(one.score));
  const cameTrue = replays.flatMap((one) => Array.from(one.cameTrue));
  const shift = likeliestShift(score, cameTrue);
  const weight = [...score.map(() => 1), ...STOCK.score.map(() => STOCK_CASES / STOCK.score.length)];
  return isotonic([...score, ...STOCK.score], [...cameTrue, ...STOCK.share.map((share) => shifted(share, shift))], weight);
}

/** The curve of the user's ties. Cost: O(contact-days). */
export function returnCurveOf(days: ContactDays, today: DayNumber, model: AliveModel): Isotonic {
  return returnCurve((cutoff) => asOf(days, Math.round(cutoff), model), today, RETURN_HORIZON);
}

/** What the curve says for a probability. */
export function returnShareAt(curve: Isotonic, probability: number): ReturnShare {
  const share = isotonicValue(curve, probability);
  const { low, high } = RANGES.find(({ below }) => share < below) ?? RANGES[RANGES.length - 1]!;
  return { share, low, high };
}

/** Where the derivative of the log posterior is zero: it falls with the shift. */
function likeliestShift(score: readonly number[], cameTrue: readonly number[]): number {
  const stock = score.map(stockShare);
  const came = cameTrue.reduce((sum, one) => sum + one, 0);
  let low = -LARGEST_SHIFT;
  let high = LARGEST_SHIFT;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (came - stock.reduce((sum, share) => sum + shifted(share, middle), 0) - middle / LEVEL_DEVIATION ** 2 > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function stockShare(score: number): number {
  const { score: at, share } = STOCK;
  let k = 1;
  while (k < at.length - 1 && at[k]! < score) k++;
  const part = Math.min(1, Math.max(0, (score - at[k - 1]!) / (at[k]! - at[k - 1]!)));
  return share[k - 1]! + part * (share[k]! - share[k - 1]!);
}

function shifted(share: number, shift: number): number {
  return 1 / (1 + Math.exp(-(Math.log(share / (1 - share)) + shift)));
}

function asOf({ start, day }: ContactDays, cutoff: DayNumber, model: AliveModel): Replayed {
  const score: number[] = [];
  const cameTrue: number[] = [];
  for (let person = 0; person + 1 < start.length; person++) {
    const from = start[person]!;
    const to = start[person + 1]!;
    let next = from;
    while (next < to && day[next]! < cutoff) next++;
    if (next - from < DAYS_FOR_SHARE) continue;
    score.push(returnProbability({ contactDays: next - from, first: day[from]!, last: day[next - 1]! }, cutoff, model));
    cameTrue.push(next < to && day[next]! < cutoff + RETURN_HORIZON ? 1 : 0);
  }
  return { score, cameTrue };
}
