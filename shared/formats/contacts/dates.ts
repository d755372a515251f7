/** Parses dates of contacts files. The order of day and month is detected from a whole column, never from one date. No time zone moves a day. */
import { dayFromParts, type IsoDay } from '../../model/day';
import { fold } from '../../model/fold';

export interface DateOrder {
  readonly isDayFirst: boolean;
  /** The column has dates that fit both orders and none that shows the order: `isDayFirst` is the fallback. */
  readonly isAssumed: boolean;
  /** Two-digit years up to this one are in this century: "29" is 2029 if this is 29, and 1929 if this is 28. */
  readonly lastShortYear: number;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan january januar janner janvier janv enero ene gennaio gen januari janeiro styczen stycznia sty',
    'feb february februar fevrier fevr fev febrero febbraio februari fevereiro luty lutego lut',
    'mar march marz maerz mars marzo maart mrt marco marzec marca mrz',
    'apr april avril avr abril abr aprile kwiecien kwietnia kwi',
    'may mai mayo maggio mag mei maio maj maja',
    'jun june juni juin junio giugno giu junho czerwiec czerwca cze',
    'jul july juli juillet juil julio luglio lug julho lipiec lipca lip',
    'aug august aout aou agosto ago augustus sierpien sierpnia sie',
    'sep sept september septembre septiembre settembre set setembro wrzesien wrzesnia wrz',
    'oct october okt oktober octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz',
    'nov november novembre noviembre novembro listopad listopada lis',
    'dec december dez dezember decembre diciembre dic dicembre dezembro grudzien grudnia gru',
  ].flatMap((names, month) => names.split(' ').map((name): [string, number] => [name, month + 1])),
);

interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const NUMERIC = /^(\d{1,2})[/.\-\s]\s?(\d{1,2})[/.\-\s]\s?(\d{4}|\d{2})\b/;

/**
 * Detects the order of a column. Dates with dots are always day first; ISO dates and month names need no order.
 * @param fallback whether the day is first when the column does not show it
 */
export function detectDateOrder(values: Iterable<string>, fallback: boolean, lastShortYear: number): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let unclear = 0;
  for (const value of values) {
    if (value === '' || value.length > 40) continue;
    const match = NUMERIC.exec(value.trim());
    if (match === null || value.includes('.')) continue;
    const [a, b] = [Number(match[1]), Number(match[2])];
    if (a > 12 && b <= 12) dayFirst++;
    else if (b > 12 && a <= 12) monthFirst++;
    else if (a !== b && a > 0 && b > 0) unclear++;
  }
  const isClear = dayFirst !== monthFirst;
  return { isDayFirst: isClear ? dayFirst > monthFirst : fallback, isAssumed: !isClear && unclear > 0, lastShortYear };
}

/** Null when the text is not a date with a year. */
export function readDay(text: string, order: DateOrder): IsoDay | null {
  const parts = readParts(text, order);
  return parts === null || parts.year === null ? null : dayFromParts(parts.year, parts.month, parts.day);
}

/** `YYYY-MM-DD`; `--MM-DD` without a year (Apple and Google write 1604 for an unknown year); null when the text is not a date. */
export function readBirthday(text: string, order: DateOrder): string | null {
  const parts = readParts(text, order);
  if (parts === null) return null;
  const { year, month, day } = parts;
  if (year !== null && year !== 1604 && year !== 0) return dayFromParts(year, month, day);
  return dayFromParts(2000, month, day)?.replace('2000', '-') ?? null; // 2000 is a leap year: 29 February exists
}

/** True for what programs write in place of a date: `0/0/00`, `0000-00-00`, `00.00.0000`. */
export function isPlaceholderDate(text: string): boolean {
  return /^[\s0/.\-:T]*$/.test(text.slice(0, 40));
}

function readParts(text: string, order: DateOrder): Parts | null {
  const value = text.trim();
  if (value === '' || value.length > 60) return null;

  let match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s])/.exec(value) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (match !== null) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };

  match = /^--(\d\d)-?(\d\d)$/.exec(value);
  if (match !== null) return { year: null, month: Number(match[1]), day: Number(match[2]) };

  match = NUMERIC.exec(value);
  if (match !== null)
    return orderParts(Number(match[1]), Number(match[2]), fullYear(match[3] as string, order), value.includes('.'), order);

  match = /^(\d{1,2})[/.](\d{1,2})\.?$/.exec(value);
  if (match !== null) return orderParts(Number(match[1]), Number(match[2]), null, value.includes('.'), order);

  return parseMonthName(value, order);
}

function orderParts(a: number, b: number, year: number | null, hasDots: boolean, order: DateOrder): Parts {
  // A single date that fits only the other order is read in that order, so that it is not lost.
  const isDayFirst = a > 12 ? true : b > 12 ? false : hasDots || order.isDayFirst;
  return isDayFirst ? { year, month: b, day: a } : { year, month: a, day: b };
}

/** `04 Nov 2023`, `4-Apr-21`, `Nov 4, 2023`, `4. März 1985`, `4 de abril de 2021`, `April 14`. */
function parseMonthName(value: string, order: DateOrder): Parts | null {
  const words = fold(value)
    .split(/[\s,./-]+/)
    .map((word) => word.replace(/[’'`ºª°]/g, ''))
    .filter((word) => word !== '' && !/^(de|del|of|the|mon|tue|wed|thu|fri|sat|sun)$/.test(word));
  const at = words.findIndex((word) => MONTHS.has(word));
  if (at < 0) return null;
  const month = MONTHS.get(words[at] as string) as number;
  const numbers = words.filter((_, i) => i !== at).map((word) => word.replace(/(st|nd|rd|th|er|eme|o|a)$/, ''));
  const [first = '', second] = numbers;
  if (!/^\d{1,4}$/.test(first)) return null;
  if (first.length === 4)
    return second !== undefined && /^\d{1,2}$/.test(second) ? { year: Number(first), month, day: Number(second) } : null;
  if (first.length > 2) return null;
  if (second === undefined) return { year: null, month, day: Number(first) };
  if (!/^(\d{4}|\d{2})$/.test(second)) return null;
  return { year: fullYear(second, order), month, day: Number(first) };
}

function fullYear(digits: string, order: DateOrder): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= order.lastShortYear ? 2000 + year : 1900 + year;
}
