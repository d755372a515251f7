/**
 * The one reader of written dates: birthdays, contacts, logs and the command line. A date is a day on the user's own calendar: a time or a zone behind
 * it never moves the day. What cannot be read with certainty is not read: the caller keeps the text and says so.
 */
import { fold } from '../../model/fold';
import { calendarWords } from './calendar-words';

/** What the text says. A birthday may lack its year, a contact its day or month. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** What a whole column says about its dates (date-column.ts). */
export interface DateConventions {
  /** 3/4/2024 is 3 April. Dates with dots are day first everywhere. */
  readonly isDayFirst: boolean;
  /** Two-digit years up to this one are in this century ("29" is 2029 for 2029 and 1929 for 2028). */
  readonly lastShortYear: number;
  /** Numbers are days since 30 December 1899, as Excel stores dates. */
  readonly isSerial?: boolean;
  /** Decides what a word means that names different months in different languages; null: not known. */
  readonly locale?: string | null;
}

const MOST_CHARACTERS = 64;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const YEAR_FIRST = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})\.?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const SMALL_FIRST = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})\.?$/;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const DAY_AND_MONTH = /^(\d{1,2})([-/.])\s?(\d{1,2})\.?$/;
const NO_YEAR = /^--(\d\d)-?(\d\d)$/;
const EAST_ASIAN = /^(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号號])?/;
const EAST_ASIAN_YEAR = /^(\d{4})\s?[年년]$/;
/** A time, an hour with am or pm, a zone in letters, numbers or brackets, at the end. */
const TIME =
  /(?:[T,]|\s|^)\s*(?:kl\.?|um|at|à|a las|om|в|o)?\s*\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,9})?\s*(?:[ap]\.?\s?m\.?|Uhr|h)?\s*(?:\(?(?:Z|UTC|GMT|[A-Z]{2,5})?\s?(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?$/iu;
const RANGE = /\s*(?:→|–|—|\s-\s|\.\.+|\sto\s|\sbis\s|\sau\s)\s*/;
/** Words between the parts of a date. */
const FILLERS = new Set(
  'de del of the den der dem le la el do da d m g r года год г р y e st nd rd th er eme o a i on am le the em ngay thang nam'.split(' '),
);

/** Null: no date, or not with certainty. Days that no month has are no date. */
export function parseDate(text: string, conventions: DateConventions): DateParts | null {
  // By far the most frequent form, so it is read first.
  if (ISO_DAY.test(text)) return existing(parts(text.slice(0, 4), text.slice(5, 7), text.slice(8)));
  const plain = withoutTime(withoutWeekday(plainDigits(text)));
  if (plain === '' || plain.length > MOST_CHARACTERS) return null;
  if (conventions.isSerial && /^\d{1,5}(?:[.,]\d+)?$/.test(plain)) return fromSerial(Number.parseInt(plain, 10));
  const read = readNumbers(plain, conventions) ?? readWords(plain, conventions);
  return existing(read) ?? readRange(plain, conventions);
}

/** Only beside three numbers: "mar 4" is the fourth of March. */
const WEEKDAY_FIRST = /^\(?([\p{L}\p{M}]+(?:-feira)?)\.?\)?[,\s]\s*(?=\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4})/u;
const WEEKDAY_LAST = /(?<=^\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4})\.?[,\s]*[\s(]([\p{L}\p{M}]+)\.?\)?$/u;

/** "mercredi 05/06/2024" and "2024-06-05 (Wed)" without the name of the day. */
export function withoutWeekday(text: string): string {
  const match = WEEKDAY_FIRST.exec(text) ?? WEEKDAY_LAST.exec(text);
  const word = match?.[1]?.replace(/-feira$/, '');
  return match === null || word === undefined || !calendarWords().weekdays.has(fold(word)) ? text : text.replace(match[0], '');
}

/** Arabic, Persian and full-width digits as those of ASCII; odd spaces as spaces. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\u00a0\u2009\u202f\u200e\u200f]/g, ' ')
    .trim();
}

function withoutTime(text: string): string {
  if (text.length > MOST_CHARACTERS) return '';
  const timeless = text.replace(TIME, '').replace(/[,\s]+$/, '');
  return timeless === '' ? text : timeless;
}

/** Days since 30 December 1899. Excel's first two months, and what lies beyond 2173, are numbers and no dates. */
function fromSerial(serial: number): DateParts | null {
  if (serial < 61 || serial > 99_999) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function readNumbers(text: string, conventions: DateConventions): DateParts | null {
  let match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (match) return parts(match[1], match[2], match[3]);
  match = NO_YEAR.exec(text);
  if (match) return parts(null, match[1], match[2]);
  match = EAST_ASIAN.exec(text);
  if (match) return parts(match[1] ?? null, match[2], match[3] ?? null);
  match = SMALL_FIRST.exec(text);
  if (match) return ordered(Number(match[1]), Number(match[3]), fullYear(match[4] ?? '', conventions), match[2] === '.', conventions);
  match = YEAR_MONTH.exec(text);
  if (match) return parts(match[1], match[2], null);
  match = MONTH_YEAR.exec(text);
  if (match) return parts(match[2], match[1], null);
  match = DAY_AND_MONTH.exec(text);
  // Web forms write the month first, with a hyphen.
  if (match?.[2] === '-') return parts(null, match[1], match[3]);
  if (match) return ordered(Number(match[1]), Number(match[3]), null, match[2] === '.', conventions);
  match = EAST_ASIAN_YEAR.exec(text) ?? /^(\d{4})$/.exec(text);
  return match ? parts(match[1], null, null) : null;
}

function parts(year: string | null | undefined, month: string | null | undefined, day: string | null | undefined): DateParts {
  const number = (digits: string | null | undefined) => (digits === null || digits === undefined ? null : Number(digits));
  return { year: number(year), month: number(month), day: number(day) };
}

/** A date that only fits the other way round is read the other way round: one stray date must not be lost. */
function ordered(first: number, second: number, year: number | null, hasDots: boolean, { isDayFirst }: DateConventions): DateParts {
  const dayFirst = first > 12 ? true : second > 12 ? false : hasDots || isDayFirst;
  return dayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
}

/** `04 Nov 2023`, `Saturday, April 13, 1985`, `mar. 4 juin 1985`, `4 de abril de 2021`, `1985. április 13.`, `April 14`, `May 2024`. */
function readWords(text: string, conventions: DateConventions): DateParts | null {
  const { months, weekdays } = calendarWords();
  const words = fold(text.replace(/[’'`ºª°]/g, ''))
    .split(/[\s,./\-()]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));
  const monthWords = words.filter((word) => months.has(word));
  // "mar. 4 juin": a word that is a month and a weekday is the weekday where another month stands.
  const sure = monthWords.filter((word) => !weekdays.has(word));
  const [monthWord, another] = sure.length > 0 ? sure : monthWords;
  if (monthWord === undefined || another !== undefined) return null;
  const month = monthNamed(monthWord, conventions.locale ?? null);
  if (month === null) return null;
  const numbers: string[] = [];
  for (const word of words) {
    if (word === monthWord || weekdays.has(word)) continue;
    const digits = /^(\d{1,4})(?:st|nd|rd|th|er|eme|e|o|a|i)?$/.exec(word)?.[1];
    if (digits === undefined) return null;
    numbers.push(digits);
  }
  const [first, second, more] = numbers;
  if (first === undefined || more !== undefined) return null;
  if (second === undefined) return first.length === 4 ? parts(first, String(month), null) : parts(null, String(month), first);
  if (first.length === 4) return second.length <= 2 ? parts(first, String(month), second) : null;
  return first.length <= 2 ? { year: fullYear(second, conventions), month, day: Number(first) } : null;
}

/** The month a word names: the same in all languages, or in the language of the column. */
function monthNamed(word: string, locale: string | null): number | null {
  const byLocale = calendarWords().months.get(word);
  if (byLocale === undefined) return null;
  const all = new Set(byLocale.values());
  if (all.size === 1) return [...all][0] ?? null;
  return locale === null ? null : (byLocale.get(locale) ?? null);
}

/** "2024-05-03 – 2024-05-05" is its first day, when both ends are days. */
function readRange(text: string, conventions: DateConventions): DateParts | null {
  const ends = text.split(RANGE);
  if (ends.length !== 2) return null;
  const [from, to] = ends.map((end) => {
    const plain = withoutTime(end);
    return existing(readNumbers(plain, conventions) ?? readWords(plain, conventions));
  });
  return from && to && from.day !== null && to.day !== null ? from : null;
}

function fullYear(digits: string, { lastShortYear }: DateConventions): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= lastShortYear ? 2000 + year : 1900 + year;
}

/** The parts when there is such a day. 29 February exists where the year is not known. */
function existing(date: DateParts | null): DateParts | null {
  if (date === null) return null;
  const { year, month, day } = date;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day === null) return date;
  const last = new Date(Date.UTC(year === null || year === 0 || year === 1604 ? 2000 : year, month ?? 1, 0)).getUTCDate();
  return day >= 1 && day <= last ? date : null;
}
