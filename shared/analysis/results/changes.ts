/** What changed between two looks at the same network, in words: who came closer, who drifted, who is new. */
import { formatNumber } from '../../lib/format-text';
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

const MOST_NAMES = 2;

/** "3 new (Ana, Ben and 1 more), 2 came closer (…), 5 drifted outward (…), 4 went quiet (…)"; "nothing moved" when nothing did. */
export function changesInWords({ closer, further, quiet, met }: Changes, nameOf: (id: PersonId) => string): string {
  const part = (people: readonly PersonId[], words: string): string => {
    const names = people.slice(0, MOST_NAMES).map(nameOf).join(', ');
    const more = people.length - MOST_NAMES;
    return `${formatNumber(people.length)} ${words} (${names}${more > 0 ? ` and ${formatNumber(more)} more` : ''})`;
  };
  const parts = [
    met.length > 0 ? part(met, 'new') : '',
    closer.length > 0 ? part(closer, 'came closer') : '',
    further.length > 0 ? part(further, 'drifted outward') : '',
    quiet.length > 0 ? part(quiet, 'went quiet') : '',
  ].filter((words) => words !== '');
  return parts.length === 0 ? 'nothing moved' : parts.join('; ');
}
