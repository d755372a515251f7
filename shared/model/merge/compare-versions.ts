/**
 * Compares two versions of one network that were changed independently, object by object and field by field. Objects only in the other version are added.
 * Objects only in this version stay: an object that is missing on the other side is never deleted. Where both changed one field, the user decides.
 *
 * `base` is the common version both came from, if it is known. With it, a field that only one side changed needs no question. Without it, a filled field
 * replaces an empty one, and any other difference is a question. Lists are united.
 */
import { ownValue } from '../../lib/collections';
import { fold } from '../fold';
import type { Network, TableName } from '../network';
import { TABLE_NAMES } from '../network';
import { tableOf } from '../network-json';

/** The object in the common version. Undefined: it did not exist. */
export type BaseLookup = (table: TableName, id: string) => object | undefined;

export type Fields = Readonly<Record<string, unknown>>;

export interface FieldClash {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface ChangedObject {
  readonly table: TableName;
  readonly id: string;
  readonly mine: Fields;
  /** Fields that get the other value without a question. */
  readonly gained: Fields;
  readonly clashes: readonly FieldClash[];
}

export interface OtherObject {
  readonly table: TableName;
  readonly id: string;
  readonly object: Fields;
}

export interface Comparison {
  readonly added: readonly OtherObject[];
  readonly changed: readonly ChangedObject[];
  /** In the base and in the other version, but deleted in this one. */
  readonly deletedHere: readonly OtherObject[];
  /** An object of the other version, with ids of this version. Undefined: it does not exist. */
  readonly theirObject: (table: TableName, id: string) => Fields | undefined;
}

/** Kith's own records, which are made again after a merge. */
const NOT_MERGED: readonly TableName[] = ['weeks'];
/** Positions, colors and last members of clusters are always this version's. */
const ALWAYS_MINE: { readonly [T in TableName]?: readonly string[] } = { people: ['pin'], clusters: ['color', 'members'] };

export function compareVersions(mine: Network, theirs: Network, base: BaseLookup | null): Comparison {
  const known = matchByName(mine, theirs);
  const added: OtherObject[] = [];
  const changed: ChangedObject[] = [];
  const deletedHere: OtherObject[] = [];
  for (const table of TABLE_NAMES) {
    if (NOT_MERGED.includes(table)) continue;
    const here = tableOf(mine, table);
    for (const [theirId, raw] of tableOf(theirs, table)) {
      const id = known.get(theirId) ?? theirId;
      const my = here.get(id) as Fields | undefined;
      // Skips equal objects early, because most are.
      if (my !== undefined && JSON.stringify(my) === JSON.stringify(raw)) continue;
      const object = withLocalIds(table, raw as unknown as Fields, id, known);
      if (my === undefined) {
        if (table === 'clusters' && object.name === '') continue;
        (base?.(table, id) === undefined ? added : deletedHere).push({ table, id, object });
        continue;
      }
      const difference = compareFields(table, id, my, object, base?.(table, id) as Fields | undefined);
      if (difference !== null) changed.push(difference);
    }
  }
  const theirObject = (table: TableName, id: string) => {
    const raw = tableOf(theirs, table).get(id) as Fields | undefined;
    return raw === undefined ? undefined : withLocalIds(table, raw, id, known);
  };
  return { added, changed, deletedHere, theirObject };
}

/** Interests and circles that both sides created with one name: the other version's id → this version's. */
function matchByName(mine: Network, theirs: Network): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const table of ['interests', 'circles'] as const) {
    const byName = new Map([...mine[table].values()].map(({ id, name }) => [fold(name), id as string]));
    for (const { id, name } of theirs[table].values()) {
      const here = byName.get(fold(name));
      if (here !== undefined && here !== id && !(mine[table] as ReadonlyMap<string, unknown>).has(id)) known.set(id, here);
    }
  }
  return known;
}

const ID_LISTS: { readonly [T in TableName]?: readonly string[] } = { people: ['circles', 'interests'], interactions: ['topics'] };

