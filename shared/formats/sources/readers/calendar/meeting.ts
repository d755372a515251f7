/** One event of a calendar as meetings: itself, or each occurrence of its series until today. */
import type { DayNumber, IsoDay } from '../../../../model/day';
import { dayNumber } from '../../../../model/day';
import { collapseWhitespace } from '../../../contacts/values';
import type { Exclusion, Participant, SourceRecord } from '../../source-record';
import { participantKey } from '../participants';
import { dateSkip, skip } from '../skip';
import { type ContentLine, unescapeText } from '../text/content-lines';
import { type MeetingPeople, meetingPeople } from './attendees';
import type { CalendarEvent, CalendarHead } from './calendar-parts';
import type { CalendarZones } from './calendar-zones';
import { dayOf, durationMinutes, type IcsTime, instantOf, localDayNumber, localLike, timeOf, timesOf } from './ics-time';
import { parseRule, recurrenceDays } from './recurrence';

const MS_PER_DAY = 86_400_000;
const MINUTES_PER_DAY = 1440;
const MAX_TITLE = 300;

/** What the first reading finds. */
export interface CalendarOverview {
  readonly head: CalendarHead;
  readonly zones: CalendarZones;
  /** UID → the occurrences that stand in the file by themselves. */
  readonly overrides: ReadonlyMap<string, readonly IcsTime[]>;
  /** UID of a series → its lines about people: a changed occurrence may leave them out. */
  readonly series: ReadonlyMap<string, readonly ContentLine[]>;
  /** UID with occurrence → line of the latest version of the event. */
  readonly latest: ReadonlyMap<string, number>;
  readonly owner: Participant | null;
}

export function propertyOf(event: CalendarEvent, name: string): string {
  return event.lines.find((line) => line.name === name)?.value.trim() ?? '';
}

export function isAboutPeople({ name }: ContentLine): boolean {
  return name === 'ORGANIZER' || name === 'ATTENDEE';
}

export function uidOf(event: CalendarEvent): string {
  return propertyOf(event, 'UID').slice(0, 500);
}

/** The same for all versions of one event. An event without a UID has only one. */
export function versionKey(event: CalendarEvent, uid: string): string {
  return uid === '' ? `line ${event.line}` : `${uid} ${propertyOf(event, 'RECURRENCE-ID')}`;
}

export class MeetingReader {
  /** Events after today: they are no contact yet. */
  future = 0;
  /** Invited rooms, equipment and lists. */
  notPeople = 0;
  private readonly overview: CalendarOverview;
  private readonly calendarZone: string;
  private readonly today: DayNumber;
  private readonly ids = new Set<string>();

  constructor(overview: CalendarOverview, calendarZone: string, today: DayNumber) {
    this.overview = overview;
    this.calendarZone = calendarZone;
    this.today = today;
  }

  *read(event: CalendarEvent): Iterable<SourceRecord> {
    const uid = uidOf(event);
    const where = uid === '' ? `line ${event.line}` : uid;
    if (!event.isComplete) yield skip(where, 'skipped-records.eventWithoutEnd');
    if (this.overview.latest.get(versionKey(event, uid)) !== event.line) return yield skip(where, 'skipped-records.olderVersion');
    const start = timeOf(event.lines.find(({ name }) => name === 'DTSTART'));
    if (start === null) return yield dateSkip(where, propertyOf(event, 'DTSTART'));
    const people = meetingPeople(this.linesAboutPeople(event, uid));
    this.notPeople += people.notPeople;
    if (people.organizer === null && people.attendees.length === 0) return yield skip(where, 'skipped-records.nobodyInvited');
    const exclusion = this.exclusionOf(event, start, people);
    if (exclusion === 'transparent') return yield skip(where, 'skipped-records.freeTime');
    if (propertyOf(event, 'RRULE') !== '' && parseRule(propertyOf(event, 'RRULE')) === null)
      yield skip(where, 'skipped-records.ruleNotExpanded');
    for (const local of this.occurrences(event, start, uid)) {
      const day = dayOf(start, local, this.calendarZone);
      if (day === null) yield dateSkip(where, propertyOf(event, 'DTSTART'));
      else if (dayNumber(day) > this.today) this.future++;
      else yield this.meeting(event, { start, local, day, uid, people, exclusion });
    }
  }

  private linesAboutPeople(event: CalendarEvent, uid: string): readonly ContentLine[] {
    const own = event.lines.filter(isAboutPeople);
    return own.length === 0 && propertyOf(event, 'RECURRENCE-ID') !== '' ? (this.overview.series.get(uid) ?? own) : own;
  }

  private meeting(
    event: CalendarEvent,
    {
      start,
      local,
      day,
      uid,
      people,
      exclusion,
    }: { start: IcsTime; local: number; day: IsoDay; uid: string; people: MeetingPeople; exclusion: Exclusion | null },
  ): SourceRecord {
    const id = this.idOf(event, uid, start, local, people);
    if (this.ids.has(id)) return skip(uid, 'skipped-records.olderVersion');
    this.ids.add(id);
    return {
      kind: 'event',
      id,
      day,
      channel: 'meeting',
      from: people.organizer,
      others: people.attendees,
      thread: uid === '' ? '' : `ical:${uid}`,
      minutes: exclusion === 'all-day' ? null : this.minutesOf(event, start),
      title: collapseWhitespace(unescapeText(propertyOf(event, 'SUMMARY'))).slice(0, MAX_TITLE),
      exclusion,
    };
  }

