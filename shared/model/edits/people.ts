/** Edits that add, change, delete and merge people. */
import { someNames } from '../../strings/phrases';
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import { fieldName } from '../field-names';
import type { InteractionId, NewId, PersonId } from '../ids';
import { originsAfterChange } from '../import-provenance';
import { interactionsWith } from '../interaction-log/log-queries';
import type { ClusterAnchor, Interaction, Membership, Network, Person, ReconnectDecision, ReconnectWeek, Tie } from '../network';
import { newPerson } from '../person';
import { replaceId, union, unionBy, without } from './lists';

/** The new person is `edit.put.people[0]`. */
export function addPerson(draft: Partial<Person> & { readonly name: string }, newId: NewId): Edit {
  const name = draft.name.trim();
  const person: Person = { ...newPerson(newId<PersonId>(), name), ...draft, id: draft.id ?? newId<PersonId>(), name };
  return { kind: 'addPerson', label: text('model.addPerson', { person: name }), put: { people: [person] }, delete: {} };
}

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
  const name = person.name;
  if (fields.length !== 1) return text('model.changePerson', { person: name });
  switch (field) {
    case 'name':
      return text('model.renamePerson', { person: name, name: patch.name ?? '' });
    case 'cadenceDays':
      return text('model.changeCadence', { person: name });
    case 'isKin':
      return text('model.changeKin', { person: name });
    case 'connectedOn':
      return text('model.changeConnectedOn', { person: name });
    case 'notes':
      return text('model.changeNotes', { person: name });
    default:
      return text('model.changeField', { field: fieldName(field ?? ''), person: name });
  }
}

/**
 * Deletes people and everything that is only about them: interactions with nobody else, ties, decisions. Removes them from shared interactions,
 * reconnect lists and clusters. Ignores ids that are not in the network.
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
  const promises = deleted.filter((id) => network.promises.has(id as InteractionId));
  const names = [...gone].map((id) => network.people.get(id)?.name ?? '');
  return {
    kind: 'deletePerson',
    label: text('model.deletePeople', { people: someNames(names) }),
    put: { interactions: changed, weeks, clusters },
    delete: { people: [...gone], interactions: deleted, ties, decisions, memberships, introductions, promises },
  };
}

/**
 * Merges `gone` into `keep`. Values of `keep` win; values only `gone` has are added; lists and notes are joined. Interactions, ties, lists and clusters
 * refer to `keep` afterwards. A tie between the two, and a second tie of the same kind to a third person, are deleted. The origins of both stay, so a
 * later import finds the merged person by either. An empty edit when one of them is missing.
 */
export function mergePeople(network: Network, keepId: PersonId, goneId: PersonId): Edit {
  const keep = network.people.get(keepId);
  const gone = network.people.get(goneId);
  if (keep === undefined || gone === undefined || keepId === goneId) {
    return { kind: 'mergePeople', label: '', put: {}, delete: {} };
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
  // A decision about introducing one of them does not apply to the merged person.
  const introductions = [...network.introductions.values()].filter((one) => one.a === goneId || one.b === goneId).map((one) => one.id);
  return {
    kind: 'mergePeople',
    label: text('model.merge', { removed: gone.name, kept: keep.name }),
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
    origins: unionBy(keep.origins, gone.name === keep.name ? gone.origins : withName(gone), (origin) => `${origin.source}\n${origin.key}`),
    extra: { ...gone.extra, ...keep.extra },
    pin: keep.pin ?? gone.pin,
  };
}

function earlierOf<T extends string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** A later row with the name and an address of the removed person is the one that is kept. */
function withName({ origins, name }: Person): readonly Person['origins'][number][] {
  return origins.map((origin) => ({ ...origin, said: { ...origin.said, name: origin.said?.name ?? name } }));
}
