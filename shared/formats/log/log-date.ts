/**
 * Parses the dates of a log, as people and spreadsheets write them. A date is a day on the user's own calendar: a time or zone after it is ignored and
 * never moves the day. Whether 5/3/24 is in March or in May is decided once for the whole column.
 */
import { dayFromParts, type IsoDay } from '../../model/day';
import { fold } from '../../model/fold';
import type { Interaction } from '../../model/network';
import { type Message, message } from '../../strings/message';

export interface LogDate {
  readonly day: IsoDay;
  readonly precision: Interaction['precision'];
}

export interface LogDates {
  /** One per cell. Null: empty or not a date. */
  readonly dates: readonly (LogDate | null)[];
  /** Null, or the order of day and month that Kith assumed. */
  readonly warning: Message | null;
}

/** Folded prefixes of month names in English, German, French, Spanish, Italian, Dutch, Portuguese and Polish. January first. */
const MONTH_PREFIXES: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty'],
  ['feb', 'fev', 'lut'],
  ['mar', 'mrz', 'maa', 'maer'],
  ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'juin', 'giu', 'cze'],
  ['jul', 'juil', 'lug', 'lip'],
  ['aug', 'aou', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'out', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dez', 'dic', 'gru'],
];

/** 1 to 12, or 0 when the word is not a month. */
function monthOf(word: string): number {
  const folded = fold(word);
  if (folded.length < 3) return 0;
  return MONTH_PREFIXES.findIndex((prefixes) => prefixes.some((prefix) => folded.startsWith(prefix))) + 1;
}

// "14:05", "2.30 pm", "T09:00:00Z", "09:00 UTC" after a date
const TIME_SUFFIX =
  /(?:[T ,]|\s)\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,9})?\s*(?:[ap]\.?\s?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const YEAR = /^(\d{4})$/;
const SMALL_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

/**
 * Parses a whole column.
 * @param dayFirst the user's choice for dates like 3/4/2024. Absent: the column decides.
 */
export function readLogDates(cells: readonly string[], dayFirst?: boolean): LogDates {
  const texts = cells.map(stripTime);
  const order = dayFirst === undefined ? detectOrder(texts) : { dayFirst, warning: null };
  return { dates: texts.map((text) => readDate(text, order.dayFirst)), warning: order.warning };
}

function stripTime(cell: string): string {
  const text = cell.replace(/[\u00A0\u2009\u202F]/g, ' ').trim();
  return text.length > 64 ? '' : text.replace(TIME_SUFFIX, '').trim();
}

/** A value over 12 shows the order. Without one, the American order is assumed, with a warning. Dots always mean day first. */
function detectOrder(texts: readonly string[]): { dayFirst: boolean; warning: Message | null } {
  let dayFirstSeen = 0;
  let monthFirstSeen = 0;
  let example = '';
  for (const text of texts) {
    const match = SMALL_FIRST.exec(text);
    if (!match || match[2] === '.') continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12) dayFirstSeen++;
    else if (second > 12) monthFirstSeen++;
    else if (first !== second && example === '') example = text;
  }
  if (dayFirstSeen > 0 && monthFirstSeen > 0) {
    const isDayFirst = dayFirstSeen > monthFirstSeen;
    const key = isDayFirst ? 'formats.mixedDatesDayFirst' : 'formats.mixedDatesMonthFirst';
    return { dayFirst: isDayFirst, warning: example === '' ? message('formats.mixedDates') : message(key, { date: example }) };
  }
  if (dayFirstSeen > 0 || monthFirstSeen > 0 || example === '') return { dayFirst: dayFirstSeen > 0, warning: null };
  return { dayFirst: false, warning: message('formats.datesReadMonthFirst', { date: example }) };
}

function readDate(text: string, dayFirst: boolean): LogDate | null {
  if (text === '') return null;
  let match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (match) return exactDate(Number(match[1]), Number(match[2]), Number(match[3]));
  match = SMALL_FIRST.exec(text);
  if (match) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')];
    const isDayFirst = match[2] === '.' || first > 12 || (second <= 12 && dayFirst);
    return isDayFirst ? exactDate(year, second, first) : exactDate(year, first, second);
  }
  match = YEAR_MONTH.exec(text);
  if (match) return monthDate(Number(match[1]), Number(match[2]));
  match = MONTH_YEAR.exec(text);
  if (match) return monthDate(Number(match[2]), Number(match[1]));
  match = YEAR.exec(text);
  if (match) return plausibleDate(dayFromParts(Number(match[1]), 7, 1), 'year');
  return readMonthName(text);
}

/** "3 May 2024", "Fri, May 3rd, 2024", "3. Mai 2024", "3 de mayo de 2024", "03-May-24", "May 2024". */
function readMonthName(text: string): LogDate | null {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== '');
  const months = words.map(monthOf).filter((month) => month > 0);
  const numbers = words.flatMap((word) => {
    const match = /^(\d{1,4})(?:st|nd|rd|th|er|º|ª)?$/i.exec(word) ?? /^['’](\d{2})$/.exec(word);
    return match ? [match[1] ?? ''] : [];
  });
  const month = months[0];
  if (month === undefined) return null;
  const [first, second, more] = numbers;
  if (first === undefined || more !== undefined) return null;
  if (second === undefined) return first.length === 4 ? monthDate(Number(first), month) : null;
  return first.length === 4 ? exactDate(Number(first), month, Number(second)) : exactDate(fullYear(second), month, Number(first));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

function exactDate(year: number, month: number, day: number): LogDate | null {
  return plausibleDate(dayFromParts(year, month, day), 'day');
}

/** The 15th stands for a month, 1 July for a year (docs/analysis.md). */
function monthDate(year: number, month: number): LogDate | null {
  return plausibleDate(dayFromParts(year, month, 15), 'month');
}

/** Null for a day before 1900 or after 2199, which is a typing error. */
function plausibleDate(day: IsoDay | null, precision: LogDate['precision']): LogDate | null {
  return day === null || day < '1900' || day >= '2200' ? null : { day, precision };
}