  /** UID, and for a series the instant at which the occurrence was planned: the same in every calendar that has the meeting. */
  private idOf(event: CalendarEvent, uid: string, start: IcsTime, local: number, { organizer, attendees }: MeetingPeople): string {
    const planned = timeOf(event.lines.find(({ name }) => name === 'RECURRENCE-ID'));
    const stamp = (time: IcsTime, at: number) =>
      new Date(instantOf({ ...time, local: at }, this.overview.zones)).toISOString().slice(0, 16);
    if (uid === '')
      return `ical::${stamp(start, local)}:${[organizer, ...attendees].map((one) => (one === null ? '' : participantKey(one))).join(',')}`;
    if (planned !== null) return `ical:${uid}:${stamp(planned, planned.local)}`;
    const isSeries = event.lines.some(({ name }) => name === 'RRULE' || name === 'RDATE');
    return isSeries ? `ical:${uid}:${stamp(start, local)}` : `ical:${uid}`;
  }

  /** Local times of the beginnings, until the day after today, without the exceptions and the occurrences that stand by themselves. */
  private *occurrences(event: CalendarEvent, start: IcsTime, uid: string): Iterable<number> {
    const rules = event.lines.filter(({ name }) => name === 'RRULE').map(({ value }) => parseRule(value));
    const added = event.lines.filter(({ name }) => name === 'RDATE').flatMap(timesOf);
    const isOverride = event.lines.some(({ name }) => name === 'RECURRENCE-ID');
    const first = localDayNumber(start.local);
    if (isOverride || first === null || (rules.every((rule) => rule === null) && added.length === 0)) return yield start.local;
    const { zones } = this.overview;
    const excluded = new Set<number>();
    const excludedDays = new Set<number>();
    for (const line of event.lines.filter(({ name }) => name === 'EXDATE')) {
      for (const time of timesOf(line)) {
        // Some programs exclude the day of an occurrence instead of its time.
        if (time.isDate && !start.isDate) excludedDays.add(Math.floor(time.local / MS_PER_DAY));
        else excluded.add(localLike(time, start, zones));
      }
    }
    for (const time of this.overview.overrides.get(uid) ?? []) excluded.add(localLike(time, start, zones));
    const timeOfDay = start.local - first * MS_PER_DAY;
    const all = new Set<number>();
    for (const rule of rules.slice(0, 5)) {
      if (rule === null) continue;
      const until = rule.until === null ? null : timeOf({ ...NO_LINE, value: rule.until, params: zoneParams(start.zone) });
      const end = until === null ? Number.POSITIVE_INFINITY : until.isDate ? until.local + MS_PER_DAY - 1 : localLike(until, start, zones);
      for (const day of recurrenceDays(rule, first, this.today + 1)) {
        const local = day * MS_PER_DAY + timeOfDay;
        if (local > end) break;
        all.add(local);
      }
    }
    all.add(start.local);
    for (const time of added) if (!(time.isDate && !start.isDate)) all.add(localLike(time, start, zones));
    for (const local of [...all].sort((a, b) => a - b)) {
      if (!excluded.has(local) && !excludedDays.has(Math.floor(local / MS_PER_DAY))) yield local;
    }
  }

  private minutesOf(event: CalendarEvent, start: IcsTime): number | null {
    const end = timeOf(event.lines.find(({ name }) => name === 'DTEND'));
    const { zones } = this.overview;
    const minutes =
      end === null || end.isDate
        ? durationMinutes(propertyOf(event, 'DURATION'))
        : Math.round((instantOf(end, zones) - instantOf(start, zones)) / 60_000);
    return minutes !== null && minutes > 0 && minutes <= MINUTES_PER_DAY ? minutes : null;
  }

  private exclusionOf(event: CalendarEvent, start: IcsTime, people: MeetingPeople): Exclusion | 'transparent' | null {
    if (event.isCancelled || /^CANCELL?ED$/i.test(propertyOf(event, 'STATUS'))) return 'cancelled';
    const { owner } = this.overview;
    if (owner !== null && people.declined.some((one) => participantKey(one) === participantKey(owner))) return 'declined';
    if (start.isDate || /^TRUE$/i.test(propertyOf(event, 'X-MICROSOFT-CDO-ALLDAYEVENT'))) return 'all-day';
    const end = timeOf(event.lines.find(({ name }) => name === 'DTEND'));
    const isMidnight = (time: IcsTime) => time.local % MS_PER_DAY === 0 && !time.isUtc;
    if (end !== null && isMidnight(start) && isMidnight(end) && end.local > start.local) return 'all-day';
    return /^TRANSPARENT$/i.test(propertyOf(event, 'TRANSP')) ? 'transparent' : null;
  }
}

const NO_LINE = { line: 0, group: '', name: '', isCut: false };

function zoneParams(zone: string): ReadonlyMap<string, readonly string[]> {
  return new Map([['TZID', [zone]]]);
}
