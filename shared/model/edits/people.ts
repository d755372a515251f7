/** Edits of people: added, changed, deleted with all that refers to them, merged. */
import { someNames } from '../../strings/phrases';
import type { Edit } from '../edit';
import type { NewId, PersonId } from '../ids';
import { originsAfterChange } from '../import-provenance';
import { interactionsWith } from '../interaction-log/log-queries';
import type { ClusterAnchor, Interaction, Membership, Network, Person, ReconnectDecision, ReconnectWeek, Tie } from '../network';
import { newPerson } from '../person';
import { replaceId, union, unionBy, without } from './lists';

/** The new person is `edit.put.people[0]`. */
export function addPerson(draft: Partial<Person> & { readonly name: string }, newId: NewId): Edit {
  const name = draft.name.trim();
  const person: Person = { ...newPerson(newId<PersonId>(), name), ...draft, id: draft.id ?? newId<PersonId>(), name };
  return { kind: 'addPerson', label: `add ${name}`, put: { people: [person] }, delete: {} };
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  cadenceDays: 'how often to be in touch with',
  isKin: 'family',
  connectedOn: 'date of',
  notes: 'notes on',
};

export function changePerson(person: Person, patch: Partial<Omit<Person, 'id'>>): Edit {
  return {
    kind: 'changePerson',
    label: changeLabel(person, patch),
    put: { people: [{ ...person, origins: originsAfterChange(person, patch), ...patch, id: person.id }] },
    delete: {},
  };
}

function changeLabel(person: Person, patch: Partial<Person>): string {
  const fields = Object.keys(patch);
  const [field] = fields;
  if (fields.length !== 1 || field === undefined) return `change ${person.name}`;
  if (field === 'name') return `rename ${person.name} to ${patch.name ?? ''}`;
  return `change ${FIELD_NAMES[field] ?? `${field} of`} ${person.name}`;
}

/**
 * Deletes people and everything that is only about them: interactions with nobody else, ties, decisions. They are taken out of shared
 * interactions, reconnect lists and clusters. Ids that are not in the network are passed over.
 */
export function deletePeople(network: Network, ids: readonly PersonId[]): Edit {
  const gone = new Set(ids.filter((id) => network.people.has(id)));
  const changed: Interaction[] = [];
  const deleted: string[] = [];
  for (const interaction of interactionsWith(network.interactions, gone)) {
    const people = without(interaction.people, gone);
    if (people === interaction.people) continue;
    if (people.length === 0) deleted.push(interaction.id);
    else changed.push({ ...interaction, people });
  }
  const weeks: ReconnectWeek[] = [];
  for (const week of network.weeks.values()) {
    const picks = week.picks.filter((pick) => !gone.has(pick.person));
    if (picks.length < week.picks.length) weeks.push({ ...week, picks });
  }
  const clusters: ClusterAnchor[] = [];
  for (const cluster of network.clusters.values()) {
    const members = without(cluster.members, gone);
    if (members !== cluster.members) clusters.push({ ...cluster, members });
  }
  const ties = [...network.ties.values()].filter((tie) => gone.has(tie.a) || gone.has(tie.b)).map((tie) => tie.id);
  const decisions = [...gone].filter((id) => network.decisions.has(id));
  const memberships = [...gone].filter((id) => network.memberships.has(id));
  const introductions = [...network.introductions.values()].filter((one) => gone.has(one.a) || gone.has(one.b)).map((one) => one.id);
  const names = [...gone].map((id) => network.people.get(id)?.name ?? '');
  return {
    kind: 'deletePerson',
    label: `delete ${someNames(names)}`,
    put: { interactions: changed, weeks, clusters },
    delete: { people: [...gone], interactions: deleted, ties, decisions, memberships, introductions },
  };
}

/**
 * `gone` becomes part of `keep`: what `keep` says wins, what only `gone` says is added, lists are joined, notes follow each other. Interactions,
 * ties, lists and clusters refer to `keep` afterwards; a tie between the two and a second tie of the same kind to a third person go away.
 * The origins of both stay, so a later import finds the merged person under either.
 */
