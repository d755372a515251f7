/** Parses dates as people say them: "last Tuesday", "yesterday", "3 weeks ago", "in May". */
import { casual } from 'chrono-node';
import { dayFromParts, dayNumber, type IsoDay, isoDay } from '../../model/day';
import { parseDate } from '../dates/parse-date';
import { type LogDate, readLogDates } from './log-date';

/** "Friday" and "on Friday", but not "next Friday" or "this Friday". */
const BARE_WEEKDAY = /^(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?$/i;

/**
 * Null when the text has no date. A weekday alone is in the past, because an entry describes what has happened. A month or a year alone gives that
 * precision, with the 15th or 1 July as the day. A day without a year is the one nearest to today.
 */
export function parseRelativeDate(text: string, today: IsoDay): LogDate | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 100) return null;
  const read = readLogDates([trimmed]);
  const absolute = read.dates[0];
  if (absolute) return absolute;
  const { year, month, day } = parseDate(trimmed, read.column) ?? {};
  if (year === null && month != null && day != null) return nearest(month, day, today);
  if (!/\p{L}/u.test(trimmed)) return null; // 2024-13-01 and 31.04.2024 are no dates, whatever could be read into them

  const result = casual.parse(trimmed, localNoon(today))[0];
  if (!result) return null;
  const { start } = result;
  if (/\d/.test(trimmed.replace(result.text, ''))) return null; // "31 April 2024" is not April 2024
  const part = (name: 'year' | 'month' | 'day') => start.get(name) ?? Number.NaN;
  if (start.isCertain('day') || start.isCertain('weekday')) {
    const day = dayFromParts(part('year'), part('month'), part('day'));
    if (day === null) return null;
    const isAhead = day > today && BARE_WEEKDAY.test(trimmed);
    return { day: isAhead ? isoDay(dayNumber(day) - 7) : day, precision: 'day' };
  }
  if (start.isCertain('month')) return approximate(dayFromParts(part('year'), part('month'), 15), 'month');
  if (start.isCertain('year')) return approximate(dayFromParts(part('year'), 7, 1), 'year');
  return null; // only a time of day
}

/** chrono counts in local calendar days. From local noon, the time zone of the machine cannot move the day. */
function localNoon(today: IsoDay): Date {
  return new Date(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8, 10)), 12);
}

/** A month, or a weekday in three letters, may be somebody's name: "April", "Sun". */
const MAY_BE_NAME = /^(?:april|may|june|august|mar|jan|sun|sat|wed)$/i;

/** A time of day that says which day it is. */
const PART_OF_TODAY = /^(?:this\s+(?:morning|afternoon|evening)|tonight)$/i;

/** The first date in a longer text: "coffee with Ana last Tuesday". `from`, `to`: where its words stand. Null: none. */
export function findRelativeDate(
  text: string,
  today: IsoDay,
): { readonly date: LogDate; readonly text: string; readonly from: number; readonly to: number } | null {
  for (const { index, text: found } of casual.parse(text, localNoon(today))) {
    const before = /(?:^|\s)(?:on|in)\s+$/i.exec(text.slice(0, index));
    if (MAY_BE_NAME.test(found.trim()) && before === null) continue;
    const date = PART_OF_TODAY.test(found) ? ({ day: today, precision: 'day' } as const) : parseRelativeDate(found, today);
    if (date !== null) return { date, text: found, from: before === null ? index : before.index, to: index + found.length };
  }
  return null;
}

function nearest(month: number, day: number, today: IsoDay): LogDate | null {
  const thisYear = Number(today.slice(0, 4));
  const distance = (date: IsoDay) => Math.abs(dayNumber(date) - dayNumber(today));
  const [best] = [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((year) => dayFromParts(year, month, day) ?? [])
    .sort((a, b) => distance(a) - distance(b));
  return best === undefined ? null : { day: best, precision: 'day' };
}

function approximate(day: IsoDay | null, precision: LogDate['precision']): LogDate | null {
  return day === null ? null : { day, precision };
}
