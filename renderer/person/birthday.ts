/** A birthday that the user types: "2 April 1985", or "1 December" when the year is not known. Stored as `1985-04-02` and `--12-01`. */
import { monthName } from '../../shared/lib/format-time';
import { dayFromParts } from '../../shared/model/day';

const MONTHS = Array.from({ length: 12 }, (_, i) => monthName(i + 1));
/** A leap year: 29 February is a birthday. */
const ANY_YEAR = 2024;

/** What was typed, as it is stored. A text that is no birthday comes back as it is: the network refuses it with a sentence. */
export function parseBirthday(text: string): string {
  const tidy = text.trim();
  const dayFirst = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?(?:,?\s+(\d{4}))?$/u.exec(tidy);
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(tidy);
  const [day, name, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.findIndex((one) => name !== undefined && one.toLowerCase().startsWith(name.toLowerCase())) + 1;
  if (day === undefined || month === 0) return tidy;
  const found = dayFromParts(year === undefined ? ANY_YEAR : Number(year), month, Number(day));
  if (found === null) return tidy;
  return year === undefined ? `--${found.slice(5)}` : found;
}
