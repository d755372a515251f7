import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDraft, useResumedText } from '../state/network/drafts';

interface InlineTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** How to write it: shown in the empty field while one is in it. Before that it would look like a fact. */
  readonly hint?: string;
  readonly isLong?: boolean;
  /** False: the text cannot be empty; the old one comes back. */
  readonly mayBeEmpty?: boolean;
  /** Under which key what is being typed is kept until it is saved, and how it is offered again: "a note about Ana". */
  readonly draft: { readonly key: string; readonly what: string };
  readonly onChange: (value: string) => void;
}

/**
 * A fact that is edited where it stands. Leaving the field or Enter keeps what was typed as one step of undo; Escape gives the old text back.
 */
export function InlineText({ label, value, placeholder, hint, isLong = false, mayBeEmpty = true, draft, onChange }: InlineTextProps) {
  const [text, setText] = useState(value);
  const [isEditing, setEditing] = useState(false);
  useEffect(() => setText(value), [value]);
  useDraft(draft.key, draft.what, text === value || text.trim() === value ? null : { text });
  useResumedText(draft.key, setText);

  const save = () => {
    const tidy = text.trim();
    if (tidy === '' && !mayBeEmpty) setText(value);
    else if (tidy !== value) onChange(tidy);
  };
  const common = {
    'aria-label': label,
    value: text,
    placeholder: (isEditing && hint) || (placeholder ?? 'Add…'),
    variant: 'unstyled' as const,
    className: 'k-inline',
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
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancelEditing(event, () => setText(value));
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.blur();
        }}
      />
    );
  }
  return (
    <TextInput
      {...common}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancelEditing(event, () => setText(value));
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

/** Escape belongs to the field first: it must not also close the panel around it. */
function cancelEditing(event: { stopPropagation(): void }, restore: () => void): void {
  event.stopPropagation();
  restore();
}
