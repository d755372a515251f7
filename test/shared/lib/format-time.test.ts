import { expect, test } from 'vitest';
import {
  agoInWords,
  comingInWords,
  dayInWords,
  everyInWords,
  lengthInWords,
  monthInWords,
  nextBirthday,
} from '../../../shared/lib/format-time';
import { dayNumber, isoDay } from '../../../shared/model/day';
import { theDay } from '../../builders/network-builder';

const TODAY = dayNumber(theDay('2026-06-03')); // a Wednesday

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [98, '14 weeks'],
  [181, '26 weeks'],
  [182, '6 months'],
  [730, '24 months'],
  [731, '2 years'],
  [1500, '4 years'],
])('a length of %i days', (days, words) => expect(lengthInWords(days)).toBe(words));

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
])('a rhythm of %f days', (days, words) => expect(everyInWords(days)).toBe(words));

test('days gone and days to come', () => {
  expect([0, 1, 9, 60].map(agoInWords)).toEqual(['today', 'yesterday', '9 days ago', '9 weeks ago']);
  expect([0, 1, 2, 6, 7].map((ahead) => comingInWords(TODAY + ahead, TODAY))).toEqual([
    'today',
    'tomorrow',
    'on Friday',
    'on Tuesday',
    'on 10 June',
  ]);
  expect(dayInWords(dayNumber(theDay('2019-03-07')), TODAY)).toBe('7 March 2019');
  expect(monthInWords(theDay('2026-03-07'), isoDay(TODAY))).toBe('March');
});

test.each([
  ['1980-06-03', '2026-06-03'],
  ['--06-02', '2027-06-02'],
  ['2000-02-29', '2027-03-01'],
])('the next birthday of %s', (birthday, expected) => {
  expect(isoDay(nextBirthday(birthday, TODAY)!)).toBe(expected);
});

test.each(['', 'June', '1980', '--13-01'])('%j is no birthday', (text) => {
  expect(nextBirthday(text, TODAY)).toBeNull();
});
