/** What the columns of any other CSV hold: by their names first, then by what is in them. Only a guess; the user can change it in the preview. */
import { fold, headerKey } from '../../../model/fold';
import type { ImportField, Row } from '../../import/import-plan';
import { isEmailLike, isNameLike, isPageLike, isPhoneLike, isSingleName, sampleOfColumn, share } from '../../table/cell-shapes';
import { isFormOfAddress } from '../values';
import { ANY_CSV_FIELDS, NAME_OR_GIVEN } from './csv-header-aliases';
import { stripDuplicateNumber } from './header-aliases';

/** Rows looked at for the content of a column. */
const SAMPLE = 200;

/** A column about somebody else, or about the entry itself: its cells say nothing about the person of the row. */
const ABOUT_OTHERS =
  /(?:^| )(?:spouse|wife|husband|partner|child|children|son|daughter|kids?|parents?|mother|father|owner|manager|assistant|supervisor|boss|created|modified|updated|changed|edited|imported|entered|emergency|last|next|referr\p{L}*|sponsor|guardian|kin|ehe\p{L}*|gattin|gatte|partnerin|kind|kinder|besitzer|eigentumer|inhaber|vorgesetzter?|assistent(?:in|e)?|erstellt|geandert|notfall\p{L}*|letzte[rs]?|nachste[rs]?|conjoint|epoux|epouse|enfants?|proprietaire|responsable|assistante?|cree|modifie|urgence|dernier|derniere|prochain|prochaine|conyuge|esposa|esposo|marido|hij[oa]s?|propietario|jefe|asistente|creado|modificado|emergencia|ultim[oa]|proxim[oa]|coniuge|moglie|marito|figli[oa]?|proprietario|creato|modificato|emergenza|prossim[oa]|echtgeno\p{L}*|kinderen|eigenaar|leidinggevende|aangemaakt|gewijzigd|nood\p{L}*|laatste|volgende|conjuge|filh[oa]s?|proprietaria|gerente|criado|malzonek|malzonka|dziecko|dzieci|wlasciciel|kierownik|asystent\p{L}*|utworzon\p{L}*|zmodyfikowan\p{L}*|awaryjn\p{L}*|ostatni\p{L}*|nastepn\p{L}*)(?= |$)/u;

/** Names of columns that hold telephone numbers only if the cells say so. */
const MAYBE_PHONE: ReadonlySet<ImportField> = new Set(['name', 'company', 'position', 'place', 'circles', 'url', 'email']);

export function guessMapping(headers: readonly string[], rows: readonly Row[]): ImportField[] {
  const keys = headers.map((header) => headerKey(stripDuplicateNumber(header)));
  const isOther = headers.map((header, column) => !ANY_CSV_FIELDS.has(keys[column] ?? '') && isAboutOthers(header));
  const guesses: (ImportField | null)[] = headers.map((header, column) =>
    isOther[column] ? 'keep' : fieldOfHeader(header, keys[column] ?? ''),
  );
  settleNames(keys, guesses, rows);

  const mapping = guesses.map((guess, column) => {
    const values = sampleOfColumn(rows, column);
    if (values.length === 0) return guess ?? 'ignore';
    return guess === null ? (fieldOfContent(values) ?? 'keep') : unlessContradicted(guess, values);
  });
  const hasName = mapping.some((field) => field === 'name' || field === 'given-name' || field === 'family-name');
  if (!hasName) findNames(mapping, guesses, rows);
  return mapping;
}

function isAboutOthers(header: string): boolean {
  return ABOUT_OTHERS.test(fold(header).replace(/[^\p{L}]+/gu, ' '));
}

/** The cells may speak against the name of the column: numbers under "Work", Mr and Mrs under "Title". */
function unlessContradicted(guess: ImportField, values: readonly string[]): ImportField {
  if (guess === 'position' && share(values, isFormOfAddress) >= 0.6) return 'keep';
  if (guess !== 'email' && MAYBE_PHONE.has(guess) && share(values, isEmailLike) >= 0.7) return 'email';
  if (MAYBE_PHONE.has(guess) && share(values, isPhoneLike) >= 0.7) return 'phone';
  return guess;
}

/** Without a column known to hold names: the first one with full names, else two neighbours with single capitalised words. */
function findNames(mapping: ImportField[], guesses: readonly (ImportField | null)[], rows: readonly Row[]): void {
  const isFree = (column: number) => mapping[column] === 'keep' && guesses[column] === null;
  const full = mapping.findIndex((_, column) => isFree(column) && share(sampleOfColumn(rows, column), isNameLike) >= 0.6);
  if (full >= 0) {
    mapping[full] = 'name';
    return;
  }
  const holdsSingleNames = (column: number) => {
    if (!isFree(column)) return false;
    const values = sampleOfColumn(rows, column);
    return share(values, isSingleName) >= 0.8 && new Set(values).size * 2 > values.length;
  };
  for (let column = 0; column + 1 < mapping.length; column++) {
    if (!holdsSingleNames(column) || !holdsSingleNames(column + 1)) continue;
    mapping[column] = 'given-name';
    mapping[column + 1] = 'family-name';
    return;
  }
}

function fieldOfHeader(header: string, key: string): ImportField | null {
  const exact = ANY_CSV_FIELDS.get(key);
  if (exact !== undefined) return exact;
  if (key === '') return null;
  // "Full Name (required)", "Name *", "Person - Name"
  const plain = headerKey(
    header.replace(/[([{][^)\]}]*[)\]}]|\*/g, '').replace(/^\s*(?:person|contact|your|my)\s*(?:[-–:.]\s*|\s(?=\S))/i, ''),
  );
  return ANY_CSV_FIELDS.get(plain) ?? fieldOfWord(key);
}

function fieldOfWord(key: string): ImportField | null {
  // "Email (work)", "Phone 2", "2nd e-mail": the word decides. Long words only, so that "title" in "subtitle" does not.
  if (/e?mailadress|emailaddress|^email|email$|e?mail\d$|email(work|home|other|private)$/.test(key)) return 'email';
  if (
    /^(phone(?!tic)|telefon|telefono|telephone|mobile)|(phone|telefon|telefono|telephone|mobile)(number|nummer|mobile|work|home|other)?\d*$/.test(
      key,
    ) &&
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

/** Only e-mail addresses, pages and numbers in phone-like writing have one meaning. A date alone is neither a birthday nor a "known since". */
function fieldOfContent(values: readonly string[]): ImportField | null {
  if (share(values, isEmailLike) >= 0.7) return 'email';
  if (share(values, isPageLike) >= 0.7) return 'url';
  if (share(values, isPhoneLike) >= 0.7) return 'phone';
  return null;
}
