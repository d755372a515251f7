/**
 * Interests that are probably one thing: another spelling ("coffe", "coffee"), the plural ("ramens"), a compound written in one word or two ("board games",
 * "boardgames"). Only offered: the user joins them, and the other name stays as an alias, so the next file finds it; or the user calls
 * them two things, which is remembered too.
 *
 * One slip of a letter is found by deletion neighbourhoods (Mor & Fraenkel 1982): two keys that differ by one edit share a key with one letter left out,
 * so every name is looked up and never compared with all others.
 */
import { areApart } from '../model/edits/interests';
import { fold } from '../model/fold';
import type { InterestId } from '../model/ids';
import type { Network } from '../model/network';
import { isOneEdit } from './names/spelling';

/** `compound`: one word or two. `plural`. `spelling`: one letter. */
export type InterestLikeness = 'compound' | 'plural' | 'spelling';

export interface SimilarInterests {
  /** The one that more people have, or that is first in the alphabet. */
  readonly keep: InterestId;
  readonly other: InterestId;
  readonly likeness: InterestLikeness;
}

/** In shorter names one letter makes another thing: golf and gold, rum and gum. */
const MIN_LETTERS = 6;

/** In the order of the alphabet. Each interest is in one pair. */
export function similarInterests(network: Network): SimilarInterests[] {
  const uses = new Map<InterestId, number>();
  for (const { interests } of network.people.values()) for (const id of interests) uses.set(id, (uses.get(id) ?? 0) + 1);
  const all = [...network.interests.values()].map((of) => ({
    of,
    id: of.id,
    name: of.name,
    joined: joinedKey(of.name),
    single: singular(joinedKey(of.name)),
  }));
  all.sort((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1));
  const byKey = new Map<string, (typeof all)[number]>();
  const found: SimilarInterests[] = [];
  for (const interest of all) {
    const keys = [interest.single, ...shortened(interest.single)];
    const match = keys
      .map((key) => byKey.get(key))
      .find((other) => other !== undefined && !areApart(interest.of, other.of) && likenessOf(interest, other) !== null);
    if (match !== undefined) found.push({ keep: match.id, other: interest.id, likeness: likenessOf(interest, match) as InterestLikeness });
    else for (const key of keys) if (!byKey.has(key)) byKey.set(key, interest);
  }
  const nameOf = (id: InterestId) => network.interests.get(id)?.name ?? '';
  return found.sort((a, b) => (nameOf(a.keep) < nameOf(b.keep) ? -1 : 1));
}

interface Keys {
  readonly joined: string;
  readonly single: string;
}

function likenessOf(a: Keys, b: Keys): InterestLikeness | null {
  if (a.joined === b.joined) return 'compound';
  if (a.single === b.single) return 'plural';
  const isLong = Math.min(a.single.length, b.single.length) >= MIN_LETTERS;
  return isLong && isOneEdit(a.single, b.single) ? 'spelling' : null;
}

/** Without spaces and hyphens: "board games" and "Boardgames" are equal. */
function joinedKey(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** English plurals: "ramens", "hobbies", "watches". Words that end in "ss", "us" and "is" have none: chess, tennis. */
function singular(key: string): string {
  if (/(?:ss|us|is)$/.test(key) || key.length < 4) return key;
  if (key.endsWith('ies') && key.length > 4) return `${key.slice(0, -3)}y`;
  if (/(?:ch|sh|x|z)es$/.test(key)) return key.slice(0, -2);
  return key.replace(/s$/, '');
}

/** The key with each of its letters left out. */
function shortened(key: string): string[] {
  return key.length < MIN_LETTERS ? [] : [...key].map((_, i) => key.slice(0, i) + key.slice(i + 1));
}
