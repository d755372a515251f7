/** Lists of numbers by id, in typed arrays: hundreds of thousands of small arrays would be a burden on the garbage collector, and slow to reach. */

/** Numbers of one id that lie side by side, in one line of the cache: how many values it has, the first value, its next entry, the last entry. */
const HEAD = 4;
/** No entry is at this place. */
const NO_ENTRY = 0;

/**
 * Ids are small whole numbers. Values are never removed, and keep the order in which they were added. Most lists have one value, which stands in the head:
 * to find it elsewhere would mean one more wait for the memory. So its entry is a negative number, the place in the heads.
 */
export class ValueLists {
  private heads = new Int32Array(64 * HEAD);
  /** A value, and the next entry of its id. */
  private entries = new Int32Array(64 * 2);
  private end = 2;

  add(id: number, value: number): void {
    while ((id + 1) * HEAD > this.heads.length) this.heads = longer(this.heads);
    const { heads } = this;
    const head = id * HEAD;
    const count = (heads[head] as number)++;
    if (count === 0) {
      heads[head + 1] = value;
      return;
    }
    if (this.end === this.entries.length) this.entries = longer(this.entries);
    const entry = this.end;
    this.end += 2;
    this.entries[entry] = value;
    if (count === 1) heads[head + 2] = entry;
    else this.entries[(heads[head + 3] as number) + 1] = entry;
    heads[head + 3] = entry;
  }

  countOf(id: number): number {
    return (this.heads[id * HEAD] as number) | 0;
  }

  /** 0: the list is empty. */
  firstOf(id: number): number {
    return this.countOf(id) === 0 ? NO_ENTRY : -(id * HEAD + 1);
  }

  /** 0: it was the last. */
  nextOf(entry: number): number {
    return (entry < 0 ? this.heads[1 - entry] : this.entries[entry + 1]) as number;
  }

  valueOf(entry: number): number {
    return (entry < 0 ? this.heads[-entry] : this.entries[entry]) as number;
  }

  has(id: number, value: number): boolean {
    for (let entry = this.firstOf(id); entry !== NO_ENTRY; entry = this.nextOf(entry)) if (this.valueOf(entry) === value) return true;
    return false;
  }

  /** The first value of one that the other has too. −1: none. */
  commonOf(one: number, other: number): number {
    if (this.countOf(other) === 0) return -1;
    for (let entry = this.firstOf(one); entry !== NO_ENTRY; entry = this.nextOf(entry)) {
      if (this.has(other, this.valueOf(entry))) return this.valueOf(entry);
    }
    return -1;
  }

  listOf(id: number): number[] {
    const values: number[] = [];
    for (let entry = this.firstOf(id); entry !== NO_ENTRY; entry = this.nextOf(entry)) values.push(this.valueOf(entry));
    return values;
  }
}

export function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(list.length * 2);
  copy.set(list);
  return copy;
}
