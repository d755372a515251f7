/**
 * The people of an import: first the cards of address books, then everybody else in the files, program by program. Who is who is decided by the
 * matching of contacts (contacts/matching); here it is only decided who of the unknown ones becomes a person (docs/sources.md).
 */

import { pushTo } from '../../lib/collections';
import { longHash } from '../../lib/text-hash';
import type { Evidence } from '../../matching/weights';
import type { ImportedPerson } from '../../model/edits/imports/revert-imported-person';
import { importedJoin, nextOrder } from '../../model/edits/join-people';
import type { NewId, PersonId } from '../../model/ids';
import { circleLookup, interestLookup, type NameLookup } from '../../model/name-lookup';
import type { Circle, Interest, Join, Network, Origin, Person } from '../../model/network';
import { newPerson } from '../../model/person';
import type { Contact } from '../contacts/contact';
import { createPerson, mergeContact } from '../contacts/contact-to-person';
import { joinRows } from '../contacts/join-rows';
import { matchPeople, rememberOtherNames, sameNameKey } from '../contacts/matching/match-people';
import type { RowGroup } from '../contacts/matching/row-group';
import { type CertainPerson, takeCertain } from '../import/certain-people';

/** A new person with the name of a known one. They are not joined. */
export interface SameName {
  readonly name: string;
  readonly like: PersonId;
}

/** Somebody of a file who certainly is a known person, though no key proves it. Can be kept apart in the preview, or split later. */
export interface JoinedSource {
  /** Stays the same for the next plan of the same files. */
  readonly key: string;
  /** As the file writes it. */
  readonly name: string;
  readonly person: PersonId;
  readonly evidence: readonly Evidence[];
}

/** Rows of one file or program that describe people. */
export interface PeopleRows {
  /** `linkedin`, `vcard`, `mail`: the source of their origins. */
  readonly source: string;
  readonly contacts: readonly Contact[];
  /** Row → the key by which a later import recognizes it, where it has no address of the usual kinds. */
  readonly originKeys?: readonly (string | null)[];
}

/** Adds the people of one set of rows after another to a copy of the network's people. */
export class PeoplePlan {
  readonly network: Network;
  readonly sameNames: SameName[] = [];
  readonly joined: (JoinedSource & { readonly join: Join; readonly rowKeys: readonly string[] })[] = [];
  readonly #newId: NewId;
  readonly #before: Network;
  readonly #circles: ReturnType<typeof circleLookup>;
  readonly #interests: ReturnType<typeof interestLookup>;
  readonly #lookups: { circles: NameLookup<Circle['id']>; interests: NameLookup<Interest['id']> };
  readonly #said = new Map<PersonId, Person>();
  readonly #namesOf = new Map<string, PersonId[]>();

  readonly #keptApart: ReadonlySet<string>;

