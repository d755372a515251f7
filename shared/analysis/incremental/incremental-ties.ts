/**
 * Ties between people, kept up to date from edit to edit: an interaction of several people strengthens, creates or removes the ties among them. Cost:
 * the interactions and ties of these people, never the network.
 *
 * A tie keeps its number while it exists. A new tie takes the next number; when a tie is removed, the last one takes its number. The next whole analysis
 * numbers them in the order of the columns again.
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
  readonly #adjacency: IncrementalAdjacency;
  readonly #today: DayNumber;
  readonly #seed: number;
  readonly #stated: StatedTies;
  readonly #results: Mutable<TieColumns>;
  #byChannel: Uint16Array;
  /** Since the last `drainChanges`: tie numbers, and people whose own ties changed or whose alters' ties did. */
  #changedTies = new Set<number>();
  #changedPeople = new Set<number>();

  constructor({ columns, log, graph, results, evidence, stated, today, seed }: IncrementalTiesInput) {
    this.#columns = columns;
    this.#log = log;
    this.#adjacency = new IncrementalAdjacency(graph);
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
    return this.#adjacency.of(person);
  }

  degree(person: number): number {
    return this.#adjacency.degree(person);
  }

  /** What changed since the last call. */
  drainChanges(): { readonly ties: ReadonlySet<number>; readonly people: ReadonlySet<number> } {
    const changes = { ties: this.#changedTies, people: this.#changedPeople };
    this.#changedTies = new Set();
    this.#changedPeople = new Set();
    return changes;
  }

  /** Call after the interaction was added to the log. */
  addInteraction(e: number): void {
    if (!this.#makesTies(e)) return;
    const people = this.#log.people(e);
    const isNew = new Set<number>();
    this.#forEachPair(e, (a, b, weight) => {
      const tie = this.#adjacency.tieOf(a, b);
      if (tie >= 0) this.#setWeight(a, b, this.#results.strength[tie]! + weight);
      else isNew.add(this.#createTie(a, b));
    });
    for (let x = 0; x < people.length; x++) {
      for (let y = x + 1; y < people.length; y++) {
        const tie = this.#adjacency.tieOf(people[x]!, people[y]!);
        if (tie >= 0 && !isNew.has(tie)) this.#addOccasion(tie, e);
      }
    }
  }

  /** Call after the interaction was removed from the log. */
  removeInteraction(e: number): void {
    if (!this.#makesTies(e)) return;
    const people = this.#log.people(e);
    for (let x = 0; x < people.length; x++) {
      for (let y = x + 1; y < people.length; y++) {
        const tie = this.#adjacency.tieOf(people[x]!, people[y]!);
        if (tie >= 0) this.#recompute(tie);
      }
    }
  }

  /** The stated ties that an edit removed and added. */
  changeStated(removed: readonly Tie[], added: readonly Tie[]): void {
    for (const tie of removed) this.#stated.remove(tie);
    for (const tie of added) this.#stated.add(tie);
    for (const stated of [...removed, ...added]) {
      const pair = this.#stated.pairOf(stated);
      if (pair === null) continue;
      const tie = this.#adjacency.tieOf(...pair);
      if (tie >= 0) this.#recompute(tie);
      else this.#createTie(...pair);
    }
  }

  #makesTies(e: number): boolean {
    const size = this.#log.size(e);
    return size >= 2 && size <= LARGEST_GATHERING && this.#log.day(e) <= this.#today;
  }

  /** What an interaction adds to the ties of its people, as in alter-ties.ts. */
  #forEachPair(e: number, add: (a: number, b: number, weight: number) => void): void {
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
    const tie = this.#adjacency.tieOf(a, b);
    this.#adjacency.setWeight(a, b, weight);
    this.#results.strength[tie] = weight;
    this.#changedTies.add(tie);
    this.#changedPeople.add(a).add(b);
  }

  #addOccasion(tie: number, e: number): void {
    const results = this.#results;
    results.together[tie]!++;
    results.lastTogether[tie] = Math.max(results.lastTogether[tie]!, this.#log.day(e));
    const at = tie * CHANNELS.length + this.#log.channel(e);
    if (this.#byChannel[at]! < 65_535) this.#byChannel[at]!++;
    results.channel[tie] = onlyChannel(this.#byChannel, tie);
    this.#changedTies.add(tie);
  }

  /** Creates the tie of two people who had none. */
  #createTie(a: number, b: number): number {
    const tie = this.#results.count;
    if (tie === this.#results.a.length) this.#grow();
    this.#results.count++;
    this.#results.a[tie] = Math.min(a, b);
    this.#results.b[tie] = Math.max(a, b);
    this.#results.span[tie] = 0;
    this.#results.isBackbone[tie] = 0;
    this.#changedTies.add(tie);
    this.#link(a, b, tie);
    this.#countTriangles(tie, 1);
    this.#recompute(tie);
    return tie;
  }

  /** Computes a tie from the log and the stated ties. Removes it when neither has evidence for it. */
  #recompute(tie: number): void {
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
      this.#forEachPair(e, (x, y, weight) => {
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
    if (weights.length === 0) this.#removeTie(tie);
    else
      this.#setWeight(
        a,
        b,
        weights.sort((x, y) => x - y).reduce((sum, weight) => sum + weight, 0),
      );
  }

  #removeTie(tie: number): void {
    const results = this.#results;
    const [a, b] = [results.a[tie]!, results.b[tie]!];
    this.#countTriangles(tie, -1);
    this.#unlink(a, b);
    const last = --results.count;
    this.#changedTies.delete(last);
    if (last === tie) return;
    for (const name of TIE_COLUMN_NAMES) results[name][tie] = results[name][last]!;
    this.#byChannel.copyWithin(tie * CHANNELS.length, last * CHANNELS.length, (last + 1) * CHANNELS.length);
    this.#adjacency.renumber(results.a[tie]!, results.b[tie]!, tie);
    this.#changedTies.add(tie);
  }

  /** Counts the triangles of a tie, and adds `by` to the common neighbors of the other two ties of each. */
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
          this.#changedTies.add(side);
        }
        this.#changedPeople.add(one.items[k]!);
      }
      if (difference <= 0) k++;
      if (difference >= 0) l++;
    }
    results.common[tie] = common;
  }

  #link(a: number, b: number, tie: number): void {
    this.#adjacency.addTie(a, b, tie);
    this.#adjacency.addTie(b, a, tie);
    this.#markAround(a);
    this.#markAround(b);
  }

  #unlink(a: number, b: number): void {
    this.#markAround(a);
    this.#markAround(b);
    this.#adjacency.removeTie(a, b);
    this.#adjacency.removeTie(b, a);
  }

  /** Whether somebody's alters have a local bridge changes when that person has one tie instead of two, or two instead of one. */
  #markAround(person: number): void {
    this.#changedPeople.add(person);
    const { items, from, to } = this.row(person);
    if (to - from > 2) return;
    for (let k = from; k < to; k++) this.#changedPeople.add(items[k]!);
  }

  #grow(): void {
    const results = this.#results;
    const length = Math.ceil(results.count * 1.1) + 64;
    for (const name of TIE_COLUMN_NAMES) Object.assign(results, { [name]: grown(results[name], length) });
    this.#byChannel = grown(this.#byChannel, length * CHANNELS.length);
    results.channel.fill(SEVERAL, results.count);
  }
}
