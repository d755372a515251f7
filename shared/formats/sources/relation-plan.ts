/** Ties that files state: "spouse", "child" (vCard RELATED). Only between people who are certain: an address, or the one person of that whole name. */
import type { NewId, PersonId, TieId } from '../../model/ids';
import type { Network, Relation, Tie } from '../../model/network';
import { peopleByName, sameNameKey } from '../contacts/matching/match-people';
import { addressKey } from './participants';
import type { Participant, SourceRelation } from './source-record';

const RELATION_OF: ReadonlyMap<string, Relation> = new Map<string, Relation>([
  ['spouse', 'partner'],
  ['partner', 'partner'],
  ['husband', 'partner'],
  ['wife', 'partner'],
  ['sweetheart', 'partner'],
  ['sibling', 'sibling'],
  ['brother', 'sibling'],
  ['sister', 'sibling'],
  ['friend', 'friend'],
  ['kin', 'relative'],
  ['relative', 'relative'],
  ['co-worker', 'colleague'],
  ['colleague', 'colleague'],
  ['manager', 'colleague'],
  ['assistant', 'colleague'],
  ['acquaintance', 'knows'],
  ['contact', 'knows'],
  ['met', 'knows'],
]);

/** Of a word of a file, in small letters; undefined: Kith has none for it. */
export function relationOf(word: string): Relation | undefined {
  return RELATION_OF.get(word);
}

/** New ties only. A word that Kith does not know makes no tie. `child`: `b` is the child of `a`; `parent`: the parent. */
export function planRelations(network: Network, relations: readonly SourceRelation[], newId: NewId): Tie[] {
  if (relations.length === 0) return [];
  const find = personFinder(network);
  const known = new Set([...network.ties.values()].map(tieKey));
  const ties: Tie[] = [];
  for (const { a, b, word } of relations) {
    const [from, to] = [find(a), find(b)];
    const lower = word.toLowerCase();
    const isParent = ['child', 'son', 'daughter', 'parent', 'mother', 'father'].includes(lower);
    const relation = isParent ? 'parent' : relationOf(lower);
    if (from === null || to === null || from === to || relation === undefined) continue;
    const [first, second] = ['parent', 'mother', 'father'].includes(lower) ? [to, from] : [from, to];
    const tie: Tie = { id: newId<TieId>(), a: first, b: second, relation, since: null, hasEnded: false, note: '' };
    if (known.has(tieKey(tie))) continue;
    known.add(tieKey(tie));
    ties.push(tie);
  }
  return ties;
}

function tieKey({ a, b, relation }: Tie): string {
  return `${relation} ${relation === 'parent' ? `${a} ${b}` : [a, b].sort().join(' ')}`;
}

function personFinder(network: Network): (participant: Participant) => PersonId | null {
  const byName = peopleByName(network);
  const byAddress = new Map<string, PersonId>();
  for (const { id, emails, phones, urls, origins } of network.people.values()) {
    for (const email of emails) byAddress.set(addressKey(`mailto:${email}`), id);
    for (const phone of phones) byAddress.set(addressKey(`tel:${phone}`), id);
    for (const url of urls) byAddress.set(addressKey(url), id);
    for (const { key } of origins) if (key.includes(':')) byAddress.set(key.toLowerCase(), id);
  }
  return ({ name, address }) => {
    const found = address === '' ? undefined : byAddress.get(addressKey(address));
    if (found !== undefined) return found;
    const [only, another] = name === '' ? [] : (byName.get(sameNameKey(name)) ?? []);
    return only === undefined || another !== undefined ? null : only;
  };
}
