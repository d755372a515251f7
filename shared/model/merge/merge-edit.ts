/** Turns a comparison of two versions and the user's answers into one edit. The edit adds and changes, and never deletes. */

import { ownValue } from '../../lib/collections';
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import type { Network, TableName, Tables } from '../network';
import { keyOf, tableOf } from '../network-json';
import { referencesOf } from '../references';
import type { ChangedObject, Comparison, Fields, OtherObject } from './compare-versions';
import { fieldTitle, valueText } from './merge-words';

export type ClashAnswer = 'mine' | 'theirs' | 'both';

export interface MergeChoices {
  /** Ids of people who stay as they are here. New ones among them are not added. */
  readonly excluded: readonly string[];
  /** `clashKey` → answer. Without one: both where there is a note for it, else mine. */
  readonly clashes: Readonly<Record<string, ClashAnswer>>;
  /** Restores what was deleted here and is still in the other version. */
  readonly restoresDeleted: boolean;
}

/** The free-text field that takes the other value when both are kept. */
const NOTE_FIELD: { readonly [T in TableName]?: string } = { people: 'notes', interactions: 'note', ties: 'note' };

export function clashKey({ table, id }: { readonly table: TableName; readonly id: string }, field: string): string {
  return `${table} ${id} ${field}`;
}

export function canKeepBoth(table: TableName): boolean {
  return NOTE_FIELD[table] !== undefined;
}

export function mergeEdit(mine: Network, comparison: Comparison, choices: MergeChoices, label: string): Edit {
  const excluded = new Set(choices.excluded);
  const put = new Map<TableName, Map<string, Fields>>();
  const add = ({ table, id }: { readonly table: TableName; readonly id: string }, object: Fields) => {
    const objects = put.get(table) ?? new Map<string, Fields>();
    put.set(table, objects.set(id, object));
  };
  const exists = (table: TableName, id: string) => (put.get(table)?.has(id) ?? false) || tableOf(mine, table).has(id);

  const taken = [...comparison.added, ...(choices.restoresDeleted ? comparison.deletedHere : [])];
  for (const one of taken) if (!isExcluded(one, excluded)) add(one, one.object);
  for (const one of comparison.changed) {
    const merged = mergedObject(one, choices);
    if (merged !== one.mine && !(one.table === 'people' && excluded.has(one.id))) add(one, merged);
  }
  // Whatever is added also adds what it refers to, even if that was deleted here, but never an excluded person.
  const waiting = [...put].flatMap(([table, objects]) => [...objects.values()].map((object) => ({ table, object })));
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const { table, id } of referencesOf(one.table, one.object as never)) {
      if (exists(table, id) || excluded.has(id)) continue;
      const object = comparison.theirObject(table, id);
      if (object === undefined) continue;
      add({ table, id }, object);
      waiting.push({ table, object });
    }
  }
  const fitted: { [T in TableName]?: unknown[] } = {};
  for (const [table, objects] of put) {
    const fitting = [...objects.values()]
      .map((object) => withoutDanglingReferences(table, object, exists))
      .filter((object) => object !== null);
    if (fitting.length > 0) fitted[table] = fitting;
  }
  return { kind: 'mergeVersions', label, put: fitted as Edit['put'], delete: {} };
}

/** True for an excluded person, and for objects that are only about excluded people. */
function isExcluded({ table, object }: OtherObject, excluded: ReadonlySet<string>): boolean {
  if (excluded.size === 0) return false;
  if (table === 'people') return excluded.has(keyOf('people', object as never));
  const people = referencesOf(table, object as never).filter((reference) => reference.table === 'people');
  return people.length > 0 && people.every(({ id }) => excluded.has(id));
}

function mergedObject(one: ChangedObject, choices: MergeChoices): Fields {
  const merged = new Map([...Object.entries(one.mine), ...Object.entries(one.gained)]);
  const noteField = NOTE_FIELD[one.table];
  const additions: string[] = [];
  for (const { field, mine, theirs } of one.clashes) {
    const answer = ownValue(choices.clashes, clashKey(one, field)) ?? (noteField === undefined ? 'mine' : 'both');
    if (answer === 'theirs') merged.set(field, theirs);
    else if (answer === 'both' && noteField !== undefined) {
      if (field === noteField) additions.push(String(theirs));
      else additions.push(text('model.otherVersionValue', { field: fieldTitle(field), value: valueText(theirs) }));
    }
    if (answer === 'mine' && merged.get(field) === undefined) merged.set(field, mine);
  }
  // A second merge of the same version adds nothing.
  const before = String(noteField === undefined ? '' : (merged.get(noteField) ?? ''));
  const news = additions.filter((part) => part !== '' && !before.includes(part));
  if (noteField !== undefined && news.length > 0) merged.set(noteField, [before, ...news].filter((part) => part !== '').join('\n'));
  const object = Object.fromEntries(merged);
  return JSON.stringify(object) === JSON.stringify(one.mine) ? one.mine : object;
}

/** Removes references to missing objects from lists. Null: the object has no meaning without them. */
function withoutDanglingReferences(table: TableName, object: Fields, exists: (table: TableName, id: string) => boolean): Fields | null {
  const strays = referencesOf(table, object as never as Tables[typeof table]).filter((reference) => !exists(reference.table, reference.id));
  if (strays.length === 0) return object;
  const gone = new Set(strays.map(({ id }) => id));
  const less = (field: string) => (object[field] as readonly string[]).filter((id) => !gone.has(id));
  switch (table) {
    case 'people':
      return { ...object, circles: less('circles'), interests: less('interests') };
    case 'interactions': {
      const people = less('people');
      return people.length === 0 ? null : { ...object, people, topics: less('topics') };
    }
    case 'clusters':
      return { ...object, members: less('members') };
    default:
      return null;
  }
}
