/**
 * iCalendar (RFC 5545) as Google, Outlook, Exchange and Apple write it: meetings with their people, each occurrence of a series for itself, until today.
 * The file is read twice: first for its zones, the changed occurrences of series and who its owner may be, then for the events.
 */
import { dayNumber } from '../../../../model/day';
import type { Participant, ReadContext, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { mailAddress, participantKey } from '../participants';
import { skip } from '../skip';
import type { ContentLine } from '../text/content-lines';
import { headText } from '../text/source-text';
import { meetingPeople } from './attendees';
import { type CalendarEvent, type CalendarHead, calendarEvents } from './calendar-parts';
import { CalendarZones, knownZone } from './calendar-zones';
import { type IcsTime, timeOf } from './ics-time';
import { type CalendarOverview, isAboutPeople, MeetingReader, propertyOf, uidOf, versionKey } from './meeting';

export const ICALENDAR: SourceReader = {
  format: 'icalendar',
  recognizes: (head) => /^\s*BEGIN:VCALENDAR\s*$/im.test(headText(head).slice(0, 2000)),
  read: readCalendar,
};

async function* readCalendar(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const overview = await lookOver(file, context);
  const calendarZone = knownZone(overview.head.zone) ?? context.zone;
  const reader = new MeetingReader(overview, calendarZone, dayNumber(context.today));
  for await (const event of calendarEvents(file, overview.zones, { name: '', zone: '' })) yield* reader.read(event);
  if (overview.owner !== null) yield { kind: 'owner', participant: overview.owner, isStated: false };
  const { future, notPeople } = reader;
  if (future > 0) yield skip('', 'skipped-records.futureEvents', { count: future });
  if (notPeople > 0) yield skip('', 'skipped-records.rooms', { count: notPeople });
}

async function lookOver(file: SourceFile, context: ReadContext): Promise<CalendarOverview> {
  const head: CalendarHead = { name: '', zone: '' };
  const zones = new CalendarZones(context.zone);
  const overrides = new Map<string, IcsTime[]>();
  const series = new Map<string, readonly ContentLine[]>();
  const versions = new Map<string, { line: number; sequence: number }>();
  const presence = new Presence();
  for await (const event of calendarEvents(file, zones, head)) {
    const uid = uidOf(event);
    const replaced = timeOf(event.lines.find(({ name }) => name === 'RECURRENCE-ID'));
    if (uid !== '' && replaced !== null) {
      const times = overrides.get(uid);
      if (times === undefined) overrides.set(uid, [replaced]);
      else times.push(replaced);
    }
    if (event.lines.some(({ name }) => name === 'RRULE' || name === 'RDATE')) series.set(uid, event.lines.filter(isAboutPeople));
    const sequence = Number(propertyOf(event, 'SEQUENCE')) || 0;
    const key = versionKey(event, uid);
    const before = versions.get(key);
    if (before === undefined || sequence >= before.sequence) versions.set(key, { line: event.line, sequence });
    presence.add(event);
  }
  const latest = new Map([...versions].map(([key, { line }]) => [key, line]));
  return { head, zones, overrides, series, latest, owner: presence.owner(head.name) };
}

/** Who is in every meeting of the calendar, if it is one person. */
class Presence {
  private candidates: Map<string, Participant> | null = null;
  private readonly meetings = new Set<string>();

  add(event: CalendarEvent): void {
    const { organizer, attendees, declined } = meetingPeople(event.lines);
    const people = [...(organizer === null ? [] : [organizer]), ...attendees, ...declined].filter(({ address }) => address !== '');
    if (people.length < 2) return;
    this.meetings.add(uidOf(event));
    const byKey = new Map(people.map((person) => [participantKey(person), person]));
    if (this.candidates === null) this.candidates = byKey;
    else for (const key of this.candidates.keys()) if (!byKey.has(key)) this.candidates.delete(key);
  }

  /** @param calendarName Google names the main calendar by the address of its owner */
  owner(calendarName: string): Participant | null {
    const named = mailAddress(calendarName);
    if (named !== '' && !/calendar\.google\.com$/.test(named)) return { name: this.candidates?.get(named)?.name ?? '', address: named };
    const [only, another] = this.candidates?.values() ?? [];
    return only !== undefined && another === undefined && this.meetings.size > 1 ? only : null;
  }
}
