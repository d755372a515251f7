/**
 * The content lines of vCard and iCalendar (RFC 6350 section 3.3, RFC 5545 section 3.1, vCard 2.1): `group.NAME;PARAM=value:text`. Folded lines are joined
 * as bytes, because a fold may stand inside a character. Soft breaks of quoted-printable join lines as well. Bytes that are not UTF-8 are read as
 * Windows-1252, line by line: one file may hold cards of two programs.
 */
import type { SourceFile } from '../../source-record';
import { decodeLine, type JoinedLine, joinedLines, nameIn } from './joined-lines';

export interface ContentLine {
  /** Line of the file on which it begins, 1 = first. */
  readonly line: number;
  /** `item1` of `item1.TEL`; empty: none. */
  readonly group: string;
  /** In capitals. Empty: a line without a name, and `value` is all of it. */
  readonly name: string;
  /** Names in capitals. A parameter without a name (vCard 2.1) is a TYPE or an ENCODING. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As written, with its escapes. */
  readonly value: string;
  /** The text was longer than Kith keeps, or is an attachment: it is not all here. */
  readonly isCut: boolean;
}

/**
 * The lines of one piece of the file after the other.
 * @param wanted the names to read, in capitals; absent: all. Other lines are dropped undecoded.
 */
export async function* contentLines(file: SourceFile, wanted?: ReadonlySet<string>): AsyncIterable<Iterable<ContentLine>> {
  for await (const lines of joinedLines(file)) yield parseLines(lines, wanted);
}

function* parseLines(lines: Iterable<JoinedLine>, wanted: ReadonlySet<string> | undefined): Iterable<ContentLine> {
  for (const line of lines) if (wanted === undefined || wanted.has(nameIn(line.bytes))) yield parseContentLine(line);
}

const MAX_PARAMS = 100;
const NAME = /^\s*(?:([\w-]+)\.)?([A-Za-z][\w-]*)(?=[;:])/;
const NO_PARAMS: ReadonlyMap<string, readonly string[]> = new Map();
const ENCODINGS_WITHOUT_NAME = new Set(['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT', 'B', 'Q']);

function parseContentLine({ line, bytes, isCut }: JoinedLine): ContentLine {
  const text = decodeLine(bytes);
  const match = NAME.exec(text);
  if (match === null) return { line, group: '', name: '', params: NO_PARAMS, value: text, isCut };
  const [whole, group = '', name = ''] = match;
  const from = whole.length;
  const colon = text.charCodeAt(from) === 58 ? from : colonAfterParams(text, from);
  if (colon < 0) return { line, group: '', name: '', params: NO_PARAMS, value: text, isCut };
  const params = colon === from ? NO_PARAMS : parseParams(text.slice(from + 1, colon));
  return { line, group, name: name.toUpperCase(), params, value: text.slice(colon + 1), isCut };
}

/** The first colon outside quotes; the first at all when a quote is not closed. */
function colonAfterParams(text: string, from: number): number {
  let isQuoted = false;
  for (let i = from; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 34) isQuoted = !isQuoted;
    else if (char === 58 && !isQuoted) return i;
  }
  return text.indexOf(':', from);
}

function parseParams(text: string): ReadonlyMap<string, readonly string[]> {
  const params = new Map<string, readonly string[]>();
  for (const part of splitOutsideQuotes(text, ';').slice(0, MAX_PARAMS)) {
    const equals = part.indexOf('=');
    const name = equals < 0 ? nameOfBare(part) : part.slice(0, equals).trim().toUpperCase();
    if (name === '') continue;
    const values = paramValues(name, equals < 0 ? part : part.slice(equals + 1));
    const before = params.get(name);
    params.set(name, before === undefined ? values : [...before, ...values]);
  }
  return params;
}

/** vCard 2.1: `TEL;CELL;PREF` and `NOTE;QUOTED-PRINTABLE`. */
function nameOfBare(part: string): string {
  const bare = part.trim().toUpperCase();
  return bare === '' ? '' : ENCODINGS_WITHOUT_NAME.has(bare) ? 'ENCODING' : 'TYPE';
}

function paramValues(name: string, written: string): readonly string[] {
  // Nearly all parameters are one plain word.
  if (!/[",^\s]/.test(written)) return [written];
  return splitOutsideQuotes(written, ',').flatMap((value) => {
    const text = value
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('"', '');
    // RFC 6868; and vCard 4.0 writes TYPE="voice,home" for two types.
    const plain = text.includes('^') ? text.replaceAll('^n', '\n').replaceAll("^'", '"').replaceAll('^^', '^') : text;
    return name === 'TYPE' ? plain.split(',').map((type) => type.trim()) : [plain];
  });
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted;
    else if (text[i] === separator && !isQuoted) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** A value without its escapes: `\n` is a line break, and `\,`, `\;`, `\:` and `\\` are the characters. */
export function unescapeText(value: string): string {
  return value.includes('\\')
    ? value.replace(/\\(n|N|[\\,;:"])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char))
    : value;
}

/** The parts of a structured value (`N`, `ADR`, `ORG`), with their escapes. */
export function splitUnescaped(value: string, separator: ';' | ','): readonly string[] {
  if (!value.includes('\\')) return value.split(separator);
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\') i++;
    else if (value[i] === separator) {
      parts.push(value.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(value.slice(from));
  return parts;
}
