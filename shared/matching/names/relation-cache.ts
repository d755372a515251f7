/** Relations of words that were compared before: names of one language are made of a few thousand words, so the same two meet again and again. */
import { memoize } from '../../lib/memoize';
import { type NameWord, nameWord, RELATION_ORDER, wordRelation } from './word-relation';

const SLOTS = 1 << 18;
const UNUSED = -1;
/** Before so many comparisons it would cost more than it saves. */
const FEW = 10_000;
/** Numbers of words are below it. */
const WORDS = 2 ** 25;

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

const MAX_REMEMBERED = 50_000;

/** Of two words that are written as one. */
export const joinedWord: (text: string) => NameWord = memoize(nameWord, MAX_REMEMBERED);
