/** The header row is found, never assumed: a preamble may have any number of lines, and some files have no header at all. */
import { fold } from '../../model/fold';
import type { Row } from '../import/import-plan';
import { countKnownHeaders } from './header-words';

/** A preamble longer than this is not known of any export. */
const LINES_LOOKED_AT = 200;

export interface FoundHeader {
  /** Index into the rows, or -1: the file has no header row. */
  readonly index: number;
  readonly warning: string | null;
}

/** The row with most known column names; of several, the first. Without known names, the first full row, unless it looks like data itself. */
export function findHeader(rows: readonly Row[]): FoundHeader {
  let best = -1;
  let bestKnown = 0;
  const end = Math.min(rows.length, LINES_LOOKED_AT);
  const width = widest(rows, end);
  for (let i = 0; i < end; i++) {
    const cells = (rows[i] as Row).cells;
    const known = countKnownHeaders(cells);
    const filled = filledCells(cells);
    // One known word alone is a header only of a narrow table ("email"); else it is a word of a preamble ("Notes:").
    if (known > bestKnown && (known > 1 || filled === width) && known * 8 >= filled && !cells.some(looksLikeData)) {
      best = i;
      bestKnown = known;
    }
  }
  if (best >= 0) return { index: best, warning: null };

  const first = rows.findIndex((row) => filledCells(row.cells) * 2 > width);
  if (first < 0) return { index: -1, warning: null };
  const cells = rows[first]?.cells ?? [];
  if (cells.some(looksLikeData))
    return { index: -1, warning: 'The file has no header row; what the columns hold was guessed from their content.' };
  return {
    index: first,
    warning: `No column name on line ${rows[first]?.line} is one Kith knows; what the columns hold was guessed from their content.`,
  };
}

/**
 * Column names as the rest of Kith uses them: trimmed, none empty, none twice. Names that only differ in case, accents or invisible characters
 * count as the same.
 */
export function columnNames(cells: readonly string[], width: number): { headers: string[]; renamed: number } {
  const seen = new Set<string>();
  const headers: string[] = [];
  let renamed = 0;
  for (let i = 0; i < width; i++) {
    const given = (cells[i] ?? '').replace(/\s+/g, ' ').trim();
    const base = given === '' ? `Column ${i + 1}` : given;
    let name = base;
    for (let n = 2; seen.has(fold(name)); n++) name = `${base} (${n})`;
    if (given !== '' && name !== given) renamed++;
    seen.add(fold(name));
    headers.push(name);
  }
  return { headers, renamed };
}

function filledCells(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== '') filled++;
  return filled;
}

function widest(rows: readonly Row[], end: number): number {
  let width = 0;
  for (let i = 0; i < end; i++) width = Math.max(width, filledCells((rows[i] as Row).cells));
  return width;
}

/** An e-mail or web address, a number of five digits or more, a date: no column is called so. */
function looksLikeData(cell: string): boolean {
  const text = cell.slice(0, 300);
  return (
    /\S@\S+\.\S/.test(text) || /^https?:\/\//i.test(text) || /^[\d\s()+./-]{5,}$/.test(text.trim()) || /\b\d{4}-\d\d-\d\d\b/.test(text)
  );
}
