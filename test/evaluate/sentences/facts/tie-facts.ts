/**
 * What the raw file shows of each two people, by docs/analysis.md ("Ties seen together" to "Local bridges") with code of its own. The user is in no
 * entry and in no tie.
 */
import { pushTo } from '../../../../shared/lib/collections';
import { channelWeight } from './contact-facts';
import type { RawEntry, RawFile } from './raw-file';
import type { Kernel } from './strength-facts';

export interface PairFacts {
  /** Entries with both, up to today. */
  readonly together: readonly RawEntry[];
  /** Relations that the user stated. */
  readonly stated: readonly string[];
  readonly weight: number;
}

export interface TieFacts {
  /** Tied pairs. */
  readonly pairs: ReadonlyMap<string, PairFacts>;
  readonly neighbors: (name: string) => ReadonlySet<string>;
  /** Entries of 2 to 12 people with that person, up to today. */
  readonly smallGatherings: (name: string) => readonly RawEntry[];
  readonly together: (a: string, b: string) => readonly RawEntry[];
}

const SMALL = 12;
const CROWD = 30;
const STATED: Readonly<Record<string, number>> = {
  partner: 3,
  parent: 2.5,
  sibling: 2,
  'close-friend': 2,
  friend: 1.5,
  relative: 1.2,
  introduced: 1,
  colleague: 1,
  knows: 0.7,
};

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** What an entry of so many people tells of each two of them. */
function evidence(size: number): number {
  return size < 2 ? 0 : Math.max(0, 1 / (size - 1) - 1 / (CROWD - 1));
}

export function tieFacts(raw: RawFile, today: number, kernel: Kernel): TieFacts {
  const known = raw.entries.filter(({ day, people }) => day <= today && people.length >= 2);
  const byPerson = new Map<string, RawEntry[]>();
  for (const entry of known) for (const name of entry.people) pushTo(byPerson, name, entry);
  const shown = new Map<string, { evidence: number; weight: number }>();
  for (const entry of known.filter(({ people }) => people.length <= CROWD)) {
    const weight = (channelWeight(entry.channel) * kernel(today - entry.day)) / (entry.people.length - 1);
    entry.people.forEach((a, k) => {
      for (const b of entry.people.slice(k + 1)) {
        const before = shown.get(pairKey(a, b)) ?? { evidence: 0, weight: 0 };
        shown.set(pairKey(a, b), { evidence: before.evidence + evidence(entry.people.length), weight: before.weight + weight });
      }
    });
  }
  const stated = statedPairs(raw);
  const enough = evidence(SMALL) - 1e-9;
  const keys = [...new Set([...shown.keys(), ...stated.keys()])].filter(
    (key) => stated.has(key) || (shown.get(key)?.evidence ?? 0) >= enough,
  );
  const together = (a: string, b: string) => (byPerson.get(a) ?? []).filter(({ people }) => people.includes(b));
  const neighbors = new Map<string, Set<string>>();
  const pairs = new Map(
    keys.map((key): [string, PairFacts] => {
      const [a = '', b = ''] = key.split('\n');
      neighbors.set(a, (neighbors.get(a) ?? new Set()).add(b));
      neighbors.set(b, (neighbors.get(b) ?? new Set()).add(a));
      const relations = stated.get(key) ?? new Map<string, number>();
      const weight = (shown.get(key)?.weight ?? 0) + [...relations.values()].reduce((sum, one) => sum + one, 0);
      return [key, { together: together(a, b), stated: [...relations.keys()], weight }];
    }),
  );
  return {
    pairs,
    neighbors: (name) => neighbors.get(name) ?? new Set(),
    smallGatherings: (name) => (byPerson.get(name) ?? []).filter(({ people }) => people.length <= SMALL),
    together,
  };
}

/** Relation → weight, by pair. */
function statedPairs({ ties, people }: RawFile): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const pairs = new Map<string, Map<string, number>>();
  for (const { a, b, relation, hasEnded } of ties) {
    if (a === b || !people.has(a) || !people.has(b)) continue;
    const relations = pairs.get(pairKey(a, b)) ?? new Map<string, number>();
    relations.set(relation, Math.max(relations.get(relation) ?? 0, (STATED[relation] ?? 0) * (hasEnded ? 0.3 : 1)));
    pairs.set(pairKey(a, b), relations);
  }
  return pairs;
}

/** Steps from a to b without their own tie, up to five; null: more, or no path. */
export function stepsAround({ neighbors }: TieFacts, a: string, b: string): number | null {
  let reached = new Set([a]);
  const seen = new Set([a]);
  for (let steps = 1; steps <= 5; steps++) {
    const next = new Set<string>();
    for (const one of reached) {
      for (const other of neighbors(one)) {
        if ((one === a && other === b) || seen.has(other)) continue;
        if (other === b) return steps;
        seen.add(other);
        next.add(other);
      }
    }
    reached = next;
  }
  return null;
}

/** People of one of the two with whom the other was in a small gathering. A person's people: those they are tied to. */
export function smallGroupsInCommon({ smallGatherings, neighbors }: TieFacts, a: string, b: string): readonly string[] {
  const company = (name: string) => new Set(smallGatherings(name).flatMap(({ people }) => people));
  const [ofA, ofB] = [company(a), company(b)];
  const found = [...[...neighbors(a)].filter((name) => ofB.has(name)), ...[...neighbors(b)].filter((name) => ofA.has(name))];
  return found.filter((name) => name !== a && name !== b);
}

/** Small gatherings of one without the other, of the one who has fewer. */
export function occasionsOf({ smallGatherings }: TieFacts, a: string, b: string): number {
  const without = (one: string, other: string) => smallGatherings(one).filter(({ people }) => !people.includes(other)).length;
  return Math.min(without(a, b), without(b, a));
}

/** To how many other people both are tied, and to how many at least one of the two. */
export function commonPeople({ neighbors }: TieFacts, a: string, b: string): { readonly both: number; readonly either: number } {
  const [ofA, ofB] = [neighbors(a), neighbors(b)].map((set) => [...set].filter((name) => name !== a && name !== b));
  return { both: (ofA ?? []).filter((name) => ofB?.includes(name)).length, either: new Set([...(ofA ?? []), ...(ofB ?? [])]).size };
}
