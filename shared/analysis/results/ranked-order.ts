/**
 * Values of people in descending order, kept in order while single values change, so that ranks, percentiles and medians need no new sorting.
 * The largest first, equal values in the order of the person numbers; NaN: not among them.
 *
 * Cost: building O(n log n); a change O(log n) to find the new place and one step for each place moved over, which for one more contact is few;
 * reading O(log n).
 */
import { upperBound } from '../statistics/percentile';

/** `people[i]` is at place `from + i`. */
export interface RankChanges {
  readonly from: number;
  readonly people: Int32Array;
}

export class RankedOrder {
  readonly #values: Float64Array;
  /** Person number by place, the first `#length` of them, and the place of each person, −1: not among them. */
  readonly #order: Int32Array;
  readonly #place: Int32Array;
  #length = 0;
  /** Places between which anything changed since the last `drainChanges`. */
  #changedPlaces = { from: Number.POSITIVE_INFINITY, to: -1 };

  /** The values are copied. */
  constructor(values: Float64Array) {
    this.#values = values.slice();
    this.#order = new Int32Array(values.length);
    this.#place = new Int32Array(values.length).fill(-1);
    const ascending = values.filter((value) => !Number.isNaN(value)).sort();
    this.#length = ascending.length;
    const taken = new Int32Array(this.#length); // by the place after the last of equal values
    for (let j = 0; j < values.length; j++) {
      if (Number.isNaN(values[j]!)) continue;
      const after = upperBound(ascending, values[j]!);
      const place = this.#length - after + taken[after - 1]!++;
      this.#place[j] = place;
      this.#order[place] = j;
    }
  }

  get length(): number {
    return this.#length;
  }

  /** 0 for the largest; −1: not among them. */
  place(person: number): number {
    return this.#place[person]!;
  }

  /** Places of all people, 0 for the largest. Changes with every `set`. */
  get places(): Int32Array {
    return this.#place;
  }

  /** The person at a place. */
  at(place: number): number {
    return this.#order[place]!;
  }

  value(person: number): number {
    return this.#values[person]!;
  }

  set(person: number, value: number): void {
    const before = this.#values[person]!;
    if (before === value || (Number.isNaN(before) && Number.isNaN(value))) return;
    let place = this.#place[person]!;
    if (place < 0) place = this.#length++; // at the end, from where it moves up
    this.#values[person] = value;
    if (Number.isNaN(value)) {
      this.#shiftUp(place, --this.#length);
      this.#place[person] = -1;
      this.#noteChange(place, this.#length - 1);
      return;
    }
    const target = this.#placeFor(person, value, place);
    this.#noteChange(Math.min(place, target), Math.max(place, target));
    if (target < place) this.#shiftDown(target, place);
    else this.#shiftUp(place, target);
    this.#order[target] = person;
    this.#place[person] = target;
  }

  /** The order from the first to the last place that changed since the last call. */
  drainChanges(): RankChanges {
    const { from, to } = this.#changedPlaces;
    this.#changedPlaces = { from: Number.POSITIVE_INFINITY, to: -1 };
    return to < from ? { from: 0, people: new Int32Array(0) } : { from, people: this.#order.slice(from, Math.min(to + 1, this.#length)) };
  }

  /** Median of all; NaN of nothing. */
  median(): number {
    return this.#medianOf(this.#length);
  }

  /** Median of the `count` largest that are above zero; NaN when there are none. */
  medianOfTop(count: number): number {
    return this.#medianOf(Math.min(count, this.#firstPlaceNotAbove(0)));
  }

  /**
   * The smallest value whose percentile (mid-rank, percentile.ts) is at least `percentile`: people with this value or more reach the percentile.
   * Infinity when nobody does.
   */
  atPercentile(percentile: number): number {
    let low = 0; // places before `low` are known to reach the percentile
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#percentileAt(middle) >= percentile) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? Number.POSITIVE_INFINITY : this.#values[this.#order[low - 1]!]!;
  }

  #noteChange(from: number, to: number): void {
    if (from < this.#changedPlaces.from) this.#changedPlaces.from = from;
    if (to > this.#changedPlaces.to) this.#changedPlaces.to = to;
  }

  #percentileAt(place: number): number {
    const value = this.#values[this.#order[place]!]!;
    const upper = this.#length - this.#firstPlaceNotAbove(value);
    const lower = this.#length - this.#firstPlaceBelow(value);
    return (50 * (lower + upper)) / this.#length;
  }

  #medianOf(count: number): number {
    if (count <= 0) return Number.NaN;
    const middle = count >> 1;
    const value = (place: number) => this.#values[this.#order[place]!]!;
    return count % 2 === 1 ? value(middle) : (value(middle) + value(middle - 1)) / 2;
  }

  #firstPlaceNotAbove(value: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#values[this.#order[middle]!]! <= value) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #firstPlaceBelow(value: number): number {
    let low = 0;
    let high = this.#length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#values[this.#order[middle]!]! < value) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Where a person with that value belongs, when their own place is left out. */
  #placeFor(person: number, value: number, own: number): number {
    let low = 0;
    let high = this.#length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#order[middle < own ? middle : middle + 1]!;
      const theirs = this.#values[other]!;
      if (theirs > value || (theirs === value && other < person)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #shiftDown(from: number, to: number): void {
    this.#order.copyWithin(from + 1, from, to);
    for (let k = from + 1; k <= to; k++) this.#place[this.#order[k]!] = k;
  }

  #shiftUp(from: number, to: number): void {
    this.#order.copyWithin(from, from + 1, to + 1);
    for (let k = from; k < to; k++) this.#place[this.#order[k]!] = k;
  }
}
