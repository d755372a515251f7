import { useState } from 'react';
import { useDraft, useResumedText } from '../state/network/drafts';
import { TagInput } from '../ui/TagInput';

interface InlineTagsProps {
  readonly label: string;
  readonly value: readonly string[];
  /** What to choose from. */
  readonly data: readonly string[];
  readonly placeholder: string;
  /** The key under which a half-typed word is kept, and how it is offered again. */
  readonly draft: { readonly key: string; readonly what: string };
  /** Resolves to true if it was saved. */
  readonly onChange: (value: readonly string[]) => Promise<boolean>;
}

/** Words that are edited in place. Enter, a comma or leaving the field adds the typed word as one undo step. */
export function InlineTags({ label, value, data, placeholder, draft, onChange }: InlineTagsProps) {
  const [typed, setTyped] = useState('');
  /** The word that is being saved. */
  const [saving, setSaving] = useState('');
  const text = typed.trim() === '' ? saving : typed;
  useDraft(draft.key, draft.what, text === '' ? null : { text });
  useResumedText(draft.key, setTyped);

  const change = async (words: readonly string[]) => {
    setSaving(typed.trim());
    const isSaved = await onChange(words);
    setSaving('');
    if (!isSaved) setTyped((since) => since || typed); // back in its field
  };
  return (
    <TagInput
      aria-label={label}
      size="xs"
      value={value}
      data={[...data]}
      placeholder={placeholder}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(words) => void change(words)}
    />
  );
}
