import { Fragment, type ReactNode, useEffect, useMemo } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { useDocument } from '../state/network/document-store';
import { showPerson } from '../state/view/graph-view-handle';
import { useView } from '../state/view/view-store';
import { Avatar } from './Avatar';
import styles from './PersonLine.module.css';

/** A person in a list: is highlighted in the graph while pointed at, opens their page when chosen. */
export function PersonLine({ person, children }: { readonly person: PersonId; readonly children?: ReactNode }) {
  const name = useDocument((state) => state.network.people.get(person)?.name ?? '');
  const lights = useHighlight(person);
  return (
    <button type="button" className={styles.line} data-part="person-line" onClick={() => showPerson(person)} {...lights}>
      <Avatar person={person} size={26} />
      <span className={styles.text}>
        <bdi className={styles.name} data-part="person-line-name">
          {name}
        </bdi>
        {children && <span className="k-muted">{children}</span>}
      </span>
    </button>
  );
}

/** Handlers that highlight a person in the graph while something of theirs is pointed at or focused, and only as long as it is shown. */
export function useHighlight(person: PersonId) {
  const lights = useMemo(() => {
    const on = () => useView.setState({ highlighted: person });
    const off = () => useView.setState((view) => (view.highlighted === person ? { highlighted: null } : {}));
    return { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: off };
  }, [person]);
  // What is taken out of the page under the pointer never hears it leave.
  useEffect(() => lights.onPointerLeave, [lights]);
  return lights;
}

/** A person's name within a sentence. It highlights them in the graph while pointed at, and opens their page when chosen. */
export function PersonName({ person, isAccented = false }: { readonly person: PersonId; readonly isAccented?: boolean }) {
  const name = useDocument((state) => state.network.people.get(person)?.name ?? '');
  const lights = useHighlight(person);
  return (
    <button type="button" className={styles.inText} data-accent={isAccented || undefined} onClick={() => showPerson(person)} {...lights}>
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
