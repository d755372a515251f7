/** Days in words, rounded as one would say them. English, without the machine's locale, so that a sentence is the same everywhere. */
import { type DayNumber, type IsoDay, isoDay } from '../model/day';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']; // day 0 was a Thursday
const MONTH = 30.44; // days
const YEAR = 365.25;

/** "9 days", "14 weeks", "8 months", "3 years" */
export function lengthInWords(days: number): string {
  if (days < 14) return counted(Math.round(days), 'day');
  if (days < 26 * 7) return counted(Math.round(days / 7), 'week');
  if (days < 2 * YEAR) return counted(Math.round(days / MONTH), 'month');
  return counted(Math.floor(days / YEAR), 'year');
}

/** "every day", "every 3 weeks", "every month", "every 2 years" */
export function everyInWords(days: number): string {
  if (days < 6) return every(Math.max(1, Math.round(days)), 'day');
  if (days < 26) return every(Math.max(1, Math.round(days / 7)), 'week');
  if (days < 35) return 'every month';
  if (days < 8.5 * 7) return every(Math.round(days / 7), 'week');
  if (days < 0.9 * YEAR) return every(Math.round(days / MONTH), 'month');
  return every(Math.max(1, Math.round(days / YEAR)), 'year');
}

/** "today", "yesterday", "9 days ago", "14 weeks ago" */
export function agoInWords(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${lengthInWords(days)} ago`;
}

/** "today", "tomorrow", "on Friday" (within a week), "on 5 June" */
export function comingInWords(day: DayNumber, today: DayNumber): string {
  const ahead = day - today;
  if (ahead <= 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead < 7 ? `on ${weekdayOf(day)}` : `on ${dayInWords(day, today)}`;
}

/** "3 May", with the year when it is not this one: "3 May 2019" */
export function dayInWords(day: DayNumber, today: DayNumber): string {
  const text = isoDay(day);
  const year = text.slice(0, 4);
  const dayAndMonth = `${Number(text.slice(8, 10))} ${MONTHS[Number(text.slice(5, 7)) - 1]}`;
  return year === isoDay(today).slice(0, 4) ? dayAndMonth : `${dayAndMonth} ${year}`;
}

/** "May", with the year when it is not this one: "March 2019" */
export function monthInWords(day: IsoDay, today: IsoDay): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  return day.slice(0, 4) === today.slice(0, 4) ? month : `${month} ${day.slice(0, 4)}`;
}

export function weekdayOf(day: DayNumber): string {
  return WEEKDAYS[((day % 7) + 7) % 7] ?? '';
}

/** "3 weeks", "1 week" */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

function every(count: number, unit: string): string {
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

/** The next day, today included, on which a birthday (`YYYY-MM-DD` or `--MM-DD`) falls; null when it is no date. 29 February falls on 1 March in other years. */
export function nextBirthday(birthday: string, today: DayNumber): DayNumber | null {
  const match = /^(?:\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday);
  if (!match) return null;
  const month = Number(match[1]);
  const day = Number(match[2]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const year = Number(isoDay(today).slice(0, 4));
  const inYear = (y: number) => Date.UTC(y, month - 1, day) / 86_400_000;
  return inYear(year) >= today ? inYear(year) : inYear(year + 1);
}
