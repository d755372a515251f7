/**
 * Rewrites cells whose quotes break the rules of RFC 4180, so that one such cell does not swallow the rows after it:
 *
 * - spaces before the opening quote of a cell: `Ada, "Marsh, Howe"`
 * - quotes written with a backslash: `"says \"hello\""`
 * - quotes inside a quoted cell that are not doubled: `"Ana "the cat" B"`
 * - a cell that begins with a quote and is not a quoted cell: `"Rock" Stone`
 *
 * Where a cell can be read in two ways, the one that gives its row as many cells as most rows have is taken. The scan is linear, except that each
 * broken cell is looked at as far as `MAX_LOOK_AHEAD`; there are at most `limits.brokenQuotes` of them.
 */
import { ok, type Result } from '../../lib/result';
import { type Refusal, refuse } from '../../strings/message';
import { countCells, countOccurrences, isCellEnd, isSpace, MAX_LOOK_AHEAD, type QuoteRules, usualWidth } from './cell-boundaries';

export interface RepairedQuotes {
  /** Where every cell that begins with a quote is closed, and every quote in it is doubled. */
  readonly text: string;
  /** Quotes inside quoted cells that were not doubled. */
  readonly undoubled: number;
  /** Lines of the cells that only begin with a quote. */
  readonly strayLines: readonly number[];
  readonly backslashes: number;
}

/** Quotes in a broken cell that look like the first of another cell. With more, it is no quoted cell. */
const MAX_OPENINGS = 8;
/** A longer text of which most characters are quotes is no table. */
const MIN_LENGTH_OF_ONLY_QUOTES = 65_536;

/** Refuses a text that consists of quotes, has a quote that is never closed, or has more broken quotes than `limits` allow. */
export function repairQuotes(text: string, rules: QuoteRules): Result<RepairedQuotes, Refusal> {
  if (!text.includes('"')) return ok({ text, undoubled: 0, strayLines: [], backslashes: 0 });
  if (text.length > MIN_LENGTH_OF_ONLY_QUOTES && countOccurrences(text, '"') > text.length * 0.75)
    return refuse('unreadable', 'formats.onlyQuotes', { file: rules.fileName });
  return new QuoteRepair(text, rules).run();
}

/** A way to read a cell: it ends before `end`, and `broken` quotes in it have to be doubled. */
interface Reading {
  readonly end: number;
  readonly broken: number;
}

class QuoteRepair {
  private readonly parts: string[] = [];
  /** The text before it is in `parts`. */
  private copied = 0;
  private undoubled = 0;
  private backslashes = 0;
  private readonly strayLines: number[] = [];
  /** Behind the last quoted cell, with the number of cells of its row up to there. */
  private behind = 0;
  private cellsBefore = 0;
  private countedTo = 0;
  private line: number;
  private width = 0;
  private readonly text: string;
  private readonly rules: QuoteRules;
  private readonly escapes: boolean;

  constructor(text: string, rules: QuoteRules) {
    this.text = text;
    this.rules = rules;
    this.line = rules.firstLine;
    this.escapes = usesBackslashes(text, rules);
  }

  run(): Result<RepairedQuotes, Refusal> {
    const { text, rules } = this;
    let at = text.indexOf('"');
    while (at >= 0) {
      const start = this.cellStart(at);
      if (start < 0) {
        at = text.indexOf('"', at + 1); // a quote in the middle of an unquoted cell is an ordinary character
        continue;
      }
      this.countCellsTo(start);
      const close = this.closingQuote(at);
      if (close >= 0) {
        if (start < at) this.replace(start, at, '');
        this.behind = close + 1;
      } else {
        const refusal = this.repairCell(start, at);
        if (refusal !== null) return refusal;
      }
      if (this.undoubled + this.strayLines.length > rules.limits.brokenQuotes)
        return refuse('unreadable', 'formats.tooManyBrokenQuotes', {
          file: rules.fileName,
          max: rules.limits.brokenQuotes,
          line: this.lineAt(at),
        });
      at = text.indexOf('"', this.behind);
    }
    const { undoubled, strayLines, backslashes } = this;
    if (this.copied === 0) return ok({ text, undoubled, strayLines, backslashes });
    return ok({ text: this.parts.join('') + text.slice(this.copied), undoubled, strayLines, backslashes });
  }

  /** Where the cell begins whose first character, after spaces, is the quote at `at`. -1: the quote is not the first. */
  private cellStart(at: number): number {
    const { delimiter, newline } = this.rules;
    let start = at;
    while (start > 0 && isSpace(this.text[start - 1] as string, delimiter)) start--;
    return start === 0 || this.text[start - 1] === delimiter || this.text.startsWith(newline, start - newline.length) ? start : -1;
  }

  /** The closing quote of a cell that follows the rules. -1: it does not. */
  private closingQuote(open: number): number {
    let at = open;
    for (;;) {
      at = this.text.indexOf('"', at + 1);
      if (at < 0 || (this.escapes && this.isEscaped(at))) return -1;
      if (this.text[at + 1] !== '"') return isCellEnd(this.text, at + 1, this.rules) ? at : -1;
      at++;
    }
  }

  private isEscaped(at: number): boolean {
    let slashes = 0;
    while (this.text[at - 1 - slashes] === '\\') slashes++;
    return slashes % 2 === 1;
  }

