import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { text } from '../../shared/strings/text';
import { useDraft, useResumedText } from '../state/network/drafts';
import styles from './InlineText.module.css';

interface InlineTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** How to write the value. Shown in the empty field while it has the focus; before that it would look like a fact. */
  readonly hint?: string;
  readonly isLong?: boolean;
  /** False: an empty text is not saved, and the old one comes back. */
  readonly mayBeEmpty?: boolean;
  /** The key under which unsaved text is kept, and how it is offered again: "a note about Ana". */
  readonly draft: { readonly key: string; readonly what: string };
  readonly onChange: (value: string) => void;
}

/**
 * A fact that is edited in place. Enter or leaving the field saves it as one undo step; Escape restores the old text.
 */
export function InlineText({ label, value, placeholder, hint, isLong = false, mayBeEmpty = true, draft, onChange }: InlineTextProps) {
  const [typed, setTyped] = useState(value);
  const [isEditing, setEditing] = useState(false);
  useEffect(() => setTyped(value), [value]);
  useDraft(draft.key, draft.what, typed === value || typed.trim() === value ? null : { text: typed });
  useResumedText(draft.key, setTyped);

  const save = () => {
    const tidy = typed.trim();
    if (tidy === '' && !mayBeEmpty) setTyped(value);
    else if (tidy !== value) onChange(tidy);
  };
  const common = {
    'aria-label': label,
    value: typed,
    placeholder: (isEditing && hint) || (placeholder ?? text('common.add')),
    variant: 'unstyled' as const,
    className: styles.field ?? '',
    onFocus: () => setEditing(true),
    onBlur: () => {
      setEditing(false);
      save();
    },
    dir: 'auto' as const,
  };
  if (isLong) {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        maxRows={12}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancelEditing(event, () => setTyped(value));
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur();
        }}
      />
    );
  }
  return (
    <TextInput
      {...common}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancelEditing(event, () => setTyped(value));
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

/** Escape must not also close the panel around the field. */
function cancelEditing(event: { stopPropagation(): void }, restore: () => void): void {
  event.stopPropagation();
  restore();
}
