/** What the user decides about on the Duplicates page: a pair, or a few people who may all be one. */

import { groupsOf } from '../../shared/matching/certain/certain-groups';
import type { DuplicatePair } from '../../shared/matching/network-duplicates';
import type { Evidence } from '../../shared/matching/weights';
import type { PersonId } from '../../shared/model/ids';

export interface ReviewItem {
  /** The ids of its members. */
  readonly key: string;
  /** The one to keep first. */
  readonly members: readonly PersonId[];
  readonly probability: number;
  readonly isCertain: boolean;
  readonly evidence: readonly Evidence[];
}

/** Larger groups are shown pair by pair: nobody compares more people at once. */
const MAX_GROUP = 4;

/** Most probable first; those put off until later at the end. */
export function reviewItems(pairs: readonly DuplicatePair[], later: ReadonlySet<string>): readonly ReviewItem[] {
  const items: ReviewItem[] = [];
  const groupOf = new Map<PersonId, readonly PersonId[]>();
  for (const group of groupsOf(pairs)) for (const member of group) groupOf.set(member, group);
  const shown = new Set<readonly PersonId[]>();
  for (const pair of pairs) {
    const group = groupOf.get(pair.a) ?? [];
    if (group.length <= 2 || group.length > MAX_GROUP) items.push(itemOf([pair.a, pair.b], pair));
    else if (!shown.has(group)) {
      shown.add(group);
      const own = pairs.filter(({ a }) => groupOf.get(a) === group);
      const weakest = own.at(-1) as DuplicatePair;
      items.push(
        itemOf([pair.a, ...group.filter((member) => member !== pair.a)], {
          ...weakest,
          evidence: pair.evidence,
          isCertain: own.every(({ isCertain }) => isCertain),
        }),
      );
    }
  }
  const isLater = ({ key }: ReviewItem) => later.has(key);
  return [...items.filter((item) => !isLater(item)), ...items.filter(isLater)];
}

function itemOf(members: readonly PersonId[], { probability, isCertain, evidence }: DuplicatePair): ReviewItem {
  return { key: members.join(' '), members, probability, isCertain, evidence };
}
