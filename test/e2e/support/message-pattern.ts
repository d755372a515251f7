/** Texts of the window as the tests look for them, in the language that the window shows (`KITH_LANGUAGE`). */
import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALE } from '../../../shared/lib/locale';
import { english } from '../../../shared/strings/english';
import { type MessageKey, pseudoMessage, setLanguage } from '../../../shared/strings/text';

export const isPseudo = process.env.KITH_LANGUAGE?.startsWith('pseudo') ?? false;
setLanguage(isPseudo ? 'pseudo' : 'english');

/** The arrow key that goes to the next of a row of choices. */
export const NEXT = process.env.KITH_LANGUAGE === 'pseudo-mirrored' ? 'ArrowLeft' : 'ArrowRight';

/** What closes a message of the pseudo-locale. A text that goes on after a value of a message goes on after this too. */
const PADDING = isPseudo ? '(?: ·+\\])?' : '';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/**
 * A pattern of the whole message under `key`, whatever its values are; with `values`, of those values.
 *
 * @param values texts as they appear, by name
 */
export function messagePattern(key: MessageKey, values: Readonly<Record<string, string>> = {}): RegExp {
  return new RegExp(`^${sourceOf(key, values)}${PADDING}$`, 's');
}

/** A text that begins with the message. */
export function messageStart(key: MessageKey, values: Readonly<Record<string, string>> = {}): RegExp {
  return new RegExp(`^${sourceOf(key, values)}`, 's');
}

/** The same, anywhere in a longer text. */
export function messageWithin(key: MessageKey, values: Readonly<Record<string, string>> = {}): RegExp {
  return new RegExp(sourceOf(key, values), 's');
}

/** The name of the import dialog, before and after a file is chosen; its buttons begin alike. */
export const importTitle = anyOf(
  messagePattern('import.title'),
  messagePattern('import.titleOfFile'),
  messagePattern('import.titleOfFiles'),
);
export const importButton = anyOf(
  messagePattern('import.importPeople'),
  messagePattern('import.importEntries'),
  messagePattern('import.importNothing'),
  messagePattern('import.import'),
);

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 's');
}

function sourceOf(key: MessageKey, values: Readonly<Record<string, string>>): string {
  const message: string = english[key];
  const shown = isPseudo ? pseudoMessage(message).replace(/ ·+\]$/, '') : message;
  return patternOf(new IntlMessageFormat(shown, LOCALE, undefined, { ignoreTag: true }).getAst(), values);
}

function patternOf(elements: readonly Element[], values: Readonly<Record<string, string>>): string {
  return elements
    .map((element) => {
      if ('options' in element) {
        const options: readonly { value: readonly Element[] }[] = Object.values(element.options);
        return `(?:${options.map(({ value }) => patternOf(value, values)).join('|')})`;
      }
      if (element.type === 0) return escaped(element.value.replace(/<\/?\w+>/g, ''));
      const value = 'value' in element ? values[element.value] : undefined;
      return value === undefined ? '.*?' : escaped(value);
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
