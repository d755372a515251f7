/**
 * Pairs the words of two names: each word of one with the most alike word of the other, equal words first, then two words of one that are one word of the
 * other ("Mary Ann", "Maryann"), then less and less alike ones, words of one role (given, family) first.
 */
import { MAX_WORDS, type NameColumns, type NameForm } from './name-columns';
import { ALWAYS_HEARD, DIFFERENT, type NameWord, RELATION_ORDER, wordRelation } from './word-relation';

const VARIANT = RELATION_ORDER.indexOf('variant');

export const COUNTED = 255;

/** Which word belongs to which. Filled anew by each `pairWords`: millions of pairs are compared, and most end here. */
export interface Pairing {
  /** Number of words of A that have a partner. */
  count: number;
  /** Word of A → word of B, −1: alone. */
  readonly partner: Int8Array;
  /** Word of A → place of its relation in `RELATION_ORDER`, or `COUNTED`: the second half of a word of B. */
  readonly relation: Uint8Array;
  /** Word of B: it has a partner. */
  readonly isTaken: Uint8Array;
}

const pairing: Pairing = {
  count: 0,
  partner: new Int8Array(MAX_WORDS),
  relation: new Uint8Array(MAX_WORDS),
  isTaken: new Uint8Array(MAX_WORDS),
};
const table = new Uint8Array(MAX_WORDS * MAX_WORDS);

/** The answer is overwritten by the next call. */
export function pairWords(names: NameColumns, a: NameForm, b: NameForm): Pairing {
  pairing.count = 0;
  for (let i = 0; i < MAX_WORDS; i++) {
    pairing.partner[i] = -1;
    pairing.isTaken[i] = 0;
  }
  const areVowelsWritten = a.hasVowels && b.hasVowels;
  const related = relateAll(names, a, b, areVowelsWritten);
  if (related & 1) pairRelated(0, a, b);
  if (a.length > 2 || b.length > 2) {
    joinSplitWords(names, a, b, areVowelsWritten, false);
    joinSplitWords(names, b, a, areVowelsWritten, true);
  }
  for (let rank = 1; rank < DIFFERENT; rank++) if (related & (1 << rank)) pairRelated(rank, a, b);
  return pairing;
}

/** Fills the table of relations. @returns one bit for each relation that is in it */
function relateAll(names: NameColumns, a: NameForm, b: NameForm, areVowelsWritten: boolean): number {
  let related = 0;
  let at = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      const rank = names.rankOf(a.words[i] as number, b.words[j] as number, areVowelsWritten);
      table[at++] = rank;
      related |= 1 << rank;
    }
  }
  return related;
}

/** Pairs words in this relation, first those of one role. */
function pairRelated(rank: number, a: NameForm, b: NameForm): void {
  const [height, width] = [a.length, b.length];
  for (let role = 0; role < 2; role++) {
    for (let i = 0; i < height; i++) {
      if ((pairing.partner[i] as number) >= 0) continue;
      for (let j = 0; j < width; j++) {
        if (table[i * width + j] !== rank || pairing.isTaken[j]) continue;
        if ((i < a.givenCount === j < b.givenCount) !== (role === 0)) continue;
        pair(i, j, rank);
        break;
      }
    }
  }
}

function pair(i: number, j: number, rank: number): void {
  pairing.partner[i] = j;
  pairing.relation[i] = rank;
  pairing.isTaken[j] = 1;
  pairing.count++;
}

/** Less letters are never two words in one. */
const MIN_JOINED = 4;

/** False: `joinSplitWords` finds nothing. @param single form with the one word @param split form with the two */
export function mayJoin(names: NameColumns, single: number, split: number, areVowelsWritten: boolean): boolean {
  for (let i = 0; i < names.lengthOf(single); i++) {
    const whole = names.wordOf(single, i);
    for (let j = 0; j + 1 < names.lengthOf(split); j++) {
      if (joinedAs(names, whole, names.wordOf(split, j), names.wordOf(split, j + 1), areVowelsWritten) !== null) return true;
    }
  }
  return false;
}

/** Two words written as one, when that may be `whole`. Null: it has another sound. */
function joinedAs(names: NameColumns, whole: number, one: number, other: number, areVowelsWritten: boolean): NameWord | null {
  const { nameWords } = names;
  const word = nameWords[whole] as NameWord;
  if (!isLike(word, nameWords[one] as NameWord, nameWords[other] as NameWord)) return null;
  const joined = names.joined(one, other);
  return areVowelsWritten && joined.sound !== word.sound ? null : joined;
}

/** Cheap: the one word may be made of the two. */
function isLike(whole: NameWord, one: NameWord, other: NameWord): boolean {
  return (
    whole.length >= MIN_JOINED &&
    one.first === whole.first &&
    Math.abs(whole.length - one.length - other.length) <= 3 &&
    (((one.letters | other.letters) ^ whole.letters) & ALWAYS_HEARD) === 0
  );
}

/** "Mary Ann" and "Maryann", "Xiao Ming" and "Xiaoming", "Su-min" and "Soomin". @param isOfB the single word is of B, the two of A */
function joinSplitWords(names: NameColumns, single: NameForm, split: NameForm, areVowelsWritten: boolean, isOfB: boolean): void {
  for (let i = 0; i < single.length; i++) {
    const whole = single.words[i] as number;
    for (let j = 0; j + 1 < split.length; j++) {
      if (!isFree(i, isOfB) || !isFree(j, !isOfB) || !isFree(j + 1, !isOfB)) continue;
      const joined = joinedAs(names, whole, split.words[j] as number, split.words[j + 1] as number, areVowelsWritten);
      if (joined === null) continue;
      const relation = wordRelation(names.nameWords[whole] as NameWord, joined, areVowelsWritten);
      if (relation !== 'same' && relation !== 'variant') continue;
      const rank = relation === 'same' ? 0 : VARIANT;
      pair(isOfB ? j : i, isOfB ? i : j, rank);
      if (isOfB) pair(j + 1, i, COUNTED);
      else pairing.isTaken[j + 1] = 1;
    }
  }
}

function isFree(word: number, isOfB: boolean): boolean {
  return isOfB ? pairing.isTaken[word] === 0 : (pairing.partner[word] as number) < 0;
}
