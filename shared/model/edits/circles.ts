/** Edits that change, rename, merge and delete circles, and set those of a person. */

import { text } from '../../strings/text';
import type { Edit } from '../edit';
import { fold } from '../fold';
import type { CircleId, NewId } from '../ids';
import { circleLookup } from '../name-lookup';
import type { Circle, Network, Person } from '../network';
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
  const tidy = name.replace(/\s+/g, ' ').trim();
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
