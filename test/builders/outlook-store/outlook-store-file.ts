/** Outlook data files for tests, in both shapes and all encodings ([MS-PST] 2.2). They lack what Kith does not read: the tables of folders, free space. */
import { type BlockEncoding, decodeBlock } from '../../../electron/sources/outlook-store/block-encoding';
import { propertiesBytes, type StoreField, type Subnode, tableBytes } from './heap-bytes';

export interface StoreMessage {
  readonly fields: readonly StoreField[];
  readonly recipients?: readonly (readonly StoreField[])[];
}

export interface StoreFolder {
  readonly name: string;
  readonly messages: readonly StoreMessage[];
  readonly folders?: readonly StoreFolder[];
}

export interface StoreFileOptions {
  readonly shape?: 'unicode' | 'ansi';
  readonly encoding?: BlockEncoding;
  /** GUIDs, and for each named property its index in them (+3), its number or its name: its own number is 0x8000 and its place in the list. */
  readonly named?: readonly { readonly guid: string; readonly id: number | string }[];
}

/** The encoding that `decodeBlock` takes back: of the cyclic one it is the same function, of the other the table turned around. */
function encode(bytes: Buffer, encoding: BlockEncoding, key: number): void {
  if (encoding === 'cyclic') decodeBlock(bytes, encoding, key);
  else {
    const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    decodeBlock(table, encoding, key);
    for (const [i, byte] of bytes.entries()) bytes[i] = table.indexOf(byte);
  }
}

/** [MS-PST] 5.3, bit by bit. */
function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return crc >>> 0;
}

interface Placed {
  readonly id: number;
  readonly offset: number;
  readonly size: number;
}

interface Node {
  readonly id: number;
  readonly data: number;
  readonly subnodes: number;
  readonly parent: number;
}

const MAX_BLOCK = 8_000;
const RECIPIENTS = 0x692;
const TOP = 0x8022;

class StoreWriter {
  readonly #parts: Buffer[] = [];
  #at = 0x4600;
  #block = 4;
  readonly #options: StoreFileOptions;
  readonly #word: number;
  readonly blocks: Placed[] = [];
  readonly nodes: Node[] = [];

  constructor(options: StoreFileOptions) {
    this.#options = options;
    this.#word = options.shape === 'ansi' ? 4 : 8;
  }

