/**
 * Record linkage: which rows describe one person, and which person of the network that is.
 *
 * Rows that share a key (profile page, e-mail, phone) are one person, in any order. A group of rows is the person of the network with one of its keys;
 * profile pages count before e-mails, and e-mails before phones. The rest is recognized by its origin: the same kind of file, name and connection
 * date; without a date only when neither has another key. A name alone never makes two people one.
 */
import { pushTo } from '../../../lib/collections';
import { fold } from '../../../model/fold';
import type { PersonId } from '../../../model/ids';
import type { Network, Person } from '../../../model/network';
import { type Message, message } from '../../../strings/message';
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

export interface RowGroup {
  /** Indices into the contacts, in the order of the file. */
  readonly rows: number[];
  /** The person of the network. Null: somebody new. */
  person: Person | null;
}

export interface PeopleMatches {
  readonly groups: readonly RowGroup[];
  /** Folded name of each contact. */
  readonly names: readonly string[];
  readonly warnings: readonly Message[];
  /** Origin key to store per contact. A later import recognizes the same row by it. */
  readonly originKeys: readonly string[];
}

export function matchPeople(network: Network, contacts: readonly Contact[], source: ImportFormat): PeopleMatches {
  const identities = contacts.map(identityOf);
  const people = [...network.people.values()];
  const peopleIdentities = people.map(identityOf);
  const phones = new SharedPhones([...peopleIdentities, ...identities]);

  // The keys of every row, and the people of the network that have them.
  const keysOf = (identity: Identity): string[] => [
    ...identity.slugs.map((slug) => `in:${slug}`),
    ...identity.emails.map((email) => (isRoleAddress(email) ? `mail:${email}|${identity.name}` : `mail:${email}`)),
    ...identity.phones.map((phone) => phones.key(phone, identity.name)),
  ];
  const holders = new Map<string, number[]>();
  peopleIdentities.forEach((identity, i) => {
    for (const key of keysOf(identity)) pushTo(holders, key, i);
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

  const assigned = sets.groups().flatMap((rows) => assignPeople(rows, rowKeys, holders, people));
  recognizeByOrigin(assigned, { contacts, identities, peopleIdentities, people, originKeys, rowKeys, source });
  const groups = assigned.filter((group) => group.rows.length > 0);
  return {
    groups: groups.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0)),
    names: identities.map((identity) => identity.name),
    warnings: sameAddressWarnings(groups, contacts, identities),
    originKeys,
  };
}

function identityOf(contact: Contact | Person): Identity {
  const slugs: string[] = [];
  for (const url of contact.urls) {
    const slug = linkedInSlug(url);
    if (slug !== null) slugs.push(slug);
  }
  const phones: PhoneKey[] = [];
  for (const phone of contact.phones) {
    const key = phoneKey(phone);
    if (key !== null) phones.push(key);
  }
  return { name: fold(contact.name), slugs, emails: contact.emails.map(emailKey), phones };
}

/**
 * The key a later file recognizes a row by. With a connection date: name and date, so that the row matches when the next export adds a profile page.
 * Without: its strongest key, or the name followed by `|` for a row that has no key.
 */
function originKeyOf(identity: Identity, contact: Contact): string {
  if (contact.connectedOn !== null) return `${identity.name}|${contact.connectedOn}`;
  const key = identity.slugs[0] ?? identity.emails[0] ?? identity.phones[0]?.whole ?? identity.phones[0]?.tail;
  return key === undefined ? `${identity.name}|` : key;
}

/** Rows without a key are one person when name and date are equal, or when all cells are equal. */
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
 * Finds the person of a group. When its keys belong to several people of the network, the import must not merge these: each row goes to the person of
 * its strongest key, and a row without a key to the first of these people.
 */
function assignPeople(
  rows: number[],
  rowKeys: readonly (readonly string[])[],
  holders: ReadonlyMap<string, readonly number[]>,
  people: readonly Person[],
): RowGroup[] {
  if (rows.length === 1) return [{ rows, person: people[strongestHolder(rowKeys[rows[0] as number] ?? [], holders) ?? -1] ?? null }];
  const best = rows.map((row) => strongestHolder(rowKeys[row] ?? [], holders));
  const candidates = [...new Set(best.filter((person) => person !== null))].sort((a, b) => a - b);
  if (candidates.length <= 1) return [{ rows: [...rows], person: people[candidates[0] ?? -1] ?? null }];
  const byPerson = new Map<number, number[]>();
  rows.forEach((row, i) => {
    pushTo(byPerson, best[i] ?? (candidates[0] as number), row);
  });
  return [...byPerson].map(([person, personRows]) => ({ rows: personRows, person: people[person] ?? null }));
}

/** The first person with one of the keys, which are in the order of their strength. */
function strongestHolder(keys: readonly string[], holders: ReadonlyMap<string, readonly number[]>): number | null {
  for (const key of keys) {
    const person = holders.get(key)?.[0];
    if (person !== undefined) return person;
  }
  return null;
}

