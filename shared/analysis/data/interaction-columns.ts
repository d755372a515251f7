/** The log as columns, from a table of objects or from a log that is stored in columns (columnar-log.ts). */

import { type DayNumber, dayNumber } from '../../model/day';
import type { InteractionId, InterestId, PersonId } from '../../model/ids';
import { ColumnarLog } from '../../model/interaction-log/columnar-log';
import { idAt, type ListColumn, type LogColumns } from '../../model/interaction-log/log-columns';
import { CHANNELS, DIRECTIONS, type Interaction, type InteractionLog, PRECISIONS } from '../../model/network';

/** Lists of different lengths in two arrays: the list of row i is `items[start[i] .. start[i + 1])`. */
export interface Rows {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Per interaction, ascending by day. */
export interface InteractionColumns {
  readonly idOf: (e: number) => InteractionId;
  readonly day: Int32Array;
  /** Index into CHANNELS. */
  readonly channel: Uint8Array;
  /** Index into PRECISIONS. */
  readonly precision: Uint8Array;
  /** Index into DIRECTIONS. */
  readonly direction: Uint8Array;
  /** NaN: unknown. */
  readonly minutes: Float32Array;
  /** Person numbers per interaction. */
  readonly participants: Rows;
  /** Interest numbers per interaction. */
  readonly topics: Rows;
}

/** Columns of a log. People and topics without a number are left out. */
export function columnsOfLog(
  log: InteractionLog,
  personNumber: ReadonlyMap<PersonId, number>,
  interestNumber: ReadonlyMap<InterestId, number>,
): InteractionColumns {
  if (log instanceof ColumnarLog) return fromColumns(log, personNumber, interestNumber);
  return fromObjects([...log.values()], personNumber, interestNumber);
}

/**
 * A columnar log is in the order of days already. Its columns are used as they are, or copied around the rows that were put and deleted since. No object
 * is created for an unchanged row. Cost: O(rows) and a binary search for each change.
 */
function fromColumns(
  log: ColumnarLog,
  personNumber: ReadonlyMap<PersonId, number>,
  interestNumber: ReadonlyMap<InterestId, number>,
): InteractionColumns {
  const { columns } = log;
  const personOf = columns.personIds.map((id) => personNumber.get(id) ?? -1);
  const topicOf = columns.topicIds.map((id) => interestNumber.get(id) ?? -1);
  if (!log.isChanged) {
    return {
      idOf: (e) => idAt(columns, e),
      day: columns.day,
      channel: columns.channel,
      precision: columns.precision,
      direction: columns.direction,
      minutes: columns.minutes,
      participants: renumbered(columns.people, personOf, columns.size),
      topics: renumbered(columns.topics, topicOf, columns.size),
    };
  }
  const put = [...log.put.values()].sort((a, b) => dayNumber(a.day) - dayNumber(b.day) || (a.id < b.id ? -1 : 1));
  const extra = fromObjects(put, personNumber, interestNumber);
  const source = mergeOrder(log, extra);
  const day = new Int32Array(source.length);
  const channel = new Uint8Array(source.length);
  const precision = new Uint8Array(source.length);
  const direction = new Uint8Array(source.length);
  const minutes = new Float32Array(source.length);
  const participants = new RowsBuilder(source.length);
  const topics = new RowsBuilder(source.length);
  for (let e = 0; e < source.length; e++) {
    const row = source[e]!;
    const [from, at] = row >= 0 ? [columns, row] : [extra, -1 - row];
    day[e] = from.day[at]!;
    channel[e] = from.channel[at]!;
    precision[e] = from.precision[at]!;
    direction[e] = from.direction[at]!;
    minutes[e] = from.minutes[at]!;
    participants.addRow(row >= 0 ? columns.people : extra.participants, at, row >= 0 ? personOf : null);
    topics.addRow(row >= 0 ? columns.topics : extra.topics, at, row >= 0 ? topicOf : null);
  }
  return {
    idOf: (e) => (source[e]! >= 0 ? idAt(columns, source[e]!) : extra.idOf(-1 - source[e]!)),
    day,
    channel,
    precision,
    direction,
    minutes,
    participants: participants.rows(),
    topics: topics.rows(),
  };
}

/** In the order of (day, id): numbers of rows that are not deleted, and −1 − k for the interaction k that was put. */
function mergeOrder(log: ColumnarLog, extra: InteractionColumns): Int32Array {
  const { columns } = log;
  const source = new Int32Array(log.size);
  let e = 0;
  let row = 0;
  const copyTo = (end: number) => {
    for (; row < end; row++) if (!log.isGone(row)) source[e++] = row;
  };
  for (let k = 0; k < extra.day.length; k++) {
    copyTo(lowerBound(columns, extra.day[k]!, extra.idOf(k)));
    source[e++] = -1 - k;
  }
  copyTo(columns.size);
  return source;
}

/** The first row that is not before (day, id). */
function lowerBound(columns: LogColumns, day: DayNumber, id: InteractionId): number {
  let low = 0;
  let high = columns.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    const on = columns.day[middle]!;
    if (on < day || (on === day && idAt(columns, middle) < id)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function renumbered(lists: ListColumn, numberOf: readonly number[], size: number): Rows {
  const builder = new RowsBuilder(size);
  for (let row = 0; row < size; row++) builder.addRow(lists, row, numberOf);
  return builder.rows();
}

/**
 * The log is most of a network. Each object is read once, in the order of the table; the columns are then sorted by day, which is cheap in typed arrays.
 * No list, string or closure is created per interaction.
 */
function fromObjects(
  log: readonly Interaction[],
  personNumber: ReadonlyMap<PersonId, number>,
  interestNumber: ReadonlyMap<InterestId, number>,
): InteractionColumns {
  const day = new Int32Array(log.length);
  const kind = new Uint8Array(3 * log.length); // channel, precision, direction
  const minutes = new Float32Array(log.length);
  const participants = new RowsBuilder(log.length);
  const topics = new RowsBuilder(log.length);
  for (let i = 0; i < log.length; i++) {
    const interaction = log[i]!;
    day[i] = dayNumber(interaction.day);
    kind[3 * i] = CHANNEL_NUMBER.get(interaction.channel) ?? OTHER;
    kind[3 * i + 1] = interaction.precision === 'day' ? 0 : PRECISIONS.indexOf(interaction.precision);
    kind[3 * i + 2] = interaction.direction === 'mutual' ? 0 : DIRECTIONS.indexOf(interaction.direction);
    minutes[i] = interaction.minutes ?? Number.NaN;
    participants.add(interaction.people, personNumber);
    topics.add(interaction.topics, interestNumber);
  }
  const order = sortByDay(log, day);
  const columns = {
    idOf: (e: number) => log[order[e]!]!.id,
    day: new Int32Array(log.length),
    channel: new Uint8Array(log.length),
    precision: new Uint8Array(log.length),
    direction: new Uint8Array(log.length),
    minutes: new Float32Array(log.length),
    participants: participants.rowsInOrder(order),
    topics: topics.rowsInOrder(order),
  };
  for (let e = 0; e < order.length; e++) {
    const i = order[e]!;
    columns.day[e] = day[i]!;
    columns.channel[e] = kind[3 * i]!;
    columns.precision[e] = kind[3 * i + 1]!;
    columns.direction[e] = kind[3 * i + 2]!;
    columns.minutes[e] = minutes[i]!;
  }
  return columns;
}

const CHANNEL_NUMBER: ReadonlyMap<string, number> = new Map(CHANNELS.map((name, number) => [name, number]));
const OTHER = CHANNELS.indexOf('other');

/** Places in the log by day, then id: a counting sort over the days. Within a day it sorts only where the table is not in the order of ids. */
function sortByDay(log: readonly Interaction[], day: Int32Array): Int32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const one of day) {
    if (one < first) first = one;
    if (one > last) last = one;
  }
  const start = new Int32Array(log.length === 0 ? 1 : last - first + 2);
  for (const one of day) start[one - first + 1]!++;
  for (let d = 1; d < start.length; d++) start[d]! += start[d - 1]!;
  const next = start.slice();
  const order = new Int32Array(log.length);
  for (let i = 0; i < day.length; i++) order[next[day[i]! - first]!++] = i;

  // A table read from disk is in the order of ids; interactions logged since are at its end.
  let ascending = Math.min(1, log.length);
  while (ascending < log.length && log[ascending - 1]!.id < log[ascending]!.id) ascending++;
  for (let d = 0; d + 1 < start.length; d++) {
    const latest = order[start[d + 1]! - 1];
    if (latest === undefined || latest < ascending) continue;
    order.subarray(start[d]!, start[d + 1]!).sort((x, y) => (log[x]!.id < log[y]!.id ? -1 : 1));
  }
  return order;
}

/** Builds `Rows` without a list for each row: the ids that have a number, ascending, each once. */
class RowsBuilder {
  readonly #start: Int32Array;
  #items: Int32Array<ArrayBuffer>;
  #rows = 0;

