import { expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { contactDaysOf } from '../../../../shared/analysis/ties/contact-days';
import { strengthCurve, tieStrengths } from '../../../../shared/analysis/ties/tie-strength';
import { isoDay } from '../../../../shared/model/day';
import { networkOf } from '../../../builders/network-builder';

const log = [0, 10, 11, 50, 400].map((day) => [isoDay(20_000 + day), 'Ana+Ben', 'call'] as const);
const columns = columnsOf(networkOf({ people: ['Cleo'], log: [...log, [isoDay(20_600), 'Cleo']] }));
const ana = 0;

test('on each day it is the strength that an analysis on that day finds', () => {
  const curve = strengthCurve(columns, ana, 20_000, 20_500, 101);
  expect(curve).toHaveLength(101);
  for (let step = 0; step <= 100; step++) {
    const day = 20_000 + 5 * step;
    expect(curve[step]).toBeCloseTo(tieStrengths(columns, contactDaysOf(columns, day), day).contact[ana]!, 9);
  }
});

test('nothing before the first contact, and nothing without any', () => {
  expect([...strengthCurve(columns, ana, 19_000, 19_900, 4)]).toEqual([0, 0, 0, 0]);
  expect([...strengthCurve(columns, 2, 20_000, 20_500, 3)]).toEqual([0, 0, 0]);
});
