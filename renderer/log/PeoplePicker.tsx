/** A field for several people, found by a few letters. A name that nobody has becomes a new person. */
import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useMemo } from 'react';
import { fold } from '../../shared/model/fold';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { findPeople } from '../state/network/search-index';
import { bold, richText } from '../ui/RichText';
import { type PickedPerson, parseTypedNames } from './typed-names';

interface PeoplePickerProps {
  readonly label: string;
  readonly value: readonly PickedPerson[];
  readonly onChange: (value: readonly PickedPerson[]) => void;
  /** The next name, as far as it is typed. */
  readonly typed: string;
  readonly onTypedChange: (typed: string) => void;
  readonly error?: string | undefined;
}

const MAX_OPTIONS = 8;
/** Starts the value of the option that adds what is typed. */
const NEW = 'new:';

export function PeoplePicker({ label, value, onChange, typed, onTypedChange, error }: PeoplePickerProps) {
  const network = useNetwork();
  const found = useFindings((state) => state.findings?.people);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const options = useMemo(() => {
    const taken = new Set(value.filter((picked) => typeof picked === 'string'));
    const closest = () => [...(found ?? [])].sort((a, b) => a.rank - b.rank).map((person) => person.id);
    const ids = typed.trim() === '' ? closest() : findPeople(typed, MAX_OPTIONS + taken.size);
    return ids.filter((id) => !taken.has(id) && network.people.has(id)).slice(0, MAX_OPTIONS);
  }, [typed, value, found, network]);
  const isNew = typed.trim() !== '' && !options.some((id) => fold(network.people.get(id)?.name ?? '') === fold(typed));

  const add = (choice: string) => {
    if (choice.startsWith(NEW)) {
      const picked = parseTypedNames(network, choice.slice(NEW.length));
      onChange([...value, ...picked.filter((person) => typeof person !== 'string' || !value.includes(person))]);
    } else onChange([...value, choice as PersonId]);
    onTypedChange('');
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
                data-autofocus={value.length === 0 || undefined}
                aria-label={label}
                placeholder={value.length === 0 ? text('journal.peoplePlaceholder') : ''}
                value={typed}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  onTypedChange(event.currentTarget.value);
                  combobox.openDropdown();
                  requestAnimationFrame(() => combobox.selectFirstOption());
                }}
                onKeyDown={(event) => {
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
              <NewNamesLabel names={parseTypedNames(network, typed)} />
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

/** The last option: it adds what is typed. */
function NewNamesLabel({ names }: { readonly names: readonly PickedPerson[] }) {
  const { people } = useNetwork();
  const [first] = names;
  if (names.length === 1 && typeof first === 'object') return richText('journal.addNewPerson', { name: first.newName, b: bold });
  const shown = names.map((picked) => (typeof picked === 'string' ? (people.get(picked)?.name ?? '') : picked.newName)).join(', ');
  return richText('journal.addNames', { names: shown, b: bold });
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
