/**
 * A person without what one import said about them. A value stays when the user changed it since, when the person had it before the import, or when
 * another import said it too.
 */

import { ownValue } from '../../../lib/collections';
import type { ImportedPersonOf } from '../../imports/imported-sources';
import { type Job, jobKey } from '../../jobs/jobs';
import type { Person } from '../../network';
import { newPerson } from '../../person';

export type ImportedPerson = ImportedPersonOf<Person>;

const LISTS = ['emails', 'phones', 'urls', 'circles', 'interests', 'origins', 'jobs'] as const;
const VALUES = ['nickname', 'company', 'position', 'place', 'birthday', 'connectedOn'] as const;
const RECORDS = ['extra', 'phoneLabels'] as const;

type Changes = { -readonly [Field in keyof Person]?: unknown };

/** The same object when nothing is taken from the person. */
export function revertImportedPerson(person: Person, entry: ImportedPerson, others: readonly ImportedPerson[]): Person {
  const changes: Changes = {};
  const empty = newPerson(person.id, person.name);
  // A field that the import did not change is not in `before`: then nothing of it is the import's.
  const isTouched = (field: keyof Person) => entry.isNew || field in entry.before || entry.added?.includes(field);
  for (const field of LISTS) {
    if (!isTouched(field)) continue;
    const own = keysOf(entry.said[field]);
    const kept = new Set([...keysOf(entry.before[field]), ...others.flatMap(({ said }) => keysOf(said[field]))]);
    const removed = new Set(own.filter((key) => !kept.has(key)));
    const had: readonly unknown[] = person[field] ?? [];
    const values = had.filter((value) => !removed.has(keyOf(value)));
    if (values.length < had.length) changes[field] = values.length === 0 && field === 'jobs' ? undefined : values;
  }
  for (const field of VALUES) {
    if (!isTouched(field) || entry.said[field] === undefined || person[field] !== entry.said[field]) continue;
    const value = lastSaid(others, field) ?? entry.before[field] ?? empty[field];
    if (value !== person[field]) changes[field] = value;
  }
  const notes = isTouched('notes') ? revertedNotes(person.notes, entry, others) : person.notes;
  if (notes !== person.notes) changes.notes = notes;
  for (const field of RECORDS) {
    if (!isTouched(field) || person[field] === undefined) continue;
    const isTaken = ([key, value]: [string, string]) =>
      ownValue(entry.said[field], key) === value &&
      ownValue(entry.before[field], key) === undefined &&
      others.every(({ said }) => ownValue(said[field], key) !== value);
    const entries = Object.entries(person[field]);
    const kept = entries.filter((pair) => !isTaken(pair));
    if (kept.length < entries.length) changes[field] = Object.fromEntries(kept);
  }
  const photo = isTouched('photo') && entry.said.photo !== undefined && person.photo === entry.said.photo;
  if (photo) changes.photo = others.findLast(({ said }) => said.photo !== undefined)?.said.photo ?? entry.before.photo;
  if (Object.keys(changes).length === 0) return person;
  const kept = Object.entries({ ...person, ...changes }).filter(([, value]) => value !== undefined); // what nobody said any more is absent
  return Object.fromEntries(kept) as unknown as Person;
}

/** True when nothing is known of the person but a name that files gave: no value, mark or place of the user's own. */
export function isOnlyNamed(person: Person, said: readonly Partial<Person>[]): boolean {
  const { id, name, ...rest } = person;
  const { id: _, name: __, ...empty } = newPerson(id, name);
  const isEmpty = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0 ? undefined : value;
  const fields = Object.keys(rest) as (keyof typeof rest)[];
  return (
    said.some((one) => one.name === name) &&
    fields.every((field) => JSON.stringify(isEmpty(rest[field])) === JSON.stringify(isEmpty((empty as typeof rest)[field])))
  );
}

/** True when the person has every field as the import that added them said it: nothing was changed by hand. */
export function isAsImported(person: Person, { said }: ImportedPerson): boolean {
  const imported: Person = { ...newPerson(person.id, person.name), ...said };
  const fields = new Set([...Object.keys(imported), ...Object.keys(person)]) as Set<keyof Person>;
  return [...fields].every((field) => JSON.stringify(person[field]) === JSON.stringify(imported[field]));
}

function revertedNotes(notes: string, { said, before }: ImportedPerson, others: readonly ImportedPerson[]): string {
  const part = said.notes ?? '';
  if (part === '' || others.some((other) => other.said.notes?.includes(part))) return notes;
  if (notes === part) return before.notes ?? '';
  return before.notes?.includes(part) ? notes : notes.replace(part, '').trim();
}

function lastSaid(others: readonly ImportedPerson[], field: (typeof VALUES)[number]): string | undefined {
  return others.map(({ said }) => said[field]).findLast((value) => value !== undefined && value !== null && value !== '') ?? undefined;
}

function keysOf(values: readonly unknown[] | undefined): string[] {
  return (values ?? []).map(keyOf);
}

/** An origin is one with its source and key, whatever the user changed since. */
function keyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('at' in value) return jobKey(value as Job);
  const { source, key } = value as Person['origins'][number];
  return `${source}\n${key}`;
}

/** For `ImportedPerson.added`: fields that only `after` has. */
export function addedFields(before: Person, after: Person): { readonly added?: readonly string[] } {
  const added = Object.keys(after).filter((field) => !Object.hasOwn(before, field));
  return added.length === 0 ? {} : { added };
}
