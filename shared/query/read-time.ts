/** Reads the time in a search: "in June", "since 2023", "in the last 3 months", "between March and May". */
import { type DayNumber, dayFromParts, dayNumber, type IsoDay, isoDay, mondayOf, parseIsoDay } from '../model/day';
import type { TimeGrammar } from './grammar';
import type { Span } from './query';
import { phraseAt, type Token } from './tokens';

export interface ReadTime {
  /** Number of tokens. */
  readonly length: number;
  readonly span: Span;
  /** The same for "not since", which means after the end of the period that is named. */
  readonly spanOfNot: Span;
}

/** A named period. */
interface Period {
  readonly length: number;
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** Null: no time begins at `at`. Months and weekdays without a year are the latest that have begun. */
export function readTime(tokens: readonly Token[], at: number, words: TimeGrammar, today: IsoDay): ReadTime | null {
  return (
    readRange(tokens, at, words, today) ??
    readOpen(tokens, at, words, today) ??
    readAgo(tokens, at, words, today) ??
    readLast(tokens, at, words, today) ??
    readDuring(tokens, at, words, today)
  );
}

function readRange(tokens: readonly Token[], at: number, words: TimeGrammar, today: IsoDay): ReadTime | null {
  const between = phraseAt(tokens, at, words.between);
  const first = between > 0 ? readPeriod(tokens, at + between, words, today) : null;
  if (first === null) return null;
  const middle = at + between + first.length;
  const until = phraseAt(tokens, middle, words.until);
  const last = until > 0 ? readPeriod(tokens, middle + until, words, today) : null;
  if (last === null || last.to < first.from) return null;
  return inside(between + first.length + until + last.length, first.from, last.to);
}

/** "since June", "before 2024", "after March". */
function readOpen(tokens: readonly Token[], at: number, words: TimeGrammar, today: IsoDay): ReadTime | null {
  for (const [phrases, spanOf] of [
    [words.since, ({ from }: Period) => ({ from, to: null })],
    [words.after, ({ to }: Period) => ({ from: dayAfter(to), to: null })],
    [words.before, ({ from }: Period) => ({ from: null, to: dayBefore(from) })],
  ] as const) {
    const length = phraseAt(tokens, at, phrases);
    const period = length > 0 ? readPeriod(tokens, at + length, words, today) : null;
    if (period === null) continue;
    const span = spanOf(period);
    const isSince = phrases === words.since;
    return { length: length + period.length, span, spanOfNot: isSince ? { from: dayAfter(period.to), to: null } : span };
  }
  return null;
}

/** "3 weeks ago": the day and as many days around it as the unit leaves open. */
function readAgo(tokens: readonly Token[], at: number, words: TimeGrammar, today: IsoDay): ReadTime | null {
  const amount = readAmount(tokens, at, words);
  if (amount === null || phraseAt(tokens, at + amount.length, words.ago) === 0) return null;
  const from = minus(today, amount);
  const to = dayBefore(minus(today, { ...amount, count: amount.count - 1 }));
  return inside(amount.length + 1, from, to);
}

/** "in the last 3 months", "for a year". */
function readLast(tokens: readonly Token[], at: number, words: TimeGrammar, today: IsoDay): ReadTime | null {
  const intro = Math.max(phraseAt(tokens, at, words.pastN), phraseAt(tokens, at, words.lasting));
  if (intro === 0) return null;
  const amount = readAmount(tokens, at + intro, words) ?? bareUnit(tokens, at, intro, words);
  return amount === null ? null : inside(intro + amount.length, dayAfter(minus(today, amount)), today);
}

/** "in the last year" and "past year" are a year that ends today; "last year" is not. */
function bareUnit(tokens: readonly Token[], at: number, intro: number, words: TimeGrammar): Amount | null {
  const isRolling = intro >= 3 || phraseAt(tokens, at + intro - 1, words.pastOne) > 0;
  const unit = isRolling ? unitAt(tokens, at + intro, words) : null;
  return unit && { length: unit.length, count: 1, unit: unit.unit };
}

function readDuring(tokens: readonly Token[], at: number, words: TimeGrammar, today: IsoDay): ReadTime | null {
  const during = phraseAt(tokens, at, words.during);
  const period = readPeriod(tokens, at + during, words, today);
  // A month alone may be a name, and a number anything.
  if (period === null || (during === 0 && !saysItself(tokens, at, words))) return null;
  return inside(during + period.length, period.from, period.to);
}

function saysItself(tokens: readonly Token[], at: number, words: TimeGrammar): boolean {
  const { word = '' } = tokens[at] ?? {};
  return (
    [words.thisOne, words.lastOne, words.today, words.yesterday].some((phrases) => phraseAt(tokens, at, phrases) > 0) ||
    /^\d{4}-/.test(word)
  );
}

function readPeriod(tokens: readonly Token[], at: number, words: TimeGrammar, today: IsoDay): Period | null {
  const { word = '', isQuoted = true } = tokens[at] ?? {};
  if (isQuoted) return null;
  const day = parseIsoDay(word);
  if (day !== null) return { length: 1, from: day, to: day };
  if (phraseAt(tokens, at, words.today) > 0) return { length: 1, from: today, to: today };
  if (phraseAt(tokens, at, words.yesterday) > 0) return { length: 1, from: dayBefore(today), to: dayBefore(today) };
  return (
    relativePeriod(tokens, at, words, today) ??
    monthPeriod(tokens, at, words, today) ??
    yearPeriod(word) ??
    quarterPeriod(tokens, at, today)
  );
}

/** "this week", "last month", "last Tuesday". */
function relativePeriod(tokens: readonly Token[], at: number, words: TimeGrammar, today: IsoDay): Period | null {
  for (const [phrases, back] of [
    [words.thisOne, 0],
    [words.lastOne, 1],
  ] as const) {
    const length = phraseAt(tokens, at, phrases);
    const found = length > 0 ? unitAt(tokens, at + length, words) : null;
    if (found !== null) return { length: length + found.length, ...unitPeriod(found.unit, back, today) };
  }
  const last = phraseAt(tokens, at, words.lastOne);
  const weekday = words.weekdays.findIndex((names) => names.includes(tokens[at + last]?.word ?? ''));
  if (weekday < 0) return null;
  const ago = (((dayNumber(today) - dayNumber(mondayOf(today)) - weekday) % 7) + 7) % 7;
  const day = isoDay(dayNumber(today) - (ago === 0 && last > 0 ? 7 : ago));
  return { length: last + 1, from: day, to: day };
}

/** "June", "June 2025", "3 June", "June 3, 2025". */
function monthPeriod(tokens: readonly Token[], at: number, words: TimeGrammar, today: IsoDay): Period | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[at]?.word ?? '');
  const monthAt = at + (dayFirst ? 1 : 0);
  const month = words.months.findIndex((names) => names.includes(tokens[monthAt]?.word ?? '')) + 1;
  if (month === 0) return null;
  let next = monthAt + 1;
  const dayLast = dayFirst ? null : /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[next]?.word ?? '');
  if (dayLast) next++;
  const hasComma = tokens[next]?.word === ',' && yearPeriod(tokens[next + 1]?.word ?? '') !== null;
  const written = yearPeriod(tokens[next + (hasComma ? 1 : 0)]?.word ?? '');
  if (written) next += hasComma ? 2 : 1;
  const dayOfMonth = Number((dayFirst ?? dayLast)?.[1] ?? 1);
  const thisYear = Number(today.slice(0, 4));
  const year = written
    ? Number(written.from.slice(0, 4))
    : (dayFromParts(thisYear, month, dayOfMonth) ?? '') <= today
      ? thisYear
      : thisYear - 1;
  const from = dayFromParts(year, month, dayOfMonth);
  if (from === null) return null;
  return { length: next - at, from, to: dayFirst || dayLast ? from : monthEnd(year, month) };
}

