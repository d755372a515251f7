/** The lines of a text in pieces. A line longer than `MAX_LINE` is cut: no line of a chat begins that far inside it. */
const MAX_LINE = 1024 * 1024;

export interface TextLine {
  /** 1 = first. */
  readonly line: number;
  readonly text: string;
}

export async function* textLines(parts: AsyncIterable<string>): AsyncIterable<TextLine> {
  let rest = '';
  let line = 0;
  for await (const part of parts) {
    const text = rest + part;
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      line++;
      yield { line, text: text.slice(from, text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end) };
      from = end + 1;
    }
    rest = text.slice(from, from + MAX_LINE);
  }
  if (rest !== '') yield { line: line + 1, text: rest };
}
