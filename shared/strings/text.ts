/**
 * Every sentence a user reads stands in the catalogue (`shared/strings/en`), under a key, as an ICU message. `text` fills one in. Keys and values are
 * typed from the message itself: a missing value does not compile.
 *
 * ICU in short: `{name}` is a value, `{count, number}` a number with separators, and
 * `{count, plural, one {# person} other {# people}}` chooses by number. An apostrophe before a brace quotes it; write ’ in sentences.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { formatList } from '../lib/format-text';
import { LOCALE } from '../lib/locale';
import type { Failure } from '../lib/result';
import { english } from './english';
import type { Message, MessageKey, MessageValues, Refusal } from './message';

export type { MessageKey, MessageValues };

type Rest<K extends MessageKey> = Record<never, never> extends MessageValues<K> ? [] : [values: MessageValues<K>];

/** `english`, or English made 40 % longer and accented, to find what does not fit and what is not in the catalogue. */
export type Language = 'english' | 'pseudo';

let language: Language = 'english';
const formats = new Map<MessageKey, IntlMessageFormat>();
/** Of messages with tags. Plain text keeps `<` as it is: a command line says `kith import <file>`. */
const richFormats = new Map<MessageKey, IntlMessageFormat>();

/** Sets the language of this process or window, before the first sentence is shown. */
export function setLanguage(chosen: Language): void {
  if (chosen === language) return;
  language = chosen;
  formats.clear();
  richFormats.clear();
}

/** The message under `key` with `values` filled in. */
export function text<K extends MessageKey>(key: K, ...rest: Rest<K>): string {
  return String(formatOf(key).format(rest[0] as Record<string, string | number | Date> | undefined));
}

/** The parts of a message with tags (`<b>{name}</b>`): strings, values, and what the function of a tag makes of its children. For `renderer/ui/RichText`. */
export function richTextParts(key: MessageKey, values: Readonly<Record<string, unknown>>): readonly unknown[] {
  const parts: unknown = formatOf(key, richFormats, false).format(values as Record<string, string>);
  return Array.isArray(parts) ? parts : [parts];
}

/** The sentence of a message that was made as data. */
export function textOf({ key, values }: Message): string {
  const filled = Object.entries(values).map(([name, value]) => [name, textOfValue(value)]);
  return String(formatOf(key).format(Object.fromEntries(filled)));
}

function textOfValue(value: unknown): unknown {
  if (Array.isArray(value)) return formatList(value.map((item) => String(textOfValue(item))));
  return typeof value === 'object' && value !== null && 'key' in value ? textOf(value as Message) : value;
}

/** For the border where a failure becomes something to show. */
export function failureOf(refusal: Refusal): Failure {
  return { kind: refusal.kind, message: textOf(refusal.message) };
}

function formatOf(key: MessageKey, cache = formats, ignoreTag = true): IntlMessageFormat {
  const cached = cache.get(key);
  if (cached) return cached;
  const message: string = english[key];
  const format = new IntlMessageFormat(language === 'pseudo' ? pseudoMessage(message) : message, LOCALE, undefined, { ignoreTag });
  cache.set(key, format);
  return format;
}

/**
 * The pseudo-locale: each message with accents on its letters, 40 % longer, in brackets. What is cut off, or appears without accents, is a fault of the
 * window or is missing in the catalogue. Values (names, numbers) stay as they are.
 */
const ACCENTED: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, i) => [
    letter,
    [...'àƀçđéƒĝĥîĵķļḿñôƥɋŕšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻḾÑÔƤɊŔŠŢÛṼŴẊÝŽ'][i] ?? letter,
  ]),
);
const LONGER = 0.4;

/** An ICU message as pseudo text: only what is read is changed, never names of values or tags, kinds of plural or `#`. */
export function pseudoMessage(message: string): string {
  let result = '';
  let letters = 0;
  // Inside braces, a name and a kind come before the text of each choice: text starts again at the second level of braces.
  let depth = 0;
  let isInTag = false;
  const characters = [...message];
  for (const [i, character] of characters.entries()) {
    if (character === '<' && /[a-z/]/i.test(characters[i + 1] ?? '')) isInTag = true;
    if (character === '{') depth++;
    if (character === '}') depth--;
    const isText = depth % 2 === 0 && character !== '}' && !isInTag;
    if (isText && ACCENTED[character]) letters++;
    if (character === '>') isInTag = false;
    result += isText ? (ACCENTED[character] ?? character) : character;
  }
  return `[${result}${padding(Math.ceil(letters * LONGER))}]`;
}

function padding(length: number): string {
  return length === 0 ? '' : ` ${'·'.repeat(Math.max(1, length - 1))}`;
}
