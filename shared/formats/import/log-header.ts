/** Tells the header row of a log of interactions (`date, people, channel, topics, note`) from that of a list of contacts. */
import { fold, headerKey } from '../../model/fold';
import { calendarRows } from '../log/calendar-rows';
import { findLogColumns } from '../log/log-columns';
import { readLogDates } from '../log/log-date';
import type { Row } from './import-plan';

/** Columns that only a list of contacts has. */
const CONTACT_KEYS: ReadonlySet<string> = new Set(
  [
    'First Name',
    'Last Name',
    'Given Name',
    'Family Name',
    'E-mail',
    'Email Address',
    'E-mail Address',
    'E-mails',
    'Phone',
    'Phones',
    'Mobile',
    'Mobile Phone',
    'URL',
    'Company',
    'Position',
    'Job Title',
    'Birthday',
    'Connected On',
    'Vorname',
    'Nachname',
    'Prénom',
    'Apellidos',
    'Cognome',
    'Voornaam',
    'Achternaam',
    'Imię',
    'Nazwisko',
    'Telefon',
    'Geburtstag',
    'Firma',
    'E-Mail-Adresse',
  ].map(headerKey),
);

/** Names of the people column that lists of contacts use as well. */
const AMBIGUOUS_PEOPLE_KEYS: ReadonlySet<string> = new Set(['name', 'names', 'contact', 'contacts', 'nom', 'noms', 'nombre', 'nome']);

/** A log has a date column and a people column. If the people column has an ambiguous name, it also has one for what was said or done. */
export function isLogHeader(headers: readonly string[]): boolean {
  const keys = headers.map(headerKey);
  if (calendarRows({ headers, rows: [] }) !== null) return true;
  const columns = findLogColumns(headers);
  if (columns.date === undefined || columns.people === undefined || keys.some((key) => CONTACT_KEYS.has(key))) return false;
  const peopleKey = keys[columns.people] ?? '';
  if (!AMBIGUOUS_PEOPLE_KEYS.has(peopleKey) && !/name|contact/.test(peopleKey)) return true;
  return columns.channel !== undefined || columns.topics !== undefined || columns.note !== undefined || columns.minutes !== undefined;
}

/** Dates up to this year are more likely birthdays than interactions. */
const LONG_AGO = 2004;

/** "Name, Date, Notes" with everybody once and most dates decades ago: a list of birthdays, although its header row is that of a log. */
export function isListOfBirthdays(headers: readonly string[], rows: readonly Row[]): boolean {
  const columns = findLogColumns(headers);
  if (columns.date === undefined || columns.people === undefined || !isLogHeader(headers)) return false;
  if (columns.channel !== undefined || columns.minutes !== undefined) return false;
  const { date, people } = columns;
  const names = new Set(rows.map((row) => fold(row.cells[people] ?? '')));
  if (names.size < rows.length) return false;
  const dates = readLogDates(rows.map((row) => row.cells[date] ?? '')).dates.filter((each) => each !== null);
  return dates.filter(({ day }) => Number(day.slice(0, 4)) <= LONG_AGO).length * 2 > dates.length;
}