  private repairCell(start: number, open: number): Result<never, Refusal> | null {
    const quoted = this.quotedReadings(open);
    const plainEnd = this.plainEnd(start);
    const lineEnd = this.lineEnd(plainEnd);
    const fitsAsPlain = this.fits(plainEnd);
    const fitting = quoted.find(({ end }) => this.fits(end) && (end <= lineEnd || !fitsAsPlain || !this.areWholeRows(lineEnd, end)));
    const isPlain = quoted.length > 0 ? fitsAsPlain : this.areWholeRows(lineEnd, this.lineEnd(lineEnd + 1));
    const reading = fitting ?? (isPlain ? undefined : quoted[0]);
    if (reading !== undefined) this.writeQuoted(start, open, reading);
    else if (isPlain) this.writePlain(start, plainEnd);
    else if (quoted.length === 0 && this.tornEnd(open) >= 0) this.writePlain(start, this.tornEnd(open));
    else return refuse('unreadable', 'formats.unclosedQuote', { file: this.rules.fileName, line: this.lineAt(open) });
    return null;
  }

  /** The ends the cell may have as a quoted one: at a quote that ends a cell, and where a backslash before it may be part of the text, both. */
  private quotedReadings(open: number): readonly Reading[] {
    const { text, rules } = this;
    const { delimiter, newline } = rules;
    const readings: Reading[] = [];
    let broken = 0;
    let openings = 0;
    for (let at = text.indexOf('"', open + 1); at >= 0 && at - open <= MAX_LOOK_AHEAD; at = text.indexOf('"', at + 1)) {
      const isEnd = isCellEnd(text, at + 1, rules);
      if (this.escapes && this.isEscaped(at)) {
        if (isEnd) readings.push({ end: at + 1, broken });
        continue;
      }
      if (text[at + 1] === '"') {
        at++;
        if (broken > 0 && isCellEnd(text, at + 1, rules)) readings.push({ end: at + 1, broken: broken + 1 });
        continue;
      }
      if (isEnd) return [{ end: at + 1, broken }, ...readings];
      const opensCell = text[at - 1] === delimiter || text.startsWith(newline, at - newline.length);
      if (opensCell && ++openings > MAX_OPENINGS) break;
      broken++;
    }
    return readings;
  }

  private plainEnd(start: number): number {
    const { delimiter, newline } = this.rules;
    const ends = [this.text.indexOf(delimiter, start), this.text.indexOf(newline, start)].filter((end) => end >= 0);
    return Math.min(this.text.length, ...ends);
  }

  /** The end of the last cell of a row that lacks its closing quote: before the next line that is a whole row. -1: it is not the last cell. */
  private tornEnd(open: number): number {
    const { text, rules } = this;
    if (this.cellsBefore + 1 !== this.width) return -1;
    let end = this.lineEnd(open);
    while (end < text.length && end - open <= MAX_LOOK_AHEAD) {
      const next = countCells(text, end + rules.newline.length, rules);
      if (next.cells === this.width && this.width > 1) return end;
      end = next.end;
    }
    return end >= text.length ? text.length : -1;
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf(this.rules.newline, from);
    return end < 0 ? this.text.length : end;
  }

  /** Whether the row has the usual number of cells when the cell being read ends at `end`. */
  private fits(end: number): boolean {
    if (this.width === 0) this.width = usualWidth(this.text, this.rules);
    return this.cellsBefore + countCells(this.text, end, this.rules).cells === this.width;
  }

  /** Whether each line in this part of the text is a whole row. */
  private areWholeRows(from: number, to: number): boolean {
    const { newline } = this.rules;
    for (let at = from + newline.length; at < to; ) {
      const { cells, end } = countCells(this.text, at, this.rules);
      if (cells !== this.width && this.text.slice(at, end).trim() !== '') return false;
      at = end + newline.length;
    }
    return true;
  }

  private writeQuoted(start: number, open: number, { end, broken }: Reading): void {
    const inside = this.text.slice(open + 1, end - 1);
    if (this.escapes) this.backslashes += countOccurrences(inside, '\\"');
    this.undoubled += broken;
    this.replace(start, end, `"${inside.replace(this.escapes ? /\\"|""?/g : /""?/g, '""')}"`);
    this.behind = end;
  }

  private writePlain(start: number, end: number): void {
    this.strayLines.push(this.lineAt(start));
    this.replace(start, end, `"${this.text.slice(start, end).trim().replaceAll('"', '""')}"`);
    this.behind = end;
  }

  private replace(from: number, to: number, by: string): void {
    this.parts.push(this.text.slice(this.copied, from), by);
    this.copied = to;
  }

  /** Counts the cells of the row before `start`: unquoted ones since the last quoted one. */
  private countCellsTo(start: number): void {
    const { delimiter, newline } = this.rules;
    const between = this.text.slice(this.behind, start);
    const lastLine = between.lastIndexOf(newline);
    if (lastLine >= 0) this.cellsBefore = countOccurrences(between.slice(lastLine), delimiter);
    else this.cellsBefore += countOccurrences(between, delimiter);
  }

  private lineAt(at: number): number {
    this.line += countOccurrences(this.text.slice(this.countedTo, at), this.rules.newline);
    this.countedTo = at;
    return this.line;
  }
}

/** True when the text has `\"` before a letter: no program that doubles quotes writes that. */
function usesBackslashes(text: string, rules: QuoteRules): boolean {
  for (let at = text.indexOf('\\"'); at >= 0; at = text.indexOf('\\"', at + 2)) {
    if (text[at + 2] !== '"' && text[at - 1] !== '\\' && !isCellEnd(text, at + 2, rules)) return true;
  }
  return false;
}
