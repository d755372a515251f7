/**
 * Record linkage: which rows describe one person, and which person of the network that is.
 *
 * Rows and people that share a key (profile page, e-mail, phone) are one person when their names fit and nothing contradicts: an address alone proves
 * nothing (evidence.ts, join-records.ts). The rest is recognized by its origin: the same kind of file and name (recognize-by-origin.ts). A person who
 * is known only by a name from a log is the one row of that whole name.
 */

import { pushTo } from '../../../lib/collections';
import { fold } from '../../../model/fold';
import type { PersonId } from '../../../model/ids';
import { otherNameKey } from '../../../model/imports/origin-names';
import type { Network, Person } from '../../../model/network';
import type { Message } from '../../../strings/message';
import type { Contact } from '../contact';
import { nameKey } from './compare-names';
import { type Evidence, weighKeys } from './evidence';
import { aliasesOf, type Identity, identityOf } from './identity';
import { joinRecords } from './join-records';
import { type OriginMatching, recognizeByOrigin } from './recognize-by-origin';
import { originKeyOf, type RowGroup } from './row-group';
import { sharedAddressWarnings } from './shared-address-warnings';

export interface PeopleMatches {
  readonly groups: readonly RowGroup[];
  /** Folded name of each contact. */
  readonly names: readonly string[];
  readonly warnings: readonly Message[];
  /** Row → whom it shares an address with and was not joined with. */
  readonly notJoined: ReadonlyMap<number, Message>;
  /** Origin key to store per contact. A later import recognizes the same row by it. */
  readonly originKeys: string[];
}

export function matchPeople(network: Network, contacts: readonly Contact[], source: string): PeopleMatches {
  const people = [...network.people.values()];
  const identities = [...people.map(identityOf), ...contacts.map(identityOf)];
  const firstRow = people.length;
  const evidence = weighKeys(identities, firstRow);
  const circlesOf = (person: Person) => person.circles.map((circle) => network.circles.get(circle)?.name ?? '');
  const rows = identities.slice(firstRow);
  const originKeys = rows.map((identity, row) => originKeyOf(identity, evidence.keys[firstRow + row] ?? []));

  const shared = [...evidence.shared, ...equalKeylessRows(contacts, evidence, originKeys, firstRow)];
  const groups = groupsOf(joinRecords({ identities, firstRow, circlesOf }, shared), people, contacts.length);
  const matching: OriginMatching = { contacts, identities, evidence, people, originKeys, source, circlesOf };
  recognizeByOrigin(groups, matching);
  recognizeLoggedNames(groups, rows, people);
  const filled = groups.filter((group) => group.rows.length > 0).sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  const names = rows.map((identity) => identity.name);
  rememberOtherNames(filled, { names, originKeys });
  const { warnings, notes: notJoined } = sharedAddressWarnings(evidence, identities, firstRow, filled);
  return {
    groups: filled,
    names,
    warnings,
    notJoined,
    originKeys,
  };
}

function groupsOf(sets: readonly (readonly number[])[], people: readonly Person[], rowCount: number): RowGroup[] {
  const groups: RowGroup[] = [];
  const isJoined = new Uint8Array(rowCount);
  for (const set of sets) {
    const rows: number[] = [];
    let person: Person | null = null;
    for (const record of set) {
      if (record < people.length) person = people[record] ?? null;
      else rows.push(record - people.length);
    }
    for (const row of rows) isJoined[row] = 1;
    if (rows.length > 0) groups.push({ rows: rows.sort((a, b) => a - b), person });
  }
  for (let row = 0; row < rowCount; row++) if (isJoined[row] === 0) groups.push({ rows: [row], person: null });
  return groups;
}

/** Rows without a key are one person when name, date, company and position are equal, or when all cells are equal. */
function equalKeylessRows(contacts: readonly Contact[], evidence: Evidence, originKeys: readonly string[], firstRow: number) {
  const rows = new Map<string, number[]>();
  contacts.forEach(({ connectedOn, company, position, row: { cells } }, row) => {
    if (evidence.keys[firstRow + row]?.length !== 0) return;
    pushTo(rows, JSON.stringify(connectedOn === null ? cells : [originKeys[row], company, position]), firstRow + row);
  });
  return [...rows]
    .filter(([, holders]) => holders.length > 1)
    .map(([key, holders]) => ({ key: `row:${key}`, proof: 'fitting' as const, holders }));
}

/** A person who came from a log, and of whom only the name is known, is the only row of that whole name: "Marsh, Ada", "Dr. Ada Marsh", "@ada.marsh". */
function recognizeLoggedNames(groups: readonly RowGroup[], rows: readonly Identity[], people: readonly Person[]): void {
  if (!people.some(isOnlyLogged)) return;
  const byName = new Map<string, Person[]>();
  for (const person of people) pushTo(byName, nameKey(person.name), person);
  const groupsByName = new Map<string, RowGroup[]>();
  for (const group of groups)
    for (const name of new Set(group.rows.map((row) => nameKey(rows[row]?.name ?? '')))) pushTo(groupsByName, name, group);
  for (const [name, [group, ...others]] of groupsByName) {
    const [person, ...namesakes] = byName.get(name) ?? [];
    if (name === '' || group === undefined || person === undefined || others.length + namesakes.length > 0) continue;
    if (group.person === null && isOnlyLogged(person) && !groups.some((each) => each.person === person)) group.person = person;
  }
}

/** True when nothing but a name in a log is known of the person. */
export function isOnlyLogged({ origins, emails, phones, urls, company }: Person): boolean {
  return (
    origins.length > 0 &&
    origins.every(({ source }) => source === 'log') &&
    emails.length + phones.length + urls.length === 0 &&
    company === ''
  );
}

/** A row that was joined under another name is recognized by address and name together, also when other people share the address later. */
export function rememberOtherNames(groups: readonly RowGroup[], { names, originKeys }: Pick<PeopleMatches, 'names' | 'originKeys'>): void {
  for (const { rows: members, person } of groups) {
    const name = person === null ? (names[members[0] ?? 0] as string) : fold(person.name);
    const aliases = person === null ? [] : aliasesOf(person, name).map(fold);
    for (const row of members) {
      const own = names[row] as string;
      const key = originKeys[row] as string;
      if (own !== name && !aliases.includes(own) && !key.includes('|')) originKeys[row] = otherNameKey(key, own);
    }
  }
}

/** Equal for spellings of one name: "Hahn, Emma" and "Emma Hahn", "Jürgen Müller" and "Juergen Mueller". */
export function sameNameKey(name: string): string {
  return nameKey(name) || fold(name);
}

/** `sameNameKey` → the people with that name. */
export function peopleByName(network: Network): Map<string, PersonId[]> {
  const byName = new Map<string, PersonId[]>();
  for (const person of network.people.values()) pushTo(byName, sameNameKey(person.name), person.id);
  return byName;
}
