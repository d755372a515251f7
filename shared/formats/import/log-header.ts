/** Tells the header row of a log of interactions (`date, people, channel, topics, note`) from that of a list of contacts. */
import { fold, headerKey } from '../../model/fold';
import { findLogColumns, hasOtherMeaning } from '../log/log-columns';
import { readLogDates } from '../log/log-date';
import { isCallLog } from '../log/log-mapping';
import { calendarMapping } from '../log/outlook-calendar';
import { sampleOfColumn } from '../table/cell-shapes';
import type { ImportField, KindQuestion, Row } from './import-plan';

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
  if (calendarMapping(headers) !== null || isCallLog(headers)) return true;
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

const LAST_CONTACT =
  /\b(?:last|latest|letzte[rns]?|zuletzt|dernier|derniere|ultim[oa])\b.*\b(?:contact(?:ed)?|met|meeting|spoken?|talk(?:ed)?|touch|seen|interaction|kontakt(?:iert)?|treffen|getroffen|gesprochen|contacto|contatto|rencontre)\b|\bdate of last (?:contact|meeting)\b/;

/** The name of a column of contacts with the day of the last contact, which a list of contacts keeps as text. Null: none. */
export function lastContactColumn(headers: readonly string[], rows: readonly Row[], mapping: readonly string[]): string | null {
  const column = headers.findIndex((header, i) => {
    if (mapping[i] !== 'keep' || !LAST_CONTACT.test(fold(header).replaceAll('_', ' '))) return false;
    const sample = sampleOfColumn(rows, i);
    return sample.length > 0 && readLogDates(sample).dates.filter((date) => date !== null).length >= sample.length * 0.6;
  });
  return headers[column] ?? null;
}

/**
 * A list of contacts in which one person stands in several rows with different dates, in a column whose name does not say what the dates are.
 * @returns null for any other list: it has contacts
 */
export function personOnSeveralDays(
  headers: readonly string[],
  rows: readonly Row[],
  mapping: readonly ImportField[],
): KindQuestion | null {
  const dateColumn = headers.findIndex((header, column) => {
    if (mapping[column] !== 'keep' || hasOtherMeaning(header)) return false;
    const sample = sampleOfColumn(rows, column);
    return sample.length > 1 && readLogDates(sample).dates.filter((date) => date !== null).length >= sample.length * 0.8;
  });
  if (dateColumn < 0) return null;
  const partsOf = (fields: readonly ImportField[]) => mapping.flatMap((field, column) => (fields.includes(field) ? [column] : []));
  const names = partsOf(['name', 'given-name', 'middle-name', 'family-name']);
  const columns = names.length > 0 ? names : partsOf(['email']).slice(0, 1);
  const dates = new Map<string, Set<string>>();
  let most: { readonly name: string; readonly rows: number } | null = null;
  for (const { cells } of rows) {
    const name = columns
      .map((column) => cells[column]?.trim() ?? '')
      .filter((part) => part !== '')
      .join(' ');
    const date = cells[dateColumn]?.trim() ?? '';
    if (name === '' || date === '') continue;
    const key = fold(name);
    const days = dates.get(key) ?? new Set();
    dates.set(key, days.add(date));
    if (days.size > Math.max(1, most?.rows ?? 0)) most = { name, rows: days.size };
  }
  return most === null ? null : { ...most, column: headers[dateColumn] ?? '' };
}
