/**
 * Cells of CSV files, in two flavors:
 * `exact` for programs: RFC 4180 in UTF-8, the text as it is.
 * `spreadsheet` for people: UTF-16 with a byte order mark, tabs and CRLF, which Excel opens in columns in every language (a comma separates
 * columns only where the system's list separator is one); every cell quoted; and a `'` before text that a spreadsheet would run as a formula
 * (OWASP ASVS 5, 1.2.10; CWE-1236).
 */

export type CsvFlavor = 'spreadsheet' | 'exact';

/** = + - @, their full-width forms, tab, line breaks and NUL at the start, also after apostrophes, so that removing the guard is exact. */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n\0]/;

/** A phone number is no formula: without signs between the digits, nothing is calculated. */
const PHONE = /^\+(?:[ ()\u00A0]*\d){7,18}$/;

/** Adds a `'` when a spreadsheet could run the text as a formula. `unguardCell` removes exactly that. */
export function guardCell(text: string): string {
  return FORMULA.test(text) && !PHONE.test(text) ? `'${text}` : text;
}

/** The text of a guarded cell. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** "07700900101" → "07700 900101": without a space, a spreadsheet makes it a number and drops the zero or the plus. */
export function spacedPhone(phone: string): string {
  return /^\+?\d{7,18}$/.test(phone) ? `${phone.slice(0, -6)} ${phone.slice(-6)}` : phone;
}

/** The bytes of a whole file. `rows`: header first, all of equal length. */
export function csvFile(rows: readonly (readonly string[])[], flavor: CsvFlavor): Uint8Array<ArrayBuffer> {
  if (flavor === 'exact') return new TextEncoder().encode(csvText(rows, { separator: ',', cell: exactCell }));
  return utf16(`\uFEFF${csvText(rows, { separator: '\t', cell: (text) => quoteCell(guardCell(text)) })}`);
}

interface CsvWriting {
  readonly separator: string;
  readonly cell: (text: string) => string;
}

function csvText(rows: readonly (readonly string[])[], { separator, cell }: CsvWriting): string {
  const lines = rows.map((row) => (row.length === 1 && row[0] === '' ? '""' : row.map(cell).join(separator))); // readers skip an empty line
  return lines.map((line) => `${line}\r\n`).join('');
}

function exactCell(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? quoteCell(text) : text;
}

function quoteCell(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Little-endian, on every machine. Half a pair becomes U+FFFD, as in UTF-8. */
function utf16(written: string): Uint8Array<ArrayBuffer> {
  const text = written.replace(/\p{Surrogate}/gu, '\uFFFD');
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), true);
  return bytes;
}
