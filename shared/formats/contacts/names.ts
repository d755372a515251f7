/** Assembles a full name from the parts in a file. Emoji and all scripts stay; nothing is corrected. */
import { capitalize } from '../../lib/format-text';

/** Longer than any real name. A longer one is cut, and stays whole in `extra` under "Name". */
export const MAX_NAME_LENGTH = 200;

export interface AssembledName {
  readonly name: string;
  /** "Ph.D., PMP": from after a comma behind the family name, or from the suffix. */
  readonly credentials: string;
}

const GENERATION = /^(jr|sr|jnr|snr|junior|senior|i{1,3}|iv|v|vi)\.?$/i;

const CREDENTIAL =
  /^(ph\.?d|m\.?d|d\.?o|j\.?d|ll\.?[mb]|m\.?b\.?a|e?mba|b\.?a|b\.?sc?|m\.?sc?|m\.?a|m\.?eng|b\.?eng|d\.?phil|ed\.?d|dds|dmd|dvm|rn|np|cpa|cfa|cfp|cma|acca|aca|pmp|csm|cspo|cissp|cism|cisa|phr|sphr|shrm-?s?cp|pe|p\.?eng|esq|dipl\.?-?ing|dr|prof|cphr|gphr|itil|psm|lssbb|lcsw|msw|mph|mpa|mfa|mpp|frsa|fca|fcca|cipd|mcipd|hon|ret|he\/him|she\/her|they\/them)\.?$/i;

/** "Ph.D.", "PMP", "he/him": a word that stands behind a name and is no part of it. */
export function isCredential(word: string): boolean {
  return CREDENTIAL.test(word) || GENERATION.test(word);
}

const LEGAL_FORM =
  /^(inc|llc|ltd|limited|gmbh|ag|kg|ohg|co|corp|corporation|plc|sdn|bhd|s\.?a|s\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|ab|as|a\/s|sarl|sas|pty|lp|llp|e\.?v)\.?( .*)?$/i;

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Chinese family names of two characters. Others of two or more are Japanese. */
const LONG_CHINESE =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|夏侯|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|端木|东方|東方|南宫|南宮|西门|西門|独孤|獨孤|司徒|司空|宇文|长孙|長孫|轩辕|軒轅|申屠|太史|公羊|淳于|澹台|闻人|聞人|钟离|鍾離|呼延|百里|东郭|東郭|拓跋|陳林|張簡|范姜)$/;

function hasJapaneseShape(family: string, given: string): boolean {
  if (KANA.test(family) || KANA.test(given)) return true;
  return family.length >= 2 && /^\p{Script=Han}+$/u.test(family) && !LONG_CHINESE.test(family);
}

