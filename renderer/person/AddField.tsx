/** Adds a field of the user's own to a person: a name and what it says. */
import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { changeOwnField } from '../../shared/model/edits/people';
import type { Person } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { commit } from '../state/network/document-store';

export function AddField({ person }: { readonly person: Person }) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const isWhole = name.trim() !== '' && value.trim() !== '' && !Object.hasOwn(person.extra, name.trim());
  const close = () => {
    setOpen(false);
    setName('');
    setValue('');
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && (await commit(changeOwnField(person, name.trim(), value.trim())))) close();
  };
  if (!isOpen)
    return (
      <button type="button" className="k-link k-below" onClick={() => setOpen(true)}>
        {text('person.addField')}
      </button>
    );
  return (
    <form
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <Group gap={8} mt={8} wrap="nowrap">
        <TextInput
          size="xs"
          aria-label={text('person.fieldName')}
          placeholder={text('person.fieldName')}
          autoFocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          aria-label={text('person.fieldValue')}
          placeholder={text('person.fieldValue')}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={!isWhole}>
          {text('common.add')}
        </Button>
      </Group>
    </form>
  );
}