  constructor(rowCount: number) {
    this.#start = new Int32Array(rowCount + 1);
    this.#items = new Int32Array(2 * rowCount + 16);
  }

  add<Id>(ids: readonly Id[], numberOf: ReadonlyMap<Id, number>): void {
    const from = this.#start[this.#rows]!;
    let to = from;
    if (from + ids.length > this.#items.length) this.#grow(from + ids.length);
    for (let k = 0; k < ids.length; k++) {
      const number = numberOf.get(ids[k]!);
      if (number !== undefined) to = this.#insert(from, to, number);
    }
    this.#start[++this.#rows] = to;
  }

  /** Copies a row of other lists. `numberOf` maps its entries (−1: left out); null: as they are. */
  addRow({ start, items: entries }: Rows, row: number, numberOf: readonly number[] | null): void {
    const from = this.#start[this.#rows]!;
    let to = from;
    const [first, end] = [start[row]!, start[row + 1]!];
    if (from + end - first > this.#items.length) this.#grow(from + end - first);
    for (let k = first; k < end; k++) {
      const number = numberOf === null ? entries[k]! : numberOf[entries[k]!]!;
      if (number >= 0) to = this.#insert(from, to, number);
    }
    this.#start[++this.#rows] = to;
  }

  /** Inserts into the sorted row [from, to) unless the number is in it. Returns the end of the row. */
  #insert(from: number, to: number, number: number): number {
    const items = this.#items;
    let at = to;
    while (at > from && items[at - 1]! > number) at--;
    if (at > from && items[at - 1] === number) return to;
    items.copyWithin(at + 1, at, to);
    items[at] = number;
    return to + 1;
  }

  /** The rows in the order in which they were added. */
  rows(): Rows {
    return { start: this.#start, items: this.#items.subarray(0, this.#start[this.#rows]!) };
  }

  /** Row e of the result is row `order[e]` of what was added. */
  rowsInOrder(order: Int32Array): Rows {
    const start = new Int32Array(order.length + 1);
    const items = new Int32Array(this.#start[this.#rows]!);
    let at = 0;
    for (let e = 0; e < order.length; e++) {
      const to = this.#start[order[e]! + 1]!;
      for (let k = this.#start[order[e]!]!; k < to; k++) items[at++] = this.#items[k]!;
      start[e + 1] = at;
    }
    return { start, items };
  }

  #grow(least: number): void {
    const items = new Int32Array(Math.max(least, 2 * this.#items.length));
    items.set(this.#items);
    this.#items = items;
  }
}
