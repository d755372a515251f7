/**
 * Whether two written names can be names of one person. A fit is no proof; a contradiction is a veto.
 *
 * Set aside: case, accents (ü = u = ue), titles, credentials, words in brackets, the order of the words, a comma between family and given name.
 * Fit: a word and its initial, a name and its nickname (matching/names/nicknames.ts), a
 * middle name or second family name that one of the two lacks. Contradict: another given name, another family name, junior and senior.
 */

import { memoize } from '../../../lib/memoize';
import { isNickname } from '../../../matching/names/nicknames';
import { fold } from '../../../model/fold';

/**
 * `same`: the same words. `fits`: compatible, but not the same. `different`: they contradict each other. `unknown`: one has no name, they share no
 * script, or only initials match, so nothing can be said.
 */
export type NameComparison = 'same' | 'fits' | 'different' | 'unknown';

export interface ParsedName {
  /** Folded words without titles, in the order given name first where a comma says so. */
  readonly words: readonly string[];
  /** jr, sr, ii, iii, iv; empty: none. */
  readonly generation: string;
  /** Words in brackets or quotes: names somebody is called by. */
  readonly alsoCalled: readonly string[];
}

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev fr sr sra srta don dona herr frau dott dottssa ing dipl mag mme mlle m phd md mba pmp cpa esq obe mbe msc bsc ma ba jd dds rn pe llm llb cfa cissp acca frcp'.split(
    ' ',
  ),
);
const PARTICLES = new Set('de la le van von der den del della di da dos das du el al bin ibn ben y e und'.split(' '));
const GENERATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jr: 'jr',
    junior: 'jr',
    jnr: 'jr',
    filho: 'jr',
    sr: 'sr',
    senior: 'sr',
    snr: 'sr',
    ii: 'ii',
    iii: 'iii',
    iv: 'iv',
  }),
);
/** Where `sr` is a title (Spanish) and where a generation (English): only the last word can be a generation. */
const BRACKETS = /[("“„«‘'[]([^()"“”„«»’'[\]]+)[)"”“»’'\]]/g;

const MAX_REMEMBERED = 200_000;

export const parseName: (name: string) => ParsedName = memoize(parse, MAX_REMEMBERED);

function parse(name: string): ParsedName {
  const alsoCalled: string[] = [];
  const outside = name.replace(BRACKETS, (whole, inside: string, at: number) => {
    if (/['’‘]/.test(whole[0] ?? '') && /\p{L}/u.test(name[at - 1] ?? '')) return whole; // O’Brien
    alsoCalled.push(...wordsOf(inside));
    return ' ';
  });
  const comma = /^([^,]+),\s*([^,]+)$/.exec(outside.trim());
  const isFamilyFirst = comma !== null && wordsOf(comma[2] as string).some((word) => !TITLES.has(word) && !GENERATIONS.has(word));
  let words = wordsOf(isFamilyFirst ? `${comma?.[2]} ${comma?.[1]}` : outside.replaceAll(',', ' '));
  const generation = words.length > 1 ? (GENERATIONS.get(words.at(-1) as string) ?? '') : '';
  if (generation !== '') words = words.slice(0, -1);
  const kept = words.filter((word) => !TITLES.has(word));
  return { words: kept.length > 0 ? kept : words, generation, alsoCalled };
}

function wordsOf(text: string): string[] {
  return fold(text.replace(/([\p{L}])[.](?=[\p{L}])/gu, '$1. '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

export function compareNames(a: string, b: string): NameComparison {
  const [one, other] = [parseName(a), parseName(b)];
  if (one.words.length === 0 || other.words.length === 0) return 'unknown';
  if (!sharesScript(one.words, other.words)) return 'unknown';
  if (one.generation !== other.generation) return 'different';
  if (one.words.length === other.words.length && sameWords(one.words, other.words)) return 'same';
  const isFit = fits(one, other) && (one.words.length !== other.words.length || fits(other, one));
  if (isFit) return 'fits';
  return matchesByInitials(one, other) ? 'unknown' : 'different';
}

/** "Ana S." and "A. Silva": nothing contradicts, and no word says who it is. */
function matchesByInitials({ words: a }: ParsedName, { words: b }: ParsedName): boolean {
  return a.length > 1 && a.length === b.length && a.every((word, i) => isInitial(word, b[i] ?? ''));
}

/** Names that `compareNames` calls the same have the same key: the words in alphabetical order. Empty: no words. */
export function nameKey(name: string): string {
  const { words, generation } = parseName(name);
  const sorted = words.map((word) => (word.length > 3 ? withoutUmlauts(word) : word)).sort();
  return `${sorted.join(' ')}${generation === '' ? '' : `, ${generation}`}`.trim();
}

/** True when the given name of one is a word of the other: people marry and change their family name. */
export function sharesGivenName(a: string, b: string): boolean {
  const [one, other] = [parseName(a), parseName(b)];
  if (one.generation !== '' && other.generation !== '' && one.generation !== other.generation) return false;
  const isIn = (word: string | undefined, words: readonly string[]) =>
    word !== undefined && words.some((each) => isSameWord(word, each) || isNickname(word, each) || isInitial(word, each));
  return isIn(one.words[0], other.words) || isIn(other.words[0], one.words);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const left = [...b];
  return a.every((word) => {
    const at = left.findIndex((each) => isSameWord(word, each));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Every word of the shorter name has a partner in the longer one; at least one of them in full, and not only a family name. */
function fits(a: ParsedName, b: ParsedName): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const left = long.words.map((word, place) => ({ word, place }));
  const matched: { word: string; place: number; isFull: boolean }[] = [];
  const isMatched = (test: (word: string, other: string) => boolean, isFull: boolean) => (word: string) => {
    const at = left.findIndex((each) => test(word, each.word));
    if (at < 0) return false;
    matched.push({ word, place: (left.splice(at, 1)[0] as { place: number }).place, isFull });
    return true;
  };
  const rest = short.words
    .filter((word) => !isMatched(isSameWord, true)(word))
    .filter((word) => !isMatched(isNickname, true)(word))
    .filter((word) => !isMatched(isInitial, false)(word))
    .filter((word) => !PARTICLES.has(word) || word === short.words[0]) // Dé van der Berg
    // A name in brackets stands for the given name: Robert (Bob) Marsh and Bob Marsh.
    .filter((word) => ![...short.alsoCalled, ...long.alsoCalled].includes(word));
  if (rest.length > 0) return false;
  if (!matched.some(({ isFull }) => isFull)) return false;
  // "Mariam A. Abdrani" is not Ahmed Abdrani: the given name stays alone, and only the initial behind it fits.
  const [first] = short.words;
  const isOnlyMiddle = matched.some(({ word, place, isFull }) => !isFull && word === first && word.length > 1 && place > 0);
  if (isOnlyMiddle && left.some(({ place }) => place === 0)) return false;
  // One word that is only the family name of the other says nothing about who of the family is meant.
  return matched.length > 1 || long.words.length === 1 || matched[0]?.place !== long.words.length - 1;
}

/** The same word, also where an umlaut is written as two letters. */
function isSameWord(a: string, b: string): boolean {
  return a === b || ((a.length > 3 || b.length > 3) && withoutUmlauts(a) === withoutUmlauts(b));
}

function withoutUmlauts(word: string): string {
  return word.replace(/([aou])e/g, '$1');
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

function sharesScript(a: readonly string[], b: readonly string[]): boolean {
  return isLatin(a) === isLatin(b);
}

function isLatin(words: readonly string[]): boolean {
  return words.some((word) => /\p{Script=Latin}/u.test(word));
}
