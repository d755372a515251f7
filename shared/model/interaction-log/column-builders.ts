/** Growing columns for building a log row by row: integers, lists of names, texts. */

import { type ListColumn, type TextColumn, textAt } from './log-columns';
import { StringInterner } from './string-interner';

/** Rows that are put in order between two pauses. */
export const ROWS_PER_STEP = 16_384;

/** [from, to) pairs in the first `length` entries of `places`. Reused for the next row. */
export interface Ranges {
  readonly places: number[];
  length: number;
}

export class IntColumnBuilder {
  items: Int32Array<ArrayBuffer>;
  size = 0;

  constructor(expected: number) {
    this.items = new Int32Array(expected + 16);
  }

  push(value: number): void {
    if (this.size === this.items.length) {
      const larger = new Int32Array(2 * this.size);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.size++] = value;
  }
}

/** Lists of names, stored as numbers of names. */
export class ListColumnBuilder<Name extends string> {
  readonly names: Name[] = [];
  readonly #numbers = new Map<Name, number>();
  readonly #interner = new StringInterner();
  readonly #start: IntColumnBuilder;
  readonly #items: IntColumnBuilder;
  /** The names of the columns that rows were last copied from, and their numbers here. */
  #from: readonly Name[] | null = null;
  #renumbered = new Int32Array(0);

  constructor(expected: number) {
    this.#start = new IntColumnBuilder(expected + 1);
    this.#items = new IntColumnBuilder(expected);
    this.#start.push(0);
  }

  readonly #numberOfNew = (name: string) => this.#numberOf(name as Name);

  #numberOf(name: Name): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  add(name: Name): void {
    this.#items.push(this.#numberOf(name));
  }

  /** A list of names as UTF-8. */
  addRanges(bytes: Uint8Array, { places, length }: Ranges): void {
    for (let i = 0; i < length; i += 2) this.#items.push(this.#interner.numberOf(bytes, places[i]!, places[i + 1]!, this.#numberOfNew));
    this.end();
  }

  end(): void {
    this.#start.push(this.#items.size);
  }

  addList({ start, items }: ListColumn, names: readonly Name[], row: number): void {
    if (this.#from !== names) {
      this.#from = names;
      this.#renumbered = new Int32Array(names.length).fill(-1);
    }
    for (let i = start[row]!; i < start[row + 1]!; i++) {
      const item = items[i]!;
      if (this.#renumbered[item] === -1) this.#renumbered[item] = this.#numberOf(names[item]!);
      this.#items.push(this.#renumbered[item]!);
    }
    this.end();
  }

  *columnSteps(order: Int32Array | null): Generator<undefined, ListColumn> {
    const size = this.#start.size - 1;
    if (order === null) return { start: this.#start.items.slice(0, size + 1), items: this.#items.items.slice(0, this.#items.size) };
    const start = new Int32Array(size + 1);
    const items = new Int32Array(this.#items.size);
    let at = 0;
    for (let i = 0; i < size; i++) {
      const row = order[i]!;
      for (let k = this.#start.items[row]!; k < this.#start.items[row + 1]!; k++) items[at++] = this.#items.items[k]!;
      start[i + 1] = at;
      if (i % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield undefined;
    }
    return { start, items };
  }
}

const encoder = new TextEncoder();
const [BRACE, BRACE_END, COMMA] = [0x7b, 0x7d, 0x2c];

/** Texts as consecutive bytes. */
export class TextColumnBuilder {
  readonly #start: IntColumnBuilder;
  #bytes: Uint8Array<ArrayBuffer>;
  #size = 0;
  #isAscii = true;

  constructor(expected: number, bytesEach: number) {
    this.#start = new IntColumnBuilder(expected + 1);
    this.#start.push(0);
    this.#bytes = new Uint8Array(expected * bytesEach + 256);
  }

  addText(text: string): void {
    this.#reserve(3 * text.length);
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(this.#size));
    if (written !== text.length) this.#isAscii = false;
    this.#size += written;
    this.#start.push(this.#size);
  }

  addBytes(bytes: Uint8Array, from: number, to: number): void {
    this.#reserve(to - from);
    const target = this.#bytes;
    let at = this.#size;
    let all = 0;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      all |= byte;
      target[at++] = byte;
    }
    if (all > 127) this.#isAscii = false;
    this.#size = at;
    this.#start.push(at);
  }

  /** The ranges of `from` as a JSON object: between braces, separated by commas. Empty without ranges. */
  addObject(from: Uint8Array, { places, length }: Ranges): void {
    if (length > 0) {
      let room = 1;
      for (let i = 0; i < length; i += 2) room += places[i + 1]! - places[i]! + 1;
      this.#reserve(room);
      const target = this.#bytes;
      let at = this.#size;
      for (let i = 0; i < length; i += 2) {
        target[at++] = i === 0 ? BRACE : COMMA;
        const to = places[i + 1]!;
        for (let k = places[i]!; k < to; k++) target[at++] = from[k]!;
      }
      target[at++] = BRACE_END;
      this.#size = at;
    }
    this.#start.push(this.#size);
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#size + more, 2 * this.#bytes.length));
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }

  /** In the order of JavaScript strings, which for ASCII is the order of bytes. */
  compare(a: number, b: number): number {
    const start = this.#start.items;
    if (!this.#isAscii) {
      const column = { start, bytes: this.#bytes };
      const [x, y] = [textAt(column, a), textAt(column, b)];
      return x < y ? -1 : x > y ? 1 : 0;
    }
    const bytes = this.#bytes;
    const aTo = start[a + 1]!;
    const bTo = start[b + 1]!;
    for (let i = start[a]!, j = start[b]!; i < aTo && j < bTo; i++, j++) if (bytes[i] !== bytes[j]) return bytes[i]! - bytes[j]!;
    return aTo - start[a]! - (bTo - start[b]!);
  }

  *columnSteps(order: Int32Array | null): Generator<undefined, TextColumn> {
    const from = this.#start.items;
    const size = this.#start.size - 1;
    if (order === null) return { start: from.slice(0, size + 1), bytes: this.#bytes.slice(0, this.#size) };
    const start = new Int32Array(size + 1);
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (let i = 0; i < size; i++) {
      const row = order[i]!;
      for (let k = from[row]!; k < from[row + 1]!; k++) bytes[at++] = this.#bytes[k]!;
      start[i + 1] = at;
      if (i % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield undefined;
    }
    return { start, bytes };
  }
}
