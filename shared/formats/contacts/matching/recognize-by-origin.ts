/**
 * Recognizes rows by where a person came from: the same kind of file, name and connection date; without a date only when neither has another key. Of
 * several people of one name, each row is the one that agrees best with everything the row says; never the first by id.
 */
import { pushTo } from '../../../lib/collections';
import type { Person } from '../../../model/network';
import type { Contact } from '../contact';
import { agreement, type CircleNames, contentOf, differs } from './agreement';
import type { Evidence } from './evidence';
import { contradicts, type Identity } from './identity';
import type { RowGroup } from './row-group';

export interface OriginMatching {
  readonly contacts: readonly Contact[];
  /** Of the people, then of the rows. */
  readonly identities: readonly Identity[];
  readonly evidence: Evidence;
  readonly people: readonly Person[];
  readonly originKeys: readonly string[];
  readonly source: string;
  readonly circlesOf: CircleNames;
}

/** An origin key that ends in a connection date. */
const DATED = /\|\d{4}-\d\d-\d\d$/;
/** Above this number of pairs, only people of the row's company are compared. */
const MAX_PAIRS = 10_000;

export function recognizeByOrigin(groups: readonly RowGroup[], matching: OriginMatching): void {
  const { identities, people, originKeys, evidence } = matching;
  const holders = originHolders(matching);
  const buckets = new Map<string, RowGroup[]>();
  for (const group of groups) {
    const [only] = group.rows;
    if (group.rows.length === 1) pushTo(buckets, originKeys[only as number] as string, group);
    else for (const key of new Set(group.rows.map((row) => originKeys[row] as string))) pushTo(buckets, key, group);
  }
  const isTaken = new Set<Person>();
  for (const { person } of groups) if (person !== null) isTaken.add(person);
  const rowIdentity = (row: number) => identities[people.length + row] as Identity;
  const hasKey = (group: RowGroup) => group.rows.some((row) => evidence.keys[people.length + row]?.length !== 0);

  for (const [key, bucket] of buckets) {
    const isDated = DATED.test(key);
    if (isDated && bucket.length > 1) mergeKeyless(bucket, hasKey, matching.contacts);
    const known = holders.get(key);
    if (known === undefined) continue;
    const open = bucket.filter((group) => group.person === null && group.rows.length > 0 && (isDated || !hasKey(group)));
    const free = known.filter((person) => !isTaken.has(people[person] as Person));
    if (open.length === 0 || free.length === 0) continue;
    const keyless = open.filter((group) => !hasKey(group));
    // Of several groups with one name and date, only those without a key of their own can be matched safely.
    const clear = isDated && open.length > 1 ? keyless : open;
    const isPossible = (group: RowGroup, person: number) => {
      const identity = identities[person] as Identity;
      if (group.rows.some((row) => contradicts(rowIdentity(row), identity))) return false;
      return !isDated || !group.rows.some((row) => rowIdentity(row).slugs.length > 0) || identity.slugs.length === 0;
    };
    assign(clear, free, isPossible, matching).forEach(([group, person]) => {
      claim(group, person);
    });
  }

  function claim(group: RowGroup, person: number | undefined): void {
    const known = person === undefined ? undefined : people[person];
    if (known === undefined || isTaken.has(known)) return;
    group.person = known;
    isTaken.add(known);
  }
}

/** Origin key → people. A person whose only address is nobody's is recognized by the name, like a person without an address. */
function originHolders({ people, identities, evidence, source }: OriginMatching): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  people.forEach((person, i) => {
    const keys: string[] = []; // most people have one
    for (const origin of person.origins) if (origin.source === source && !keys.includes(origin.key)) keys.push(origin.key);
    const name = `${(identities[i] as Identity).name}|`;
    if (keys.length > 0 && evidence.ofNobody.has(i) && !keys.includes(name)) keys.push(name);
    for (const key of keys) pushTo(holders, key, i);
  });
  return holders;
}

/** The best pairs first. When several people are left, one is taken only if it agrees with the row, or if nothing else is left on both sides. */
function assign(
  groups: readonly RowGroup[],
  free: readonly number[],
  isPossible: (group: RowGroup, person: number) => boolean,
  { contacts, people, circlesOf }: OriginMatching,
): [RowGroup, number][] {
  const isLarge = groups.length * free.length > MAX_PAIRS;
  const pairs: { group: RowGroup; person: number; score: number; order: string }[] = [];
  for (const group of groups) {
    const contact = contacts[group.rows[0] as number] as Contact;
    for (const at of free) {
      const person = people[at] as Person;
      if ((isLarge && person.company !== contact.company) || !isPossible(group, at)) continue;
      const score = group.rows.reduce((sum, row) => sum + agreement(contacts[row] as Contact, person, circlesOf), 0);
      pairs.push({ group, person: at, score, order: contentOf(contact) + contentOf(person) });
    }
  }
  pairs.sort((a, b) => b.score - a.score || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const isMatched = new Set<RowGroup | number>();
  const matched: [RowGroup, number][] = [];
  const isSameNumber = groups.length === free.length;
  for (const { group, person, score } of pairs) {
    if (isMatched.has(group) || isMatched.has(person)) continue;
    const isLast = isSameNumber && groups.length - matched.length === 1;
    if (score < -0.5 && !isLast) continue;
    isMatched.add(group).add(person);
    matched.push([group, person]);
  }
  return matched;
}

/** A row without a key is the person of the only group with a key and the same name and date. Its own group stays empty. */
function mergeKeyless(bucket: readonly RowGroup[], hasKey: (group: RowGroup) => boolean, contacts: readonly Contact[]): void {
  const keyed = bucket.filter(hasKey);
  const [target] = keyed;
  if (keyed.length !== 1 || target === undefined) return;
  for (const group of bucket) {
    if (
      hasKey(group) ||
      group.rows.some((row) => target.rows.some((other) => differs(contacts[row] as Contact, contacts[other] as Contact)))
    )
      continue;
    if (group.person !== null) continue;
    target.rows.push(...group.rows.splice(0));
    target.rows.sort((a, b) => a - b);
  }
}
