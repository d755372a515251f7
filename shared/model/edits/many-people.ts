/** Edits of many people at once, each one step of undo. Ids that are not in the network, and people whom the edit would not change, are left out. */
import { someNames } from '../../strings/phrases';
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import type { NewId, PersonId } from '../ids';
import { interestLookup } from '../name-lookup';
import type { Network, Person } from '../network';

/** @param days null: no rhythm of their own */
export function setCadences(network: Network, ids: readonly PersonId[], days: number | null): Edit {
  const people = changed(network, ids, (person) => (person.cadenceDays === days ? person : { ...person, cadenceDays: days }));
  return edit(people, text('model.changeCadence', { person: namesOf(people) }));
}

/** Makes the interest if there is none of this name. */
export function addInterest(network: Network, name: string, ids: readonly PersonId[], newId: NewId): Edit {
  const lookup = interestLookup(network, newId);
  const id = lookup.idOf(name);
  const people =
    id === null
      ? []
      : changed(network, ids, (person) => (person.interests.includes(id) ? person : { ...person, interests: [...person.interests, id] }));
  const { put, ...rest } = edit(people, text('model.addInterest', { people: namesOf(people), name: name.trim() }));
  return people.length === 0 ? { put, ...rest } : { ...rest, put: { ...put, interests: lookup.added } };
}

/** `archived` puts them into the archive, `ordinary` takes them back. */
export function setStandings(network: Network, ids: readonly PersonId[], standing: 'archived' | 'ordinary'): Edit {
  const people = changed(network, ids, (person) => (person.standing === standing ? person : { ...person, standing }));
  return edit(people, text(standing === 'archived' ? 'model.archive' : 'model.unarchive', { people: namesOf(people) }));
}

/** Ends every snooze and every “never”. */
export function resumeMany(network: Network, ids: readonly PersonId[]): Edit {
  const people = ids.flatMap((id) => (network.decisions.has(id) ? (network.people.get(id) ?? []) : []));
  return {
    kind: 'decideReconnect',
    label: text('model.suggestAgain', { person: namesOf(people) }),
    put: {},
    delete: { decisions: people.map(({ id }) => id) },
  };
}

function changed(network: Network, ids: readonly PersonId[], change: (person: Person) => Person): readonly Person[] {
  const people: Person[] = [];
  for (const id of new Set(ids)) {
    const before = network.people.get(id);
    const after = before && change(before);
    if (after !== undefined && after !== before) people.push(after);
  }
  return people;
}

function edit(people: readonly Person[], label: string): Edit {
  return { kind: 'changePerson', label, put: people.length === 0 ? {} : { people }, delete: {} };
}

function namesOf(people: readonly Person[]): string {
  return someNames(people.map(({ name }) => name));
}
