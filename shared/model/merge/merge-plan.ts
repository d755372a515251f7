/** What merging another version would do, person by person, for the user to decide. Plain data, because it crosses to the window. */

import { someNames } from '../../strings/phrases';
import { text } from '../../strings/text';
import { fieldName } from '../field-names';
import type { Network, TableName } from '../network';
import { referencesOf } from '../references';
import type { Comparison, Fields } from './compare-versions';
import { canKeepBoth, clashKey } from './merge-edit';
import { fieldTitle, valueText } from './merge-words';

export interface MergePerson {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
  /** "company: Hooli", "3 interactions" */
  readonly gains: readonly string[];
}

export interface MergeClash {
  readonly key: string;
  /** A person's name, or what else the field belongs to. */
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
  /** The number of changed interests, circles and other objects that are not about a person. */
  readonly others: number;
  /** The number of objects that were deleted here and are still in the other version. */
  readonly deletedHere: number;
}

/** More entries than anybody decides on one by one. */
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
    gains: [
      ...facts,
      ...(interactions > 0 ? [text('model.gainedInteractions', { count: interactions })] : []),
      ...(ties > 0 ? [text('model.gainedTies', { count: ties })] : []),
      ...(more > 0 ? [text('model.gainedDecisions', { count: more })] : []),
    ],
  }));
  const clashes = changed.flatMap((one) =>
    one.clashes.map(({ field, mine: my, theirs }) => ({
      key: clashKey(one, field),
      about: subjectOf(one.table, one.mine, nameOf),
      field: fieldTitle(field),
      mine: valueText(my),
      theirs: valueText(theirs),
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
  const name = fieldName(field);
  if (!Array.isArray(after)) return typeof after === 'object' ? name : text('model.gainedValue', { field: name, value: valueText(after) });
  const more = after.length - (Array.isArray(before) ? before.length : 0);
  return text('model.gainedEntries', { count: more, field: name });
}

function subjectOf(table: TableName, object: Fields, nameOf: (id: string) => string): string {
  if (table === 'people') return String(object.name);
  const names = referencesOf(table, object as never)
    .filter((reference) => reference.table === 'people')
    .map(({ id }) => nameOf(id));
  if (table === 'interactions') return text('model.interactionOfDay', { people: someNames(names), day: String(object.day) });
  if (names.length > 0) return someNames(names);
  return typeof object.name === 'string' && object.name !== '' ? object.name : text('model.settings');
}
