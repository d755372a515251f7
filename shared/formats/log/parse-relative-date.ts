/** Dates as one says them while noting a contact: "last Tuesday", "yesterday", "3 weeks ago", "in May". */
import { casual } from 'chrono-node';
import { dayFromParts, dayNumber, type IsoDay, isoDay } from '../../model/day';
import { type LogDate, readLogDates } from './log-date';

/** "Friday" and "on Friday", but not "next Friday" or "this Friday". */
const BARE_WEEKDAY = /^(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?$/i;

/**
 * Reads a date said on `today`. Null when the text holds none. A bare weekday is in the past: one notes what was. What names only a month or a
 * year is kept as such (the 15th, 1 July).
 */
export function parseRelativeDate(text: string, today: IsoDay): LogDate | null {
  const said = text.trim();
  if (said === '' || said.length > 100) return null;
  const written = readLogDates([said]).dates[0];
  if (written) return written;

  // Local noon: chrono counts in local calendar days, so the machine's zone cannot move the day.
  const noon = new Date(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8, 10)), 12);
  const start = casual.parse(said, noon)[0]?.start;
  if (!start) return null;
  const part = (name: 'year' | 'month' | 'day') => start.get(name) ?? Number.NaN;
  if (start.isCertain('day') || start.isCertain('weekday')) {
    const day = dayFromParts(part('year'), part('month'), part('day'));
    if (day === null) return null;
    const isAhead = day > today && BARE_WEEKDAY.test(said);
    return { day: isAhead ? isoDay(dayNumber(day) - 7) : day, precision: 'day' };
  }
  if (start.isCertain('month')) return approximate(dayFromParts(part('year'), part('month'), 15), 'month');
  if (start.isCertain('year')) return approximate(dayFromParts(part('year'), 7, 1), 'year');
  return null; // a time of day alone says no day
}

function approximate(day: IsoDay | null, precision: LogDate['precision']): LogDate | null {
  return day === null ? null : { day, precision };
}
