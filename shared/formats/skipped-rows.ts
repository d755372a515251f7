/** The skipped rows of an import as a CSV file to save: line, reason, and the row itself under its own columns. */
import Papa from 'papaparse';
import type { ImportAccount, ImportTable } from './import-plan';

/**
 * For spreadsheets: UTF-8 with byte order mark, CRLF, every cell quoted, and an apostrophe before a cell that a spreadsheet would take for a
 * formula (the import takes it off again).
 */
export function skippedRowsCsv(table: ImportTable, account: ImportAccount): string {
  const rows = account.skipped.map(({ line, reason, cells }) => [String(line), reason, ...cells]);
  const csv = Papa.unparse([['Line', 'Reason', ...table.headers], ...rows], {
    quotes: true,
    newline: '\r\n',
    escapeFormulae: /^[=+\-@\t\r\n＝＋－＠]/,
  });
  return `\uFEFF${csv}\r\n`;
}
