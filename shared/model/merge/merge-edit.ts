/** A comparison of two versions and the user's answers, made into one edit: it puts and never deletes. */
import type { Edit } from '../edit';
import type { Network, TableName, Tables } from '../network';
import { keyOf, tableOf } from '../network-json';
import { referencesOf } from '../references';
import type { ChangedObject, Comparison, Fields, OtherObject } from './compare-versions';
import { fieldInWords, valueInWords } from './merge-words';

export type ClashAnswer = 'mine' | 'theirs' | 'both';

export interface MergeChoices {
  /** People who stay as they are here, by id; new ones are not taken. */
  readonly excluded: readonly string[];
  /** By `clashKey`. What is not answered: both where a note can hold it, else mine. */
  readonly clashes: Readonly<Record<string, ClashAnswer>>;
  /** What was deleted here and is still in the other version. */
  readonly restoresDeleted: boolean;
}

/** Where the other's value is kept when both are: the field for free text. */
const NOTE_FIELD: { readonly [T in TableName]?: string } = { people: 'notes', interactions: 'note', ties: 'note' };

export function clashKey({ table, id }: { readonly table: TableName; readonly id: string }, field: string): string {
  return `${table} ${id} ${field}`;
}

export function canKeepBoth(table: TableName): boolean {
  return NOTE_FIELD[table] !== undefined;
}

export function mergeEdit(mine: Network, comparison: Comparison, choices: MergeChoices, label: string): Edit {
  const left = new Set(choices.excluded);
  const put = new Map<TableName, Map<string, Fields>>();
  const take = ({ table, id }: { readonly table: TableName; readonly id: string }, object: Fields) => {
    const objects = put.get(table) ?? new Map<string, Fields>();
    put.set(table, objects.set(id, object));
  };
  const exists = (table: TableName, id: string) => (put.get(table)?.has(id) ?? false) || tableOf(mine, table).has(id);

  const taken = [...comparison.added, ...(choices.restoresDeleted ? comparison.deletedHere : [])];
  for (const one of taken) if (!isExcluded(one, left)) take(one, one.object);
  for (const one of comparison.changed) {
    const merged = mergedObject(one, choices);
    if (merged !== one.mine && !(one.table === 'people' && left.has(one.id))) take(one, merged);
  }
  // What is taken brings along what it refers to, also when that was deleted here; never somebody the user left out.
  const waiting = [...put].flatMap(([table, objects]) => [...objects.values()].map((object) => ({ table, object })));
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const { table, id } of referencesOf(one.table, one.object as never)) {
      if (exists(table, id) || left.has(id)) continue;
      const object = comparison.theirObject(table, id);
      if (object === undefined) continue;
      take({ table, id }, object);
      waiting.push({ table, object });
    }
  }
  const fitted: Record<string, unknown[]> = {};
  for (const [table, objects] of put) {
    const fitting = [...objects.values()]
      .map((object) => withoutDanglingReferences(table, object, exists))
      .filter((object) => object !== null);
    if (fitting.length > 0) fitted[table] = fitting;
  }
  return { kind: 'mergeVersions', label, put: fitted as Edit['put'], delete: {} };
}

/** New things about nobody but people who were left out. */
function isExcluded({ table, object }: OtherObject, left: ReadonlySet<string>): boolean {
  if (left.size === 0) return false;
  if (table === 'people') return left.has(keyOf('people', object as never));
  const people = referencesOf(table, object as never).filter((reference) => reference.table === 'people');
  return people.length > 0 && people.every(({ id }) => left.has(id));
}

function mergedObject(one: ChangedObject, choices: MergeChoices): Fields {
  const merged: Record<string, unknown> = { ...one.mine, ...one.gained };
  const noteField = NOTE_FIELD[one.table];
  const additions: string[] = [];
  for (const { field, mine, theirs } of one.clashes) {
    const answer = choices.clashes[clashKey(one, field)] ?? (noteField === undefined ? 'mine' : 'both');
    if (answer === 'theirs') merged[field] = theirs;
    else if (answer === 'both' && noteField !== undefined) {
      if (field === noteField) additions.push(String(theirs));
      else additions.push(`${fieldInWords(field)} in the other version: ${valueInWords(theirs)}`);
    }
    if (answer === 'mine' && merged[field] === undefined) merged[field] = mine;
  }
  if (noteField !== undefined && additions.length > 0)
    merged[noteField] = [merged[noteField], ...additions].filter((part) => part !== '' && part !== undefined).join('\n');
  return JSON.stringify(merged) === JSON.stringify(one.mine) ? one.mine : merged;
}

/** Lists lose whom they cannot refer to; what makes no sense without them is left out. */
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
