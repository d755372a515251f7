/**
 * How alike two spellings of one word are.
 *
 * Consonant key: doubled letters once, letters of one sound as one letter, vowels and h left out behind the first letter ("Mohammed", "Muhammad" → mmd;
 * "Tchaikovsky", "Čajkovskij" → kkvsk). In the manner of Soundex (Russell 1918) and Metaphone (Philips 1990), but for names of many languages.
 * Jaro–Winkler similarity: Winkler 1990, *String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model*; prefix scale 0.1, at most
 * 4 letters, without threshold.
 * Edits: optimal string alignment distance (Damerau 1964), so two swapped letters are one edit.
 */
import { memoize } from '../../lib/memoize';

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ie|ye|je)/, 'e'],
  [/^ou?(?=[mst])/, 'u'], // Omar, Osman, Otman: Umar, Usman, Uthman
  [/^(?:io|yo|jo)(?=n?h?n)/, 'io'],
  [/tsch|tch|ch|cz|cs|ts|ck|c|q|gh|g/g, 'k'],
  [/x/g, 'ks'],
  [/sch|sh|sz|zh|z/g, 's'],
  [/ph|v|w/g, 'f'],
  [/th/g, 't'],
  [/dj|dzh|dh/g, 'd'],
  [/kh/g, 'h'],
  [/bh/g, 'f'],
  [/[jy]/g, 'i'],
];

const MAX_REMEMBERED = 200_000;

/** Never empty for a word with a letter. */
export const consonantKey: (word: string) => string = memoize((word) => {
  let key = withoutUmlauts(word);
  for (const [sound, letter] of SOUNDS) key = key.replace(sound, letter);
  key = key.slice(0, 1) + key.slice(1).replace(/[aeiouh]/g, '');
  return key.replace(/(.)\1+/g, '$1');
}, MAX_REMEMBERED);

/** ä, ö, ü written as ae, oe, ue: equal to the letter without its dots. */
export function withoutUmlauts(word: string): string {
  return word.length > 3 ? word.replace(/([aou])e/g, '$1').replace(/aa/g, 'a') : word;
}

/** 0 (nothing in common) to 1 (equal). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const range = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const isUsed = new Array<boolean>(b.length).fill(false);
  const matchesOfA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - range); j < Math.min(b.length, i + range + 1); j++) {
      if (isUsed[j] || a[i] !== b[j]) continue;
      isUsed[j] = true;
      matchesOfA.push(a[i] as string);
      break;
    }
  }
  const m = matchesOfA.length;
  if (m === 0) return 0;
  const matchesOfB = [...b].filter((_, j) => isUsed[j]);
  const moved = matchesOfA.filter((letter, i) => letter !== matchesOfB[i]).length / 2;
  const jaro = (m / a.length + m / b.length + (m - moved) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** True when one inserted, left out, changed or swapped letter turns one word into the other. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const extra = long.length - short.length;
  if (extra > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const left = short.length - start - end;
  if (extra === 1) return left === 0;
  return left <= 1 || (left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start]);
}
