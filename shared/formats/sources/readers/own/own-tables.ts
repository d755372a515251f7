/** What the readers of Kith's own CSV and vCard files share: circles and interests by their names, and the check of every object. */

import { longHash } from '../../../../lib/text-hash';
import { fold } from '../../../../model/fold';
import type { CircleId, InterestId, PersonId } from '../../../../model/ids';
import type { Circle, Interest, Person, Tie } from '../../../../model/network';
import { newPerson } from '../../../../model/person';
import { TABLE_SCHEMAS } from '../../../../model/schema';
import { LIMITS } from '../../../../model/schema-parts';
import type { OwnPerson } from '../../source-record';

/** Circles and interests that a file names. Their ids are the same in every reading; those of the network that have the name take their place. */
export class NamedTables {
  readonly #circles = new Map<string, Circle>();
  readonly #interests = new Map<string, Interest>();

  idsOf<T extends 'circles' | 'interests'>(table: T, names: readonly string[]): readonly (T extends 'circles' ? CircleId : InterestId)[] {
    const ids = names.filter((name) => name.trim() !== '').map((name) => this.#idOf(table, name));
    return [...new Set(ids)] as (T extends 'circles' ? CircleId : InterestId)[];
  }

  tables() {
    return { circles: [...this.#circles.values()], interests: [...this.#interests.values()] };
  }

  #idOf(table: 'circles' | 'interests', name: string): string {
    if (name.length > LIMITS.name) return name; // no circle has such a name, and no id is so long: `validPerson` refuses whoever is in it
    const key = fold(name) || name;
    const id = longHash(`${table} ${key}`);
    if (table === 'circles' && !this.#circles.has(key)) this.#circles.set(key, { id: id as CircleId, name, cadenceDays: null });
    if (table === 'interests' && !this.#interests.has(key))
      this.#interests.set(key, { id: id as InterestId, name, aliases: [], isPrivate: false });
    return id;
  }
}

/** The person as the file has it, without the fields that it does not have. Null: no person of a network. */
export function validPerson(person: Partial<OwnPerson>): OwnPerson | null {
  const { id, name } = person;
  if (id === undefined || name === undefined || name.trim() === '') return null;
  const parsed = TABLE_SCHEMAS.people.safeParse({ ...newPerson(id as PersonId, name), ...person });
  if (!parsed.success) return null;
  const fields = Object.keys(person) as (keyof Person)[];
  return Object.fromEntries(
    fields.filter((field) => person[field] !== undefined).map((field) => [field, parsed.data[field]]),
  ) as unknown as OwnPerson;
}

export function validTie(value: unknown): Tie | null {
  const parsed = TABLE_SCHEMAS.ties.safeParse(value);
  return parsed.success && parsed.data.a !== parsed.data.b ? parsed.data : null;
}