  word(value: number): Buffer {
    const bytes = Buffer.alloc(this.#word);
    bytes.writeUInt32LE(value, 0);
    return bytes;
  }

  #put(bytes: Buffer, alignment: number): number {
    const offset = Math.ceil(this.#at / alignment) * alignment;
    this.#parts.push(Buffer.alloc(offset - this.#at), bytes);
    this.#at = offset + bytes.length;
    return offset;
  }

  #add(bytes: Buffer, isInternal: boolean): number {
    const id = this.#block + (isInternal ? 2 : 0);
    this.#block += 4;
    const stored = Buffer.from(bytes);
    if (!isInternal) encode(stored, this.#options.encoding ?? 'none', id);
    const trailer = this.#word === 8 ? 16 : 12;
    const whole = Buffer.alloc(Math.ceil((stored.length + trailer) / 64) * 64);
    stored.copy(whole);
    whole.writeUInt32LE(checksum(stored), whole.length - trailer + (this.#word === 8 ? 4 : 8));
    const offset = this.#put(whole, 64);
    this.blocks.push({ id, offset, size: bytes.length });
    return id;
  }

  data(bytes: Buffer): number {
    if (bytes.length <= MAX_BLOCK) return this.#add(bytes, false);
    const ids: number[] = [];
    for (let at = 0; at < bytes.length; at += MAX_BLOCK) ids.push(this.#add(bytes.subarray(at, at + MAX_BLOCK), false));
    const head = Buffer.from([1, 1, 0, 0, 0, 0, 0, 0]);
    head.writeUInt16LE(ids.length, 2);
    head.writeUInt32LE(bytes.length, 4);
    return this.#add(Buffer.concat([head, ...ids.map((id) => this.word(id))]), true);
  }

  subnodes(nodes: readonly { readonly id: number; readonly data: number; readonly subnodes: number }[]): number {
    if (nodes.length === 0) return 0;
    const head = Buffer.alloc(this.#word === 8 ? 8 : 4);
    head[0] = 2;
    head.writeUInt16LE(nodes.length, 2);
    const sorted = [...nodes].sort((a, b) => a.id - b.id);
    return this.#add(
      Buffer.concat([head, ...sorted.flatMap((one) => [one.id, one.data, one.subnodes].map((value) => this.word(value)))]),
      true,
    );
  }

  /** Writes the subnodes of an object. */
  placed(subnodes: readonly Subnode[]) {
    return subnodes.map(({ id, data }) => ({ id, data: this.data(data), subnodes: 0 }));
  }

  addObject(id: number, parent: number, { fields, recipients = [] }: StoreMessage): void {
    const { data, subnodes } = propertiesBytes(fields);
    const inside = this.placed(subnodes);
    if (recipients.length > 0) {
      const table = tableBytes(recipients);
      inside.push({ id: RECIPIENTS, data: this.data(table.data), subnodes: this.subnodes(this.placed(table.subnodes)) });
    }
    this.nodes.push({ id, data: this.data(data), subnodes: this.subnodes(inside), parent });
  }

  /** A tree of pages. @returns where its root is */
  tree(kind: number, entries: readonly { readonly key: number; readonly bytes: Buffer }[], level = 0): number {
    const room = this.#word === 8 ? 488 : 496;
    const size = entries[0]?.bytes.length ?? 24;
    const count = Math.floor(room / size);
    const above: { key: number; bytes: Buffer }[] = [];
    for (let at = 0; at < Math.max(1, entries.length); at += count) {
      const some = entries.slice(at, at + count);
      const page = Buffer.alloc(512);
      Buffer.concat(some.map(({ bytes }) => bytes)).copy(page);
      page.set([some.length, count, size, level], room);
      const end = this.#word === 8 ? 496 : 500;
      page.set([kind, kind], end);
      page.writeUInt32LE(checksum(page.subarray(0, end)), this.#word === 8 ? 500 : 508);
      const offset = this.#put(page, 512);
      const key = some[0]?.key ?? 0;
      above.push({ key, bytes: Buffer.concat([this.word(key), this.word(0), this.word(offset)]) });
    }
    const [only] = above;
    if (above.length === 1 && only !== undefined) return only.bytes.readUInt32LE(2 * this.#word);
    return this.tree(kind, above, level + 1);
  }

  file(): Buffer {
    const short = (value: number) => {
      const bytes = Buffer.alloc(2);
      bytes.writeUInt16LE(value);
      return bytes;
    };
    const pad = Buffer.alloc(this.#word === 8 ? 4 : 0);
    const nodes = this.nodes
      .sort((a, b) => a.id - b.id)
      .map(({ id, data, subnodes, parent }) => {
        const last = Buffer.alloc(4);
        last.writeUInt32LE(parent);
        return { key: id, bytes: Buffer.concat([this.word(id), this.word(data), this.word(subnodes), last, pad]) };
      });
    const nodeRoot = this.tree(0x81, nodes);
    const blocks = this.blocks
      .sort((a, b) => a.id - b.id)
      .map(({ id, offset, size }) => ({ key: id, bytes: Buffer.concat([this.word(id), this.word(offset), short(size), short(2), pad]) }));
    const blockRoot = this.tree(0x80, blocks);
    const head = Buffer.alloc(0x4600);
    head.write('!BDN', 0, 'latin1');
    head.write('SM', 8, 'latin1');
    head.writeUInt16LE(this.#word === 8 ? 23 : 14, 10);
    head.writeUInt16LE(19, 12);
    this.word(nodeRoot).copy(head, this.#word === 8 ? 224 : 188);
    this.word(blockRoot).copy(head, this.#word === 8 ? 240 : 196);
    this.word(this.#at).copy(head, this.#word === 8 ? 184 : 168);
    head[this.#word === 8 ? 512 : 460] = 0x80;
    head[this.#word === 8 ? 513 : 461] = ['none', 'permute', 'cyclic'].indexOf(this.#options.encoding ?? 'none');
    return Buffer.concat([head, ...this.#parts]);
  }
}

export function outlookStoreFile(folders: readonly StoreFolder[], options: StoreFileOptions): Buffer {
  const writer = new StoreWriter(options);
  const top = Buffer.alloc(24);
  top.writeUInt32LE(TOP, 20);
  writer.addObject(0x21, 0, { fields: [{ id: 0x35e0, value: top }] });
  writer.addObject(0x61, 0, { fields: nameMap(options.named ?? []) });
  const folder = (id: number, parent: number, name: string) => writer.addObject(id, parent, { fields: [{ id: 0x3001, value: name }] });
  folder(0x122, 0x122, '');
  folder(TOP, 0x122, 'Top of Outlook data file');
  let next = 0x500;
  const add = ({ name, messages, folders: inner = [] }: StoreFolder, parent: number) => {
    const id = next++ * 32 + 2;
    folder(id, parent, name);
    for (const message of messages) writer.addObject(next++ * 32 + 4, id, message);
    for (const one of inner) add(one, id);
  };
  for (const one of folders) add(one, TOP);
  return writer.file();
}

function nameMap(named: NonNullable<StoreFileOptions['named']>): readonly StoreField[] {
  const guids = [...new Set(named.map(({ guid }) => guid))];
  const strings: Buffer[] = [];
  let length = 0;
  const entries = named.map(({ guid, id }, i) => {
    const entry = Buffer.alloc(8);
    const isText = typeof id === 'string';
    if (isText) {
      const text = Buffer.from(id, 'utf16le');
      const head = Buffer.alloc(4);
      head.writeUInt32LE(text.length);
      entry.writeUInt32LE(length, 0);
      strings.push(head, text, Buffer.alloc((4 - (text.length % 4)) % 4));
      length += 4 + text.length + ((4 - (text.length % 4)) % 4);
    } else entry.writeUInt32LE(id, 0);
    entry.writeUInt16LE(((guids.indexOf(guid) + 3) << 1) | (isText ? 1 : 0), 4);
    entry.writeUInt16LE(i, 6);
    return entry;
  });
  return [
    { id: 0x02, value: Buffer.concat(guids.map(guidBytes)) },
    { id: 0x03, value: Buffer.concat(entries) },
    { id: 0x04, value: Buffer.concat(strings) },
  ];
}

/** The first three parts of a GUID are numbers, and written from their end. */
function guidBytes(guid: string): Buffer {
  const hex = guid.replaceAll('-', '');
  const bytes = Buffer.from(hex, 'hex');
  return Buffer.concat([bytes.subarray(0, 4).reverse(), bytes.subarray(4, 6).reverse(), bytes.subarray(6, 8).reverse(), bytes.subarray(8)]);
}
