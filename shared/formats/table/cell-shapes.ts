/** What a cell looks like, by its writing alone. Used on samples of a column. */
import type { Row } from '../import/import-plan';

/** Cells looked at for the content of a column. */
const SAMPLE = 200;

/** The first filled cells of a column, without spaces around them. */
export function sampleOfColumn(rows: readonly Row[], column: number): string[] {
  const values: string[] = [];
  for (let i = 0; i < rows.length && values.length < SAMPLE; i++) {
    const value = rows[i]?.cells[column]?.trim() ?? '';
    if (value !== '') values.push(value.slice(0, 300));
  }
  return values;
}

/** An e-mail address and nothing else. */
export function isEmailLike(cell: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell);
}

export function isPageLike(cell: string): boolean {
  return /^(https?:\/\/|www\.)\S+$/i.test(cell);
}

/**
 * A telephone number as people write it: with +, (, a leading 0 or separators. Not a plain number, a decimal, a date, a time stamp or an IP address.
 */
export function isPhoneLike(cell: string): boolean {
  if (cell.length > 30 || !/^[+(\d][\d\s()+./-]{6,}$/.test(cell)) return false;
  const digits = cell.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15 || isIpAddress(cell)) return false;
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(cell)) return false;
  return /^[+(]|^0/.test(cell) ? !/^0?\.\d+$/.test(cell) : /^\d+([\s()/-]+\d+)+$/.test(cell) || /^\d+(\.\d+){2,}$/.test(cell);
}

/** Four numbers up to 255, none with a leading 0: 192.0.2.110. */
export function isIpAddress(cell: string): boolean {
  return /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(cell);
}

/** Two to four words that begin with a capital letter (or have no case), without digits; or two to four letters of Chinese or Korean. */
export function isNameLike(cell: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(cell)) return true;
  const words = cell.split(/[\s,]+/).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    cell.length <= 60 &&
    !/[\d@/:;?]/.test(cell) &&
    words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length >= 2
  );
}

/** One word that begins with a capital letter: a given or a family name. */
export function isSingleName(cell: string): boolean {
  return cell.length <= 30 && /^\p{Lu}[\p{Ll}\p{M}’']+(?:[-’' ]?\p{Lu}[\p{Ll}\p{M}]+)?$/u.test(cell);
}

/** The share of values that fit, 0 to 1; 0 without values. */
export function share(values: readonly string[], fits: (value: string) => boolean): number {
  if (values.length === 0) return 0;
  let fitting = 0;
  for (const value of values) if (fits(value)) fitting++;
  return fitting / values.length;
}
