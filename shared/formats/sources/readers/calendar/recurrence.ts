/**
 * The days of a recurrence rule (RFC 5545 section 3.3.10), for rules of days and longer. Kith's own, because it must end: every period takes a bounded
 * number of steps, and there are at most `MAX_PERIODS` of them. A rule of hours or seconds repeats within a day and is no meeting. The tests compare it
 * with ical.js.
 */
import { type DayNumber, dayNumberOf } from '../../../../model/day';

const MAX_PERIODS = 40_000;
export const MAX_OCCURRENCES = 5000;
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

interface WeekdayRule {
  /** 0 is Monday. */
  readonly weekday: number;
  /** The second (2) or the last (-1) of the month or year; 0: every one. */
  readonly ordinal: number;
}

export interface RecurrenceRule {
  readonly frequency: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly count: number | null;
  /** As written: a date, or a time in UTC or of the place. Null: no end. */
  readonly until: string | null;
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byDay: readonly WeekdayRule[];
  readonly bySetPosition: readonly number[];
  /** 0 is Monday. */
  readonly weekStart: number;
}

/** Null: not a rule, or one that Kith does not expand (of hours, minutes or seconds, or of weeks of the year). */
export function parseRule(text: string): RecurrenceRule | null {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';').slice(0, 30)) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
  }
  const frequency = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  if (frequency === undefined || parts.has('BYWEEKNO')) return null;
  const count = parts.get('COUNT');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (!Number.isInteger(interval) || interval < 1 || (count !== undefined && !/^\d+$/.test(count))) return null;
  const byDay = listOf(parts.get('BYDAY')).map(weekdayRule);
  if (byDay.some((rule) => rule === null)) return null;
  return {
    frequency,
    interval: Math.min(interval, 10_000),
    count: count === undefined ? null : Number(count),
    until: parts.get('UNTIL') ?? null,
    byMonth: numbersOf(parts.get('BYMONTH'), 1, 12),
    byMonthDay: numbersOf(parts.get('BYMONTHDAY'), -31, 31),
    byYearDay: numbersOf(parts.get('BYYEARDAY'), -366, 366),
    byDay: byDay as readonly WeekdayRule[],
    bySetPosition: numbersOf(parts.get('BYSETPOS'), -366, 366),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
  };
}

function listOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',').slice(0, 400);
}

function numbersOf(text: string | undefined, least: number, most: number): readonly number[] {
  return listOf(text)
    .map(Number)
    .filter((number) => Number.isInteger(number) && number !== 0 && number >= least && number <= most);
}

function weekdayRule(text: string): WeekdayRule | null {
  const match = /^([+-]?\d{1,3})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim());
  return match === null ? null : { weekday: WEEKDAYS.indexOf(match[2] ?? ''), ordinal: Number(match[1] ?? 0) };
}

/** The days on which the rule falls from `start` to `end`, in order, `start` first; at most `MAX_OCCURRENCES`. COUNT is applied, UNTIL is the caller's. */
export function* recurrenceDays(rule: RecurrenceRule, start: DayNumber, end: DayNumber): Iterable<DayNumber> {
  const most = Math.min(rule.count ?? MAX_OCCURRENCES, MAX_OCCURRENCES);
  let count = 0;
  if (most > 0 && start <= end) {
    yield start; // DTSTART is the first occurrence, also where the rule would not name it
    count = 1;
  }
  const first = periodOf(rule, start);
  for (let step = 0; step < MAX_PERIODS && count < most; step++) {
    const period = first + step * rule.interval;
    if (firstDayOf(rule, period) > end) return;
    for (const day of daysInPeriod(rule, period, start)) {
      if (day <= start) continue;
      if (day > end || count >= most) return;
      count++;
      yield day;
    }
  }
}

