/**
 * New people of a file who certainly are somebody known, though no key proves it (match-people.ts): another script, spelling or order of the name
 * beside an equal address, number or birthday. One row is one person, and one person is one row: of two who are both certain, neither is taken.
 */

import { Matcher } from '../../matching/find-duplicates';
import { type LinkageRecord, linkageRecord } from '../../matching/linkage-record';
import { recordOf } from '../../matching/network-duplicates';
import type { Evidence } from '../../matching/weights';
import type { Network, Person } from '../../model/network';
import type { Contact } from '../contacts/contact';
import { compare, contradicts, identityOf } from '../contacts/matching/identity';
import type { RowGroup } from '../contacts/matching/row-group';

export interface CertainPerson {
  readonly group: RowGroup;
  readonly person: Person;
  readonly evidence: readonly Evidence[];
}

/** Records of the people of a network, and behind them one for each group of rows that is nobody yet. */
export interface LinkedGroups {
  readonly matcher: Matcher;
  readonly people: readonly Person[];
  readonly open: readonly RowGroup[];
}

/** Null: there is nobody to compare with, or nobody to find. @param isDecided the group is somebody already, or the user keeps it apart */
export function linkGroups(
  groups: readonly RowGroup[],
  contacts: readonly Contact[],
  network: Network,
  isDecided: (group: RowGroup) => boolean,
): LinkedGroups | null {
  const open = groups.filter((group) => group.person === null && !isDecided(group));
  if (open.length === 0 || network.people.size === 0) return null;
  const people = [...network.people.values()].filter(({ isOrganization }) => isOrganization !== true);
  const matcher = new Matcher();
  for (const person of people) matcher.add(recordOf(person, network));
  for (const group of open) matcher.add(recordOfRows(group.rows.map((row) => contacts[row] as Contact)));
  return { matcher, people, open };
}

/** Sets `person` of each group that it finds. */
export function takeCertain(
  linked: LinkedGroups | null,
  groups: readonly RowGroup[],
  contacts: readonly Contact[],
): readonly CertainPerson[] {
  if (linked === null) return [];
  const { matcher, people, open } = linked;
  const taken = new Set(groups.map(({ person }) => person));
  const found: CertainPerson[] = [];
  const claims = new Map<Person, number>();
  open.forEach((group, i) => {
    const certain = matcher.candidatesOf(people.length + i).filter(({ a, isCertain }) => isCertain && a < people.length);
    const [only, ...others] = certain;
    if (only === undefined || others.length > 0) return;
    const person = people[only.a] as Person;
    if (taken.has(person) || group.rows.some((row) => isDoubtful(contacts[row] as Contact, person))) return;
    claims.set(person, (claims.get(person) ?? 0) + 1);
    found.push({ group, person, evidence: only.evidence });
  });
  const clear = found.filter(({ person }) => claims.get(person) === 1);
  for (const { group, person } of clear) group.person = person;
  return clear;
}

/** The rules of a single file hold too: a name in another script, or one that only initials fit, is left to the Duplicates page. */
function isDoubtful(contact: Contact, person: Person): boolean {
  const [one, other] = [identityOf(contact), identityOf(person)];
  const names = compare(one, other);
  return names === 'different' || names === 'unknown' || contradicts(one, other);
}

function recordOfRows(rows: readonly Contact[]): LinkageRecord {
  const [first] = rows as [Contact];
  const record = linkageRecord(first, first.circles);
  const names = rows.slice(1).map(({ name }) => name);
  if (rows.length === 1) return record;
  const all = (values: (row: Contact) => readonly string[]) => [...new Set(rows.flatMap(values))];
  const phones = all(({ phones: numbers }) => numbers);
  return {
    ...record,
    aliases: names.filter((name) => name !== first.name),
    emails: all(({ emails }) => emails),
    phones,
    phoneLabels: phones.map((phone) => rows.map(({ phoneLabels }) => phoneLabels.get(phone) ?? '').find(Boolean) ?? ''),
    urls: all(({ urls }) => urls),
    birthday: rows.map(({ birthday }) => birthday).find(Boolean) ?? '',
  };
}
