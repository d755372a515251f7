/** Edits that add, change, delete and merge people. */
import { tidyName } from '../../lib/tidy-name';
import { someNames } from '../../strings/phrases';
import { text } from '../../strings/text';
import type { ReconnectWeek } from '../decisions';
import type { Edit } from '../edit';
import { fieldName } from '../field-names';
import type { InteractionId, NewId, PersonId } from '../ids';
import { originsAfterChange } from '../imports/import-provenance';
import { interactionsWith } from '../interaction-log/log-queries';
import { datedJobs, type Job } from '../jobs/jobs';
import type { ClusterAnchor, Interaction, Network, Person } from '../network';
import { newPerson } from '../person';
import { without } from './lists';

/** The new person is `edit.put.people[0]`. */
export function addPerson(draft: Partial<Person> & { readonly name: string }, newId: NewId): Edit {
  const name = tidyName(draft.name);
  const person: Person = { ...newPerson(newId<PersonId>(), name), ...draft, id: draft.id ?? newId<PersonId>(), name };
  return { kind: 'addPerson', label: text('model.addPerson', { person: name }), put: { people: [person] }, delete: {} };
}

export function changePerson(person: Person, change: Partial<Omit<Person, 'id'>>): Edit {
  const patch = change.name === undefined ? change : { ...change, name: tidyName(change.name) };
  return {
    kind: 'changePerson',
    label: changeLabel(person, patch),
    put: { people: [{ ...person, origins: originsAfterChange(person, patch), ...patch, id: person.id }] },
    delete: {},
  };
}

/** `who`: the user does not remember them; they stay, and are never suggested. `hide`: into the archive. */
export const ANSWERS = ['close', 'know', 'met', 'who', 'hide'] as const;
export type Answer = (typeof ANSWERS)[number];

const CHANGES = {
  close: { closeness: 4 },
  know: { closeness: 2 },
  met: { closeness: 1 },
  who: { standing: 'do-not-track' },
  hide: { standing: 'archived' },
} as const satisfies Record<Answer, Partial<Person>>;

export function answerAbout(person: Person, answer: Answer): Edit {
  return {
    kind: 'changePerson',
    label: text('model.answerAbout', { person: person.name, answer }),
    put: { people: [{ ...person, ...CHANGES[answer] }] },
    delete: {},
  };
}

/** @param photo null: takes the photo away */
export function changePhoto(person: Person, photo: string | null): Edit {
  const { photo: _before, ...others } = person;
  const label = text('model.changeField', { field: fieldName('photo'), person: person.name });
  return { kind: 'changePerson', label, put: { people: [photo === null ? others : { ...others, photo }] }, delete: {} };
}

/** @param rows those without any day say nothing, and are left out */
export function changeJobs(person: Person, rows: readonly Job[]): Edit {
  const { jobs: _before, ...others } = person;
  const jobs = datedJobs(rows);
  const label = text('model.changeField', { field: fieldName('jobs'), person: person.name });
  return { kind: 'changePerson', label, put: { people: [jobs.length === 0 ? others : { ...others, jobs }] }, delete: {} };
}

/** A field of the user's own, beside those that files have. An empty value takes it away. */
export function changeOwnField(person: Person, name: string, value: string): Edit {
  const others = Object.entries(person.extra).filter(([each]) => each !== name);
  const isThere = others.length < Object.keys(person.extra).length;
  const before = Object.entries(person.extra);
  const changed = isThere ? before.map(([each, old]) => [each, each === name ? value : old] as const) : [...before, [name, value] as const];
  return {
    kind: 'changePerson',
    label: text('model.changeField', { field: name, person: person.name }),
    put: { people: [{ ...person, extra: Object.fromEntries(value === '' ? others : changed) }] },
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
  const joins = [...network.joins.values()].filter((join) => gone.has(join.kept)).map((join) => join.id);
  const distinctions = [...network.distinctions.values()].filter((one) => gone.has(one.a) || gone.has(one.b)).map((one) => one.id);
  const answers = [...network.answers.values()].filter(({ person, other }) => [person, other].some((id) => id !== null && gone.has(id)));
  const names = [...gone].map((id) => network.people.get(id)?.name ?? '');
  return {
    kind: 'deletePerson',
    label: text('model.deletePeople', { people: someNames(names) }),
    put: { interactions: changed, weeks, clusters },
    delete: {
      people: [...gone],
      interactions: deleted,
      ties,
      decisions,
      memberships,
      introductions,
      promises,
      joins,
      distinctions,
      answers: answers.map(({ id }) => id),
    },
  };
}
