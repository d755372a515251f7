/** The middle layer of an Outlook data file: the properties of an object, and the rows of a table ([MS-PST] 2.3). */

import { FIELD, instantOfFileTime } from '../../../shared/formats/sources/readers/mail/outlook-fields';
import { decodeCodePage, type Encoding } from '../../../shared/formats/table/encoding/encodings';
import { DamagedStoreError, type NodeDatabase, type StoreNode } from './node-database';

const HEAP = 0xec;
const PROPERTIES = 0xbc;
const TABLE = 0x7c;
const MAX_TREE_LEVEL = 6;
const MAX_RECORDS = 100_000;

/** A heap: small pieces of bytes with numbers, in the blocks of one node. */
class Heap {
  readonly #blocks: readonly Buffer[];
  readonly kind: number;
  readonly root: number;

  constructor(blocks: readonly Buffer[]) {
    const first = blocks[0];
    if (first === undefined || first.length < 12 || first[2] !== HEAP) throw new DamagedStoreError('no heap');
    this.#blocks = blocks;
    this.kind = first[3] as number;
    this.root = first.readUInt32LE(4);
  }

  /** Empty: there is no such piece. */
  piece(id: number): Buffer {
    const block = this.#blocks[id >>> 16];
    const index = (id & 0xffff) >>> 5;
    if (block === undefined || index === 0 || block.length < 2) return Buffer.alloc(0);
    const map = block.readUInt16LE(0);
    const at = map + 2 + 2 * index;
    if (at + 4 > block.length) return Buffer.alloc(0);
    return block.subarray(block.readUInt16LE(at), block.readUInt16LE(at + 2));
  }

  /** The records of a tree in the heap. */
  *records(root: number): Generator<{ readonly key: Buffer; readonly value: Buffer }> {
    const head = this.piece(root);
    if (head.length < 8 || head[0] !== 0xb5) throw new DamagedStoreError('no tree');
    const [keySize = 0, valueSize = 0, levels = 0] = [head[1], head[2], head[3]];
    if (keySize === 0 || levels > MAX_TREE_LEVEL) throw new DamagedStoreError('no tree');
    let count = 0;
    for (const leaf of this.#leaves(head.readUInt32LE(4), levels, keySize)) {
      for (let at = 0; at + keySize + valueSize <= leaf.length; at += keySize + valueSize) {
        if (++count > MAX_RECORDS) throw new DamagedStoreError('too many records');
        yield { key: leaf.subarray(at, at + keySize), value: leaf.subarray(at + keySize, at + keySize + valueSize) };
      }
    }
  }

  *#leaves(id: number, levels: number, keySize: number): Generator<Buffer> {
    const piece = this.piece(id);
    if (levels === 0) yield piece;
    else for (let at = keySize; at + 4 <= piece.length; at += keySize + 4) yield* this.#leaves(piece.readUInt32LE(at), levels - 1, keySize);
  }
}

/** What an object says of itself. A property that is missing is empty, null or 0; one in a damaged block throws DamagedStoreError. */
export interface Properties {
  readonly text: (id: number) => string;
  readonly number: (id: number) => number;
  readonly isTrue: (id: number) => boolean;
  /** Milliseconds since 1970. */
  readonly instant: (id: number) => number | null;
  readonly binary: (id: number) => Buffer;
  /** Of its texts that are not Unicode, as Windows numbers it. 0: not said. */
  readonly codePage: number;
}

interface Value {
  readonly type: number;
  readonly bytes: () => Buffer;
}

const TYPE = { boolean: 0x0b, time: 0x40, text: 0x1e, unicode: 0x1f } as const;

/** @throws DamagedStoreError when the node holds no properties */
export function propertiesOf(database: NodeDatabase, node: StoreNode): Properties {
  const heap = new Heap(database.blocks(node.data));
  if (heap.kind !== PROPERTIES) throw new DamagedStoreError('no properties');
  const values = new Map<number, Value>();
  const subnodes = lazy(() => database.subnodes(node.subnodes));
  for (const { key, value } of heap.records(heap.root)) {
    if (key.length !== 2 || value.length !== 6) throw new DamagedStoreError('no properties');
    const type = value.readUInt16LE(0);
    values.set(key.readUInt16LE(0), {
      type,
      bytes: () => (isShort(type) ? value.subarray(2) : bytesAt(value.readUInt32LE(2), heap, subnodes, database)),
    });
  }
  return readable(values);
}

