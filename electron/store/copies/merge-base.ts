/**
 * The common ancestor of two versions of a network, as far as their undo steps tell. An undo step contains what was there before it, so two different
 * changes of one field look the same in it. A step is common only if it also left the same behind on both sides, and only if all steps before it are
 * common. From the last common step, the inverses of this version's later steps lead back to the ancestor.
 */
import type { BaseLookup } from '../../../shared/model/merge/compare-versions';
import { TABLE_NAMES } from '../../../shared/model/network';
import { keyOf, tableOf } from '../../../shared/model/network-json';
import type { NetworkDocument } from '../format/network-file';
import type { Step } from '../format/undo-stack';

/** Null: the versions have no step in common (they diverged too long ago, or are unrelated). */
export function mergeBase(mine: NetworkDocument, theirs: NetworkDocument): BaseLookup | null {
  const [myObjects, theirObjects] = [new ObjectHistory(mine), new ObjectHistory(theirs)];
  const theirSteps = theirs.steps.undo.map((step) => JSON.stringify(step));
  const [first, offset] = firstCommonStep(mine.steps.undo, theirSteps);
  // One side may have forgotten its older steps, but not both.
  if (first === -1 || (first > 0 && offset > 0)) return null;
  const isCommon = (index: number) => {
    const step = mine.steps.undo[index];
    const theirIndex = index - first + offset;
    if (step === undefined || JSON.stringify(step) !== theirSteps[theirIndex]) return false;
    return touchedObjects(step).every(
      (key) => JSON.stringify(myObjects.after(key, index)) === JSON.stringify(theirObjects.after(key, theirIndex)),
    );
  };
  let diverged = first;
  while (isCommon(diverged)) diverged++;
  return (table, id) => myObjects.after(`${table} ${id}`, diverged - 1) ?? undefined;
}

/** Index of the first common step in each list; -1: there is none. */
function firstCommonStep(mine: readonly Step[], theirs: readonly string[]): readonly [number, number] {
  const indexes = new Map(theirs.map((json, i) => [json, i]));
  for (const [i, step] of mine.entries()) {
    const index = indexes.get(JSON.stringify(step));
    if (index !== undefined) return [i, index];
  }
  return [-1, -1];
}

/** "people ana" for every object that a step created, changed or deleted. */
function touchedObjects({ edit }: Step): string[] {
  return TABLE_NAMES.flatMap((table) => [
    ...(edit.delete[table] ?? []).map((id) => `${table} ${id}`),
    ...(edit.put[table] ?? []).map((object) => `${table} ${keyOf(table, object as never)}`),
  ]);
}

/** Objects as they were after each of the undo steps. */
class ObjectHistory {
  readonly #document: NetworkDocument;
  /** By object: the steps that touched it, oldest first, each with the object before it; null: it did not exist. */
  readonly #before = new Map<string, { readonly step: number; readonly object: object | null }[]>();

  constructor(document: NetworkDocument) {
    this.#document = document;
    for (const [step, { edit }] of document.steps.undo.entries()) {
      for (const table of TABLE_NAMES) {
        for (const id of edit.delete[table] ?? []) this.#add(`${table} ${id}`, step, null);
        for (const object of edit.put[table] ?? []) this.#add(`${table} ${keyOf(table, object as never)}`, step, object);
      }
    }
  }

  #add(key: string, step: number, object: object | null): void {
    const list = this.#before.get(key);
    if (list) list.push({ step, object });
    else this.#before.set(key, [{ step, object }]);
  }

  /** The object after `step`; null: it did not exist. */
  after(key: string, step: number): object | null {
    const nextTouch = this.#before.get(key)?.find((touch) => touch.step > step);
    if (nextTouch !== undefined) return nextTouch.object;
    const space = key.indexOf(' ');
    return tableOf(this.#document.network, key.slice(0, space) as never).get(key.slice(space + 1)) ?? null;
  }
}
