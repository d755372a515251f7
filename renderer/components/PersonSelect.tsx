import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { useNetwork } from '../state/network/document-store';

interface PersonSelectProps {
  readonly label: string;
  readonly without: PersonId;
  readonly value: PersonId | null;
  readonly onChange: (person: PersonId | null) => void;
}

/** One of the user's people, found by typing. People of one name are told apart by where they work or what circle they are in. */
export function PersonSelect({ label, without, value, onChange }: PersonSelectProps) {
  const network = useNetwork();
  const choices = useMemo(() => {
    const byName = new Map<string, number>();
    for (const person of network.people.values()) byName.set(person.name, (byName.get(person.name) ?? 0) + 1);
    return [...network.people.values()]
      .filter((person) => person.id !== without)
      .map((person) => {
        const detail = person.company || network.circles.get(person.circles[0] as never)?.name || person.id.slice(0, 4);
        return { value: person.id as string, label: (byName.get(person.name) ?? 0) > 1 ? `${person.name} (${detail})` : person.name };
      })
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [network, without]);
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder="Type a name"
      searchable
      clearable
      limit={30}
      nothingFoundMessage="Nobody of that name"
      data={choices}
      value={value}
      onChange={(id) => onChange(id as PersonId | null)}
    />
  );
}
