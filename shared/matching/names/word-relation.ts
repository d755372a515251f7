/** How two words of names are related, and how much less than equality that says. */
import { isNickname, nicknameBits } from './nicknames';
import { consonantKey, isOneEdit, jaroWinkler, withoutUmlauts } from './spelling';

/**
 * Strongest first. `same`: equal but for accents. `nickname`: Bill and William. `variant`: another spelling of the same sounds (Mohamed, Muhammad;
 * Alexei, Aleksey). `short`: probably a short form that no list has (Krešo, Krešimir). `typo`: one letter. `initial`: one is only the first letter.
 * `different`: none of these.
 */
export type WordRelation = 'same' | 'nickname' | 'variant' | 'short' | 'typo' | 'initial' | 'different';

export const RELATION_ORDER: readonly WordRelation[] = ['same', 'nickname', 'variant', 'short', 'typo', 'initial', 'different'];

export const DIFFERENT = RELATION_ORDER.indexOf('different');

const MIN_VARIANT_SIMILARITY = 0.75;
/** Shorter words with one other letter are two names. */
const MIN_LETTERS = 4;
/** Letters of a short form. */
const MIN_SHORT = 3;
const MAX_SHORT = 6;

/** What a comparison needs of a word, computed once. */
export interface NameWord {
  readonly text: string;
  readonly length: number;
  /** Without the letters that stand for dots and rings. */
  readonly plain: string;
  /** Consonant key. */
  readonly sound: string;
  /** See `nicknameBits`. */
  readonly nicknames: number;
  /** One bit for each letter that is in the word, one for all digits. */
  readonly letters: number;
  /** Code of the first letter. */
  readonly first: number;
}

const DIGITS = 1 << 26;

/** Letters that are in the consonant key of each word that has them, and of no other: words of one sound have the same of them. */
export const ALWAYS_HEARD = lettersOf('dlmnr');

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - 97;
    letters |= letter >= 0 && letter < 26 ? 1 << letter : DIGITS;
  }
  return letters;
}

export function nameWord(text: string): NameWord {
  return {
    text,
    length: text.length,
    plain: withoutUmlauts(text),
    sound: consonantKey(text),
    nicknames: nicknameBits(text),
    letters: lettersOf(text),
    first: text.charCodeAt(0),
  };
}

/** @param areVowelsWritten false when one of the two comes from a script without short vowels: then the consonants decide */
export function wordRelation(a: NameWord, b: NameWord, areVowelsWritten = true): WordRelation {
  if (a === b || a.plain === b.plain) return 'same';
  const [one, other] = [a.text, b.text];
  if (a.length === 1 || b.length === 1) return a.first === b.first ? 'initial' : 'different';
  if (a.nicknames & b.nicknames && isNickname(one, other)) return 'nickname';
  const isOneSound = a.sound === b.sound;
  if (!areVowelsWritten) return isOneSound || onlyConsonants(a) === onlyConsonants(b) ? 'variant' : 'different';
  if (!isOneSound && !canBeAlike(a, b)) return 'different';
  const isClose = isOneSound || isTypo(one, other);
  const isShort = !isClose && (isShortForm(one, other) || isShortForm(other, one));
  if ((!isClose && !isShort) || isGenderPair(one, other) || (a.letters | b.letters) & DIGITS) return 'different';
  const isLong = Math.min(one.length, other.length) >= MIN_LETTERS; // Tim and Tom are two people
  if (isOneSound && isLong && jaroWinkler(one, other) >= MIN_VARIANT_SIMILARITY) return 'variant';
  if (isShort) return 'short';
  return isTypo(one, other) ? 'typo' : 'different';
}

/** True: `wordRelation` finds two words of two sounds different, where vowels are written. It finds so for most, and this is many times faster. */
export function areUnlike(a: NameWord, b: NameWord): boolean {
  if (a.length === 1 || b.length === 1) return a.first !== b.first;
  return (a.nicknames & b.nicknames) === 0 && !canBeAlike(a, b);
}

/** Cheap and never false for a slip of one letter, which changes at most two bits of the letters, or a short form. */
function canBeAlike(a: NameWord, b: NameWord): boolean {
  const difference = a.length - b.length;
  if (difference > 1) return canBeShortForm(b, a);
  if (difference < -1) return canBeShortForm(a, b);
  const changed = a.letters ^ b.letters;
  return a.length + b.length > 2 * MIN_LETTERS && hasAtMostOneBit(changed & (changed - 1));
}

