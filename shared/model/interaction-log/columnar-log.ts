/**
 * A large log: immutable columns, and the changes made since. Objects are created on access, so reading an interaction twice gives two equal objects, not
 * the same one.
 */
import { dayNumber, type IsoDay } from '../day';
import type { InteractionId } from '../ids';
import type { Interaction, InteractionLog } from '../network';
import { type IdIndex, idIndex } from './id-index';
import { LogBuilder } from './log-builder';
import { flagsOf, idAt, interactionAt, type ListColumn, type LogColumns, rowsUpTo } from './log-columns';

export interface LogChanges {
  /** Rows that were replaced or deleted. */
  readonly gone: readonly number[];
  readonly put: readonly Interaction[];
}

const NO_CHANGES: LogChanges = { gone: [], put: [] };

export class ColumnarLog implements InteractionLog {
  /** All rows, including those for which `isRemoved` is true. */
  readonly columns: LogColumns;
  /** New interactions, and the current state of changed ones. */
  readonly #put: Map<InteractionId, Interaction>;
  /** 1: replaced or deleted. Null: none. */
  #gone: Uint8Array | null;
  #goneCount: number;
  #index: IdIndex | null = null;

  /** `over`: what lies over the columns already (see `over`). */
  constructor(columns: LogColumns, { gone, put }: LogChanges = NO_CHANGES) {
    this.columns = columns;
    this.#put = new Map(put.map((interaction) => [interaction.id, interaction]));
    this.#gone = null;
    this.#goneCount = 0;
    for (const row of gone) this.#remove(row);
  }

