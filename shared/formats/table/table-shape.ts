/** The shape of a table: its width, rows of equal length, columns without values, rows with a cell that is too long. */
import { type Message, message } from '../../strings/message';
import type { Row, SkippedRow } from '../import/import-plan';
import type { Limits } from './limits';

/** The number of columns: without empty ones at the end of the header ("Notes,"), unless rows have values there. */
export function widthOf(header: readonly string[], rows: readonly Row[]): number {
  let width = filledLength(header);
  for (const { cells } of rows) if (cells.length > width) width = Math.max(width, filledLength(cells));
  return width;
}

function filledLength(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] as string).trim() === '') length--;
  return length;
}

export function padRows(rows: readonly Row[], width: number): Row[] {
  return rows.map((row) => {
    if (row.cells.length === width) return row;
    const cells = row.cells.slice(0, width);
    while (cells.length < width) cells.push('');
    return { line: row.line, cells };
  });
}

export function warnOfLongRows(rows: readonly Row[], header: readonly string[], warnings: Message[]): void {
  const width = filledLength(header);
  const longer = rows.filter((row) => row.cells.length > width && filledLength(row.cells) > width);
  const [first] = longer;
  if (first !== undefined) warnings.push(message('formats.longRows', { count: longer.length, line: first.line }));
}

/** Without the columns that are empty in all rows below the header: programs export a thousand properties that nobody filled in. */
export function withoutEmptyColumns(rows: readonly Row[], headerIndex: number): { readonly rows: readonly Row[]; readonly left: number } {
  const isUsed: boolean[] = [];
  let width = 0;
  rows.forEach(({ cells }, i) => {
    width = Math.max(width, cells.length);
    for (let column = 0; i > headerIndex && column < cells.length; column++) isUsed[column] ||= cells[column]?.trim() !== '';
  });
  const used = Array.from({ length: width }, (_, column) => column).filter((column) => isUsed[column]);
  const narrow = rows.map((row, i) => (i < headerIndex ? row : { line: row.line, cells: used.map((column) => row.cells[column] ?? '') }));
  return { rows: narrow, left: width - used.length };
}

/** Takes out the rows with a cell over the limit. */
export function splitLongRows(
  rows: readonly Row[],
  { cell: max }: Limits,
): { readonly rows: readonly Row[]; readonly leftOut: readonly SkippedRow[] } {
  const isLong = (row: Row) => row.cells.some((cell) => cell.length > max);
  const long = rows.filter(isLong);
  if (long.length === 0) return { rows, leftOut: [] };
  const leftOut = long.map(({ line, cells }) => ({ line, cells, reason: message('formats.longCell', { max }) }));
  return { rows: rows.filter((row) => !isLong(row)), leftOut };
}
