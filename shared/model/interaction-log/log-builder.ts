/** Builds the columns of a log from interactions in any order. */

import { runToEnd } from '../../lib/resumable-work';
import type { InterestId, PersonId } from '../ids';
import { CHANNELS, DIRECTIONS, type Interaction, PRECISIONS } from '../network';
import { IntColumnBuilder, ListColumnBuilder, type Ranges, ROWS_PER_STEP, TextColumnBuilder } from './column-builders';
import { dayNumberOrFirst, flagsOf, type LogColumns, restOf } from './log-columns';

/** A parsed line: numbers, and the positions of its texts. Lists are [from, to) pairs. */
export interface ParsedRow {
  day: number;
  /** Channel, precision, direction and flags, a byte each. */
  kind: number;
  minutes: number;
  idFrom: number;
  idTo: number;
  readonly people: Ranges;
  readonly topics: Ranges;
  /** The fields that do not have their default value. */
  readonly rest: Ranges;
}

export class LogBuilder {
  readonly #day: IntColumnBuilder;
  readonly #kind: IntColumnBuilder; // channel, precision, direction, flags
  #minutes: Float32Array;
  readonly #people: ListColumnBuilder<PersonId>;
  readonly #topics: ListColumnBuilder<InterestId>;
  readonly #id: TextColumnBuilder;
  readonly #rest: TextColumnBuilder;
  #size = 0;

  /** @param expected approximate number of rows */
  constructor(expected = 1_024) {
    this.#day = new IntColumnBuilder(expected);
    this.#kind = new IntColumnBuilder(expected);
    this.#minutes = new Float32Array(expected + 16);
    this.#people = new ListColumnBuilder(expected);
    this.#topics = new ListColumnBuilder(expected);
    this.#id = new TextColumnBuilder(expected, 24);
    this.#rest = new TextColumnBuilder(expected, 16);
  }

  add(interaction: Interaction): void {
    const channel = Math.max(0, CHANNELS.indexOf(interaction.channel));
    const precision = Math.max(0, PRECISIONS.indexOf(interaction.precision));
    const direction = Math.max(0, DIRECTIONS.indexOf(interaction.direction));
    const kind = channel | (precision << 8) | (direction << 16) | (flagsOf(interaction) << 24);
    this.#row(dayNumberOrFirst(interaction.day), kind, interaction.minutes ?? Number.NaN);
    for (const person of interaction.people) this.#people.add(person);
    this.#people.end();
    for (const topic of interaction.topics) this.#topics.add(topic);
    this.#topics.end();
    this.#id.addText(interaction.id);
    const rest = restOf(interaction);
    this.#rest.addText(rest === null ? '' : JSON.stringify(rest));
  }

  /** Adds a row whose texts are ranges of `bytes`. */
  addParsed(row: ParsedRow, bytes: Uint8Array): void {
    this.#row(row.day, row.kind, row.minutes);
    this.#people.addRanges(bytes, row.people);
    this.#topics.addRanges(bytes, row.topics);
    this.#id.addBytes(bytes, row.idFrom, row.idTo);
    this.#rest.addObject(bytes, row.rest);
  }

  /** Adds a row of other columns, without creating its object. */
  addRow(from: LogColumns, row: number): void {
    const kind = from.channel[row]! | (from.precision[row]! << 8) | (from.direction[row]! << 16) | (from.flags[row]! << 24);
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

  /** The columns in the order of (day, id). Do not use the builder afterwards. */
  build(): LogColumns {
    return runToEnd(this.buildSteps());
  }

  /** The same with pauses between the columns. */
  *buildSteps(): Generator<undefined, LogColumns> {
    const size = this.#size;
    const day = this.#day.items;
    const order = yield* rowOrderSteps(day, size, this.#id);
    const kind = this.#kind.items;
    yield undefined;
    function* pick<T extends Uint8Array | Int32Array | Float32Array>(to: T, of: (row: number) => number): Generator<undefined, T> {
      for (let i = 0; i < size; i++) {
        to[i] = of(order === null ? i : order[i]!);
        if (i % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield undefined;
      }
      return to;
    }
    return {
      size,
      day: yield* pick(new Int32Array(size), (row) => day[row]!),
      channel: yield* pick(new Uint8Array(size), (row) => kind[row]! & 0xff),
      precision: yield* pick(new Uint8Array(size), (row) => (kind[row]! >> 8) & 0xff),
      direction: yield* pick(new Uint8Array(size), (row) => (kind[row]! >> 16) & 0xff),
      flags: yield* pick(new Uint8Array(size), (row) => kind[row]! >>> 24),
      minutes: yield* pick(new Float32Array(size), (row) => this.#minutes[row]!),
      people: yield* this.#people.columnSteps(order),
      personIds: this.#people.names,
      topics: yield* this.#topics.columnSteps(order),
      topicIds: this.#topics.names,
      id: yield* this.#id.columnSteps(order),
      rest: yield* this.#rest.columnSteps(order),
    };
  }
}

/** The order of rows by day, then id. Null: they are in that order already. A counting sort by day, then a sort of each unsorted day by id. */
function* rowOrderSteps(day: Int32Array, size: number, ids: TextColumnBuilder): Generator<undefined, Int32Array | null> {
  let isOrdered = true;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < size; row++) {
    if (day[row]! < first) first = day[row]!;
    if (day[row]! > last) last = day[row]!;
    if (row > 0) isOrdered &&= day[row - 1]! < day[row]! || (day[row - 1] === day[row] && ids.compare(row - 1, row) <= 0);
    if (row % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield undefined;
  }
  if (isOrdered) return null;
  const start = new Int32Array(last - first + 2);
  for (let row = 0; row < size; row++) start[day[row]! - first + 1]!++;
  for (let d = 1; d < start.length; d++) start[d]! += start[d - 1]!;
  const next = start.slice();
  const order = new Int32Array(size);
  for (let row = 0; row < size; row++) order[next[day[row]! - first]!++] = row;
  yield undefined;
  let sorted = 0;
  for (let d = 0; d + 1 < start.length; d++) {
    const ofDay = order.subarray(start[d]!, start[d + 1]!);
    if (ofDay.some((row, i) => i > 0 && ids.compare(ofDay[i - 1]!, row) > 0)) ofDay.sort((a, b) => ids.compare(a, b) || a - b);
    sorted += ofDay.length;
    if (sorted < DAY_ROWS_PER_STEP) continue;
    sorted = 0;
    yield undefined;
  }
  return order;
}

/** Comparing ids takes longer than copying them. */
const DAY_ROWS_PER_STEP = 2_048;
