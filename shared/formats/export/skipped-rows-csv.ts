/** The skipped rows of an import as a CSV that can be corrected and imported again: their own cells, then line and reason. */

import { text, textOf } from '../../strings/text';
import type { SkippedRow } from '../import/import-plan';
import { csvFile } from './csv-cell';

export function skippedRowsCsv(headers: readonly string[], skipped: readonly SkippedRow[]): Uint8Array<ArrayBuffer> {
  let width = headers.length;
  for (const row of skipped) width = Math.max(width, row.cells.length);
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, i) => cells[i] ?? '');
  const rows = skipped.map((row) => [...padded(row.cells), String(row.line), textOf(row.reason)]);
  return csvFile([[...padded(headers), text('formats.skippedLine'), text('formats.skippedReason')], ...rows], 'spreadsheet');
}
