/** The dates of a LinkedIn archive: each file has its own form. None of them names a place. */
import { dayFromParts, type IsoDay } from '../../../../model/day';
import { dayInZone, isDay } from '../../../dates/zone-days';

const UTC = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:UTC|GMT|Z|\+00:?00)?$/;
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?:,?\s+(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*([AaPp])?\.?\s?[Mm]?\.?)?$/;

/** `2023-06-01 14:03:22 UTC` (messages) and `2018/11/04 09:03:00 UTC` (endorsements), as ms since 1970; NaN for other text. */
export function utcInstant(text: string): number {
  const match = UTC.exec(text);
  if (match === null) return Number.NaN;
  const [year, month, day, hour, minute, second] = match.slice(1).map((digits) => Number(digits ?? 0)) as [number, ...number[]];
  if (!isDay(year, month ?? 0, day ?? 0) || (hour ?? 0) > 24 || (minute ?? 0) > 59) return Number.NaN;
  return Date.UTC(year, (month ?? 1) - 1, day, hour, minute, second);
}

/** Whether a date with slashes can only be day first: LinkedIn writes the month first, but a spreadsheet that saved the file may not. */
export function isCertainlyDayFirst(text: string): boolean {
  const match = SLASHES.exec(text);
  return match !== null && Number(match[1]) > 12 && Number(match[2]) <= 12;
}

/** The day of `1/29/23, 2:37 PM` (invitations, recommendations, the messages of 2018), or of a date in UTC. Null for other text. */
export function linkedInDay(text: string, zone: string, isDayFirst: boolean): IsoDay | null {
  const plain = text.replace(/[\u202f\u00a0\u2009]/g, ' ').trim();
  const match = SLASHES.exec(plain);
  if (match === null) return dayInZone(utcInstant(plain), zone);
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const fullYear = year < 100 ? 2000 + year : year; // LinkedIn began in 2003
  return isDayFirst ? dayFromParts(fullYear, second, first) : dayFromParts(fullYear, first, second);
}
