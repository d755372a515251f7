/** Heaps, properties and tables of an Outlook data file as bytes ([MS-PST] 2.3), for tests. */
export type StoreValue = string | number | boolean | Date | Buffer;

export interface StoreField {
  readonly id: number;
  readonly value: StoreValue;
  /** Of a text in a code page of Windows instead of Unicode: its bytes. */
  readonly isBytesText?: boolean;
}

const TYPE = { int: 0x03, boolean: 0x0b, text8: 0x1e, text: 0x1f, time: 0x40, binary: 0x102 } as const;
const LARGE = 3_000;

export interface Subnode {
  readonly id: number;
  readonly data: Buffer;
}

/** One block with its pieces. */
function heapOf(kind: number, pieces: readonly Buffer[]): Buffer {
  const body = Buffer.concat(pieces);
  const map = Buffer.alloc(4 + 2 * (pieces.length + 1));
  map.writeUInt16LE(pieces.length, 0);
  let at = 12;
  for (const [i, piece] of pieces.entries()) {
    map.writeUInt16LE(at, 4 + 2 * i);
    at += piece.length;
  }
  map.writeUInt16LE(at, 4 + 2 * pieces.length);
  const head = Buffer.alloc(12);
  head.writeUInt16LE(12 + body.length, 0);
  head[2] = 0xec;
  head[3] = kind;
  head.writeUInt32LE(0x20, 4);
  return Buffer.concat([head, body, map]);
}

/** The number of the piece with this index, from 0. */
function pieceId(index: number): number {
  return (index + 1) << 5;
}

function bytesOf({ value, isBytesText }: StoreField): { readonly type: number; readonly bytes: Buffer } {
  if (typeof value === 'string') return { type: TYPE.text, bytes: Buffer.from(value, 'utf16le') };
  if (typeof value === 'boolean') return { type: TYPE.boolean, bytes: Buffer.from([value ? 1 : 0, 0, 0, 0]) };
  if (Buffer.isBuffer(value)) return { type: isBytesText === true ? TYPE.text8 : TYPE.binary, bytes: value };
  const bytes = Buffer.alloc(8);
  if (typeof value === 'number') return { type: TYPE.int, bytes: Buffer.from(new Int32Array([value]).buffer) };
  bytes.writeBigUInt64LE(BigInt(value.getTime() + 11_644_473_600_000) * 10_000n);
  return { type: TYPE.time, bytes };
}

/** Puts values in a heap, and those that are too large for it in subnodes. */
class Pieces {
  readonly pieces: Buffer[];
  readonly subnodes: Subnode[] = [];

  constructor(reserved: number) {
    this.pieces = Array.from({ length: reserved }, () => Buffer.alloc(0));
  }

  /** A number, a truth, or where the bytes are. */
  reference(field: StoreField): { readonly type: number; readonly reference: Buffer } {
    const { type, bytes } = bytesOf(field);
    const reference = Buffer.alloc(4);
    if (type === TYPE.int || type === TYPE.boolean) return { type, reference: bytes };
    if (bytes.length > LARGE) {
      const id = (0x1000 + this.subnodes.length) * 32 + 31;
      this.subnodes.push({ id, data: bytes });
      reference.writeUInt32LE(id);
    } else {
      reference.writeUInt32LE(pieceId(this.pieces.length));
      this.pieces.push(bytes);
    }
    return { type, reference };
  }
}

function treeHead(keySize: number, valueSize: number, root: number): Buffer {
  const head = Buffer.from([0xb5, keySize, valueSize, 0, 0, 0, 0, 0]);
  head.writeUInt32LE(root, 4);
  return head;
}

/** An object with properties. */
export function propertiesBytes(fields: readonly StoreField[]): { readonly data: Buffer; readonly subnodes: readonly Subnode[] } {
  const heap = new Pieces(2);
  const records = [...fields]
    .sort((a, b) => a.id - b.id)
    .map((field) => {
      const { type, reference } = heap.reference(field);
      const record = Buffer.alloc(4);
      record.writeUInt16LE(field.id, 0);
      record.writeUInt16LE(type, 2);
      return Buffer.concat([record, reference]);
    });
  heap.pieces[0] = treeHead(2, 6, pieceId(1));
  heap.pieces[1] = Buffer.concat(records);
  return { data: heapOf(0xbc, heap.pieces), subnodes: heap.subnodes };
}

/** A table whose rows have some of the columns. Texts are always in the heap. */
export function tableBytes(rows: readonly (readonly StoreField[])[]): { readonly data: Buffer; readonly subnodes: readonly Subnode[] } {
  const heap = new Pieces(2);
  const columns = new Map<number, number>();
  for (const field of rows.flat()) columns.set(field.id, bytesOf(field).type);
  const ids = [...columns.keys()];
  const bitsAt = 8 + 4 * ids.length;
  const size = bitsAt + Math.ceil((ids.length + 2) / 8);
  const matrix = Buffer.concat(
    rows.map((fields, number) => {
      const row = Buffer.alloc(size);
      row.writeUInt32LE(number, 0);
      for (const field of fields) {
        const column = ids.indexOf(field.id);
        heap.reference(field).reference.copy(row, 8 + 4 * column);
        const bit = column + 2;
        row.writeUInt8(row.readUInt8(bitsAt + (bit >> 3)) | (0x80 >> (bit & 7)), bitsAt + (bit >> 3));
      }
      return row;
    }),
  );
  const head = Buffer.alloc(22 + 8 * ids.length);
  head[0] = 0x7c;
  head[1] = ids.length;
  head.writeUInt16LE(bitsAt, 2);
  head.writeUInt16LE(bitsAt, 4);
  head.writeUInt16LE(bitsAt, 6);
  head.writeUInt16LE(size, 8);
  const matrixId = 0x7001 * 32 + 31;
  head.writeUInt32LE(matrixId, 14);
  for (const [i, id] of ids.entries()) {
    const at = 22 + 8 * i;
    head.writeUInt16LE(columns.get(id) ?? 0, at);
    head.writeUInt16LE(id, at + 2);
    head.writeUInt16LE(8 + 4 * i, at + 4);
    head[at + 6] = 4;
    head[at + 7] = i + 2;
  }
  heap.pieces[0] = head;
  return { data: heapOf(0x7c, heap.pieces), subnodes: [...heap.subnodes, { id: matrixId, data: matrix }] };
}
