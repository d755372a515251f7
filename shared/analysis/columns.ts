/**
 * The network as columns: what every measure works on. People are numbered in the order of their ids and interactions in the order of
 * (day, id), so the order in which data came in can change no result.
 */
import { dayNumber } from '../model/day';
import type { InteractionId, InterestId, PersonId } from '../model/ids';
import { CHANNELS, DIRECTIONS, type Interaction, type Network, type Person, PRECISIONS, RELATIONS } from '../model/network';

/** Lists of different lengths in two arrays: the list of row i is `items[start[i] .. start[i + 1])`. */
export interface Rows {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

export interface Columns {
  /** Person number → id, ascending by id. */
  readonly people: readonly PersonId[];
  readonly personNumber: ReadonlyMap<PersonId, number>;
  readonly interests: readonly InterestId[];
  readonly interestNumber: ReadonlyMap<InterestId, number>;

  /** Per interaction, ascending by day. */
  readonly interactions: readonly InteractionId[];
  readonly day: Int32Array;
  /** Index into CHANNELS. */
  readonly channel: Uint8Array;
  /** Index into PRECISIONS. */
  readonly precision: Uint8Array;
  /** Index into DIRECTIONS. */
  readonly direction: Uint8Array;
  /** NaN: not known. */
  readonly minutes: Float32Array;
  /** Person numbers per interaction. */
  readonly participants: Rows;
  /** Interest numbers per interaction. */
  readonly topics: Rows;

  /** Stated ties: person numbers, index into RELATIONS, 1 when ended. */
  readonly tieA: Int32Array;
  readonly tieB: Int32Array;
  readonly tieRelation: Uint8Array;
  readonly tieHasEnded: Uint8Array;

