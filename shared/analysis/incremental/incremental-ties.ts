/**
 * The ties between people as they go on: a contact of several people strengthens, makes or takes away the ties among them. Cost: what these people
 * have, never the network.
 *
 * A tie keeps its number while it is there; a new one takes the next, and when one goes the last takes its number (in the order of the columns again
 * with the next whole analysis).
 */
import type { DayNumber } from '../../model/day';
import { CHANNELS, type Tie } from '../../model/network';
import type { Columns } from '../data/columns';
import { grown, SEVERAL, TIE_COLUMN_NAMES, type TieColumns } from '../data/stored-columns';
import { addGroup, CLIQUE_LIMIT } from '../graph/sparse-clique';
import { PairCollector, type TieGraph, type TieRow } from '../graph/tie-graph';
import { NO_DAY } from '../ties/contact-days';
import { LARGEST_GATHERING } from '../ties/event-weight';
import { DEFAULT_KERNEL, kernelValue } from '../ties/kernel';
import { StatedTies } from '../ties/stated-ties';
import { onlyChannel, type TieEvidence } from '../ties/tie-evidence';
import { IncrementalAdjacency } from './incremental-adjacency';
import type { IncrementalLog } from './incremental-log';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface IncrementalTiesInput {
  readonly columns: Columns;
  readonly log: IncrementalLog;
  readonly graph: TieGraph;
  readonly results: TieColumns;
  readonly evidence: TieEvidence;
  readonly stated: Iterable<Tie>;
  readonly today: DayNumber;
  readonly seed: number;
}

export class IncrementalTies {
  readonly #columns: Columns;
  readonly #log: IncrementalLog;
  readonly #rows: IncrementalAdjacency;
  readonly #today: DayNumber;
  readonly #seed: number;
  readonly #stated: StatedTies;
  readonly #results: Mutable<TieColumns>;
  #byChannel: Uint16Array;
  /** Since `drainChanges`: tie numbers, people whose ties or whose alters' ties are others now. */
  #touchedTies = new Set<number>();
  #touchedPeople = new Set<number>();

  constructor({ columns, log, graph, results, evidence, stated, today, seed }: IncrementalTiesInput) {
    this.#columns = columns;
    this.#log = log;
    this.#rows = new IncrementalAdjacency(graph);
    this.#results = results;
    this.#byChannel = evidence.byChannel;
    this.#today = today;
    this.#seed = seed;
    this.#stated = new StatedTies(stated, columns.personNumber);
  }

  get count(): number {
    return this.#results.count;
  }

  row(person: number): TieRow {
    return this.#rows.of(person);
  }

  degree(person: number): number {
    return this.#rows.degree(person);
  }

