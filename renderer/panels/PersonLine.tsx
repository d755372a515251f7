import type { ReactNode } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { useDocument } from '../state/document-store';
import { showPerson } from '../state/picture-handle';
import { useView } from '../state/view-store';
import { Avatar } from './Avatar';

/** A person in a list: lights up in the picture while pointed at, opens their page when chosen. */
export function PersonLine({ person, children }: { readonly person: PersonId; readonly children?: ReactNode }) {
  const name = useDocument((state) => state.network.people.get(person)?.name ?? '');
  return (
    <button type="button" className="k-person-line" onClick={() => showPerson(person)} {...lights(person)}>
      <Avatar person={person} size={26} />
      <span className="k-person-line-text">
        <bdi className="k-person-line-name">{name}</bdi>
        {children && <span className="k-muted">{children}</span>}
      </span>
    </button>
  );
}

/** Handlers that light a person in the picture while something of theirs is pointed at or focused. */
export function lights(person: PersonId) {
  const on = () => useView.setState({ highlighted: person });
  const off = () => useView.setState((view) => (view.highlighted === person ? { highlighted: null } : {}));
  return { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: off };
}
