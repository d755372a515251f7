/**
 * How plausible a reading of a file is: the log-likelihood of its characters outside ASCII, under the language that fits best. Readings of the same
 * bytes in different code pages compare by it, since each character stands for all of its bytes.
 *
 * Model: characters are independent draws, most from one language of the code page's script (weight 1 − OTHER_LANGUAGE), the rest from any letter of
 * that script; a letter in an odd place (a capital inside a word, a symbol between letters, a final form not at the end) costs extra.
 */
import { ALPHABETS, frequencies, IDEOGRAPHS, LATIN } from './letter-frequencies';

const OTHER_LANGUAGE = 0.08;
const CONTROL = Math.log(1e-9);
const SYMBOL = Math.log(1e-5);
const ODD_PLACE = Math.log(2e-3);
const TYPOGRAPHIC = Math.log(5e-3);

/** Quotes, dashes and marks that people and programs write into tables. */
const PUNCTUATION = new Set('’‘“”„–—…«»°€£§©®·№、。・（）：／　！？「」，；ー\u00a0');
const FINAL_FORMS = new Set('םןךףץς');
const LETTER = /\p{L}|\p{M}/u;

interface Language {
  readonly name: string;
  readonly logShare: ReadonlyMap<string, number>;
}

const LANGUAGES: readonly Language[] = [
  ...scripts(LATIN),
  ...scripts(ALPHABETS),
  // A list of characters has no order of its own beyond "common": all weigh the same, as those of a language of as many letters.
  ...[...IDEOGRAPHS].map(([name, characters]) => {
    const all = new Set(characters);
    const share = Math.log((1 - OTHER_LANGUAGE) / all.size);
    return { name, logShare: new Map([...all].map((character) => [character, share] as const)) };
  }),
];

function scripts(alphabets: ReadonlyMap<string, string>): Language[] {
  const any = new Map<string, number>();
  const languages = [...alphabets].map(([name, letters]) => ({ name, shares: frequencies(letters) }));
  for (const { shares } of languages)
    for (const [letter, share] of shares) any.set(letter, (any.get(letter) ?? 0) + share / languages.length);
  return languages.map(({ name, shares }) => ({
    name,
    logShare: new Map(
      [...any].map(
        ([letter, share]) => [letter, Math.log((1 - OTHER_LANGUAGE) * (shares.get(letter) ?? 0) + OTHER_LANGUAGE * share)] as const,
      ),
    ),
  }));
}

export interface Plausibility {
  /** Natural logarithm; 0 for plain ASCII, lower is less plausible. */
  readonly logLikelihood: number;
  /** Characters outside ASCII that were judged. */
  readonly characters: number;
}

/** How plausible `text` is. */
export function plausibilityOf(text: string): Plausibility {
  const { counts, cost } = judge(text);
  let characters = 0;
  for (const count of counts.values()) characters += count;
  if (characters === 0) return { logLikelihood: cost, characters };
  let best = Number.NEGATIVE_INFINITY;
  for (const { logShare } of LANGUAGES) {
    let sum = 0;
    for (const [character, count] of counts) sum += count * (logShare.get(character) ?? unknownCharacter(character));
    if (sum > best) best = sum;
  }
  return { logLikelihood: best + cost, characters };
}

/** A letter of no list: a rare ideograph or a letter of another language. */
function unknownCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff61 && code <= 0xff9f) return SYMBOL; // half-width katakana: what Latin letters look like in Shift-JIS
  if (code >= 0xe000 && code <= 0xf8ff) return CONTROL; // private use
  if (code >= 0x3400 && code <= 0x9fff) return Math.log(4e-5);
  if (code >= 0xac00 && code <= 0xd7a3) return Math.log(6e-5);
  return LETTER.test(character) ? Math.log(1e-4) : SYMBOL;
}

/** The characters to look up, and what odd places cost. */
function judge(text: string): { counts: Map<string, number>; cost: number } {
  const counts = new Map<string, number>();
  let cost = 0;
  let before = '';
  let beforeThat = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (FINAL_FORMS.has(before) && LETTER.test(character)) cost += ODD_PLACE;
    if (code >= 0x80) {
      if (code <= 0x9f || code === 0xfffd) cost += CONTROL;
      else if (PUNCTUATION.has(character))
        cost += isLetter(before) && isLetter(beforeThat) && !'’·・ー'.includes(character) ? SYMBOL : TYPOGRAPHIC;
      else {
        counts.set(character, (counts.get(character) ?? 0) + 1);
        if (isOddPlace(before, character)) cost += ODD_PLACE;
      }
    } else if (
      isLetter(character) &&
      before !== '' &&
      (before.codePointAt(0) ?? 0) >= 0x80 &&
      !isLetter(before) &&
      !PUNCTUATION.has(before)
    ) {
      cost += ODD_PLACE; // a symbol, then a letter: Ÿ‘x
    }
    beforeThat = before;
    before = character;
  }
  return { counts, cost };
}

function isLetter(character: string): boolean {
  return character !== '' && LETTER.test(character);
}

/** A capital behind a small letter, two scripts in one word, or a mark on nothing. */
function isOddPlace(before: string, character: string): boolean {
  if (before === '' || !isLetter(before)) return /\p{M}/u.test(character);
  if (isCapital(character) && isSmall(before)) return true;
  const [one, other] = [scriptOf(before), scriptOf(character)];
  return one !== other && one !== 'none' && other !== 'none';
}

const isCapital = (character: string) => character !== character.toLowerCase() && character === character.toUpperCase();
const isSmall = (character: string) => character !== character.toUpperCase() && character === character.toLowerCase();

function scriptOf(character: string): 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'east-asian' | 'none' {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x41) return 'none';
  if (code < 0x250) return 'latin';
  if (code >= 0x370 && code < 0x400) return 'greek';
  if (code >= 0x400 && code < 0x530) return 'cyrillic';
  if (code >= 0x590 && code < 0x600) return 'hebrew';
  if (code >= 0x600 && code < 0x780) return 'arabic';
  if (code >= 0x2e80) return 'east-asian';
  return 'none';
}
