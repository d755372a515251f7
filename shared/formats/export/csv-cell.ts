/**
 * Cells of CSV files, in two flavors:
 * `exact` for programs: RFC 4180, the text as it is.
 * `spreadsheet` for people: byte order mark and CRLF (Excel), every cell quoted (whatever separator the reader assumes), and a `'` before text
 * that a spreadsheet would run as a formula (OWASP ASVS 5, 1.2.10; CWE-1236).
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

const BYTE_ORDER_MARK = '\uFEFF';

/** A whole file. `rows`: header first, all of equal length. */
export function csvText(rows: readonly (readonly string[])[], flavor: CsvFlavor): string {
  const cell =
    flavor === 'spreadsheet'
      ? (text: string) => quoteCell(guardCell(text))
      : (text: string) => (/[",\r\n]/.test(text) || text !== text.trim() ? quoteCell(text) : text);
  const lines = rows.map((row) => (row.length === 1 && row[0] === '' ? '""' : row.map(cell).join(','))); // readers skip an empty line
  return `${flavor === 'spreadsheet' ? BYTE_ORDER_MARK : ''}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function quoteCell(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
