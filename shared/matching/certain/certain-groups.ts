/** What is certain of two must not contradict what is certain of others: groups of records, and groups whose members cannot all be one person. */
import type { Candidate } from '../find-duplicates';
import { CERTAIN } from '../probability';

/** Larger groups are never certain: so many records of one person are rather a shared address. */
const MAX_CERTAIN_GROUP = 12;

/** What is known of two records of one group. */
export interface PairKnowledge {
  /** Whether they are surely two people, by facts or only by their names. */
  readonly contradiction: (a: number, b: number) => 'facts' | 'names' | null;
  /** Their whole names fit. */
  readonly haveOneName: (a: number, b: number) => boolean;
}

/**
 * In a group of certain pairs that holds two who are surely two people, no pair is certain. Two unlike names are no contradiction where whole names of the
 * group lead from one to the other (Mirjana, Mirjana "Mira", Mira), or where a name that each is called by is certain to be a name of the other (Emma Hahn,
 * married Marsh; "Hahn, Emma" and "Emma Marsh"): a person who has all these names is one person too, so the order of the joins does not matter.
 */
export function certainWithoutConflict(candidates: readonly Candidate[], knowledge: PairKnowledge): readonly Candidate[] {
  const certain = candidates.filter(({ isCertain }) => isCertain);
  const pairs = new Set(certain.map(({ a, b }) => pairKey(a, b)));
  const doubtful = new Set<number>();
  for (const group of groupsOf(certain)) {
    if (group.length > MAX_CERTAIN_GROUP || (group.length > 2 && hasConflict(group, pairs, knowledge)))
      for (const member of group) doubtful.add(member);
  }
  if (doubtful.size === 0) return candidates;
  return candidates.map((candidate) =>
    candidate.isCertain && doubtful.has(candidate.a)
      ? { ...candidate, isCertain: false, probability: Math.min(candidate.probability, CERTAIN - 0.005) }
      : candidate,
  );
}

function hasConflict(group: readonly number[], certain: ReadonlySet<string>, { contradiction, haveOneName }: PairKnowledge): boolean {
  const unlike: { readonly a: number; readonly b: number }[] = [];
  const alike: { readonly a: number; readonly b: number }[] = [];
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(i + 1)) {
      const found = contradiction(a, b);
      if (found === 'facts') return true;
      if (found === 'names') unlike.push({ a, b });
      else if (haveOneName(a, b)) alike.push({ a, b });
    }
  }
  if (unlike.length === 0) return false;
  const named = new Map<number, readonly number[]>();
  for (const called of groupsOf(alike)) for (const member of called) named.set(member, called);
  const calledLike = (member: number) => named.get(member) ?? [member];
  return unlike.some(({ a, b }) => {
    const [one, other] = [calledLike(a), calledLike(b)];
    return one !== other && !one.some((x) => other.some((y) => certain.has(pairKey(x, y))));
  });
}

function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Everything that is linked together, by a chain of pairs. Members in the order of first appearance. */
export function groupsOf<Id>(pairs: Iterable<{ readonly a: Id; readonly b: Id }>): Id[][] {
  const groupOf = new Map<Id, Id[]>();
  for (const { a, b } of pairs) {
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    if (one === other) continue;
    const [large, small] = one.length >= other.length ? [one, other] : [other, one];
    large.push(...small);
    for (const member of large) groupOf.set(member, large);
  }
  return [...new Set(groupOf.values())];
}
