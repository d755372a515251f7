/** Detects which character separates the cells. */
import { countKnownHeaders } from './header-words';
import { firstRows } from './tokenize';

const CANDIDATES = [',', ';', '\t', '|', '\u001f'] as const;

/** In characters: enough for a long preamble and dozens of rows, and short enough to parse once per candidate. */
const SAMPLE_LENGTH = 32_768;

export interface SepLineResult {
  readonly delimiter: string | null;
  /** The text below the `sep=` line. */
  readonly text: string;
  readonly lines: number;
}

/** Excel's hint `sep=;` on the first line. `delimiter` is null, and the text unchanged, without one. */
export function parseSepLine(text: string): SepLineResult {
  const match = /^"?sep=([^\r\n"])"?[;,\t ]*(\r\n|\n|\r|$)/i.exec(text.slice(0, 40));
  if (match === null) return { delimiter: null, text, lines: 0 };
  return { delimiter: match[1] ?? null, text: text.slice(match[0].length), lines: 1 };
}

/**
 * Parses the beginning of the file with each candidate. The delimiter that gives the row with the most known column names wins; without any known
 * name, the one that splits the most rows into the same number of cells. A preamble, a semicolon in a note or a decimal comma does not mislead it.
 */
export function detectDelimiter(text: string): string {
  const sample = firstLines(text);
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    if (!sample.includes(delimiter)) continue;
    const rows = firstRows(sample, delimiter, 100);
    const knownHeaders = rows.reduce((most, cells) => Math.max(most, countKnownHeaders(cells)), 0);
    const score = (knownHeaders >= 2 ? knownHeaders * 1000 : 0) + rowConsistency(rows);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function firstLines(text: string): string {
  if (text.length <= SAMPLE_LENGTH) return text;
  const end = Math.max(text.lastIndexOf('\n', SAMPLE_LENGTH), text.lastIndexOf('\r', SAMPLE_LENGTH));
  return text.slice(0, end > 0 ? end : SAMPLE_LENGTH);
}

/** 0 to 999: the share of rows with the most common number of cells (at least two). A wider table scores slightly higher. */
function rowConsistency(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const cells of filled) if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  let best = 0;
  for (const [width, times] of widths) best = Math.max(best, (900 * times) / filled.length + Math.min(width, 99));
  return best;
}