const PARTICLE = /^(van|von|der|den|de|da|do|dos|das|di|del|della|du|la|le|el|al|bin|ibn|ten|ter|zu|zur|zum|st\.?|mac|o')$/i;

/** What the language of the column names says about full names. */
export interface NameOrder {
  /** A space between family and given name even where both are in Chinese characters. */
  readonly isJapanese: boolean;
  /** The family name comes first, as in Hungarian. */
  readonly isFamilyFirst: boolean;
}

const USUAL_ORDER: NameOrder = { isJapanese: false, isFamilyFirst: false };
const HUNGARIAN_NAMES = /^(?:vezetéknév|családnév|keresztnév|utónév)$/i;

export function nameOrderOf(headers: readonly string[]): NameOrder {
  return {
    isJapanese: headers.some((header) => /[ぁ-ヿ]/.test(header)),
    isFamilyFirst: headers.some((header) => HUNGARIAN_NAMES.test(header.normalize('NFC'))),
  };
}

export function assembleName(given: string, middle: string, family: string, suffix: string, order = USUAL_ORDER): AssembledName {
  const { isJapanese, isFamilyFirst } = order;
  if (middle === '' && suffix === '' && family !== '' && EAST_ASIAN.test(family) && EAST_ASIAN.test(given)) {
    return { name: joinNonEmpty(isJapanese || hasJapaneseShape(family, given) ? ' ' : '', family, given), credentials: '' };
  }
  const familyPart = splitFamilyCredentials(family);
  const givenPart = familyPart.name === '' ? splitFamilyCredentials(given) : { name: given, credentials: '' };
  const isCredential = suffix !== '' && suffix.split(/[,\s]+/).every((word) => word === '' || CREDENTIAL.test(word));
  return {
    name: isFamilyFirst
      ? joinNonEmpty(' ', familyPart.name, givenPart.name, middle, isCredential ? '' : suffix)
      : joinNonEmpty(' ', givenPart.name, middle, familyPart.name, isCredential ? '' : suffix),
    credentials: joinNonEmpty(', ', givenPart.credentials, familyPart.credentials, isCredential ? suffix : ''),
  };
}

/** Abbreviations that are short names as well: Jack Ma, Do, Ed. */
const ALSO_NAMES = /^\(?(?:ma|ba|bs|ms|do|pe|ed|np|hon|ret|dr|prof|pt)\b/i;

/** "Marsh MBA PMP", "Quill (PMP)", "Pike (he/him)": credentials behind a name without a comma. `least` words stay. */
function splitTrailingCredentials(text: string, least: number): AssembledName {
  const words = text.split(' ');
  const credentials: string[] = [];
  while (words.length > least) {
    const word = words.at(-1) as string;
    const inner = word.replace(/^\((.+)\)$/, '$1');
    const isWritten = inner !== word || /^\p{Lu}[\p{Lu}.-]+$|^\p{Lu}[\p{L}.]*[\p{Lu}.]/u.test(inner) || inner.includes('/');
    if (!isWritten || !CREDENTIAL.test(inner) || ALSO_NAMES.test(inner)) break;
    credentials.unshift(inner);
    words.pop();
  }
  return { name: words.join(' '), credentials: credentials.join(', ') };
}

/** Parses one cell with the whole name: `Zoë Brandt, Ph.D.`, `Brandt, Zoë`, `Northwind, Inc.`, or a plain name. */
export function parseFullName(text: string): AssembledName {
  const comma = text.indexOf(',');
  if (comma < 0) return splitTrailingCredentials(text, 2);
  const before = text.slice(0, comma).trim();
  const after = text.slice(comma + 1).trim();
  if (before === '' || after === '' || LEGAL_FORM.test(after)) return { name: text, credentials: '' };
  const tail = after.split(/\s*,\s*/);
  if (tail.every(isTitle)) return appendSuffixes(before, tail);
  const [second = '', ...rest] = tail;
  if (!isFamilyName(before) || /\d/.test(text) || second.split(/\s+/).length > 2 || !rest.every(isTitle))
    return { name: text, credentials: '' };
  return appendSuffixes(`${second} ${before}`, rest);
}

/** "Brandt, Ph.D.": what follows the comma behind a family name is never part of the name. */
function splitFamilyCredentials(text: string): AssembledName {
  const comma = text.indexOf(',');
  if (comma < 0) return splitTrailingCredentials(text, 1);
  const before = text.slice(0, comma).trim();
  const after = text.slice(comma + 1).trim();
  if (before === '') return { name: after, credentials: '' };
  if (LEGAL_FORM.test(after)) return { name: text, credentials: '' };
  return appendSuffixes(before, after === '' ? [] : after.split(/\s*,\s*/));
}

function appendSuffixes(name: string, tail: readonly string[]): AssembledName {
  const generation = tail.filter((part) => GENERATION.test(part));
  return { name: joinNonEmpty(' ', name, ...generation), credentials: tail.filter((part) => !GENERATION.test(part)).join(', ') };
}

function isTitle(part: string): boolean {
  return GENERATION.test(part) || part.split(/\s+/).every((word) => CREDENTIAL.test(word));
}

/** One word, or several that begin with particles ("van der Berg"). Two plain words before a comma are a full name. */
function isFamilyName(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length === 1 || words.slice(0, -1).every((word) => PARTICLE.test(word));
}

/** `jane.doe@example.com` → "Jane Doe". `jd42@example.com` → the address itself. */
export function nameFromEmail(email: string): string {
  const local = email.slice(0, email.indexOf('@'));
  const words = local.split(/[._-]+/);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{L}+$/u.test(word))) return email;
  return words.map(capitalizeOnly).join(' ');
}

/** `https://www.linkedin.com/in/zo%C3%AB-brandt-1a2b3c` → "Zoë Brandt". */
export function nameFromSlug(slug: string): string {
  const words = slug.split('-').filter((word) => /^\p{L}+$/u.test(word));
  return words.length === 0 ? slug : words.map(capitalizeOnly).join(' ');
}

/** First letter in upper case, the others in lower case. */
function capitalizeOnly(word: string): string {
  return capitalize(word.toLowerCase());
}

function joinNonEmpty(separator: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** In any order, without regard to case and commas. */
export function hasSameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .sort()
      .join(' ');
  return words(a) === words(b);
}
