import { expect, test } from 'vitest';
import { dayNumber } from '../../../shared/model/day';
import { atTime, comingDay, everyInterval, someNames } from '../../../shared/strings/phrases';
import { theDay } from '../../builders/network-builder';

const TODAY = dayNumber(theDay('2026-06-03')); // a Wednesday

test.each([
  [0.4, 'every day'],
  [3, 'every 3 days'],
  [7, 'every week'],
  [21, 'every 3 weeks'],
  [30, 'every month'],
  [42, 'every 6 weeks'],
  [61, 'every 2 months'],
  [182, 'every 6 months'],
  [340, 'every year'],
  [700, 'every 2 years'],
])('an interval of %f days', (days, expected) => expect(everyInterval(days)).toBe(expected));

test('days to come', () => {
  expect([-1, 0, 1, 2, 6, 7].map((ahead) => comingDay(TODAY + ahead, TODAY))).toEqual([
    'today',
    'today',
    'tomorrow',
    'on Friday',
    'on Tuesday',
    'on 10 June',
  ]);
});

test.each([
  [new Date(2026, 4, 3, 8, 5), 'at 08:05'],
  [new Date(2026, 4, 2, 18, 20), 'yesterday at 18:20'],
  [new Date(2026, 4, 2, 0, 1), 'yesterday at 00:01'],
  [new Date(2026, 3, 3, 18, 20), 'on 3 April at 18:20'],
  [new Date(2025, 3, 3, 18, 20), 'on 3 April 2025 at 18:20'],
  [new Date(2026, 4, 3, 9, 30), 'at 09:30'],
])('%s, seen on 3 May 2026', (instant, expected) => {
  expect(atTime(instant, new Date(2026, 4, 3, 9, 0))).toBe(expected);
});

test('names in a title', () => {
  expect([[], ['Ana'], ['Ana', 'Ben'], ['Ana', 'Ben', 'Carla'], ['Ana', 'Ben', 'Carla', 'Dov', 'Eva']].map(someNames)).toEqual([
    'nobody',
    'Ana',
    'Ana and Ben',
    'Ana, Ben and Carla',
    'Ana, Ben and 3 others',
  ]);
});
