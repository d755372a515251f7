/**
 * The zones that a calendar names: by their IANA name, by the name that Windows has for them, else as the file itself describes them (VTIMEZONE). A name
 * that nobody knows stands for the zone of the user.
 */
import { findIana } from 'windows-iana';
import { dayNumberOf } from '../../../../model/day';
import { instantOfLocal, isZone, zoneOffset } from '../../../dates/zone-days';
import type { ContentLine } from '../text/content-lines';
import { parseRule, recurrenceDays } from './recurrence';

const MS_PER_DAY = 86_400_000;

/** From when on clocks have which offset, as a VTIMEZONE says: once, or every year. */
interface Observance {
  /** Local time of the first onset. */
  readonly start: number;
  readonly rule: string;
  readonly offset: number;
}

export class CalendarZones {
  private readonly userZone: string;
  private readonly described = new Map<string, Observance[]>();
  private readonly names = new Map<string, string | null>();

  constructor(userZone: string) {
    this.userZone = userZone;
  }

  /** @param lines of one STANDARD or DAYLIGHT part */
  describe(tzid: string, lines: readonly ContentLine[]): void {
    const value = (name: string) => lines.find((line) => line.name === name)?.value.trim() ?? '';
    const offset = offsetOf(value('TZOFFSETTO'));
    const start = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})/.exec(value('DTSTART'));
    if (offset === null || start === null || this.described.size > 1000) return;
    const [year, month, day, hour, minute] = start.slice(1).map(Number) as [number, number, number, number, number];
    const observances = this.described.get(tzid) ?? [];
    observances.push({ start: Date.UTC(year, month - 1, day, hour, minute), rule: value('RRULE'), offset });
    this.described.set(tzid, observances);
  }

  /** The instant at which clocks at the place show `local`. */
  instant(local: number, tzid: string): number {
    const name = this.nameOf(tzid);
    return name === null ? local - this.describedOffset(local, tzid) : instantOfLocal(local, name);
  }

  /** What clocks at the place show at an instant. */
  local(instant: number, tzid: string): number {
    const name = this.nameOf(tzid);
    return instant + (name === null ? this.describedOffset(instant, tzid) : zoneOffset(instant, name));
  }

  /** Null: only the file itself describes it. */
  private nameOf(tzid: string): string | null {
    let name = this.names.get(tzid);
    if (name === undefined) this.names.set(tzid, (name = knownZone(tzid) ?? (this.described.has(tzid) ? null : this.userZone)));
    return name;
  }

  /** Of the last onset before a local time. Off by the change itself within an hour of it, which moves no day. */
  private describedOffset(local: number, tzid: string): number {
    let latest = Number.NEGATIVE_INFINITY;
    const observances = this.described.get(tzid) ?? [];
    let offset = observances[0]?.offset ?? 0;
    for (const observance of observances) {
      const onset = lastOnset(observance, local);
      if (onset > latest) [latest, offset] = [onset, observance.offset];
    }
    return offset;
  }
}

/** IANA name of a zone as calendars name it, or null. */
export function knownZone(tzid: string): string | null {
  const plain = tzid.trim().replace(/^"|"$/g, '');
  if (plain === '') return null;
  if (isZone(plain) && /[/]|^(?:UTC|GMT|Z)$/.test(plain)) return plain;
  // Mozilla and Evolution: /freeassociation.sourceforge.net/Europe/Berlin
  const tail = /([A-Z][A-Za-z_]+\/(?:[A-Z][A-Za-z_]+\/)?[A-Z][\w+-]+)$/.exec(plain)?.[1];
  if (tail !== undefined && isZone(tail)) return tail;
  const windows = findIana(plain.replace(/\s+\d+$/, ''))[0];
  if (windows !== undefined && isZone(windows)) return windows;
  return isZone(plain) ? plain : null;
}

function offsetOf(text: string): number | null {
  const match = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(text);
  if (match === null || Number(match[2]) > 15 || Number(match[3]) > 59) return null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}

function lastOnset({ start, rule }: Observance, local: number): number {
  if (local < start) return Number.NEGATIVE_INFINITY;
  const parsed = rule === '' ? null : parseRule(rule);
  if (parsed?.frequency !== 'YEARLY') return start;
  const until = parsed.until === null ? Number.POSITIVE_INFINITY : Date.UTC(Number(parsed.until.slice(0, 4)), 11, 31);
  const timeOfDay = ((start % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY;
  // Windows begins its rules in 1601: begin a year before the time asked for.
  const year = new Date(Math.min(local, until)).getUTCFullYear();
  const from = Math.max(Math.floor(start / MS_PER_DAY), dayNumberOf(year - 2, 12, 31));
  let onset = start;
  for (const day of recurrenceDays({ ...parsed, count: null, until: null }, from, Math.floor(local / MS_PER_DAY))) {
    const at = day * MS_PER_DAY + timeOfDay;
    if (day !== from && at <= local && at >= start) onset = at;
  }
  return onset;
}
