import { expect, test } from 'vitest';
import { nextBirthday } from '../../../../shared/analysis/suggestions/upcoming-occasions';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { theDay } from '../../../builders/network-builder';

const TODAY = dayNumber(theDay('2026-06-03'));

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
