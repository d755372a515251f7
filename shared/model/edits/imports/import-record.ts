/** The record of an import of a single table, so that it can be taken back by itself like that of an archive. */
import type { IsoDay } from '../../day';
import type { Edit } from '../../edit';
import type { ImportId } from '../../ids';
import type { ImportRecord, Network, Person } from '../../network';
import { newPerson } from '../../person';
import { contentsOf } from './imports';
import { addedFields } from './revert-imported-person';

export interface ImportFacts {
  readonly id: ImportId;
  /** Of the undo step, `r12`. Empty: not known. */
  readonly step: string;
  readonly day: IsoDay;
  readonly path: string;
  readonly format: string;
}

/** The edit of an import with its record. The same edit when it changes nobody and adds no interaction. */
export function withImportRecord(network: Network, edit: Edit, { id, step, day, path, format }: ImportFacts): Edit {
  const people = edit.put.people ?? [];
  const interactions = edit.put.interactions ?? [];
  if (people.length + interactions.length === 0) return edit;
  const added = interactions.filter((one) => !network.interactions.has(one.id));
  const contents = contentsOf(added);
  const days = interactions.map((one) => one.day).sort();
  const record: ImportRecord = {
    id,
    step,
    day,
    label: edit.label,
    paths: [],
    sources: [{ path, format, account: '', from: days[0] ?? null, to: days.at(-1) ?? null, people: people.length, contacts: days.length }],
    people: people.map((person) => entryOf(network.people.get(person.id), person)),
    interactions: added.map((one) => one.id),
    ...(contents !== undefined && { contents }),
    ties: [],
    circles: (edit.put.circles ?? []).map((one) => one.id),
    interests: (edit.put.interests ?? []).map((one) => one.id),
  };
  return { ...edit, put: { ...edit.put, imports: [record] } };
}

function entryOf(before: Person | undefined, after: Person): ImportRecord['people'][number] {
  const from = before ?? newPerson(after.id, '');
  const fields = (Object.keys(after) as (keyof Person)[]).filter(
    (field) => field !== 'id' && JSON.stringify(after[field]) !== JSON.stringify(from[field]),
  );
  const pick = (person: Person) => Object.fromEntries(fields.map((field) => [field, person[field]])) as Partial<Person>;
  if (before === undefined) return { id: after.id, isNew: true, before: {}, said: pick(after) };
  return { id: after.id, isNew: false, before: definedOf(pick(before)), ...addedFields(before, after), said: pick(after) };
}

/** A field that may be missing is left out, because it must not be stored as undefined. */
function definedOf(fields: Partial<Person>): Partial<Person> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Person>;
}
