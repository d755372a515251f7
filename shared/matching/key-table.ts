/**
 * Keys and texts as small numbers, so that a comparison is one of two numbers. The records of a key stand in typed arrays: hundreds of thousands of small
 * lists would be a burden on the garbage collector.
 */

const EMPTY = -1;

/** Keys are whole numbers from 0 to 2^53. Values are added in ascending order and never removed. */
export class KeyTable {
  /** Place by hash → id of the key. */
  private slots = new Int32Array(1 << 10).fill(EMPTY);
  private keys = new Float64Array(1 << 9);
  private counts = new Int32Array(1 << 9);
  private firsts = new Int32Array(1 << 9);
  private lasts = new Int32Array(1 << 9);
  private size = 0;
  /** Entry → value, and the next entry of its key. */
  private values = new Int32Array(1 << 10);
  private nexts = new Int32Array(1 << 10);
  private entries = 0;

  /** The number of the key, from 0, in the order of the first call. */
  idOf(key: number): number {
    let slot = hash(key) & (this.slots.length - 1);
    for (;;) {
      const id = this.slots[slot] as number;
      if (id === EMPTY) break;
      if (this.keys[id] === key) return id;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    if (this.size === this.keys.length) {
      this.grow();
      return this.idOf(key);
    }
    const id = this.size++;
    this.slots[slot] = id;
    this.keys[id] = key;
    this.firsts[id] = this.lasts[id] = EMPTY;
    return id;
  }

  add(id: number, value: number): void {
    if (this.entries === this.values.length) {
      this.values = longer(this.values);
      this.nexts = longer(this.nexts);
    }
    const entry = this.entries++;
    this.values[entry] = value;
    this.nexts[entry] = EMPTY;
    const last = this.lasts[id] as number;
    if (last === EMPTY) this.firsts[id] = entry;
    else this.nexts[last] = entry;
    this.lasts[id] = entry;
    (this.counts[id] as number)++;
  }

  keyOf(id: number): number {
    return this.keys[id] as number;
  }

  countOf(id: number): number {
    return this.counts[id] as number;
  }

  /** First entry of the key; negative: none. */
  firstOf(id: number): number {
    return this.firsts[id] as number;
  }

  nextOf(entry: number): number {
    return this.nexts[entry] as number;
  }

  valueOf(entry: number): number {
    return this.values[entry] as number;
  }

  /** Twice as many keys; never more than half of the slots are taken. */
  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.counts = longer(this.counts);
    this.firsts = longer(this.firsts);
    this.lasts = longer(this.lasts);
    this.slots = new Int32Array(keys.length * 2).fill(EMPTY);
    for (let id = 0; id < this.size; id++) {
      let slot = hash(keys[id] as number) & (this.slots.length - 1);
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = id;
    }
  }
}

export function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(list.length * 2);
  copy.set(list);
  return copy;
}

/** Mixes both halves of the key (the finalizer of MurmurHash3, Appleby 2011). */
function hash(key: number): number {
  let mixed = (key | 0) ^ Math.imul((key / 0x1_0000_0000) | 0, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Texts as numbers from 0, and how many records have each. */
export class Interner {
  readonly texts: string[] = [];
  readonly frequency: number[] = [];
  private readonly ids = new Map<string, number>();

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.texts.length);
    this.frequency.push(0);
    return this.texts.push(text) - 1;
  }

  /** Counts one record for each. */
  count(ids: readonly number[]): void {
    for (const id of ids) (this.frequency[id] as number)++;
  }
}

/** Counts the text of one record. −1: empty. */
export function single(interner: Interner, text: string): number {
  if (text === '') return -1;
  const id = interner.idOf(text);
  interner.count([id]);
  return id;
}

export function unique(ids: readonly number[]): readonly number[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}
