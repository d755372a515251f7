/** The full-text index of the open network. It is built while the window is idle, then updated by each edit. */
import type { Edit } from '../../../shared/model/edit';
import type { PersonId } from '../../../shared/model/ids';
import { emptySearchIndex, fillSearchIndex, type SearchIndex, search, updateSearch } from '../../../shared/model/search';
import { onReplica, useDocument } from './document-store';

/** An index, and the steps that are left until it is complete. */
interface IndexBuild {
  readonly index: SearchIndex;
  readonly steps: Iterator<undefined>;
}

let current: IndexBuild | null = null;

/** An edit of more people than this, for example an import, rebuilds the index while idle. */
const MAX_PEOPLE_TO_UPDATE = 500;

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
  return (edit.put.people?.length ?? 0) + (edit.delete.people?.length ?? 0) > MAX_PEOPLE_TO_UPDATE;
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

/** People who match the words, best first. Completes the index first. */
export function findPeople(text: string, most: number): readonly PersonId[] {
  current ??= startBuild();
  while (!current.steps.next().done);
  return search(current.index, text, most).map((hit) => hit.id);
}
