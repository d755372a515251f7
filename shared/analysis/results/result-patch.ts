/** What an edit changed in the results: the rows of a few people and ties. Crosses to the window instead of the columns of everybody. */
import type { InterestId } from '../../model/ids';
import type { Findings } from '../data/findings';
import type { ResultColumns, Thresholds } from '../data/result-columns';
import {
  grown,
  PERSON_COLUMN_NAMES,
  type PersonColumn,
  type PersonColumns,
  TIE_COLUMN_NAMES,
  type TieColumn,
  type TieColumns,
} from '../data/stored-columns';
import type { PersonInterests } from '../ties/interests-of';
import type { RankChanges } from './ranked-order';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface ResultPatch {
  /** Person numbers, and their values in each column. */
  readonly people: readonly number[];
  readonly persons: Readonly<Record<PersonColumn, readonly number[]>>;
  /** Places by strength and by peak: one person's new place changes those of others. */
  readonly rank: RankChanges;
  readonly peakRank: RankChanges;
  readonly interestsOf: readonly { readonly person: number; readonly items: readonly number[]; readonly weight: readonly number[] }[];
  /** All interests, when there are more than before. */
  readonly interests: readonly InterestId[] | null;
  readonly tieNumbers: readonly number[];
  readonly ties: Readonly<Record<TieColumn, readonly number[]>>;
  readonly tieCount: number;
  readonly thresholds: Thresholds;
  readonly structure: Findings['structure'];
}

export function patchOf(
  { persons, ties, thresholds, structure, interests }: ResultColumns,
  touched: ReadonlySet<number>,
  touchedTies: ReadonlySet<number>,
  talked: ReadonlySet<number>,
  hasNewInterests: boolean,
  moved: Pick<ResultPatch, 'rank' | 'peakRank'>,
): ResultPatch {
  const people = [...touched];
  const tieNumbers = [...touchedTies];
  const { start, items, weight } = persons.interests;
  return {
    people,
    persons: fromEntries(PERSON_COLUMN_NAMES, (name) => people.map((j) => persons[name][j]!)),
    rank: moved.rank,
    peakRank: moved.peakRank,
    interestsOf: [...talked].map((person) => {
      const [from, to] = [start[person]!, start[person + 1]!];
      return { person, items: [...items.subarray(from, to)], weight: [...weight.subarray(from, to)] };
    }),
    interests: hasNewInterests ? interests : null,
    tieNumbers,
    ties: fromEntries(TIE_COLUMN_NAMES, (name) => tieNumbers.map((k) => ties[name][k]!)),
    tieCount: ties.count,
    thresholds,
    structure,
  };
}

/** Changes results in place: findings that read from them are up to date at once. */
export function applyPatch(results: ResultColumns, patch: ResultPatch): void {
  const persons: Mutable<PersonColumns> = results.persons;
  for (const name of PERSON_COLUMN_NAMES) {
    patch.people.forEach((j, i) => {
      persons[name][j] = patch.persons[name][i]!;
    });
  }
  for (const places of ['rank', 'peakRank'] as const) {
    patch[places].people.forEach((j, i) => {
      persons[places][j] = patch[places].from + i;
    });
  }
  const interests = patch.interests ?? results.interests;
  for (const { person, items, weight } of patch.interestsOf) {
    persons.interests = withInterests(persons.interests, person, items, weight, interests.length);
  }
  const ties: Mutable<TieColumns> = results.ties;
  const isFull = ties.a.length < patch.tieCount;
  for (const name of TIE_COLUMN_NAMES) {
    const column = isFull ? grown(ties[name], Math.ceil(patch.tieCount * 1.1)) : ties[name];
    Object.assign(ties, { [name]: column });
    patch.tieNumbers.forEach((k, i) => {
      column[k] = patch.ties[name][i]!;
    });
  }
  ties.count = patch.tieCount;
  Object.assign(results, { interests, thresholds: patch.thresholds, structure: patch.structure });
}

/** The interests of everybody, with those of one person replaced. `count`: how many interests there are. */
export function withInterests(
  all: PersonInterests,
  person: number,
  items: readonly number[],
  weight: readonly number[],
  count: number,
): PersonInterests {
  const [from, to] = [all.start[person]!, all.start[person + 1]!];
  const holders = count > all.holders.length ? grown(all.holders, count) : all.holders;
  for (let k = from; k < to; k++) holders[all.items[k]!]!--;
  for (const interest of items) holders[interest]!++;
  const more = items.length - (to - from);
  const used = all.start[all.start.length - 1]!;
  const isFull = used + more > all.items.length;
  const [allItems, allWeights] = isFull
    ? [grown(all.items, withSpare(used + more)), grown(all.weight, withSpare(used + more))]
    : [all.items, all.weight];
  if (more !== 0) {
    allItems.copyWithin(to + more, to, used);
    allWeights.copyWithin(to + more, to, used);
  }
  allItems.set(items, from);
  allWeights.set(weight, from);
  if (more !== 0) for (let j = person + 1; j < all.start.length; j++) all.start[j]! += more;
  return { start: all.start, items: allItems, weight: allWeights, holders };
}

/** A tenth more, so that the next additions need no copy. */
function withSpare(length: number): number {
  return Math.ceil(length * 1.1) + 64;
}

function fromEntries<K extends string>(names: readonly K[], of: (name: K) => readonly number[]): Record<K, readonly number[]> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, readonly number[]>;
}
