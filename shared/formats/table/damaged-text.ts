/** Finds letters that another program damaged before Kith got the file. They cannot be mended for certain, so a warning shows a few of them. */
import { type Message, message } from '../../strings/message';
import { decodeCodePage } from './encoding/encodings';

const MAX_EXAMPLES = 3;
const MAX_EXAMPLE_LENGTH = 40;

/** What programs write in place of a letter they cannot read, and control characters, which no language writes. */
const LOST_LETTER = /[\uFFFD\u0080-\u0084\u0086-\u009F]/;

/** First bytes of letters in UTF-8, each followed by another one, as they look when they are read as Windows-1252. */
const DOUBLE_LETTER = /[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/;

/** U+FFFD in a file, and UTF-8 that was read as Windows-1252 and saved again ("ZoÃ« BrÃ¼hl"). */
export function damageWarnings(text: string): readonly Message[] {
  const warnings: Message[] = [];
  if (LOST_LETTER.test(text)) {
    const examples = examplesOf(text, LOST_LETTER, () => true);
    if (examples.length > 0) warnings.push(message('formats.lostLetters', { examples: quoted(examples) }));
  }
  if (DOUBLE_LETTER.test(text)) {
    const examples = examplesOf(text, DOUBLE_LETTER, (word) => onceDecoded(word) !== null);
    const [first] = examples;
    if (first !== undefined)
      warnings.push(message('formats.doublyEncoded', { examples: quoted(examples), meant: onceDecoded(first) ?? first }));
  }
  return warnings;
}

function quoted(examples: readonly string[]): readonly string[] {
  return examples.map((example) => `“${example.slice(0, MAX_EXAMPLE_LENGTH)}”`);
}

/** Different words that `letter` occurs in. */
function examplesOf(text: string, letter: RegExp, isExample: (word: string) => boolean): readonly string[] {
  const words = new Set<string>();
  for (const [word] of text.matchAll(new RegExp(`[^\\s,;|"]*?(?:${letter.source})[^\\s,;|"]*`, 'g'))) {
    if (isExample(word)) words.add(word);
    if (words.size === MAX_EXAMPLES) break;
  }
  return [...words];
}

let bytesOfCharacters: ReadonlyMap<string, number> | null = null;

/** "ZoÃ«" → "Zoë". Null: the letters are no UTF-8 read as Windows-1252. */
function onceDecoded(word: string): string | null {
  bytesOfCharacters ??= new Map([...windows1252()].map((character, byte) => [character, byte]));
  const bytes: number[] = [];
  for (const character of word) {
    const byte = bytesOfCharacters.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return decoded === word ? null : decoded;
  } catch {
    return null;
  }
}

function windows1252(): string {
  return decodeCodePage(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    'windows-1252',
  ) as string;
}
