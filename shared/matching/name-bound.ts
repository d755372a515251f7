/**
 * The most that two names can say for one person, found without pairing their words: of a hundred pairs of names that share a key, ninety have too little in
 * common for what else they share.
 */
import { othersWith, type Relation } from './name-evidence';
import type { NameColumns } from './names/name-columns';
import { mayJoin } from './names/pair-words';
import { DIFFERENT, type NameWord, RELATION_ORDER } from './names/word-relation';
import type { RecordColumns } from './record-columns';
import { BITS, MAX_WORD_BITS, wordBits } from './weights';

/** Two names of two and more words, of which one fits: that word, and at least another family name. */
const MOST_OF_ONE_WORD = MAX_WORD_BITS + BITS.familyNameDiffers;

/** No less than the bits of `nameEvidence`, which is not needed where so many are too few. */
export function mostNameBits({ names }: RecordColumns, a: number, b: number): number {
  let most = 0; // what is said of names of two scripts that cannot be compared
  for (let i = names.firstOf(a); i < names.endOf(a); i++) {
    for (let j = names.firstOf(b); j < names.endOf(b); j++) {
      most = Math.max(most, mostOfForms(names, i, j));
      if (most === Infinity) return most;
    }
  }
  return most;
}

/** Infinity: only a comparison can tell. */
function mostOfForms(names: NameColumns, a: number, b: number): number {
  const lengthA = names.lengthOf(a);
  const lengthB = names.lengthOf(b);
  if (lengthA < 2 || lengthB < 2) return Infinity;
  const areVowelsWritten = names.hasVowels(a) && names.hasVowels(b);
  let rows = 0;
  let columns = 0;
  for (let i = 0; i < lengthA; i++) {
    const word = names.wordOf(a, i);
    for (let j = 0; j < lengthB; j++) {
      if (names.rankOf(word, names.wordOf(b, j), areVowelsWritten) === DIFFERENT) continue;
      rows |= 1 << i;
      columns |= 1 << j;
    }
  }
  if ((lengthA > 2 || lengthB > 2) && (mayJoin(names, a, b, areVowelsWritten) || mayJoin(names, b, a, areVowelsWritten))) return Infinity;
  if (!hasSeveral(rows) || !hasSeveral(columns)) return MOST_OF_ONE_WORD;
  const differ = hasOtherWord(names, a, rows) && hasOtherWord(names, b, columns);
  return mostOfWords(names, a, b, areVowelsWritten) + (differ ? BITS.middleNameDiffers : 0);
}

/** More than one bit is set. */
function hasSeveral(bits: number): boolean {
  return (bits & (bits - 1)) !== 0;
}

/** A word that is written out has nothing to do with words of the other name. So the names differ, at least in a middle name. @param related bits of words */
function hasOtherWord(names: NameColumns, form: number, related: number): boolean {
  for (let i = 0; i < names.lengthOf(form); i++) {
    if ((related & (1 << i)) === 0 && (names.nameWords[names.wordOf(form, i)] as NameWord).length > 1) return true;
  }
  return false;
}

/** Each word of A with the word of B that says most beside it, as if each said all. */
function mostOfWords(names: NameColumns, a: number, b: number, areVowelsWritten: boolean): number {
  let sum = 0;
  for (let i = 0; i < names.lengthOf(a); i++) {
    const word = names.wordOf(a, i);
    let most = 0;
    for (let j = 0; j < names.lengthOf(b); j++) {
      const other = names.wordOf(b, j);
      const rank = names.rankOf(word, other, areVowelsWritten);
      if (rank === DIFFERENT) continue;
      const relation = RELATION_ORDER[rank] as Relation;
      most = Math.max(most, wordBits(relation, othersWith(names, relation, word, other), names.size));
    }
    sum += most;
  }
  return sum;
}
