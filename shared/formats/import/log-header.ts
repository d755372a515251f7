/** Whether a header row is that of a log of interactions (`date, people, channel, topics, note`) and not of a list of contacts. */
import { headerKey } from '../../model/fold';
import { findLogColumns } from '../log/log-columns';

/** Columns that only a list of contacts has: with one of them, a date and a name do not make a log. */
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

/** Names of people columns that lists of contacts use as well. */
const EITHER: ReadonlySet<string> = new Set(['name', 'names', 'contact', 'contacts', 'nom', 'noms', 'nombre', 'nome']);

/** A log has a column for the date and one for the people; when the latter is only called "name", something that was said or done as well. */
export function isLogHeader(headers: readonly string[]): boolean {
  const keys = headers.map(headerKey);
  const columns = findLogColumns(headers);
  if (columns.date === undefined || columns.people === undefined || keys.some((key) => CONTACT_KEYS.has(key))) return false;
  if (!EITHER.has(keys[columns.people] ?? '')) return true;
  return columns.channel !== undefined || columns.topics !== undefined || columns.note !== undefined || columns.minutes !== undefined;
}
