/** Which keys (profile page, e-mail, phone) several records share, and what each proves. */
import { pushTo } from '../../../lib/collections';
import { isRoleAddress, type PhoneKey } from '../../../matching/contact-keys';
import { compare, fitsOnPage, groupingName, type Identity } from './identity';

/**
 * `fitting`: joins records whose names fit. `same-name`: unlike names share it, so it joins only records of the same name. `nobody`: so many names
 * share it that it joins nobody.
 */
export type Proof = 'page' | 'fitting' | 'same-name' | 'nobody';

export interface SharedKey {
  readonly key: string;
  readonly proof: Proof;
  /** Indices of two or more records. */
  readonly holders: readonly number[];
}

export interface Evidence {
  /** Per record, without those of nobody, strongest first. */
  readonly keys: readonly (readonly string[])[];
  /** Strongest first: pages, e-mails, phones. */
  readonly shared: readonly SharedKey[];
  /** Keys of nobody per record, placeholders too. Only records that have some. */
  readonly ofNobody: ReadonlyMap<number, readonly string[]>;
}

const NO_KEYS: readonly string[] = [];
/** More different names than this are not compared one by one. */
const MAX_COMPARED = 12;
const MIN_ROWS_OF_NOBODY = 3;
const MAX_SHARE = 0.2;

/** @param firstRow the index of the first row: records before it are people of the network */
export function weighKeys(identities: readonly Identity[], firstRow: number): Evidence {
  const countries = numbersByTail(identities);
  const keys = identities.map((identity) => keysOf(identity, countries));
  const byKey = new Map<string, number | number[]>(); // most keys have one holder, or two
  keys.forEach((own, i) => {
    for (const key of own) {
      const holders = byKey.get(key);
      if (holders === undefined) byKey.set(key, i);
      else if (typeof holders === 'number') {
        if (holders !== i) byKey.set(key, [holders, i]);
      } else if (holders.at(-1) !== i) holders.push(i);
    }
  });
  const shared: SharedKey[] = [];
  const ofNobody = new Map<number, string[]>();
  identities.forEach(({ placeholders }, i) => {
    if (placeholders.length > 0) ofNobody.set(i, [...placeholders]);
  });
  const rowCount = identities.length - firstRow;
  for (const [key, holders] of byKey) {
    if (typeof holders === 'number') continue;
    const proof = proofOf(key, holders, identities, firstRow, rowCount);
    shared.push({ key, proof, holders });
    if (proof === 'nobody') for (const holder of holders) pushTo(ofNobody, holder, key);
  }
  const strength = ({ key }: SharedKey) => (key.startsWith('in:') ? 0 : key.startsWith('mail:') ? 1 : 2);
  return {
    keys: ofNobody.size === 0 ? keys : keys.map((own, i) => own.filter((key) => !ofNobody.get(i)?.includes(key))),
    shared: shared.sort((a, b) => strength(a) - strength(b)),
    ofNobody,
  };
}

function keysOf({ slugs, emails, phones }: Identity, countries: ReadonlyMap<string, string | Set<string>>): readonly string[] {
  if (slugs.length + emails.length + phones.length === 0) return NO_KEYS;
  const keys: string[] = [];
  for (const slug of slugs) keys.push(`in:${slug}`);
  for (const email of emails) keys.push(`mail:${email}`);
  for (const { tail, whole } of phones) {
    // The last nine digits. Where numbers of two countries share them, the full number; one without country then equals neither.
    keys.push(typeof countries.get(tail) === 'object' ? `tel:${whole ?? `?${tail}`}` : `tel:${tail}`);
  }
  return keys;
}

/** Last nine digits → the full number, or the set of several. */
function numbersByTail(identities: readonly Identity[]): Map<string, string | Set<string>> {
  const numbers = new Map<string, string | Set<string>>();
  const add = ({ tail, whole }: PhoneKey) => {
    if (whole === null) return;
    const before = numbers.get(tail);
    if (before === undefined) numbers.set(tail, whole);
    else if (typeof before === 'object') before.add(whole);
    else if (before !== whole) numbers.set(tail, new Set([before, whole]));
  };
  for (const { phones } of identities) for (const phone of phones) add(phone);
  return numbers;
}

function proofOf(key: string, holders: readonly number[], identities: readonly Identity[], firstRow: number, rowCount: number): Proof {
  if (key.startsWith('in:')) return 'page';
  const byFolded = new Map<string, Identity>();
  for (const holder of holders) {
    const identity = identities[holder] as Identity;
    if (!identity.isNameless) byFolded.set(identity.name, identity);
  }
  if (byFolded.size <= 1) return isRole(key) ? 'same-name' : 'fitting';
  const names = new Map([...byFolded.values()].map((identity) => [groupingName(identity), identity]));
  const rows = holders.reduce((sum, holder) => sum + (holder >= firstRow ? 1 : 0), 0);
  if (names.size >= 3 && rows >= MIN_ROWS_OF_NOBODY && rows > rowCount * MAX_SHARE && !isHousehold([...names.keys()])) return 'nobody';
  return isRole(key) || !allFit([...names.values()]) ? 'same-name' : 'fitting';
}

function isRole(key: string): boolean {
  return key.startsWith('mail:') && isRoleAddress(key.slice('mail:'.length));
}

/** All have one word in common: the family name. */
function isHousehold(names: readonly string[]): boolean {
  const [first = '', ...others] = names.map((name) => name.split(/[ ,]+/));
  return [...first].some((word) => word.length > 1 && others.every((words) => words.includes(word)));
}

function allFit(identities: readonly Identity[]): boolean {
  if (identities.length > MAX_COMPARED) return false;
  return identities.every((a, i) => identities.slice(i + 1).every((b) => compare(a, b) !== 'different' && compare(a, b) !== 'unknown'));
}

/** Whether a shared key joins two of its holders. */
export function proves(proof: Proof, a: Identity, b: Identity): boolean {
  if (proof === 'nobody') return false;
  if (proof === 'page') return fitsOnPage(a, b);
  const names = compare(a, b);
  return names === 'same' || (proof === 'fitting' && (names === 'fits' || names === 'nameless'));
}
