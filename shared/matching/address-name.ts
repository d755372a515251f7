/** The name that an e-mail address probably holds, and the addresses that people make of a name. */
import { emailKey, isRoleAddress } from './contact-keys';
import { type PersonName, personName } from './names/person-name';
import { type NameWord, wordRelation } from './names/word-relation';

/** "emma.hahn@…" is probably the address of Emma Hahn. */
export function addressName(email: string): PersonName[] {
  const words = email
    .slice(0, Math.max(0, email.indexOf('@')))
    .replace(/\+.*$/, '')
    .split(/[._-]+/);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{L}+\d{0,4}$/u.test(word)) || isRoleAddress(emailKey(email)))
    return [];
  return [personName(words.map((word) => word.replace(/\d+$/, '')).join(' '))];
}

/**
 * True when the address names somebody else, of one family or of one given name: "emma.hahn@…" is not the address of Peter Hahn, even where a file says so.
 * An address without a word of the name ("big.bear@…") may be anybody's.
 */
export function namesAnother(address: readonly NameWord[], name: readonly NameWord[]): boolean {
  const texts = name.map(({ text }) => text);
  const joined = texts.slice(1).map((text, i) => `${texts[i]}${text}`); // Mary Ann, Maryann
  const isIn = (text: string) => texts.includes(text) || joined.includes(text);
  const [own, other] = [address, name].map((words) => words.filter(({ length }) => length > 1)) as [NameWord[], NameWord[]];
  if (!own.some(({ text }) => isIn(text))) return false;
  const isAlone = (word: NameWord, words: readonly NameWord[]) => words.every((each) => wordRelation(word, each) === 'different');
  const isInJoined = (word: NameWord) => own.some(({ text }) => joined.includes(text) && text.includes(word.text));
  return own.some((word) => !isIn(word.text) && isAlone(word, other)) && other.some((word) => !isInJoined(word) && isAlone(word, own));
}

/** True when the address has each word of the name, or a word that an initial stands for. The address of a couple names only one of them. */
export function completes(address: readonly string[], name: readonly string[]): boolean {
  return name.every((word) => address.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
}

/** True when nothing but words of the name, initials and a year are in the text: "emmahahn", "ehahn84", "hahne" of Emma Hahn. @param name its words, folded */
export function isMadeOfName(name: readonly string[], text: string): boolean {
  const words = [...name].sort((one, other) => other.length - one.length);
  let rest = text.replace(/(?:19|20)?\d\d?$/, '');
  let isNamed = false;
  for (const word of words) {
    if (word.length < 3 || !rest.includes(word)) continue;
    rest = rest.replace(word, '');
    isNamed = true;
  }
  return isNamed && [...rest].every((letter) => words.some((word) => word.startsWith(letter)));
}

/** The letters and digits before the @, without what stands behind a plus. */
export function localOf(address: string): string {
  return address
    .slice(0, address.indexOf('@'))
    .replace(/\+.*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * True when a record without a name has an address of somebody and beside it one that is not known to be theirs: it is neither among their addresses nor
 * made of their name. A couple's address and the work address of one of them are not certainly the other one.
 *
 * @param nameless keys of its addresses (`emailKey`) @param own those of the other @param name folded words of the other's name
 */
export function hasForeignAddress(nameless: readonly string[], own: readonly string[], name: readonly string[]): boolean {
  if (nameless.length < 2 || !nameless.some((key) => own.includes(key))) return false;
  return nameless.some((key) => !own.includes(key) && !isRoleAddress(key) && !isMadeOfName(name, localOf(key)));
}

/** The first ones of `localsOfName` hold the whole given and family name. */
export const WHOLE_NAMES = 2;

/** What a text is made of: which of the two names stands first, and how much of each is written. */
interface Pattern {
  readonly isGivenFirst: boolean;
  readonly given: number;
  readonly family: number;
}

const WHOLE = Infinity;
const PATTERNS: readonly Pattern[] = [
  { isGivenFirst: true, given: WHOLE, family: WHOLE },
  { isGivenFirst: false, given: WHOLE, family: WHOLE },
  { isGivenFirst: true, given: 1, family: WHOLE },
  { isGivenFirst: false, given: 1, family: WHOLE },
  { isGivenFirst: true, given: WHOLE, family: 1 },
];

const NO_LOCALS = new Float64Array(0);
const locals = new Float64Array(PATTERNS.length);

/**
 * Hashes of "emmahahn", "hahnemma", "ehahn", "hahne", "emmah" for Emma Hahn. Empty: the words are too few or too short. The answer is overwritten by the
 * next call.
 */
export function localsOfName(given: string, family: string): Float64Array {
  if (given.length < 2 || family.length < 3) return NO_LOCALS;
  for (let place = 0; place < PATTERNS.length; place++) {
    const pattern = PATTERNS[place] as Pattern;
    const [ofGiven, ofFamily] = [Math.min(given.length, pattern.given), Math.min(family.length, pattern.family)];
    locals[place] = pattern.isGivenFirst ? localHash(given, ofGiven, family, ofFamily) : localHash(family, ofFamily, given, ofGiven);
  }
  return locals;
}

/** The text behind a hash of `localsOfName`, by its place. */
export function localOfName(given: string, family: string, place: number): string {
  const pattern = PATTERNS[place];
  if (pattern === undefined) return '';
  const [ofGiven, ofFamily] = [given.slice(0, pattern.given), family.slice(0, pattern.family)];
  return pattern.isGivenFirst ? ofGiven + ofFamily : ofFamily + ofGiven;
}

/**
 * 49 bits of two hashes (FNV-1a, Fowler, Noll & Vo 1991, and one with another factor) of the beginnings of two texts, written together: five texts of each
 * name, which nearly all have one owner, are never made. Two different texts of a million have one hash with a probability of 1 : 1,000.
 */
export function localHash(text: string, length = text.length, more = '', moreLength = 0): number {
  let one = 0x811c9dc5;
  let other = 0x2545f491;
  for (let i = 0; i < length + moreLength; i++) {
    const letter = i < length ? text.charCodeAt(i) : more.charCodeAt(i - length);
    one = Math.imul(one ^ letter, 0x01000193);
    other = Math.imul(other ^ letter, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return (one >>> 0) * 0x20000 + ((other ^ (other >>> 13)) & 0x1ffff);
}
