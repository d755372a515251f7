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
import { CLIQUE_LIMIT } from '../graph/sparse-clique';
import type { TieGraph, TieRow } from '../graph/tie-graph';
import { CLOSE_GROUP, isEnoughEvidence } from '../ties/gathering';
import { StatedTies } from '../ties/stated-ties';
import { isSmallGathering, onlyChannel, type TieEvidence } from '../ties/tie-evidence';
import { IncrementalAdjacency } from './incremental-adjacency';
import type { IncrementalLog } from './incremental-log';
import { countsForTies, pairWeight, type SeenTogether, seenTogether } from './seen-together';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface IncrementalTiesInput {
  readonly columns: Columns;
  readonly log: IncrementalLog;
  readonly graph: TieGraph;
  readonly results: TieColumns;
  readonly evidence: TieEvidence;
  readonly stated: Iterable<Tie>;
  readonly today: DayNumber;
}

type StatedBetween = ReturnType<StatedTies['between']>;

function isTie(seen: SeenTogether, stated: StatedBetween): boolean {
  return stated.weights.length > 0 || (seen.weights.length > 0 && isEnoughEvidence(seen.shown));
}

export class IncrementalTies {
  readonly #log: IncrementalLog;
  readonly #adjacency: IncrementalAdjacency;
  readonly #today: DayNumber;
  readonly #stated: StatedTies;
  readonly #results: Mutable<TieColumns>;
  #byChannel: Uint16Array;
  /** Since the last `drainChanges`: tie numbers, and people whose own ties changed or whose alters' ties did. */
  #changedTies = new Set<number>();
  #changedPeople = new Set<number>();

  constructor({ columns, log, graph, results, evidence, stated, today }: IncrementalTiesInput) {
    this.#log = log;
    this.#adjacency = new IncrementalAdjacency(graph);
    this.#results = results;
    this.#byChannel = evidence.byChannel;
    this.#today = today;
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
    if (!countsForTies(this.#log, e, this.#today)) return;
    const size = this.#log.size(e);
    if (size > CLIQUE_LIMIT) {
      for (const [a, b] of this.#tiesAmong(this.#log.people(e))) this.#addOccasion(this.#adjacency.tieOf(a, b), e);
      return;
    }
    const people = this.#log.people(e);
    const weight = pairWeight(this.#log, e, this.#today);
    for (let x = 0; x < people.length; x++) {
      for (let y = x + 1; y < people.length; y++) {
        const [a, b] = [people[x]!, people[y]!];
        const tie = this.#adjacency.tieOf(a, b);
        if (tie < 0) this.#createTie(a, b);
        else {
          if (weight > 0) this.#setWeight(a, b, this.#results.strength[tie]! + weight);
          this.#addOccasion(tie, e);
        }
      }
    }
  }

  /** Call after the interaction was removed from the log. */
  removeInteraction(e: number): void {
    if (!countsForTies(this.#log, e, this.#today)) return;
    for (const [a, b] of this.#tiesAmong(this.#log.people(e))) this.#recompute(this.#adjacency.tieOf(a, b));
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

  /** Pairs of these people who are tied. */
  #tiesAmong(people: ArrayLike<number>): (readonly [number, number])[] {
    const isHere = new Set(Array.from(people));
    const pairs: (readonly [number, number])[] = [];
    for (const person of isHere) {
      const { items, from, to } = this.row(person);
      for (let k = from; k < to; k++) if (items[k]! > person && isHere.has(items[k]!)) pairs.push([person, items[k]!]);
    }
    return pairs;
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
    const size = this.#log.size(e);
    results.together[tie]!++;
    if (isSmallGathering(size)) results.smallTogether[tie]!++;
    if (size <= CLOSE_GROUP) results.closeDays[tie] = seenTogether(this.#log, results.a[tie]!, results.b[tie]!, this.#today).closeDays;
    const smallest = results.smallest[tie]!;
    if (smallest === 0 || size < smallest) results.smallest[tie] = Math.min(size, 65_535);
    if (size > results.largest[tie]!) results.largest[tie] = Math.min(size, 65_535);
    results.lastTogether[tie] = Math.max(results.lastTogether[tie]!, this.#log.day(e));
    const at = tie * CHANNELS.length + this.#log.channel(e);
    if (this.#byChannel[at]! < 65_535) this.#byChannel[at]!++;
    results.channel[tie] = onlyChannel(this.#byChannel, tie);
    this.#changedTies.add(tie);
  }

  /** Creates the tie of two people who had none, if there is enough evidence for one. */
  #createTie(a: number, b: number): void {
    const seen = seenTogether(this.#log, a, b, this.#today);
    const stated = this.#stated.between(a, b);
    if (!isTie(seen, stated)) return;
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
    this.#write(tie, seen, stated);
  }

  /** Computes a tie from the log and the stated ties. Removes it when there is no longer enough evidence. */
  #recompute(tie: number): void {
    const [a, b] = [this.#results.a[tie]!, this.#results.b[tie]!];
    const seen = seenTogether(this.#log, a, b, this.#today);
    const stated = this.#stated.between(a, b);
    if (isTie(seen, stated)) this.#write(tie, seen, stated);
    else this.#removeTie(tie);
  }

  #write(tie: number, seen: SeenTogether, stated: StatedBetween): void {
    const results = this.#results;
    results.together[tie] = seen.together;
    results.smallTogether[tie] = seen.smallTogether;
    results.closeDays[tie] = seen.closeDays;
    results.smallest[tie] = Math.min(seen.smallest, 65_535);
    results.largest[tie] = Math.min(seen.largest, 65_535);
    results.lastTogether[tie] = seen.last;
    results.relations[tie] = stated.relations;
    seen.byChannel.forEach((count, c) => {
      this.#byChannel[tie * CHANNELS.length + c] = Math.min(65_535, count);
    });
    results.channel[tie] = onlyChannel(this.#byChannel, tie);
    const weights = [...seen.weights, ...stated.weights].sort((x, y) => x - y);
    this.#setWeight(
      results.a[tie]!,
      results.b[tie]!,
      weights.reduce((sum, weight) => sum + weight, 0),
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
