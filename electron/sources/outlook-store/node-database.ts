/**
 * The lower layer of an Outlook data file (.pst): nodes and the blocks that hold their bytes ([MS-PST] 2.2). The file may be larger than memory: only what is
 * asked for is read. Pages and blocks have checksums, so what is read is what Outlook wrote. Every walk is bounded by levels that must fall, so that a damaged
 * file ends, and never hangs.
 */
import { crc32 } from 'node:zlib';
import { BLOCK_ENCODINGS, type BlockEncoding, decodeBlock } from './block-encoding';

/** The bytes of the file, wherever it is. */
export interface StoreBytes {
  readonly size: number;
  /** Fewer than `length` at the end of the file. */
  readonly read: (offset: number, length: number) => Buffer;
}

/** The file, or this part of it, is damaged. */
export class DamagedStoreError extends Error {}

export interface StoreNode {
  /** Its low five bits say what it is. */
  readonly id: number;
  readonly data: number;
  /** 0: no subnodes. */
  readonly subnodes: number;
  /** The node of its folder. 0: none. */
  readonly parent: number;
}

/** Where things stand in the two shapes of the file: Outlook 97 to 2002 ("ANSI"), and since 2003 ("Unicode"). */
const SHAPES = {
  ansi: {
    word: 4,
    nodes: 188,
    blocks: 196,
    encoding: 461,
    count: 496,
    blockEntry: 12,
    nodeEntry: 16,
    subnodeHead: 4,
    trailer: 12,
    checksum: 8,
  },
  unicode: {
    word: 8,
    nodes: 224,
    blocks: 240,
    encoding: 513,
    count: 488,
    blockEntry: 24,
    nodeEntry: 32,
    subnodeHead: 8,
    trailer: 16,
    checksum: 4,
  },
} as const;
type Shape = (typeof SHAPES)[keyof typeof SHAPES];

const PAGE = 512;
const MAX_LEVEL = 8;
const BLOCK_PAGE = 0x80;
const NODE_PAGE = 0x81;
/** Of one node: a message with its headers; bodies and attachments are never asked for. */
const MAX_NODE_BYTES = 64 * 2 ** 20;
/** Pages of the tree of blocks that stay in memory: 32 MB. */
const MAX_CACHED_PAGES = 65_536;
const MAX_SUBNODES = 100_000;

/** A CRC-32 that begins with 0 and ends as it is ([MS-PST] 5.3), where zlib begins and ends with its complement. */
function checksumOf(bytes: Uint8Array): number {
  return ~crc32(bytes, 0xffff_ffff) >>> 0;
}

export function isOutlookStore(head: Uint8Array): boolean {
  return head[0] === 0x21 && head[1] === 0x42 && head[2] === 0x44 && head[3] === 0x4e && head[8] === 0x53;
}

/** Outlook's copy of a mailbox on a server since 2013 has pages of another size. */
export function isNewCacheFile(head: Uint8Array): boolean {
  return isOutlookStore(head) && (head[10] ?? 0) >= 36;
}

/** Reads one file. */
export class NodeDatabase {
  readonly #bytes: StoreBytes;
  readonly #shape: Shape;
  readonly #encoding: BlockEncoding;
  readonly #nodeRoot: number;
  readonly #blockRoot: number;
  readonly #pages = new Map<number, Buffer>();

