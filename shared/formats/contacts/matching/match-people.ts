/**
 * Which rows are one person, and which person of the network each is.
 *
 * Rows that share a key (profile page, e-mail, phone) are one person, whatever their order. A group of rows is the person of the network that has
 * one of its keys: profile page before e-mail before phone. What is left over is recognised by where it came from: same kind of file, same name,
 * same connection date; without any date only when neither has another key. A name alone never makes two people one.
 */
import { fold } from '../../../model/fold';
import type { PersonId } from '../../../model/ids';
import type { Network, Person } from '../../../model/network';
import type { ImportFormat } from '../../import/import-plan';
import type { Contact } from '../contact';
import { DisjointSets } from './disjoint-sets';
import { emailKey, isRoleAddress, linkedInSlug, type PhoneKey, phoneKey } from './match-keys';
import { isSameName, shareWord } from './same-name';
import { SharedPhones } from './shared-phones';

export interface Identity {
  /** Folded name. */
  readonly name: string;
  readonly slugs: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly PhoneKey[];
}

export interface Group {
  /** Indices into the contacts, in the order of the file. */
  readonly contacts: number[];
  /** The person of the network these rows are, or null: someone new. */
  person: Person | null;
}

export interface PeopleMatches {
  readonly groups: readonly Group[];
  /** Folded name of each contact. */
  readonly names: readonly string[];
  readonly warnings: readonly string[];
  /** Origin key to store per contact: what an import of the same row would be recognised by. */
  readonly originKeys: readonly string[];
}

export function matchPeople(network: Network, contacts: readonly Contact[], source: ImportFormat): PeopleMatches {
  const identities = contacts.map(identityOf);
  const people = [...network.people.values()];
  const known = people.map(identityOf);
  const phones = new SharedPhones([...known, ...identities]);

  // Strong keys of every row, and the people of the network that have them.
  const keysOf = (identity: Identity): string[] => [
    ...identity.slugs.map((slug) => `in:${slug}`),
    ...identity.emails.map((email) => (isRoleAddress(email) ? `mail:${email}|${identity.name}` : `mail:${email}`)),
    ...identity.phones.map((phone) => phones.key(phone, identity.name)),
  ];
  const holders = new Map<string, number[]>();
  known.forEach((identity, i) => {
    for (const key of keysOf(identity)) push(holders, key, i);
  });
  const rowKeys = identities.map(keysOf);

  const sets = new DisjointSets(contacts.length);
  const firstRow = new Map<string, number>();
  rowKeys.forEach((keys, row) => {
    for (const key of keys) {
      const first = firstRow.get(key);
      if (first === undefined) firstRow.set(key, row);
      else sets.unite(first, row);
    }
  });
  const originKeys = identities.map((identity, row) => originKeyOf(identity, contacts[row] as Contact));
  uniteKeyless(contacts, rowKeys, originKeys, sets);

  const assigned = sets.groups().flatMap((rows) => assign(rows, rowKeys, holders, people));
  recognizeByOrigin(assigned, { contacts, identities, known, people, originKeys, rowKeys, source });
  const groups = assigned.filter((group) => group.contacts.length > 0);
  return {
    groups: groups.sort((a, b) => (a.contacts[0] ?? 0) - (b.contacts[0] ?? 0)),
    names: identities.map((identity) => identity.name),
    warnings: sameAddressWarnings(groups, contacts, identities),
    originKeys,
  };
}

function identityOf(who: Contact | Person): Identity {
  const slugs: string[] = [];
  for (const url of who.urls) {
    const slug = linkedInSlug(url);
    if (slug !== null) slugs.push(slug);
  }
  const phones: PhoneKey[] = [];
  for (const phone of who.phones) {
    const key = phoneKey(phone);
    if (key !== null) phones.push(key);
  }
  return { name: fold(who.name), slugs, emails: who.emails.map(emailKey), phones };
}

/**
 * What a row is recognised by in a later file. With a connection date: name and date, so that a row is found again when the next export adds a
 * profile page. Without: its strongest key, or the bare name with the mark of a row that has nothing else.
 */
function originKeyOf(identity: Identity, contact: Contact): string {
  if (contact.connectedOn !== null) return `${identity.name}|${contact.connectedOn}`;
  const key = identity.slugs[0] ?? identity.emails[0] ?? identity.phones[0]?.whole ?? identity.phones[0]?.tail;
  return key === undefined ? `${identity.name}|` : key;
}

/** Rows without any key are one person when name and date are the same, or when the rows are the same in every cell. */
function uniteKeyless(
  contacts: readonly Contact[],
  rowKeys: readonly (readonly string[])[],
  originKeys: readonly string[],
  sets: DisjointSets,
): void {
  const first = new Map<string, number>();
  contacts.forEach((contact, row) => {
    if (rowKeys[row]?.length !== 0) return;
    const key = contact.connectedOn !== null ? (originKeys[row] as string) : JSON.stringify(contact.row.cells);
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else sets.unite(before, row);
  });
}

/**
 * The person of a group. When its keys belong to several people of the network, the import must not merge those: each row goes to the person it
 * has the strongest key of, a row without one to the group's.
 */
function assign(
  rows: number[],
  rowKeys: readonly (readonly string[])[],
  holders: ReadonlyMap<string, readonly number[]>,
  people: readonly Person[],
): Group[] {
  if (rows.length === 1) return [{ contacts: rows, person: people[strongest(rowKeys[rows[0] as number] ?? [], holders) ?? -1] ?? null }];
  const best = rows.map((row) => strongest(rowKeys[row] ?? [], holders));
  const found = [...new Set(best.filter((person) => person !== null))].sort((a, b) => a - b);
  if (found.length <= 1) return [{ contacts: [...rows], person: people[found[0] ?? -1] ?? null }];
  const byPerson = new Map<number, number[]>();
  rows.forEach((row, i) => {
    push(byPerson, best[i] ?? (found[0] as number), row);
  });
  return [...byPerson].map(([person, contacts]) => ({ contacts, person: people[person] ?? null }));
}

