import { Fragment, type ReactNode } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { useDocument } from '../state/network/document-store';
import { showPerson } from '../state/view/graph-view-handle';
import { useHighlight } from './PersonLine';
import styles from './PersonName.module.css';

/** A person's name within a sentence. It highlights them in the graph while pointed at, and opens their page when chosen. */
export function PersonName({ person, isAccented = false }: { readonly person: PersonId; readonly isAccented?: boolean }) {
  const name = useDocument((state) => state.network.people.get(person)?.name ?? '');
  const lights = useHighlight(person);
  return (
    <button type="button" className={styles.name} data-accent={isAccented || undefined} onClick={() => showPerson(person)} {...lights}>
      <bdi>{name}</bdi>
    </button>
  );
}

/** Several names, separated by commas. */
export function PersonNames({ people }: { readonly people: readonly PersonId[] }): ReactNode {
  return people.map((id, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <PersonName person={id} isAccented />
    </Fragment>
  ));
}
