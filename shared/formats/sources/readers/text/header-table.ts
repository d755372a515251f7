/** A CSV file whose columns are found by their names, in any order and after any number of lines above the header. */
import { headerKey } from '../../../../model/fold';
import type { Row } from '../../../import/import-plan';
import { firstCsvRows } from './csv-rows';

const DELIMITERS = [',', ';', '\t'] as const;
/** The header stands within this many rows. LinkedIn writes three lines above it. */
const MAX_ROWS_ABOVE = 20;

export interface HeaderPlace {
  readonly delimiter: string;
  /** Key of a column name (`headerKey`) → its index; the first of those that repeat. */
  readonly columns: ReadonlyMap<string, number>;
  /** The line of the header. */
  readonly line: number;
}

/** The first row that has all of `required` (keys of column names), or null. */
export function findHeaderOf(head: string, required: readonly string[]): HeaderPlace | null {
  for (const delimiter of DELIMITERS) {
    for (const { line, cells } of firstCsvRows(head, delimiter, MAX_ROWS_ABOVE)) {
      if (cells.length < required.length || cells.length > 512) continue;
      const columns = columnsOf(cells);
      if (required.every((key) => columns.has(key))) return { delimiter, columns, line };
    }
  }
  return null;
}

function columnsOf(cells: Row['cells']): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const key = cell.length > 200 ? '' : headerKey(cell);
    if (key !== '' && !columns.has(key)) columns.set(key, index);
  }
  return columns;
}

/** The cell in the first of these columns that the table has, without spaces around it; empty when there is none. */
export function cellOf({ columns }: HeaderPlace, row: Row, ...keys: readonly string[]): string {
  for (const key of keys) {
    const index = columns.get(key);
    if (index !== undefined) return (row.cells[index] ?? '').trim();
  }
  return '';
}
