/** Days and birthdays as Kith stores them, from written dates. */
import { dayFromParts, type IsoDay } from '../../model/day';
import type { DateConventions } from './parse-date';
import { parseDate } from './parse-date';

/** Null when the text is not a date with year, month and day. */
export function readDay(text: string, conventions: DateConventions): IsoDay | null {
  const { year = null, month = null, day = null } = parseDate(text, conventions) ?? {};
  return year === null || month === null || day === null ? null : dayFromParts(year, month, day);
}

/** `YYYY-MM-DD`; `--MM-DD` without a year (Apple and Google write 1604 for an unknown year); null when day or month is missing. */
export function readBirthday(text: string, conventions: DateConventions): string | null {
  const { year = null, month = null, day = null } = parseDate(text, conventions) ?? {};
  if (month === null || day === null) return null;
  if (year !== null && year !== 1604 && year !== 0) return dayFromParts(year, month, day);
  return dayFromParts(2000, month, day)?.replace('2000', '-') ?? null; // 2000 is a leap year: 29 February exists
}
