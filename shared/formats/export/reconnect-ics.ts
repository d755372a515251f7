/**
 * The reconnect list as calendar events (RFC 5545): one all-day event per person, spread over the remaining days of the week. Events, because Google
 * Calendar has no to-dos; without alarms, because importers ignore or reject them; without time zones, because days need none.
 */
import { dayNumber, type IsoDay, isoDay, mondayOf } from '../../model/day';
import { text } from '../../strings/text';
import { formatPhones, type ReconnectExportRow } from './reconnect-row';

export interface IcsOccasion {
  readonly today: IsoDay;
  /** The instant of the export, for DTSTAMP. */
  readonly now: Date;
}

/** One UID per person and week: a second import in one week updates the events, and one in a later week adds new ones. */
export function reconnectIcs(rows: readonly ReconnectExportRow[], { today, now }: IcsOccasion): string {
  const monday = mondayOf(today);
  const first = dayNumber(today);
  const daysLeft = dayNumber(monday) + 7 - first;
  const stamp = utcStamp(now);
  const events = rows.flatMap((row, i) => {
    const day = first + Math.floor((i * daysLeft) / Math.max(1, rows.length));
    return [
      'BEGIN:VEVENT',
      `UID:${icsText(row.id)}-${monday}@kith`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compactDay(isoDay(day))}`,
      `DTEND;VALUE=DATE:${compactDay(isoDay(day + 1))}`, // exclusive
      `SUMMARY:${icsText(text('exported-files.getInTouch', { name: row.name }))}`,
      `DESCRIPTION:${icsText(description(row))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kith//Reconnect list//EN', 'CALSCALE:GREGORIAN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function description(row: ReconnectExportRow): string {
  return [
    ...row.reasons,
    row.shared.length === 0 ? '' : text('exported-files.inCommonLine', { interests: row.shared.join(', ') }),
    row.opener === null ? '' : text('exported-files.openerLine', { day: row.opener.date, text: row.opener.text }),
    [...row.emails, ...formatPhones(row), ...row.urls].join('\n'),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** An instant as DTSTAMP has it: `20260503T102030Z`. */
export function utcStamp(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}

export function compactDay(day: IsoDay): string {
  return day.replace(/-/g, '');
}

/** TEXT of RFC 5545 3.3.11: `\ ; ,` and line breaks escaped, other control characters left out. */
export function icsText(value: string): string {
  return value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

const encoder = new TextEncoder();

/** Lines of at most 75 octets, continued after CRLF and a space, never inside a character (RFC 5545 3.1). */
export function foldedLine(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
