/** Phrases that many sentences hold and that need words of the catalogue: how often, when to come, at what time, who. */

import { formatList } from '../lib/format-text';
import { DAYS_PER_MONTH, DAYS_PER_YEAR, formatClock, formatDay, formatRelativeDays, formatWeekday } from '../lib/format-time';
import { text } from './text';

/** A usual interval in days: "every day", "every 3 weeks", "every month", "every 2 years". */
export function everyInterval(days: number): string {
  if (days < 6) return text('common.everyDays', { count: atLeastOne(days) });
  if (days < 26) return text('common.everyWeeks', { count: atLeastOne(days / 7) });
  if (days < 35) return text('common.everyMonths', { count: 1 });
  if (days < 60) return text('common.everyWeeks', { count: atLeastOne(days / 7) });
  if (days < 330) return text('common.everyMonths', { count: atLeastOne(days / DAYS_PER_MONTH) });
  return text('common.everyYears', { count: atLeastOne(days / DAYS_PER_YEAR) });
}

/** A day to come (whole days since 1970-01-01): "today", "tomorrow", "on Friday" (within a week), "on 5 June". A day that has passed reads "today". */
export function comingDay(day: number, today: number): string {
  const daysAhead = Math.max(0, day - today);
  if (daysAhead < 2) return formatRelativeDays(daysAhead);
  return text('common.onDay', { day: daysAhead < 7 ? formatWeekday(day) : formatDay(day, today) });
}

/** An instant on the user's own calendar: "at 18:20", "yesterday at 18:20", "on 3 April at 18:20". */
export function atTime(instant: Date, now: Date): string {
  const localDay = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
  const daysAgo = localDay(now) - localDay(instant);
  const time = formatClock(instant);
  if (daysAgo === 0) return text('common.todayAt', { time });
  if (daysAgo === 1) return text('common.yesterdayAt', { time });
  return text('common.onDayAt', { day: formatDay(localDay(instant), localDay(now)), time });
}

const MOST_NAMES = 3;

/** People in the name of a step or a title: "Ana", "Ana, Ben and Carla", "Ana, Ben and 3 others"; "nobody" for no names. */
export function someNames(names: readonly string[]): string {
  if (names.length === 0) return text('common.nobody');
  if (names.length <= MOST_NAMES) return formatList(names);
  return text('common.namesAndOthers', { names: names.slice(0, MOST_NAMES - 1).join(', '), count: names.length - MOST_NAMES + 1 });
}

function atLeastOne(count: number): number {
  return Math.max(1, Math.round(count));
}
