/**
 * Text to rows of cells, with papaparse as the tokenizer:
 *
 * - Its header mode is never used: cells stay arrays, so text of the file is never an object key.
 * - A linear check of the quotes comes first, by the rules of papaparse. It refuses a quote that is never closed, a cell over the limit and too many
 *   broken quotes. So papaparse never gets the input it is slow on (only quotes, millions of errors).
 * - A file with one kind of line break is read as it is. In a file that mixes CRLF, LF and CR, each of them ends a line, and those inside quoted cells
 *   become LF. U+2028, U+0085, vertical tab and form feed are ordinary characters.
 */

import Papa from 'papaparse';
import { ok, type Result } from '../../lib/result';
import { type Refusal, refuse } from '../../strings/message';
import type { Row } from '../import/import-plan';
import type { Limits } from './limits';

export interface Tokens {
  /** All rows, including empty ones. */
  readonly rows: readonly Row[];
  readonly brokenQuotes: number;
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
  const quotes = checkQuotes(body, { fileName, delimiter, firstLine, limits, newline });
  if (!quotes.ok) return quotes;

  const parsed = Papa.parse<string[]>(body, {
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
  return ok({ rows, brokenQuotes: quotes.value });
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

function countOccurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

/** Refuses before memory is spent. Delimiters inside quotes count as well, so it refuses slightly too early, never too late. */
function refuseTooManyCells(fileName: string, text: string, delimiter: string, limits: Limits): Result<never, Refusal> | null {
  if (text.length <= limits.cells || countOccurrences(text, delimiter) <= limits.cells) return null;
  return refuse('too-large', 'formats.tooManyCells', { file: fileName, max: limits.cells });
}

interface QuoteCheck extends TokenizeOptions {
  readonly newline: string;
}

/** The number of broken quotes, which papaparse repairs; or why the file is refused. */
function checkQuotes(text: string, check: QuoteCheck): Result<number, Refusal> {
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
      if (at < 0) return refuse('unreadable', 'formats.unclosedQuote', { file: fileName, line: lineAt(text, start, check) });
      if (at - start > limits.cell) return refuseLongCell(fileName, lineAt(text, start, check), limits);
      if (text[at + 1] === '"' && at + 1 < text.length) {
        at++;
        quotes++;
        continue;
      }
      if (isCellEnd(text, at + 1, delimiter, newline)) break;
      broken++;
      if (broken > limits.brokenQuotes)
        return refuse('unreadable', 'formats.tooManyBrokenQuotes', {
          file: fileName,
          max: limits.brokenQuotes,
          line: lineAt(text, start, check),
        });
      at++; // papaparse continues two characters after a broken quote
    }
    at = text.indexOf('"', at + 1);
  }
  if (text.length > limits.cell && quotes > text.length * 0.75) return refuse('unreadable', 'formats.onlyQuotes', { file: fileName });
  return ok(broken);
}

function isCellStart(text: string, at: number, delimiter: string, newline: string): boolean {
  return at === 0 || text[at - 1] === delimiter || text.startsWith(newline, at - newline.length);
}

/** True at white space followed by a delimiter or a line break, and at the end of the text. */
function isCellEnd(text: string, from: number, delimiter: string, newline: string): boolean {
  for (let at = from; at < text.length; at++) {
    const char = text[at] as string;
    if (char === delimiter || text.startsWith(newline, at)) return true;
    if (char.trim() !== '') return false;
  }
  return from >= text.length;
}

function lineAt(text: string, at: number, { firstLine, newline }: QuoteCheck): number {
  return firstLine + countOccurrences(text.slice(0, at), newline);
}

export function refuseLongCell(fileName: string, line: number, limits: Limits): Result<never, Refusal> {
  return refuse('too-large', 'formats.cellTooLong', { file: fileName, line, max: limits.cell });
}

/** Line breaks inside quoted cells: the row ends that many lines after its first line. */
function lineBreaksIn(cells: readonly string[], newline: string): number {
  let breaks = 0;
  for (const cell of cells) if (cell.length > 0 && cell.includes(newline)) breaks += countOccurrences(cell, newline);
  return breaks;
}
