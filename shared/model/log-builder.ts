/** Makes the columns of a log, one interaction after the other, in any order. */
import type { InterestId, PersonId } from './ids';
import { KnownBytes } from './known-bytes';
import { dayNumberOrFirst, type ListColumn, type LogColumns, restOf, saysOf, type TextColumn, textAt } from './log-columns';
import { CHANNELS, DIRECTIONS, type Interaction, PRECISIONS } from './network';

/** A row as the scanner found it: numbers, and where its texts are. Lists are [from, to) pairs. */
export interface ScannedRow {
  day: number;
  /** channel, precision, direction and what it says, a byte each. */
  kind: number;
  minutes: number;
  idFrom: number;
  idTo: number;
  readonly people: Ranges;
  readonly topics: Ranges;
  /** The fields that are not as they mostly are. */
  readonly rest: Ranges;
}

/** [from, to) pairs in the first `length` places; used again for the next row. */
export interface Ranges {
  readonly places: number[];
  length: number;
}

export class LogBuilder {
  readonly #day: GrowingInts;
  readonly #kind: GrowingInts; // channel, precision, direction, says
  #minutes: Float32Array;
  readonly #people: GrowingLists<PersonId>;
  readonly #topics: GrowingLists<InterestId>;
  readonly #id: GrowingTexts;
  readonly #rest: GrowingTexts;
  #size = 0;

  /** `expected`: about how many rows will come. */
  constructor(expected = 1_024) {
    this.#day = new GrowingInts(expected);
    this.#kind = new GrowingInts(expected);
    this.#minutes = new Float32Array(expected + 16);
    this.#people = new GrowingLists(expected);
    this.#topics = new GrowingLists(expected);
    this.#id = new GrowingTexts(expected, 24);
    this.#rest = new GrowingTexts(expected, 16);
  }

  add(interaction: Interaction): void {
    const channel = Math.max(0, CHANNELS.indexOf(interaction.channel));
    const precision = Math.max(0, PRECISIONS.indexOf(interaction.precision));
    const direction = Math.max(0, DIRECTIONS.indexOf(interaction.direction));
    const kind = channel | (precision << 8) | (direction << 16) | (saysOf(interaction) << 24);
    this.#row(dayNumberOrFirst(interaction.day), kind, interaction.minutes ?? Number.NaN);
    for (const person of interaction.people) this.#people.add(person);
    this.#people.end();
    for (const topic of interaction.topics) this.#topics.add(topic);
    this.#topics.end();
    this.#id.addText(interaction.id);
    const rest = restOf(interaction);
    this.#rest.addText(rest === null ? '' : JSON.stringify(rest));
  }

  /** A row whose texts are pieces of bytes; `ranges` of `rest` are [from, to) pairs that are put between braces. */
  addScanned(row: ScannedRow, bytes: Uint8Array): void {
    this.#row(row.day, row.kind, row.minutes);
    this.#people.addRanges(bytes, row.people);
    this.#topics.addRanges(bytes, row.topics);
    this.#id.addBytes(bytes, row.idFrom, row.idTo);
    this.#rest.addObject(bytes, row.rest);
  }

  /** A row of other columns, without making its object. */
  addRow(from: LogColumns, row: number): void {
    const kind = from.channel[row]! | (from.precision[row]! << 8) | (from.direction[row]! << 16) | (from.says[row]! << 24);
    this.#row(from.day[row]!, kind, from.minutes[row]!);
    this.#people.addList(from.people, from.personIds, row);
    this.#topics.addList(from.topics, from.topicIds, row);
    this.#id.addBytes(from.id.bytes, from.id.start[row]!, from.id.start[row + 1]!);
    this.#rest.addBytes(from.rest.bytes, from.rest.start[row]!, from.rest.start[row + 1]!);
  }