function withLocalIds(table: TableName, object: Fields, id: string, known: ReadonlyMap<string, string>): Fields {
  const change = new Map<string, unknown>();
  if (object.id !== undefined && object.id !== id) change.set('id', id);
  for (const field of ID_LISTS[table] ?? []) {
    const ids = object[field] as readonly string[];
    if (ids.some((one) => known.has(one))) change.set(field, [...new Set(ids.map((one) => known.get(one) ?? one))]);
  }
  return change.size === 0 ? object : { ...object, ...Object.fromEntries(change) };
}

function compareFields(table: TableName, id: string, mine: Fields, theirs: Fields, base: Fields | undefined): ChangedObject | null {
  const gained = new Map<string, unknown>();
  const clashes: FieldClash[] = [];
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (ALWAYS_MINE[table]?.includes(field)) continue;
    const [my, their, before] = [ownValue(mine, field), ownValue(theirs, field), ownValue(base, field)];
    if (isEqual(my, their)) continue;
    if (Array.isArray(my) || Array.isArray(their)) {
      const united = mergeLists(asList(my), asList(their), base === undefined ? [] : asList(before));
      if (!isEqual(united, my)) gained.set(field, united);
    } else if (isRecord(my) && isRecord(their)) {
      const united = mergeRecords(my, their, isRecord(before) ? before : {});
      if (!isEqual(united, my)) gained.set(field, united);
    } else {
      const winner = resolveField(my, their, before, base !== undefined);
      if (winner === 'theirs') gained.set(field, their);
      else if (winner === 'nobody') clashes.push({ field, mine: my, theirs: their });
    }
  }
  return gained.size + clashes.length === 0 ? null : { table, id, mine, gained: Object.fromEntries(gained), clashes };
}

function resolveField(mine: unknown, theirs: unknown, before: unknown, isBefore: boolean): 'mine' | 'theirs' | 'nobody' {
  if (isBefore && isEqual(theirs, before)) return 'mine';
  if (isBefore && isEqual(mine, before)) return isBlank(theirs) ? 'mine' : 'theirs'; // a value missing on the other side is never deleted
  if (isBlank(mine) || extendsText(theirs, mine)) return 'theirs';
  return isBlank(theirs) || extendsText(mine, theirs) ? 'mine' : 'nobody';
}

/** The entries of this side, and those the other side added since the base. An entry that only this side removed stays removed. */
function mergeLists(mine: readonly unknown[], theirs: readonly unknown[], base: readonly unknown[]): readonly unknown[] {
  const own = new Set(mine.map((one) => JSON.stringify(one)));
  const before = new Set(base.map((one) => JSON.stringify(one)));
  const more = theirs.filter((one) => !own.has(JSON.stringify(one)) && !before.has(JSON.stringify(one)));
  return more.length === 0 ? mine : [...mine, ...more];
}

/** For columns of imported files: where both changed a value, the other one gets a key of its own. */
function mergeRecords(mine: Fields, theirs: Fields, base: Fields): Fields {
  const united = new Map(Object.entries(mine));
  for (const [key, their] of Object.entries(theirs)) {
    const [my, before] = [ownValue(mine, key), ownValue(base, key)];
    if (!Object.hasOwn(mine, key)) {
      if (!isEqual(their, before)) united.set(key, their);
    } else if (!isEqual(my, their) && !isEqual(their, before)) {
      if (isEqual(my, before)) united.set(key, their);
      else united.set(`${key} (other version)`, their);
    }
  }
  return Object.fromEntries(united);
}

/** True when the longer text only adds lines before or after the shorter one. */
function extendsText(longer: unknown, shorter: unknown): boolean {
  if (typeof longer !== 'string' || typeof shorter !== 'string' || shorter === '') return false;
  return (
    longer.startsWith(`${shorter}
`) ||
    longer.endsWith(`
${shorter}`)
  );
}

function isBlank(value: unknown): boolean {
  return value === '' || value === null || value === undefined;
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
