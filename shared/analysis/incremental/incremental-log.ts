/**
 * The log as it goes on: the columns as they were read, what was logged since, and per person which interactions are theirs, in the order of
 * (day, id). An interaction comes or goes at a cost of its people's own interactions, never of the log.
 */
import { isSameList } from '../../lib/collections';
import { type DayNumber, dayNumber } from '../../model/day';
import type { InteractionId, InterestId, PersonId } from '../../model/ids';
import { CHANNELS, DIRECTIONS, type Interaction, PRECISIONS } from '../../model/network';
import { transposed } from '../clusters/interest-weights';
import type { Columns } from '../data/columns';
import { type ChannelWeights, canRecur, eventWeights, plainWeight, RECURRENCE_WINDOW, recurrenceFactor } from '../ties/event-weight';

interface Logged {
  readonly id: InteractionId;
  readonly day: DayNumber;
  readonly channel: number;
  readonly precision: number;
  readonly direction: number;
  readonly minutes: number;
  /** Person and interest numbers, ascending. */
  readonly people: readonly number[];
  readonly topics: readonly number[];
}

export class IncrementalLog {
  readonly #columns: Columns;
  readonly #channelWeight: readonly number[];
  readonly #weights: Float64Array;
  readonly #ofPerson: { readonly start: Int32Array; readonly items: Int32Array };
  /** Where a person's interactions are no longer those of the columns. */
  readonly #since = new Map<number, number[]>();
  /** What was logged since, numbered on from the columns; and their weights, where one of the columns changed too. */
  readonly #logged: Logged[] = [];
  readonly #weightsSince = new Map<number, number>();

  constructor(columns: Columns, channelWeights: ChannelWeights) {
    this.#columns = columns;
    this.#channelWeight = CHANNELS.map((name) => channelWeights[name]);
    this.#weights = eventWeights(columns, channelWeights);
    this.#ofPerson = transposed(columns.participants, columns.people.length);
  }

  /** Numbers of the interactions of a person, in the order of (day, id). */
  of(person: number): ArrayLike<number> {
    const { start, items } = this.#ofPerson;
    return this.#since.get(person) ?? items.subarray(start[person]!, start[person + 1]!);
  }

  day(e: number): DayNumber {
    return this.#columns.day[e] ?? this.#at(e).day;
  }

  channel(e: number): number {
    return this.#columns.channel[e] ?? this.#at(e).channel;
  }

  precision(e: number): number {
    return this.#columns.precision[e] ?? this.#at(e).precision;
  }

  direction(e: number): number {
    return this.#columns.direction[e] ?? this.#at(e).direction;
  }

  id(e: number): InteractionId {
    return this.#isRead(e) ? this.#columns.idOf(e) : this.#at(e).id;
  }

  people(e: number): ArrayLike<number> {
    return this.#isRead(e) ? list(this.#columns.participants, e) : this.#at(e).people;
  }

  topics(e: number): ArrayLike<number> {
    return this.#isRead(e) ? list(this.#columns.topics, e) : this.#at(e).topics;
  }

  /** How many people were there. */
  size(e: number): number {
    const { start } = this.#columns.participants;
    return this.#isRead(e) ? start[e + 1]! - start[e]! : this.#at(e).people.length;
  }

  hasPerson(e: number, person: number): boolean {
    const people = this.people(e);
    for (let i = 0; i < people.length; i++) if (people[i] === person) return true;
    return false;
  }

  /** Weight for closeness (event-weight.ts). */
  weight(e: number): number {
    return this.#weightsSince.get(e) ?? this.#weights[e] ?? 0;
  }

  channelWeight(e: number): number {
    return this.#channelWeight[this.channel(e)]!;
  }

