import { expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { contactDaysOf } from '../../../../shared/analysis/ties/contact-days';
import { ALIVE_DEFAULTS, fittedAliveModel, goldenMaximum, pAlive } from '../../../../shared/analysis/ties/p-alive';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { seededRandom } from '../../../../shared/model/ids';
import { type LogLine, networkOf, theDay } from '../../../builders/network-builder';

// Reference values of BG/NBD, in percent, to a digit after the point: (repeats, days first to last, days first to now).
test.each([
  [9, 180, 190, 97.8],
  [9, 180, 270, 69.3],
  [9, 180, 365, 14.1],
  [3, 90, 100, 94.6],
  [3, 90, 365, 26.6],
  [1, 10, 30, 80.3],
  [1, 10, 400, 18.9],
  [0, 0, 30, 84.9],
  [0, 0, 400, 71.2],
])('P(alive) of %i repeats over %i days, seen from day %i', (x, tx, t, expected) => {
  expect(100 * pAlive(x, tx, t)).toBeCloseTo(expected, 1);
});

test('golden section finds the top of a hill', () => {
  expect(goldenMaximum((x) => -((x - 2.3) ** 2), 0, 10)).toBeCloseTo(2.3, 2);
});

/** People drawn from the model itself (Fader, Hardie & Lee 2005): rate from Gamma(r, alpha), each contact the last with a chance from Beta(a, b). */
function drawnLog(people: number, alpha: number, days: number): { log: LogLine[]; today: number } {
  const random = seededRandom(7);
  const today = dayNumber(theDay('2026-06-01'));
  const log: LogLine[] = [];
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * random() ** (1 / shape);
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * shape - 3)) ** 3;
      if (v > 0 && Math.log(random()) < x * x * 0.5 + (shape - 1 / 3) * (1 - v + Math.log(v))) return (shape - 1 / 3) * v;
    }
  };
  for (let j = 0; j < people; j++) {
    const rate = gamma(ALIVE_DEFAULTS.r) / alpha;
    const one = gamma(ALIVE_DEFAULTS.a);
    const end = one / (one + gamma(ALIVE_DEFAULTS.b));
    let day = Math.floor(random() * 200);
    while (day < days) {
      log.push([isoDay(today - days + Math.floor(day)), `P${String(j).padStart(4, '0')}`]);
      day += -Math.log(1 - random()) / rate;
      if (random() < end) break;
    }
  }
  return { log, today };
}

test.each([8, 60, 150])('alpha = %i days is found again in a log drawn with it', (alpha) => {
  const { log, today } = drawnLog(3000, alpha, 900);
  const model = fittedAliveModel(contactDaysOf(columnsOf(networkOf({ log })), today), today);
  expect(model.alpha).toBeGreaterThan(alpha * 0.75);
  expect(model.alpha).toBeLessThan(alpha * 1.35);
});

test('with fewer than 100 people seen twice the default stays', () => {
  const { log, today } = drawnLog(60, 8, 900);
  expect(fittedAliveModel(contactDaysOf(columnsOf(networkOf({ log })), today), today)).toEqual(ALIVE_DEFAULTS);
});
