/**
 * A log as columns: one row per interaction, in the order of (day, id). What the graph and the measures use is in typed arrays. Ids, and fields that few
 * rows have (notes, favors, promises, origins), are UTF-8 bytes and become text when an object is created. Immutable.
 */
import { type DayNumber, dayNumber, type IsoDay, isoDay } from '../day';
import type { InteractionId, InterestId, PersonId } from '../ids';
import { CHANNELS, DIRECTIONS, type Interaction, PRECISIONS } from '../network';

/** Bits of `flags`. */
export const FAVOR = 1;
export const PROMISE = 2;

/** Lists of different lengths in two arrays: the list of row i is `items[start[i] .. start[i + 1])`. */
export interface ListColumn {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** The text of row i is the UTF-8 `bytes[start[i] .. start[i + 1])`. */
export interface TextColumn {
  readonly start: Int32Array;
  readonly bytes: Uint8Array;
}

export interface LogColumns {
  readonly size: number;
  /** Ascending. */
  readonly day: Int32Array;
  /** Index into CHANNELS. */
  readonly channel: Uint8Array;
  /** Index into PRECISIONS. */
  readonly precision: Uint8Array;
  /** Index into DIRECTIONS. */
  readonly direction: Uint8Array;
  /** Which optional fields the row has: sums of FAVOR and PROMISE. */
  readonly flags: Uint8Array;
  /** NaN: not known. A number that needs more than 32 bits is in `rest` as well. */
  readonly minutes: Float32Array;
  /** Index into `personIds`, in the order they were written. */
  readonly people: ListColumn;
  readonly personIds: readonly PersonId[];
  /** Index into `topicIds`. */
  readonly topics: ListColumn;
  readonly topicIds: readonly InterestId[];
  /** Ascending within a day, in the order of JavaScript strings. */
  readonly id: TextColumn;
  /** JSON of the fields without their default value (`restOf`). Empty: none. */
  readonly rest: TextColumn;
}

const decoder = new TextDecoder();

export function textAt({ start, bytes }: TextColumn, row: number): string {
  const from = start[row]!;
  const to = start[row + 1]!;
  if (to - from > 64) return decoder.decode(bytes.subarray(from, to));
  // For short ASCII texts, which most are, this is several times faster than the decoder.
  let text = '';
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte > 127) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Cache, because a log has few different days. */
const dayTexts = new Map<DayNumber, IsoDay>();

function dayText(day: DayNumber): IsoDay {
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = isoDay(day);
    dayTexts.set(day, text);
  }
  return text;
}

export function idAt(columns: LogColumns, row: number): InteractionId {
  return textAt(columns.id, row) as InteractionId;
}

/** Creates the interaction of a row, with its fields in the order of the schema. */
export function interactionAt(columns: LogColumns, row: number): Interaction {
  const minutes = columns.minutes[row]!;
  const withDefaults: Interaction = {
    id: idAt(columns, row),
    day: dayText(columns.day[row]!),
    precision: PRECISIONS[columns.precision[row]!] ?? 'day',
    people: namesAt(columns.people, columns.personIds, row),
    channel: CHANNELS[columns.channel[row]!] ?? 'other',
    minutes: Number.isNaN(minutes) ? null : minutes,
    direction: DIRECTIONS[columns.direction[row]!] ?? 'mutual',
    topics: namesAt(columns.topics, columns.topicIds, row),
    ...DEFAULT_REST,
  };
  if (columns.rest.start[row] === columns.rest.start[row + 1]) return withDefaults;
  return { ...withDefaults, ...(JSON.parse(textAt(columns.rest, row)) as Partial<Interaction>) };
}

function namesAt<Id>({ start, items }: ListColumn, names: readonly Id[], row: number): readonly Id[] {
  const list: Id[] = [];
  for (let i = start[row]!; i < start[row + 1]!; i++) list.push(names[items[i]!]!);
  return list;
}

/** Default values of the fields without a column. */
const DEFAULT_REST = { note: '', favor: null, promise: '', mayQuote: true, origin: null } as const;

const IN_COLUMNS = new Set<string>([
  'id',
  'day',
  'precision',
  'people',
  'channel',
  'minutes',
  'direction',
  'topics',
] satisfies (keyof Interaction)[]);

/** The fields for `rest`, including fields Kith does not know. Null: none. */
export function restOf(interaction: Interaction): Readonly<Record<string, unknown>> | null {
  let rest: Record<string, unknown> | null = null;
  const keep = (field: string, value: unknown) => {
    rest ??= {};
    // Assignment would fail for a field called `__proto__`.
    Object.defineProperty(rest, field, { value, enumerable: true, configurable: true, writable: true });
  };
  const { minutes, channel, precision, direction } = interaction;
  if (minutes !== null && Math.fround(minutes) !== minutes) keep('minutes', minutes);
  if (!CHANNELS.includes(channel)) keep('channel', channel);
  if (!PRECISIONS.includes(precision)) keep('precision', precision);
  if (!DIRECTIONS.includes(direction)) keep('direction', direction);
  if (dayText(dayNumberOrFirst(interaction.day)) !== interaction.day) keep('day', interaction.day);
  for (const field in interaction) {
    if (IN_COLUMNS.has(field)) continue;
    const value = interaction[field as keyof Interaction];
    if (field in DEFAULT_REST && DEFAULT_REST[field as keyof typeof DEFAULT_REST] === value) continue;
    keep(field, value);
  }
  return rest;
}

/** The day as a number. An invalid day (no file of Kith has one) becomes 0, and stays as text in `rest`. */
export function dayNumberOrFirst(day: IsoDay): DayNumber {
  const number = dayNumber(day);
  return Number.isFinite(number) && Math.abs(number) < 4_000_000 ? number : 0;
}

/** The flags of an interaction. */
export function flagsOf({ favor, promise }: Interaction): number {
  return (favor === null ? 0 : FAVOR) | (promise === '' ? 0 : PROMISE);
}

/** The rows up to the end of a day, as views. */
export function rowsUpTo(columns: LogColumns, day: DayNumber): LogColumns {
  let size = 0;
  for (let to = columns.size; size < to; ) {
    const middle = (size + to) >> 1;
    if (columns.day[middle]! <= day) size = middle + 1;
    else to = middle;
  }
  const list = ({ start, items }: ListColumn): ListColumn => ({
    start: start.subarray(0, size + 1),
    items: items.subarray(0, start[size]!),
  });
  const text = ({ start, bytes }: TextColumn): TextColumn => ({
    start: start.subarray(0, size + 1),
    bytes: bytes.subarray(0, start[size]!),
  });
  return {
    ...columns,
    size,
    day: columns.day.subarray(0, size),
    channel: columns.channel.subarray(0, size),
    precision: columns.precision.subarray(0, size),
    direction: columns.direction.subarray(0, size),
    flags: columns.flags.subarray(0, size),
    minutes: columns.minutes.subarray(0, size),
    people: list(columns.people),
    topics: list(columns.topics),
    id: text(columns.id),
    rest: text(columns.rest),
  };
}
