/** The joins that are certain, as groups with the person to keep. */
import { applyEdit } from '../../model/edit';
import { joinGroups } from '../../model/edits/join-people';
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { copyNetwork } from '../../model/network-json';
import { type DuplicatePair, isRicher, networkDuplicates } from '../network-duplicates';
import { groupsOf } from './certain-groups';

/** People who are certainly one. */
export interface CertainGroup {
  readonly keep: PersonId;
  /** At least one. The one that says most first. */
  readonly gone: readonly PersonId[];
}

/**
 * All joins that are certain, and those that become certain by them: a joined person has the addresses and names of all its records. Each person is in at
 * most one group. The network stays as it is. Pauses now and then.
 *
 * @param pairs what `networkDuplicates` found in the network
 */
export function* certainJoins(network: Network, pairs: readonly DuplicatePair[]): Generator<undefined, CertainGroup[]> {
  let groups = certainAtOnce(network, pairs);
  if (groups.length === 0) return [];
  const joined: { readonly a: PersonId; readonly b: PersonId }[] = [];
  const after = copyNetwork(network);
  while (groups.length > 0) {
    yield;
    applyEdit(after, joinGroups(after, groups, true));
    for (const { keep, gone } of groups) for (const id of gone) joined.push({ a: keep, b: id });
    groups = certainAtOnce(after, yield* networkDuplicates(after));
  }
  return groupsOf(joined).map((members) => {
    const gone = members.filter((id) => !after.people.has(id)).map((id) => network.people.get(id) as Person);
    return { keep: members.find((id) => after.people.has(id)) as PersonId, gone: gone.sort(byContent).map(({ id }) => id) };
  });
}

function certainAtOnce(network: Network, pairs: readonly DuplicatePair[]): CertainGroup[] {
  return groupsOf(pairs.filter(({ isCertain }) => isCertain)).flatMap((group) => {
    const people = group.flatMap((id) => network.people.get(id) ?? []).sort(byContent);
    const [keep, ...gone] = people as [Person | undefined, ...Person[]];
    return keep === undefined || gone.length === 0 ? [] : [{ keep: keep.id, gone: gone.map(({ id }) => id) }];
  });
}

function byContent(a: Person, b: Person): number {
  return isRicher(a, b) ? -1 : 1;
}
