import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';

interface PersonSelectProps {
  readonly label: string;
  readonly without?: PersonId;
  readonly value: PersonId | null;
  readonly onChange: (person: PersonId | null) => void;
  readonly isFocused?: boolean;
}

/** A field that finds a person by name. People with the same name are shown with their company or circle. */
export function PersonSelect({ label, without, value, onChange, isFocused = false }: PersonSelectProps) {
  const network = useNetwork();
  const choices = useMemo(() => {
    const byName = new Map<string, number>();
    for (const person of network.people.values()) byName.set(person.name, (byName.get(person.name) ?? 0) + 1);
    return [...network.people.values()]
      .filter((person) => person.id !== without)
      .map((person) => {
        const detail = person.company || network.circles.get(person.circles[0] as never)?.name || person.id.slice(0, 4);
        return {
          value: person.id as string,
          label: (byName.get(person.name) ?? 0) > 1 ? text('app.nameWithDetail', { name: person.name, detail }) : person.name,
        };
      })
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [network, without]);
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder={text('app.typeAName')}
      searchable
      autoFocus={isFocused}
      clearable
      limit={30}
      nothingFoundMessage={text('app.nobodyOfThatName')}
      data={choices}
      value={value}
      onChange={(id) => onChange(id as PersonId | null)}
    />
  );
}
