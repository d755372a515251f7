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
 * In a group of certain pairs that holds two who are surely two people, no pair is certain. Two unlike names are no contradiction where whole names lead
 * from one to the other (Mirjana, Mirjana "Mira", Mira): a person who has all three is one person too, so the order of the joins does not matter.
 */
export function certainWithoutConflict(
  candidates: readonly Candidate[],
  { contradiction, haveOneName }: PairKnowledge,
): readonly Candidate[] {
  const certain = candidates.filter(({ isCertain }) => isCertain);
  const chained = new Map<number, readonly number[]>();
  for (const group of groupsOf(certain.filter(({ a, b }) => haveOneName(a, b)))) for (const member of group) chained.set(member, group);
  const contradicts = (a: number, b: number) => {
    const found = contradiction(a, b);
    return found === 'facts' || (found === 'names' && (chained.get(a) === undefined || chained.get(a) !== chained.get(b)));
  };
  const doubtful = new Set<number>();
  for (const group of groupsOf(certain)) {
    const isDoubtful =
      group.length > MAX_CERTAIN_GROUP || (group.length > 2 && group.some((a, i) => group.slice(i + 1).some((b) => contradicts(a, b))));
    if (isDoubtful) for (const member of group) doubtful.add(member);
  }
  if (doubtful.size === 0) return candidates;
  return candidates.map((candidate) =>
    candidate.isCertain && doubtful.has(candidate.a)
      ? { ...candidate, isCertain: false, probability: Math.min(candidate.probability, CERTAIN - 0.005) }
      : candidate,
  );
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
