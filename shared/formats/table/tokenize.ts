/**
 * Text to rows of cells. papaparse is the tokenizer; this guard stands around it:
 *
 * - Never its header mode: cells stay arrays, text of the file is never an object key.
 * - A linear look at the quotes first, by the same rules as papaparse: a quote that is never closed is an error with its line, a cell or the
 *   number of broken quotes over the limit is refused, so that papaparse never meets the inputs it is slow on (nothing but quotes, millions of
 *   errors).
 * - Line breaks: a file that uses one kind throughout is read as it is. In a file that mixes CRLF, LF and CR each of them ends a line, and those
 *   inside quoted cells become LF. U+2028, U+0085, vertical tab and form feed are ordinary characters.
 */

import Papa from 'papaparse';
import { formatNumber } from '../../lib/format-text';
import { fail, ok, type Result } from '../../lib/result';
import type { Row } from '../import/import-plan';
import type { Limits } from './limits';

export interface Tokens {
  /** Every line of the file that is a row, the empty ones too. */
  readonly rows: readonly Row[];
  readonly brokenQuotes: number;
}

export interface Tokenizing {
  readonly fileName: string;
  readonly delimiter: string;
  /** Line number of the first line of `text`. */
  readonly firstLine: number;
  readonly limits: Limits;
}

export function tokenize(text: string, { fileName, delimiter, firstLine, limits }: Tokenizing): Result<Tokens> {
  const { body, newline } = oneLineBreak(withoutSpaceAtEnd(text));
  // papaparse is stopped in a file of millions of lines; empty lines are allowed for twice over.
  const most = limits.rows * 3 + 1000;
  const tooMany = refuseTooManyCells(fileName, body, delimiter, limits);
  if (tooMany !== null) return tooMany;
  if (body.length > most && !body.includes('"') && count(body, newline) > most) return refuseTooManyRows(fileName, limits);
  const quotes = checkQuotes(body, { fileName, delimiter, firstLine, limits, newline });
  if (!quotes.ok) return quotes;

  const parsed = Papa.parse<string[]>(body, {
    delimiter,
    newline,
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    preview: most,
  });
  if (parsed.meta.truncated) return refuseTooManyRows(fileName, limits);

  const rows: Row[] = [];
  let line = firstLine;
  for (const cells of parsed.data) {
    rows.push({ line, cells });
    line += 1 + lineBreaksIn(cells, newline);
  }
  return ok({ rows, brokenQuotes: quotes.value });
}

/** The rows of the beginning of a text, without any complaint: to find out about delimiter and header. The last, perhaps cut row is left out. */
export function firstRows(text: string, delimiter: string, most: number): string[][] {
  const { body, newline } = oneLineBreak(text);
  const { data } = Papa.parse<string[]>(body, { delimiter, newline, header: false, skipEmptyLines: false, preview: most + 1 });
  return data.slice(0, most);
}

export function refuseTooManyRows(fileName: string, limits: Limits): Result<never> {
  return fail(
    'too-large',
    `“${fileName}” has more than ${formatNumber(limits.rows)} rows, the most Kith reads at once. Split it into smaller files.`,
  );
}

/** papaparse takes a quote that only spaces separate from the end of the file for an open one. */
function withoutSpaceAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text[end - 1] === '"' ? text.slice(0, end) : text;
}

function oneLineBreak(text: string): { body: string; newline: '\n' | '\r\n' | '\r' } {
  if (!text.includes('\r')) return { body: text, newline: '\n' };
  const crlf = count(text, '\r\n');
  const cr = count(text, '\r');
  const lf = count(text, '\n');
  if (crlf === cr && crlf === lf) return { body: text, newline: '\r\n' };
  if (lf === 0) return { body: text, newline: '\r' };
  return { body: text.replace(/\r\n?/g, '\n'), newline: '\n' };
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

/** Memory is refused before it is spent. Delimiters inside quotes count as well, so this asks a little too early, never too late. */
function refuseTooManyCells(fileName: string, text: string, delimiter: string, limits: Limits): Result<never> | null {
  if (text.length <= limits.cells || count(text, delimiter) <= limits.cells) return null;
  return fail('too-large', `“${fileName}” has more than ${formatNumber(limits.cells)} cells, the most Kith reads at once.`);
}

interface QuoteCheck extends Tokenizing {
  readonly newline: string;
}

/** Number of broken quotes that papaparse will mend, or why the file is refused. */
function checkQuotes(text: string, check: QuoteCheck): Result<number> {
  const { fileName, delimiter, limits, newline } = check;
  let broken = 0;
  let quotes = 0;
  let at = text.indexOf('"');
  while (at >= 0) {
    quotes++;
    if (!isCellStart(text, at, delimiter, newline)) {
      at = text.indexOf('"', at + 1); // a quote in the middle of an unquoted cell is an ordinary character
      continue;
    }
    const start = at;
    for (;;) {
      at = text.indexOf('"', at + 1);
      quotes++;
      if (at < 0)
        return fail(
          'unreadable',
          `The quote (") that begins a cell on line ${lineAt(text, start, check)} of “${fileName}” is never closed. Close it and try again.`,
        );
      if (at - start > limits.cell) return refuseLongCell(fileName, lineAt(text, start, check), limits);
      if (text[at + 1] === '"' && at + 1 < text.length) {
        at++;
        quotes++;
        continue;
      }
      if (isCellEnd(text, at + 1, delimiter, newline)) break;
      broken++;
      if (broken > limits.brokenQuotes)
        return fail(
          'unreadable',
          `“${fileName}” has more than ${formatNumber(limits.brokenQuotes)} quotes that are not closed properly (the first cell of the last one is on line ${lineAt(text, start, check)}). It is no CSV that Kith can read.`,
        );
      at++; // papaparse looks two characters further on after a broken quote
    }
    at = text.indexOf('"', at + 1);
  }
  if (text.length > limits.cell && quotes > text.length * 0.75)
    return fail('unreadable', `“${fileName}” consists of quotes, not of contacts.`);
  return ok(broken);
}

function isCellStart(text: string, at: number, delimiter: string, newline: string): boolean {
  return at === 0 || text[at - 1] === delimiter || text.startsWith(newline, at - newline.length);
}

/** After a closing quote: white space, then a delimiter or a line break; or the end at once. */
function isCellEnd(text: string, from: number, delimiter: string, newline: string): boolean {
  for (let at = from; at < text.length; at++) {
    const char = text[at] as string;
    if (char === delimiter || text.startsWith(newline, at)) return true;
    if (char.trim() !== '') return false;
  }
  return from >= text.length;
}

function lineAt(text: string, at: number, { firstLine, newline }: QuoteCheck): number {
  return firstLine + count(text.slice(0, at), newline);
}

export function refuseLongCell(fileName: string, line: number, limits: Limits): Result<never> {
  return fail(
    'too-large',
    `A cell on line ${line} of “${fileName}” is longer than ${formatNumber(limits.cell)} characters, the most Kith reads in one cell. Perhaps a quote is missing there, or the delimiter is another one.`,
  );
}

/** A row ends on a later line than it begins when its quoted cells hold line breaks. */
function lineBreaksIn(cells: readonly string[], newline: string): number {
  let breaks = 0;
  for (const cell of cells) if (cell.length > 0 && cell.includes(newline)) breaks += count(cell, newline);
  return breaks;
}
