/** The dates of mail (RFC 5322 section 3.3, and what old programs wrote): two-digit years, names of zones, missing seconds, the zone before the year. */
import { isDay } from '../../../dates/zone-days';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const ZONES: ReadonlyMap<string, number> = new Map([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['z', 0],
  ['wet', 0],
  ['bst', 60],
  ['cet', 60],
  ['met', 60],
  ['cest', 120],
  ['mest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['jst', 540],
  ['kst', 540],
  ['edt', -240],
  ['est', -300],
  ['cdt', -300],
  ['cst', -360],
  ['mdt', -360],
  ['mst', -420],
  ['pdt', -420],
  ['pst', -480],
]);

const USUAL =
  /(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2,3})[\s,]+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:\.\d+)?\s*(?:([+-])(\d{2}):?(\d{2})|([A-Za-z]{1,4}))?/;
/** `Mon Mar 04 11:20:34 +0000 2024` and `Mon Mar  4 11:20:34 2024`: the separator of mbox files. */
const OF_SEPARATOR =
  /([A-Za-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([+-])(\d{2})(\d{2})\s+|([A-Za-z]{1,4})\s+)?(\d{4})(?:\s+([+-])(\d{2})(\d{2}))?/;
const ISO = /(\d{4})-(\d{2})-(\d{2})[T\s](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:([+-])(\d{2}):?(\d{2})|(Z))?/;

/** ms since 1970, or NaN. A time without a zone is taken as UTC. */
export function mailInstant(text: string): number {
  const date = text.slice(0, 200);
  let match = USUAL.exec(date);
  if (match !== null) {
    const [, day, month, year, hour, minute, second, sign, hours, minutes, name] = match;
    return instant(fullYear(year ?? ''), monthOf(month), day, hour, minute, second, offsetOf(sign, hours, minutes, name));
  }
  match = ISO.exec(date);
  if (match !== null) {
    const [, year, month, day, hour, minute, second, sign, hours, minutes, name] = match;
    return instant(Number(year), Number(month), day, hour, minute, second, offsetOf(sign, hours, minutes, name));
  }
  match = OF_SEPARATOR.exec(date);
  if (match === null) return Number.NaN;
  const [, month, day, hour, minute, second, sign, hours, minutes, name, year, lateSign, lateHours, lateMinutes] = match;
  const offset = offsetOf(sign ?? lateSign, hours ?? lateHours, minutes ?? lateMinutes, name);
  return instant(Number(year), monthOf(month), day, hour, minute, second, offset);
}

function monthOf(name: string | undefined): number {
  const at = MONTHS.indexOf((name ?? '').toLowerCase());
  return at < 0 || at % 3 !== 0 ? 0 : at / 3 + 1;
}

/** RFC 5322 section 4.3: 00 to 49 is 2000 to 2049, 50 to 99 and three digits are 1900 and more. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

/** Minutes east of Greenwich. A name that nobody knows is UTC. */
function offsetOf(sign: string | undefined, hours: string | undefined, minutes: string | undefined, name: string | undefined): number {
  if (sign === undefined) return ZONES.get((name ?? '').toLowerCase()) ?? 0;
  const offset = Number(hours) * 60 + Number(minutes);
  return offset > 15 * 60 ? 0 : sign === '-' ? -offset : offset;
}

function instant(
  year: number,
  month: number,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  offset: number,
): number {
  if (!isDay(year, month, Number(day)) || Number(hour) > 24 || Number(minute) > 59) return Number.NaN;
  return Date.UTC(year, month - 1, Number(day), Number(hour), Number(minute) - offset, Number(second ?? 0));
}
