/** Keys and texts as small numbers, so that a comparison is one of two numbers. */

/** Keys are whole numbers from 0 to 2^53. */
export class KeyTable {
  /** Place by hash → id of the key and one. 0: empty. */
  private slots = new Int32Array(1 << 10);
  private keys = new Float64Array(1 << 9);
  private size = 0;

  /** The number of the key, from 0, in the order of the first call. */
  idOf(key: number): number {
    let slot = hash(key) & (this.slots.length - 1);
    for (;;) {
      const id = (this.slots[slot] as number) - 1;
      if (id < 0) break;
      if (this.keys[id] === key) return id;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    if (this.size === this.keys.length) {
      this.grow();
      return this.idOf(key);
    }
    this.keys[this.size++] = key;
    this.slots[slot] = this.size;
    return this.size - 1;
  }

  /** Twice as many keys; never more than half of the slots are taken. */
  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.slots = new Int32Array(keys.length * 2);
    for (let id = 0; id < this.size; id++) {
      let slot = hash(keys[id] as number) & (this.slots.length - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = id + 1;
    }
  }
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
  /** Text → the record that was counted last. */
  private readonly counted: number[] = [];

  get size(): number {
    return this.texts.length;
  }

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.texts.length);
    this.frequency.push(0);
    this.counted.push(-1);
    return this.texts.push(text) - 1;
  }

  /** Counts a record, once for each text, however often it has that. Records are counted one after the other. */
  count(id: number, record: number): void {
    if (this.counted[id] === record) return;
    this.counted[id] = record;
    (this.frequency[id] as number)++;
  }
}
