/** Several people, found by a few letters; a name nobody has becomes a new person. */
import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { useMemo } from 'react';
import { fold } from '../../shared/model/fold';
import type { PersonId } from '../../shared/model/ids';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { findPeople } from '../state/network/search-index';
import { type PickedPerson, parseTypedNames } from './typed-names';

interface PeoplePickerProps {
  readonly label: string;
  readonly value: readonly PickedPerson[];
  readonly onChange: (value: readonly PickedPerson[]) => void;
  /** What is typed of the next name. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error?: string | undefined;
}

const MOST_OPTIONS = 8;
const NEW = 'new:';

export function PeoplePicker({ label, value, onChange, text, onText, error }: PeoplePickerProps) {
  const network = useNetwork();
  const found = useFindings((state) => state.findings?.people);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const options = useMemo(() => {
    const taken = new Set(value.filter((one) => typeof one === 'string'));
    const closest = () => [...(found ?? [])].sort((a, b) => a.rank - b.rank).map((person) => person.id);
    const ids = text.trim() === '' ? closest() : findPeople(text, MOST_OPTIONS + taken.size);
    return ids.filter((id) => !taken.has(id) && network.people.has(id)).slice(0, MOST_OPTIONS);
  }, [text, value, found, network]);
  const isNew = text.trim() !== '' && !options.some((id) => fold(network.people.get(id)?.name ?? '') === fold(text));

  const add = (choice: string) => {
    if (choice.startsWith(NEW)) {
      const fresh = parseTypedNames(network, choice.slice(NEW.length));
      onChange([...value, ...fresh.filter((one) => typeof one !== 'string' || !value.includes(one))]);
    } else onChange([...value, choice as PersonId]);
    onText('');
    combobox.resetSelectedOption();
  };
  const remove = (gone: PickedPerson) => onChange(value.filter((one) => one !== gone));

  return (
    <Combobox store={combobox} onOptionSubmit={add} shadow="none">
      <Combobox.DropdownTarget>
        <PillsInput label={label} error={error} size="sm" onClick={() => combobox.openDropdown()}>
          <Pill.Group>
            {value.map((one) => {
              const name = typeof one === 'string' ? (network.people.get(one)?.name ?? 'someone who is gone') : one.newName;
              return (
                <Pill
                  key={typeof one === 'string' ? one : NEW + one.newName}
                  withRemoveButton
                  removeButtonProps={{ 'aria-label': `Remove ${name}`, tabIndex: 0, 'aria-hidden': false }}
                  onRemove={() => remove(one)}
                >
                  <bdi>{name}</bdi>
                  {typeof one !== 'string' && <span className="k-muted"> new</span>}
                </Pill>
              );
            })}
            <Combobox.EventsTarget>
              <PillsInput.Field
                data-autofocus={value.length === 0 || undefined}
                aria-label={label}
                placeholder={value.length === 0 ? 'Names, or who they are' : ''}
                value={text}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  onText(event.currentTarget.value);
                  combobox.openDropdown();
                  requestAnimationFrame(() => combobox.selectFirstOption());
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' && text === '' && value.length > 0) {
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
            <Combobox.Option value={NEW + text}>
              <NewNamesLabel names={parseTypedNames(network, text)} />
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What choosing the last option does, in words. */
function NewNamesLabel({ names }: { readonly names: readonly PickedPerson[] }) {
  const { people } = useNetwork();
  const said = names.map((one) => (typeof one === 'string' ? (people.get(one)?.name ?? '') : one.newName));
  const isOneNew = names.length === 1 && typeof names[0] !== 'string';
  return (
    <>
      Add <b>{said.join(', ')}</b>
      {isOneNew && ' as someone new'}
    </>
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
