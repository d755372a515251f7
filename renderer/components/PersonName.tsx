import type { PersonId } from '../../shared/model/ids';
import { useDocument } from '../state/network/document-store';
import { showPerson } from '../state/view/graph-view-handle';
import { useHighlight } from './PersonLine';

/** A person's name within a sentence: lights up in the picture while pointed at, opens their page when chosen. */
export function PersonName({ person }: { readonly person: PersonId }) {
  const name = useDocument((state) => state.network.people.get(person)?.name ?? '');
  const lights = useHighlight(person);
  return (
    <button type="button" className="k-name-in-text" onClick={() => showPerson(person)} {...lights}>
      <bdi>{name}</bdi>
    </button>
  );
}
