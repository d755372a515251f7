/**
 * Text to rows of cells, with papaparse as the tokenizer:
 *
 * - Its header mode is never used: cells stay arrays, so text of the file is never an object key.
 * - Quotes are repaired first (repair-quotes.ts). So papaparse never gets the input it is slow on (only quotes, millions of errors).
 * - A file with one kind of line break is read as it is. In a file that mixes CRLF, LF and CR, each of them ends a line, and those inside quoted cells
 *   become LF. U+2028, U+0085, vertical tab and form feed are ordinary characters.
 */

import Papa from 'papaparse';
import { ok, type Result } from '../../lib/result';
import { type Refusal, refuse } from '../../strings/message';
import type { Row } from '../import/import-plan';
import { countOccurrences } from './cell-boundaries';
import type { Limits } from './limits';
import { type RepairedQuotes, repairQuotes } from './repair-quotes';

export interface Tokens {
  /** All rows, including empty ones. */
  readonly rows: readonly Row[];
  readonly quotes: RepairedQuotes;
}

export interface TokenizeOptions {
  readonly fileName: string;
  readonly delimiter: string;
  /** Line number of the first line of `text`. */
  readonly firstLine: number;
  readonly limits: Limits;
}

export function tokenize(text: string, { fileName, delimiter, firstLine, limits }: TokenizeOptions): Result<Tokens, Refusal> {
  const { body, newline } = normalizeLineBreaks(trimAfterFinalQuote(text));
  // Stops papaparse in a file of millions of lines. Two thirds of the lines may be empty.
  const maxLines = limits.rows * 3 + 1000;
  const tooMany = refuseTooManyCells(fileName, body, delimiter, limits);
  if (tooMany !== null) return tooMany;
  if (body.length > maxLines && !body.includes('"') && countOccurrences(body, newline) > maxLines)
    return refuseTooManyRows(fileName, limits);
  const quotes = repairQuotes(body, { fileName, delimiter, firstLine, limits, newline });
  if (!quotes.ok) return quotes;

  const parsed = Papa.parse<string[]>(quotes.value.text, {
    delimiter,
    newline,
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    preview: maxLines,
  });
  if (parsed.meta.truncated) return refuseTooManyRows(fileName, limits);

  const rows: Row[] = [];
  let line = firstLine;
  for (const cells of parsed.data) {
    rows.push({ line, cells });
    line += 1 + lineBreaksIn(cells, newline);
  }
  return ok({ rows, quotes: quotes.value });
}

/** At most `max` rows of the beginning of a text, without any check: to detect delimiter and header. */
export function firstRows(text: string, delimiter: string, max: number): string[][] {
  const { body, newline } = normalizeLineBreaks(text);
  const { data } = Papa.parse<string[]>(body, { delimiter, newline, header: false, skipEmptyLines: false, preview: max + 1 });
  return data.slice(0, max);
}

export function refuseTooManyRows(fileName: string, limits: Limits): Result<never, Refusal> {
  return refuse('too-large', 'formats.tooManyRows', { file: fileName, max: limits.rows });
}

/** papaparse reads a quote with only spaces between it and the end of the file as an opening one. */
function trimAfterFinalQuote(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text[end - 1] === '"' ? text.slice(0, end) : text;
}

function normalizeLineBreaks(text: string): { body: string; newline: '\n' | '\r\n' | '\r' } {
  if (!text.includes('\r')) return { body: text, newline: '\n' };
  const crlf = countOccurrences(text, '\r\n');
  const cr = countOccurrences(text, '\r');
  const lf = countOccurrences(text, '\n');
  if (crlf === cr && crlf === lf) return { body: text, newline: '\r\n' };
  if (lf === 0) return { body: text, newline: '\r' };
  return { body: text.replace(/\r\n?/g, '\n'), newline: '\n' };
}

/** Refuses before memory is spent. Delimiters inside quotes count as well, so it refuses slightly too early, never too late. */
function refuseTooManyCells(fileName: string, text: string, delimiter: string, limits: Limits): Result<never, Refusal> | null {
  if (text.length <= limits.cells || countOccurrences(text, delimiter) <= limits.cells) return null;
  return refuse('too-large', 'formats.tooManyCells', { file: fileName, max: limits.cells });
}

/** Line breaks inside quoted cells: the row ends that many lines after its first line. */
function lineBreaksIn(cells: readonly string[], newline: string): number {
  let breaks = 0;
  for (const cell of cells) if (cell.length > 0 && cell.includes(newline)) breaks += countOccurrences(cell, newline);
  return breaks;
}
