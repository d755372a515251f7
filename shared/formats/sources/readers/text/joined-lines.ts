/** The lines of a vCard or iCalendar file, with folded lines joined. */
import { decodeCodePageLeniently } from '../../../table/encoding/encodings';
import type { SourceFile } from '../../source-record';
import { joinBytes } from './source-text';

/** Of one joined line. No text of a person is longer; pictures are. */
const MAX_LINE = 1024 * 1024;
const ATTACHMENT = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|ATTACH|X-ADDRESSBOOKSERVER-PHONEME-DATA|IMAGE)[;:]/i;
const QUOTED_PRINTABLE = /^[^:]*[;=]QUOTED-PRINTABLE(?:[;:]|$)/i;

export async function* joinedLines(file: SourceFile): AsyncIterable<JoinedLine> {
  const joiner = new LineJoiner();
  for await (const chunk of utf8Chunks(file)) yield* joiner.push(chunk);
  yield* joiner.end();
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

export interface JoinedLine {
  readonly line: number;
  readonly text: string;
  readonly isCut: boolean;
}

/** Splits bytes at line ends (CRLF, LF or CR) and joins folded lines. */
class LineJoiner {
  /** Of the physical line that is not complete yet. */
  private pending: Uint8Array[] = [];
  private pendingLength = 0;
  private lineNumber = 0;
  private endsWithCarriageReturn = false;
  private current: { line: number; parts: Uint8Array[]; length: number; isCut: boolean; isQuotedPrintable: boolean; head: string } | null =
    null;
  private readonly ready: JoinedLine[] = [];

  push(chunk: Uint8Array): readonly JoinedLine[] {
    this.ready.length = 0;
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (byte !== 10 && byte !== 13) {
        this.endsWithCarriageReturn = false;
        continue;
      }
      const isSecondOfPair = byte === 10 && this.endsWithCarriageReturn && i === from && this.pendingLength === 0;
      if (!isSecondOfPair) this.endLine(chunk.subarray(from, i));
      this.endsWithCarriageReturn = byte === 13;
      from = i + 1;
    }
    if (from < chunk.length) this.keep(chunk.slice(from));
    return this.ready;
  }

  end(): readonly JoinedLine[] {
    this.ready.length = 0;
    if (this.pendingLength > 0) this.endLine(new Uint8Array());
    this.finish();
    return this.ready;
  }

  /** Part of a line longer than the limit is dropped as it comes. */
  private keep(part: Uint8Array): void {
    if (this.pendingLength <= MAX_LINE) this.pending.push(part);
    this.pendingLength += part.length;
  }

  private endLine(last: Uint8Array): void {
    this.keep(last);
    const kept = this.pending.reduce((length, part) => length + part.length, 0);
    const bytes = joinBytes(this.pending, kept);
    const isCut = kept < this.pendingLength;
    this.pending = [];
    this.pendingLength = 0;
    this.lineNumber++;
    const { current } = this;
    if (current !== null && (bytes[0] === 32 || bytes[0] === 9)) this.append(bytes.subarray(1), isCut);
    else if (current?.isQuotedPrintable && endsWithSoftBreak(current.parts.at(-1))) {
      current.parts.push((current.parts.pop() as Uint8Array).subarray(0, -1));
      current.length--;
      this.append(bytes, isCut);
    } else {
      this.finish();
      if (bytes.length > 0) this.begin(bytes, isCut);
    }
  }

  private begin(bytes: Uint8Array, isCut: boolean): void {
    const start = this.lineNumber === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const own = bytes.slice(start);
    const head = asciiStart(own);
    this.current = {
      line: this.lineNumber,
      parts: [own],
      length: own.length,
      isCut: isCut || ATTACHMENT.test(head),
      isQuotedPrintable: QUOTED_PRINTABLE.test(head),
      head,
    };
  }

  private append(bytes: Uint8Array, isCut: boolean): void {
    const { current } = this;
    if (current === null || current.isCut) return;
    if (isCut || current.length + bytes.length > MAX_LINE) current.isCut = true;
    else {
      current.parts.push(bytes.slice());
      current.length += bytes.length;
    }
  }

  private finish(): void {
    const { current } = this;
    this.current = null;
    if (current === null) return;
    const isAttachment = ATTACHMENT.test(current.head);
    const text = isAttachment ? current.head : decodeLine(joinBytes(current.parts, current.length));
    this.ready.push({ line: current.line, text, isCut: current.isCut });
  }
}

function endsWithSoftBreak(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && bytes.at(-1) === 61;
}

function asciiStart(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 200));
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
