/** What the dates of one column have in common: order of day and month, numbers of a spreadsheet, language. Found out from the whole column. */
import { fold } from '../../model/fold';
import { calendarWords } from './calendar-words';
import { type DateConventions, withoutWeekday } from './parse-date';

export interface DateColumn extends DateConventions {
  readonly isSerial: boolean;
  readonly locale: string | null;
  /** Some dates could be read both ways, and nothing in the column tells the order: an example. Null: nothing was assumed. */
  readonly assumed: string | null;
  /** A date that could be read both ways, also where the column tells the order. */
  readonly ambiguous: string | null;
  /** The column has dates that are day first and dates that are month first. */
  readonly isMixed: boolean;
}

const SMALL_FIRST = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})\b/;
const SERIAL = /^[1-9]\d{4}(?:[.,]\d+)?$/;

/** @param dayFirst what the user said, or what to assume when the column does not tell; `isTold` tells which. */
export function dateColumnOf(
  values: Iterable<string>,
  { dayFirst, isTold, lastShortYear }: { readonly dayFirst: boolean; readonly isTold: boolean; readonly lastShortYear: number },
): DateColumn {
  const counts = { dayFirst: 0, monthFirst: 0, serial: 0, filled: 0 };
  let ambiguous: string | null = null;
  const localeVotes = new Map<string, number>();
  // Of many thousand rows, most repeat a date.
  for (const value of new Set(values)) {
    const text = value.trim();
    if (text === '' || text.length > 64) continue;
    counts.filled++;
    if (SERIAL.test(text)) counts.serial++;
    voteForLocales(text, localeVotes);
    const match = SMALL_FIRST.exec(withoutWeekday(text));
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) counts.dayFirst++;
    else if (second > 12 && first <= 12) counts.monthFirst++;
    else if (first !== second && first > 0 && second > 0) ambiguous ??= text;
  }
  const isKnown = counts.dayFirst !== counts.monthFirst;
  return {
    isDayFirst: !isTold && isKnown ? counts.dayFirst > counts.monthFirst : dayFirst,
    lastShortYear,
    isSerial: counts.serial > 0 && counts.serial * 2 > counts.filled,
    locale: mostVotes(localeVotes),
    assumed: !isTold && !isKnown ? ambiguous : null,
    ambiguous,
    isMixed: counts.dayFirst > 0 && counts.monthFirst > 0,
  };
}

function voteForLocales(text: string, votes: Map<string, number>): void {
  if (!/\p{L}{3}/u.test(text)) return;
  for (const word of fold(text.replace(/[’'`]/g, '')).split(/[\s,./\-()\d]+/)) {
    for (const locale of calendarWords().months.get(word)?.keys() ?? []) votes.set(locale, (votes.get(locale) ?? 0) + 1);
  }
}

/** Null when several languages that disagree fit equally well is no harm: only words with two meanings need it. */
function mostVotes(votes: ReadonlyMap<string, number>): string | null {
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second === undefined || first[1] > second[1] ? first[0] : null;
}

/** What programs write when there is no date. `isUncertain`: could be a real day, so its text is kept. */
export function placeholderDate(text: string): 'nothing' | 'uncertain' | null {
  const date = text.trim().slice(0, 40);
  if (date === '') return null;
  if (/^[\s0/.\-:T]*$/.test(date)) return 'nothing'; // 0/0/00, 0000-00-00, 00.00.0000
  if (/\b4501\b/.test(date) && /\b0?1[-/. ]0?1\b/.test(date)) return 'nothing'; // Outlook
  if (/\b1899\b/.test(date) && /\b12[-/.]30\b|\b30[-/.]12\b/.test(date)) return 'nothing'; // day 0 of Access and OLE
  if (/\b1900\b/.test(date) && /(?:^|\D)0?0?1?[-/.]0{1,2}(?:\D|$)|(?:^|\D)0{1,2}[-/.]0?1(?:\D|$)/.test(date)) return 'nothing'; // day 0 of Excel
  if (/^(?:1970[-/.]0?1[-/.]0?1|0?1[-/.]0?1[-/.](?:19)?70)(?:\D|$)/.test(date)) return 'uncertain'; // day 0 of Unix
  return null;
}

const ENGLISH = /\b(?:dates?|day|when|time|timestamp|birth\w*|dob|bday|born|since|on|at|added|created|connected|met|last|next)\b/i;

/**
 * The order of day and month where nothing in a column tells. The month comes first only in files with commas and English column names, as programs of
 * the United States write them. Everywhere else it is the day.
 */
export function isDayFirstByDefault(header: string, delimiter: string): boolean {
  return delimiter === ';' || !ENGLISH.test(header);
}
