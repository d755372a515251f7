/** The full-text index of the open network: built once when the window has time, then kept up with the edits. */
import type { PersonId } from '../../shared/model/ids';
import { type SearchIndex, search, searchIndex, updateSearch } from '../../shared/model/search';
import { onReplica, useDocument } from './document-store';

let index: SearchIndex | null = null;

onReplica({
  opened: () => {
    index = null;
    requestIdleCallback(() => indexNow(), { timeout: 2000 });
  },
  edited: (edits) => {
    if (index === null) return;
    const { network } = useDocument.getState();
    for (const edit of edits) updateSearch(index, network, edit);
  },
});

function indexNow(): SearchIndex {
  index ??= searchIndex(useDocument.getState().network);
  return index;
}

/** People that fit the words, best first. */
export function findPeople(text: string, most: number): readonly PersonId[] {
  return search(indexNow(), text, most).map((hit) => hit.id);
}
