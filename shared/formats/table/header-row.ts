/** Finds the header row: a preamble may come before it, and some files have no header at all. */
import { fold } from '../../model/fold';
import { type Message, message } from '../../strings/message';
import type { Row } from '../import/import-plan';
import { isNameLike, isSingleName, share } from './cell-shapes';
import { countKnownHeaders } from './header-words';

/** No known export has a longer preamble. */
const MAX_PREAMBLE_LINES = 200;

/** So many known column names make a header row, however many others there are. */
const MIN_KNOWN = 4;
/** A longer column name is shortened: it is text that stands in the wrong place. */
const MAX_NAME_LENGTH = 200;

export interface HeaderRow {
  /** Index into the rows. -1: the file has no header row. */
  readonly index: number;
  readonly warning: Message | null;
}

/**
 * The first row with the most known column names; or a row above it that holds nothing but known column names and has rows of its own: then two
 * exports are joined in one file. Without known names: the first full row, unless it looks like data.
 */
export function findHeader(rows: readonly Row[]): HeaderRow {
  let best = -1;
  let bestCount = 0;
  const end = Math.min(rows.length, MAX_PREAMBLE_LINES);
  const width = maxFilledCells(rows, end);
  for (let i = 0; i < end; i++) {
    const cells = (rows[i] as Row).cells;
    const count = countKnownHeaders(cells);
    const filled = filledCells(cells);
    // A single known word is the header of a one-column table ("email"), or else part of a preamble ("Notes:").
    if (count > bestCount && (count > 1 || filled === width) && (count * 8 >= filled || count >= MIN_KNOWN) && !cells.some(looksLikeData)) {
      best = i;
      bestCount = count;
      if (count > 1 && count === filled && hasRowsOfItsOwn(rows, i)) break;
    }
  }
  if (best >= 0) return { index: best, warning: null };

  const first = rows.findIndex((row) => filledCells(row.cells) * 2 > width);
  if (first < 0) return { index: -1, warning: null };
  const cells = rows[first]?.cells ?? [];
  if (cells.some(looksLikeData) || isListOfNames(rows.slice(first))) return { index: -1, warning: message('formats.noHeaderRow') };
  return { index: first, warning: message('formats.unknownHeaders', { line: rows[first]?.line ?? 0 }) };
}

/**
 * Column names: trimmed, none empty, none twice. Names that differ only in case, accents or invisible characters count as equal, and the later one
 * gets a number: "Phone (2)". `renamed` counts these.
 */
export function columnNames(cells: readonly string[], width: number): { headers: string[]; renamed: number } {
  const seen = new Set<string>();
  const headers: string[] = [];
  let renamed = 0;
  for (let i = 0; i < width; i++) {
    const given = shortName((cells[i] ?? '').replace(/\s+/g, ' ').trim());
    const base = given === '' ? `Column ${i + 1}` : given;
    let name = base;
    for (let n = 2; seen.has(fold(name)); n++) name = `${base} (${n})`;
    if (given !== '' && name !== given) renamed++;
    seen.add(fold(name));
    headers.push(name);
  }
  return { headers, renamed };
}

/** True when the row below has data under these column names: as many cells at most, and one that looks like data or like a name. */
function hasRowsOfItsOwn(rows: readonly Row[], header: number): boolean {
  const below = rows[header + 1]?.cells;
  if (below === undefined || filledCells(below) < 2 || filledCells(below) > filledCells(rows[header]?.cells ?? [])) return false;
  return below.some((cell) => looksLikeData(cell) || isNameLike(cell.trim())) && countKnownHeaders(below) === 0;
}

/** Full names in one column, or single ones in all, in the first row as in most others: a list without column names. */
function isListOfNames([first, ...others]: readonly Row[]): boolean {
  if (first === undefined || others.length === 0 || countKnownHeaders(first.cells) > 0) return false;
  const cellsBelow = (column: number) => others.slice(0, 200).map((row) => row.cells[column]?.trim() ?? '');
  if (first.cells.some((cell, column) => isNameLike(cell.trim()) && share(cellsBelow(column), isNameLike) >= 0.6)) return true;
  const width = first.cells.length;
  const isSingle = (cell: string, column: number) => isSingleName(cell.trim()) && share(cellsBelow(column), isSingleName) >= 0.8;
  return width === 2 && others.length > 1 && first.cells.every(isSingle);
}

function shortName(name: string): string {
  return name.length <= MAX_NAME_LENGTH ? name : `${name.slice(0, MAX_NAME_LENGTH - 1)}…`;
}

function filledCells(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== '') filled++;
  return filled;
}

function maxFilledCells(rows: readonly Row[], end: number): number {
  let width = 0;
  for (let i = 0; i < end; i++) width = Math.max(width, filledCells((rows[i] as Row).cells));
  return width;
}

/** True for an e-mail or web address, a number of five or more digits, or a date: no column has such a name. */
function looksLikeData(cell: string): boolean {
  const text = cell.slice(0, 300);
  return (
    /\S@\S+\.\S/.test(text) || /^https?:\/\//i.test(text) || /^[\d\s()+./-]{5,}$/.test(text.trim()) || /\b\d{4}-\d\d-\d\d\b/.test(text)
  );
}
