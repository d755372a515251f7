/**
 * A calendar that other programs subscribe to (RFC 5545): all-day events with names that stay, so that an event that moves is moved and not doubled.
 * Without alarms and time zones, as in reconnect-ics.ts.
 */
import { dayNumber, type IsoDay, isoDay } from '../../model/day';
import { compactDay, foldedLine, icsText, utcStamp } from './reconnect-ics';

export interface CalendarEvent {
  /** Stays the same for one birthday, promise or person who is due. */
  readonly id: string;
  readonly day: IsoDay;
  readonly summary: string;
  readonly description: string;
  /** A birthday. */
  readonly isYearly: boolean;
}

/** In the order of days, then names, so that an unchanged network gives the same bytes but for the stamp. */
export function calendarIcs(name: string, events: readonly CalendarEvent[], now: Date): string {
  const sorted = [...events].sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//Calendar//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${icsText(name)}`,
    ...sorted.flatMap((event) => eventLines(event, utcStamp(now))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function eventLines({ id, day, summary, description, isYearly }: CalendarEvent, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${icsText(id)}@kith`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(day)}`,
    `DTEND;VALUE=DATE:${compactDay(isoDay(dayNumber(day) + 1))}`, // exclusive
    ...(isYearly ? ['RRULE:FREQ=YEARLY'] : []),
    `SUMMARY:${icsText(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${icsText(description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}
