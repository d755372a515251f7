/**
 * Serializes values of the contract between processes as one JSON text with byte arrays beside it. The context bridge copies objects one by one, which
 * blocked the window for seconds with 30,000 people; a text takes a tenth of that. Only plain data and byte arrays can cross.
 */

import { putParts, takeParts } from '../lib/value-parts';

/** The keys from a value to a part of it. */
type Path = readonly string[];

export interface SerializedMessage {
  readonly text: string;
  /** Byte arrays and their places. The text has null there. */
  readonly bytes: readonly { readonly path: Path; readonly bytes: Uint8Array }[];
  /** Which part of a message it is, from 0. Absent: the whole. */
  readonly part?: number;
}

export function serialize(value: unknown): SerializedMessage {
  const { rest, parts } = takeParts(value, (each) => (each instanceof Uint8Array ? each : undefined));
  return { text: JSON.stringify(rest), bytes: parts.map(({ path, part }) => ({ path, bytes: part })) };
}

/** Throws when the text is not JSON or has no null at the place of some bytes. */
export function deserialize({ text, bytes }: SerializedMessage): unknown {
  const rest = JSON.parse(text) as unknown; // without a reviver: much faster
  return putParts(
    rest,
    bytes.map(({ path, bytes: part }) => ({ path, part })),
    (part) => part,
  );
}

/** More bytes than this are sent one part after the other, so that receiving none of them takes long. */
const BYTES_PER_PART = 1_048_576;

/** The message in parts, in the order in which they are sent. All but the last have an empty text, and bytes of the last one's. */
export function partsOf({ text, bytes }: SerializedMessage): readonly SerializedMessage[] {
  const parts: SerializedMessage[] = [];
  let [from, size] = [0, 0];
  for (const [i, part] of bytes.entries()) {
    if (i > from && size + part.bytes.byteLength > BYTES_PER_PART) {
      parts.push({ text: '', bytes: bytes.slice(from, i), part: parts.length });
      [from, size] = [i, 0];
    }
    size += part.bytes.byteLength;
  }
  if (parts.length === 0) return [{ text, bytes }];
  return [...parts, { text, bytes: bytes.slice(from), part: parts.length }];
}

/** Puts the parts together again, as they come. Null: there are more. Throws when one is missing before it; a first one begins anew. */
export function partJoiner(): (part: SerializedMessage) => SerializedMessage | null {
  let waiting: SerializedMessage['bytes'][number][] = [];
  let next = 0;
  return ({ text, bytes, part }) => {
    if (part === undefined || part === 0) [waiting, next] = [[], 0];
    if ((part ?? 0) !== next) throw new TypeError('a part is missing');
    next++;
    for (const one of bytes) waiting.push(one);
    if (part !== undefined && text === '') return null;
    const whole = { text, bytes: waiting };
    [waiting, next] = [[], 0];
    return whole;
  };
}

/** True when an untrusted value has this form. Its content is not checked. */
export function isSerializedMessage(value: unknown): value is SerializedMessage {
  if (typeof value !== 'object' || value === null || !('text' in value) || !('bytes' in value)) return false;
  if ('part' in value && !(Number.isSafeInteger(value.part) && (value.part as number) >= 0)) return false;
  return typeof value.text === 'string' && Array.isArray(value.bytes) && value.bytes.every(isBytesPart);
}

function isBytesPart(part: unknown): boolean {
  if (typeof part !== 'object' || part === null || !('path' in part) || !('bytes' in part)) return false;
  return part.bytes instanceof Uint8Array && Array.isArray(part.path) && part.path.every((key) => typeof key === 'string');
}