  /** Takes in an interaction; answers with its number. Its people and topics must be known to the columns, others are left out. */
  add({ id, day, precision, people, channel, minutes, direction, topics }: Interaction): number {
    const { personNumber, interestNumber } = this.#columns;
    const logged: Logged = {
      id,
      day: dayNumber(day),
      channel: CHANNELS.indexOf(channel),
      precision: PRECISIONS.indexOf(precision),
      direction: DIRECTIONS.indexOf(direction),
      minutes: Math.fround(minutes ?? Number.NaN),
      people: known(people, (person: PersonId) => personNumber.get(person)),
      topics: known(topics, (topic: InterestId) => interestNumber.get(topic)),
    };
    const e = this.#columns.day.length + this.#logged.push(logged) - 1;
    for (const person of logged.people) {
      const own = this.#ownList(person);
      own.splice(this.#placeIn(own, logged.day, id), 0, e);
    }
    this.#weigh(e);
    return e;
  }

  /** Takes an interaction out; answers with the number it had, −1: it was never in, or nobody of it is known. */
  remove({ id, day, people }: Interaction): number {
    const first = known(people, (person: PersonId) => this.#columns.personNumber.get(person))[0];
    if (first === undefined) return -1;
    const own = this.of(first);
    const e = own[this.#placeIn(own, dayNumber(day), id)] ?? -1;
    if (e < 0 || this.id(e) !== id) return -1;
    const present = this.people(e);
    for (let i = 0; i < present.length; i++) {
      const theirs = this.#ownList(present[i]!);
      theirs.splice(this.#placeIn(theirs, this.day(e), id), 1);
    }
    this.#weigh(e);
    return e;
  }

  /** Weighs an interaction and, in a series, those after it; the people of all of them are the same. */
  #weigh(e: number): void {
    if (!canRecur(this.channel(e))) {
      this.#weightsSince.set(e, this.#plainWeight(e));
      return;
    }
    const people = this.people(e);
    let fewest: ArrayLike<number> = [];
    for (let i = 0; i < people.length; i++) if (i === 0 || this.of(people[i]!).length < fewest.length) fewest = this.of(people[i]!);
    const day = this.day(e);
    const series: number[] = [];
    for (let i = this.#placeIn(fewest, day - RECURRENCE_WINDOW + 1, '' as InteractionId); i < fewest.length; i++) {
      const other = fewest[i]!;
      if (this.day(other) >= day + RECURRENCE_WINDOW) break;
      if (canRecur(this.channel(other)) && isSameList(this.people(other), people)) series.push(other);
    }
    let oldest = 0;
    series.forEach((other, nth) => {
      while (this.day(series[oldest]!) <= this.day(other) - RECURRENCE_WINDOW) oldest++;
      // Those from before this one's day have neighbors that were not looked at; nothing changed for them.
      if (this.day(other) >= day) this.#weightsSince.set(other, this.#plainWeight(other) * recurrenceFactor(nth - oldest + 1));
    });
  }

  #plainWeight(e: number): number {
    const minutes = this.#columns.minutes[e] ?? this.#at(e).minutes;
    return plainWeight(this.channelWeight(e), this.channel(e), this.size(e), minutes, this.direction(e));
  }

  #ownList(person: number): number[] {
    let own = this.#since.get(person);
    if (own === undefined) this.#since.set(person, (own = Array.from(this.of(person))));
    return own;
  }

  /** The first place in such a list that is not before (day, id). */
  #placeIn(own: ArrayLike<number>, day: DayNumber, id: InteractionId): number {
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const on = this.day(own[middle]!);
      if (on < day || (on === day && this.id(own[middle]!) < id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isRead(e: number): boolean {
    return e < this.#columns.day.length;
  }

  #at(e: number): Logged {
    return this.#logged[e - this.#columns.day.length]!;
  }
}

function list({ start, items }: Columns['participants'], e: number): Int32Array {
  return items.subarray(start[e]!, start[e + 1]!);
}

function known<Id>(ids: readonly Id[], numberOf: (id: Id) => number | undefined): number[] {
  return [...new Set(ids.map(numberOf).filter((number) => number !== undefined))].sort((a, b) => a - b);
}
