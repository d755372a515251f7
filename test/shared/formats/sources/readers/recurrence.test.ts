/** Recurrence rules against ical.js, which is written by others, and against what is known of dates. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { parseRule, recurrenceDays } from '../../../../../shared/formats/sources/readers/calendar/recurrence';
import { dayNumber, type IsoDay, isoDay } from '../../../../../shared/model/day';

function kith(rule: string, start: string, end: string): readonly string[] {
  const parsed = parseRule(rule);
  return parsed === null ? [] : [...recurrenceDays(parsed, dayNumber(start as IsoDay), dayNumber(end as IsoDay))].map(isoDay);
}

function icalJs(rule: string, start: string, end: string): readonly string[] {
  const days: string[] = [];
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  for (let i = 0; i < 10_000; i++) {
    const next = iterator.next();
    if (next === null || next === undefined) break;
    const day = next.toString().slice(0, 10);
    if (day > end) break;
    days.push(day);
  }
  // Kith counts the day of the event itself in any case.
  return days[0] === start ? days : [start, ...days];
}

describe('rules', () => {
  test.each([
    ['FREQ=MONTHLY', '2026-01-31', '2026-08-01', ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31']],
    ['FREQ=YEARLY', '2024-02-29', '2033-01-01', ['2024-02-29', '2028-02-29', '2032-02-29']],
    ['FREQ=MONTHLY;BYDAY=2TU', '2026-01-13', '2026-04-01', ['2026-01-13', '2026-02-10', '2026-03-10']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-30', '2026-04-01', ['2026-01-30', '2026-02-27', '2026-03-31']],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4',
      '1997-08-05',
      '2000-01-01',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-03-01', '2099-01-01', ['2026-03-01']],
    ['FREQ=DAILY;COUNT=3', '2026-02-27', '2099-01-01', ['2026-02-27', '2026-02-28', '2026-03-01']],
  ])('%s', (rule, start, end, days) => expect(kith(rule, start, end)).toEqual(days));

  test.each([
    'FREQ=SECONDLY',
    'FREQ=DAILY;INTERVAL=-1',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;COUNT=x',
    '',
    'FREQ',
    'FREQ=YEARLY;BYWEEKNO=20',
  ])('%s is not expanded', (rule) => expect(parseRule(rule)).toBeNull());

  test('no rule takes long or has more than 5,000 days', () => {
    const rule = parseRule('FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10;COUNT=1000000000');
    expect(rule === null ? [] : [...recurrenceDays(rule, 0, 3_000_000)]).toHaveLength(5000);
  });
});

test('rules of meetings fall on the days of ical.js', () => {
  const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
  const rules = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((interval) => `FREQ=DAILY;INTERVAL=${interval}`),
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), weekdays)
      .map(([interval, days]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join(',')}`),
    fc.integer({ min: 1, max: 5 }).map((interval) => `FREQ=MONTHLY;INTERVAL=${interval}`),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('1', '2', '3', '4', '-1', '-2'), fc.constantFrom('MO', 'WE', 'FR', 'SU'))
      .map(([interval, ordinal, day]) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${ordinal}${day}`),
    fc.integer({ min: 1, max: 28 }).map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([m, d]) => `FREQ=YEARLY;BYMONTH=${m};BYMONTHDAY=${d}`),
  );
  const start = fc.integer({ min: 8000, max: 20_000 }).map((day) => isoDay(day));
  const count = fc.option(fc.integer({ min: 2, max: 40 }));
  fc.assert(
    fc.property(rules, start, count, (rule, from, most) => {
      const first = icalJs(rule, from, isoDay(dayNumber(from) + 800))[1];
      fc.pre(first !== undefined);
      // An event whose own day is not one of its rule is counted differently by every program; its rule begins on the first day it names.
      const begin = icalJs(rule, from, isoDay(dayNumber(from) + 800)).find(
        (day, i) => i > 0 || ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(from)).next()?.toString().slice(0, 10) === day,
      ) as string;
      const limited = most === null ? rule : `${rule};COUNT=${most}`;
      const end = isoDay(dayNumber(begin as IsoDay) + 700);
      expect(kith(limited, begin, end)).toEqual(icalJs(limited, begin, end));
    }),
    { seed: 14, numRuns: 150 },
  );
});
