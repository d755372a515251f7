/**
 * The log, kept up to date from edit to edit: the columns as they were read, the interactions added since, and the interactions of each person in the
 * order of (day, id). Adding or removing one costs the interactions of its people, never the log.
 */
import { isSameList } from '../../lib/collections';
import { type DayNumber, dayNumber } from '../../model/day';
import type { InteractionId, InterestId, PersonId } from '../../model/ids';
import { CHANNELS, DIRECTIONS, type Interaction, PRECISIONS } from '../../model/network';
import { transposed } from '../clusters/interest-weights';
import type { Columns } from '../data/columns';
import { type ChannelWeights, canRecur, eventWeights, plainWeight, RECURRENCE_WINDOW, recurrenceFactor } from '../ties/event-weight';

interface AddedInteraction {
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
  /** Interactions of people for whom they differ from the columns. */
  readonly #listOfPerson = new Map<number, number[]>();
  /** Interactions added since, numbered after those of the columns; and changed weights, also of interactions in the columns. */
  readonly #added: AddedInteraction[] = [];
  readonly #changedWeights = new Map<number, number>();

  constructor(columns: Columns, channelWeights: ChannelWeights) {
    this.#columns = columns;
    this.#channelWeight = CHANNELS.map((name) => channelWeights[name]);
    this.#weights = eventWeights(columns, channelWeights);
    this.#ofPerson = transposed(columns.participants, columns.people.length);
  }

  /** Numbers of the interactions of a person, in the order of (day, id). */
  of(person: number): ArrayLike<number> {
    const { start, items } = this.#ofPerson;
    return this.#listOfPerson.get(person) ?? items.subarray(start[person]!, start[person + 1]!);
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
    return this.#isInColumns(e) ? this.#columns.idOf(e) : this.#at(e).id;
  }

  people(e: number): ArrayLike<number> {
    return this.#isInColumns(e) ? rowItems(this.#columns.participants, e) : this.#at(e).people;
  }

  topics(e: number): ArrayLike<number> {
    return this.#isInColumns(e) ? rowItems(this.#columns.topics, e) : this.#at(e).topics;
  }

  /** Number of people present. */
  size(e: number): number {
    const { start } = this.#columns.participants;
    return this.#isInColumns(e) ? start[e + 1]! - start[e]! : this.#at(e).people.length;
  }

  hasPerson(e: number, person: number): boolean {
    const people = this.people(e);
    for (let i = 0; i < people.length; i++) if (people[i] === person) return true;
    return false;
  }

  /** Weight for closeness (event-weight.ts). */
  weight(e: number): number {
    return this.#changedWeights.get(e) ?? this.#weights[e] ?? 0;
  }

  channelWeight(e: number): number {
    return this.#channelWeight[this.channel(e)]!;
  }

  /** Adds an interaction and returns its number. People and topics that the columns do not have are left out. */
  add({ id, day, precision, people, channel, minutes, direction, topics }: Interaction): number {
    const { personNumber, interestNumber } = this.#columns;
    const added: AddedInteraction = {
      id,
      day: dayNumber(day),
      channel: CHANNELS.indexOf(channel),
      precision: PRECISIONS.indexOf(precision),
      direction: DIRECTIONS.indexOf(direction),
      minutes: Math.fround(minutes ?? Number.NaN),
      people: knownNumbers(people, (person: PersonId) => personNumber.get(person)),
      topics: knownNumbers(topics, (topic: InterestId) => interestNumber.get(topic)),
    };
    const e = this.#columns.day.length + this.#added.push(added) - 1;
    for (const person of added.people) {
      const own = this.#ownList(person);
      own.splice(this.#lowerBound(own, added.day, id), 0, e);
    }
    this.#updateWeights(e);
    return e;
  }

  /** Removes an interaction and returns the number it had; −1: it was not in the log, or none of its people is in the columns. */
  remove({ id, day, people }: Interaction): number {
    const first = knownNumbers(people, (person: PersonId) => this.#columns.personNumber.get(person))[0];
    if (first === undefined) return -1;
    const own = this.of(first);
    const e = own[this.#lowerBound(own, dayNumber(day), id)] ?? -1;
    if (e < 0 || this.id(e) !== id) return -1;
    const present = this.people(e);
    for (let i = 0; i < present.length; i++) {
      const otherList = this.#ownList(present[i]!);
      otherList.splice(this.#lowerBound(otherList, this.day(e), id), 1);
    }
    this.#updateWeights(e);
    return e;
  }

  /** Computes the weight of an interaction and, in a series of meetings, of those after it. */
  #updateWeights(e: number): void {
    if (!canRecur(this.channel(e))) {
      this.#changedWeights.set(e, this.#plainWeight(e));
      return;
    }
    const people = this.people(e);
    let fewest: ArrayLike<number> = [];
    for (let i = 0; i < people.length; i++) if (i === 0 || this.of(people[i]!).length < fewest.length) fewest = this.of(people[i]!);
    const day = this.day(e);
    const series: number[] = [];
    for (let i = this.#lowerBound(fewest, day - RECURRENCE_WINDOW + 1, '' as InteractionId); i < fewest.length; i++) {
      const other = fewest[i]!;
      if (this.day(other) >= day + RECURRENCE_WINDOW) break;
      if (canRecur(this.channel(other)) && isSameList(this.people(other), people)) series.push(other);
    }
    let oldest = 0;
    series.forEach((other, nth) => {
      while (this.day(series[oldest]!) <= this.day(other) - RECURRENCE_WINDOW) oldest++;
      // Earlier meetings of the series keep their weight: only later ones count this one as an occurrence.
      if (this.day(other) >= day) this.#changedWeights.set(other, this.#plainWeight(other) * recurrenceFactor(nth - oldest + 1));
    });
  }

  #plainWeight(e: number): number {
    const minutes = this.#columns.minutes[e] ?? this.#at(e).minutes;
    return plainWeight(this.channelWeight(e), this.channel(e), this.size(e), minutes, this.direction(e));
  }

  #ownList(person: number): number[] {
    let own = this.#listOfPerson.get(person);
    if (own === undefined) this.#listOfPerson.set(person, (own = Array.from(this.of(person))));
    return own;
  }

  /** The first place in a person's list that is not before (day, id). */
  #lowerBound(own: ArrayLike<number>, day: DayNumber, id: InteractionId): number {
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

  #isInColumns(e: number): boolean {
    return e < this.#columns.day.length;
  }

  #at(e: number): AddedInteraction {
    return this.#added[e - this.#columns.day.length]!;
  }
}

function rowItems({ start, items }: Columns['participants'], e: number): Int32Array {
  return items.subarray(start[e]!, start[e + 1]!);
}

function knownNumbers<Id>(ids: readonly Id[], numberOf: (id: Id) => number | undefined): number[] {
  return [...new Set(ids.map(numberOf).filter((number) => number !== undefined))].sort((a, b) => a - b);
}
