/** Which character separates the cells. */
import { countKnownHeaders } from './header-words';
import { firstRows } from './tokenize';

const CANDIDATES = [',', ';', '\t', '|', '\u001f'] as const;

/** Long enough for a preamble of any kind and some dozen rows; short enough to be read five times over. */
const SAMPLE = 32_768;

export interface SepLineResult {
  readonly delimiter: string | null;
  /** The text below the `sep=` line. */
  readonly text: string;
  readonly lines: number;
}

/** Excel's hint `sep=;` on the first line. */
export function parseSepLine(text: string): SepLineResult {
  const match = /^"?sep=([^\r\n"])"?[;,\t ]*(\r\n|\n|\r|$)/i.exec(text.slice(0, 40));
  if (match === null) return { delimiter: null, text, lines: 0 };
  return { delimiter: match[1] ?? null, text: text.slice(match[0].length), lines: 1 };
}

/**
 * Each candidate reads the beginning of the file. The one that makes most known column names appear in one row wins; without any, the one that
 * cuts most rows into the same number of cells. So a preamble, a semicolon in a note or a decimal comma does not mislead it.
 */
export function detectDelimiter(text: string): string {
  const sample = wholeLines(text);
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    if (!sample.includes(delimiter)) continue;
    const rows = firstRows(sample, delimiter, 100);
    const known = rows.reduce((most, cells) => Math.max(most, countKnownHeaders(cells)), 0);
    const score = (known >= 2 ? known * 1000 : 0) + evenness(rows);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function wholeLines(text: string): string {
  if (text.length <= SAMPLE) return text;
  const end = Math.max(text.lastIndexOf('\n', SAMPLE), text.lastIndexOf('\r', SAMPLE));
  return text.slice(0, end > 0 ? end : SAMPLE);
}

/** 0 to 999: the share of rows that have the most common number of cells (two or more), wider tables a little ahead. */
function evenness(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const cells of filled) if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  let best = 0;
  for (const [width, times] of widths) best = Math.max(best, (900 * times) / filled.length + Math.min(width, 99));
  return best;
}
