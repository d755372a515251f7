/** Reads a birthday that the user typed. */
import { monthName } from '../../lib/format-time';
import { dayFromParts } from '../../model/day';

const MONTHS = Array.from({ length: 12 }, (_, i) => monthName(i + 1));
/** A leap year, because 29 February is a birthday too. */
const ANY_YEAR = 2024;

/**
 * Reads a typed birthday ("2 April 1985", or "1 December" if the year is not known) into the stored form (`1985-04-02`, `--12-01`). Text that is no
 * birthday stays as it is; saving it then fails with a message.
 */
export function parseBirthday(text: string): string {
  const tidy = text.trim();
  const dayFirst = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?(?:,?\s+(\d{4}))?$/u.exec(tidy);
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(tidy);
  const [day, name, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.findIndex((monthName) => name !== undefined && monthName.toLowerCase().startsWith(name.toLowerCase())) + 1;
  if (day === undefined || month === 0) return tidy;
  const date = dayFromParts(year === undefined ? ANY_YEAR : Number(year), month, Number(day));
  if (date === null) return tidy;
  return year === undefined ? `--${date.slice(5)}` : date;
}