function yearPeriod(word: string): Period | null {
  if (!/^(?:19[5-9]\d|20\d\d)$/.test(word)) return null;
  return { length: 1, from: `${word}-01-01` as IsoDay, to: `${word}-12-31` as IsoDay };
}

/** "Q1", "Q3 2025". */
function quarterPeriod(tokens: readonly Token[], at: number, today: IsoDay): Period | null {
  const quarter = Number(/^q([1-4])$/.exec(tokens[at]?.word ?? '')?.[1] ?? 0);
  if (quarter === 0) return null;
  const written = yearPeriod(tokens[at + 1]?.word ?? '');
  const thisYear = Number(today.slice(0, 4));
  const month = 3 * quarter - 2;
  const hasBegun = (dayFromParts(thisYear, month, 1) ?? '') <= today;
  const year = written ? Number(written.from.slice(0, 4)) : hasBegun ? thisYear : thisYear - 1;
  return { length: written ? 2 : 1, from: dayFromParts(year, month, 1) as IsoDay, to: monthEnd(year, month + 2) };
}

type Unit = keyof TimeGrammar['units'];
interface Amount {
  readonly length: number;
  readonly count: number;
  readonly unit: Unit;
}

/** "3 days", "a week"; null: none. */
export function readAmount(tokens: readonly Token[], at: number, words: TimeGrammar): Amount | null {
  const { word = '' } = tokens[at] ?? {};
  const count = /^\d{1,3}$/.test(word) ? Number(word) : Object.hasOwn(words.numbers, word) ? (words.numbers[word] ?? 0) : 0;
  const unit = count > 0 ? unitAt(tokens, at + 1, words) : null;
  return unit && { length: 1 + unit.length, count, unit: unit.unit };
}

