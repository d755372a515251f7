/** Edits about imports: takes one back by itself, also when other changes came after it, and changes who the user is in files. */

import { pushTo } from '../../../lib/collections';
import { eventHash } from '../../../lib/text-hash';
import { text } from '../../../strings/text';
import { type IsoDay, mondayOf } from '../../day';
import type { Edit } from '../../edit';
import type { ImportId, NewId, PersonId } from '../../ids';
import type { Me, Profile } from '../../imports/imported-sources';
import { interactionsWith } from '../../interaction-log/log-queries';
import { datedJobs } from '../../jobs/jobs';
import { interestLookup } from '../../name-lookup';
import type { HeldBackPerson, ImportRecord, Interaction, Network, Origin, Person } from '../../network';
import { deletePeople } from '../people';
import { type ImportedPerson, isAsImported, isOnlyNamed, revertImportedPerson } from './revert-imported-person';

export const EMPTY_ME: Me = { id: 'me', names: [], emails: [], phones: [], urls: [] };

export function meOf(network: Network): Me {
  return network.me.get('me') ?? EMPTY_ME;
}

export function changeMe(network: Network, patch: Partial<Omit<Me, 'id'>>): Edit {
  return { kind: 'changeMe', label: text('model.changeMe'), put: { me: [{ ...meOf(network), ...patch, id: 'me' }] }, delete: {} };
}

export const EMPTY_PROFILE: Profile = { interests: [], places: [], work: [], stories: [] };

export function profileOf(network: Pick<Network, 'me'>): Profile {
  return network.me.get('me')?.profile ?? EMPTY_PROFILE;
}

/** What the user says about themselves. Interests are given by name; those that do not exist are created. */
export function changeProfile(
  network: Network,
  patch: Partial<Omit<Profile, 'interests'>> & { readonly interests?: readonly string[] },
  newId: NewId,
): Edit {
  const lookup = interestLookup(network, newId);
  const { interests: names, ...texts } = patch;
  const interests = names === undefined ? {} : { interests: [...new Set(names.flatMap((name) => lookup.idOf(name) ?? []))] };
  const profile = withJobsOfWork({ ...profileOf(network), ...texts, ...interests }, 'jobs' in texts);
  const label = text('model.changeProfile');
  return { kind: 'changeMe', label, put: { interests: lookup.added, me: [{ ...meOf(network), profile, id: 'me' }] }, delete: {} };
}

/** An employer that is given days is one of `work`; one that is no longer of `work` has no days. */
function withJobsOfWork(profile: Profile, isAboutJobs: boolean): Profile {
  const { jobs = [], ...others } = profile;
  const work = isAboutJobs ? [...new Set([...profile.work, ...jobs.map(({ at }) => at)])] : profile.work;
  const dated = datedJobs(jobs).filter(({ at }) => work.includes(at));
  return { ...others, work, ...(dated.length > 0 && { jobs: dated }) };
}

/** The import with this id or of this undo step. */
export function importOf(network: Network, id: string): ImportRecord | null {
  for (const record of network.imports.values()) if (record.id === id || record.step === id) return record;
  return null;
}

/**
 * The network as if the import had never been. What the user changed since stays, and so does everything that another import said too. People whom only
 * this import brought are deleted, unless something else is known of them: an entry of the log, a tie, a note.
 */
