/** What a row, or a person of the network, is recognized by, and what contradicts that two of them are one person. */

import { addressName, hasForeignAddress, namesAnother } from '../../../matching/address-name';
import { emailKey, isPlaceholderAddress, linkedInSlug, type PhoneKey, phoneKey } from '../../../matching/contact-keys';
import { type PersonName, personName } from '../../../matching/names/person-name';
import { nameWord } from '../../../matching/names/word-relation';
import { fold } from '../../../model/fold';
import { nameInOriginKey } from '../../../model/imports/origin-names';
import type { Person } from '../../../model/network';
import type { Contact } from '../contact';
import { compareNames, type NameComparison, nameKey, parseName, sharesGivenName } from './compare-names';

export interface Identity {
  readonly record: Contact | Person;
  /** Folded. */
  readonly name: string;
  /** The name is only the address or the number, and no file has another, so it says nothing. */
  readonly isNameless: boolean;
  readonly slugs: readonly string[];
  /** Without placeholders such as noemail@. */
  readonly emails: readonly string[];
  readonly phones: readonly PhoneKey[];
  readonly placeholders: readonly string[];
  /** Other names that files or the user's earlier version have for a person. */
  readonly aliases: readonly string[];
}

const NONE: readonly string[] = [];

export function identityOf(record: Contact | Person): Identity {
  const slugs: string[] = [];
  for (const url of record.urls) {
    const slug = linkedInSlug(url);
    if (slug !== null) slugs.push(slug);
  }
  const phones: PhoneKey[] = [];
  for (const phone of record.phones) {
    const key = phoneKey(phone);
    if (key !== null) phones.push(key);
  }
  const name = fold(record.name);
  const keys = record.emails.map(emailKey);
  const aliases = 'origins' in record ? aliasesOf(record, name) : NONE;
  const hasPlaceholder = keys.some(isPlaceholderAddress);
  return {
    record,
    name,
    aliases,
    isNameless: (record.emails.includes(record.name) || record.phones.includes(record.name)) && !aliases.some(isName),
    slugs,
    emails: hasPlaceholder ? keys.filter((key) => !isPlaceholderAddress(key)) : keys,
    phones,
    placeholders: hasPlaceholder ? keys.filter(isPlaceholderAddress) : NONE,
  };
}

/** @param name the folded name of the person */
export function aliasesOf({ origins }: Person, name: string): readonly string[] {
  let aliases: Set<string> | null = null;
  for (const { key, said } of origins) {
    for (const alias of [said?.name, nameInOriginKey(key)]) {
      if (alias && fold(alias) !== name) (aliases ??= new Set()).add(alias);
    }
  }
  return aliases === null ? NONE : [...aliases];
}

/** An alias counts only as the whole name: a person with the alias Ana is not every Ana. */
export function compare(a: Identity, b: Identity): NameComparison | 'nameless' {
  if (a.name === b.name) return 'same';
  if (a.isNameless || b.isNameless) return isAddressOfAnother(a, b) || isAddressOfAnother(b, a) ? 'unknown' : 'nameless';
  const names = compareNames(wholeNameOf(a), wholeNameOf(b));
  if (names === 'same' || a.aliases.length + b.aliases.length === 0) return names;
  const others = [b.record.name, ...b.aliases];
  return [a.record.name, ...a.aliases].some((one) => others.some((other) => compareNames(one, other) === 'same')) ? 'same' : names;
}

/** "V. Marsh" who is Vera Marsh in another file is not Victor Marsh. */
function wholeNameOf({ record: { name }, aliases }: Identity): string {
  const isWhole = (each: string) => !isShort(each) && !each.includes('@');
  return aliases.length === 0 || isWhole(name) ? name : (aliases.find(isWhole) ?? name);
}

/** Not an address or a number. */
function isName(text: string): boolean {
  return !text.includes('@') && /\p{L}/u.test(text);
}

/** True when fewer than two words of the name are written out. */
function isShort(name: string): boolean {
  return parseName(name).words.filter((word) => word.length > 1).length < 2;
}

function isAddressOfAnother(nameless: Identity, named: Identity): boolean {
  if (!nameless.isNameless || named.isNameless) return false;
  const addresses = nameless.record.emails.flatMap(addressName);
  const name = wholeNameOf(named);
  const own = personName(name).words;
  if (hasForeignAddress(nameless.emails, named.emails, own)) return true;
  const fitsName = ({ words }: PersonName) => ['same', 'fits'].includes(compareNames(words.join(' '), name));
  return addresses.some(({ words }) => namesAnother(words.map(nameWord), own.map(nameWord))) && !addresses.some(fitsName);
}

/** A key for grouping: equal for names that are the same. */
export function groupingName(identity: Identity): string {
  return identity.isNameless ? '' : nameKey(identity.record.name) || identity.name;
}

/** One profile page is proof of identity, unless the given names differ. */
export function fitsOnPage(a: Identity, b: Identity): boolean {
  const names = compare(a, b);
  return names !== 'different' || sharesGivenName(a.record.name, b.record.name) || isOnlyPage(a) || isOnlyPage(b);
}

/** The name is one word, made of the last part of the page's address: it may be anybody's. */
function isOnlyPage({ name: plain, slugs }: Identity): boolean {
  return slugs.some((slug) => fold(slug).replace(/[^\p{L}]/gu, '') === plain);
}

/** Month, day, or the year where both have one. */
export function isOtherBirthday(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return false;
  return a.slice(-5) !== b.slice(-5) || !(a.startsWith('--') || b.startsWith('--'));
}

/** Two known birthdays that differ, or two profile pages. */
export function contradicts(a: Identity, b: Identity): boolean {
  if (isOtherBirthday(a.record.birthday, b.record.birthday)) return true;
  return a.slugs.length > 0 && b.slugs.length > 0 && !a.slugs.some((slug) => b.slugs.includes(slug));
}