/** Keys are in the order of their strength. */
function strongest(keys: readonly string[], holders: ReadonlyMap<string, readonly number[]>): number | null {
  for (const key of keys) {
    const person = holders.get(key)?.[0];
    if (person !== undefined) return person;
  }
  return null;
}

interface OriginMatching {
  readonly contacts: readonly Contact[];
  readonly identities: readonly Identity[];
  readonly known: readonly Identity[];
  readonly people: readonly Person[];
  readonly originKeys: readonly string[];
  readonly rowKeys: readonly (readonly string[])[];
  readonly source: ImportFormat;
}

function recognizeByOrigin(groups: readonly Group[], matching: OriginMatching): void {
  const { contacts, identities, known, people, originKeys, rowKeys, source } = matching;
  const holders = new Map<string, number[]>();
  people.forEach((person, i) => {
    for (const origin of person.origins) if (origin.source === source) push(holders, origin.key, i);
  });
  const buckets = new Map<string, Group[]>();
  for (const group of groups) {
    if (group.contacts.length === 1) push(buckets, originKeys[group.contacts[0] as number] as string, group);
    else for (const key of new Set(group.contacts.map((row) => originKeys[row] as string))) push(buckets, key, group);
  }

  const taken = new Set(groups.map((group) => group.person?.id).filter((id) => id !== undefined));
  const hasKey = (group: Group) => group.contacts.some((row) => rowKeys[row]?.length !== 0);
  for (const [key, bucket] of buckets) {
    if (bucket.length === 1 && (bucket[0]?.person !== null || !holders.has(key))) continue; // nearly every row
    const isDated = DATED.test(key);
    if (isDated) joinKeyless(bucket, hasKey);
    const open = bucket.filter((group) => group.person === null && group.contacts.length > 0 && (isDated || !hasKey(group)));
    const free = (holders.get(key) ?? []).filter((person) => !taken.has((people[person] as Person).id));
    const claim = (group: Group, at: number) => {
      const [person] = free.splice(at, 1);
      group.person = people[person as number] ?? null;
      if (group.person !== null) taken.add(group.person.id);
    };
    if (isDated) {
      // With several of one name and date only the ones without a page of their own can be told from the others.
      const clear = open.length === 1 ? open : open.filter((group) => !hasKey(group));
      for (const group of clear.slice(0, 1)) {
        const slugs = group.contacts.flatMap((row) => (identities[row] as Identity).slugs);
        const fitting = free.filter((person) => slugs.length === 0 || (known[person] as Identity).slugs.length === 0);
        const without = fitting.filter((person) => (known[person] as Identity).slugs.length === 0);
        const choice = fitting.length === 1 ? fitting : without.length === 1 ? without : [];
        if (choice[0] !== undefined) claim(group, free.indexOf(choice[0]));
      }
      continue;
    }
    for (const isSame of [true, false]) {
      for (const group of open) {
        if (group.person !== null) continue;
        const company = (contacts[group.contacts[0] as number] as Contact).company;
        const at = isSame ? free.findIndex((person) => people[person]?.company === company) : 0;
        if (at >= 0 && at < free.length) claim(group, at);
      }
    }
  }
}

/** An origin key that ends in a connection date. */
const DATED = /\|\d{4}-\d\d-\d\d$/;

/** A row without any key beside exactly one group of the same name and date is that person. The group it was is left empty. */
function joinKeyless(bucket: readonly Group[], hasKey: (group: Group) => boolean): void {
  const keyed = bucket.filter(hasKey);
  const keyless = bucket.filter((group) => !hasKey(group));
  const [target] = keyed;
  if (keyed.length !== 1 || target === undefined) return;
  for (const group of keyless) {
    target.contacts.push(...group.contacts.splice(0));
    target.contacts.sort((a, b) => a - b);
  }
}

/** An address is taken as proof of identity; when the names say otherwise, the user should look. */
function sameAddressWarnings(groups: readonly Group[], contacts: readonly Contact[], identities: readonly Identity[]): string[] {
  const warnings: string[] = [];
  for (const { contacts: rows, person } of groups) {
    const [only] = rows;
    if (rows.length === 1 && only !== undefined && (person === null || identities[only]?.name === fold(person.name))) continue;
    const names = new Map(rows.map((row) => [(identities[row] as Identity).name, row]));
    const first = person === null ? (identities[rows[0] ?? 0] as Identity).name : fold(person.name);
    for (const [name, row] of names) {
      if (isSameName(name, first) || shareWord(name, first)) continue;
      const contact = contacts[row] as Contact;
      if (warnings.length < MOST_WARNINGS)
        warnings.push(
          `Line ${contact.row.line}: “${contact.name}” was taken for “${person?.name ?? contacts[rows[0] ?? 0]?.name}”, who has the same profile page or e-mail address.`,
        );
    }
  }
  return warnings;
}

const MOST_WARNINGS = 20;

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Ids of people by folded name: for possible duplicates. */
export function personIdsByName(network: Network): Map<string, PersonId> {
  const byName = new Map<string, PersonId>();
  for (const person of network.people.values()) {
    const name = fold(person.name);
    if (!byName.has(name)) byName.set(name, person.id);
  }
  return byName;
}
