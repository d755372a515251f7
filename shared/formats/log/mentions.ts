/**
 * Splits a people cell into mentions: "Ana Kovač; Ben Lee <ben@x.org>; Jane Doe, Ph.D.". People are separated by `;` or a line break. A comma
 * separates people only in a column that never uses `;`, and only when every part can be a person. A title after a name is never a person.
 * split-joined-names.ts splits "Ana and Ben".
 */
import { fold } from '../../model/fold';
import { plainNames } from './name-notations';
import { splitJoinedNames } from './split-joined-names';

/** One person as a cell names them. At least one of name, email and url is not empty. */
export interface Mention {
  /** As written, titles included. */
  readonly name: string;
  readonly email: string;
  readonly url: string;
  /** For comparison: the folded name without titles, else the e-mail, else the page. */
  readonly key: string;
}

/** Titles and credentials that follow a name, as folded letters. `looksLikeCredential` also accepts short words in capitals. */
const CREDENTIALS = new Set(
  (
    'phd dphil md mba jr sr ii iii iv dr drs prof cpa cfa esq esquire pe rn np dds dmd dvm jd llb llm pmp msc bsc ma ba ms bs mph mfa med edd emba rpt dpt psyd lcsw lmft aia faia ra pg cism cissp csm cspo cpm ' +
    'shrmcp shrmscp sphr phr cfp chfc clu cma cia acca aca fca ca facs faaos obe mbe cbe frs freng ceng meng beng mphil msw mpa mpp mdiv dnp aprn cnm pharmd od do dipling diplinf diplkfm ing ir mr mrs ms he him she her they ret retired'
  ).split(' '),
);

/** Words for the user, who takes part in every interaction and is never listed. */
const SELF = new Set(['me', 'myself', 'ich', 'moi', 'yo', 'ik', 'ja']);

const EMAIL = /[^\s<>()[\]";,]+@[^\s<>()[\]";,]+\.[^\s<>()[\]";,]+/;
const URL = /(?:https?:\/\/|www\.)[^\s<>()[\]";,]+|(?:[a-z]{2,3}\.)?linkedin\.com\/in\/[^\s<>()[\]";,]+/i;

/** Longer text is not searched for an address, because the time of the search grows with the square of the length. */
const MAX_MENTION_LENGTH = 400;

export function isCredential(text: string): boolean {
  const words = text
    .trim()
    .split(/[\s/]+/)
    .filter((word) => word !== '');
  return words.length > 0 && words.length <= 6 && words.every(looksLikeCredential);
}

function looksLikeCredential(word: string): boolean {
  if (CREDENTIALS.has(fold(word).replace(/[^a-z]/g, ''))) return true;
  return word.length <= 8 && /^[A-Z][A-Za-z]?[A-Z.®™-]*[A-Z.®™](?:-[A-Z]+)?$/.test(word) && /[A-Z].*[A-Z.]/.test(word);
}

/** "Jane Doe, Ph.D., MBA" → "Jane Doe" and "Ph.D., MBA". */
export function splitCredentials(text: string): { readonly name: string; readonly credentials: string } {
  const parts = text.split(',');
  const credentials: string[] = [];
  while (parts.length > 1 && isCredential(parts[parts.length - 1] ?? '')) credentials.unshift((parts.pop() ?? '').trim());
  return { name: parts.join(',').trim(), credentials: credentials.join(', ') };
}

/** The key for comparing names: folded, without titles after a comma. "Jane Doe, Ph.D." → "jane doe". */
export function nameKey(name: string): string {
  return withoutTitles(fold(splitCredentials(name).name));
}

/** Forms of address before a name, folded, without full stops. */
export const TITLES: ReadonlySet<string> = new Set('dr prof professor mr mrs ms mx sir dame herr frau mme mlle sra dott dra'.split(' '));

/** "dr. ada marsh" → "ada marsh". "Dr. Marsh" keeps its title: a family name alone is not a given name. */
function withoutTitles(key: string): string {
  if (!key.includes(' ')) return key;
  const words = key.split(' ');
  while (words.length > 2 && TITLES.has((words[0] ?? '').replaceAll('.', ''))) words.shift();
  return words.join(' ');
}

/** True when the column separates people with `;` or line breaks anywhere. Then commas never do. */
export function usesSemicolons(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes(';') || /\S\s*\n\s*\S/.test(cell));
}

export interface SplitCell {
  readonly mentions: readonly Mention[];
  /** A comma stayed inside a name although it could separate two people. */
  readonly isUnsure: boolean;
  /** Names joined by "and" were split, and not all of them are known: the user should check. */
  readonly hasNewJoined: boolean;
  /** The cell has people whose names it does not say: "+ 2 others". */
  readonly hasOthers: boolean;
}

