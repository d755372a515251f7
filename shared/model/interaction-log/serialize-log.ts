/**
 * Serializes the columns of a log to bytes, and back without copying. Used between processes and in the cache.
 *
 *     <length of the head, 4 bytes> <head: JSON> <padding> <column> <padding> <column> …
 *
 * Numbers are little-endian, as on every machine Kith runs on. Verify the checksum of bytes from disk before deserializing them.
 */
import type { ListColumn, LogColumns, TextColumn } from './log-columns';

interface Head extends Pick<LogColumns, 'size' | 'personIds' | 'topicIds'> {
  /** Bytes of each column, in the order of `columnsIn`. */
  readonly lengths: readonly number[];
}

const ALIGNMENT = 8;

function columnsIn({ day, channel, precision, direction, flags: says, minutes, people, topics, id, rest }: Omit<LogColumns, keyof Head>) {
  const lists = [people.start, people.items, topics.start, topics.items];
  return [day, channel, precision, direction, says, minutes, ...lists, id.start, id.bytes, rest.start, rest.bytes];
}

const alignedLength = (length: number) => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** The parts of `serializeLog` in order, as views of the columns. Nothing large is copied. */
export function serializeLogParts(columns: LogColumns): readonly Uint8Array[] {
  const { size, personIds, topicIds } = columns;
  const parts = columnsIn(columns);
  const head = new TextEncoder().encode(
    JSON.stringify({ size, personIds, topicIds, lengths: parts.map((part) => part.byteLength) } satisfies Head),
  );
  const start = alignedLength(4 + head.length);
  const first = new Uint8Array(start);
  new DataView(first.buffer).setUint32(0, head.length, true);
  first.set(head, 4);
  const pieces: Uint8Array[] = [first];
  for (const part of parts) {
    pieces.push(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    pieces.push(new Uint8Array(alignedLength(part.byteLength) - part.byteLength));
  }
  return pieces;
}

export function serializeLog(columns: LogColumns): Uint8Array<ArrayBuffer> {
  const pieces = serializeLogParts(columns);
  const packed = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    packed.set(piece, at);
    at += piece.length;
  }
  return packed;
}

/** The columns are views of the bytes, which must not change afterwards. Throws when the bytes do not have the form of `serializeLog`. */
export function deserializeLog(bytes: Uint8Array): LogColumns {
  // Typed arrays need alignment, and bytes from a pipe may begin anywhere.
  const packed = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = packed;
  const headLength = new DataView(buffer, byteOffset, byteLength).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + headLength))) as Head;
  const { size, personIds, topicIds, lengths } = head;
  let at = alignedLength(4 + headLength);
  const parts = lengths.map((length) => {
    const from = byteOffset + at;
    at += alignedLength(length);
    return { from, length };
  });
  if (parts.length !== COLUMNS || at > alignedLength(byteLength)) throw new Error('not the columns of a log');
  let next = 0;
  const part = () => parts[next++] as (typeof parts)[number];
  const ints = () => {
    const { from, length } = part();
    return new Int32Array(buffer, from, length / 4);
  };
  const plain = () => {
    const { from, length } = part();
    return new Uint8Array(buffer, from, length);
  };
  const floats = () => {
    const { from, length } = part();
    return new Float32Array(buffer, from, length / 4);
  };
  const list = (): ListColumn => ({ start: ints(), items: ints() });
  const text = (): TextColumn => ({ start: ints(), bytes: plain() });
  // The order of the fields is that of `columnsIn`.
  return {
    size,
    personIds,
    topicIds,
    day: ints(),
    channel: plain(),
    precision: plain(),
    direction: plain(),
    flags: plain(),
    minutes: floats(),
    people: list(),
    topics: list(),
    id: text(),
    rest: text(),
  };
}

const COLUMNS = 14;
