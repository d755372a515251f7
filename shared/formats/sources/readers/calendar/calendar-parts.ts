/** Splits a calendar into its events, one at a time, and collects its zones. Alarms, tasks and everything else are left out. */
import type { SourceFile } from '../../source-record';
import { type ContentLine, contentLines } from '../text/content-lines';
import type { CalendarZones } from './calendar-zones';

export interface CalendarEvent {
  /** Line of its BEGIN. */
  readonly line: number;
  readonly lines: readonly ContentLine[];
  /** The calendar around it says METHOD:CANCEL. */
  readonly isCancelled: boolean;
  /** False: the file ends, or the next event begins, before its END. */
  readonly isComplete: boolean;
}

export interface CalendarHead {
  name: string;
  /** X-WR-TIMEZONE. */
  zone: string;
}

const MAX_LINES = 5000;
const MAX_DEPTH = 20;
const USED = new Set(
  'UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SUMMARY STATUS TRANSP SEQUENCE ORGANIZER ATTENDEE X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-CDO-BUSYSTATUS'.split(
    ' ',
  ),
);

const READ: ReadonlySet<string> = new Set([...USED, ...'BEGIN END TZID TZOFFSETTO X-WR-CALNAME X-WR-TIMEZONE METHOD'.split(' ')]);

/** @param zones gets what the VTIMEZONE parts say; @param head gets what the calendar says about itself */
export async function* calendarEvents(file: SourceFile, zones: CalendarZones, head: CalendarHead): AsyncIterable<CalendarEvent> {
  const open: string[] = [];
  let event: { line: number; lines: ContentLine[] } | null = null;
  let zone = { tzid: '', lines: [] as ContentLine[] };
  let isCancelled = false;
  for await (const lines of contentLines(file, READ)) {
    for (const line of lines) {
      const part = line.name === 'BEGIN' || line.name === 'END' ? line.value.trim().toUpperCase() : '';
      if (line.name === 'BEGIN') {
        if (part === 'VEVENT') {
          if (event !== null) yield { ...event, isCancelled, isComplete: false };
          event = { line: line.line, lines: [] };
          open.length = Math.min(open.length, Math.max(0, open.lastIndexOf('VCALENDAR') + 1));
        } else if (part === 'VCALENDAR') isCancelled = false;
        if (part === 'VTIMEZONE') zone = { tzid: '', lines: [] };
        if (part === 'STANDARD' || part === 'DAYLIGHT') zone.lines = [];
        if (open.length < MAX_DEPTH) open.push(part);
      } else if (line.name === 'END') {
        if (part === 'VEVENT' && event !== null) {
          yield { ...event, isCancelled, isComplete: true };
          event = null;
        }
        if (part === 'STANDARD' || part === 'DAYLIGHT') zones.describe(zone.tzid, zone.lines);
        const at = open.lastIndexOf(part);
        if (at >= 0) open.length = at;
      } else {
        const inside = open.at(-1);
        if (inside === 'VEVENT') {
          if (event !== null && event.lines.length < MAX_LINES && USED.has(line.name)) event.lines.push(line);
        } else if (inside === 'VTIMEZONE' && line.name === 'TZID') zone.tzid = line.value.trim();
        else if (inside === 'STANDARD' || inside === 'DAYLIGHT') zone.lines.push(line);
        else if (line.name === 'X-WR-CALNAME') head.name ||= line.value.trim();
        else if (line.name === 'X-WR-TIMEZONE') head.zone ||= line.value.trim();
        else if (line.name === 'METHOD') isCancelled = line.value.trim().toUpperCase() === 'CANCEL';
      }
    }
  }
  if (event !== null) yield { ...event, isCancelled, isComplete: false };
}