  /** What changed since this was asked last. */
  drainChanges(): { readonly ties: ReadonlySet<number>; readonly people: ReadonlySet<number> } {
    const touched = { ties: this.#touchedTies, people: this.#touchedPeople };
    this.#touchedTies = new Set();
    this.#touchedPeople = new Set();
    return touched;
  }

  /** An interaction came into the log. */
  came(e: number): void {
    if (!this.#makesTies(e)) return;
    const people = this.#log.people(e);
    const isNew = new Set<number>();
    this.#eachPair(e, (a, b, weight) => {
      const tie = this.#rows.tieOf(a, b);
      if (tie >= 0) this.#setWeight(a, b, this.#results.strength[tie]! + weight);
      else isNew.add(this.#make(a, b));
    });
    for (let x = 0; x < people.length; x++) {
      for (let y = x + 1; y < people.length; y++) {
        const tie = this.#rows.tieOf(people[x]!, people[y]!);
        if (tie >= 0 && !isNew.has(tie)) this.#see(tie, e);
      }
    }
  }

  /** An interaction, already out of the log, went. */
  went(e: number): void {
    if (!this.#makesTies(e)) return;
    const people = this.#log.people(e);
    for (let x = 0; x < people.length; x++) {
      for (let y = x + 1; y < people.length; y++) {
        const tie = this.#rows.tieOf(people[x]!, people[y]!);
        if (tie >= 0) this.#readAgain(tie);
      }
    }
  }

  /** Ties that are not stated any more, and those that are now. */
  state(gone: readonly Tie[], come: readonly Tie[]): void {
    for (const tie of gone) this.#stated.remove(tie);
    for (const tie of come) this.#stated.add(tie);
    for (const stated of [...gone, ...come]) {
      const pair = this.#stated.pairOf(stated);
      if (pair === null) continue;
      const tie = this.#rows.tieOf(...pair);
      if (tie >= 0) this.#readAgain(tie);
      else this.#make(...pair);
    }
  }

  #makesTies(e: number): boolean {
    const size = this.#log.size(e);
    return size >= 2 && size <= LARGEST_GATHERING && this.#log.day(e) <= this.#today;
  }

  /** What an interaction adds to the ties of its people, as in alter-ties.ts. */
  #eachPair(e: number, add: (a: number, b: number, weight: number) => void): void {
    const people = this.#log.people(e);
    const weight = this.#log.channelWeight(e) * kernelValue(this.#today - this.#log.day(e), DEFAULT_KERNEL);
    if (!(weight > 0)) return;
    if (people.length > CLIQUE_LIMIT) {
      const pairs = new PairCollector(this.#columns.people.length);
      addGroup(pairs, people, weight, this.#log.id(e), this.#seed);
      const ties = pairs.ties();
      for (let k = 0; k < ties.a.length; k++) add(ties.a[k]!, ties.b[k]!, ties.weight[k]!);
      return;
    }
    const each = people.length === 2 ? weight : weight / (people.length - 1);
    for (let x = 0; x < people.length; x++) for (let y = x + 1; y < people.length; y++) add(people[x]!, people[y]!, each);
  }

  #setWeight(a: number, b: number, weight: number): void {
    const tie = this.#rows.tieOf(a, b);
    this.#rows.weigh(a, b, weight);
    this.#results.strength[tie] = weight;
    this.#touchedTies.add(tie);
    this.#touchedPeople.add(a).add(b);
  }

  #see(tie: number, e: number): void {
    const results = this.#results;
    results.together[tie]!++;
    results.lastTogether[tie] = Math.max(results.lastTogether[tie]!, this.#log.day(e));
    const at = tie * CHANNELS.length + this.#log.channel(e);
    if (this.#byChannel[at]! < 65_535) this.#byChannel[at]!++;
    results.channel[tie] = onlyChannel(this.#byChannel, tie);
    this.#touchedTies.add(tie);
  }

  /** Two people who were not tied are: the log says since when and by what. */
  #make(a: number, b: number): number {
    const tie = this.#results.count;
    if (tie === this.#results.a.length) this.#grow();
    this.#results.count++;
    this.#results.a[tie] = Math.min(a, b);
    this.#results.b[tie] = Math.max(a, b);
    this.#results.span[tie] = 0;
    this.#results.isBackbone[tie] = 0;
    this.#touchedTies.add(tie);
    this.#link(a, b, tie);
    this.#countTriangles(tie, 1);
    this.#readAgain(tie);
    return tie;
  }

  /** Works out a tie from the log and what is stated; takes it away when nothing speaks for it any more. */
  #readAgain(tie: number): void {
    const results = this.#results;
    const [a, b] = [results.a[tie]!, results.b[tie]!];
    const [fewer, other] = this.#log.of(a).length <= this.#log.of(b).length ? [a, b] : [b, a];
    const events = this.#log.of(fewer);
    const counted: number[] = new Array<number>(CHANNELS.length).fill(0);
    const weights: number[] = [];
    let together = 0;
    let last = NO_DAY;
    for (let i = 0; i < events.length; i++) {
      const e = events[i]!;
      if (!this.#makesTies(e) || !this.#log.hasPerson(e, other)) continue;
      together++;
      last = this.#log.day(e);
      counted[this.#log.channel(e)]!++;
      this.#eachPair(e, (x, y, weight) => {
        if (x === a && y === b) weights.push(weight);
      });
    }
    const stated = this.#stated.between(a, b);
    weights.push(...stated.weights);
    results.together[tie] = together;
    results.lastTogether[tie] = last;
    results.relations[tie] = stated.relations;
    counted.forEach((count, c) => {
      this.#byChannel[tie * CHANNELS.length + c] = Math.min(65_535, count);
    });
    results.channel[tie] = onlyChannel(this.#byChannel, tie);
    if (weights.length === 0) this.#unmake(tie);
    else
      this.#setWeight(
        a,
        b,
        weights.sort((x, y) => x - y).reduce((sum, weight) => sum + weight, 0),
      );
  }

  #unmake(tie: number): void {
    const results = this.#results;
    const [a, b] = [results.a[tie]!, results.b[tie]!];
    this.#countTriangles(tie, -1);
    this.#unlink(a, b);
    const last = --results.count;
    this.#touchedTies.delete(last);
    if (last === tie) return;
    for (const name of TIE_COLUMN_NAMES) results[name][tie] = results[name][last]!;
    this.#byChannel.copyWithin(tie * CHANNELS.length, last * CHANNELS.length, (last + 1) * CHANNELS.length);
    this.#rows.renumber(results.a[tie]!, results.b[tie]!, tie);
    this.#touchedTies.add(tie);
  }

  /** The triangles a tie is in, one more or one less for the other two ties of each. */
  #countTriangles(tie: number, by: 1 | -1): void {
    const results = this.#results;
    const [one, other] = [this.row(results.a[tie]!), this.row(results.b[tie]!)];
    let common = 0;
    let k = one.from;
    let l = other.from;
    while (k < one.to && l < other.to) {
      const difference = one.items[k]! - other.items[l]!;
      if (difference === 0) {
        common++;
        for (const side of [one.tie[k]!, other.tie[l]!]) {
          results.common[side]! += by;
          this.#touchedTies.add(side);
        }
        this.#touchedPeople.add(one.items[k]!);
      }
      if (difference <= 0) k++;
      if (difference >= 0) l++;
    }
    results.common[tie] = common;
  }

  #link(a: number, b: number, tie: number): void {
    this.#rows.link(a, b, tie);
    this.#rows.link(b, a, tie);
    this.#touchAround(a);
    this.#touchAround(b);
  }

  #unlink(a: number, b: number): void {
    this.#touchAround(a);
    this.#touchAround(b);
    this.#rows.unlink(a, b);
    this.#rows.unlink(b, a);
  }

  /** Somebody has more or fewer ties: with one or two of them that decides whether those they are tied to have a bridge. */
  #touchAround(person: number): void {
    this.#touchedPeople.add(person);
    const { items, from, to } = this.row(person);
    if (to - from > 2) return;
    for (let k = from; k < to; k++) this.#touchedPeople.add(items[k]!);
  }

  #grow(): void {
    const results = this.#results;
    const length = Math.ceil(results.count * 1.1) + 64;
    for (const name of TIE_COLUMN_NAMES) Object.assign(results, { [name]: grown(results[name], length) });
    this.#byChannel = grown(this.#byChannel, length * CHANNELS.length);
    results.channel.fill(SEVERAL, results.count);
  }
}
