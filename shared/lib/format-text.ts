/** Numbers, sizes, lists and names as text. All of them in `LOCALE`, on `Intl`: nowhere else is a number or a list formatted. */
import { LOCALE } from './locale';

const NUMBER = new Intl.NumberFormat(LOCALE);
const LIST = new Intl.ListFormat(LOCALE, { style: 'long', type: 'conjunction' });
const CHOICES = new Intl.ListFormat(LOCALE, { style: 'long', type: 'disjunction' });

/** "12,345", "1.5": with separators, at most three decimals. */
export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** Names or other values in a sentence: "Ana, Ben and Carla". Empty for an empty list. */
export function formatList(items: Iterable<string>): string {
  return LIST.format(items);
}

/** Values to choose from: "csv, json or xlsx". */
export function formatChoices(items: Iterable<string>): string {
  return CHOICES.format(items);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const BYTES = UNITS.map(
  (unit, power) =>
    new Intl.NumberFormat(LOCALE, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: power < 2 ? 0 : 1,
    }),
);

/** The size of a file: "830 bytes", "12 kB", "3.4 MB". A kilobyte is 1,000 bytes. */
export function formatBytes(bytes: number): string {
  let power = 0;
  // 999.5 of a unit would be rounded to 1,000 of it.
  while (power < UNITS.length - 1 && bytes / 1000 ** power >= 999.5) power++;
  return BYTES[power]?.format(bytes / 1000 ** power) ?? '';
}

/** The text with its first letter in upper case. */
export function capitalize(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(LOCALE) + text.slice(first.length);
}

/** At most two letters that stand for a person: of the first and the last word of the name. "?" for a name without letters. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? (name.trim() || '?')];
  return ends.map((word = '') => ([...word][0] ?? '').toLocaleUpperCase(LOCALE)).join('');
}
