/** Edits a field of a person in its cell of the table. Enter or leaving it saves as one step of undo; Escape leaves everything as it was. */
import { Menu, Popover, TextInput } from '@mantine/core';
import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import { parseBirthday } from '../../shared/formats/dates/parse-birthday';
import { formatBirthday } from '../../shared/lib/format-time';
import type { Edit } from '../../shared/model/edit';
import { setPersonCircles } from '../../shared/model/edits/circles';
import { changePerson } from '../../shared/model/edits/people';
import type { Person } from '../../shared/model/network';
import { everyInterval } from '../../shared/strings/phrases';
import { text, textOf } from '../../shared/strings/text';
import { CadenceItems } from '../components/CadenceSelect';
import { useNetwork } from '../state/network/document-store';
import { useDraft } from '../state/network/drafts';
import { newId } from '../state/new-id';
import { TagInput } from '../ui/TagInput';
import styles from './PeopleTable.module.css';
import type { CellField, Column } from './people-columns';

export type EditableColumn = Column & { readonly field: CellField };

interface CellEditorProps {
  readonly column: EditableColumn;
  readonly person: Person;
  /** Null: nothing changes. Resolves to false if the edit was refused; the editor stays then. */
  readonly onDone: (edit: Edit | null) => Promise<boolean>;
}

export function CellEditor(props: CellEditorProps) {
  // What happens in the editor is not meant for the row around it, also from a popover that is drawn elsewhere.
  const stop = (event: SyntheticEvent) => event.stopPropagation();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events in
    <span className={styles.editor} onKeyDown={stop} onClick={stop} onDoubleClick={stop}>
      <FieldEditor {...props} />
    </span>
  );
}

function FieldEditor(props: CellEditorProps) {
  const { field } = props.column;
  if (field === 'circles') return <CirclesEditor {...props} />;
  if (field === 'cadenceDays') return <RhythmEditor {...props} />;
  return <TextEditor {...props} field={field} />;
}

function TextEditor({
  column,
  person,
  onDone,
  field,
}: CellEditorProps & { readonly field: Exclude<CellField, 'circles' | 'cadenceDays'> }) {
  const before = field === 'birthday' ? formatBirthday(person.birthday) : person[field];
  const [typed, setTyped] = useState(before);
  const [isLeft, setLeft] = useState(false);
  const label = labelOf(column, person);
  const tidy = typed.trim();
  const isUnchanged = tidy === before || (field === 'name' && tidy === '');
  useDraft(
    `person:${person.id}:${field}`,
    text('person.factDraft', { name: person.name, field: columnLabel(column).toLowerCase() }),
    isUnchanged ? null : { text: typed },
  );
  const save = async () => {
    if (isLeft) return;
    setLeft(true);
    const value = field === 'birthday' ? parseBirthday(tidy) : tidy;
    if (!(await onDone(isUnchanged ? null : changePerson(person, { [field]: value })))) setLeft(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save();
    else if (event.key === 'Escape') {
      setLeft(true);
      void onDone(null);
    } else return;
    event.preventDefault();
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      autoFocus
      dir="auto"
      maxLength={500}
      placeholder={field === 'birthday' ? text('person.birthdayHint') : ''}
      value={typed}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void save()}
    />
  );
}

function RhythmEditor({ column, person, onDone }: CellEditorProps) {
  const choose = (cadenceDays: number | null) =>
    void onDone(cadenceDays === person.cadenceDays ? null : changePerson(person, { cadenceDays }));
  return (
    <Menu opened position="bottom-start" onClose={() => void onDone(null)}>
      <Menu.Target>
        <button type="button" className={styles.anchor} aria-label={labelOf(column, person)}>
          {person.cadenceDays === null ? '' : everyInterval(person.cadenceDays)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <CadenceItems onDays={choose} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** All changes of the circles are one step: it is saved when the field is left. */
function CirclesEditor({ column, person, onDone }: CellEditorProps) {
  const network = useNetwork();
  const before = person.circles.flatMap((id) => network.circles.get(id)?.name ?? []);
  const [names, setNames] = useState<readonly string[]>(before);
  const [typed, setTyped] = useState('');
  const save = () => {
    const all = typed.trim() === '' ? names : [...names, typed.trim()];
    void onDone(all.join('\n') === before.join('\n') ? null : setPersonCircles(network, person, all, newId));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') void onDone(null);
    else if ((event.key === 'Enter' && typed.trim() === '') || event.key === 'Tab') save();
    else return;
    event.preventDefault();
  };
  const label = labelOf(column, person);
  return (
    <Popover
      opened
      position="bottom-start"
      width={280}
      trapFocus
      shadow="none"
      closeOnEscape={false}
      onChange={(isOpen) => !isOpen && save()}
    >
      <Popover.Target>
        <span className={styles.anchor}>{names.join(', ')}</span>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <TagInput
          size="sm"
          label={label}
          description={text('people.circlesHint')}
          data-autofocus
          comboboxProps={{ withinPortal: false, shadow: 'none' }}
          value={names}
          data={[...network.circles.values()].map(({ name }) => name)}
          searchValue={typed}
          onSearchChange={setTyped}
          onChange={setNames}
          onKeyDown={onKeyDown}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function columnLabel({ label }: Column): string {
  return textOf({ key: label, values: {} });
}

function labelOf(column: Column, { name }: Person): string {
  return text('people.editCell', { field: columnLabel(column), name });
}
