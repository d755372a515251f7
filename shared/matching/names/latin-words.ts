/**
 * The words of a name in Latin letters without accents, so that names of different scripts can be compared.
 *
 * Transliteration: any-ascii (Cyrillic, Greek, Arabic, Hebrew, Hangul, Kana, Han in its Chinese reading, the scripts of India, …). A Japanese name in Han
 * characters gets a Chinese reading; `WrittenIn` tells, and the comparison draws no conclusion from it.
 */
import anyAscii from 'any-ascii';
import { memoize } from '../../lib/memoize';
import { fold } from '../../model/fold';

/** `abjad`: Arabic or Hebrew, written without short vowels. */
export type WrittenIn = 'latin' | 'han' | 'hangul' | 'abjad' | 'other';

const ASCII = /^[\0-\x7f]*$/;
const SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}]+/gu;
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{FE0F}|\u{20E3}|[\u{E0020}-\u{E007F}]/gu;
/** False for most names, and fast: no picture has another letter. */
const MAY_BE_PICTURE = /[©®\u2000-\uffff]/;
/** Family names of two Han characters. All others have one. */
const LONG_FAMILY_NAMES = /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|东方|東方|夏侯|皇甫|尉迟|公孙|慕容|南宫|独孤|남궁|황보|선우|제갈)/u;
/** Official romanization of Korean family names (any-ascii) → the usual one. */
const KOREAN_FAMILY_NAMES: ReadonlyMap<string, string> = new Map(
  'gim:kim i:lee yi:lee ri:lee rhee:lee bak:park pak:park choe:choi jeong:jung chung:jung jo:cho gang:kang yun:yoon im:lim rim:lim o:oh seo:suh sin:shin gwon:kwon an:ahn yu:yoo ryu:yoo no:noh ha:ha bae:bae bag:park gwag:kwak baeg:baek sog:seok gug:kook'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

export function scriptOf(text: string): WrittenIn {
  if (ASCII.test(text) || /^[\p{Script=Latin}\p{ASCII}\p{M}]*$/u.test(text)) return 'latin';
  if (/\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'han';
  if (/\p{Script=Hangul}/u.test(text)) return 'hangul';
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)) return 'abjad';
  return /\p{L}/u.test(text.replace(/\p{Script=Latin}/gu, '')) ? 'other' : 'latin';
}

/** Lower case a–z and digits only; no empty words. A Han or Hangul name becomes its given name and its family name. */
export function latinWords(text: string): string[] {
  if (ASCII.test(text)) return asciiWords(text);
  const composed = text.normalize('NFC'); // macOS writes a syllable of Hangul as its letters
  const plain = MAY_BE_PICTURE.test(composed) ? composed.replace(PICTURES, ' ') : composed;
  const script = scriptOf(plain);
  if (script === 'latin') return plain.split(' ').flatMap(foldedWords); // most words were folded before, most names were not
  const spaced = script === 'han' || script === 'hangul' ? splitSyllables(plain) : plain;
  const words = transliterated(spaced);
  return script === 'abjad' ? words.map((word) => word.slice(0, 1) + word.slice(1).replace(/[wyv]/g, '')) : words; // long vowels
}

const MAX_REMEMBERED = 100_000;
const remembered: (text: string) => readonly string[] = memoize(transliterated, MAX_REMEMBERED);

function foldedWords(text: string): readonly string[] {
  return ASCII.test(text) ? asciiWords(text) : remembered(text);
}

function transliterated(text: string): string[] {
  const folded = fold(text.replace(/(\p{L})[.](?=\p{L})/gu, '$1. ').replace(/(\p{L})['’ʼ`](?=\p{L})/gu, '$1'));
  const latin = ASCII.test(folded) ? folded : anyAscii(folded).toLowerCase().replace(/['`]/g, '');
  return latin.split(/[^a-z0-9]+/).filter(Boolean);
}

/** What `latinWords` gives, without what only other letters need. */
function asciiWords(text: string): string[] {
  const lower = text.toLowerCase();
  const words = /['`]/.test(lower) ? lower.replace(/([a-z])['`](?=[a-z])/g, '$1') : lower;
  return words.match(/[a-z0-9]+/g) ?? [];
}

/** "王小明" → "xiaoming wang", "김민준, PhD" → "minjun kim, PhD". A name that has spaces keeps its words. */
function splitSyllables(text: string): string {
  const runs = text.match(SYLLABLES) ?? [];
  if (runs.length !== 1) return text.replace(SYLLABLES, (run) => anyAscii(run));
  return text.replace(SYLLABLES, (run) => {
    if (run.length < 2 || run.length > 5) return anyAscii(run);
    const length = run.length > 2 && LONG_FAMILY_NAMES.test(run) ? 2 : 1;
    const family = anyAscii(run.slice(0, length)).toLowerCase();
    return `${anyAscii(run.slice(length)).toLowerCase()} ${/\p{Script=Hangul}/u.test(run) ? (KOREAN_FAMILY_NAMES.get(family) ?? family) : family}`;
  });
}