function unitAt(tokens: readonly Token[], at: number, words: TimeGrammar): { readonly length: number; readonly unit: Unit } | null {
  for (const [unit, phrases] of Object.entries(words.units)) {
    const length = phraseAt(tokens, at, phrases);
    if (length > 0) return { length, unit: unit as Unit };
  }
  return null;
}

/** The current one of a unit of the calendar (`back` 0) or the one before (1). */
function unitPeriod(unit: Unit, back: 0 | 1, today: IsoDay): { readonly from: IsoDay; readonly to: IsoDay } {
  if (unit === 'day') return { from: isoDay(dayNumber(today) - back), to: isoDay(dayNumber(today) - back) };
  if (unit === 'week') {
    const monday = dayNumber(mondayOf(today)) - 7 * back;
    return { from: isoDay(monday), to: isoDay(monday + 6) };
  }
  const months = { month: 1, quarter: 3, year: 12 }[unit];
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const first = Math.floor(index / months) * months - back * months;
  const last = first + months - 1;
  return {
    from: dayFromParts(Math.floor(first / 12), (first % 12) + 1, 1) as IsoDay,
    to: monthEnd(Math.floor(last / 12), (last % 12) + 1),
  };
}

/** A day so many units earlier; a day that the month does not have is its last. */
function minus(today: IsoDay, { count, unit }: Amount): IsoDay {
  if (unit === 'day' || unit === 'week') return isoDay(dayNumber(today) - count * (unit === 'week' ? 7 : 1));
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - count * { month: 1, quarter: 3, year: 12 }[unit];
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayFromParts(year, month, Number(today.slice(8))) ?? monthEnd(year, month);
}

function monthEnd(year: number, month: number): IsoDay {
  const next = month === 12 ? dayFromParts(year + 1, 1, 1) : dayFromParts(year, month + 1, 1);
  return isoDay((dayNumber(next as IsoDay) as DayNumber) - 1);
}

function inside(length: number, from: IsoDay, to: IsoDay): ReadTime {
  return { length, span: { from, to }, spanOfNot: { from, to } };
}

function dayAfter(day: IsoDay): IsoDay {
  return isoDay(dayNumber(day) + 1);
}

function dayBefore(day: IsoDay): IsoDay {
  return isoDay(dayNumber(day) - 1);
}
