import { expect, test } from 'vitest';
import { isotonicValue } from '../../../../shared/analysis/statistics/isotonic';
import { type Replayed, recalibrated } from '../../../../shared/analysis/ties/recalibration';
import { seededRandom } from '../../../../shared/model/ids';

const NEEDED = { casesNeeded: 200, ofEachNeeded: 30 };

/** 2,000 cases of a score between 0 and 1, true with the chance that `share` says at that time. */
const world =
  (share: (score: number, at: number) => number) =>
  (at: number): Replayed => {
    const random = seededRandom(1000 + Math.round(at));
    const score = Float64Array.from({ length: 2000 }, random);
    return { score, cameTrue: score.map((one) => (random() < share(one, at) ? 1 : 0)) };
  };

/** Mean distance of what is said from what is so. */
const error = (said: ReturnType<typeof recalibrated>, is: (score: number) => number) => {
  if (said === null) throw new Error('enough cases');
  const scores = Array.from({ length: 99 }, (_, k) => (k + 1) / 100);
  return scores.reduce((sum, one) => sum + Math.abs(isotonicValue(said, one) - is(one)), 0) / scores.length;
};

test('a world that stays as it is: what is said is what comes true, however skewed the score', () => {
  const share = (score: number) => 0.1 + 0.6 * score ** 3;
  expect(error(recalibrated(world(share), 400, 60, NEEDED), share)).toBeLessThan(0.03);
});
test('never falling, though half of the drift was taken on', () => {
  const said = recalibrated(
    world((score, at) => Math.max(0.02, score - at / 800)),
    400,
    60,
    NEEDED,
  );
  expect(said?.value.every((value, k, all) => k === 0 || value >= all[k - 1]!)).toBe(true);
});
test('shares that fall from horizon to horizon: nearer with the drift than the last replays alone', () => {
  const share = (score: number, at: number) => 1 / (1 + Math.exp(-(4 * score - 1 - at / 200)));
  const now = (score: number) => share(score, 400);
  // A world whose earlier past is the same as its late one shows no drift: it says what the last replays say.
  const still = recalibrated(
    world((score, at) => share(score, Math.max(at, 310))),
    400,
    60,
    NEEDED,
  );
  expect(error(recalibrated(world(share), 400, 60, NEEDED), now)).toBeLessThan(error(still, now));
});
test('nothing after today is asked for, and too few cases say nothing', () => {
  const asked: number[] = [];
  recalibrated(
    (at) => {
      asked.push(at);
      return world((score) => score)(at);
    },
    400,
    60,
    NEEDED,
  );
  expect(Math.max(...asked)).toBe(340);
  expect(recalibrated(() => ({ score: [0.5, 0.6], cameTrue: [0, 1] }), 400, 60, NEEDED)).toBeNull();
  expect(recalibrated(() => ({ score: new Float64Array(500), cameTrue: new Uint8Array(500) }), 400, 60, NEEDED)).toBeNull();
});
