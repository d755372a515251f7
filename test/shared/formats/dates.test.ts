import { describe, expect, it } from 'vitest';
import { dateColumnOf, placeholderDate } from '../../../shared/formats/dates/date-column';
import { parseDate } from '../../../shared/formats/dates/parse-date';

const DAY_FIRST = { isDayFirst: true, lastShortYear: 27 };
const written = (text: string, more = {}) => {
  const date = parseDate(text, { ...DAY_FIRST, ...more });
  if (date === null) return null;
  const two = (value: number | null) => (value === null ? '??' : String(value).padStart(2, '0'));
  return `${date.year ?? '????'}-${two(date.month)}-${two(date.day)}`;
};

describe('a written date', () => {
  it.each([
    ['2023-11-04', '2023-11-04'],
    ['1985-4-3', '1985-04-03'],
    ['20231104', '2023-11-04'],
    ['2023-11-04T23:59:59-11:00', '2023-11-04'],
    ['2024-05-03T10:00:00Z', '2024-05-03'],
    ['04 Nov 2023', '2023-11-04'],
    ['4-Nov-23', '2023-11-04'],
    ['Nov 4, 2023', '2023-11-04'],
    ['November 4th, 2023', '2023-11-04'],
    ['04.11.2023', '2023-11-04'],
    ['4. 11. 2023', '2023-11-04'],
    ['04/11/2023 00:00:00', '2023-11-04'],
    ['7/4/62', '1962-04-07'],
    ['Saturday, April 13, 1985', '1985-04-13'],
    ['samedi 13 avril 1985', '1985-04-13'],
    ['Samstag, 13. April 1985', '1985-04-13'],
    ['mar. 4 juin 1985', '1985-06-04'],
    ['mardi 4 juin 1985', '1985-06-04'],
    ['4 mars 1985', '1985-03-04'],
    ['mar 4 mar 1985', null],
    ['4 de abril de 2021', '2021-04-04'],
    ['sábado, 13 de abril de 1985', '1985-04-13'],
    ['13 апреля 1985 г.', '1985-04-13'],
    ['субота, 13 квітня 1985 р.', '1985-04-13'],
    ['1985. április 13.', '1985-04-13'],
    ['1985 m. balandžio 13 d.', '1985-04-13'],
    ['13 Nisan 1985 Cumartesi', '1985-04-13'],
    ['13. huhtikuuta 1985', '1985-04-13'],
    ['13 Απριλίου 1985', '1985-04-13'],
    ['13 באפריל 1985', null],
    ['1990年5月3日', '1990-05-03'],
    ['2024년 5월 3일', '2024-05-03'],
    ['٢٠٢٤-٠٥-٠٣', '2024-05-03'],
    ['May 3, 2024 10:00 AM (GMT+2)', '2024-05-03'],
    ['May 3, 2024 → May 4, 2024', '2024-05-03'],
    ['2024-05-03 – 2024-05-05', '2024-05-03'],
    ['3.5.2024 um 14:30 Uhr', '2024-05-03'],
    ['03.05.24, 14:05', '2024-05-03'],
    ['5/3/24, 2:05 PM', '2024-03-05'],
    ['May 2024', '2024-05-??'],
    ['2024-05', '2024-05-??'],
    ['2024', '2024-??-??'],
    ['April 14', '????-04-14'],
    ['14.04.', '????-04-14'],
    ['05-03', '????-05-03'],
    ['2/29', '????-02-29'],
    ['--02-29', '????-02-29'],
    ['4 listopada 2020', null],
    ['2024-13-01', null],
    ['31.04.2024', null],
    ['29 Feb 2023', null],
    ['45234', null],
    ['soon', null],
    ['', null],
    ['call 3 times in may', null],
  ])('%s', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it('of a word with two meanings is read where the column tells the language', () => {
    const column = dateColumnOf(['4 listopada 2020', '5 sierpnia 2020', '1 maja 2021'], {
      dayFirst: true,
      isTold: false,
      lastShortYear: 27,
    });
    expect(written('4 listopada 2020', column)).toBe('2020-11-04');
    const croatian = dateColumnOf(['4. listopada 2020.', '5. kolovoza 2020.'], { dayFirst: true, isTold: false, lastShortYear: 27 });
    expect(written('4. listopada 2020.', croatian)).toBe('2020-10-04');
  });

  it('of a spreadsheet is a number, where the column is one of numbers', () => {
    const column = dateColumnOf(['31150', '45415'], { dayFirst: true, isTold: false, lastShortYear: 27 });
    expect([written('31150', column), written('45415', column)]).toEqual(['1985-04-13', '2024-05-03']);
  });
});

it('finds the order of day and month from the whole column, or says what it assumed', () => {
  const order = (...dates: string[]) => dateColumnOf(dates, { dayFirst: false, isTold: false, lastShortYear: 27 });
  expect(order('1/2/2024', '13/2/2024')).toMatchObject({ isDayFirst: true, assumed: null, isMixed: false });
  expect(order('1/2/2024', '2/13/2024')).toMatchObject({ isDayFirst: false, assumed: null });
  expect(order('1/2/2024')).toMatchObject({ isDayFirst: false, assumed: '1/2/2024' });
  expect(order('14/2/2024', '2/13/2024', '1/2/2024')).toMatchObject({ isMixed: true });
});

it('knows what programs write when there is no date', () => {
  for (const text of ['0/0/00', '0000-00-00', '1/1/4501', '4501-01-01', '1900-01-00', '1/0/1900', '12/30/1899', '1899-12-30'])
    expect([text, placeholderDate(text)]).toEqual([text, 'nothing']);
  for (const text of ['1970-01-01', '1/1/1970']) expect(placeholderDate(text)).toBe('uncertain');
  for (const text of ['1899-03-04', '1985-04-13', '2/29/2000', '1/10/1900', '1900-01-10'])
    expect([text, placeholderDate(text)]).toEqual([text, null]);
});