interface OriginMatching {
  readonly contacts: readonly Contact[];
  readonly identities: readonly Identity[];
  readonly peopleIdentities: readonly Identity[];
  readonly people: readonly Person[];
  readonly originKeys: readonly string[];
  readonly rowKeys: readonly (readonly string[])[];
  readonly source: ImportFormat;
}

function recognizeByOrigin(groups: readonly RowGroup[], matching: OriginMatching): void {
  const { contacts, identities, peopleIdentities, people, originKeys, rowKeys, source } = matching;
  const holders = new Map<string, number[]>();
  people.forEach((person, i) => {
    for (const origin of person.origins) if (origin.source === source) pushTo(holders, origin.key, i);
  });
  const buckets = new Map<string, RowGroup[]>();
  for (const group of groups) {
    if (group.rows.length === 1) pushTo(buckets, originKeys[group.rows[0] as number] as string, group);
    else for (const key of new Set(group.rows.map((row) => originKeys[row] as string))) pushTo(buckets, key, group);
  }

  const assignedIds = new Set(groups.map((group) => group.person?.id).filter((id) => id !== undefined));
  const hasKey = (group: RowGroup) => group.rows.some((row) => rowKeys[row]?.length !== 0);
  for (const [key, bucket] of buckets) {
    if (bucket.length === 1 && (bucket[0]?.person !== null || !holders.has(key))) continue; // true for nearly every row
    const isDated = DATED.test(key);
    if (isDated) mergeKeyless(bucket, hasKey);
    const open = bucket.filter((group) => group.person === null && group.rows.length > 0 && (isDated || !hasKey(group)));
    const free = (holders.get(key) ?? []).filter((person) => !assignedIds.has((people[person] as Person).id));
    const claim = (group: RowGroup, at: number) => {
      const [person] = free.splice(at, 1);
      group.person = people[person as number] ?? null;
      if (group.person !== null) assignedIds.add(group.person.id);
    };
    if (isDated) {
      // Of several groups with one name and date, only one without a key of its own can be matched safely.
      const clear = open.length === 1 ? open : open.filter((group) => !hasKey(group));
      for (const group of clear.slice(0, 1)) {
        const slugs = group.rows.flatMap((row) => (identities[row] as Identity).slugs);
        const fitting = free.filter((person) => slugs.length === 0 || (peopleIdentities[person] as Identity).slugs.length === 0);
        const without = fitting.filter((person) => (peopleIdentities[person] as Identity).slugs.length === 0);
        const choice = fitting.length === 1 ? fitting : without.length === 1 ? without : [];
        if (choice[0] !== undefined) claim(group, free.indexOf(choice[0]));
      }
      continue;
    }
    for (const isSame of [true, false]) {
      for (const group of open) {
        if (group.person !== null) continue;
        const company = (contacts[group.rows[0] as number] as Contact).company;
        const at = isSame ? free.findIndex((person) => people[person]?.company === company) : 0;
        if (at >= 0 && at < free.length) claim(group, at);
      }
    }
  }
}

/** An origin key that ends in a connection date. */
const DATED = /\|\d{4}-\d\d-\d\d$/;

/** A row without a key is the person of the only group with a key and the same name and date. Its own group stays empty. */
function mergeKeyless(bucket: readonly RowGroup[], hasKey: (group: RowGroup) => boolean): void {
  const keyed = bucket.filter(hasKey);
  const keyless = bucket.filter((group) => !hasKey(group));
  const [target] = keyed;
  if (keyed.length !== 1 || target === undefined) return;
  for (const group of keyless) {
    target.rows.push(...group.rows.splice(0));
    target.rows.sort((a, b) => a - b);
  }
}

/** An address counts as proof of identity. When the names differ, the user should check. */
function sameAddressWarnings(groups: readonly RowGroup[], contacts: readonly Contact[], identities: readonly Identity[]): Message[] {
  const warnings: Message[] = [];
  for (const { rows, person } of groups) {
    const [only] = rows;
    if (rows.length === 1 && only !== undefined && (person === null || identities[only]?.name === fold(person.name))) continue;
    const names = new Map(rows.map((row) => [(identities[row] as Identity).name, row]));
    const first = person === null ? (identities[rows[0] ?? 0] as Identity).name : fold(person.name);
    for (const [name, row] of names) {
      if (isSameName(name, first) || shareWord(name, first)) continue;
      const contact = contacts[row] as Contact;
      if (warnings.length < MAX_WARNINGS)
        warnings.push(
          message('formats.sameAddress', {
            line: contact.row.line,
            name: contact.name,
            person: person?.name ?? contacts[rows[0] ?? 0]?.name ?? '',
          }),
        );
    }
  }
  return warnings;
}

const MAX_WARNINGS = 20;

/** Folded name → the first person with that name. */
export function personIdsByName(network: Network): Map<string, PersonId> {
  const byName = new Map<string, PersonId>();
  for (const person of network.people.values()) {
    const name = fold(person.name);
    if (!byName.has(name)) byName.set(name, person.id);
  }
  return byName;
}
