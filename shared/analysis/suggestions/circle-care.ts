/**
 * How a circle as a whole is kept: everybody in it stands in exactly one place. The user's word comes first (a rhythm that was set), then what the log
 * bears out:
 *
 *   apart    not to be tracked, died, or moved on: never counted as kept or not
 *   due      the rhythm the user set has passed (due-list.ts); also those whom the user snoozed, because the rhythm is no less due for that
 *   kept     within the rhythm that was set; without one: in touch lately (active, new) or with a contact planned
 *   quiet    no rhythm set, once in touch, and silent for longer than usual (fading, dormant)
 *   little   no rhythm set, and too little in the log to say (no contact, or once)
 *   company  no person: kept apart from people, and counted beside them
 */
import type { CircleId, PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import type { PersonFindings } from '../data/findings';
import { isDue } from './due-list';

export const CARE_PLACES = ['due', 'quiet', 'kept', 'little', 'apart', 'company'] as const;
export type CarePlace = (typeof CARE_PLACES)[number];

export interface CircleMember {
  readonly person: PersonId;
  readonly place: CarePlace;
}

export interface CircleCare {
  readonly circle: CircleId;
  /** Those who are due first, in the order of `CARE_PLACES`, then by name. */
  readonly members: readonly CircleMember[];
  readonly counts: Readonly<Record<CarePlace, number>>;
}

/** `found` undefined: the analysis does not know the person yet. */
export function carePlace(person: Person, found: PersonFindings | undefined): CarePlace {
  if (person.isOrganization === true) return 'company';
  if (person.standing !== 'ordinary') return 'apart';
  if (found === undefined) return 'little';
  if (found.due?.basis === 'declared') return isDue(found.due) ? 'due' : 'kept';
  if (found.plannedFor !== null) return 'kept';
  switch (found.state) {
    case 'active':
    case 'new':
    case 'planned':
      return 'kept';
    case 'fading':
    case 'dormant':
      return 'quiet';
    default:
      return 'little';
  }
}

/** All circles, in the order of their names. One pass over the people. */
export function circleCare(network: Network, found: ReadonlyMap<PersonId, PersonFindings>): readonly CircleCare[] {
  const members = new Map<CircleId, CircleMember[]>([...network.circles.keys()].map((id) => [id, []]));
  for (const person of network.people.values()) {
    if (person.circles.length === 0) continue;
    const place = carePlace(person, found.get(person.id));
    for (const id of new Set(person.circles)) members.get(id)?.push({ person: person.id, place });
  }
  const name = (id: PersonId) => network.people.get(id)?.name ?? '';
  const { compare } = new Intl.Collator();
  const byPlaceAndName = (a: CircleMember, b: CircleMember) =>
    CARE_PLACES.indexOf(a.place) - CARE_PLACES.indexOf(b.place) || compare(name(a.person), name(b.person));
  return [...network.circles.values()]
    .sort((a, b) => compare(a.name, b.name))
    .map(({ id }) => ({
      circle: id,
      members: (members.get(id) ?? []).sort(byPlaceAndName),
      counts: countsOf(members.get(id) ?? []),
    }));
}

/** How many people the circle has: its companies are none. */
export function peopleIn({ members, counts }: CircleCare): number {
  return members.length - counts.company;
}

function countsOf(members: readonly CircleMember[]): CircleCare['counts'] {
  const counts = { due: 0, quiet: 0, kept: 0, little: 0, apart: 0, company: 0 };
  for (const { place } of members) counts[place]++;
  return counts;
}
