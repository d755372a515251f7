/**
 * What a score has meant lately: isotonic regression (isotonic.ts) of what came true on the score, on the two latest replays whose future is over, one
 * and one and a half horizons ago; then half of the drift taken on.
 *
 * Drift: how far the regression made the same way one horizon earlier was off on the later replay, as a shift of the log-odds. Shares fall as a log
 * grows older (more and more ties with a single contact) and move with the seasons; half of the last change is what held up best out of sample:
 * expected error of P(alive) on e-mail .03–.05 (without: .06–.08), on Enron's .04–.06 (.04–.06), on a chat platform .035 (.04).
 */
import { type Isotonic, isotonic, isotonicValue } from '../statistics/isotonic';

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
