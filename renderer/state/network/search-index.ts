/** The full-text index of the open network: built a little at a time when the window has time, then kept up with the edits. */
import type { Edit } from '../../../shared/model/edit';
import type { PersonId } from '../../../shared/model/ids';
import { emptySearchIndex, fillSearchIndex, type SearchIndex, search, updateSearch } from '../../../shared/model/search';
import { onReplica, useDocument } from './document-store';

/** An index that may not be whole yet, and what is left to do. */
interface Growing {
  readonly index: SearchIndex;
  readonly rest: Iterator<undefined>;
}

let growing: Growing | null = null;

/** What changes more people than this at once, an import say, is a reason to begin anew, little by little. */
const MANY_PEOPLE = 500;

onReplica({
  opened: () => beginAnew(),
  edited: (edits) => {
    if (growing === null) return;
    if (edits.some(isLarge)) {
      beginAnew();
      return;
    }
    const { network } = useDocument.getState();
    for (const edit of edits) updateSearch(growing.index, network, edit);
  },
});

function isLarge(edit: Edit): boolean {
  return (edit.put.people?.length ?? 0) + (edit.delete.people?.length ?? 0) > MANY_PEOPLE;
}

function beginAnew(): void {
  growing = begun();
  growWhenIdle(growing);
}

function begun(): Growing {
  const index = emptySearchIndex();
  return { index, rest: fillSearchIndex(index, useDocument.getState().network) };
}

function growWhenIdle(own: Growing): void {
  requestIdleCallback(
    (deadline) => {
      if (own !== growing) return;
      do if (own.rest.next().done) return;
      while (deadline.timeRemaining() > 2);
      growWhenIdle(own);
    },
    { timeout: 2000 },
  );
}

/** People that fit the words, best first. */
export function findPeople(text: string, most: number): readonly PersonId[] {
  growing ??= begun();
  while (!growing.rest.next().done);
  return search(growing.index, text, most).map((hit) => hit.id);
}