export function mergePeople(network: Network, keepId: PersonId, goneId: PersonId): Edit {
  const keep = network.people.get(keepId);
  const gone = network.people.get(goneId);
  if (keep === undefined || gone === undefined || keepId === goneId) {
    return { kind: 'mergePeople', label: 'merge people', put: {}, delete: {} };
  }
  const interactions: Interaction[] = [];
  for (const interaction of interactionsWith(network.interactions, [goneId])) {
    const people = replaceId(interaction.people, goneId, keepId);
    if (people !== interaction.people) interactions.push({ ...interaction, people });
  }
  const { ties, deletedTies } = mergeTies(network, keepId, goneId);
  const weeks: ReconnectWeek[] = [];
  for (const week of network.weeks.values()) {
    if (!week.picks.some((pick) => pick.person === goneId)) continue;
    const picks = week.picks.map((pick) => (pick.person === goneId ? { ...pick, person: keepId } : pick));
    weeks.push({ ...week, picks: unionBy(picks, [], (pick) => pick.person) });
  }
  const clusters: ClusterAnchor[] = [];
  for (const cluster of network.clusters.values()) {
    const members = replaceId(cluster.members, goneId, keepId);
    if (members !== cluster.members) clusters.push({ ...cluster, members });
  }
  const goneDecision = network.decisions.get(goneId);
  const decisions: ReconnectDecision[] =
    goneDecision !== undefined && !network.decisions.has(keepId) ? [{ ...goneDecision, person: keepId }] : [];
  const goneMembership = network.memberships.get(goneId);
  const memberships: Membership[] =
    goneMembership !== undefined && !network.memberships.has(keepId) ? [{ ...goneMembership, person: keepId }] : [];
  // What was said about introducing the one says nothing of the two together: it may be asked again.
  const introductions = [...network.introductions.values()].filter((one) => one.a === goneId || one.b === goneId).map((one) => one.id);
  return {
    kind: 'mergePeople',
    label: `merge ${gone.name} into ${keep.name}`,
    put: { people: [mergePersonFields(keep, gone)], interactions, ties, weeks, clusters, decisions, memberships },
    delete: {
      people: [goneId],
      ties: deletedTies,
      decisions: goneDecision === undefined ? [] : [goneId],
      memberships: goneMembership === undefined ? [] : [goneId],
      introductions,
    },
  };
}

function mergeTies(network: Network, keepId: PersonId, goneId: PersonId): { ties: Tie[]; deletedTies: string[] } {
  const pairKey = (tie: Tie) => `${tie.relation} ${[tie.a, tie.b].sort().join(' ')}`;
  const known = new Set<string>();
  for (const tie of network.ties.values()) if (tie.a !== goneId && tie.b !== goneId) known.add(pairKey(tie));
  const ties: Tie[] = [];
  const deletedTies: string[] = [];
  for (const tie of network.ties.values()) {
    if (tie.a !== goneId && tie.b !== goneId) continue;
    const moved: Tie = { ...tie, a: tie.a === goneId ? keepId : tie.a, b: tie.b === goneId ? keepId : tie.b };
    if (moved.a === moved.b || known.has(pairKey(moved))) deletedTies.push(tie.id);
    else {
      known.add(pairKey(moved));
      ties.push(moved);
    }
  }
  return { ties, deletedTies };
}

function mergePersonFields(keep: Person, gone: Person): Person {
  const goneNotes = keep.notes.includes(gone.notes) ? '' : gone.notes;
  return {
    ...gone,
    ...keep,
    nickname: keep.nickname || gone.nickname,
    company: keep.company || gone.company,
    position: keep.position || gone.position,
    place: keep.place || gone.place,
    emails: union(keep.emails, gone.emails),
    phones: union(keep.phones, gone.phones),
    ...(keep.phoneLabels || gone.phoneLabels ? { phoneLabels: { ...gone.phoneLabels, ...keep.phoneLabels } } : {}),
    urls: union(keep.urls, gone.urls),
    birthday: keep.birthday || gone.birthday,
    notes: [keep.notes, goneNotes].filter((notes) => notes !== '').join('\n\n'),
    circles: union(keep.circles, gone.circles),
    interests: union(keep.interests, gone.interests),
    cadenceDays: keep.cadenceDays ?? gone.cadenceDays,
    closeness: keep.closeness ?? gone.closeness,
    importance: keep.importance ?? gone.importance,
    isKin: keep.isKin || gone.isKin,
    standing: keep.standing === 'ordinary' ? gone.standing : keep.standing,
    connectedOn: earlierOf(keep.connectedOn, gone.connectedOn),
    origins: unionBy(keep.origins, gone.origins, (origin) => `${origin.source}\n${origin.key}`),
    extra: { ...gone.extra, ...keep.extra },
    pin: keep.pin ?? gone.pin,
  };
}

function earlierOf<T extends string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
