/** Lists of numbers by id, in typed arrays: hundreds of thousands of small arrays would be a burden on the garbage collector, and slow to reach. */

/** Numbers of one id that lie side by side: how many values it has, its first entry, its last entry. The fourth keeps an id within one line of the cache. */
const HEAD = 4;
/** Entry 0 is none. */
const NO_ENTRY = 0;

/** Ids are small whole numbers. Values are never removed, and keep the order in which they were added. */
export class ValueLists {
  private heads = new Int32Array(64 * HEAD);
  /** A value, and the next entry of its id. */
  private entries = new Int32Array(64 * 2);
  private end = 2;

  add(id: number, value: number): void {
    while ((id + 1) * HEAD > this.heads.length) this.heads = longer(this.heads);
    if (this.end === this.entries.length) this.entries = longer(this.entries);
    const entry = this.end;
    this.end += 2;
    this.entries[entry] = value;
    const head = id * HEAD;
    const last = this.heads[head + 2] as number;
    if (last === NO_ENTRY) this.heads[head + 1] = entry;
    else this.entries[last + 1] = entry;
    this.heads[head + 2] = entry;
    (this.heads[head] as number)++;
  }

  countOf(id: number): number {
    return (this.heads[id * HEAD] as number) | 0;
  }

  /** 0: the list is empty. */
  firstOf(id: number): number {
    return (this.heads[id * HEAD + 1] as number) | 0;
  }

  /** 0: it was the last. */
  nextOf(entry: number): number {
    return this.entries[entry + 1] as number;
  }

  valueOf(entry: number): number {
    return this.entries[entry] as number;
  }

  has(id: number, value: number): boolean {
    for (let entry = this.firstOf(id); entry !== NO_ENTRY; entry = this.nextOf(entry)) if (this.entries[entry] === value) return true;
    return false;
  }

  /** The first value of one that the other has too. −1: none. */
  commonOf(one: number, other: number): number {
    if (this.countOf(other) === 0) return -1;
    for (let entry = this.firstOf(one); entry !== NO_ENTRY; entry = this.nextOf(entry)) {
      if (this.has(other, this.entries[entry] as number)) return this.entries[entry] as number;
    }
    return -1;
  }

  listOf(id: number): number[] {
    const values: number[] = [];
    for (let entry = this.firstOf(id); entry !== NO_ENTRY; entry = this.nextOf(entry)) values.push(this.entries[entry] as number);
    return values;
  }
}

export function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(list.length * 2);
  copy.set(list);
  return copy;
}
