/** Days, spans of days and times of day as text. All of them in `LOCALE`, on `Intl`: nowhere else is a date or a duration formatted. */
import { LOCALE } from './locale';

/** A calendar day: `YYYY-MM-DD`, or whole days since 1970-01-01 (`IsoDay` and `DayNumber` of `model/day.ts`). */
type Day = string | number;

const MS_PER_DAY = 86_400_000;
export const DAYS_PER_MONTH = 30.44;
export const DAYS_PER_YEAR = 365.25;

const UNITS = ['day', 'week', 'month', 'year'] as const;
export type DurationUnit = (typeof UNITS)[number];

const DURATIONS: Readonly<Record<DurationUnit, Intl.NumberFormat>> = {
  day: durationFormat('day'),
  week: durationFormat('week'),
  month: durationFormat('month'),
  year: durationFormat('year'),
};
const RELATIVE = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

const DAY_AND_MONTH = dateFormat({ day: 'numeric', month: 'long' });
const DAY_MONTH_YEAR = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const FULL_DAY = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = dateFormat({ month: 'long' });
const MONTH_AND_YEAR = dateFormat({ month: 'long', year: 'numeric' });
const WEEKDAY = dateFormat({ weekday: 'long' });
const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DATE_AND_TIME = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' });

/**
 * A span in the unit that a person would use: days below 14, weeks below 75 days, months below 700 days, then years. Rounded. Every text about a span
 * uses this, so that one span reads the same everywhere.
 */
export function durationParts(days: number): { readonly count: number; readonly unit: DurationUnit } {
  if (days < 14) return { count: Math.round(days), unit: 'day' };
  if (days < 75) return { count: Math.round(days / 7), unit: 'week' };
  if (days < 700) return { count: Math.round(days / DAYS_PER_MONTH), unit: 'month' };
  return { count: Math.round(days / DAYS_PER_YEAR), unit: 'year' };
}

/** "9 days", "3 weeks", "7 months", "2 years". `days` ≥ 0. */
export function formatDuration(days: number): string {
  const { count, unit } = durationParts(days);
  return DURATIONS[unit].format(count);
}

/** A day relative to today: "yesterday" (−1), "3 weeks ago" (−21), "today" (0), "in 3 days" (3). */
export function formatRelativeDays(days: number): string {
  const { count, unit } = durationParts(Math.abs(days));
  return RELATIVE.format(days < 0 ? -count : count, unit);
}

/** The same for two days: "yesterday", "7 weeks ago", "in 3 days". */
export function formatRelativeDay(day: Day, today: Day): string {
  return formatRelativeDays(Math.round((dateOf(day).getTime() - dateOf(today).getTime()) / MS_PER_DAY));
}

/** "3 May", with the year when it is not this year: "3 May 2019". Without `today`, always with the year. */
export function formatDay(day: Day, today?: Day): string {
  return (today !== undefined && isSameYear(day, today) ? DAY_AND_MONTH : DAY_MONTH_YEAR).format(dateOf(day));
}

/** Both ends of a span of days: "3 May" and "9 June"; each with its year when one of them needs it, because the year of one would be read as that of both. */
export function formatDays(from: Day, to: Day, today: Day): { readonly from: string; readonly to: string } {
  const reference = isSameYear(from, today) && isSameYear(to, today) ? today : undefined;
  return { from: formatDay(from, reference), to: formatDay(to, reference) };
}

/** "Sunday 3 May 2026" */
export function formatFullDay(day: Day): string {
  return FULL_DAY.format(dateOf(day));
}

/** A day as precisely as it is known: "3 May", "May 2026", "2026". */
export function formatPreciseDay(day: Day, precision: 'day' | 'month' | 'year' | undefined, today: Day): string {
  if (precision === 'year') return String(dateOf(day).getUTCFullYear());
  return precision === 'month' ? MONTH_AND_YEAR.format(dateOf(day)) : formatDay(day, today);
}

/** A day, a month or a year as it was said, `2024-03-12`, `2024-03`, `2024`: "12 March 2024", "March 2024", "2024". Any other text stays as it is. */
export function formatPartialDay(partial: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(partial)) return formatDay(partial);
  return /^\d{4}-\d\d$/.test(partial) ? MONTH_AND_YEAR.format(dateOf(`${partial}-01`)) : partial;
}

/** "May", with the year when it is not this year: "March 2019". */
export function formatMonth(day: Day, today: Day): string {
  return (isSameYear(day, today) ? MONTH : MONTH_AND_YEAR).format(dateOf(day));
}

/** The name of a month, 1 to 12. */
export function monthName(month: number): string {
  return MONTH.format(Date.UTC(2024, month - 1, 15));
}

/** "Friday" */
export function formatWeekday(day: Day): string {
  return WEEKDAY.format(dateOf(day));
}

/** A birthday, `YYYY-MM-DD` or `--MM-DD`: "3 May 1980", "3 May". Any other text stays as it is. */
export function formatBirthday(birthday: string): string {
  const match = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday);
  if (!match) return birthday;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(year === '-' ? 2024 : Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1) return birthday;
  return (year === '-' ? DAY_AND_MONTH : DAY_MONTH_YEAR).format(date);
}

/** "18:20", on the clock of this machine. */
export function formatClock(instant: Date): string {
  return CLOCK.format(instant);
}

/** "3 May 2026 at 18:20", on the calendar and the clock of this machine. */
export function formatDateAndTime(instant: Date): string {
  return DATE_AND_TIME.format(instant);
}

function dateOf(day: Day): Date {
  return new Date(typeof day === 'number' ? day * MS_PER_DAY : `${day}T00:00:00Z`);
}

function isSameYear(a: Day, b: Day): boolean {
  return dateOf(a).getUTCFullYear() === dateOf(b).getUTCFullYear();
}

function durationFormat(unit: DurationUnit): Intl.NumberFormat {
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'long' });
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
}
