/** A person without the fields that say nothing, and back: most of the fields of most people do. The order of the fields stays. */
import type { PersonId } from '../../../shared/model/ids';
import type { Person } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';

const PLAIN = newPerson('' as PersonId, '');
const FIELDS = Object.keys(PLAIN) as (keyof Person)[];
const PLAIN_TEXTS = new Map(FIELDS.map((field) => [field as string, JSON.stringify(PLAIN[field])]));

/** A person whose fields stand in another order is kept whole, in a list of one. */
export function compactPerson(person: Person): unknown {
  const fields = Object.keys(person) as (keyof Person)[];
  if (FIELDS.some((field, i) => fields[i] !== field)) return [person];
  const kept: [string, unknown][] = [];
  for (const field of fields) {
    const value = person[field];
    if (JSON.stringify(value) !== PLAIN_TEXTS.get(field)) kept.push([field, value]);
  }
  return Object.fromEntries(kept);
}

export function expandPerson(short: unknown): Person {
  return Array.isArray(short) ? (short[0] as Person) : { ...PLAIN, ...(short as Partial<Person>) };
}