/** Number of the day, week, month or year in which a day falls. */
function periodOf(rule: RecurrenceRule, day: DayNumber): number {
  const { year, month } = partsOf(day);
  switch (rule.frequency) {
    case 'DAILY':
      return day;
    case 'WEEKLY':
      return Math.floor((day - firstWeekday(rule)) / 7);
    case 'MONTHLY':
      return year * 12 + month - 1;
    case 'YEARLY':
      return year;
  }
}

/** A day number that is the first day of a week. 1970-01-05 was a Monday. */
function firstWeekday({ weekStart }: RecurrenceRule): DayNumber {
  return 4 + weekStart;
}

function firstDayOf(rule: RecurrenceRule, period: number): DayNumber {
  switch (rule.frequency) {
    case 'DAILY':
      return period;
    case 'WEEKLY':
      return period * 7 + firstWeekday(rule);
    case 'MONTHLY':
      return dayNumberOf(Math.floor(period / 12), (period % 12) + 1, 1);
    case 'YEARLY':
      return dayNumberOf(period, 1, 1);
  }
}

function daysInPeriod(rule: RecurrenceRule, period: number, start: DayNumber): readonly DayNumber[] {
  const first = firstDayOf(rule, period);
  const next = firstDayOf(rule, period + 1);
  const days: DayNumber[] = [];
  for (let day = first; day < next; day++) if (isNamed(rule, day, first, next, start)) days.push(day);
  if (rule.bySetPosition.length === 0) return days;
  const chosen = rule.bySetPosition.map((position) => days[position > 0 ? position - 1 : days.length + position]);
  return [...new Set(chosen.filter((day) => day !== undefined))].sort((a, b) => a - b);
}

function isNamed(rule: RecurrenceRule, day: DayNumber, first: DayNumber, next: DayNumber, start: DayNumber): boolean {
  const { frequency, byMonth, byMonthDay, byYearDay, byDay } = rule;
  const date = partsOf(day);
  const begin = partsOf(start);
  if (byMonth.length > 0 && !byMonth.includes(date.month)) return false;
  if (byYearDay.length > 0 && !isIn(byYearDay, day - dayNumberOf(date.year, 1, 1) + 1, daysInYear(date.year))) return false;
  if (byMonthDay.length > 0 && !isIn(byMonthDay, date.day, daysInMonth(date.year, date.month))) return false;
  if (byDay.length > 0) return byDay.some((weekday) => isWeekday(rule, weekday, day, first, next));
  if (byMonthDay.length > 0 || byYearDay.length > 0) return true;
  switch (frequency) {
    case 'DAILY':
      return true;
    case 'WEEKLY':
      return weekdayOf(day) === weekdayOf(start);
    case 'MONTHLY':
      return date.day === begin.day;
    case 'YEARLY':
      return date.day === begin.day && (byMonth.length > 0 || date.month === begin.month);
  }
}

function isIn(numbers: readonly number[], number: number, length: number): boolean {
  return numbers.includes(number) || numbers.includes(number - length - 1);
}

/** An ordinal counts within the month; in a yearly rule without months, within the year. */
function isWeekday(rule: RecurrenceRule, { weekday, ordinal }: WeekdayRule, day: DayNumber, first: DayNumber, next: DayNumber): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (ordinal === 0 || rule.frequency === 'DAILY' || rule.frequency === 'WEEKLY') return true;
  const date = partsOf(day);
  const inMonth = rule.frequency === 'MONTHLY' || rule.byMonth.length > 0;
  const from = inMonth ? dayNumberOf(date.year, date.month, 1) : first;
  const to = inMonth ? from + daysInMonth(date.year, date.month) : next;
  return ordinal > 0 ? Math.floor((day - from) / 7) + 1 === ordinal : Math.floor((to - 1 - day) / 7) + 1 === -ordinal;
}

function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** The inverse of `dayNumberOf`. Years begin in March, so that the leap day is the last of a year. */
function partsOf(number: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1);
}

function daysInYear(year: number): number {
  return dayNumberOf(year + 1, 1, 1) - dayNumberOf(year, 1, 1);
}
