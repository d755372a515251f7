/** The join of a row of a file with somebody known, as Kith makes it at an import when it is certain. */
import type { PersonId } from '../../ids';
import type { Join, Network, Person } from '../../network';
import { CHOSEN_FIELDS } from '../person-fields';
import { joinsOf } from '../split-person';

/**
 * @param before the person of the network before the import @param gone what the file says, as a person of its own
 * @param after the person with what the file says
 */
export function importedJoin(before: Person, gone: Person, after: Person, order: number): Join {
  return {
    id: gone.id,
    kept: before.id,
    order,
    isAutomatic: true,
    before,
    gone,
    taken: CHOSEN_FIELDS.filter((field) => after[field] === gone[field] && before[field] !== gone[field]),
    interactions: [],
    together: [],
    weeks: [],
    clusters: [],
    ties: [],
    decision: null,
    membership: null,
    moved: [],
    introductions: [],
    distinctions: [],
  };
}

/** `Join.order` of the next person who is joined to this one. */
export function nextOrder(network: Network, kept: PersonId): number {
  return 1 + Math.max(0, ...joinsOf(network, kept).map(({ order }) => order));
}
