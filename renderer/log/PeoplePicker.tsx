/** A field for several people, found by a few letters. A name that nobody has becomes a new person. */
import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PastedContact } from '../../shared/formats/log/pasted/read-pasted';
import type { LogSentence } from '../../shared/formats/log/read-sentence';
import { fold } from '../../shared/model/fold';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { findPeople } from '../state/network/search-index';
import { SentenceOption } from './SentenceOption';
import { type PickedPerson, parsePastedText, parseTypedSentence, peopleOfSentence } from './typed-names';

interface PeoplePickerProps {
  readonly label: string;
  readonly value: readonly PickedPerson[];
  /** Nobody chose `value` here: the people whom a sentence names take its place. */
  readonly isValueAssumed?: boolean;
  readonly onChange: (value: readonly PickedPerson[]) => void;
  /** The next name, as far as it is typed. */
  readonly typed: string;
  readonly onTypedChange: (typed: string) => void;
  /** A sentence was typed and chosen, or a mail, chat or signature pasted: the fields besides the people are the caller's. */
  readonly onSentence: (sentence: LogSentence, pasted: PastedContact | null) => void;
  readonly error?: string | undefined;
}

const MAX_OPTIONS = 8;
/** Characters of a pasted text that stand in the field. */
const MAX_SHOWN = 80;
/** Starts the value of the option that adds what is typed. */
const NEW = 'new:';

export function PeoplePicker({
  label,
  value,
  isValueAssumed = false,
  onChange,
  typed,
  onTypedChange,
  onSentence,
  error,
}: PeoplePickerProps) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  /** Names of a sentence about which the user is asked next, one after the other. */
  const [unsure, setUnsure] = useState<readonly string[]>([]);
  const [pasted, setPasted] = useState<{ readonly typed: string; readonly contact: PastedContact } | null>(null);
  const found = useFindings((state) => state.findings?.people);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const contact = pasted?.typed === typed ? pasted.contact : null;
  const sentence = useMemo(() => contact?.sentence ?? parseTypedSentence(network, typed, today), [contact, network, typed, today]);
  const options = useMemo(() => {
    if (sentence !== null) return []; // a person who fits some of its words is not who is meant
    const taken = new Set(value.filter((picked) => typeof picked === 'string'));
    const closest = () => [...(found ?? [])].sort((a, b) => a.rank - b.rank).map((person) => person.id);
    const ids = typed.trim() === '' ? closest() : findPeople(typed, MAX_OPTIONS + taken.size);
    return ids.filter((id) => !taken.has(id) && network.people.has(id)).slice(0, MAX_OPTIONS);
  }, [typed, value, found, network, sentence]);
  const isNew = typed.trim() !== '' && !options.some((id) => fold(network.people.get(id)?.name ?? '') === fold(typed));

  const add = (choice: string) => {
    let waiting = unsure;
    if (choice.startsWith(NEW) && sentence !== null) {
      const { picked, unsure: asked } = peopleOfSentence(sentence);
      const kept = isValueAssumed && picked.length + asked.length > 0 ? [] : value;
      onChange([...kept, ...picked.filter((person) => typeof person !== 'string' || !kept.includes(person))]);
      onSentence(sentence, contact);
      waiting = [...asked, ...unsure];
    } else onChange([...value, choice.startsWith(NEW) ? { newName: choice.slice(NEW.length).trim() } : (choice as PersonId)]);
    const [next = '', ...later] = waiting;
    setUnsure(later);
    onTypedChange(next);
    combobox.resetSelectedOption();
  };
  const remove = (removed: PickedPerson) => onChange(value.filter((person) => person !== removed));

  return (
    <Combobox store={combobox} onOptionSubmit={add} shadow="none">
      <Combobox.DropdownTarget>
        <PillsInput label={label} error={error} size="sm" onClick={() => combobox.openDropdown()}>
          <Pill.Group>
            {value.map((picked) => (
              <PersonPill
                key={typeof picked === 'string' ? picked : NEW + picked.newName}
                picked={picked}
                onRemove={() => remove(picked)}
              />
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                data-autofocus
                aria-label={label}
                placeholder={value.length === 0 ? text('journal.peoplePlaceholder') : ''}
                value={typed}
                // Who has somebody already is not offered others before they type: the list would hide the fields below.
                onFocus={() => (value.length === 0 ? combobox.openDropdown() : undefined)}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  onTypedChange(event.currentTarget.value);
                  combobox.openDropdown();
                  requestAnimationFrame(() => combobox.selectFirstOption());
                }}
                onPaste={(event) => {
                  const text = event.clipboardData.getData('text');
                  const read = parsePastedText(network, text, today);
                  if (read === null) return;
                  event.preventDefault();
                  const shown = text.replace(/\s+/g, ' ').trim().slice(0, MAX_SHOWN);
                  setPasted({ typed: shown, contact: read });
                  onTypedChange(shown);
                  combobox.openDropdown();
                  requestAnimationFrame(() => combobox.selectFirstOption());
                }}
                onKeyDown={(event) => {
                  // Tab takes the sentence into the fields below and goes on to them, where each can be corrected.
                  if (event.key === 'Tab' && !event.shiftKey && sentence !== null) {
                    if (peopleOfSentence(sentence).unsure.length > 0) event.preventDefault();
                    add(NEW + typed);
                  }
                  if (event.key === 'Backspace' && typed === '' && value.length > 0) {
                    event.preventDefault();
                    onChange(value.slice(0, -1));
                  }
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={options.length === 0 && !isNew}>
        <Combobox.Options aria-label={label}>
          {options.map((id) => (
            <PersonOption key={id} id={id} />
          ))}
          {isNew && (
            <Combobox.Option value={NEW + typed}>
              <SentenceOption typed={typed} sentence={sentence} isPasted={contact !== null} />
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function PersonPill({ picked, onRemove }: { readonly picked: PickedPerson; readonly onRemove: () => void }) {
  const { people } = useNetwork();
  const isNew = typeof picked === 'object';
  const name = isNew ? picked.newName : (people.get(picked)?.name ?? text('journal.deletedPerson'));
  return (
    <Pill
      withRemoveButton
      removeButtonProps={{ 'aria-label': text('journal.removePerson', { name }), tabIndex: 0, 'aria-hidden': false }}
      onRemove={onRemove}
    >
      <bdi>{name}</bdi>
      {isNew && <span className="k-muted"> {text('journal.newPerson')}</span>}
    </Pill>
  );
}

function PersonOption({ id }: { readonly id: PersonId }) {
  const person = useNetwork().people.get(id);
  if (!person) return null;
  const about = [person.position, person.company, person.place].filter(Boolean).join(' · ');
  return (
    <Combobox.Option value={id}>
      <bdi>{person.name}</bdi>
      {about !== '' && (
        <span className="k-muted">
          {' '}
          <bdi>{about}</bdi>
        </span>
      )}
    </Combobox.Option>
  );
}
