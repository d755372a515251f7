/** The joins that are certain, as groups with the person to keep. */
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { type DuplicatePair, isRicher } from '../network-duplicates';
import { groupsOf } from './certain-groups';

export function certainJoins(
  network: Network,
  pairs: readonly DuplicatePair[],
): { readonly keep: PersonId; readonly gone: readonly PersonId[] }[] {
  return groupsOf(pairs.filter(({ isCertain }) => isCertain)).flatMap((group) => {
    const people = group.flatMap((id) => network.people.get(id) ?? []).sort((a, b) => (isRicher(a, b) ? -1 : 1));
    const [keep, ...gone] = people as [Person | undefined, ...Person[]];
    return keep === undefined || gone.length === 0 ? [] : [{ keep: keep.id, gone: gone.map(({ id }) => id) }];
  });
}
