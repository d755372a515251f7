/** Edits that make, change, rename, merge and delete circles, and set those of one person or of many. */

import { tidyName } from '../../lib/tidy-name';
import { someNames } from '../../strings/phrases';
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import { fold } from '../fold';
import type { CircleId, NewId, PersonId } from '../ids';
import { circleLookup } from '../name-lookup';
import type { Circle, Network, Person } from '../network';
import { EditDraft } from './edit-draft';
import { replaceId, without } from './lists';

export function changeCircle(circle: Circle, patch: Partial<Omit<Circle, 'id'>>): Edit {
  return {
    kind: 'changeCircle',
    label: text('model.changeCircle', { name: circle.name }),
    put: { circles: [{ ...circle, ...patch, id: circle.id }] },
    delete: {},
  };
}

/** Renaming to the name of another circle merges the two. */
export function renameCircle(network: Network, id: CircleId, name: string): Edit {
  const circle = network.circles.get(id);
  const tidy = tidyName(name);
  if (circle === undefined || tidy === '') return { kind: 'changeCircle', label: '', put: {}, delete: {} };
  const label = text('model.renameCircle', { before: circle.name, after: tidy });
  const other = [...network.circles.values()].find((one) => one.id !== id && fold(one.name) === fold(tidy));
  if (other !== undefined) return { ...mergeCircles(network, other.id, id), label };
  return { ...changeCircle(circle, { name: tidy }), label };
}

export function mergeCircles(network: Network, keepId: CircleId, goneId: CircleId): Edit {
  const keep = network.circles.get(keepId);
  const gone = network.circles.get(goneId);
  if (keep === undefined || gone === undefined || keepId === goneId) {
    return { kind: 'changeCircle', label: '', put: {}, delete: {} };
  }
  return {
    kind: 'changeCircle',
    label: text('model.mergeCircles', { removed: gone.name, kept: keep.name }),
    put: {
      circles: [{ ...gone, ...keep, cadenceDays: keep.cadenceDays ?? gone.cadenceDays }],
      people: replaceCircles(network, (ids) => replaceId(ids, goneId, keepId)),
    },
    delete: { circles: [goneId] },
  };
}

/** The people of the circle stay in the network. */
export function deleteCircle(network: Network, id: CircleId): Edit {
  const gone = new Set([id]);
  return {
    kind: 'changeCircle',
    label: text('model.deleteCircle', { name: network.circles.get(id)?.name ?? '' }),
    put: { people: replaceCircles(network, (ids) => without(ids, gone)) },
    delete: { circles: [id] },
  };
}

/**
 * Puts people into the circle of this name, and makes the circle if there is none. One step, however many they are; with nobody it makes an empty circle.
 * The edit is empty when the circle exists and everybody is in it.
 */
export function addToCircle(network: Network, name: string, people: readonly PersonId[], newId: NewId): Edit {
  const lookup = circleLookup(network, newId);
  const id = lookup.idOf(name);
  const added = people.flatMap((each) => network.people.get(each) ?? []).filter(({ circles }) => id !== null && !circles.includes(id));
  if (id === null || (added.length === 0 && lookup.added.length === 0)) return { kind: 'changeCircle', label: '', put: {}, delete: {} };
  const circle = lookup.added[0]?.name ?? network.circles.get(id)?.name ?? name;
  return {
    kind: 'changeCircle',
    label:
      added.length === 0 ? text('model.newCircle', { name: circle }) : text('model.addToCircle', { people: namesOf(added), name: circle }),
    put: { circles: lookup.added, people: added.map((person) => ({ ...person, circles: [...person.circles, id] })) },
    delete: {},
  };
}

/** The people stay in the network. */
export function removeFromCircle(network: Network, id: CircleId, people: readonly PersonId[]): Edit {
  const gone = new Set([id]);
  const removed = people.flatMap((each) => network.people.get(each) ?? []).filter(({ circles }) => circles.includes(id));
  return {
    kind: 'changeCircle',
    label: text('model.removeFromCircle', { people: namesOf(removed), name: network.circles.get(id)?.name ?? '' }),
    put: { people: removed.map((person) => ({ ...person, circles: without(person.circles, gone) })) },
    delete: {},
  };
}

export interface CircleRevision {
  readonly add?: readonly PersonId[];
  readonly remove?: readonly PersonId[];
  /** Null: no rhythm. Absent: as before. */
  readonly cadenceDays?: number | null;
  /** Must not be the name of another circle: joining two is `mergeCircles`. */
  readonly rename?: string;
}

/** Several changes of one circle as one step. Makes the circle if there is none of this name. */
export function reviseCircle(network: Network, name: string, revision: CircleRevision, newId: NewId): Edit {
  const draft = new EditDraft(network);
  const lookup = circleLookup(network, newId);
  const id = lookup.idOf(name);
  const before = (id === null ? undefined : network.circles.get(id)) ?? lookup.added[0];
  if (id === null || before === undefined) return { kind: 'changeCircle', label: '', put: {}, delete: {} };
  const { add = [], remove = [], cadenceDays = before.cadenceDays, rename = before.name } = revision;
  const circle = { ...before, cadenceDays, name: tidyName(rename) };
  if (lookup.added.length > 0 || cadenceDays !== before.cadenceDays || circle.name !== before.name) draft.put('circles', circle);
  for (const each of new Set([...add, ...remove])) {
    const person = network.people.get(each);
    const isMember = person?.circles.includes(id) ?? false;
    if (person === undefined || isMember !== remove.includes(each)) continue;
    draft.put('people', { ...person, circles: isMember ? without(person.circles, new Set([id])) : [...person.circles, id] });
  }
  const label =
    lookup.added.length > 0 ? text('model.newCircle', { name: circle.name }) : text('model.changeCircle', { name: before.name });
  return draft.edit('changeCircle', label);
}

function namesOf(people: readonly Person[]): string {
  return someNames(people.map(({ name }) => name));
}

/** Sets the circles of a person by name, and creates those that do not exist. */
export function setPersonCircles(network: Network, person: Person, names: readonly string[], newId: NewId): Edit {
  const lookup = circleLookup(network, newId);
  const ids = names.map((name) => lookup.idOf(name)).filter((id) => id !== null);
  return {
    kind: 'changePerson',
    label: text('model.changeCirclesOf', { person: person.name }),
    put: { circles: lookup.added, people: [{ ...person, circles: [...new Set(ids)] }] },
    delete: {},
  };
}

function replaceCircles(network: Network, change: (ids: readonly CircleId[]) => readonly CircleId[]): readonly Person[] {
  const people: Person[] = [];
  for (const person of network.people.values()) {
    const circles = change(person.circles);
    if (circles !== person.circles) people.push({ ...person, circles });
  }
  return people;
}
