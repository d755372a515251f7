/** Edits of circles: renamed, given a cadence, merged, deleted, and who is in which. */
import type { Edit } from '../edit';
import { fold } from '../fold';
import type { CircleId, NewId } from '../ids';
import { circleLookup } from '../name-lookup';
import type { Circle, Network, Person } from '../network';
import { replaceId, without } from './lists';

export function changeCircle(circle: Circle, patch: Partial<Omit<Circle, 'id'>>): Edit {
  return {
    kind: 'changeCircle',
    label: `change circle ${circle.name}`,
    put: { circles: [{ ...circle, ...patch, id: circle.id }] },
    delete: {},
  };
}

/** Renaming to what another circle is called merges the two. */
export function renameCircle(network: Network, id: CircleId, name: string): Edit {
  const circle = network.circles.get(id);
  const tidy = name.replace(/\s+/g, ' ').trim();
  if (circle === undefined || tidy === '') return { kind: 'changeCircle', label: 'rename circle', put: {}, delete: {} };
  const label = `rename circle ${circle.name} to ${tidy}`;
  const other = [...network.circles.values()].find((one) => one.id !== id && fold(one.name) === fold(tidy));
  if (other !== undefined) return { ...mergeCircles(network, other.id, id), label };
  return { ...changeCircle(circle, { name: tidy }), label };
}

export function mergeCircles(network: Network, keepId: CircleId, goneId: CircleId): Edit {
  const keep = network.circles.get(keepId);
  const gone = network.circles.get(goneId);
  if (keep === undefined || gone === undefined || keepId === goneId) {
    return { kind: 'changeCircle', label: 'merge circles', put: {}, delete: {} };
  }
  return {
    kind: 'changeCircle',
    label: `merge circle ${gone.name} into ${keep.name}`,
    put: {
      circles: [{ ...gone, ...keep, cadenceDays: keep.cadenceDays ?? gone.cadenceDays }],
      people: replaceCircles(network, (ids) => replaceId(ids, goneId, keepId)),
    },
    delete: { circles: [goneId] },
  };
}

/** The people stay. */
export function deleteCircle(network: Network, id: CircleId): Edit {
  const gone = new Set([id]);
  return {
    kind: 'changeCircle',
    label: `delete circle ${network.circles.get(id)?.name ?? ''}`.trim(),
    put: { people: replaceCircles(network, (ids) => without(ids, gone)) },
    delete: { circles: [id] },
  };
}

/** The circles of a person, by name: known ones are found, others made. */
export function setPersonCircles(network: Network, person: Person, names: readonly string[], newId: NewId): Edit {
  const lookup = circleLookup(network, newId);
  const ids = names.map((name) => lookup.idOf(name)).filter((id) => id !== null);
  return {
    kind: 'changePerson',
    label: `change circles of ${person.name}`,
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
