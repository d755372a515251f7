/**
 * Groups for a network too small, or too much like chance, for communities (docs/analysis.md, "Fallback groups"): groups of people who share a stated trait.
 * No statistics: a group is the holders of one interest, a circle, an employer, a school, a place, or people all tied together, at least 3, each person in one group.
 *
 * Kinds in an order by the user's switch (interests first, unless clusters are to be made from who knows whom); within a kind the group with the
 * most people still free goes first, by name when equal. An interest that more than half of everyone has comes last: it separates nobody.
 */

import type { TraitKind } from './cluster-labels';
import type { Mixing } from './combine-layers';

export interface FallbackGroup {
  readonly name: string;
  /** Person numbers, ascending. */
  readonly people: ArrayLike<number>;
}

export interface GroupKinds {
  readonly interests: readonly FallbackGroup[];
  readonly circles: readonly FallbackGroup[];
  readonly employers: readonly FallbackGroup[];
  readonly schools: readonly FallbackGroup[];
  readonly places: readonly FallbackGroup[];
  /** Components of the ties between people. */
  readonly components: readonly FallbackGroup[];
}

const SMALLEST = 3;

/** What makes a group one; a component has no name of its own. */
export interface GroupName {
  readonly kind: TraitKind;
  readonly name: string;
}

export interface FallbackGroups {
  /** Group number per person, −1: none; numbered by size, the larger first. */
  readonly of: Int32Array;
  readonly names: readonly (GroupName | null)[];
}

export function fallbackGroups(people: number, kinds: GroupKinds, mixing: Mixing): FallbackGroups {
  const isTelling = (group: FallbackGroup) => group.people.length <= people / 2;
  const named = (kind: TraitKind | null, groups: readonly FallbackGroup[]) => ({ kind, groups });
  const telling = named('interest', kinds.interests.filter(isTelling));
  const common = named(
    'interest',
    kinds.interests.filter((group) => !isTelling(group)),
  );
  const circles = named('circle', kinds.circles);
  const affiliations = [named('employer', kinds.employers), named('school', kinds.schools)];
  const places = named('place', kinds.places);
  const components = named(null, kinds.components);
  const order =
    mixing === 'who-knows-whom'
      ? [components, circles]
      : mixing === 'interests'
        ? [telling, ...affiliations, common]
        : [telling, circles, ...affiliations, components, places, common];

  const groupOf = new Int32Array(people).fill(-1);
  const found: { readonly size: number; readonly name: GroupName | null }[] = [];
  for (const { kind, groups } of order) {
    for (;;) {
      let best: FallbackGroup | null = null;
      let most = SMALLEST - 1;
      for (const group of groups) {
        const free = freeOf(group, groupOf).length;
        if (free > most || (free === most && best !== null && group.name < best.name)) {
          best = group;
          most = free;
        }
      }
      if (best === null) break;
      const members = freeOf(best, groupOf);
      for (const person of members) groupOf[person] = found.length;
      found.push({ size: members.length, name: kind === null ? null : { kind, name: best.name } });
    }
  }
  const bySize = [...found.keys()].sort((x, y) => found[y]!.size - found[x]!.size || x - y);
  const numberOf = new Int32Array(found.length);
  bySize.forEach((group, number) => {
    numberOf[group] = number;
  });
  return {
    of: groupOf.map((group) => (group < 0 ? -1 : numberOf[group]!)),
    names: bySize.map((group) => found[group]?.name ?? null),
  };
}

function freeOf(group: FallbackGroup, groupOf: Int32Array): number[] {
  return Array.from(group.people).filter((person) => groupOf[person] === -1);
}
