/**
 * Streams of a compound file ([MS-CFB]), the container of Outlook's .msg. Whatever the file says, nothing outside of its bytes is read, and no chain is
 * followed for longer than the file has sectors.
 */

const FREE = 0xffff_fffa;
const MAX_ENTRIES = 100_000;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Path of a stream (`__recip_version1.0_#00000000/__substg1.0_3001001F`) → its bytes, read when it is asked for. */
export type CompoundFile = ReadonlyMap<string, () => Uint8Array>;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

/** Null: the file is damaged. */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (!isCompoundFile(bytes) || bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectors = new Sectors(bytes, view, 1 << shift);
  const directory = sectors.chain(view.getUint32(48, true));
  const entries = entriesOf(directory);
  const [root] = entries;
  if (root === undefined) return null;
  const miniFat = sectors.chain(view.getUint32(60, true));
  const miniStream = sectors.chain(root.start);
  const streamOf = ({ start, size }: Entry) => {
    const isMini = size < view.getUint32(56, true);
    return (isMini ? miniChain(start, miniFat, miniStream) : sectors.chain(start)).subarray(0, size);
  };
  const streams = new Map<string, () => Uint8Array>();
  const seen = new Set<number>();
  const pending: { readonly index: number; readonly path: string }[] = [{ index: root.child, path: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entry = entries[next.index];
    if (entry === undefined || seen.has(next.index)) continue;
    seen.add(next.index);
    pending.push({ index: entry.left, path: next.path }, { index: entry.right, path: next.path });
    if (entry.kind === 1) pending.push({ index: entry.child, path: `${next.path}${entry.name}/` });
    else if (entry.kind === 2) streams.set(`${next.path}${entry.name}`, () => streamOf(entry));
  }
  return streams;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length && entries.length < MAX_ENTRIES; at += 128) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
      kind: directory[at + 66] ?? 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

class Sectors {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #size: number;
  readonly #table: readonly number[];

  constructor(bytes: Uint8Array, view: DataView, size: number) {
    this.#bytes = bytes;
    this.#view = view;
    this.#size = size;
    this.#table = this.#tableSectors();
  }

  /** The bytes of a chain of sectors, up to where it is damaged. */
  chain(first: number): Uint8Array {
    const parts: Uint8Array[] = [];
    const most = this.#bytes.length / this.#size;
    for (let sector = first; sector < FREE && parts.length <= most; sector = this.#next(sector)) {
      const at = this.#at(sector);
      if (at >= this.#bytes.length) break;
      parts.push(this.#bytes.subarray(at, at + this.#size));
    }
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  }

  #at(sector: number): number {
    return (sector + 1) * this.#size;
  }

  #number(at: number): number {
    return at + 4 <= this.#bytes.length ? this.#view.getUint32(at, true) : FREE;
  }

  #next(sector: number): number {
    const inSector = this.#size / 4;
    const table = this.#table[Math.floor(sector / inSector)];
    return table === undefined ? FREE : this.#number(this.#at(table) + 4 * (sector % inSector));
  }

  /** The sectors of the table that chains the others: 109 of them in the header, more in sectors of their own. */
  #tableSectors(): readonly number[] {
    const table: number[] = [];
    for (let i = 0; i < 109; i++) table.push(this.#number(76 + 4 * i));
    const most = this.#bytes.length / this.#size;
    let more = this.#number(68);
    for (let count = 0; more < FREE && count <= most; count++) {
      const at = this.#at(more);
      for (let i = 0; i < this.#size / 4 - 1; i++) table.push(this.#number(at + 4 * i));
      more = this.#number(at + this.#size - 4);
    }
    return table.filter((sector) => sector < FREE);
  }
}

/** Streams below 4 KiB lie in pieces of 64 bytes inside one stream of the file. */
function miniChain(first: number, miniFat: Uint8Array, miniStream: Uint8Array): Uint8Array {
  const view = new DataView(miniFat.buffer, miniFat.byteOffset, miniFat.byteLength);
  const parts: number[] = [];
  const most = miniStream.length / 64;
  let count = 0;
  for (let sector = first; sector < FREE && count <= most; count++) {
    parts.push(...miniStream.subarray(sector * 64, sector * 64 + 64));
    sector = 4 * sector + 4 <= miniFat.length ? view.getUint32(4 * sector, true) : FREE;
  }
  return new Uint8Array(parts);
}
