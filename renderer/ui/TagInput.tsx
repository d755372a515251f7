import { TagsInput, type TagsInputProps } from '@mantine/core';

const BETWEEN_WORDS = [',', ';'];

interface TagInputProps extends Omit<TagsInputProps, 'value' | 'onChange'> {
  readonly value: readonly string[];
  readonly onChange: (words: string[]) => void;
}

/** A field of words, each of which may be several words long. A comma ends one, however the text came in: typed, pasted, dictated or dropped. */
export function TagInput({ value, onChange, ...others }: TagInputProps) {
  // What is there already stays as it is: a name from elsewhere may hold a comma.
  const split = (word: string): string[] => (value.includes(word) ? [word] : word.split(/[,;]/).map((part) => part.trim()));
  const change = (words: readonly string[]) => onChange([...new Set(words.flatMap(split).filter((word) => word !== ''))]);
  return <TagsInput comboboxProps={{ shadow: 'none' }} splitChars={BETWEEN_WORDS} value={[...value]} onChange={change} {...others} />;
}
