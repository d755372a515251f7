/**
 * The version that two versions of a network came from, as far as it is known from their steps of undo. A step holds what was there before it, so two
 * different changes of one field look the same in it: a step is common only when it also left the same behind on both sides, and only when all before
 * it are. From the last common one the inverses of this version's later steps lead back to where they parted.
 */
import type { BaseLookup } from '../../../shared/model/merge/compare-versions';
import { TABLE_NAMES } from '../../../shared/model/network';
import { keyOf, tableOf } from '../../../shared/model/network-json';
import type { NetworkDocument } from '../format/network-file';
import type { Step } from '../format/undo-stack';

/** Null: they have no step in common (too long ago, or never). */
export function mergeBase(mine: NetworkDocument, theirs: NetworkDocument): BaseLookup | null {
  const [my, their] = [new Rewinder(mine), new Rewinder(theirs)];
  const theirFirst = theirs.steps.undo.map((step) => JSON.stringify(step));
  const [first, offset] = firstInBoth(mine.steps.undo, theirFirst);
  // The older steps of one side may be forgotten, never of both.
  if (first === -1 || (first > 0 && offset > 0)) return null;
  let parted = first;
  const isCommon = (at: number) => {
    const step = mine.steps.undo[at];
    if (step === undefined || JSON.stringify(step) !== theirFirst[at - first + offset]) return false;
    return touched(step).every((key) => JSON.stringify(my.after(key, at)) === JSON.stringify(their.after(key, at - first + offset)));
  };
  while (isCommon(parted)) parted++;
  return (table, id) => my.after(`${table} ${id}`, parted - 1) ?? undefined;
}

function firstInBoth(mine: readonly Step[], theirs: readonly string[]): readonly [number, number] {
  const places = new Map(theirs.map((text, i) => [text, i]));
  for (const [i, step] of mine.entries()) {
    const offset = places.get(JSON.stringify(step));
    if (offset !== undefined) return [i, offset];
  }
  return [-1, -1];
}

/** "people ana" for every object a step made, changed or deleted. */
function touched({ edit }: Step): string[] {
  return TABLE_NAMES.flatMap((table) => [
    ...(edit.delete[table] ?? []).map((id) => `${table} ${id}`),
    ...(edit.put[table] ?? []).map((object) => `${table} ${keyOf(table, object as never)}`),
  ]);
}

/** Objects as they were after each of the steps that can be undone. */
class Rewinder {
  readonly #document: NetworkDocument;
  /** By object: the steps that touched it, oldest first, with what was there before; null: nothing was. */
  readonly #before = new Map<string, { readonly at: number; readonly object: object | null }[]>();

  constructor(document: NetworkDocument) {
    this.#document = document;
    for (const [at, { edit }] of document.steps.undo.entries()) {
      for (const table of TABLE_NAMES) {
        for (const id of edit.delete[table] ?? []) this.#note(`${table} ${id}`, at, null);
        for (const object of edit.put[table] ?? []) this.#note(`${table} ${keyOf(table, object as never)}`, at, object);
      }
    }
  }

  #note(key: string, at: number, object: object | null): void {
    const list = this.#before.get(key);
    if (list) list.push({ at, object });
    else this.#before.set(key, [{ at, object }]);
  }

  /** Null: there was none. */
  after(key: string, step: number): object | null {
    const later = this.#before.get(key)?.find(({ at }) => at > step);
    if (later !== undefined) return later.object;
    const space = key.indexOf(' ');
    return tableOf(this.#document.network, key.slice(0, space) as never).get(key.slice(space + 1)) ?? null;
  }
}