export function takeBackImport(network: Network, record: ImportRecord, today: IsoDay): Edit {
  const others = [...network.imports.values()].filter(({ id }) => id !== record.id);
  const interactions = takenInteractions(network, record, others);
  const ties = record.ties.filter((id) => network.ties.has(id) && !others.some((other) => other.ties.includes(id)));
  const people = takenPeople(network, record, others);
  const removed = removable(network, people.candidates, new Set(interactions.deleted), new Set(ties));
  const cascade = deletePeople(network, [...removed]);
  const deleted = new Set([...interactions.deleted, ...(cascade.delete.interactions ?? [])]);
  const cutInteractions = new Map((cascade.put.interactions ?? []).map((one) => [one.id, one]));
  for (const one of interactions.kept) {
    const left = one.people.filter((id) => !removed.has(id));
    if (left.length > 0) cutInteractions.set(one.id, { ...one, people: left });
  }
  for (const id of deleted) cutInteractions.delete(id as never);
  const reverted = people.reverted.filter(({ id }) => !removed.has(id));
  const heldBack = withoutImport(network, record.id);
  const unused = unusedNames(network, record, reverted, removed);
  const monday = mondayOf(today);
  return {
    kind: 'takeBackImport',
    label: text('model.takeBackImport', { label: record.label }),
    put: {
      ...cascade.put,
      people: reverted,
      interactions: [...cutInteractions.values()],
      imports: people.inherited.filter(({ id }) => id !== record.id),
      heldBack: heldBack.put,
      weeks: (cascade.put.weeks ?? []).filter((week) => week.monday !== monday),
    },
    delete: {
      ...cascade.delete,
      interactions: [...deleted],
      ties: [...new Set([...(cascade.delete.ties ?? []), ...ties])],
      imports: [record.id],
      heldBack: heldBack.deleted,
      joins: [...(cascade.delete.joins ?? []), ...joinsOfImport(network, record, others)],
      ...unused,
      ...(network.weeks.has(monday) ? { weeks: [monday] } : {}), // this week's list is made again
    },
  };
}

/** Joins that were made at the import: of people whom no other import has under that origin. Nothing is left to split. */
function joinsOfImport(network: Network, record: ImportRecord, others: readonly ImportRecord[]): PersonId[] {
  if (network.joins.size === 0) return [];
  const keysOf = (records: readonly ImportRecord[]) =>
    new Set(
      records.flatMap(({ people }) => people.flatMap(({ said }) => (said.origins ?? []).map(({ source, key }) => `${source}\n${key}`))),
    );
  const [own, other] = [keysOf([record]), keysOf(others)];
  const isOwn = ({ source, key }: Origin) => own.has(`${source}\n${key}`) && !other.has(`${source}\n${key}`);
  return [...network.joins.values()]
    .filter(
      ({ isAutomatic, isOfImport, gone, interactions }) =>
        (isAutomatic || isOfImport) &&
        interactions.every((id) => record.interactions.includes(id)) &&
        gone.origins.length > 0 &&
        gone.origins.every(isOwn),
    )
    .map(({ id }) => id);
}

/** Those of no other import. One in which the user wrote something stays as an entry of the user's. */
function takenInteractions(network: Network, record: ImportRecord, others: readonly ImportRecord[]) {
  const shared = new Set(others.flatMap((other) => other.interactions));
  const deleted: string[] = [];
  const kept: Interaction[] = [];
  for (const [i, id] of record.interactions.entries()) {
    const interaction = network.interactions.get(id);
    if (interaction === undefined || shared.has(id)) continue;
    const content = record.contents?.[i] ?? '';
    if (content === '' ? isWrittenIn(interaction) : content !== contentHash(interaction)) kept.push({ ...interaction, origin: null });
    else deleted.push(id);
  }
  return { deleted, kept };
}

/** For `ImportRecord.contents`. Undefined: no interaction says anything that could be the user's own. */
export function contentsOf(interactions: readonly (Interaction | undefined)[]): readonly string[] | undefined {
  const contents = interactions.map((one) => (one !== undefined && isWrittenIn(one) ? contentHash(one) : ''));
  return contents.every((content) => content === '') ? undefined : contents;
}

/** Of what the user can write in an interaction. The ids of topics change when interests are merged, so their number stands for them. */
function contentHash({ note, topics, favor, promise }: Interaction): string {
  return eventHash(JSON.stringify([note, topics.length, favor, promise]));
}

/** True when the user added something to an imported interaction. */
function isWrittenIn({ note, topics, favor, promise, origin }: Interaction): boolean {
  return topics.length > 0 || favor !== null || promise !== '' || note !== (origin?.said?.note ?? '');
}