/** It begins alike, and the other word may only lack its last letter. */
function canBeShortForm(short: NameWord, long: NameWord): boolean {
  return (
    short.first === long.first && short.length >= MIN_SHORT && short.length <= MAX_SHORT && hasAtMostOneBit(short.letters & ~long.letters)
  );
}

function hasAtMostOneBit(bits: number): boolean {
  return (bits & (bits - 1)) === 0;
}

function isTypo(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= MIN_LETTERS && Math.max(a.length, b.length) > MIN_LETTERS && isOneEdit(a, b);
}

/** The consonant key without the w of Korean “wook” (동욱 is read as dongug), and no vowel at its beginning: عمر is read as mr. */
function onlyConsonants({ text }: NameWord): string {
  return consonantKey(text.slice(0, 1) + text.slice(1).replaceAll(/w(?=oo|u)/g, '')).replace(/^[aeiou]/, '');
}

/** The beginning of the longer name, with a vowel or without: Tomo and Tomislav, Jela and Jelena, Max and Maximilian. */
function isShortForm(short: string, long: string): boolean {
  if (short.length < MIN_SHORT || short.length > MAX_SHORT || long.length < short.length + 2 || short[0] !== long[0]) return false;
  const stem = short.length > MIN_SHORT ? short.replace(/[aeiouy]$/, '') : short;
  return stem.length >= MIN_SHORT && long.startsWith(stem);
}

/** Names of a woman and of a man with one stem: Paula and Paul, Daniela and Daniel, Maria and Mario, Christina and Christian. They are two people. */
function isGenderPair(a: string, b: string): boolean {
  const [one, other] = [a.replace(/h$/, ''), b.replace(/h$/, '')];
  const [isOne, isOther] = [one.endsWith('a'), other.endsWith('a')];
  if (isOne === isOther) return (isMasculine(one) && FEMININE.test(other)) || (isMasculine(other) && FEMININE.test(one));
  const [woman, man] = isOne ? [one, other] : [other, one];
  return !man.endsWith('e') && !hasSwappedEnd(woman, man); // Maria and Marie
}

/** "Huijuna" for "Huijuan" is a slip; Christina and Christian are two people. */
function hasSwappedEnd(woman: string, man: string): boolean {
  return woman.length === man.length && woman.slice(0, -2) === man.slice(0, -2) && woman.at(-1) === man.at(-2) && !man.endsWith('ian');
}

const FEMININE = /(?:ine|ette|elle)$/;

function isMasculine(name: string): boolean {
  return /[^aeiou]$/.test(name);
}

const SLOTS = 1 << 18;
const UNUSED = -1;
/** Before so many comparisons it would cost more than it saves. */
const FEW = 10_000;
/** Numbers of words are below it. */
const WORDS = 2 ** 25;

/** Relations of words that were compared before: names of one language are made of a few thousand words, so the same two meet again and again. */
export class RelationCache {
  /** The two words and whether vowels are written, as one number. A slot keeps what came last. */
  private keys: Float64Array | null = null;
  private ranks = new Uint8Array(0);
  private asked = 0;

  /** Place of the relation in `RELATION_ORDER`. @param one number of the first word @param other of the second */
  rankOf(one: number, other: number, a: NameWord, b: NameWord, areVowelsWritten: boolean): number {
    if (this.keys === null) {
      if (this.asked++ < FEW) return RELATION_ORDER.indexOf(wordRelation(a, b, areVowelsWritten));
      this.keys = new Float64Array(SLOTS).fill(UNUSED);
      this.ranks = new Uint8Array(SLOTS);
    }
    const key = (one * WORDS + other) * 2 + (areVowelsWritten ? 1 : 0);
    const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    const slot = (mixed ^ (mixed >>> 15)) & (SLOTS - 1);
    if (this.keys[slot] === key) return this.ranks[slot] as number;
    const rank = RELATION_ORDER.indexOf(wordRelation(a, b, areVowelsWritten));
    this.keys[slot] = key;
    this.ranks[slot] = rank;
    return rank;
  }
}