  /** The changes since the columns were built. Cost: the changes, and one pass over a byte per row if there are any. */
  changes(): LogChanges {
    const gone: number[] = [];
    this.#gone?.forEach((isRemoved, row) => {
      if (isRemoved === 1) gone.push(row);
    });
    return { gone, put: [...this.#put.values()] };
  }

  /** An independent copy that shares the columns. Cost: the changes, and a byte per row if there are any. */
  copy(): ColumnarLog {
    const copy = new ColumnarLog(this.columns);
    for (const [id, interaction] of this.#put) copy.#put.set(id, interaction);
    copy.#gone = this.#gone?.slice() ?? null;
    copy.#goneCount = this.#goneCount;
    copy.#index = this.#index;
    return copy;
  }

  get size(): number {
    return this.columns.size - this.#goneCount + this.#put.size;
  }

  isGone(row: number): boolean {
    return this.#gone !== null && this.#gone[row] === 1;
  }

  /** Interactions that are not in the columns, or not in their current state. */
  get put(): ReadonlyMap<InteractionId, Interaction> {
    return this.#put;
  }

  get isChanged(): boolean {
    return this.#put.size > 0 || this.#goneCount > 0;
  }

  /** The current row of an interaction, or -1. */
  #rowOf(id: InteractionId): number {
    this.#index ??= idIndex(this.columns.id, this.columns.size);
    const row = this.#index.rowOf(id);
    return row === -1 || this.isGone(row) ? -1 : row;
  }

  get(id: InteractionId): Interaction | undefined {
    const put = this.#put.get(id);
    if (put !== undefined) return put;
    const row = this.#rowOf(id);
    return row === -1 ? undefined : interactionAt(this.columns, row);
  }

  has(id: InteractionId): boolean {
    return this.#put.has(id) || this.#rowOf(id) !== -1;
  }

  set(id: InteractionId, interaction: Interaction): this {
    this.#remove(this.#rowOf(id));
    this.#put.set(id, interaction);
    return this;
  }

  delete(id: InteractionId): boolean {
    if (this.#put.delete(id)) return true;
    const row = this.#rowOf(id);
    this.#remove(row);
    return row !== -1;
  }

  #remove(row: number): void {
    if (row === -1) return;
    this.#gone ??= new Uint8Array(this.columns.size);
    this.#gone[row] = 1;
    this.#goneCount++;
  }

  *keys(): IterableIterator<InteractionId> {
    for (let row = 0; row < this.columns.size; row++) if (!this.isGone(row)) yield idAt(this.columns, row);
    yield* this.#put.keys();
  }

  *values(): IterableIterator<Interaction> {
    for (let row = 0; row < this.columns.size; row++) if (!this.isGone(row)) yield interactionAt(this.columns, row);
    yield* this.#put.values();
  }

  *entries(): IterableIterator<[InteractionId, Interaction]> {
    for (const interaction of this.values()) yield [interaction.id, interaction];
  }

  [Symbol.iterator](): IterableIterator<[InteractionId, Interaction]> {
    return this.entries();
  }

  /** The interactions with one of these people or topics. Creates only their objects. */
  *withAny(people: ReadonlySet<string>, topics: ReadonlySet<string>): IterableIterator<Interaction> {
    const hasPerson = anyOf(this.columns.people, this.columns.personIds, people);
    const hasTopic = anyOf(this.columns.topics, this.columns.topicIds, topics);
    yield* this.#where((row) => hasPerson(row) || hasTopic(row));
    for (const interaction of this.#put.values()) {
      if (interaction.people.some((id) => people.has(id)) || interaction.topics.some((id) => topics.has(id))) yield interaction;
    }
  }

  /** The interactions with one of these flags (FAVOR, PROMISE). */
  *withFlags(bits: number): IterableIterator<Interaction> {
    const { columns } = this;
    for (const row of flaggedRows(columns)) if ((columns.flags[row]! & bits) !== 0 && !this.isGone(row)) yield interactionAt(columns, row);
    for (const interaction of this.#put.values()) if ((flagsOf(interaction) & bits) !== 0) yield interaction;
  }

  *#where(isWanted: (row: number) => boolean): IterableIterator<Interaction> {
    for (let row = 0; row < this.columns.size; row++) if (isWanted(row) && !this.isGone(row)) yield interactionAt(this.columns, row);
  }

  /**
   * By day and id, the latest first: unchanged rows as numbers, others as objects.
   * @param isWanted null: all, without creating an object
   */
  *newestFirst(isWanted: ((interaction: Interaction) => boolean) | null): IterableIterator<number | Interaction> {
    const { columns } = this;
    const put = [...this.#put.values()].filter((one) => isWanted?.(one) ?? true).sort((a, b) => (isLater(a, b) ? -1 : 1));
    let next = 0;
    for (let row = columns.size - 1; row >= 0; row--) {
      if (this.isGone(row) || !(isWanted?.(interactionAt(columns, row)) ?? true)) continue;
      while (next < put.length && isAfterRow(put[next]!, columns, row)) yield put[next++]!;
      yield row;
    }
    yield* put.slice(next);
  }

  /** The first row and all changed interactions: one of them is the first of the log. */
  *firstRowAndChanged(): IterableIterator<Interaction> {
    for (let row = 0; row < this.columns.size; row++) {
      if (this.isGone(row)) continue;
      yield interactionAt(this.columns, row);
      break;
    }
    yield* this.#put.values();
  }

  /** The log up to the end of a day. Shares the columns. */
  upTo(day: IsoDay): ColumnarLog {
    const columns = rowsUpTo(this.columns, dayNumber(day));
    const earlier = new ColumnarLog(columns);
    for (const [id, interaction] of this.#put) if (interaction.day <= day) earlier.#put.set(id, interaction);
    earlier.#gone = this.#gone?.slice(0, columns.size) ?? null;
    earlier.#goneCount = earlier.#gone?.reduce((sum, one) => sum + one, 0) ?? 0;
    return earlier;
  }

  /** The same log with all changes in new columns. Cost: one pass over the rows, without creating objects of unchanged ones. */
  compacted(): ColumnarLog {
    if (!this.isChanged) return this;
    const builder = new LogBuilder(this.size);
    for (let row = 0; row < this.columns.size; row++) if (!this.isGone(row)) builder.addRow(this.columns, row);
    for (const interaction of this.#put.values()) builder.add(interaction);
    return new ColumnarLog(builder.build());
  }
}

/** Rows with any flag, which few have. Columns never change. */
const flagged = new WeakMap<LogColumns, Int32Array>();

function flaggedRows(columns: LogColumns): Int32Array {
  let rows = flagged.get(columns);
  if (rows === undefined) {
    const found: number[] = [];
    for (let row = 0; row < columns.size; row++) if (columns.flags[row] !== 0) found.push(row);
    rows = Int32Array.from(found);
    flagged.set(columns, rows);
  }
  return rows;
}

function isLater(a: Interaction, b: Interaction): boolean {
  return a.day > b.day || (a.day === b.day && a.id > b.id);
}

function isAfterRow(one: Interaction, columns: LogColumns, row: number): boolean {
  const day = dayNumber(one.day) - columns.day[row]!;
  return day > 0 || (day === 0 && one.id > idAt(columns, row));
}

/** A test whether the list of a row has one of the wanted names. */
function anyOf({ start, items }: ListColumn, names: readonly string[], wanted: ReadonlySet<string>): (row: number) => boolean {
  if (wanted.size === 0) return () => false;
  const isWanted = Uint8Array.from(names, (name) => (wanted.has(name) ? 1 : 0));
  return (row) => {
    for (let i = start[row]!; i < start[row + 1]!; i++) if (isWanted[items[i]!] === 1) return true;
    return false;
  };
}

export function columnarLog(interactions: Iterable<Interaction>, expected?: number): ColumnarLog {
  const builder = new LogBuilder(expected);
  for (const interaction of interactions) builder.add(interaction);
  return new ColumnarLog(builder.build());
}
