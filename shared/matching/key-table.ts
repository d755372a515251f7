/** Keys and texts as small numbers, so that a comparison is one of two numbers. */

/** Numbers of a slot, which lie side by side: both halves of its key, and the number of the key and one. 0: empty. The fourth is unused. */
const SLOT = 1 << 2;
const NUMBER = 2;

/** Keys are whole numbers from 0 to 2^53. */
export class KeyTable {
  private slots = new Int32Array(64 * SLOT);
  private size = 0;

  /** The number of the key, from 0, in the order of the first call. */
  idOf(key: number): number {
    const low = key | 0;
    const high = (key / 0x1_0000_0000) | 0;
    const place = this.placeOf(low, high);
    const known = this.slots[place + NUMBER] as number;
    if (known > 0) return known - 1;
    this.put(place, low, high, ++this.size);
    if (this.size * 2 * SLOT > this.slots.length) this.grow();
    return this.size - 1;
  }

  /** The slot that has the key, or the empty one where it belongs. */
  private placeOf(low: number, high: number): number {
    const last = this.slots.length - 1;
    let place = (hash(low, high) << 2) & last;
    while (this.slots[place + NUMBER] !== 0 && !(this.slots[place] === low && this.slots[place + 1] === high))
      place = (place + SLOT) & last;
    return place;
  }

  private put(place: number, low: number, high: number, number: number): void {
    this.slots[place] = low;
    this.slots[place + 1] = high;
    this.slots[place + NUMBER] = number;
  }

  /** Twice as many slots; never more than half of them are taken. */
  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + NUMBER] === 0) continue;
      const [low, high] = [old[at] as number, old[at + 1] as number];
      this.put(this.placeOf(low, high), low, high, old[at + NUMBER] as number);
    }
  }
}

/** Mixes both halves of the key (the finalizer of MurmurHash3, Appleby 2011). */
function hash(low: number, high: number): number {
  let mixed = low ^ Math.imul(high, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
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
