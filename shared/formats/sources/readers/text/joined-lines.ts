/** The lines of a vCard or iCalendar file, with folded lines joined. */
import { decodeCodePageLeniently } from '../../../table/encoding/encodings';
import type { SourceFile } from '../../source-record';
import { joinBytes } from './source-text';

/** Of one joined line. No text of a person is longer; pictures are. */
const MAX_LINE = 1024 * 1024;
const ATTACHMENTS: ReadonlySet<string> = new Set(['LOGO', 'SOUND', 'KEY', 'ATTACH', 'X-ADDRESSBOOKSERVER-PHONEME-DATA', 'IMAGE']);
const QUOTED_PRINTABLE = /^[^:]*[;=]QUOTED-PRINTABLE(?:[;:]|$)/i;

export interface JoinedLine {
  readonly line: number;
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

/**
 * The lines of one piece of the file after the other: waiting for each line would take longer than reading it. All lines of a piece must be taken before
 * the next piece.
 */
export async function* joinedLines(file: SourceFile): AsyncIterable<Iterable<JoinedLine>> {
  const joiner = new LineJoiner();
  for await (const chunk of utf8Chunks(file)) yield joiner.push(chunk);
  yield joiner.end();
}

/** The bytes of a file as UTF-8, when a byte order mark says that it is UTF-16; as they are otherwise. */
async function* utf8Chunks(file: SourceFile): AsyncIterable<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  const encoder = new TextEncoder();
  for await (const chunk of file.chunks()) {
    if (chunk.length === 0) continue;
    if (decoder === undefined) {
      const isLittle = chunk[0] === 0xff && (chunk.length === 1 || chunk[1] === 0xfe);
      const isBig = chunk[0] === 0xfe && (chunk.length === 1 || chunk[1] === 0xff);
      decoder = isLittle ? new TextDecoder('utf-16le') : isBig ? new TextDecoder('utf-16be') : null;
    }
    yield decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
  }
}

interface CurrentLine {
  readonly line: number;
  readonly parts: Uint8Array[];
  /** How many of the parts are copies. */
  owned: number;
  length: number;
  isCut: boolean;
}

/** Splits bytes at line ends (CRLF, LF or CR) and joins folded lines. */
class LineJoiner {
  /** Of the physical line that is not complete yet. */
  private pending: Uint8Array[] = [];
  private pendingLength = 0;
  private lineNumber = 0;
  private endsWithCarriageReturn = false;
  private current: CurrentLine | null = null;

  *push(chunk: Uint8Array): Iterable<JoinedLine> {
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (byte !== 10 && byte !== 13) continue;
      const isSecondOfPair = byte === 10 && i === from && this.endsWithCarriageReturn && this.pendingLength === 0;
      const complete = isSecondOfPair ? null : this.endLine(chunk.subarray(from, i));
      if (complete !== null) yield complete;
      this.endsWithCarriageReturn = byte === 13;
      from = i + 1;
    }
    if (from < chunk.length) {
      this.endsWithCarriageReturn = false;
      this.keep(chunk.slice(from));
    }
    // The bytes of the chunk may be overwritten by the next one.
    const { current } = this;
    if (current === null) return;
    for (let i = current.owned; i < current.parts.length; i++) current.parts[i] = (current.parts[i] as Uint8Array).slice();
    current.owned = current.parts.length;
  }

  *end(): Iterable<JoinedLine> {
    const complete = this.pendingLength > 0 ? this.endLine(new Uint8Array()) : null;
    if (complete !== null) yield complete;
    const last = this.finish();
    if (last !== null) yield last;
  }

  /** Part of a line longer than the limit is dropped as it comes. */
  private keep(part: Uint8Array): void {
    if (this.pendingLength <= MAX_LINE) this.pending.push(part);
    this.pendingLength += part.length;
  }

  /** The line before this one, if this one does not continue it. */
  private endLine(last: Uint8Array): JoinedLine | null {
    this.lineNumber++;
    if (this.pendingLength === 0) return this.takeLine(last, false);
    this.keep(last);
    const kept = this.pending.reduce((length, part) => length + part.length, 0);
    const bytes = joinBytes(this.pending, kept);
    const isCut = kept < this.pendingLength;
    this.pending = [];
    this.pendingLength = 0;
    return this.takeLine(bytes, isCut);
  }

  private takeLine(bytes: Uint8Array, isCut: boolean): JoinedLine | null {
    const { current } = this;
    if (current !== null && (bytes[0] === 32 || bytes[0] === 9)) this.append(current, bytes.subarray(1), isCut);
    else if (current !== null && endsWithSoftBreak(current)) {
      current.parts.push((current.parts.pop() as Uint8Array).subarray(0, -1)); // as owned as it was
      current.length--;
      this.append(current, bytes, isCut);
    } else {
      const complete = this.finish();
      const start = this.lineNumber === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
      const own = bytes.subarray(start);
      if (own.length > 0) this.current = { line: this.lineNumber, parts: [own], owned: 0, length: own.length, isCut };
      return complete;
    }
    return null;
  }

  private append(current: CurrentLine, bytes: Uint8Array, isCut: boolean): void {
    if (current.isCut) return;
    const isAttachment = current.parts.length === 1 && ATTACHMENTS.has(nameIn(current.parts[0] as Uint8Array));
    if (isCut || isAttachment || current.length + bytes.length > MAX_LINE) current.isCut = true;
    else {
      current.parts.push(bytes);
      current.length += bytes.length;
    }
  }

  private finish(): JoinedLine | null {
    const { current } = this;
    this.current = null;
    return current === null ? null : { line: current.line, bytes: joinBytes(current.parts, current.length), isCut: current.isCut };
  }
}

/** Quoted-printable text goes on after a line that ends with "=". */
function endsWithSoftBreak({ parts }: CurrentLine): boolean {
  return parts.at(-1)?.at(-1) === 61 && QUOTED_PRINTABLE.test(asciiStart(parts[0]));
}

/** The name at the beginning of a line, in capitals, without its group. */
export function nameIn(bytes: Uint8Array): string {
  let name = '';
  for (let i = 0; i < 60; i++) {
    const byte = bytes[i] ?? 58;
    if (byte === 58 || byte === 59) return name;
    if (byte === 46) name = '';
    else if (byte !== 32) name += String.fromCharCode(byte >= 97 && byte <= 122 ? byte - 32 : byte);
  }
  return name;
}

function asciiStart(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : String.fromCharCode(...bytes.subarray(0, 200));
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8, else Windows-1252. */
export function decodeLine(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeCodePageLeniently(bytes, 'windows-1252');
  }
}
