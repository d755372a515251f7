/**
 * The network as columns: the input of every measure. People are numbered in the order of their ids, interactions in the order of (day, id). So the
 * order in which data was imported cannot change a result.
 */

import type { InterestId, PersonId } from '../../model/ids';
import { type Network, type Person, RELATIONS } from '../../model/network';
import { isSuggestible } from '../../model/person';
import { columnsOfLog, type InteractionColumns, type Rows } from './interaction-columns';

export interface Columns extends InteractionColumns {
  /** Person number → id, ascending by id. */
  readonly people: readonly PersonId[];
  readonly personNumber: ReadonlyMap<PersonId, number>;
  readonly interests: readonly InterestId[];
  readonly interestNumber: ReadonlyMap<InterestId, number>;

  /** Stated ties: person numbers, index into RELATIONS, 1 if ended. */
  readonly tieA: Int32Array;
  readonly tieB: Int32Array;
  readonly tieRelation: Uint8Array;
  readonly tieHasEnded: Uint8Array;

  /** Declared interests per person. */
  readonly declaredInterests: Rows;
  /** 1 … 5; NaN: not stated. */
  readonly closeness: Float64Array;
  /** Days: the person's own cadence, else the shortest of their circles; NaN: not stated. */
  readonly cadenceDays: Float64Array;
  readonly isKin: Uint8Array;
  /** 1: deceased or not to be tracked. */
  readonly isExcluded: Uint8Array;
}

/** Columns of a network. Cost: O(people + interactions + participants). References to missing people, interests or circles are left out. */
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
    ...columnsOfLog(network.interactions, personNumber, interestNumber),
    tieA: Int32Array.from(stated, (tie) => personNumber.get(tie.a) ?? 0),
    tieB: Int32Array.from(stated, (tie) => personNumber.get(tie.b) ?? 0),
    tieRelation: Uint8Array.from(stated, (tie) => RELATIONS.indexOf(tie.relation)),
    tieHasEnded: Uint8Array.from(stated, (tie) => (tie.hasEnded ? 1 : 0)),
    declaredInterests: rows(persons.map((person) => numbers(person.interests, interestNumber))),
    closeness: Float64Array.from(persons, (person) => person.closeness ?? Number.NaN),
    cadenceDays: Float64Array.from(persons, (person) => cadenceOf(person, network)),
    isKin: Uint8Array.from(persons, (person) => (person.isKin ? 1 : 0)),
    isExcluded: Uint8Array.from(persons, (person) => (isSuggestible(person) ? 0 : 1)),
  };
}

/** Days: the person's own cadence, else the shortest of their circles; NaN: not stated. */
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

/** Numbers of the ids that have one, ascending, each once. */
function numbers<Id>(ids: readonly Id[], numberOf: ReadonlyMap<Id, number>): readonly number[] {
  return [...new Set(ids.map((id) => numberOf.get(id)).filter((number) => number !== undefined))].sort((a, b) => a - b);
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