  /** Declared interests per person. */
  readonly declaredInterests: Rows;
  /** 1 … 5, NaN: not said. */
  readonly closeness: Float64Array;
  /** Days: the person's own cadence, else the shortest of their circles'; NaN: not said. */
  readonly cadenceDays: Float64Array;
  readonly isKin: Uint8Array;
  /** 1: deceased or not to be tracked. */
  readonly isOut: Uint8Array;
}

/** Columns of a network. Cost: O(people + interactions + participants). References to things that are not there are left out. */
export function columnsOf(network: Network): Columns {
  const people = [...network.people.keys()].sort();
  const personNumber = new Map(people.map((id, i) => [id, i]));
  const interests = [...network.interests.keys()].sort();
  const interestNumber = new Map(interests.map((id, i) => [id, i]));

  const stated = [...network.ties.values()]
    .filter((tie) => personNumber.has(tie.a) && personNumber.has(tie.b) && tie.a !== tie.b)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const persons = people.map((id) => network.people.get(id)).filter((person) => person !== undefined);

  return {
    people,
    personNumber,
    interests,
    interestNumber,
    ...logColumns([...network.interactions.values()], personNumber, interestNumber),
    tieA: Int32Array.from(stated, (tie) => personNumber.get(tie.a) ?? 0),
    tieB: Int32Array.from(stated, (tie) => personNumber.get(tie.b) ?? 0),
    tieRelation: Uint8Array.from(stated, (tie) => RELATIONS.indexOf(tie.relation)),
    tieHasEnded: Uint8Array.from(stated, (tie) => (tie.hasEnded ? 1 : 0)),
    declaredInterests: rows(persons.map((person) => numbers(person.interests, interestNumber))),
    closeness: Float64Array.from(persons, (person) => person.closeness ?? Number.NaN),
    cadenceDays: Float64Array.from(persons, (person) => cadenceOf(person, network)),
    isKin: Uint8Array.from(persons, (person) => (person.isKin ? 1 : 0)),
    isOut: Uint8Array.from(persons, (person) => (person.standing === 'ordinary' ? 0 : 1)),
  };
}

/** Days: the person's own cadence, else the shortest of their circles'; NaN: not said. */
export function cadenceOf(person: Person, { circles }: Pick<Network, 'circles'>): number {
  if (person.cadenceDays !== null) return person.cadenceDays;
  const ofCircles = person.circles.map((id) => circles.get(id)?.cadenceDays ?? Number.POSITIVE_INFINITY);
  const shortest = Math.min(...ofCircles, Number.POSITIVE_INFINITY);
  return Number.isFinite(shortest) ? shortest : Number.NaN;
}

/** The user said something about the tie: closeness, kin, or how often they mean to be in touch. */
export function isDeclared(columns: Columns, person: number): boolean {
  return !Number.isNaN(columns.closeness[person]!) || columns.isKin[person] === 1 || !Number.isNaN(columns.cadenceDays[person]!);
}

type LogColumns = Pick<Columns, 'interactions' | 'day' | 'channel' | 'precision' | 'direction' | 'minutes' | 'participants' | 'topics'>;

/**
 * The log is most of a network. Each object is read once, in the order of the table; what was read is then brought into the order of days, which costs
 * little in typed arrays. No list, string or closure is made per interaction.
 */
function logColumns(
  log: readonly Interaction[],
  personNumber: ReadonlyMap<PersonId, number>,
  interestNumber: ReadonlyMap<InterestId, number>,
): LogColumns {
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
  const order = inOrder(log, day);
  const columns = {
    interactions: new Array<InteractionId>(log.length),
    day: new Int32Array(log.length),
    channel: new Uint8Array(log.length),
    precision: new Uint8Array(log.length),
    direction: new Uint8Array(log.length),
    minutes: new Float32Array(log.length),
    participants: participants.inOrder(order),
    topics: topics.inOrder(order),
  };
  for (let e = 0; e < order.length; e++) {
    const i = order[e]!;
    columns.interactions[e] = log[i]!.id;
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

/** Places in the log by day, then id: a counting sort over the days, and within a day only where the table is not in the order of ids already. */
function inOrder(log: readonly Interaction[], day: Int32Array): Int32Array {
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

  // A table read from disk is in the order of ids; what was logged since stands at its end.
  let ascending = Math.min(1, log.length);
  while (ascending < log.length && log[ascending - 1]!.id < log[ascending]!.id) ascending++;
  for (let d = 0; d + 1 < start.length; d++) {
    const latest = order[start[d + 1]! - 1];
    if (latest === undefined || latest < ascending) continue;
    order.subarray(start[d]!, start[d + 1]!).sort((x, y) => (log[x]!.id < log[y]!.id ? -1 : 1));
  }
  return order;
}

/** Numbers of the known ids, ascending, each once. */
function numbers<Id>(ids: readonly Id[], numberOf: ReadonlyMap<Id, number>): readonly number[] {
  return [...new Set(ids.map((id) => numberOf.get(id)).filter((number) => number !== undefined))].sort((a, b) => a - b);
}

/** `Rows` written one after the other without a list for each: the known ids as numbers, ascending, each once. */
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
    const items = this.#items;
    for (let k = 0; k < ids.length; k++) {
      const number = numberOf.get(ids[k]!);
      if (number === undefined) continue;
      let at = to;
      while (at > from && items[at - 1]! > number) at--;
      if (at > from && items[at - 1] === number) continue;
      items.copyWithin(at + 1, at, to);
      items[at] = number;
      to++;
    }
    this.#start[++this.#rows] = to;
  }

  /** Row e of the result is row `order[e]` of what was added. */
  inOrder(order: Int32Array): Rows {
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

/** Packs lists into `Rows`. */
export function rows(lists: readonly (readonly number[])[]): Rows {
  const start = new Int32Array(lists.length + 1);
  for (let i = 0; i < lists.length; i++) start[i + 1] = (start[i] ?? 0) + (lists[i]?.length ?? 0);
  const items = new Int32Array(start[lists.length] ?? 0);
  let at = 0;
  for (const list of lists) for (const item of list) items[at++] = item;
  return { start, items };
}
