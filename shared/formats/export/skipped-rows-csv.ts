/** The rows an import left out, as a CSV one can mend and import again: their own cells first, then line and reason. */

import type { SkippedRow } from '../import/import-plan';
import { csvText } from './csv-cell';

export function skippedRowsCsv(headers: readonly string[], skipped: readonly SkippedRow[]): string {
  let width = headers.length;
  for (const row of skipped) width = Math.max(width, row.cells.length);
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, i) => cells[i] ?? '');
  const rows = skipped.map((row) => [...padded(row.cells), String(row.line), row.reason]);
  return csvText([[...padded(headers), 'Line', 'Why it was left out'], ...rows], 'spreadsheet');
}
