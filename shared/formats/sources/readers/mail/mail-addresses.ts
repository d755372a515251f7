/** The people in From, To and Cc: RFC 5322 address lists, with encoded words, groups and comments. */
import { addressParser, decodeWords } from 'postal-mime';
import type { Participant } from '../../source-record';
import { cleanName, mailAddress, participantKey } from '../participants';

/** A header with more text than this names no circle of people. */
const MAX_LENGTH = 200_000;
const ONE = /^\s*(?:([\p{L}\p{N} .'’-]*?)\s*<([^<>\s@",;:]+@[^<>\s@",;:]+)>|([^<>\s@",;:()]+@[^<>\s@",;:()]+))\s*$/u;
/** Characters with a meaning in address lists, inside a word in quoted-printable: "=?UTF-8?Q?Müller,_Ana?=". */
const ENCODED_WORD = /=\?[^?\s]{1,40}\?[Qq]\?[^?\s]*\?=/g;

/** Distinct, in order. Entries without a mail address are left out. */
export function parseAddresses(text: string): readonly Participant[] {
  const one = ONE.exec(text);
  if (one !== null) {
    const address = mailAddress(one[2] ?? one[3] ?? '');
    return address === '' ? [] : [{ name: nameOf(one[1] ?? '', address), address }];
  }
  const list = text.slice(0, MAX_LENGTH).replace(ENCODED_WORD, (word) => word.replace(/[,;:<>"()@]/g, escapeCharacter));
  const people = new Map<string, Participant>();
  for (const entry of addressParser(list)) {
    for (const { name, address: written = '' } of entry.group ?? [entry]) {
      const address = mailAddress(written ?? '');
      if (address === '') continue;
      const person = { name: nameOf(name, address), address };
      const before = people.get(participantKey(person));
      if (before === undefined || before.name === '') people.set(address, person);
    }
  }
  return [...people.values()];
}

function escapeCharacter(character: string): string {
  return `=${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}

/** Without an address in its place, without quotes around it, and without the note that mailing lists add ("Ana via Team"). */
function nameOf(text: string, address: string): string {
  const name = cleanName(text)
    .replace(/^['"]+|['"]+$/g, '')
    .trim();
  if (name === '' || mailAddress(name) !== '' || address === `mailto:${name.toLowerCase()}`) return '';
  return /\S+@\S+\.\S/.test(name) ? '' : name;
}

/** A subject as text: encoded words decoded, on one line. */
export function decodeSubject(text: string): string {
  return cleanName(text.includes('=?') ? decodeWords(text.slice(0, 2000)) : text).slice(0, 300);
}

export function decodeHeader(text: string): string {
  return text.includes('=?') ? decodeWords(text.slice(0, 20_000)) : text;
}
