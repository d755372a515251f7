/** The times of an iCalendar file: a date, a time in UTC, a time of a named place, or a time of no place. */
import { type DayNumber, dayNumber, type IsoDay } from '../../../../model/day';
import { dayInZone, dayOfLocal, isDay } from '../../../dates/zone-days';
import type { ContentLine } from '../text/content-lines';
import type { CalendarZones } from './calendar-zones';

export interface IcsTime {
  /** What the clock shows, as ms since 1970 as if it were UTC. */
  readonly local: number;
  readonly isDate: boolean;
  readonly isUtc: boolean;
  /** Empty: UTC, a date, or a time of no place. */
  readonly zone: string;
}

const TIME = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(?:[.,]\d+)?(Z)?)?$/i;

/** Null for anything that is no existing time. Seconds may be missing; `24:00` and leap seconds are taken. */
export function parseIcsTime(text: string, zone: string): IcsTime | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, utc] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0));
  const isDate = hour === undefined;
  const isUtc = utc !== undefined;
  return { local, isDate, isUtc, zone: isDate || isUtc ? '' : zone };
}

/** The time of a line such as DTSTART. */
export function timeOf(line: ContentLine | undefined): IcsTime | null {
  return line === undefined ? null : parseIcsTime(line.value, line.params.get('TZID')?.[0] ?? '');
}

/** The times of EXDATE and RDATE: a list, and of a period its beginning. */
export function timesOf(line: ContentLine): readonly IcsTime[] {
  const zone = line.params.get('TZID')?.[0] ?? '';
  return line.value
    .split(',', 5000)
    .map((value) => parseIcsTime(value.split('/')[0] ?? '', zone))
    .filter((time) => time !== null);
}

/** ms since 1970. A time of no place is one in the zone of the user. */
export function instantOf(time: IcsTime, zones: CalendarZones): number {
  if (time.isUtc || time.isDate) return time.local;
  return zones.instant(time.local, time.zone);
}

/** What a clock at the place of `like` shows at that time: to compare an exception in UTC with the occurrences of a series. */
export function localLike(time: IcsTime, like: IcsTime, zones: CalendarZones): number {
  if (!time.isUtc || like.isUtc || like.isDate) return time.local;
  return zones.local(time.local, like.zone);
}

/** The day at the place that the time names, else in the zone of the calendar. */
export function dayOf(time: IcsTime, local: number, calendarZone: string): IsoDay | null {
  return time.isUtc ? dayInZone(local, calendarZone) : dayOfLocal(local);
}

export function localDayNumber(local: number): DayNumber | null {
  const day = dayOfLocal(local);
  return day === null ? null : dayNumber(day);
}

/** Minutes of `PT1H30M`, `P1DT2H` and the like; null for a negative or unreadable one. */
export function durationMinutes(text: string): number | null {
  const match = /^\+?P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + Math.round(seconds / 60);
}
