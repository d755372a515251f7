/** Reads days of which the month or the day of the month may be missing: "2019", "Mar 2024", "12 March 2024". */
import type { PartialDay } from '../../model/jobs/jobs';
import { spanOfPartialDay } from '../../model/jobs/jobs';
import { type DateConventions, parseDate } from './parse-date';

/** Null: no date, or one without a year. */
export function readPartialDay(text: string, conventions: DateConventions): PartialDay | null {
  const { year = null, month = null, day = null } = parseDate(text.trim(), conventions) ?? {};
  if (year === null || (month === null && day !== null)) return null;
  const pad = (part: number) => String(part).padStart(2, '0');
  const partial = [String(year), ...(month === null ? [] : [pad(month)]), ...(day === null ? [] : [pad(day)])].join('-');
  return spanOfPartialDay(partial) === null ? null : partial;
}

const TYPED: DateConventions = { isDayFirst: true, lastShortYear: 69 };

/** What the user typed, as it is stored. Text that is no date stays as it is; saving it then fails with a message. */
export function typedPartialDay(text: string): string {
  return text.trim() === '' ? '' : (readPartialDay(text, TYPED) ?? text.trim());
}
