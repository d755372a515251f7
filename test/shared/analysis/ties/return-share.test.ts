import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { returnShareOf } from '../../../../shared/analysis/results/classify';
import { isotonicValue } from '../../../../shared/analysis/statistics/isotonic';
import { type Replayed, returnCurve, returnShareAt } from '../../../../shared/analysis/ties/return-share';
import { isoDay } from '../../../../shared/model/day';
import { seededRandom } from '../../../../shared/model/ids';
import { type LogLine, networkOf } from '../../../builders/network-builder';

const TODAY = 21_000;

/** Cases of a score between 0 and 1, true with the chance that `share` says. */
const world =
  (share: (score: number) => number, cases: number) =>
  (at: number): Replayed => {
    const random = seededRandom(1000 + Math.round(at));
    const score = Float64Array.from({ length: cases }, random);
    return { score, cameTrue: score.map((one) => (random() < share(one) ? 1 : 0)) };
  };
const SCORES = Array.from({ length: 99 }, (_, k) => (k + 1) / 100);
/** Mean distance of what is said from what is so. */
const errorOf = (share: (score: number) => number, cases: number) => {
  const curve = returnCurve(world(share, cases), 400, 90);
  return SCORES.reduce((sum, one) => sum + Math.abs(isotonicValue(curve, one) - share(one)), 0) / SCORES.length;
};

describe('the curve', () => {
  test('of a long log says what came true, however skewed', () => {
    expect(errorOf((score) => 0.1 + 0.6 * score ** 3, 2000)).toBeLessThan(0.03);
  });

  test('of a short log is at its level: nearly nobody came back, or nearly everybody', () => {
    expect(errorOf(() => 0.03, 40)).toBeLessThan(errorOf(() => 0.03, 0) / 2);
    expect(errorOf(() => 0.95, 40)).toBeLessThan(errorOf(() => 0.95, 0) / 2);
  });

  test('exists without a log, never falls, and asks for nothing after its horizon', () => {
    const asked: number[] = [];
    const curve = returnCurve(
      (at) => {
        asked.push(at);
        return { score: [], cameTrue: [] };
      },
      400,
      90,
    );
    expect(Math.max(...asked)).toBe(310);
    expect(isotonicValue(curve, 0.9)).toBeGreaterThan(isotonicValue(curve, 0.3));
    const noisy = returnCurve(
      world((score) => 1 - score, 100),
      400,
      90,
    );
    expect(noisy.value.every((value, k) => k === 0 || value >= noisy.value[k - 1]!)).toBe(true);
  });

  test('is told as one of five ranges that hold the share, and rise with it', () => {
    const curve = returnCurve(
      world((score) => score ** 2, 2000),
      400,
      90,
    );
    const said = SCORES.map((score) => returnShareAt(curve, score));
    expect(said.every(({ share, low, high }) => low / 10 <= share && share <= high / 10)).toBe(true);
    expect([...new Set(said.map(({ low, high }) => `${low}–${high}`))]).toEqual(['0–2', '1–5', '3–7', '5–9', '8–10']);
  });
});

describe('of a person', () => {
  const share = (log: readonly LogLine[]) => {
    const { results } = analyze(networkOf({ log }), { today: isoDay(TODAY) });
    return returnShareOf(results, results.people.indexOf('Ana' as never));
  };
  const ana = (...ago: number[]): LogLine[] => ago.map((days) => [isoDay(TODAY - days), 'Ana']);

  test('below three contact-days nothing is said', () => {
    expect(share(ana(100, 50))).toBeNull();
    expect(share(ana(150, 100, 50))).not.toBeNull();
  });

  test('the quieter, the fewer came back', () => {
    const weekly = (gap: number) => share(ana(...Array.from({ length: 20 }, (_, k) => gap + 7 * k)))!.share;
    expect(weekly(5)).toBeGreaterThan(weekly(60));
    expect(weekly(60)).toBeGreaterThanOrEqual(weekly(300));
  });
});