  /** @param keptApart keys of `joined` that the user keeps apart */
  constructor(network: Network, newId: NewId, keptApart: readonly string[] = []) {
    this.#keptApart = new Set(keptApart);
    this.#before = network;
    this.network = { ...network, people: new Map(network.people) };
    this.#newId = newId;
    this.#circles = circleLookup(network, newId);
    this.#interests = interestLookup(network, newId);
    this.#lookups = { circles: this.#circles, interests: this.#interests };
    for (const { id, name } of network.people.values()) pushTo(this.#namesOf, sameNameKey(name), id);
  }

  /**
   * The person of each row. `admits`: whether the people of these rows, who are nobody of the network yet, become one of it. Null: a row of somebody who
   * does not.
   */
  add({ source, contacts, originKeys }: PeopleRows, admits: (rows: readonly number[]) => boolean): (PersonId | null)[] {
    const result: (PersonId | null)[] = new Array(contacts.length).fill(null);
    if (contacts.length === 0) return result;
    const byOrigin = this.#originIndex(source, originKeys);
    const matches = matchPeople(this.network, contacts, source);
    const isDecided = (group: RowGroup) =>
      byOrigin(group.rows) !== null ||
      this.#onlyOfName(group.rows, contacts, originKeys) !== null ||
      group.rows.some((row) => this.#keptApart.has(joinedKey(contacts[row] as Contact)));
    const certain = new Map(takeCertain(matches.groups, contacts, this.network, isDecided).map((each) => [each.group, each]));
    rememberOtherNames([...certain.keys()], matches);
    for (const group of matches.groups) {
      const [first] = group.rows as [number, ...number[]];
      const origins = group.rows.map((row): Origin => ({ source, key: originKeys?.[row] ?? matches.originKeys[row] ?? '' }));
      const known =
        byOrigin(group.rows) ??
        (group.person === null ? this.#onlyOfName(group.rows, contacts, originKeys) : (this.network.people.get(group.person.id) ?? null));
      if (known === null && !admits(group.rows)) continue;
      const rows = joinRows(
        group.rows.map((row) => contacts[row] as Contact),
        (field) => field,
      ).contacts;
      const person = known === null ? this.#create(rows, origins) : this.#merge(known, rows, origins);
      if (known === null) this.#checkName(person, contacts[first] as Contact);
      else this.#noteJoin(certain.get(group), known, person, rows, origins);
      for (const row of group.rows) result[row] = person.id;
    }
    return result;
  }

  /** The people who are new or changed. */
  changed(): Person[] {
    return [...this.#said.keys()]
      .map((id) => this.network.people.get(id) as Person)
      .filter((person) => this.#before.people.get(person.id) !== person);
  }

  /** What the files said about everybody in them. */
  entries(): ImportedPerson[] {
    return [...this.#said].map(([id, said]) => {
      const before = this.#before.people.get(id);
      const after = this.network.people.get(id) as Person;
      return {
        id,
        isNew: before === undefined,
        before: before === undefined ? {} : differences(before, after, before),
        said: differences(said, newPerson(id, ''), said),
      };
    });
  }

  counts() {
    const changed = this.changed();
    const created = changed.filter(({ id }) => !this.#before.people.has(id)).length;
    return { created, updated: changed.length - created, unchanged: this.#said.size - changed.length };
  }

  added(): { readonly circles: readonly Circle[]; readonly interests: readonly Interest[] } {
    return { circles: this.#circles.added, interests: this.#interests.added };
  }

  #create(rows: readonly Contact[], origins: readonly Origin[]): Person {
    const [first, ...rest] = rows as [Contact, ...Contact[]];
    const created = createPerson(this.#newId<PersonId>(), first, origins[0] as Origin, this.#lookups);
    const person = rest.reduce((sum, row, i) => mergeContact(sum, row, origins[i + 1] as Origin, this.#lookups), created);
    return this.#put(person, person);
  }

  #merge(known: Person, rows: readonly Contact[], origins: readonly Origin[]): Person {
    const merge = (start: Person) => rows.reduce((sum, row, i) => mergeContact(sum, row, origins[i] as Origin, this.#lookups), start);
    return this.#put(merge(known), merge(newPerson(known.id, rows[0]?.name ?? known.name)));
  }

  /** So that the join can be taken back: what the file says as a person of its own. */
  #noteJoin(certain: CertainPerson | undefined, before: Person, after: Person, rows: readonly Contact[], origins: readonly Origin[]): void {
    if (certain === undefined) return;
    const [first, ...rest] = rows as [Contact, ...Contact[]];
    const start = createPerson(this.#newId<PersonId>(), first, origins[0] as Origin, this.#lookups);
    const gone = rest.reduce((sum, row, i) => mergeContact(sum, row, origins[i + 1] as Origin, this.#lookups), start);
    const order = nextOrder(this.#before, before.id) + this.joined.filter(({ person }) => person === before.id).length;
    const rowKeys = rows.map(({ row }) => row.cells[0] ?? '');
    const join = importedJoin(before, gone, after, order);
    this.joined.push({ key: joinedKey(first), name: first.name, person: before.id, evidence: certain.evidence, join, rowKeys });
  }

  #put(person: Person, said: Person): Person {
    const earlier = this.#said.get(person.id);
    this.#said.set(person.id, earlier === undefined ? said : joinSaid(earlier, said));
    this.network.people.set(person.id, person);
    return person;
  }

  #checkName(person: Person, contact: Contact): void {
    const key = sameNameKey(person.name);
    const [like] = this.#namesOf.get(key) ?? [];
    if (like !== undefined) this.sameNames.push({ name: contact.name, like });
    pushTo(this.#namesOf, key, person.id);
  }

  /** People by the keys that are no address of the usual kinds: the name in a chat, `telegram:user123`. */
  #originIndex(source: string, originKeys: PeopleRows['originKeys']): (rows: readonly number[]) => Person | null {
    if (originKeys === undefined || originKeys.every((key) => key === null)) return () => null;
    const byKey = new Map<string, Person>();
    for (const person of this.network.people.values())
      for (const origin of person.origins) if (origin.source === source) byKey.set(origin.key, person);
    return (rows) => rows.map((row) => byKey.get(originKeys[row] ?? '')).find((person) => person !== undefined) ?? null;
  }

  /** A name without an address is the one person who has that whole name; of namesakes it is nobody. */
  #onlyOfName(rows: readonly number[], contacts: readonly Contact[], originKeys: PeopleRows['originKeys']): Person | null {
    const contact = contacts[rows[0] ?? 0];
    if (originKeys?.[rows[0] ?? 0]?.startsWith('name:') !== true || contact === undefined) return null;
    const [only, another] = this.#namesOf.get(sameNameKey(contact.name)) ?? [];
    return only === undefined || another !== undefined ? null : (this.network.people.get(only) ?? null);
  }
}

function joinedKey({ row }: Contact): string {
  return longHash(row.cells[0] ?? '');
}

/** The fields of `values` in which `a` and `b` differ. */
function differences(a: Person, b: Person, values: Person): Partial<Person> {
  const fields = Object.keys({ ...a, ...b }) as (keyof Person)[];
  const changed = fields.filter((field) => field !== 'id' && JSON.stringify(a[field]) !== JSON.stringify(b[field]));
  // A field that may be missing is left out, because it must not be stored as undefined.
  const defined = changed.filter((field) => values[field] !== undefined);
  return Object.fromEntries(defined.map((field) => [field, values[field]])) as Partial<Person>;
}

/** What two programs said about one person. */
function joinSaid(a: Person, b: Person): Person {
  const fields = Object.keys({ ...a, ...b }) as (keyof Person)[];
  return Object.fromEntries(fields.map((field) => [field, joinValues(a[field], b[field])])) as unknown as Person;
}

function joinValues(before: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    const known = Array.isArray(before) ? before : [];
    return [...known, ...value.filter((one) => !known.includes(one))];
  }
  if (typeof value === 'object' && value !== null) return { ...(before as object | undefined), ...value };
  return before === '' || before === null || before === undefined ? value : before;
}
