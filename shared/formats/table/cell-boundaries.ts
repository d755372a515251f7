/** Where the cells and rows of a text with delimiters end, and how many cells its rows have. */
import type { Limits } from './limits';

export interface QuoteRules {
  readonly fileName: string;
  readonly delimiter: string;
  readonly newline: string;
  /** Line number of the first line of the text. */
  readonly firstLine: number;
  readonly limits: Limits;
}

/** In characters: how far the end of a broken cell is searched for. */
export const MAX_LOOK_AHEAD = 65_536;
/** Lines looked at to learn how many cells a row has. */
const SAMPLE_LINES = 200;

export function isSpace(character: string, delimiter: string): boolean {
  return (character === ' ' || character === '\t') && character !== delimiter;
}

/** True at white space followed by a delimiter or a line break, and at the end of the text. */
export function isCellEnd(text: string, from: number, { delimiter, newline }: QuoteRules): boolean {
  for (let at = from; at < text.length; at++) {
    const char = text[at] as string;
    if (char === delimiter || text.startsWith(newline, at)) return true;
    if (char.trim() !== '') return false;
  }
  return from >= text.length;
}

/** The cells from `from`, which is inside or behind a cell, to the end of the line; that cell counts. `end`: where the row ends. */
export function countCells(
  text: string,
  from: number,
  { delimiter, newline, limits }: QuoteRules,
): { readonly cells: number; readonly end: number } {
  let cells = 1;
  const max = Math.min(text.length, from + MAX_LOOK_AHEAD);
  for (let at = from; at < max && cells <= limits.columns; at++) {
    const character = text[at] as string;
    if (text.startsWith(newline, at)) return { cells, end: at };
    if (character === delimiter) cells++;
    else if (character === '"' && (at === from || text[at - 1] === delimiter)) {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close >= 0 && close < max && isCellEnd(text, close + 1, { delimiter, newline } as QuoteRules)) at = close;
    }
  }
  return { cells, end: max };
}

/** The number of cells that most lines have; of several, the largest. */
export function usualWidth(text: string, rules: QuoteRules): number {
  const times = new Map<number, number>();
  let at = 0;
  for (let line = 0; line < SAMPLE_LINES && at < text.length; line++) {
    const { cells, end } = countCells(text, at, rules);
    if (end > at) times.set(cells, (times.get(cells) ?? 0) + 1);
    at = end + rules.newline.length;
  }
  let usual = 1;
  for (const [cells, count] of times) {
    const most = times.get(usual) ?? 0;
    if (count > most || (count === most && cells > usual)) usual = cells;
  }
  return usual;
}

export function countOccurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
