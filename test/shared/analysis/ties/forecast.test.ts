import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { chanceOf } from '../../../../shared/analysis/results/classify';
import { orderValue, raisedChance, returnChance, returnProbability } from '../../../../shared/analysis/ties/forecast';
import { ALIVE_DEFAULTS, pAlive } from '../../../../shared/analysis/ties/p-alive';
import type { PersonId } from '../../../../shared/model/ids';
import { networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-01');
const TIE = { contactDays: 10, first: 0, last: 180, strength: 2, declared: 0, shared: 0 };

test('the order is S · √P(alive) · K(gap)², and goes up with common contacts', () => {
  // P(alive) of (9, 180, 270) is .693; K(90) = .270, of the six exponentials.
  expect(orderValue(TIE, 270, ALIVE_DEFAULTS)).toBeCloseTo(2 * Math.sqrt(0.6932) * 0.27 ** 2, 3);
  expect(orderValue({ ...TIE, shared: Math.E - 1 }, 270, ALIVE_DEFAULTS)).toBeCloseTo(2 * orderValue(TIE, 270, ALIVE_DEFAULTS), 9);
});

test('what is declared does not fade; without anything the order is 0', () => {
  const declared = { ...TIE, strength: 3, declared: 3 };
  expect(orderValue(declared, 10_000, ALIVE_DEFAULTS)).toBe(3);
  expect(orderValue({ ...declared, contactDays: 0 }, 0, ALIVE_DEFAULTS)).toBe(3);
  expect(orderValue({ ...TIE, contactDays: 0, strength: 0 }, 0, ALIVE_DEFAULTS)).toBe(0);
});

describe('the probability of a contact within 90 days', () => {
  test('is that of BG/NBD: alive, and the next of a gamma-mixed Poisson process within the horizon', () => {
    const [x, tx, age] = [9, 180, 270];
    const some = 1 - ((25 + age) / (25 + age + 90)) ** (0.4 + x);
    expect(returnProbability({ contactDays: x + 1, first: 0, last: tx }, age, ALIVE_DEFAULTS)).toBeCloseTo(pAlive(x, tx, age) * some, 12);
  });

  test('falls with silence, rises with contacts, and is 0 where nothing is logged', () => {
    const silentFor = (days: number, n = 10) => returnProbability({ contactDays: n, first: 0, last: 180 }, 180 + days, ALIVE_DEFAULTS);
    expect(silentFor(10)).toBeGreaterThan(silentFor(60));
    expect(silentFor(60)).toBeGreaterThan(silentFor(300));
    expect(silentFor(10, 20)).toBeGreaterThan(silentFor(10, 5));
    expect(returnProbability({ contactDays: 0, first: 0, last: 0 }, 0, ALIVE_DEFAULTS)).toBe(0);
  });

  test('common contacts raise its odds', () => {
    expect(raisedChance(0.5, 0)).toBe(0.5);
    expect(raisedChance(0.5, Math.E - 1)).toBeCloseTo(2 / 3, 12);
    expect(raisedChance(1, 5)).toBe(1);
  });

  test('the chance is likelier where the tie lasted longer and is stronger', () => {
    const tie = { contactDays: 10, first: 0, last: 180, shared: 0, strength: 2 };
    const chance = returnChance(tie, 270, ALIVE_DEFAULTS);
    const odds = (p: number) => p / (1 - p);
    expect(odds(chance)).toBeCloseTo((odds(returnProbability(tie, 270, ALIVE_DEFAULTS)) * Math.sqrt(2.05 * 181)) / 30, 9);
    expect(returnChance({ ...tie, strength: 3 }, 270, ALIVE_DEFAULTS)).toBeGreaterThan(chance);
    expect(returnChance({ ...tie, strength: 0 }, 270, ALIVE_DEFAULTS)).toBeGreaterThan(0);
  });
});

test('people are ranked by the order: a friend of last month before an older, once stronger one', () => {
  const old = Array.from({ length: 30 }, (_, k) => [`2023-0${1 + (k % 9)}-${10 + (k % 18)}`, 'Old', 'in-person'] as const);
  const log = [...old, ...['2026-02-10', '2026-03-10', '2026-04-10', '2026-05-10'].map((day) => [day, 'New', 'in-person'] as const)];
  const { results } = analyze(networkOf({ log }), { today: TODAY });
  const rank = (id: string) => results.persons.rank[results.people.indexOf(id as PersonId)];
  expect([rank('New'), rank('Old')]).toEqual([0, 1]);
});

test('an active common contact makes a silent tie likelier to return', () => {
  const quiet = [
    ['2025-06-01', 'Ana', 'in-person'],
    ['2025-09-01', 'Ana', 'in-person'],
    ['2025-12-01', 'Ana+Ben', 'in-person'],
  ] as const;
  const chance = (log: Parameters<typeof networkOf>[0]['log']) => {
    const { results } = analyze(networkOf({ log: log ?? [] }), { today: TODAY });
    return chanceOf(results, results.people.indexOf('Ana' as PersonId));
  };
  expect(chance([...quiet, ['2026-05-20', 'Ben', 'in-person']])).toBeGreaterThan(chance(quiet));
});
