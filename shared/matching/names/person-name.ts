/** The parts of a written name: which words are given and family names, and what is only a title, a generation or another name. */
import { memoize } from '../../lib/memoize';
import { latinWords, scriptOf, type WrittenIn } from './latin-words';

export interface PersonName {
  /** Given names first, then family names, in Latin letters without accents. */
  readonly words: readonly string[];
  /** The number of given names at the beginning of `words`. */
  readonly givenCount: number;
  /** False: the name may as well begin with the family name. */
  readonly isOrderKnown: boolean;
  /** `jr`, `sr`, `ii`, `iii`, `iv`; empty: none. */
  readonly generation: string;
  /** Words in brackets or quotation marks: names somebody is called by. */
  readonly calledBy: readonly string[];
  /** Family names of before a marriage ("née Marsh"). */
  readonly bornAs: readonly string[];
  readonly script: WrittenIn;
}

const TITLES = new Set(
  'mr mrs ms miss mx dr drs prof professor univ sir dame lord lady rev fr sra srta don dona doña herr frau dott dottssa dottore ing dipl mag mme mlle monsieur madame phd md mba pmp cpa esq obe mbe msc bsc ma ba jd dds rn pe llm llb cfa cissp acca frcp csm hc med habil avv arch ir drh hon capt sgt lt col smt shri shree pak ibu san sama cik puan encik haji hajji ustad sheikh pan pani doc mudr judr phdr mgr bc gospodin gospoda ir'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  'de la le van von vom zu zur der den del della delle degli dei di da das do dos du el al ben bin bint ibn y e und i af av ter ten het op'.split(
    ' ',
  ),
);
/** Titles that are family names too: "Danfen Ma", "Wei Pan", "Bá Khoa Phạm". They are titles only behind, or before, a whole name. */
const AMBIGUOUS_TITLES = new Set(['ma', 'ba', 'pan', 'san']);
const TITLES_BEFORE = new Set(['pan']);
/** A syllable of a given name, not a word that belongs to the family name: "Mi-bin", "Min-do". */
const SYLLABLE = /(\p{L})-(?=(?:bin|do|la|el|al|san|ma|ba|pan|ben|den|af|ten)(?![\p{L}-]))/giu;
const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['jnr', 'jr'],
  ['filho', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['snr', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);
/** Of a name without one of these every word is kept. */
const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set([...TITLES, ...PARTICLES, ...GENERATIONS.keys()]);
const BORN = /[\s(,]+(?:née|nee|né|geb\.?|geborene|born|roz\.?|z\s+domu|rođ\.?|szül\.?|o\.?s\.?)\s+([\p{L}' -]+)/iu;
const BRACKETS = /[("“„«‘'[]([^()"“”„«»’'[\]]+)[)"”“»’'\]]/g;
/** Family names that stand first in their own language: the most frequent of China, Korea and Viet Nam. */
const FIRST_FAMILY_NAMES = new Set(
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian kim lee park choi jung cho kang yoon lim oh suh shin kwon ahn yoo noh hwang hong nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly wong chan chang chow cheung leung lau kwok tsai hsu hsieh tseng'.split(
    ' ',
  ),
);

const MAX_REMEMBERED = 200_000;

/** Nothing but words of ASCII letters: no comma, bracket, hyphen or digit. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/i;
const NO_WORDS: readonly string[] = [];

export function personName(text: string): PersonName {
  // Reading such a name takes less than looking it up.
  if (PLAIN.test(text) && !BORN.test(text)) return named(NO_WORDS, text.toLowerCase().split(' '), { text, script: 'latin' });
  return remembered(text);
}

const remembered: (text: string) => PersonName = memoize(parse, MAX_REMEMBERED);

function parse(text: string): PersonName {
  let rest = text.includes('-') ? text.replace(SYLLABLE, '$1') : text;
  const born = BORN.exec(rest);
  const bornAs = born === null ? NO_WORDS : namesIn(born[1] as string);
  if (born !== null) rest = rest.replace(born[0], ' ');
  const calledBy: string[] = [];
  rest = rest.replace(BRACKETS, (whole, inside: string, at: number) => {
    if (/['’‘]/.test(whole[0] ?? '') && /\p{L}/u.test(rest[at - 1] ?? '')) return whole; // O’Brien
    calledBy.push(...namesIn(inside));
    return ' ';
  });
  const comma = rest.includes(',') ? /^([^,]+),\s*([^,]+?)(?:,.*)?$/.exec(rest.trim()) : null;
  const given = comma === null ? NO_WORDS : latinWords(comma[2] as string);
  const written = { text: rest, script: scriptOf(rest), calledBy, bornAs };
  return given.some((word) => !TITLES.has(word) && !GENERATIONS.has(word))
    ? named(given, latinWords(comma?.[1] as string), written)
    : named(NO_WORDS, latinWords(rest.replaceAll(',', ' ')), written);
}

/** What is known of a name beside its words. */
interface Written {
  readonly text: string;
  readonly script: WrittenIn;
  readonly calledBy?: readonly string[];
  readonly bornAs?: readonly string[];
}

/** @param given words before those of the family name. Empty: where the family name begins is not written */
function named(given: readonly string[], family: readonly string[], written: Written): PersonName {
  const { text, script, calledBy = NO_WORDS, bornAs = NO_WORDS } = written;
  const all = given.length === 0 ? family : [...given, ...family];
  const isFamilyFirst = given.length > 0;
  let kept = all;
  let givenKept = given.length;
  let generation = '';
  if (all.some((word) => MAY_BE_LEFT_OUT.has(word))) {
    generation = generationOf(all);
    const isKept = all.map((word, i) => !isLeftOut(word, i, all));
    if (isKept.includes(true)) kept = all.filter((_, i) => isKept[i]);
    givenKept = given.filter((_, i) => isKept[i]).length;
  }
  const familyCount = Math.max(1, isFamilyFirst ? kept.length - givenKept : hyphenatedCount(text, kept));
  const givenCount = Math.min(kept.length, Math.max(1, kept.length - familyCount));
  const ordered = inOrder(kept.map(withoutPrefix), givenCount, isFamilyFirst, script);
  // Written out: to spread an object into another is slow here.
  return { words: ordered.words, givenCount: ordered.givenCount, isOrderKnown: ordered.isOrderKnown, generation, calledBy, bornAs, script };
}

/** How many words at the end are one family name with hyphens: 2 of "Meera Hariraj-Suryabhat". 0: the name does not end so. */
function hyphenatedCount(text: string, words: readonly string[]): number {
  if (!text.includes('-')) return 0;
  const last = /\s(\p{L}+(?:-\p{L}+)+)$/u.exec(text.trim());
  const own = last === null ? [] : latinWords(last[1] as string);
  return own.length > 1 && own.every((word, i) => words.at(i - own.length) === word) ? own.length : 0;
}

/** Puts a family name that stands first behind the given names. */
function inOrder(
  words: readonly string[],
  givenCount: number,
  isStated: boolean,
  script: WrittenIn,
): Pick<PersonName, 'words' | 'givenCount' | 'isOrderKnown'> {
  if (isStated || script === 'han' || script === 'hangul' || words.length < 2) return { words, givenCount, isOrderKnown: true };
  const [first, last] = [words[0] as string, words.at(-1) as string];
  const [isFirst, isLast] = [FIRST_FAMILY_NAMES.has(first), FIRST_FAMILY_NAMES.has(last)];
  if (isFirst && !isLast) return { words: [...words.slice(1), first], givenCount: words.length - 1, isOrderKnown: true };
  if (isLast && !isFirst) return { words: [...words.slice(0, -1), last], givenCount, isOrderKnown: true };
  return { words, givenCount, isOrderKnown: !isFirst };
}

function generationOf(words: readonly string[]): string {
  for (const word of words.slice(1)) {
    const generation = GENERATIONS.get(word);
    if (generation !== undefined) return generation;
  }
  return '';
}

function isLeftOut(word: string, i: number, all: readonly string[]): boolean {
  if (AMBIGUOUS_TITLES.has(word)) {
    const others = all.filter((other) => other.length > 1 && !TITLES.has(other) && !PARTICLES.has(other));
    return others.length > 1 && (i > 0 || TITLES_BEFORE.has(word));
  }
  if (TITLES.has(word)) return true;
  if (GENERATIONS.has(word)) return i > 0 || word === 'sr'; // "Sr. García"
  return PARTICLES.has(word) && i > 0 && i < all.length - 1;
}

function namesIn(text: string): string[] {
  return latinWords(text).filter((word) => !TITLES.has(word) && !GENERATIONS.has(word) && !PARTICLES.has(word));
}

/** "vandenberg" → "berg", as if it were written in several words. */
function withoutPrefix(word: string): string {
  if (word.length < 9) return word;
  const joined = /^(?:vander|vanden|vonder|della)(\w{4,})$/.exec(word);
  return joined?.[1] ?? word;
}
