/** A calendar that Outlook exports as CSV, and the call log of a phone, as logs of interactions. */
import { headerKey } from '../../model/fold';
import { type Message, message } from '../../strings/message';
import type { ImportTable, Row } from '../import/import-plan';

export interface LogRows {
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  readonly warnings: readonly Message[];
}

const HEADERS = ['date', 'people', 'channel', 'note'];

/** Null: the table is no calendar of Outlook. Meetings with nobody else have no people. */
export function calendarRows(table: Pick<ImportTable, 'headers' | 'rows'>): LogRows | null {
  const keys = table.headers.map(headerKey);
  const [date, subject, required, optional, organizer, description] = [
    'startdate',
    'subject',
    'requiredattendees',
    'optionalattendees',
    'meetingorganizer',
    'description',
  ].map((key) => keys.indexOf(key)) as [number, number, number, number, number, number];
  if (date < 0 || subject < 0 || required < 0) return null;
  const meetings = table.rows.map((row) => {
    const cell = (column: number) => (row.cells[column] ?? '').trim();
    const people = [organizer, required, optional].flatMap((column) => cell(column).split(';')).map((name) => name.trim());
    return {
      line: row.line,
      date: cell(date),
      organizer: cell(organizer),
      people: [...new Set(people)].filter((name) => name !== ''),
      note: [cell(subject), cell(description)].filter((text) => text !== '').join('\n'),
    };
  });
  const owner = ownerOf(meetings);
  return {
    headers: HEADERS,
    rows: meetings.map(({ line, date: day, people, note }) => ({
      line,
      cells: [day, people.filter((name) => name !== owner).join('; '), 'meeting', note],
    })),
    warnings: owner === null ? [] : [message('formats.calendarOwner', { name: owner })],
  };
}

/** The one who is in every meeting and organizes one of them: the calendar is theirs. Null: nobody or several. */
function ownerOf(meetings: readonly { readonly organizer: string; readonly people: readonly string[] }[]): string | null {
  if (meetings.length < 2) return null;
  const [first] = meetings;
  const always = (first?.people ?? []).filter((name) => meetings.every(({ people }) => people.includes(name)));
  const organizers = always.filter((name) => meetings.some(({ organizer }) => organizer === name));
  return organizers.length === 1 ? (organizers[0] ?? null) : null;
}
