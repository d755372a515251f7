/** What merging another version would do, person by person, for the user to decide on. Plain data: it crosses to the window. */
import type { Network, TableName } from '../network';
import { referencesOf } from '../references';
import type { Comparison, Fields } from './compare-versions';
import { canKeepBoth, clashKey } from './merge-edit';
import { fieldInWords, valueInWords } from './merge-words';

export interface MergePerson {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
  /** "company: Hooli", "3 interactions" */
  readonly gains: readonly string[];
}

export interface MergeClash {
  readonly key: string;
  /** Whose: a person's name, or what kind of thing. */
  readonly about: string;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
  readonly canKeepBoth: boolean;
}

export interface MergePlan {
  /** By name; at most `MOST_SHOWN`, the others are merged like these. */
  readonly people: readonly MergePerson[];
  readonly clashes: readonly MergeClash[];
  readonly peopleCount: number;
  readonly clashCount: number;
  /** Interests, circles and what else concerns nobody in particular. */
  readonly others: number;
  /** Deleted here, and still in the other version. */
  readonly deletedHere: number;
}

/** More than anybody decides on one by one. */
const MAX_SHOWN = 200;

export function mergePlan(mine: Network, comparison: Comparison): MergePlan {
  const { added, changed, deletedHere, theirObject } = comparison;
  const gains = new Map<string, { isNew: boolean; facts: string[]; interactions: number; ties: number; others: number }>();
  const of = (id: string) => {
    const one = gains.get(id) ?? { isNew: false, facts: [], interactions: 0, ties: 0, others: 0 };
    gains.set(id, one);
    return one;
  };
  let others = 0;
  const countFor = (table: TableName, object: Fields) => {
    const people = referencesOf(table, object as never).filter((reference) => reference.table === 'people');
    if (people.length === 0) others++;
    for (const { id } of people) of(id)[table === 'interactions' ? 'interactions' : table === 'ties' ? 'ties' : 'others']++;
  };
  for (const { table, id, object } of added) {
    if (table === 'people') of(id).isNew = true;
    else countFor(table, object);
  }
  for (const { table, id, mine: my, gained } of changed) {
    const fields = Object.entries(gained);
    if (table === 'people') for (const [field, value] of fields) of(id).facts.push(describeGain(field, my[field], value));
    else if (fields.length > 0) countFor(table, my);
  }
  const nameOf = (id: string) => mine.people.get(id as never)?.name ?? String(theirObject('people', id)?.name ?? '');
  const people = [...gains].map(([id, { isNew, facts, interactions, ties, others: more }]) => ({
    id,
    name: nameOf(id),
    isNew,
    gains: [...facts, ...counted(interactions, 'interaction'), ...counted(ties, 'tie'), ...counted(more, 'decision')],
  }));
  const clashes = changed.flatMap((one) =>
    one.clashes.map(({ field, mine: my, theirs }) => ({
      key: clashKey(one, field),
      about: subjectOf(one.table, one.mine, nameOf),
      field: fieldInWords(field),
      mine: valueInWords(my),
      theirs: valueInWords(theirs),
      canKeepBoth: canKeepBoth(one.table),
    })),
  );
  return {
    people: people.sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, MAX_SHOWN),
    clashes: clashes.slice(0, MAX_SHOWN),
    peopleCount: people.length,
    clashCount: clashes.length,
    others,
    deletedHere: deletedHere.length,
  };
}

function describeGain(field: string, before: unknown, after: unknown): string {
  const name = fieldInWords(field).toLowerCase();
  if (!Array.isArray(after)) return typeof after === 'object' ? name : `${name}: ${valueInWords(after)}`;
  const more = after.length - (Array.isArray(before) ? before.length : 0);
  return `${more} more of ${name}`;
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
}

function subjectOf(table: TableName, object: Fields, nameOf: (id: string) => string): string {
  if (table === 'people') return String(object.name);
  const names = referencesOf(table, object as never)
    .filter((reference) => reference.table === 'people')
    .map(({ id }) => nameOf(id));
  if (table === 'interactions') return `${names.slice(0, 3).join(', ')}, ${object.day}`;
  if (names.length > 0) return names.slice(0, 3).join(' and ');
  return typeof object.name === 'string' && object.name !== '' ? object.name : 'Settings';
}
