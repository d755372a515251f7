/**
 * A field that names somebody: who of the user's people begins so, and a new person. It never guesses between people: when several fit and nobody was named before,
 * nothing is marked until the user chooses.
 */
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { type NameChoices, nameChoices } from '../../shared/analysis/interview/name-choices';
import type { Named } from '../../shared/model/edits/interview/answers';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import { findPeople } from '../state/network/search-index';
import styles from './Interview.module.css';

/** So many are looked through for names that begin as typed. */
const LOOKED_AT = 60;
const NOBODY: NameChoices = { people: [], preset: null, isNewOffered: false, hasNamesake: false };

interface NameFieldProps {
  /** People who were named in this interview: they stand first. */
  readonly named: readonly PersonId[];
  readonly onName: (named: Named) => Promise<unknown>;
  /** Enter on an empty field. */
  readonly onDone: () => void;
  /** Backspace on an empty field. */
  readonly onTakeBack: () => void;
  readonly onStop: () => void;
  /** The field is no longer empty, or is empty again. */
  readonly onTyping: (isTyping: boolean) => void;
}

export function NameField({ named, onName, onDone, onTakeBack, onStop, onTyping }: NameFieldProps) {
  const { people } = useNetwork();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const choices: NameChoices = typed.trim() === '' ? NOBODY : nameChoices(people, findPeople(typed, LOOKED_AT), typed, named);
  const count = choices.people.length + (choices.isNewOffered ? 1 : 0);
  const marked = chosen ?? choices.preset;
  const change = (value: string) => {
    setTyped(value);
    setChosen(null);
    onTyping(value.trim() !== '');
  };
  const take = async (index: number | null) => {
    if (index === null) return;
    const person = choices.people[index];
    change(''); // at once: the next name may be typed while this one is being saved
    const isDone = await onName(person ?? { newName: typed });
    if (isDone !== false) return;
    setTyped((now) => (now === '' ? typed : now));
    onTyping(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isEmpty = typed.trim() === '';
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isEmpty) onDone();
      else void take(marked);
    } else if (event.key === 'ArrowDown' && count > 0) {
      event.preventDefault();
      setChosen(((marked ?? -1) + 1) % count);
    } else if (event.key === 'ArrowUp' && count > 0) {
      event.preventDefault();
      setChosen(((marked ?? count) - 1 + count) % count);
    } else if (event.key === 'Backspace' && typed === '') onTakeBack();
    else if (event.key === 'Escape') {
      event.preventDefault();
      if (isEmpty) onStop();
      else change('');
    }
  };
  return (
    <div className={styles.nameField}>
      <TextInput
        aria-label={text('interview.name')}
        placeholder={text('interview.namePlaceholder')}
        value={typed}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        autoFocus
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={list}
        aria-activedescendant={marked !== null && count > 0 ? `${list}-${marked}` : undefined}
      />
      <div id={list} role="listbox" aria-label={text('interview.choices')} className={styles.choices}>
        {choices.people.map((id, index) => (
          <Choice key={id} id={`${list}-${index}`} isMarked={index === marked} onTake={() => void take(index)}>
            <PersonChoice person={id} isNamed={named.includes(id)} />
          </Choice>
        ))}
        {choices.isNewOffered && (
          <Choice
            id={`${list}-${choices.people.length}`}
            isMarked={marked === choices.people.length}
            onTake={() => void take(choices.people.length)}
          >
            <span>{text(choices.hasNamesake ? 'interview.anotherPerson' : 'interview.newPerson', { name: typed.trim() })}</span>
          </Choice>
        )}
      </div>
      <p className="k-muted k-small" role="status">
        {count > 0 && marked === null ? text('interview.choose', { count }) : text('interview.nameHint')}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly isMarked: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
}

function Choice({ id, isMarked, onTake, children }: ChoiceProps) {
  return (
    // The keys are on the field: it keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div id={id} role="option" aria-selected={isMarked} tabIndex={-1} className={styles.choice} onClick={onTake}>
      {children}
    </div>
  );
}

/** Name, and what tells people of one name apart. */
function PersonChoice({ person: id, isNamed }: { readonly person: PersonId; readonly isNamed: boolean }) {
  const network = useNetwork();
  const person = network.people.get(id);
  if (person === undefined) return null;
  const circles = person.circles.map((circle) => network.circles.get(circle)?.name ?? '');
  const detail = [person.position, person.company, person.place, ...circles].filter((part) => part !== '').join(', ');
  return (
    <>
      <bdi>{person.name}</bdi>
      <span className="k-muted k-small">
        <bdi>{detail}</bdi>
      </span>
      {isNamed && <span className="k-badge">{text('interview.alreadyNamed')}</span>}
    </>
  );
}
