import { expect, test } from 'vitest';
import {
  formatBirthday,
  formatDay,
  formatDays,
  formatDuration,
  formatFullDay,
  formatMonth,
  formatPreciseDay,
  formatRelativeDay,
  formatRelativeDays,
  formatWeekday,
} from '../../../shared/lib/format-time';
import { dayNumber } from '../../../shared/model/day';
import { theDay } from '../../builders/network-builder';

const TODAY = theDay('2026-06-03'); // a Wednesday

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [74, '11 weeks'],
  [75, '2 months'],
  [100, '3 months'],
  [699, '23 months'],
  [700, '2 years'],
  [1000, '3 years'],
])('a duration of %i days', (days, expected) => expect(formatDuration(days)).toBe(expected));

test('days before and after today', () => {
  expect([0, -1, -9, -60, -365].map(formatRelativeDays)).toEqual(['today', 'yesterday', '9 days ago', '9 weeks ago', '12 months ago']);
  expect([1, 3, 21].map(formatRelativeDays)).toEqual(['tomorrow', 'in 3 days', 'in 3 weeks']);
  expect(formatRelativeDay(theDay('2026-06-02'), dayNumber(TODAY))).toBe('yesterday');
});

test('the year is said of both ends of a span, or of none', () => {
  const span = (from: string, to: string) => Object.values(formatDays(theDay(from), theDay(to), TODAY)).join(' – ');
  expect(span('2025-11-14', '2026-02-11')).toBe('14 November 2025 – 11 February 2026');
  expect(span('2026-01-14', '2026-02-11')).toBe('14 January – 11 February');
  expect(span('2019-01-14', '2019-02-11')).toBe('14 January 2019 – 11 February 2019');
});

test('days, months and weekdays', () => {
  expect(formatDay(theDay('2026-05-03'), TODAY)).toBe('3 May');
  expect(formatDay(theDay('2026-05-03'))).toBe('3 May 2026');
  expect(formatDay(dayNumber(theDay('2019-03-07')), TODAY)).toBe('7 March 2019');
  expect(formatMonth(theDay('2026-03-07'), TODAY)).toBe('March');
  expect(formatMonth(theDay('2019-03-07'), TODAY)).toBe('March 2019');
  expect(formatWeekday(dayNumber(TODAY))).toBe('Wednesday');
  expect(formatFullDay(TODAY)).toMatch(/^Wednesday,? 3 June 2026$/);
});

test('a day as precisely as it is known', () => {
  const day = theDay('2026-05-03');
  expect(
    [undefined, 'day' as const, 'month' as const, 'year' as const].map((precision) => formatPreciseDay(day, precision, TODAY)),
  ).toEqual(['3 May', '3 May', 'May 2026', '2026']);
});

test.each([
  ['1985-04-02', '2 April 1985'],
  ['--12-01', '1 December'],
  ['--02-29', '29 February'],
  ['in spring', 'in spring'],
  ['--13-01', '--13-01'],
])('the birthday %s', (birthday, expected) => expect(formatBirthday(birthday)).toBe(expected));
