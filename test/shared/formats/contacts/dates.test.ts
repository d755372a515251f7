import { describe, expect, it } from 'vitest';
import { detectDateOrder, isPlaceholderDate, readBirthday, readDay } from '../../../../shared/formats/contacts/dates';

const DAY_FIRST = { isDayFirst: true, isAssumed: false, lastShortYear: 27 };
const MONTH_FIRST = { ...DAY_FIRST, isDayFirst: false };

describe('a day', () => {
  it.each([
    ['2023-11-04', '2023-11-04'],
    ['2023/11/04', '2023-11-04'],
    ['20231104', '2023-11-04'],
    ['2023-11-04T23:59:59-11:00', '2023-11-04'],
    ['2023-02-01 10:00', '2023-02-01'],
    ['04 Nov 2023', '2023-11-04'],
    ['4-Nov-23', '2023-11-04'],
    ['4-Apr-21', '2021-04-04'],
    ['Nov 4, 2023', '2023-11-04'],
    ['November 4th, 2023', '2023-11-04'],
    ['04.11.2023', '2023-11-04'],
    ['4. 11. 2023', '2023-11-04'],
    ['04/11/2023', '2023-11-04'],
    ['04/11/2023 00:00:00', '2023-11-04'],
    ['4. März 2021', '2021-03-04'],
    ['04 févr. 2022', '2022-02-04'],
    ['4 de abril de 2021', '2021-04-04'],
    ['4 gennaio 2020', '2020-01-04'],
    ['4 mei 2020', '2020-05-04'],
    ['4 października 2020', '2020-10-04'],
    ['29 Feb 2024', '2024-02-29'],
    ['31/12/99', '1999-12-31'],
    ['29 Feb 2023', null],
    ['soon', null],
    ['Nov 2023', null],
    ['', null],
    ['45234', null],
  ])('%s', (text, day) => {
    expect(readDay(text, DAY_FIRST)).toBe(day);
  });

  it('reads the order it is told, and the only one that fits when that fails', () => {
    expect([
      readDay('3/4/2024', DAY_FIRST),
      readDay('3/4/2024', MONTH_FIRST),
      readDay('25/4/2024', MONTH_FIRST),
      readDay('4/25/2024', DAY_FIRST),
    ]).toEqual(['2024-04-03', '2024-03-04', '2024-04-25', '2024-04-25']);
    expect(readDay('3.4.2024', MONTH_FIRST)).toBe('2024-04-03'); // dots are day first everywhere
  });
});

it.each([
  ['1985-04-02', '1985-04-02'],
  [' --04-14', '--04-14'],
  ['--0229', '--02-29'],
  ['1604-06-26', '--06-26'],
  ['0000-06-26', '--06-26'],
  ['14.04.', '--04-14'],
  ['April 14', '--04-14'],
  ['14 April', '--04-14'],
  ['15.3.85', '1985-03-15'],
  ['--02-30', null],
])('the birthday %s', (text, birthday) => {
  expect(readBirthday(text, DAY_FIRST)).toBe(birthday);
});

it('no date at all', () => {
  expect(['0/0/00', '0000-00-00', '00.00.0000', '', '1/0/00', 'x'].map(isPlaceholderDate)).toEqual([true, true, true, true, false, false]);
});

it('finds the order of a whole column', () => {
  const order = (...dates: string[]) => detectDateOrder(dates, false, 27);
  expect(order('1/2/2024', '13/2/2024')).toMatchObject({ isDayFirst: true, isAssumed: false });
  expect(order('1/2/2024', '2/13/2024')).toMatchObject({ isDayFirst: false, isAssumed: false });
  expect(order('1/2/2024')).toMatchObject({ isDayFirst: false, isAssumed: true });
  expect(order('1/1/2024', '04 Nov 2023', '2024-05-06', '')).toMatchObject({ isAssumed: false });
  expect(order('0/0/00', '0/0/00')).toMatchObject({ isAssumed: false });
});
