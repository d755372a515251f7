/**
 * The people of an import: first the cards of address books, then everybody else in the files, program by program. Who is who is decided by the
 * matching of contacts (contacts/matching); here it is only decided who of the unknown ones becomes a person (docs/sources.md).
 */

import { pushTo } from '../../lib/collections';
import type { Evidence } from '../../matching/weights';
import { addedFields, type ImportedPerson } from '../../model/edits/imports/revert-imported-person';
import { importedJoin, nextOrder } from '../../model/edits/join-people';
import type { NewId, PersonId } from '../../model/ids';
import { circleLookup, interestLookup, type NameLookup } from '../../model/name-lookup';
import type { Circle, Interest, Join, Network, Origin, Person } from '../../model/network';
import { newPerson } from '../../model/person';
import type { Contact } from '../contacts/contact';
import { createPerson, mergeContact } from '../contacts/contact-to-person';
import { joinRows } from '../contacts/join-rows';
import { contradicts, identityOf } from '../contacts/matching/identity';
import { matchPeople, type PeopleMatches, rememberOtherNames, sameNameKey } from '../contacts/matching/match-people';
import type { RowGroup } from '../contacts/matching/row-group';
import { linkGroups, takeCertain } from '../import/certain-people';
import { isOpenName, NEW_PERSON, OpenNames, rowKey } from './open-names';

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
  /** For parties of chats, calls and mails, of whom the user is asked who it is where a name says too little: whether two rows were in one chat. */
  readonly areTogether?: (row: number, other: number) => boolean;
}

/** Rows and what is known of them, while they are added. */
interface AddedRows extends PeopleRows {
  readonly matches: PeopleMatches;
  readonly result: (PersonId | null)[];
  readonly admits: (rows: readonly number[]) => boolean;
}

/** Whoever has a name that more people have is compared with these. */
const MAX_NAMESAKES = 200;

/** Adds the people of one set of rows after another to a copy of the network's people. */
export class PeoplePlan {
  readonly network: Network;
  readonly sameNames: SameName[] = [];
  /** `isAsked`: the user said who it is. */
  readonly joined: (JoinedSource & { readonly join: Join; readonly rowKeys: readonly string[]; readonly isAsked: boolean })[] = [];
  readonly names: OpenNames;
  readonly #newId: NewId;
  readonly #before: Network;
  readonly #circles: ReturnType<typeof circleLookup>;
  readonly #interests: ReturnType<typeof interestLookup>;
  readonly #lookups: { circles: NameLookup<Circle['id']>; interests: NameLookup<Interest['id']> };
  readonly #said = new Map<PersonId, Person>();
  readonly #namesOf = new Map<string, PersonId[]>();

  readonly #keptApart: ReadonlySet<string>;

