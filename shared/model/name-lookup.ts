/** Finds interests and circles by name or alias: "Climbing", "climbing " and an alias are one interest. For words from the user or from a file. */
import { tidyName } from '../lib/tidy-name';
import { fold } from './fold';
import type { CircleId, InterestId, NewId } from './ids';
import type { Circle, Interest, Network } from './network';

export interface NameLookup<Id> {
  /** The id for this name. Creates one, and lists it in `added`, when there is none. Null for an empty name. */
  readonly idOf: (name: string) => Id | null;
}

/** `added` lists the interests that were created: put them in the edit. */
export function interestLookup(network: Network, newId: NewId): NameLookup<InterestId> & { readonly added: Interest[] } {
  const added: Interest[] = [];
  const byName = new Map<string, InterestId>();
  for (const interest of network.interests.values()) {
    for (const alias of interest.aliases) if (!byName.has(fold(alias))) byName.set(fold(alias), interest.id);
  }
  for (const interest of network.interests.values()) byName.set(fold(interest.name), interest.id); // a name wins over an alias
  return {
    added,
    idOf: (name) => idOf(name, byName, () => put(added, { id: newId<InterestId>(), name: tidyName(name), aliases: [], isPrivate: false })),
  };
}

/** `added` lists the circles that were created: put them in the edit. */
export function circleLookup(network: Network, newId: NewId): NameLookup<CircleId> & { readonly added: Circle[] } {
  const added: Circle[] = [];
  const byName = new Map<string, CircleId>();
  for (const circle of network.circles.values()) byName.set(fold(circle.name), circle.id);
  return {
    added,
    idOf: (name) => idOf(name, byName, () => put(added, { id: newId<CircleId>(), name: tidyName(name), cadenceDays: null })),
  };
}

function idOf<Id>(name: string, byName: Map<string, Id>, create: () => Id): Id | null {
  const key = fold(name);
  if (key === '') return null;
  let id = byName.get(key);
  if (id === undefined) {
    id = create();
    byName.set(key, id);
  }
  return id;
}

function put<Item extends { id: unknown }>(list: Item[], item: Item): Item['id'] {
  list.push(item);
  return item.id;
}
