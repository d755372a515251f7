/**
 * Dates of a log, as people and spreadsheets write them. A date is a day on the user's own calendar: a time or zone behind it is read over, never
 * used to move the day. Whether 5/3/24 is March or May is decided once for the whole column.
 */
import { dayFromParts, type IsoDay } from '../../model/day';
import { fold } from '../../model/fold';
import type { Interaction } from '../../model/network';

export interface LogDate {
  readonly day: IsoDay;
  readonly precision: Interaction['precision'];
}

export interface LogDates {
  /** Per cell; null: empty or not readable as a date. */
  readonly dates: readonly (LogDate | null)[];
  /** Empty, or what was assumed about the order of day and month. */
  readonly warning: string;
}

/** Beginnings of month names, folded, in English, German, French, Spanish, Italian, Dutch, Portuguese and Polish. January first. */
const MONTH_BEGINNINGS: readonly (readonly string[])[] = [
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

/** 1 to 12, or 0 when the word is no month. */
function monthOf(word: string): number {
  const folded = fold(word);
  if (folded.length < 3) return 0;
  return MONTH_BEGINNINGS.findIndex((beginnings) => beginnings.some((beginning) => folded.startsWith(beginning))) + 1;
}

// "14:05", "2.30 pm", "T09:00:00Z", "09:00 UTC" behind a date
const TIME_BEHIND =
  /(?:[T ,]|\s)\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,9})?\s*(?:[ap]\.?\s?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const YEAR = /^(\d{4})$/;
const SMALL_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

/** Reads a whole column. `dayFirst`: what the user said about dates like 3/4/2024; left out, the column decides. */
export function readLogDates(cells: readonly string[], dayFirst?: boolean): LogDates {
  const texts = cells.map(withoutTime);
  const order = dayFirst === undefined ? orderOf(texts) : { dayFirst, warning: '' };
  return { dates: texts.map((text) => readDate(text, order.dayFirst)), warning: order.warning };
}

function withoutTime(cell: string): string {
  const text = cell.replace(/[\u00A0\u2009\u202F]/g, ' ').trim();
  return text.length > 64 ? '' : text.replace(TIME_BEHIND, '').trim();
}

/** A value over 12 tells. When none does, the American order is assumed and said; dots always mean day first. */
function orderOf(texts: readonly string[]): { dayFirst: boolean; warning: string } {
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
    const assumed = example === '' ? '' : `; “${example}” was read ${isDayFirst ? 'day' : 'month'} first, as most are`;
    return { dayFirst: isDayFirst, warning: `the dates mix day/month and month/day${assumed}` };
  }
  if (dayFirstSeen > 0 || monthFirstSeen > 0 || example === '') return { dayFirst: dayFirstSeen > 0, warning: '' };
  return { dayFirst: false, warning: `dates like “${example}” were read month first; nothing in the file tells the order` };
}

function readDate(text: string, dayFirst: boolean): LogDate | null {
  if (text === '') return null;
  let match = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (match) return exact(Number(match[1]), Number(match[2]), Number(match[3]));
  match = SMALL_FIRST.exec(text);
  if (match) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')];
    const isDayFirst = match[2] === '.' || first > 12 || (second <= 12 && dayFirst);
    return isDayFirst ? exact(year, second, first) : exact(year, first, second);
  }
  match = YEAR_MONTH.exec(text);
  if (match) return aboutMonth(Number(match[1]), Number(match[2]));
  match = MONTH_YEAR.exec(text);
  if (match) return aboutMonth(Number(match[2]), Number(match[1]));
  match = YEAR.exec(text);
  if (match) return about(dayFromParts(Number(match[1]), 7, 1), 'year');
  return readWords(text);
}

/** "3 May 2024", "Fri, May 3rd, 2024", "3. Mai 2024", "3 de mayo de 2024", "03-May-24", "May 2024". */
function readWords(text: string): LogDate | null {
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
  if (second === undefined) return first.length === 4 ? aboutMonth(Number(first), month) : null;
  return first.length === 4 ? exact(Number(first), month, Number(second)) : exact(fullYear(second), month, Number(first));
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

function exact(year: number, month: number, day: number): LogDate | null {
  return about(dayFromParts(year, month, day), 'day');
}

/** The 15th stands for a month, 1 July for a year (analysis.md 1.8). */
function aboutMonth(year: number, month: number): LogDate | null {
  return about(dayFromParts(year, month, 15), 'month');
}

/** A contact before 1900 or after 2199 is a slip of the pen. */
function about(day: IsoDay | null, precision: LogDate['precision']): LogDate | null {
  return day === null || day < '1900' || day >= '2200' ? null : { day, precision };
}