/**
 * @param commasMaySeparate false when the column uses `;` (see `usesSemicolons`)
 * @param isKnown whether a name belongs to somebody in the network
 * @param parse `parseMention`, or its memoized form
 */
export function splitPeople(
  cell: string,
  commasMaySeparate: boolean,
  isKnown: (name: string) => boolean,
  parse: typeof parseMention = parseMention,
): SplitCell {
  const { text: plain, hasOthers } = plainNames(cell);
  const texts: string[] = [];
  let isUnsure = false;
  let hasNewJoined = false;
  for (const part of plain.split(/[;\r\n]+/)) {
    if (part.trim() === '') continue;
    const bySlash = part.length <= MAX_MENTION_LENGTH ? splitAtSlashes(part, isKnown) : null;
    if (bySlash !== null) {
      texts.push(...bySlash);
      continue;
    }
    const joined = part.length <= MAX_MENTION_LENGTH ? splitJoinedNames(part, isKnown) : null;
    if (joined !== null) {
      texts.push(...joined.names);
      hasNewJoined ||= !joined.areAllKnown;
      continue;
    }
    const byComma = commasMaySeparate && part.includes(',') ? splitAtCommas(part, isKnown) : { names: [part], isUnsure: false };
    texts.push(...byComma.names);
    isUnsure ||= byComma.isUnsure;
  }
  const mentions = new Map<string, Mention>();
  for (const text of texts) {
    const mention = parse(text);
    if (mention !== null && !mentions.has(mention.key)) mentions.set(mention.key, mention);
  }
  return { mentions: [...mentions.values()], isUnsure, hasNewJoined, hasOthers };
}

/** "Ada/Bo", where both are known. Null: one mention. */
function splitAtSlashes(text: string, isKnown: (name: string) => boolean): string[] | null {
  if (!text.includes('/')) return null;
  const names = text.split('/').map((name) => name.trim());
  return names.every((name) => name !== '' && isKnown(name)) ? names : null;
}

function splitAtCommas(text: string, isKnown: (name: string) => boolean): { names: string[]; isUnsure: boolean } {
  const names: string[] = [];
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '') continue;
    const last = names.length - 1;
    if (last >= 0 && isCredential(part) && !isKnown(part)) names[last] = `${names[last]}, ${part}`;
    else names.push(part);
  }
  if (names.length < 2) return { names: names.length === 0 ? [] : [text], isUnsure: false };
  // Two single words can be "Family, Given"; three cannot.
  const canBePerson = (name: string) =>
    isKnown(nameKey(name)) || EMAIL.test(name) || isFullName(name) || (names.length > 2 && isOneWord(name));
  if (names.every(canBePerson)) return { names, isUnsure: false };
  const [family, given] = names;
  if (names.length === 2 && isKnown(`${given} ${family}`)) return { names: [`${given} ${family}`], isUnsure: false };
  return { names: [text], isUnsure: true };
}

export function isFullName(name: string): boolean {
  const words = (name.split(',')[0] ?? '').trim().split(/\s+/);
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^[\p{L}\p{M}.'’-]+$/u.test(word));
}

function isOneWord(name: string): boolean {
  return /^[\p{L}\p{M}.'’-]+$/u.test(name);
}

/** Null for empty text and for the user. */
export function parseMention(text: string): Mention | null {
  const mayHoldAddress = text.length <= MAX_MENTION_LENGTH;
  const email = (mayHoldAddress && EMAIL.exec(text)?.[0]) || '';
  const url = (mayHoldAddress && URL.exec(text.replace(email, ''))?.[0]) || '';
  const name = text
    .replace(email, '')
    .replace(url, '')
    .replace(/mailto:/gi, '')
    .replace(/[<([]\s*[>)\]]/g, '')
    .replace(/^["\s]+|["\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,<([-]+$/, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(name)) {
    if (email !== '') return { name: '', email: email.toLowerCase(), url, key: email.toLowerCase() };
    return url === '' ? null : { name: '', email: '', url, key: pageKey(url) };
  }
  const key = nameKey(name);
  return key === '' || SELF.has(key) ? null : { name, email: email.toLowerCase(), url, key };
}

/** The key for comparing pages: in lower case, without scheme, `www.`, query, trailing slash and percent escapes. */
export function pageKey(url: string): string {
  const bare = url
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  try {
    return decodeURIComponent(bare).toLowerCase();
  } catch {
    return bare.toLowerCase(); // a single % is not an escape
  }
}