/** @param codePage of texts that are not Unicode, where a row does not say it; 0: not known. @throws DamagedStoreError when the node holds no table */
export function tableRows(database: NodeDatabase, node: StoreNode, codePage: number): readonly Properties[] {
  const heap = new Heap(database.blocks(node.data));
  const head = heap.piece(heap.root);
  if (heap.kind !== TABLE || head.length < 22 || head[0] !== TABLE) throw new DamagedStoreError('no table');
  const subnodes = lazy(() => database.subnodes(node.subnodes));
  const columns = columnsOf(head);
  const [bitsAt, size] = [head.readUInt16LE(6), head.readUInt16LE(8)];
  const rows = head.readUInt32LE(14);
  const blocks = rows === 0 || size === 0 ? [] : isInHeap(rows) ? [heap.piece(rows)] : database.blocks(subnodes().get(rows)?.data ?? 0);
  const found: Properties[] = [];
  for (const block of blocks) {
    for (let at = 0; at + size <= block.length && found.length < MAX_RECORDS; at += size) {
      const row = block.subarray(at, at + size);
      const values = new Map<number, Value>();
      for (const { id, type, offset, length, bit } of columns) {
        const hasValue = ((row[bitsAt + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
        if (!hasValue || offset + length > size) continue;
        const cell = row.subarray(offset, offset + length);
        const isOwn = length !== 4 || isShort(type);
        values.set(id, { type, bytes: () => (isOwn ? cell : bytesAt(cell.readUInt32LE(0), heap, subnodes, database)) });
      }
      found.push(readable(values, codePage));
    }
  }
  return found;
}

function columnsOf(head: Buffer) {
  const columns: { readonly id: number; readonly type: number; readonly offset: number; readonly length: number; readonly bit: number }[] =
    [];
  for (let at = 22; at + 8 <= head.length && columns.length < (head[1] ?? 0); at += 8)
    columns.push({
      type: head.readUInt16LE(at),
      id: head.readUInt16LE(at + 2),
      offset: head.readUInt16LE(at + 4),
      length: head[at + 6] ?? 0,
      bit: head[at + 7] ?? 0,
    });
  return columns;
}

/** Its value stands where others have a reference. */
function isShort(type: number): boolean {
  return type === 0x02 || type === 0x03 || type === 0x04 || type === TYPE.boolean || type === 0x0a;
}

function isInHeap(reference: number): boolean {
  return (reference & 31) === 0;
}

function bytesAt(reference: number, heap: Heap, subnodes: () => ReadonlyMap<number, StoreNode>, database: NodeDatabase): Buffer {
  if (isInHeap(reference)) return heap.piece(reference);
  return Buffer.concat(database.blocks(subnodes().get(reference)?.data ?? 0));
}

function readable(values: ReadonlyMap<number, Value>, codePageOfOwner = 0): Properties {
  const bytes = (id: number) => values.get(id)?.bytes() ?? Buffer.alloc(0);
  const number = (id: number) => {
    const found = bytes(id);
    return found.length >= 4 ? found.readInt32LE(0) : found.length >= 2 ? found.readInt16LE(0) : 0;
  };
  const codePage = number(FIELD.messageCodePage) || number(FIELD.internetCodePage) || codePageOfOwner;
  return {
    number,
    codePage,
    binary: bytes,
    isTrue: (id) => values.get(id)?.type === TYPE.boolean && (bytes(id)[0] ?? 0) !== 0,
    instant: (id) => {
      const found = values.get(id)?.type === TYPE.time ? bytes(id) : null;
      if (found === null || found.length < 8) return null;
      return instantOfFileTime(found.readBigUInt64LE(0));
    },
    text: (id) => {
      const type = values.get(id)?.type;
      const text =
        type === TYPE.unicode ? bytes(id).toString('utf16le') : type === TYPE.text ? decodeText(bytes(id), encodingOf(codePage)) : '';
      return text.replace(/\0+$/, '');
    },
  };
}

const ASIAN: ReadonlyMap<number, Encoding> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [20_866, 'koi8-r'],
  [21_866, 'koi8-u'],
  [65_001, 'utf-8'],
]);

/** The number that Windows has for an encoding. Western where it is missing, as in a file of that time. */
function encodingOf(codePage: number): Encoding {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}` as Encoding;
  return ASIAN.get(codePage) ?? 'windows-1252';
}

function decodeText(bytes: Buffer, encoding: Encoding): string {
  if (encoding === 'utf-8') return bytes.toString('utf8');
  return decodeCodePage(bytes, encoding) ?? decodeCodePage(bytes, 'windows-1252') ?? '';
}

function lazy<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
