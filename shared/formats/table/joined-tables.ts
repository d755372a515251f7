/** Several exports in one file, one below the other: column names that come again, the same or others. */
import { headerKey } from '../../model/fold';
import { type Message, message } from '../../strings/message';
import type { Row, SkippedRow } from '../import/import-plan';
import { countKnownHeaders } from './header-words';

const NEVER_IN_HEADERS = /@|\d\d/;

export interface JoinedTables {
  /** Of all tables: those of the first, then those that only later ones have. */
  readonly headerCells: readonly string[];
  /** Each cell below the name of its column. */
  readonly rows: readonly Row[];
  readonly leftOut: readonly SkippedRow[];
  /** Column names of later tables, where they are others. */
  readonly otherHeaders: readonly (readonly string[])[];
  readonly warnings: readonly Message[];
}

/** @param rows below the first header row */
export function readJoinedTables(headerCells: readonly string[], rows: readonly Row[]): JoinedTables {
  const names = [...headerCells];
  const lowerCase = headerCells.map((name) => name.toLowerCase());
  const leftOut: SkippedRow[] = [];
  const otherHeaders: (readonly string[])[] = [];
  let places: readonly number[] | null = null; // column of the present table → column of all; null: the same
  const kept: Row[] = [];
  for (const row of rows) {
    const isSame = isRepeated(row.cells, lowerCase);
    if (!isSame && !isOtherHeader(row.cells)) {
      kept.push(places === null ? row : { line: row.line, cells: moved(row.cells, places, names.length) });
      continue;
    }
    leftOut.push({ line: row.line, cells: row.cells, reason: message('formats.repeatedHeader') });
    places = isSame ? null : placesOf(row.cells, names);
    if (places !== null) otherHeaders.push(row.cells);
  }
  const [first] = otherHeaders;
  const warnings = first === undefined ? [] : [message('formats.joinedTables', { count: otherHeaders.length + 1 })];
  return { headerCells: names, rows: kept, leftOut, otherHeaders, warnings };
}

function isRepeated(cells: readonly string[], headers: readonly string[]): boolean {
  let filled = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string;
    if (cell === '') continue;
    if (cell.length !== headers[i]?.length || cell.toLowerCase() !== headers[i]) return false;
    filled++;
  }
  return filled >= 2;
}

/** Three or more different column names and nothing else. */
function isOtherHeader(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell.length > 40 || NEVER_IN_HEADERS.test(cell)) return false;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length < 3) return false;
  const keys = new Set(filled.map(headerKey));
  return keys.size >= 3 && countKnownHeaders(filled) === keys.size;
}

/** Adds the names that are new to `names`. A name that occurs twice belongs to its columns in order. */
function placesOf(cells: readonly string[], names: string[]): readonly number[] {
  const taken = new Set<number>();
  return cells.map((cell) => {
    const key = headerKey(cell);
    let at = key === '' ? -1 : names.findIndex((name, i) => !taken.has(i) && headerKey(name) === key);
    if (at < 0) at = names.push(cell) - 1;
    taken.add(at);
    return at;
  });
}

/** Cells behind the last column name keep their order behind all columns. */
function moved(cells: readonly string[], places: readonly number[], width: number): readonly string[] {
  const result: string[] = new Array(width).fill('');
  cells.forEach((cell, i) => {
    const place = places[i];
    if (place === undefined) result.push(cell);
    else result[place] = cell;
  });
  return result;
}
