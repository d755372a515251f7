/** A link that becomes a form of two short texts. Escape and adding close it. */
import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { text } from '../../shared/strings/text';

interface PairField {
  readonly label: string;
  readonly placeholder: string;
}

interface AddPairProps {
  readonly link: string;
  readonly first: PairField;
  readonly second: PairField;
  /** Both texts are trimmed, and neither is empty. Default: always. */
  readonly isAllowed?: (first: string, second: string) => boolean;
  /** False: nothing was saved, and the form stays. */
  readonly onAdd: (first: string, second: string) => Promise<boolean>;
}

export function AddPair({ link, first, second, isAllowed = () => true, onAdd }: AddPairProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [one, other] = [typed[0].trim(), typed[1].trim()];
  const isWhole = one !== '' && other !== '' && isAllowed(one, other);
  const close = () => {
    setOpen(false);
    setTyped(['', '']);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && (await onAdd(one, other))) close();
  };
  if (!isOpen)
    return (
      <button type="button" className="k-link k-small" onClick={() => setOpen(true)}>
        {link}
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
      <Group gap={8} wrap="nowrap">
        <TextInput
          size="xs"
          aria-label={first.label}
          placeholder={first.placeholder}
          autoFocus
          value={typed[0]}
          onChange={(event) => setTyped([event.currentTarget.value, typed[1]])}
        />
        <TextInput
          size="xs"
          aria-label={second.label}
          placeholder={second.placeholder}
          value={typed[1]}
          onChange={(event) => setTyped([typed[0], event.currentTarget.value])}
        />
        <Button type="submit" size="xs" variant="default" disabled={!isWhole}>
          {text('common.add')}
        </Button>
      </Group>
    </form>
  );
}
