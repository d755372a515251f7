/**
 * Rows of a CSV file that may be too large to hold at once (RFC 4180). A quote that is never closed is taken as an ordinary character, so that it costs
 * its own row and not the rest of the file. Test: equal to papaparse on everything that is valid.
 */
import type { Row } from '../../../import/import-plan';

/** A row without an end within this many characters has a quote that is never closed. */
const MAX_ROW = 8 * 1024 * 1024;

export async function* csvRows(parts: AsyncIterable<string>, delimiter: string): AsyncIterable<Row> {
  const splitter = new RowSplitter(delimiter);
  for await (const part of parts) yield* splitter.push(part, false);
  yield* splitter.push('', true);
}

/** At most `max` rows of the beginning of a file. */
export function firstCsvRows(text: string, delimiter: string, max: number): readonly Row[] {
  const rows: Row[] = [];
  for (const row of new RowSplitter(delimiter).push(text, true)) if (rows.push(row) >= max) break;
  return rows;
}

class RowSplitter {
  private text = '';
  private line = 1;
  private readonly delimiter: string;
  /** Where the next row begins. */
  private at = 0;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  *push(part: string, isEnd: boolean): Iterable<Row> {
    this.text = this.text.slice(this.at) + part;
    this.at = 0;
    while (this.at < this.text.length) {
      const isLate = isEnd || this.text.length - this.at > MAX_ROW;
      const cells = this.readRow(isLate, isEnd);
      if (cells === null) return;
      yield cells;
    }
  }

  /** Null: the end of the row is not there yet. */
  private readRow(isLate: boolean, isEnd: boolean): Row | null {
    const { text, delimiter } = this;
    const cells: string[] = [];
    let from = this.at;
    for (;;) {
      const quoted = text.charCodeAt(from) === 34 ? this.readQuoted(from, isLate) : null;
      if (quoted === 'incomplete') return null;
      const afterQuotes = quoted === null ? from : quoted.end;
      const end = endOfCell(text, afterQuotes, delimiter);
      if (end >= text.length && !isEnd && !(isLate && quoted === null)) return null;
      const rest = text.slice(afterQuotes, end);
      cells.push(quoted === null ? rest : rest.trim() === '' ? quoted.text : quoted.text + rest);
      if (text.charCodeAt(end) === delimiter.charCodeAt(0)) {
        from = end + 1;
        continue;
      }
      // A carriage return at the end of a part may have its line feed in the next one.
      if (text.charCodeAt(end) === 13 && end + 1 >= text.length && !isEnd) return null;
      const next = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
      const row = { line: this.line, cells };
      this.line += linesIn(text, this.at, next);
      this.at = next;
      return row;
    }
  }

  private readQuoted(from: number, isLate: boolean): { readonly text: string; readonly end: number } | null | 'incomplete' {
    const { text } = this;
    let hasDoubled = false;
    for (let at = from + 1; ; ) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return isLate ? null : 'incomplete';
      if (quote + 1 >= text.length && !isLate) return 'incomplete';
      if (text.charCodeAt(quote + 1) !== 34) {
        const inner = text.slice(from + 1, quote);
        return { text: hasDoubled ? inner.replaceAll('""', '"') : inner, end: quote + 1 };
      }
      hasDoubled = true;
      at = quote + 2;
    }
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  const code = delimiter.charCodeAt(0);
  for (let i = from; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === code || char === 10 || char === 13) return i;
  }
  return text.length;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const char = text.charCodeAt(i);
    if (char === 10 || (char === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  return lines;
}
