/** What the columns of any other CSV hold: by their names first, then by what is in them. Only a guess; the user can change it in the preview. */
import { fold, headerKey } from '../../../model/fold';
import type { ImportField, Row } from '../../import/import-plan';
import { ANY_CSV_FIELDS, NAME_OR_GIVEN } from './csv-header-aliases';
import { stripDuplicateNumber } from './header-aliases';

/** Rows looked at for the content of a column. */
const SAMPLE = 200;

export function guessMapping(headers: readonly string[], rows: readonly Row[]): ImportField[] {
  const keys = headers.map((header) => headerKey(stripDuplicateNumber(header)));
  const guesses: (ImportField | null)[] = keys.map((key) => fieldOfKey(key));
  settleNames(keys, guesses, rows);

  const mapping = guesses.map((guess, column) => {
    const values = sampleOf(rows, column);
    if (values.length === 0) return guess ?? 'ignore';
    if (guess !== null) return guess;
    return fieldOfContent(values) ?? 'keep';
  });
  const hasName = mapping.some((field) => field === 'name' || field === 'given-name' || field === 'family-name');
  if (!hasName) {
    const column = mapping.findIndex((field, at) => field === 'keep' && share(sampleOf(rows, at), looksLikeName) >= 0.6);
    if (column >= 0) mapping[column] = 'name';
  }
  return mapping;
}

function fieldOfKey(key: string): ImportField | null {
  const exact = ANY_CSV_FIELDS.get(key);
  if (exact !== undefined) return exact;
  if (key === '') return null;
  // "Email (work)", "Phone 2", "2nd e-mail": the word decides. Long words only, so that "title" in "subtitle" does not.
  if (/e?mailadress|emailaddress|^email|email$|e?mail\d$/.test(key)) return 'email';
  if (
    /^(phone|telefon|telefono|telephone|mobile)|(phone|telefon|telefono|telephone|mobile)(number|nummer)?\d*$/.test(key) &&
    !/fax/.test(key)
  )
    return 'phone';
  if (/linkedin|website|homepage/.test(key)) return 'url';
  if (/birthda(y|te)$/.test(key)) return 'birthday';
  return null;
}

/**
 * "Name" beside "First Name" is the family name, unless the cells hold the first name too; "Nombre" and "Nome" beside "Apellidos" and "Cognome"
 * are the given name.
 */
function settleNames(keys: readonly string[], guesses: (ImportField | null)[], rows: readonly Row[]): void {
  const given = guesses.indexOf('given-name');
  const family = guesses.indexOf('family-name');
  const either = keys.findIndex((key, i) => guesses[i] === 'name' && NAME_OR_GIVEN.has(key));
  if (either < 0 || (given >= 0 && family >= 0)) return;
  if (family >= 0 && given < 0) guesses[either] = 'given-name';
  else if (given >= 0) {
    const both = rows.slice(0, SAMPLE).filter((row) => (row.cells[given] ?? '').trim() !== '' && (row.cells[either] ?? '').trim() !== '');
    const holdsGiven = both.filter((row) => fold(row.cells[either] ?? '').includes(fold(row.cells[given] ?? '')));
    if (holdsGiven.length * 2 <= both.length) guesses[either] = 'family-name';
  }
}

function fieldOfContent(values: readonly string[]): ImportField | null {
  if (share(values, (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) >= 0.7) return 'email';
  if (share(values, (value) => /^(https?:\/\/|www\.)\S+$/i.test(value)) >= 0.7) return 'url';
  if (share(values, isDateLike) >= 0.7) return typicalYear(values) < 2004 ? 'birthday' : 'connected-on';
  if (share(values, isPhoneLike) >= 0.7) return 'phone';
  return null;
}

function isPhoneLike(value: string): boolean {
  return value.length <= 30 && /^[+(\d][\d\s()+./-]{6,}$/.test(value) && value.replace(/\D/g, '').length >= 7;
}

function isDateLike(value: string): boolean {
  return value.length <= 12 && /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/.test(value);
}

/** The middle one of the four-digit years: birthdays lie further back than acquaintances. */
function typicalYear(values: readonly string[]): number {
  const years = values.map((value) => Number(/\d{4}/.exec(value)?.[0] ?? 0)).sort((a, b) => a - b);
  return years[years.length >> 1] ?? 0;
}

/** Two to four words that begin with a capital letter (or have no case), without digits. */
function looksLikeName(value: string): boolean {
  const words = value.split(/[\s,]+/).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    value.length <= 60 &&
    !/[\d@/:;]/.test(value) &&
    words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length >= 2
  );
}

function share(values: readonly string[], fits: (value: string) => boolean): number {
  if (values.length === 0) return 0;
  return values.filter(fits).length / values.length;
}

function sampleOf(rows: readonly Row[], column: number): string[] {
  const values: string[] = [];
  for (let i = 0; i < rows.length && values.length < SAMPLE; i++) {
    const value = rows[i]?.cells[column]?.trim() ?? '';
    if (value !== '') values.push(value.slice(0, 300));
  }
  return values;
}
