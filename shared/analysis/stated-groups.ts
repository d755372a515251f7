/**
 * Groups for a network too small, or too much like chance, for communities (analysis.md 4.2.4): what people share in so many words. No
 * statistics: a group is the holders of one interest, a circle, an employer, or people all tied together, at least 3, each person in one group.
 *
 * Kinds in an order by the user's switch (interests first, unless clusters are to be made from who knows whom); within a kind the group with the
 * most people still free goes first, by name when equal. An interest that more than half of everyone has comes last of all: it tells nothing apart.
 */
import type { Mixing } from './findings';

export interface StatedGroup {
  readonly name: string;
  /** Person numbers, ascending. */
  readonly people: ArrayLike<number>;
}

export interface GroupKinds {
  readonly interests: readonly StatedGroup[];
  readonly circles: readonly StatedGroup[];
  readonly employers: readonly StatedGroup[];
  /** Components of the ties between people. */
  readonly components: readonly StatedGroup[];
}

const SMALLEST = 3;

/** Group number per person, −1: none; numbered by size, the larger first. */
export function statedGroups(people: number, kinds: GroupKinds, mixing: Mixing): Int32Array {
  const isTelling = (group: StatedGroup) => group.people.length <= people / 2;
  const telling = kinds.interests.filter(isTelling);
  const common = kinds.interests.filter((group) => !isTelling(group));
  const order =
    mixing === 'who-knows-whom'
      ? [kinds.components, kinds.circles]
      : mixing === 'interests'
        ? [telling, kinds.employers, common]
        : [telling, kinds.circles, kinds.employers, kinds.components, common];

  const groupOf = new Int32Array(people).fill(-1);
  const sizes: number[] = [];
  for (const groups of order) {
    const open = [...groups];
    for (;;) {
      let best: StatedGroup | null = null;
      let most = SMALLEST - 1;
      for (const group of open) {
        const free = freeOf(group, groupOf).length;
        if (free > most || (free === most && best !== null && group.name < best.name)) {
          best = group;
          most = free;
        }
      }
      if (best === null) break;
      const members = freeOf(best, groupOf);
      for (const person of members) groupOf[person] = sizes.length;
      sizes.push(members.length);
    }
  }
  const bySize = sizes.map((_, group) => group).sort((x, y) => sizes[y]! - sizes[x]! || x - y);
  const numberOf = new Int32Array(sizes.length);
  bySize.forEach((group, number) => {
    numberOf[group] = number;
  });
  return groupOf.map((group) => (group < 0 ? -1 : numberOf[group]!));
}

function freeOf(group: StatedGroup, groupOf: Int32Array): number[] {
  return Array.from(group.people).filter((person) => groupOf[person] === -1);
}
