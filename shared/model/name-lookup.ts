/**
 * Interests and circles are found by what they are called: "Climbing", "climbing " and an alias of it are one interest. Used wherever words
 * typed by the user or read from a file become interests or circles.
 */
import { fold } from './fold';
import type { CircleId, InterestId, NewId } from './ids';
import type { Circle, Interest, Network } from './network';

export interface NameLookup<Id> {
  /** The id of what goes by this name; made anew (and kept in `added`) when there is none. Null for an empty name. */
  readonly idOf: (name: string) => Id | null;
}

/** Looks interests up by name or alias. `added` grows with each interest that had to be made: put those in the edit. */
export function interestLookup(network: Network, newId: NewId): NameLookup<InterestId> & { readonly added: Interest[] } {
  const added: Interest[] = [];
  const known = new Map<string, InterestId>();
  for (const interest of network.interests.values()) {
    for (const alias of interest.aliases) if (!known.has(fold(alias))) known.set(fold(alias), interest.id);
  }
  for (const interest of network.interests.values()) known.set(fold(interest.name), interest.id); // a name wins over an alias
  return {
    added,
    idOf: (name) => idOf(name, known, () => put(added, { id: newId<InterestId>(), name: tidy(name), aliases: [], isPrivate: false })),
  };
}

/** Looks circles up by name. `added` grows with each circle that had to be made. */
export function circleLookup(network: Network, newId: NewId): NameLookup<CircleId> & { readonly added: Circle[] } {
  const added: Circle[] = [];
  const known = new Map<string, CircleId>();
  for (const circle of network.circles.values()) known.set(fold(circle.name), circle.id);
  return { added, idOf: (name) => idOf(name, known, () => put(added, { id: newId<CircleId>(), name: tidy(name), cadenceDays: null })) };
}

function idOf<Id>(name: string, known: Map<string, Id>, make: () => Id): Id | null {
  const key = fold(name);
  if (key === '') return null;
  let id = known.get(key);
  if (id === undefined) {
    id = make();
    known.set(key, id);
  }
  return id;
}

function put<Item extends { id: unknown }>(list: Item[], item: Item): Item['id'] {
  list.push(item);
  return item.id;
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
