/**
 * What people of a contacts file have in common by the file alone: firm, school, place, domain of the mail address. Facts of rows, not ties: nothing here
 * says that two people know each other.
 *
 * Spellings of one firm are one ("Contoso", "Contoso GmbH", "CONTOSO Ltd."). What is no firm ("self-employed") is none.
 */
import { pushTo } from '../../lib/collections';
import { forEachInSteps, runToEnd } from '../../lib/resumable-work';
import { fold, isPublicMailDomain } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import type { Person } from '../../model/network';
import { type Affiliation, employerKey, places, schools } from '../clusters/affiliations';

/** People who share a fact. */
export interface ContactGroup {
  /** As most of the rows write it; of equally frequent spellings the first. */
  readonly name: string;
  /** At least one, in the order given. */
  readonly people: readonly PersonId[];
}

/** The only contact at a firm. */
export interface Door {
  readonly firm: string;
  readonly person: PersonId;
}

/** Firms by their key, with how each row writes them. */
export type FirmMembers = ReadonlyMap<string, readonly Member[]>;

/** All firms, also those with one person; the largest first, then by name. */
export function firmGroups(people: readonly Person[], firms: FirmMembers = runToEnd(firmMembersSteps(people))): readonly ContactGroup[] {
  return bySize([...firms.values()].map(groupOf));
}

/**
 * Firms with exactly one person. A firm whose name begins with the whole name of another one in the file, or the reverse ("Contoso", "Contoso Research"),
 * is left out: the two may be one. So is a firm that stands in the address book as itself, with its own name for a person's.
 */
export function onlyDoors(people: readonly Person[], firms: FirmMembers = runToEnd(firmMembersSteps(people))): readonly Door[] {
  const beginnings = new Map<string, number>();
  for (const key of firms.keys())
    for (const beginning of wordBeginnings(key)) beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
  const isApart = (key: string) => beginnings.get(key) === 1 && wordBeginnings(key).every((part) => part === key || !firms.has(part));
  return [...firms]
    .filter(([key, [only, another]]) => another === undefined && only?.hasNameOfFirm === false && isApart(key))
    .map(([, [only]]) => ({
      door: { firm: (only as Member).spelling, person: (only as Member).person },
      folded: fold((only as Member).spelling),
    }))
    .sort((a, b) => (a.folded < b.folded ? -1 : 1))
    .map(({ door }) => door);
}

/** Schools that at least two people name. The largest first. */
export function schoolGroups(people: readonly Person[]): readonly ContactGroup[] {
  return bySize(schools(people).map((school) => fromAffiliation(school, people)));
}

/** Places of at least two people. The largest first. */
export function placeGroups(people: readonly Person[]): readonly ContactGroup[] {
  return bySize(places(people).map((place) => fromAffiliation(place, people)));
}

/** Domains of mail addresses of at least two people, without the mail providers of everybody. The largest first. */
export function domainGroups(people: readonly Person[]): readonly ContactGroup[] {
  const groups = new Map<string, PersonId[]>();
  for (const { id, emails } of people) {
    const domains = new Set(emails.map((email) => email.slice(email.lastIndexOf('@') + 1).toLowerCase()));
    for (const domain of domains) if (domain.includes('.') && !isPublicMailDomain(domain)) pushTo(groups, domain, id);
  }
  return bySize([...groups].filter(([, members]) => members.length > 1).map(([name, members]) => ({ name, people: members })));
}

interface Member {
  readonly spelling: string;
  /** The contact is called like the firm. */
  readonly hasNameOfFirm: boolean;
  readonly person: PersonId;
}

/** A spelling is read once, however many rows have it. */
export function* firmMembersSteps(people: readonly Person[]): Generator<undefined, FirmMembers> {
  const firms = new Map<string, Member[]>();
  const keys = new Map<string, string>();
  yield* forEachInSteps(people.length, (i) => {
    const { id, name, company } = people[i] as Person;
    const key = keys.get(company) ?? employerKey(company);
    keys.set(company, key);
    if (key !== '') pushTo(firms, key, { spelling: company.trim(), hasNameOfFirm: fold(name) === fold(company), person: id });
  });
  return firms;
}

function groupOf(members: readonly Member[]): ContactGroup {
  const counts = new Map<string, number>();
  for (const { spelling } of members) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const name = [...counts].find(([, count]) => count === most)?.[0] ?? '';
  return { name, people: members.map(({ person }) => person) };
}

/** "a b c" → "a", "a b", "a b c". */
function wordBeginnings(key: string): string[] {
  const words = key.split(' ');
  return words.map((_, i) => words.slice(0, i + 1).join(' '));
}

function fromAffiliation({ name, members }: Affiliation, people: readonly Person[]): ContactGroup {
  return { name, people: members.map((number) => (people[number] as Person).id) };
}

function bySize(groups: readonly ContactGroup[]): readonly ContactGroup[] {
  return groups
    .map((group) => ({ group, size: group.people.length, folded: fold(group.name) }))
    .sort((a, b) => b.size - a.size || (a.folded < b.folded ? -1 : 1))
    .map(({ group }) => group);
}
