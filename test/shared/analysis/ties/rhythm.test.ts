import { expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { contactDaysOf } from '../../../../shared/analysis/ties/contact-days';
import { burstinessOf, contactRhythms } from '../../../../shared/analysis/ties/rhythm';
import { isoDay } from '../../../../shared/model/day';
import type { PersonId } from '../../../../shared/model/ids';
import { type Drawing, type LogLine, networkOf } from '../../../builders/network-builder';

const TODAY = 21_000;
const every = (name: string, step: number, count: number): LogLine[] =>
  Array.from({ length: count }, (_, i) => [isoDay(TODAY - 600 + i * step), name]);

function rhythmOf(drawing: Drawing, name: string) {
  const columns = columnsOf(networkOf(drawing));
  const all = contactRhythms(columns, contactDaysOf(columns, TODAY));
  const j = columns.people.indexOf(name as PersonId);
  return {
    tau: all.tau[j]!,
    isKnown: all.isKnown[j],
    burstiness: all.burstiness[j]!,
    isIrregular: all.isIrregular[j],
    tolerance: all.tolerance[j]!,
  };
}

test('the only rhythm there is is its own prior', () => {
  expect(rhythmOf({ log: every('Ana', 14, 10) }, 'Ana').tau).toBeCloseTo(14, 9);
});

test('few intervals lean on the usual of the others, many speak for themselves', () => {
  const others = [...every('B', 10, 20), ...every('C', 10, 20), ...every('D', 10, 20)];
  expect(rhythmOf({ log: [...others, ...every('Ana', 100, 2)] }, 'Ana').tau).toBeCloseTo((2 * 10 + 100) / 3, 9);
  expect(rhythmOf({ log: [...others, ...every('Ana', 40, 15)] }, 'Ana').tau).toBeCloseTo((2 * 10 + 560) / 16, 9);
});

test('a declared cadence is the prior; with nothing else 90 days are', () => {
  expect(rhythmOf({ people: [{ name: 'Ana', cadenceDays: 21 }] }, 'Ana').tau).toBe(21);
  expect(rhythmOf({ people: ['Ana'] }, 'Ana').tau).toBe(90);
  expect(rhythmOf({ people: ['Ana'] }, 'Ana').isKnown).toBe(0);
});

test('a day that is a guess is no beat of the rhythm', () => {
  const log: LogLine[] = [
    ...every('Ana', 14, 10),
    ['2026-01-15', 'Ana', { precision: 'month' }],
    ['2020-07-01', 'Ana', { precision: 'year' }],
  ];
  expect(rhythmOf({ log }, 'Ana').tau).toBeCloseTo(14, 9);
  expect(
    rhythmOf(
      {
        log: [
          ['2024-01-15', 'Ben', { precision: 'month' }],
          ['2024-03-15', 'Ben', { precision: 'month' }],
        ],
      },
      'Ben',
    ).isKnown,
  ).toBe(0);
});

test('burstiness: a clock has −1, one interaction a moment and long silences come near 1, five intervals are needed', () => {
  expect(burstinessOf(8, 80, 8 * 100)).toBeCloseTo(-1, 12);
  const bursty = [1, 1, 1, 1, 1, 1, 1, 1, 1, 300];
  expect(
    burstinessOf(
      10,
      309,
      bursty.reduce((sum, x) => sum + x * x, 0),
    ),
  ).toBeCloseTo(1, 1);
  expect(burstinessOf(4, 40, 400)).toBeNaN();
});

test('who is burstier than the median is given more time, and kin twice as much', () => {
  const bursts: LogLine[] = [0, 1, 2, 200, 201, 202, 400, 401].map((d) => [isoDay(TODAY - 500 + d), 'Ana']);
  const log = [...bursts, ...every('Ben', 10, 20), ...every('Cleo', 10, 20)];
  const ana = rhythmOf({ log }, 'Ana');
  expect(ana.isIrregular).toBe(1);
  expect(ana.tolerance).toBeCloseTo(1 + ana.burstiness, 12);
  expect(rhythmOf({ log }, 'Ben').tolerance).toBe(1);
  expect(rhythmOf({ people: [{ name: 'Ben', isKin: true }], log }, 'Ben').tolerance).toBe(2);
});
