/** What printed days and spans of time mean, in whole days: read from the words, without the code that prints them. A rounded span is a range. */

/** Days, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAYS_OF: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MS_PER_DAY = 86_400_000;

/** "3 weeks" is 18 to 25 days: rounded to the nearest week. Null: no such words. */
export function spanOf(words: string): Span | null {
  const [, count = '', unit = ''] = /^([\d,]+) (day|week|month|year)s?$/.exec(words) ?? [];
  return count === '' ? null : around(Number(count.replaceAll(',', '')), unit);
}

/** "every 3 weeks", "every month". */
export function intervalOf(words: string): Span | null {
  const [, count = '1', unit] = /^every (?:([\d,]+) )?(day|week|month|year)s?$/.exec(words) ?? [];
  return unit === undefined ? null : around(Number(count.replaceAll(',', '')), unit);
}

/** "today", "yesterday", "3 weeks ago". */
export function agoOf(words: string): Span | null {
  if (words === 'today') return { from: 0, to: 0 };
  if (words === 'yesterday') return { from: 1, to: 1 };
  const last = /^last (week|month|year)$/.exec(words)?.[1];
  if (last !== undefined) return around(1, last);
  return words.endsWith(' ago') ? spanOf(words.slice(0, -4)) : null;
}

export function isIn(days: number, span: Span | null): boolean {
  return span !== null && days >= span.from && days <= span.to;
}

/** "3 May" of this year, "3 May 2019": days since 1970-01-01; NaN: no such words. */
export function dayOf(words: string, today: number): number {
  const [, day, month = '', year] = /^(\d{1,2}) (\p{L}+)(?: (\d{4}))?$/u.exec(words) ?? [];
  const at = MONTHS.indexOf(month);
  return day === undefined || at < 0 ? Number.NaN : Date.UTC(Number(year ?? yearOf(today)), at, Number(day)) / MS_PER_DAY;
}

/** "May" of this year, "March 2019": "2019-03". Empty: no such words. */
export function monthOf(words: string, today: number): string {
  const [, month = '', year] = /^(\p{L}+)(?: (\d{4}))?$/u.exec(words) ?? [];
  const at = MONTHS.indexOf(month);
  return at < 0 ? '' : `${year ?? yearOf(today)}-${String(at + 1).padStart(2, '0')}`;
}

/** "today", "tomorrow", "on Friday" (the next one), "on 5 June". */
export function comingDayOf(words: string, today: number): number {
  if (words === 'today') return today;
  if (words === 'tomorrow') return today + 1;
  const rest = words.startsWith('on ') ? words.slice(3) : '';
  const weekday = WEEKDAYS.indexOf(rest);
  if (weekday < 0) return dayOf(rest, today);
  const ahead = (weekday - new Date(today * MS_PER_DAY).getUTCDay() + 7) % 7;
  return today + (ahead === 0 ? 7 : ahead);
}

/** `YYYY-MM-DD` to days since 1970-01-01. */
export function daysSince1970(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

export function isoText(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return Number(isoText(day).slice(0, 4));
}

function around(count: number, unit: string): Span {
  const days = DAYS_OF[unit] ?? Number.NaN;
  // Half a unit is rounded up or down. A day more for the lengths of months and years.
  const half = unit === 'day' ? 0.5 : days / 2;
  return { from: count * days - half - 1e-9, to: count * days + half + 1e-9 };
}

/** The next day on which a birthday (`YYYY-MM-DD` or `--MM-DD`) falls, today included. */
export function nextBirthday(birthday: string, today: number): number {
  const inYear = (year: number) => {
    const [month = 0, day = 0] = birthday.slice(-5).split('-').map(Number);
    return Date.UTC(year, month - 1, day) / 86_400_000;
  };
  const thisYear = inYear(yearOf(today));
  return thisYear >= today ? thisYear : inYear(yearOf(today) + 1);
}
