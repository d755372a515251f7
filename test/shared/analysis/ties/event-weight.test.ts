import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { CHANNEL_WEIGHTS, eventWeights } from '../../../../shared/analysis/ties/event-weight';
import { isoDay } from '../../../../shared/model/day';
import { type LogLine, networkOf } from '../../../builders/network-builder';

const weightsOf = (...log: LogLine[]) => [...eventWeights(columnsOf(networkOf({ log })))];
const crowd = (size: number) => Array.from({ length: size }, (_, i) => `P${i}`).join('+');

test('face to face with one person is the unit', () => {
  expect(weightsOf(['2026-05-03', 'Ana', 'in-person'])).toEqual([1]);
});

test('each channel has its weight', () => {
  for (const [channel, weight] of Object.entries(CHANNEL_WEIGHTS)) {
    expect(weightsOf(['2026-05-03', 'Ana', channel as keyof typeof CHANNEL_WEIGHTS])[0]).toBeCloseTo(weight, 12);
  }
});

test('a group of four counts half for each', () => {
  expect(weightsOf(['2026-05-03', crowd(4), 'in-person'])[0]).toBeCloseTo(0.5, 12);
});

test('above fifty people it is an occasion, not a contact', () => {
  expect(weightsOf(['2026-05-03', crowd(50)])[0]).toBeGreaterThan(0);
  expect(weightsOf(['2026-05-03', crowd(51)])[0]).toBe(0);
});

test('what is written to more than twelve is a list, no contact; what is said to them is one', () => {
  for (const channel of ['email', 'message', 'group-chat', 'comment', 'reaction'] as const) {
    expect(weightsOf(['2026-05-03', crowd(12), channel])[0]).toBeGreaterThan(0);
    expect(weightsOf(['2026-05-03', crowd(13), channel])[0]).toBe(0);
  }
  expect(weightsOf(['2026-05-03', crowd(13), 'in-person'])[0]).toBeGreaterThan(0);
});

test('a mailing list of forty makes nobody active', () => {
  const log = Array.from({ length: 30 }, (_, k): LogLine => [isoDay(20_000 + 7 * k), crowd(40), 'email']);
  const { persons } = analyze(networkOf({ log }), { today: isoDay(20_210) }).results;
  expect(Math.max(...persons.contactDays)).toBe(0);
});

test.each([
  [30, 1],
  [120, 2],
  [600, 2],
  [1, 0.5],
  [-10, 1],
])('%i minutes multiply by %f', (minutes, factor) => {
  expect(weightsOf(['2026-05-03', 'Ana', { channel: 'call', minutes }])[0]).toBeCloseTo(0.7 * factor, 6);
});

test('when only they reached out it counts 0.8, when only the user did it counts whole', () => {
  expect(weightsOf(['2026-05-03', 'Ana', { channel: 'call', direction: 'in' }])[0]).toBeCloseTo(0.56, 12);
  expect(weightsOf(['2026-05-03', 'Ana', { channel: 'call', direction: 'out' }])[0]).toBeCloseTo(0.7, 12);
});

test('in a meeting of more than ten one is merely listed', () => {
  expect(weightsOf(['2026-05-03', crowd(10), 'meeting'])[0]).toBeCloseTo(0.6 / Math.sqrt(10), 12);
  expect(weightsOf(['2026-05-03', crowd(11), 'meeting'])[0]).toBeCloseTo((0.5 * 0.6) / Math.sqrt(11), 12);
});

describe('recurring meetings', () => {
  const everyDays = (step: number, count: number, people = 'Ana+Ben'): LogLine[] =>
    Array.from({ length: count }, (_, i) => [isoDay(20_000 + i * step), people, 'meeting']);
  const plain = 0.6 / Math.SQRT2;

  test('a weekly one is still a contact each time', () => {
    for (const weight of weightsOf(...everyDays(7, 30))) expect(weight).toBeCloseTo(plain, 12);
  });

  test('a daily one settles at four in 28 days', () => {
    const weights = weightsOf(...everyDays(1, 60));
    expect(weights[0]).toBeCloseTo(plain, 12);
    expect(weights[59]).toBeCloseTo((plain * 4) / 28, 12);
  });

  test('a series is one set of people, and a later meeting changes no earlier one', () => {
    const alone = weightsOf(...everyDays(1, 20));
    const withOthers = weightsOf(
      ...everyDays(1, 20),
      ...everyDays(1, 20, 'Ana+Cleo'),
      ...everyDays(1, 5).map(([, people, channel], i): LogLine => [isoDay(21_000 + i), people, channel as 'meeting']),
    );
    expect(withOthers.filter((_, i) => i < 40 && i % 2 === 0)).toEqual(alone);
  });
});
