/**
 * What a network says while it has people and next to no dated contact: nothing about closeness, rhythm or ties, and still much about whom the user knows.
 * Every number can be counted in the user's own files. What a file does not say is unknown here, never weak.
 */

import { forEachInSteps } from '../../lib/resumable-work';
import { dayNumber, type IsoDay, isoDay } from '../../model/day';
import type { PersonId } from '../../model/ids';
import { interactionsWith } from '../../model/interaction-log/log-queries';
import type { Network, Person } from '../../model/network';
import { isSuggestible } from '../../model/person';
import { employerKey } from '../clusters/affiliations';
import { type ConnectionWave, connectionWavesSteps } from './connection-waves';
import {
  type ContactGroup,
  type Door,
  domainGroups,
  firmGroups,
  firmMembersSteps,
  onlyDoors,
  placeGroups,
  schoolGroups,
} from './contact-groups';
import { type WorkGroup, workGroupsSteps } from './kinds-of-work';

/** How many people have what; the basis of "what is missing". */
export interface ContactCoverage {
  readonly people: number;
  readonly firm: number;
  readonly place: number;
  readonly knownSince: number;
  readonly email: number;
  readonly phone: number;
  /** A LinkedIn profile page. */
  readonly linkedIn: number;
  readonly birthday: number;
  /** At least one dated contact. */
  readonly contact: number;
  /** Closeness stated by the user. */
  readonly closeness: number;
}

/** People who came lately and of whom no contact is known. */
export interface LatelyConnected {
  /** The first and the last day looked at: 90 days up to today, or up to the newest date of an older file. */
  readonly since: IsoDay;
  readonly until: IsoDay;
  /** The newest first. */
  readonly people: readonly PersonId[];
}

/** People whom more than one kind of file has. */
export interface InSeveralSources {
  /** Kinds of files, as `Origin.source` names them, sorted. */
  readonly sources: readonly string[];
  readonly people: readonly PersonId[];
}

export interface ContactFindings {
  readonly coverage: ContactCoverage;
  /** People of whom neither contact nor closeness is known, and who are not set aside. */
  readonly unknown: number;
  /** Firms of at least two people, the largest first. */
  readonly firms: readonly ContactGroup[];
  readonly doors: readonly Door[];
  readonly schools: readonly ContactGroup[];
  readonly places: readonly ContactGroup[];
  readonly domains: readonly ContactGroup[];
  readonly work: readonly WorkGroup[];
  /** The latest first. */
  readonly waves: readonly ConnectionWave[];
  /** Null: nobody. */
  readonly lately: LatelyConnected | null;
  readonly severalSources: readonly InSeveralSources[];
}

export const LATELY_DAYS = 90;
/** A network with fewer dated contacts than one for so many people has next to none. */
const PEOPLE_PER_CONTACT = 20;

/** True while there are people and next to no dated contact. */
export function isContactsOnly(network: Network): boolean {
  return network.people.size > 0 && network.interactions.size * PEOPLE_PER_CONTACT < network.people.size;
}

/** Yields between its parts. People who have died are left out. */
export function* contactFindingsSteps(network: Network, today: IsoDay): Generator<undefined, ContactFindings> {
  const people = [...network.people.values()].filter(({ standing }) => standing !== 'deceased');
  const contacted = peopleInContact(network, people);
  yield undefined;
  const members = yield* firmMembersSteps(people);
  const firms = firmGroups(people, members).filter((firm) => firm.people.length > 1);
  yield undefined;
  const doors = onlyDoors(people, members);
  yield undefined;
  const schools = schoolGroups(people);
  yield undefined;
  const places = placeGroups(people);
  yield undefined;
  const domains = domainGroups(people);
  yield undefined;
  const work = yield* workGroupsSteps(people);
  yield undefined;
  const waves = (yield* connectionWavesSteps(people)).toReversed();
  yield undefined;
  const coverage = yield* coverageSteps(
    people.filter(({ isOrganization }) => isOrganization !== true),
    contacted,
  );
  let unknown = 0;
  yield* forEachInSteps(people.length, (i) => {
    const person = people[i] as Person;
    if (isUnknown(person) && !contacted.has(person.id)) unknown++;
  });
  yield undefined;
  const lately = latelyConnected(people, contacted, today);
  yield undefined;
  return {
    coverage,
    unknown,
    firms,
    doors,
    schools,
    places,
    domains,
    work,
    waves,
    lately,
    severalSources: inSeveralSources(people),
  };
}

/** Neither answered about nor set aside, and no company. */
export function isUnknown(person: Person): boolean {
  return person.closeness === null && isSuggestible(person);
}

/** Who takes part in an entry of the log. */
export function peopleInContact(network: Network, people: readonly Person[]): ReadonlySet<PersonId> {
  const found = interactionsWith(
    network.interactions,
    people.map(({ id }) => id),
  );
  return new Set(found.flatMap((interaction) => interaction.people));
}

const HAS = {
  firm: ({ company }) => employerKey(company) !== '',
  place: ({ place }) => place.trim() !== '',
  knownSince: ({ connectedOn }) => connectedOn !== null,
  email: ({ emails }) => emails.length > 0,
  phone: ({ phones }) => phones.length > 0,
  linkedIn: ({ urls }) => urls.some((url) => /linkedin\.com\/(?:in|pub)\//i.test(url)),
  birthday: ({ birthday }) => birthday !== '',
  closeness: ({ closeness }) => closeness !== null,
} as const satisfies { readonly [K in Exclude<keyof ContactCoverage, 'people' | 'contact'>]: (person: Person) => boolean };

function* coverageSteps(people: readonly Person[], contacted: ReadonlySet<PersonId>): Generator<undefined, ContactCoverage> {
  const counts = { firm: 0, place: 0, knownSince: 0, email: 0, phone: 0, linkedIn: 0, birthday: 0, closeness: 0, contact: 0 };
  const kinds = Object.keys(HAS) as (keyof typeof HAS)[];
  yield* forEachInSteps(people.length, (i) => {
    const person = people[i] as Person;
    for (const kind of kinds) if (HAS[kind](person)) counts[kind]++;
    if (contacted.has(person.id)) counts.contact++;
  });
  return { people: people.length, ...counts };
}

function latelyConnected(people: readonly Person[], contacted: ReadonlySet<PersonId>, today: IsoDay): LatelyConnected | null {
  const dated = people.flatMap(({ id, connectedOn }) => (connectedOn !== null && connectedOn <= today ? [{ id, day: connectedOn }] : []));
  dated.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const newest = dated[0]?.day;
  if (newest === undefined) return null;
  const until = dayNumber(today) - dayNumber(newest) < LATELY_DAYS ? today : newest;
  const since = isoDay(dayNumber(until) - LATELY_DAYS + 1);
  const lately = dated.filter(({ id, day }) => day >= since && !contacted.has(id));
  return lately.length === 0 ? null : { since, until, people: lately.map(({ id }) => id) };
}

/** The kinds of files that have the person, sorted. */
export function sourcesOf({ origins }: Person): readonly string[] {
  return [...new Set(origins.map(({ source }) => source))].sort();
}

function inSeveralSources(people: readonly Person[]): readonly InSeveralSources[] {
  const groups = new Map<string, { sources: readonly string[]; people: PersonId[] }>();
  for (const person of people) {
    const { id } = person;
    const sources = sourcesOf(person);
    if (sources.length < 2) continue;
    const group = groups.get(sources.join('\n'));
    if (group === undefined) groups.set(sources.join('\n'), { sources, people: [id] });
    else group.people.push(id);
  }
  return [...groups.values()].sort((a, b) => b.people.length - a.people.length);
}
