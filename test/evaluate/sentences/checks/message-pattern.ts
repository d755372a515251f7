/**
 * Reads a printed sentence back: the message of the catalogue that it is, and the text of each value. The ICU message is taken apart by the parser of
 * `intl-messageformat`, and matched against the text from left to right with backtracking.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALE } from '../../../../shared/lib/locale';
import { english } from '../../../../shared/strings/english';
import type { MessageKey } from '../../../../shared/strings/text';

/** `values`: the text of each value; of a choice (select), the name of the option; of a plural, the number, or `other` where it is not printed. */
export interface Claim {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string>>;
}

/** Kinds of parts of a message, as the parser numbers them. */
const [LITERAL, ARGUMENT, NUMBER, SELECT, PLURAL, POUND] = [0, 1, 2, 5, 6, 7];

interface Part {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

interface Reading {
  readonly at: number;
  readonly values: Readonly<Record<string, string>>;
}

const parts = new Map<MessageKey, readonly Part[]>();
const PRINTED_NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?|^\d+(?:\.\d+)?/;

/** Every way to read `text` as one of the messages. Tags of a message (`<b>`) are not in the text. The first letter may be a capital. */
export function claimsIn(text: string, keys: Iterable<MessageKey>): Claim[] {
  const claims: Claim[] = [];
  for (const key of keys)
    for (const { values } of readings(partsOf(key), text, { at: 0, values: {} }, null)) {
      claims.push({ key, values });
      if (claims.length > 50) return claims; // a text of many commas
    }
  return claims;
}

function partsOf(key: MessageKey): readonly Part[] {
  const known = parts.get(key);
  if (known) return known;
  const message: string = english[key];
  const made = new IntlMessageFormat(message.replaceAll(/<\/?[a-z]+>/g, ''), LOCALE, undefined, {
    ignoreTag: true,
  }).getAst() as readonly unknown[] as readonly Part[];
  parts.set(key, made);
  return made;
}

/** Readings of the whole rest of the text. */
function* readings(list: readonly Part[], text: string, from: Reading, plural: string | null): Generator<Reading> {
  for (const reading of readingsOf(list, 0, text, from, plural, true)) if (reading.at === text.length) yield reading;
}

function* readingsOf(
  list: readonly Part[],
  index: number,
  text: string,
  from: Reading,
  plural: string | null,
  isEnd: boolean,
): Generator<Reading> {
  const part = list[index];
  if (part === undefined) {
    yield from;
    return;
  }
  for (const next of readingsOfPart(part, text, from, plural, isEnd && index === list.length - 1)) {
    yield* readingsOf(list, index + 1, text, next, plural, isEnd);
  }
}

function* readingsOfPart(part: Part, text: string, from: Reading, plural: string | null, isLast: boolean): Generator<Reading> {
  switch (part.type) {
    case LITERAL:
      if (startsWith(text, part.value, from.at)) yield { ...from, at: from.at + part.value.length };
      return;
    case ARGUMENT:
      for (let end = isLast ? text.length : from.at + 1; end <= text.length; end++) yield* bound(from, end, part.value, text);
      return;
    case NUMBER:
    case POUND: {
      const printed = PRINTED_NUMBER.exec(text.slice(from.at))?.[0];
      const name = part.type === POUND ? plural : part.value;
      if (printed !== undefined && name !== null) yield* bound(from, from.at + printed.length, name, text);
      return;
    }
    case SELECT:
      for (const [option, { value }] of Object.entries(part.options ?? {})) {
        if (from.values[part.value] !== undefined && from.values[part.value] !== option) continue;
        const chosen = { at: from.at, values: { ...from.values, [part.value]: option } };
        yield* readingsOf(value, 0, text, chosen, plural, isLast);
      }
      return;
    case PLURAL:
      for (const [option, { value }] of Object.entries(part.options ?? {})) {
        for (const reading of readingsOf(value, 0, text, from, part.value, isLast)) yield* ofNumber(part, option, reading);
      }
      return;
    default:
      throw new Error(`a message has a part of kind ${part.type}, which is not read back`);
  }
}

function startsWith(text: string, literal: string, at: number): boolean {
  if (text.startsWith(literal, at)) return true;
  const first = text[at];
  return at === 0 && first !== undefined && text.startsWith(literal.slice(1), 1) && first === literal[0]?.toLocaleUpperCase(LOCALE);
}

/** A value that is printed twice must be the same text. */
function* bound(from: Reading, end: number, name: string, text: string): Generator<Reading> {
  const value = text.slice(from.at, end);
  const before = from.values[name];
  if (before === undefined || before === value || (before === 'other' && /^\d/.test(value)))
    yield { at: end, values: { ...from.values, [name]: value } };
}

/** Whether the option of a plural fits the number that was printed, which it tells where none was. */
function* ofNumber({ value: name, options = {} }: Part, option: string, reading: Reading): Generator<Reading> {
  const printed = reading.values[name];
  const told = option === 'one' ? '1' : option.startsWith('=') ? option.slice(1) : null;
  if (printed === undefined) {
    yield { ...reading, values: { ...reading.values, [name]: told ?? 'other' } };
    return;
  }
  const hasOption = (number: string) => options[`=${number}`] !== undefined || (number === '1' && options.one !== undefined);
  if (told === null ? !hasOption(printed) : printed === told) yield reading;
}

/** A printed number: "12,345", "1.5". NaN: none. */
export function numberOf(text: string | undefined): number {
  return text === undefined || text === 'other' ? Number.NaN : Number(text.replaceAll(',', ''));
}