  /** @throws DamagedStoreError when it has no header of an Outlook data file that Kith reads */
  constructor(bytes: StoreBytes) {
    const head = bytes.read(0, 564);
    if (head.length < 564 || !isOutlookStore(head) || isNewCacheFile(head)) throw new DamagedStoreError('no header');
    this.#bytes = bytes;
    this.#shape = head.readUInt16LE(10) < 23 ? SHAPES.ansi : SHAPES.unicode;
    const encoding = BLOCK_ENCODINGS[head.readUInt8(this.#shape.encoding)];
    if (encoding === undefined) throw new DamagedStoreError('protected');
    this.#encoding = encoding;
    this.#nodeRoot = this.#word(head, this.#shape.nodes);
    this.#blockRoot = this.#word(head, this.#shape.blocks);
  }

  /** All nodes, in the order of their ids. A damaged part of the tree is left out. @param onDamage called for each such part */
  *nodes(onDamage: () => void): Generator<StoreNode> {
    yield* this.#nodesOf(this.#nodeRoot, MAX_LEVEL, onDamage);
  }

  *#nodesOf(offset: number, maxLevel: number, onDamage: () => void): Generator<StoreNode> {
    const { word, nodeEntry } = this.#shape;
    const page = this.#treePage(offset, NODE_PAGE, maxLevel);
    if (page === null) return onDamage();
    for (let i = 0; i < page.count; i++) {
      const at = i * page.entrySize;
      if (page.level > 0) yield* this.#nodesOf(this.#word(page.bytes, at + 2 * word), page.level - 1, onDamage);
      else if (page.entrySize >= nodeEntry)
        yield {
          id: page.bytes.readUInt32LE(at),
          data: this.#word(page.bytes, at + word),
          subnodes: this.#word(page.bytes, at + 2 * word),
          parent: page.bytes.readUInt32LE(at + 3 * word),
        };
    }
  }

  /** The bytes of a node, block by block. @throws DamagedStoreError */
  blocks(block: number): readonly Buffer[] {
    const budget = { left: MAX_NODE_BYTES };
    return block === 0 ? [] : this.#dataBlocks(block, 3, budget);
  }

  #dataBlocks(block: number, levels: number, budget: { left: number }): readonly Buffer[] {
    const bytes = this.#block(block);
    budget.left -= bytes.length;
    if (budget.left < 0) throw new DamagedStoreError('too large');
    if (!isInternal(block)) return [bytes];
    if (levels === 0 || bytes[0] !== 1) throw new DamagedStoreError('no list of blocks');
    const { word } = this.#shape;
    const count = Math.min(bytes.readUInt16LE(2), Math.floor((bytes.length - 8) / word));
    const parts: Buffer[] = [];
    for (let i = 0; i < count; i++) parts.push(...this.#dataBlocks(this.#word(bytes, 8 + i * word), levels - 1, budget));
    return parts;
  }

  /** The nodes inside a node, by their ids. @throws DamagedStoreError */
  subnodes(block: number): ReadonlyMap<number, StoreNode> {
    const nodes = new Map<number, StoreNode>();
    if (block !== 0) this.#addSubnodes(block, 2, nodes);
    return nodes;
  }

  #addSubnodes(block: number, levels: number, nodes: Map<number, StoreNode>): void {
    const bytes = this.#block(block);
    const { word, subnodeHead } = this.#shape;
    if (bytes[0] !== 2 || levels === 0 || nodes.size > MAX_SUBNODES) throw new DamagedStoreError('no list of subnodes');
    const isLeaf = bytes[1] === 0;
    const size = isLeaf ? 3 * word : 2 * word;
    const count = Math.min(bytes.readUInt16LE(2), Math.floor((bytes.length - subnodeHead) / size));
    for (let i = 0; i < count; i++) {
      const at = subnodeHead + i * size;
      if (!isLeaf) {
        this.#addSubnodes(this.#word(bytes, at + word), levels - 1, nodes);
        continue;
      }
      const id = bytes.readUInt32LE(at);
      nodes.set(id, { id, data: this.#word(bytes, at + word), subnodes: this.#word(bytes, at + 2 * word), parent: 0 });
    }
  }

  #block(id: number): Buffer {
    const place = this.#findBlock(id);
    if (place === null) throw new DamagedStoreError('no such block');
    const { trailer, checksum } = this.#shape;
    const whole = Math.ceil((place.size + trailer) / 64) * 64;
    const stored = this.#bytes.read(place.offset, whole);
    const bytes = stored.subarray(0, place.size);
    if (stored.length < whole || bytes.length < 4) throw new DamagedStoreError('the file ends');
    if (stored.readUInt32LE(whole - trailer + checksum) !== checksumOf(bytes)) throw new DamagedStoreError('changed');
    if (!isInternal(id)) decodeBlock(bytes, this.#encoding, id % 2 ** 32);
    return bytes;
  }

  /** The lowest bit of a reference to a block means nothing. */
  #findBlock(reference: number): { readonly offset: number; readonly size: number } | null {
    const { word, blockEntry } = this.#shape;
    const id = reference - (reference % 2);
    let [offset, maxLevel] = [this.#blockRoot, MAX_LEVEL];
    for (;;) {
      const page = this.#treePage(offset, BLOCK_PAGE, maxLevel);
      if (page === null) return null;
      const i = this.#lastNotAbove(page, id);
      if (i < 0) return null;
      const at = i * page.entrySize;
      if (page.level === 0) {
        const key = this.#word(page.bytes, at);
        if (key - (key % 2) !== id || page.entrySize < blockEntry) return null;
        return { offset: this.#word(page.bytes, at + word), size: page.bytes.readUInt16LE(at + 2 * word) };
      }
      offset = this.#word(page.bytes, at + 2 * word);
      maxLevel = page.level - 1;
    }
  }

  #lastNotAbove(page: TreePage, id: number): number {
    let [low, high] = [0, page.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      const key = this.#word(page.bytes, middle * page.entrySize);
      if (key - (key % 2) <= id) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Null: no whole page of this tree is there, or its level is not below that of the page above it. */
  #treePage(offset: number, kind: number, maxLevel: number): TreePage | null {
    const { word, count: at, trailer } = this.#shape;
    const bytes = this.#page(offset);
    if (bytes === null || bytes[PAGE - trailer] !== kind) return null;
    const [count, entrySize, level] = [bytes.readUInt8(at), bytes.readUInt8(at + 2), bytes.readUInt8(at + 3)];
    if (level > maxLevel || entrySize < 3 * word || count * entrySize > at) return null;
    return { bytes, count, entrySize, level };
  }

  #page(offset: number): Buffer | null {
    const known = this.#pages.get(offset);
    if (known !== undefined) return known;
    if (offset + PAGE > this.#bytes.size) return null;
    const bytes = this.#bytes.read(offset, PAGE);
    const { trailer, checksum } = this.#shape;
    if (bytes.length < PAGE || bytes.readUInt32LE(PAGE - trailer + checksum) !== checksumOf(bytes.subarray(0, PAGE - trailer))) return null;
    if (this.#pages.size >= MAX_CACHED_PAGES) this.#pages.clear();
    this.#pages.set(offset, bytes);
    return bytes;
  }

  /** A file beyond 2^53 bytes is none. */
  #word(bytes: Buffer, at: number): number {
    return this.#shape.word === 4 ? bytes.readUInt32LE(at) : bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
  }
}

interface TreePage {
  readonly bytes: Buffer;
  readonly count: number;
  readonly entrySize: number;
  /** 0: a leaf. */
  readonly level: number;
}

function isInternal(block: number): boolean {
  return block % 4 >= 2;
}
