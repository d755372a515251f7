import { TagsInput, type TagsInputProps } from '@mantine/core';

const SEPARATORS = [',', ';'];

interface TagInputProps extends Omit<TagsInputProps, 'value' | 'onChange'> {
  readonly value: readonly string[];
  readonly onChange: (words: string[]) => void;
}

/** A field of tags. A comma or semicolon ends a tag, also in pasted, dictated and dropped text. */
export function TagInput({ value, onChange, ...others }: TagInputProps) {
  // Existing tags stay as they are: an imported name may contain a comma.
  const split = (word: string): string[] => (value.includes(word) ? [word] : word.split(/[,;]/).map((part) => part.trim()));
  const change = (words: readonly string[]) => onChange([...new Set(words.flatMap(split).filter((word) => word !== ''))]);
  return <TagsInput comboboxProps={{ shadow: 'none' }} splitChars={SEPARATORS} value={[...value]} onChange={change} {...others} />;
}
