/** The text of a file, decoded in pieces. A file of usual size is decoded with every repair of `decodeText`; a larger one in the encoding of its start. */
import type { Message } from '../../../../strings/message';
import { decodeText } from '../../../table/decode-text';
import type { Encoding } from '../../../table/encoding/encodings';
import type { SourceFile } from '../../source-record';

/** Decoded as a whole up to this size: about 50 MB of memory. */
const WHOLE_BYTES = 16 * 1024 * 1024;

export interface SourceText {
  readonly parts: () => AsyncIterable<string>;
  /** What was guessed or mended. */
  readonly warnings: readonly Message[];
}

export async function readSourceText(file: SourceFile): Promise<SourceText> {
  const start: Uint8Array[] = [];
  let length = 0;
  let isWhole = true;
  for await (const chunk of file.chunks()) {
    start.push(chunk);
    length += chunk.length;
    if (length <= WHOLE_BYTES) continue;
    isWhole = false;
    break;
  }
  const bytes = joinBytes(start, length);
  if (isWhole) {
    const { text, warnings } = decodeText(bytes);
    return { parts: () => onePart(withoutMark(text)), warnings };
  }
  // The sample may end inside a character: that is no reason to take it for another encoding.
  const { encoding, warnings } = decodeText(bytes.subarray(0, lastLineEnd(bytes)));
  return { parts: () => decodeParts(file, encoding), warnings };
}

export function joinBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** All bytes of a file, or null when there are more than `limit`. */
export async function readAllBytes(file: SourceFile, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    length += chunk.length;
    if (length > limit) return null;
    parts.push(chunk);
  }
  return joinBytes(parts, length);
}

const headTexts = new WeakMap<Uint8Array, string>();

/** The beginning of a file as text, for the recognition of formats. Never throws; a character cut at the end is left out. Every reader asks for it. */
export function headText(head: Uint8Array): string {
  let text = headTexts.get(head);
  if (text === undefined) {
    text = withoutMark(decodeText(head.length < 65_536 ? head : head.subarray(0, lastLineEnd(head))).text);
    headTexts.set(head, text);
  }
  return text;
}

function lastLineEnd(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(10);
  return end < bytes.length / 2 ? bytes.length & ~3 : (end + 1) & ~1;
}

async function* onePart(text: string): AsyncIterable<string> {
  yield text;
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

async function* decodeParts(file: SourceFile, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of file.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