  #row(day: number, kind: number, minutes: number): void {
    this.#day.push(day);
    this.#kind.push(kind);
    if (this.#size === this.#minutes.length) {
      const larger = new Float32Array(2 * this.#size);
      larger.set(this.#minutes);
      this.#minutes = larger;
    }
    this.#minutes[this.#size++] = minutes;
  }

  /** The columns, in the order of (day, id). The builder must not be used afterwards. */
  finish(): LogColumns {
    const size = this.#size;
    const day = this.#day.items;
    const order = inOrder(day, size, this.#id);
    const kind = this.#kind.items;
    const pick = <T extends Uint8Array | Int32Array | Float32Array>(to: T, of: (row: number) => number): T => {
      for (let i = 0; i < size; i++) to[i] = of(order === null ? i : order[i]!);
      return to;
    };
    return {
      size,
      day: pick(new Int32Array(size), (row) => day[row]!),
      channel: pick(new Uint8Array(size), (row) => kind[row]! & 0xff),
      precision: pick(new Uint8Array(size), (row) => (kind[row]! >> 8) & 0xff),
      direction: pick(new Uint8Array(size), (row) => (kind[row]! >> 16) & 0xff),
      says: pick(new Uint8Array(size), (row) => kind[row]! >>> 24),
      minutes: pick(new Float32Array(size), (row) => this.#minutes[row]!),
      people: this.#people.column(order),
      personIds: this.#people.names,
      topics: this.#topics.column(order),
      topicIds: this.#topics.names,
      id: this.#id.column(order),
      rest: this.#rest.column(order),
    };
  }
}

/** Rows by day, then id; null: they are in that order already. A counting sort over the days, then each day that is not in order of its ids yet. */
function inOrder(day: Int32Array, size: number, ids: GrowingTexts): Int32Array | null {
  let isOrdered = true;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < size; row++) {
    if (day[row]! < first) first = day[row]!;
    if (day[row]! > last) last = day[row]!;
    if (row > 0) isOrdered &&= day[row - 1]! < day[row]! || (day[row - 1] === day[row] && ids.compare(row - 1, row) <= 0);
  }
  if (isOrdered) return null;
  const start = new Int32Array(last - first + 2);
  for (let row = 0; row < size; row++) start[day[row]! - first + 1]!++;
  for (let d = 1; d < start.length; d++) start[d]! += start[d - 1]!;
  const next = start.slice();
  const order = new Int32Array(size);
  for (let row = 0; row < size; row++) order[next[day[row]! - first]!++] = row;
  for (let d = 0; d + 1 < start.length; d++) {
    const ofDay = order.subarray(start[d]!, start[d + 1]!);
    if (ofDay.some((row, i) => i > 0 && ids.compare(ofDay[i - 1]!, row) > 0)) ofDay.sort((a, b) => ids.compare(a, b) || a - b);
  }
  return order;
}

class GrowingInts {
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

/** Lists of names as numbers of names. */
class GrowingLists<Name extends string> {
  readonly names: Name[] = [];
  readonly #numbers = new Map<Name, number>();
  readonly #known = new KnownBytes();
  readonly #start: GrowingInts;
  readonly #items: GrowingInts;
  /** Numbers of the names of the columns that rows were last taken from. */
  #from: readonly Name[] | null = null;
  #renumbered = new Int32Array(0);

  constructor(expected: number) {
    this.#start = new GrowingInts(expected + 1);
    this.#items = new GrowingInts(expected);
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
    for (let i = 0; i < length; i += 2) this.#items.push(this.#known.numberOf(bytes, places[i]!, places[i + 1]!, this.#numberOfNew));
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

  column(order: Int32Array | null): ListColumn {
    const size = this.#start.size - 1;
    if (order === null) return { start: this.#start.items.slice(0, size + 1), items: this.#items.items.slice(0, this.#items.size) };
    const start = new Int32Array(size + 1);
    const items = new Int32Array(this.#items.size);
    let at = 0;
    for (let i = 0; i < size; i++) {
      const row = order[i]!;
      for (let k = this.#start.items[row]!; k < this.#start.items[row + 1]!; k++) items[at++] = this.#items.items[k]!;
      start[i + 1] = at;
    }
    return { start, items };
  }
}

const encoder = new TextEncoder();
const [BRACE, BRACE_END, COMMA] = [0x7b, 0x7d, 0x2c];

class GrowingTexts {
  readonly #start: GrowingInts;
  #bytes: Uint8Array<ArrayBuffer>;
  #size = 0;
  #isPlain = true;

  constructor(expected: number, bytesEach: number) {
    this.#start = new GrowingInts(expected + 1);
    this.#start.push(0);
    this.#bytes = new Uint8Array(expected * bytesEach + 256);
  }

  addText(text: string): void {
    this.#room(3 * text.length);
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(this.#size));
    if (written !== text.length) this.#isPlain = false;
    this.#size += written;
    this.#start.push(this.#size);
  }

  addBytes(bytes: Uint8Array, from: number, to: number): void {
    this.#room(to - from);
    const target = this.#bytes;
    let at = this.#size;
    let all = 0;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      all |= byte;
      target[at++] = byte;
    }
    if (all > 127) this.#isPlain = false;
    this.#size = at;
    this.#start.push(at);
  }

  /** The ranges of `from` between braces, with commas; nothing when there are none. */
  addObject(from: Uint8Array, { places, length }: Ranges): void {
    if (length > 0) {
      let room = 1;
      for (let i = 0; i < length; i += 2) room += places[i + 1]! - places[i]! + 1;
      this.#room(room);
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

  #room(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#size + more, 2 * this.#bytes.length));
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }

  /** As JavaScript compares texts: for plain ones, byte by byte. */
  compare(a: number, b: number): number {
    const start = this.#start.items;
    if (!this.#isPlain) {
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

  column(order: Int32Array | null): TextColumn {
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
    }
    return { start, bytes };
  }
}
