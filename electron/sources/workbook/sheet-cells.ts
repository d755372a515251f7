/** What a cell of an Excel sheet shows: texts, numbers, and days for numbers that a format shows as a day (ECMA-376 part 1, 18.8.30 and 18.17.4). */

/** How the cells of one style are written. */
export type CellStyle = { readonly kind: 'plain' } | { readonly kind: 'date' } | { readonly kind: 'digits'; readonly width: number };

export const PLAIN: CellStyle = { kind: 'plain' };

/** The numbers of formats that every program knows without being told, and that show a date. */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** @param code the format of the file for this number; undefined: one of the built-in formats */
export function styleOf(id: number, code: string | undefined): CellStyle {
  if (code === undefined) return BUILT_IN_DATES.has(id) ? { kind: 'date' } : PLAIN;
  const [positive = ''] = code.split(';');
  const plain = positive.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi, '');
  if (/^0{2,20}$/.test(plain)) return { kind: 'digits', width: plain.length };
  return /[dmyhs]/i.test(plain) && !/^general$/i.test(plain) ? { kind: 'date' } : PLAIN;
}

const MS_PER_DAY = 86_400_000;
/** 1 January 1970 in days of Excel, which counts from 31 December 1899 and has a 29 February 1900; and in those of old Excel for Mac. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** `2024-03-04`, `2024-03-04 09:30`, or `09:30` for a part of a day. The number itself when it is no date that Excel has. */
export function dateText(serial: number, is1904: boolean): string {
  if (!(serial >= 0) || serial > 2_958_466) return numberText(serial);
  const minutes = Math.round((serial % 1) * 1440);
  const time = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (serial < 1) return time;
  const whole = Math.floor(serial) + (minutes === 1440 ? 1 : 0);
  const shifted = is1904 ? whole - EPOCH_1904 : (whole < 60 ? whole + 1 : whole) - EPOCH_1900;
  const day = new Date(shifted * MS_PER_DAY).toISOString().slice(0, 10);
  return minutes === 0 || minutes === 1440 ? day : `${day} ${time}`;
}

/** Without an exponent, so that a telephone number keeps its digits. */
export function numberText(number: number): string {
  if (!Number.isFinite(number)) return '';
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
}

/** What a cell with a number shows. @param written as it stands in the file */
export function shownNumber(written: string, style: CellStyle, is1904: boolean): string {
  const number = Number(written);
  if (written.trim() === '' || Number.isNaN(number)) return written;
  if (style.kind === 'date') return dateText(number, is1904);
  const text = numberText(number);
  return style.kind === 'digits' && /^\d+$/.test(text) ? text.padStart(style.width, '0') : text;
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function plainText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** `B3` → 1; -1: no reference. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