  /** @param keptApart keys of `joined` that the user keeps apart @param answers who the open names are (`OpenNames`) */
  constructor(network: Network, newId: NewId, keptApart: readonly string[] = [], answers: Readonly<Record<string, string>> = {}) {
    this.#keptApart = new Set(keptApart);
    this.names = new OpenNames(answers);
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
  add(rows: PeopleRows, admits: (rows: readonly number[]) => boolean): (PersonId | null)[] {
    const { source, contacts, originKeys, areTogether } = rows;
    const result: (PersonId | null)[] = new Array(contacts.length).fill(null);
    if (contacts.length === 0) return result;
    const byOrigin = this.#originIndex(source, originKeys);
    const matches = matchPeople(this.network, contacts, source);
    const known = (group: RowGroup) =>
      byOrigin(group.rows) ??
      (group.person === null ? this.#onlyOfName(group.rows, contacts, originKeys) : (this.network.people.get(group.person.id) ?? null));
    const isKeptApart = (group: RowGroup) => group.rows.some((row) => this.#keptApart.has(rowKey(contacts[row] as Contact)));
    const linked = linkGroups(matches.groups, contacts, this.network, (group) => known(group) !== null || isKeptApart(group));
    const certain = new Map(takeCertain(linked, matches.groups, contacts).map((each) => [each.group, each.evidence]));
    rememberOtherNames([...certain.keys()], matches);
    const added: AddedRows = { ...rows, matches, result, admits };
    const isOpen = (group: RowGroup) =>
      areTogether !== undefined && known(group) === null && admits(group.rows) && isOpenName(contacts[group.rows[0] ?? 0] as Contact);
    const open = matches.groups.filter(isOpen);
    for (const group of matches.groups) if (!open.includes(group)) this.#place(added, group, known(group), certain.get(group));
    const questions = this.names.questionsOf(linked, open, { source, contacts, result, areTogether: areTogether ?? (() => false) });
    for (const group of open) {
      const question = questions.get(group);
      const answer = question === undefined ? NEW_PERSON : this.names.answerTo(question, this.network);
      if (answer === null) continue;
      if (answer === NEW_PERSON) this.#place(added, group, known(group), undefined);
      else {
        group.person = answer;
        rememberOtherNames([group], matches);
        const evidence = question?.candidates.find(({ person }) => person === answer.id)?.evidence ?? [];
        this.#place(added, group, answer, evidence, true);
      }
    }
    return result;
  }

  /** @param evidence the rows certainly mean `known`, or the user said so (`isAsked`) */
  #place(added: AddedRows, group: RowGroup, known: Person | null, evidence: readonly Evidence[] | undefined, isAsked = false): void {
    const { source, contacts, originKeys, matches, result, admits } = added;
    if (known === null && !admits(group.rows)) return;
    const origins = group.rows.map((row): Origin => ({ source, key: originKeys?.[row] ?? matches.originKeys[row] ?? '' }));
    const rows = joinRows(
      group.rows.map((row) => contacts[row] as Contact),
      (field) => field,
    ).contacts;
    const person = known === null ? this.#create(rows, origins) : this.#merge(known, rows, origins, isAsked);
    if (known === null) this.#checkName(person, contacts[group.rows[0] ?? 0] as Contact);
    else if (evidence !== undefined) this.#noteJoin(evidence, isAsked, known, person, rows, origins);
    for (const row of group.rows) result[row] = person.id;
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
        ...(before !== undefined && addedFields(before, after)),
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
    this.names.noteNew(person.id, first);
    return this.#put(person, person);
  }

  /** @param isAsked the user said who it is: every origin is kept, so that it is not asked again */
  #merge(known: Person, rows: readonly Contact[], origins: readonly Origin[], isAsked: boolean): Person {
    const merge = (start: Person) => {
      const merged = rows.reduce((sum, row, i) => mergeContact(sum, row, origins[i] as Origin, this.#lookups), start);
      const missing = origins.filter(({ source, key }) => !merged.origins.some((one) => one.source === source && one.key === key));
      return isAsked && missing.length > 0 ? { ...merged, origins: [...merged.origins, ...missing] } : merged;
    };
    return this.#put(merge(known), merge(newPerson(known.id, rows[0]?.name ?? known.name)));
  }

  /** So that the join can be taken back: what the file says as a person of its own. */
  #noteJoin(
    evidence: readonly Evidence[],
    isAsked: boolean,
    before: Person,
    after: Person,
    rows: readonly Contact[],
    origins: readonly Origin[],
  ): void {
    const [first, ...rest] = rows as [Contact, ...Contact[]];
    const start = createPerson(this.#newId<PersonId>(), first, origins[0] as Origin, this.#lookups);
    const gone = rest.reduce((sum, row, i) => mergeContact(sum, row, origins[i + 1] as Origin, this.#lookups), start);
    const order = nextOrder(this.#before, before.id) + this.joined.filter(({ person }) => person === before.id).length;
    const rowKeys = rows.map(({ row }) => row.cells[0] ?? '');
    const join = importedJoin(before, gone, after, order, isAsked);
    this.joined.push({ key: rowKey(first), name: first.name, person: before.id, evidence, join, rowKeys, isAsked });
  }

  #put(person: Person, said: Person): Person {
    const earlier = this.#said.get(person.id);
    this.#said.set(person.id, earlier === undefined ? said : joinSaid(earlier, said));
    this.network.people.set(person.id, person);
    return person;
  }

  #checkName(person: Person, contact: Contact): void {
    const key = sameNameKey(person.name);
    const own = identityOf(person);
    const namesakes = (this.#namesOf.get(key) ?? []).slice(0, MAX_NAMESAKES);
    const like = namesakes.find((id) => {
      const other = this.network.people.get(id);
      return other === undefined || !contradicts(own, identityOf(other));
    });
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
