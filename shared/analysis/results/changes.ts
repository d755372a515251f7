/** What changed between two days in the same network: who came closer, who drifted outward, who went quiet, who is new. */
import type { PersonId } from '../../model/ids';
import type { Findings, PersonFindings } from '../data/findings';

export interface Changes {
  readonly closer: readonly PersonId[];
  readonly further: readonly PersonId[];
  readonly quiet: readonly PersonId[];
  readonly met: readonly PersonId[];
}

/** Circle as it is spoken of: 0…3, and 4 for those past the first 150 or without any contact. */
function circleOf({ rank, ring, strength }: PersonFindings): number {
  return rank >= 150 || strength <= 0 ? 4 : ring;
}

const isQuiet = ({ state }: PersonFindings): boolean => state === 'fading' || state === 'dormant';

/** The closest first in every list. */
export function changesBetween(before: Findings, after: Findings): Changes {
  const known = new Map(before.people.map((person) => [person.id, person]));
  const changes = { closer: [] as PersonId[], further: [] as PersonId[], quiet: [] as PersonId[], met: [] as PersonId[] };
  for (const person of after.people.toSorted((a, b) => a.rank - b.rank)) {
    const old = known.get(person.id);
    if (!old) changes.met.push(person.id);
    else {
      if (circleOf(person) < circleOf(old)) changes.closer.push(person.id);
      if (circleOf(person) > circleOf(old)) changes.further.push(person.id);
      if (isQuiet(person) && !isQuiet(old)) changes.quiet.push(person.id);
    }
  }
  return changes;
}
