/**
 * The version that two versions of a network came from, as far as it is known from their steps of undo: the last step both have in common is where they
 * parted, and the inverses after it lead back there.
 */
import type { BaseLookup } from '../../shared/model/merge/compare-versions';
import { TABLE_NAMES } from '../../shared/model/network';
import { keyOf, tableOf } from '../../shared/model/network-json';
import type { NetworkDocument } from './network-file';

/** Null: they have no step in common (too long ago, or never). */
export function mergeBase(mine: NetworkDocument, theirs: NetworkDocument): BaseLookup | null {
  const theirSteps = new Set(theirs.steps.undo.map((step) => JSON.stringify(step)));
  const parted = mine.steps.undo.findLastIndex((step) => theirSteps.has(JSON.stringify(step)));
  if (parted === -1) return null;
  /** Objects as they were there; null: there was none. */
  const before = new Map<string, object | null>();
  // From the newest to the oldest, so that the oldest state wins.
  for (const { edit } of mine.steps.undo.slice(parted + 1).reverse()) {
    for (const table of TABLE_NAMES) {
      for (const id of edit.delete[table] ?? []) before.set(`${table} ${id}`, null);
      for (const object of edit.put[table] ?? []) before.set(`${table} ${keyOf(table, object as never)}`, object);
    }
  }
  return (table, id) => {
    const found = before.get(`${table} ${id}`);
    return found === undefined ? tableOf(mine.network, table).get(id) : (found ?? undefined);
  };
}
