/**
 * Days without time zones. A date is the day on the user's own calendar ("we met on 3 May"): stored as the text `YYYY-MM-DD`, calculated with as a day
 * number. No clock time and no time zone can move it (docs/analysis.md).
 */

declare const isoDayBrand: unique symbol;
/** `YYYY-MM-DD`, an existing day. */
export type IsoDay = string & { readonly [isoDayBrand]: true };

/** Whole days since 1970-01-01. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;

/** The text must be an `IsoDay`; check other text with `parseIsoDay`. Allocates nothing, because a log may have a million days. */
export function dayNumber(day: IsoDay): DayNumber {
  const digit = (at: number) => day.charCodeAt(at) - 48;
  const year = 1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3);
  return dayNumberOf(year, 10 * digit(5) + digit(6), 10 * digit(8) + digit(9));
}

/** `month` is 1 to 12. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): DayNumber {
  // Years begin in March, so that the leap day is the last of a year. 719,468 days from 1 March of the year 0 to 1970-01-01.
  const marchYear = month > 2 ? year : year - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const daysOfMonths = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
  return 365 * marchYear + leapDays + daysOfMonths + dayOfMonth - 1 - 719_468;
}

export function isoDay(day: DayNumber): IsoDay {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as IsoDay;
}

/** A day from its parts, or null when there is no such day (30 February). Years 1000 to 9999. `month` is 1 to 12. */
export function dayFromParts(year: number, month: number, day: number): IsoDay | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10) as IsoDay;
}

/** `YYYY-MM-DD` of a day that exists, or null. */
export function parseIsoDay(text: string): IsoDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFromParts(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The Monday of the week of `day`. The weekly list is made on Mondays. */
export function mondayOf(day: IsoDay): IsoDay {
  const number = dayNumber(day);
  const sinceMonday = (((number + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  return isoDay(number - sinceMonday);
}

/** The calendar day of an instant in the time zone of this machine: for "today" only, never for stored dates. */
export function localDay(instant: Date): IsoDay {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}` as IsoDay;
}
