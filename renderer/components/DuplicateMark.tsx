import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import { useDuplicateOf } from '../state/network/duplicates-store';
import { openDuplicates } from '../state/view/view-actions';
import styles from './DuplicateMark.module.css';

/** Beside a person who may be in the network twice: who else that is, and the way to compare the two. Nothing otherwise. */
export function DuplicateMark({ person }: { readonly person: PersonId }) {
  const network = useNetwork();
  const pair = useDuplicateOf(person);
  if (pair === null) return null;
  const other = network.people.get(pair.a === person ? pair.b : pair.a);
  return (
    <p className={styles.mark}>
      <span>
        <bdi>{text('duplicates.mark', { name: other?.name ?? '' })}</bdi>
      </span>
      <button type="button" className="k-link" onClick={() => openDuplicates(person)}>
        {text('duplicates.open')}
      </button>
    </p>
  );
}