function takenPeople(network: Network, record: ImportRecord, others: readonly ImportRecord[]) {
  const wanted = new Set(record.people.map(({ id }) => id));
  const entriesOf = new Map<PersonId, { entry: ImportedPerson; of: ImportRecord }[]>();
  for (const of of others) for (const entry of of.people) if (wanted.has(entry.id)) pushTo(entriesOf, entry.id, { entry, of });
  const byOrigin = originIndex(network, record);
  const reverted: Person[] = [];
  const candidates: PersonId[] = [];
  const heirs = new Map<ImportId, Set<PersonId>>();
  for (const entry of record.people) {
    const person = network.people.get(entry.id) ?? byOrigin(entry);
    if (person === undefined) continue;
    const rest = entriesOf.get(entry.id) ?? [];
    const after = revertImportedPerson(
      person,
      entry,
      rest.map(({ entry: other }) => other),
    );
    if (after !== person) reverted.push(after);
    const isTheirs = network.memberships.has(person.id) || network.decisions.has(person.id);
    if (!entry.isNew || person.id !== entry.id) continue;
    const [heir] = rest;
    if (heir !== undefined) heirs.set(heir.of.id, (heirs.get(heir.of.id) ?? new Set()).add(entry.id));
    else if (!isTheirs && (isOnlyNamed(after, [entry.said]) || isAsImported(person, entry))) candidates.push(person.id);
  }
  // Another import has the person too: from now on it is the one that added them.
  const inherited = others
    .filter(({ id }) => heirs.has(id))
    .map((other) => ({
      ...other,
      people: other.people.map((entry) => (heirs.get(other.id)?.has(entry.id) ? { ...entry, isNew: true } : entry)),
    }));
  return { reverted, candidates, inherited };
}

/** Somebody who was merged into another person since: whoever has the origin now. */
function originIndex(network: Network, record: ImportRecord): (entry: ImportedPerson) => Person | undefined {
  const isMissing = record.people.some(({ id }) => !network.people.has(id));
  const byOrigin = new Map<string, Person>();
  if (isMissing)
    for (const person of network.people.values()) for (const { source, key } of person.origins) byOrigin.set(`${source}\n${key}`, person);
  return ({ said }) => {
    for (const { source, key } of said.origins ?? []) {
      const person = byOrigin.get(`${source}\n${key}`);
      if (person !== undefined) return person;
    }
    return undefined;
  };
}

/** The candidates of whom no interaction and no tie is left. */
function removable(
  network: Network,
  candidates: readonly PersonId[],
  interactions: ReadonlySet<string>,
  ties: ReadonlySet<string>,
): Set<PersonId> {
  const removed = new Set(candidates);
  for (const { id, people } of interactionsWith(network.interactions, removed))
    if (!interactions.has(id)) for (const person of people) removed.delete(person);
  for (const { id, a, b } of network.ties.values()) {
    if (ties.has(id)) continue;
    removed.delete(a);
    removed.delete(b);
  }
  for (const { person, other } of network.answers.values()) for (const id of [person, other]) if (id !== null) removed.delete(id);
  return removed;
}

function withoutImport(network: Network, id: ImportId): { put: HeldBackPerson[]; deleted: string[] } {
  const put: HeldBackPerson[] = [];
  const deleted: string[] = [];
  for (const person of network.heldBack.values()) {
    if (!person.imports.includes(id)) continue;
    const imports = person.imports.filter((one) => one !== id);
    if (imports.length === 0) deleted.push(person.id);
    else put.push({ ...person, imports });
  }
  return { put, deleted };
}

/** Circles and interests that were made for the import and that nobody has any more. */
function unusedNames(network: Network, record: ImportRecord, reverted: readonly Person[], removed: ReadonlySet<PersonId>) {
  if (record.circles.length + record.interests.length === 0) return {};
  const after = new Map(reverted.map((person) => [person.id, person]));
  const used = new Set<string>();
  for (const person of network.people.values()) {
    if (removed.has(person.id)) continue;
    const { circles, interests } = after.get(person.id) ?? person;
    for (const id of [...circles, ...interests]) used.add(id);
  }
  for (const { topics } of network.interactions.values()) for (const id of topics) used.add(id);
  const unusedOf = (table: 'circles' | 'interests') => record[table].filter((id) => network[table].has(id as never) && !used.has(id));
  return { circles: unusedOf('circles'), interests: unusedOf('interests') };
}
