/** The full-text index of the open network: built a little at a time when the window has time, then kept up with the edits. */
import type { Edit } from '../../../shared/model/edit';
import type { PersonId } from '../../../shared/model/ids';
import { emptySearchIndex, fillSearchIndex, type SearchIndex, search, updateSearch } from '../../../shared/model/search';
import { onReplica, useDocument } from './document-store';

/** An index that may not be whole yet, and what is left to do. */
interface IndexBuild {
  readonly index: SearchIndex;
  readonly steps: Iterator<undefined>;
}

let current: IndexBuild | null = null;

/** What changes more people than this at once, an import say, is a reason to begin anew, little by little. */
const MANY_PEOPLE = 500;

onReplica({
  opened: () => rebuild(),
  edited: (edits) => {
    if (current === null) return;
    if (edits.some(isLarge)) {
      rebuild();
      return;
    }
    const { network } = useDocument.getState();
    for (const edit of edits) updateSearch(current.index, network, edit);
  },
});

function isLarge(edit: Edit): boolean {
  return (edit.put.people?.length ?? 0) + (edit.delete.people?.length ?? 0) > MANY_PEOPLE;
}

function rebuild(): void {
  current = startBuild();
  buildWhenIdle(current);
}

function startBuild(): IndexBuild {
  const index = emptySearchIndex();
  return { index, steps: fillSearchIndex(index, useDocument.getState().network) };
}

function buildWhenIdle(own: IndexBuild): void {
  requestIdleCallback(
    (deadline) => {
      if (own !== current) return;
      do if (own.steps.next().done) return;
      while (deadline.timeRemaining() > 2);
      buildWhenIdle(own);
    },
    { timeout: 2000 },
  );
}

/** People that fit the words, best first. */
export function findPeople(text: string, most: number): readonly PersonId[] {
  current ??= startBuild();
  while (!current.steps.next().done);
  return search(current.index, text, most).map((hit) => hit.id);
}
