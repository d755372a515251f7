/**
 * What a score has meant lately: isotonic regression (isotonic.ts) of what came true on the score, on the two latest replays whose future is over, one
 * and one and a half horizons ago; then half of the drift taken on.
 *
 * Drift: how far the regression made the same way one horizon earlier was off on the later replay, as a shift of the log-odds. Shares fall as a log
 * grows older (more and more ties with a single contact) and move with the seasons; half of the last change is what held up best out of sample:
 * expected error of P(alive) on e-mail .03–.05 (without: .06–.08), on Enron's .04–.06 (.04–.06), on a chat platform .035 (.04).
 */

import type { DayNumber } from '../../model/day';
import { type Isotonic, isotonic, isotonicValue } from '../statistics/isotonic';
import type { ContactDays } from './contact-days';
import { type AliveModel, pAlive } from './p-alive';

/** The cases at a time in the past: their score at that time, and 1 if it came true within the horizon, else 0. */
export interface Replayed {
  readonly score: ArrayLike<number>;
  readonly cameTrue: ArrayLike<number>;
}

const SECOND_REPLAY = 1.5;
const DRIFT_TAKEN_ON = 0.5;
const LARGEST_SHIFT = 4;

/** `replayAt`: the cases as of a time before `today`, in the same unit as `horizon`. Null with fewer than `casesNeeded`, or `ofEachNeeded` of a kind. */
export function recalibrated(
  replayAt: (cutoff: number) => Replayed,
  today: number,
  horizon: number,
  { casesNeeded, ofEachNeeded }: { readonly casesNeeded: number; readonly ofEachNeeded: number },
): Isotonic | null {
  const fitted = (until: number): Isotonic | null => {
    const replays = [replayAt(until - horizon), replayAt(until - SECOND_REPLAY * horizon)];
    const score = replays.flatMap((one) => Array.from(one.score));
    const cameTrue = replays.flatMap((one) => Array.from(one.cameTrue));
    const positives = cameTrue.reduce((sum, one) => sum + one, 0);
    if (score.length < casesNeeded || Math.min(positives, score.length - positives) < ofEachNeeded) return null;
    return isotonic(score, cameTrue);
  };
  const now = fitted(today);
  const before = fitted(today - horizon);
  if (now === null || before === null) return now;
  const shift = DRIFT_TAKEN_ON * driftOf(before, replayAt(today - horizon));
  return { from: now.from, value: now.value.map((share) => shifted(share, shift)) };
}

/** The shift of the log-odds that makes the mean prediction equal to the mean outcome. */
function driftOf(said: Isotonic, { score, cameTrue }: Replayed): number {
  const shares = Array.from(score, (one) => isotonicValue(said, one));
  const came = Array.from(cameTrue).reduce((sum, one) => sum + one, 0);
  let low = -LARGEST_SHIFT;
  let high = LARGEST_SHIFT;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (shares.reduce((sum, share) => sum + shifted(share, middle), 0) < came) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** 0 and 1 are never certain: they count as 0.005 and 0.995. */
function shifted(share: number, shift: number): number {
  const odds = Math.min(0.995, Math.max(0.005, share));
  return 1 / (1 + Math.exp(-(Math.log(odds / (1 - odds)) + shift)));
}

const CALIBRATION_HORIZON = 90;
const NEEDED = { casesNeeded: 200, ofEachNeeded: 30 };

/**
 * What P(alive) has meant in the user's own log (docs/analysis.md, "P(alive)"): for everybody known at a day in the past, P(alive) as of then and whether there was
 * a contact in the 90 days after. Recalibration (recalibration.ts) turns the score into the share of such ties that did come back, which can be
 * shown; the score itself is only an order.
 *
 * Null with fewer than 200 cases, or fewer than 30 that came back or did not: then nothing is shown. The share describes the past of the
 * user's log; it is no forecast for a person.
 */
export function aliveCalibration(days: ContactDays, today: DayNumber, model: AliveModel): Isotonic | null {
  return recalibrated((cutoff) => asOf(days, Math.round(cutoff), model), today, CALIBRATION_HORIZON, NEEDED);
}

function asOf(days: ContactDays, cutoff: DayNumber, model: AliveModel): Replayed {
  const score: number[] = [];
  const cameTrue: number[] = [];
  for (let person = 0; person + 1 < days.start.length; person++) {
    const begin = days.start[person]!;
    const end = days.start[person + 1]!;
    if (begin === end || days.day[begin]! >= cutoff) continue;
    let next = begin;
    while (next < end && days.day[next]! < cutoff) next++;
    const first = days.day[begin]!;
    score.push(pAlive(next - begin - 1, days.day[next - 1]! - first, cutoff - first, model));
    cameTrue.push(next < end && days.day[next]! < cutoff + CALIBRATION_HORIZON ? 1 : 0);
  }
  return { score, cameTrue };
}
