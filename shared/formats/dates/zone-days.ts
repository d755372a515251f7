/** The calendar day of an instant in a named time zone, with the zone tables of `Intl`. */
import { type DayNumber, type IsoDay, isoDay } from '../../model/day';

const MS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1000, 0, 1);
const LAST_DAY = Date.UTC(9999, 11, 31);

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Day of UTC → offset in ms, or null where the offset changes within that day. Two calls of `Intl` a day instead of one a message. */
  readonly offsets: Map<DayNumber, number | null>;
}

const zones = new Map<string, Zone | null>();

function zoneNamed(name: string): Zone | null {
  let zone = zones.get(name);
  if (zone === undefined) zones.set(name, (zone = makeZone(name)));
  return zone;
}

function makeZone(timeZone: string): Zone | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return { format, offsets: new Map() };
  } catch {
    return null;
  }
}

/** Whether `name` is an IANA zone that this machine knows. */
export function isZone(name: string): boolean {
  return name !== '' && zoneNamed(name) !== null;
}

/** Offset of the zone from UTC in ms at an instant; east is positive. 0 for a zone that is not known. */
export function zoneOffset(instant: number, name: string): number {
  const zone = zoneNamed(name);
  if (zone === null) return 0;
  const day = Math.floor(instant / MS_PER_DAY);
  let offset = zone.offsets.get(day);
  if (offset === undefined) {
    const morning = readOffset(day * MS_PER_DAY, zone.format);
    offset = morning === readOffset((day + 1) * MS_PER_DAY, zone.format) ? morning : null;
    zone.offsets.set(day, offset);
  }
  return offset ?? readOffset(instant, zone.format);
}

function readOffset(instant: number, format: Intl.DateTimeFormat): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(instant / 1000) * 1000;
}

/** The day on the calendar of `zone` at an instant (ms since 1970 UTC). Null outside the years 1000 to 9999. */
export function dayInZone(instant: number, zone: string): IsoDay | null {
  return instant >= FIRST_DAY && instant < LAST_DAY ? dayOfLocal(instant + zoneOffset(instant, zone)) : null;
}

/** Texts of days: the messages of one day are many. */
const texts = new Map<DayNumber, IsoDay>();

/** The day of a local time, given as if it were UTC. Null outside the years 1000 to 9999. */
export function dayOfLocal(local: number): IsoDay | null {
  if (!(local >= FIRST_DAY && local < LAST_DAY)) return null;
  const number = Math.floor(local / MS_PER_DAY);
  let text = texts.get(number);
  if (text === undefined) texts.set(number, (text = isoDay(number)));
  return text;
}

/** The same as `dayFromParts(…) !== null`, without making its text. */
export function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false;
  const leapDays = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return day <= (month === 2 ? leapDays : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

/** The instant at which clocks in `zone` show `local` (given as if it were UTC). In the hour that occurs twice: the first. */
export function instantOfLocal(local: number, zone: string): number {
  const before = local - zoneOffset(local - MS_PER_DAY, zone);
  if (before + zoneOffset(before, zone) === local) return before;
  const after = local - zoneOffset(local + MS_PER_DAY, zone);
  return after + zoneOffset(after, zone) === local ? after : before;
}
