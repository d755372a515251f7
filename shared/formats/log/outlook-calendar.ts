/** A calendar that Outlook exports as CSV: a log of meetings. */
import { headerKey } from '../../model/fold';
import type { ImportTable, Row } from '../import/import-plan';
import type { LogField } from './log-columns';

/** The other columns say when a meeting ends and how it is shown. */
const FIELDS: ReadonlyMap<string, LogField> = new Map(
  Object.entries<LogField>({
    startdate: 'date',
    meetingorganizer: 'people',
    requiredattendees: 'people',
    optionalattendees: 'people',
    subject: 'note',
    description: 'note',
    location: 'keep',
    categories: 'keep',
  }),
);

/** Null: the columns are not those of a calendar. */
export function calendarMapping(headers: readonly string[]): LogField[] | null {
  const keys = headers.map(headerKey);
  if (!['startdate', 'subject', 'requiredattendees'].every((key) => keys.includes(key))) return null;
  return keys.map((key) => FIELDS.get(key) ?? 'ignore');
}

/** The one who is in every meeting and organizes one of them: the calendar is theirs. Null: no calendar, or nobody or several. */
export function calendarOwner({ headers, rows }: Pick<ImportTable, 'headers' | 'rows'>): string | null {
  if (rows.length < 2 || calendarMapping(headers) === null) return null;
  const keys = headers.map(headerKey);
  const [organizer, ...attendees] = ['meetingorganizer', 'requiredattendees', 'optionalattendees'].map((key) => keys.indexOf(key));
  const names = (row: Row, column = -1) => (row.cells[column] ?? '').split(';').map((name) => name.trim());
  const always = new Set(names(rows[0] as Row, organizer).concat(...attendees.map((column) => names(rows[0] as Row, column))));
  const organizers = new Set<string>();
  for (const row of rows) {
    const here = new Set([organizer, ...attendees].flatMap((column) => names(row, column)));
    for (const name of always) if (name === '' || !here.has(name)) always.delete(name);
    for (const name of names(row, organizer)) organizers.add(name);
  }
  const owners = [...always].filter((name) => organizers.has(name));
  return owners.length === 1 ? (owners[0] ?? null) : null;
}
