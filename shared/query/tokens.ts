/** The words of a text with their places, and phrases in them. */
import { fold } from '../model/fold';

export interface Token {
  /** Folded, without the marks around it; a comma is a word of its own. Of quoted words the whole text, as `isQuoted`. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Stands in quotation marks: these words are looked for as they are. */
  readonly isQuoted: boolean;
}

const PATTERN = /["“”„]([^"“”„]*)["“”„]|,|[^\s,"“”„]+|["“”„]/gu;

export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(PATTERN)].flatMap((found): Token[] => {
    const [whole, quoted] = found;
    const isQuoted = quoted !== undefined;
    const word = fold(isQuoted ? quoted : whole.replace(/['’]/g, '').replace(/^[(¿¡]+|[?!.;:)]+$/g, ''));
    if (word === '')
      return isQuoted || whole.trim() === '' ? [] : [{ word: '', from: found.index, to: found.index + whole.length, isQuoted }];
    return [{ word, from: found.index, to: found.index + whole.length, isQuoted }];
  });
}

/** Number of tokens of the longest phrase that begins at `at`; 0: none. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  let longest = 0;
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    if (words.length <= longest) continue;
    if (words.every((word, i) => tokens[at + i]?.word === word && tokens[at + i]?.isQuoted === false)) longest = words.length;
  }
  return longest;
}

/** The longest run of at most `most` words at `at` that a table knows; null: none. */
export function knownAt<Value>(
  tokens: readonly Token[],
  at: number,
  table: ReadonlyMap<string, Value>,
  most = 5,
): { readonly length: number; readonly value: Value } | null {
  for (let length = Math.min(most, tokens.length - at); length > 0; length--) {
    const words = tokens.slice(at, at + length).map(({ word }) => word);
    const value = table.get(words.join(' ').replaceAll(' ,', ','));
    if (value !== undefined) return { length, value };
  }
  return null;
}
