import { describe, expect, it } from 'vitest';
import { isDayFirstByDefault } from '../../../../shared/formats/dates/date-column';
import { readLogDates } from '../../../../shared/formats/log/log-date';
import { parseRelativeDate } from '../../../../shared/formats/log/parse-relative-date';
import type { IsoDay } from '../../../../shared/model/day';
import { message } from '../../../../shared/strings/message';

const one = (text: string) => {
  const date = readLogDates([text]).dates[0];
  return date ? `${date.day} ${date.precision}` : null;
};

describe('dates of a log', () => {
  it.each([
    ['2024-05-03', '2024-05-03 day'],
    ['2024-05-03T23:30:00Z', '2024-05-03 day'],
    ['2024-05-03 23:30:00 +02:00', '2024-05-03 day'],
    ['2024-05-03, 9:05 PM', '2024-05-03 day'],
    ['2024/5/3', '2024-05-03 day'],
    ['20240503', '2024-05-03 day'],
    ['3 May 2024', '2024-05-03 day'],
    ['03 May 2024 14:30', '2024-05-03 day'],
    ['Fri, May 3rd, 2024', '2024-05-03 day'],
    ['3. Mai 2024', '2024-05-03 day'],
    ['3. März 2024', '2024-03-03 day'],
    ['3 de mayo de 2024', '2024-05-03 day'],
    ['15 août 2024', '2024-08-15 day'],
    ['3-May-24', '2024-05-03 day'],
    ['03.05.2024', '2024-05-03 day'],
    ['3.5.24', '2024-05-03 day'],
    ['12/31/99', '1999-12-31 day'],
    ['29.02.2024', '2024-02-29 day'],
    ['2024-05', '2024-05-15 month'],
    ['05/2024', '2024-05-15 month'],
    ['May 2024', '2024-05-15 month'],
    ['2024', '2024-07-01 year'],
    ['2031-01-01', '2031-01-01 day'],
    ['mercredi 15/06/2024', '2024-06-15 day'],
    ['Wed 06/19/2024', '2024-06-19 day'],
    ['ср 05.06.2024', '2024-06-05 day'],
    ['05.06.2024 Çarşamba', '2024-06-05 day'],
    ['2024/06/05(水)', '2024-06-05 day'],
    ['2024-06-05 (Wed)', '2024-06-05 day'],
    ['mar 4 2024', '2024-03-04 day'],
  ])('%s is %s', (text, expected) => expect(one(text)).toBe(expected));

  it.each([
    '',
    'soon',
    '30.02.2024',
    '2024-13-01',
    '0024-05-03',
    '1850-01-01',
    '99/99/2024',
    'May',
    '3 May',
    '1 2 3 May 2024',
    '2'.repeat(5000),
  ])('%s is no date', (text) => expect(one(text)).toBeNull());

  it('takes the order of day and month from the whole column', () => {
    expect(readLogDates(['3/4/2024', '25/4/2024'])).toMatchObject({
      warning: null,
      dates: [
        { day: '2024-04-03', precision: 'day' },
        { day: '2024-04-25', precision: 'day' },
      ],
    });
    expect(readLogDates(['3/4/2024', '4/25/2024'])).toMatchObject({ warning: null, dates: [{ day: '2024-03-04' }, { day: '2024-04-25' }] });
  });

  it('says so when nothing tells the order, and follows the user', () => {
    const read = readLogDates(['5/3/24', '6/3/24']);
    expect(read.dates[0]?.day).toBe('2024-05-03');
    expect(read.warning).toEqual(message('formats.datesReadMonthFirst', { date: '5/3/24' }));
    expect(readLogDates(['5/3/24'], true)).toMatchObject({ warning: null, dates: [{ day: '2024-03-05' }] });
    expect(readLogDates(['5/5/24', '6.3.24', '2024-01-02']).warning).toBeNull();
  });

  it('says so when a column mixes both orders', () => {
    const read = readLogDates(['25/4/2024', '26/4/2024', '4/25/2024', '3/4/2024']);
    expect(read.dates.map((date) => date?.day)).toEqual(['2024-04-25', '2024-04-26', '2024-04-25', '2024-04-03']);
    expect(read.warning?.key).toBe('formats.mixedDatesDayFirst');
  });
});

describe('spoken dates', () => {
  const thursday = '2024-06-20' as IsoDay;
  const said = (text: string, today = thursday) => {
    const date = parseRelativeDate(text, today);
    return date ? `${date.day} ${date.precision}` : null;
  };

  it.each([
    ['today', '2024-06-20 day'],
    ['yesterday', '2024-06-19 day'],
    ['last Tuesday', '2024-06-18 day'],
    ['Tuesday', '2024-06-18 day'],
    ['friday', '2024-06-14 day'],
    ['on Saturday', '2024-06-15 day'],
    ['thursday', '2024-06-20 day'],
    ['next friday', '2024-06-28 day'],
    ['tomorrow', '2024-06-21 day'],
    ['3 weeks ago', '2024-05-30 day'],
    ['2 days ago', '2024-06-18 day'],
    ['in May', '2024-05-15 month'],
    ['last month', '2024-05-15 month'],
    ['last year', '2023-07-01 year'],
    ['May 2023', '2023-05-15 month'],
    ['2023', '2023-07-01 year'],
    ['2024-05-03', '2024-05-03 day'],
    ['3 May', '2024-05-03 day'],
    ['3.5.2024', '2024-05-03 day'],
  ])('%s is %s', (text, expected) => expect(said(text)).toBe(expected));

  it.each(['', '   ', 'coffee with Ana', 'at 5 pm', 'x'.repeat(10_000)])('“%s” holds no day', (text) => expect(said(text)).toBeNull());

  it('crosses months and years', () => {
    expect(said('yesterday', '2024-03-01' as IsoDay)).toBe('2024-02-29 day');
    expect(said('monday', '2025-01-01' as IsoDay)).toBe('2024-12-30 day');
    expect(said('in December', '2025-01-10' as IsoDay)).toBe('2024-12-15 month');
  });
});

it('has the day first where nothing tells, unless the file has commas and English column names', () => {
  expect(isDayFirstByDefault('Date', ',')).toBe(false);
  expect(isDayFirstByDefault('Date of birth', ',')).toBe(false);
  expect(isDayFirstByDefault('Date', ';')).toBe(true);
  expect(isDayFirstByDefault('Data de nascimento', ',')).toBe(true);
  expect(isDayFirstByDefault('Tarih', ',')).toBe(true);
});
