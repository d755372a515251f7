/**
 * Pairs the words of two names: each word of one with the most alike word of the other, equal words first, then two words of one that are one word of the
 * other ("Mary Ann", "Maryann"), then less and less alike ones, words of one role (given, family) first.
 */
import { joinedWord } from './names/relation-cache';
import { type NameWord, RELATION_ORDER, wordRelation } from './names/word-relation';
import { MAX_WORDS, type NameForm, type RecordColumns } from './record-columns';

export const DIFFERENT = RELATION_ORDER.indexOf('different');
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
export function pairWords(columns: RecordColumns, a: NameForm, b: NameForm): Pairing {
  pairing.count = 0;
  pairing.partner.fill(-1);
  pairing.isTaken.fill(0);
  const areVowelsWritten = a.hasVowels && b.hasVowels;
  const related = relateAll(columns, a, b, areVowelsWritten);
  if (related & 1) pairRelated(0, a, b);
  if (a.words.length > 2 || b.words.length > 2) {
    joinSplitWords(columns, a, b, areVowelsWritten, false);
    joinSplitWords(columns, b, a, areVowelsWritten, true);
  }
  for (let rank = 1; rank < DIFFERENT; rank++) if (related & (1 << rank)) pairRelated(rank, a, b);
  return pairing;
}

/** Fills the table of relations. @returns one bit for each relation that is in it */
function relateAll(columns: RecordColumns, a: NameForm, b: NameForm, areVowelsWritten: boolean): number {
  let related = 0;
  let at = 0;
  for (const one of a.words) {
    for (const other of b.words) {
      const rank = rankOf(columns, one, other, areVowelsWritten);
      table[at++] = rank;
      related |= 1 << rank;
    }
  }
  return related;
}

/** Place of the relation of two words in `RELATION_ORDER`. */
export function rankOf({ nameWords, relations }: RecordColumns, one: number, other: number, areVowelsWritten: boolean): number {
  if (one === other) return 0;
  return relations.rankOf(one, other, nameWords[one] as NameWord, nameWords[other] as NameWord, areVowelsWritten);
}

/** Pairs words in this relation, first those of one role. */
function pairRelated(rank: number, a: NameForm, b: NameForm): void {
  const [height, width] = [a.words.length, b.words.length];
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

/** "Mary Ann" and "Maryann", "Xiao Ming" and "Xiaoming", "Su-min" and "Soomin". @param isOfB the single word is of B, the two of A */
function joinSplitWords(columns: RecordColumns, single: NameForm, split: NameForm, areVowelsWritten: boolean, isOfB: boolean): void {
  const words = columns.nameWords;
  const isFreeA = (i: number) => (pairing.partner[i] as number) < 0;
  const isFreeB = (j: number) => !pairing.isTaken[j];
  const [isSingleFree, isPartFree] = isOfB ? [isFreeB, isFreeA] : [isFreeA, isFreeB];
  for (let i = 0; i < single.words.length; i++) {
    const whole = words[single.words[i] as number] as NameWord;
    if (whole.text.length < 4) continue;
    for (let j = 0; j + 1 < split.words.length; j++) {
      const [one, other] = [words[split.words[j] as number] as NameWord, words[split.words[j + 1] as number] as NameWord];
      if (one.first !== whole.first || Math.abs(whole.text.length - one.text.length - other.text.length) > 3) continue;
      if (!isSingleFree(i) || !isPartFree(j) || !isPartFree(j + 1)) continue;
      const relation = wordRelation(whole, joinedWord(one.text + other.text), areVowelsWritten);
      if (relation !== 'same' && relation !== 'variant') continue;
      const rank = relation === 'same' ? 0 : VARIANT;
      pair(isOfB ? j : i, isOfB ? i : j, rank);
      if (isOfB) pair(j + 1, i, COUNTED);
      else pairing.isTaken[j + 1] = 1;
    }
  }
}
