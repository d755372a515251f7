/**
 * How much it is worth getting back in touch with somebody of whom next to nothing is logged: facts of the files and what the user said, each 0…1.
 *
 * - `declared` closeness or importance, by the user; `topics`: likeness to what the user talks about; `circle`: the user put them into one
 * - `sources`: two kinds of files have them 0.5, three 1. Who is reached in more ways is closer (Haythornthwaite 2005, "Social networks and Internet connectivity effects")
 * - `work`: they work where the user says they work or worked
 * - `lately`: connected within the last 90 days, and next to no contact: a beginning that nobody followed
 * - `door`: in a network of contacts alone, the only person whom the user knows at a firm: nobody else leads there
 * - `company`: how many of their colleagues the user knows, from one to sixteen
 * - `silence`: from one to three intervals without contact; after that it says nothing more. Else the list would be whoever connected longest ago
 *
 * The weights are reasoned defaults: of such people no public data says who was written to.
 */
import { type DayNumber, dayNumber } from '../../model/day';
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { employerKey } from '../clusters/affiliations';
import { isContactsOnly, LATELY_DAYS, sourcesOf } from './contact-findings';
import { onlyDoors } from './contact-groups';

const UNLOGGED_WEIGHTS = {
  declared: 0.35,
  topics: 0.25,
  sources: 0.2,
  work: 0.15,
  circle: 0.1,
  lately: 0.15,
  door: 0.1,
  company: 0.05,
  silence: 0.1,
} as const;
export type UnloggedPart = keyof typeof UNLOGGED_WEIGHTS;
const PARTS = Object.keys(UNLOGGED_WEIGHTS) as UnloggedPart[];

export interface UnloggedMerit {
  /** U without R. */
  readonly merit: number;
  /** The part that gives most of it; null: nothing is known. */
  readonly mainPart: UnloggedPart | null;
}

/**
 * @param known `isDoor`: one of `doorsOf`; `declared` and `topics` 0…1, `colleagues`: people of their company, themselves included, `overdue` in intervals
 * @param ownEmployers keys of where the user works or worked
 */
export function unloggedMerit(
  person: Person | undefined,
  known: {
    readonly declared: number;
    readonly topics: number;
    readonly colleagues: number;
    readonly overdue: number;
    readonly isDoor: boolean;
  },
  ownEmployers: ReadonlySet<string>,
  today: DayNumber,
): UnloggedMerit {
  const { connectedOn = null, circles = [] } = person ?? {};
  const parts: Readonly<Record<UnloggedPart, number>> = {
    declared: known.declared,
    topics: known.topics,
    sources: Math.min(1, Math.max(0, (person ? sourcesOf(person).length : 0) - 1) / 2),
    work: isAtOwnEmployer(person, ownEmployers) ? 1 : 0,
    circle: circles.length > 0 ? 1 : 0,
    lately: connectedOn !== null && today - dayNumber(connectedOn) < LATELY_DAYS ? 1 : 0,
    door: known.isDoor ? 1 : 0,
    company: Math.min(1, Math.log2(Math.max(1, known.colleagues)) / 4),
    silence: Math.min(1, Math.max(0, known.overdue - 1) / 2),
  };
  const share = (part: UnloggedPart) => UNLOGGED_WEIGHTS[part] * parts[part];
  const mainPart = PARTS.reduce((most, part) => (share(part) > share(most) ? part : most));
  return { merit: PARTS.reduce((sum, part) => sum + share(part), 0), mainPart: share(mainPart) > 0 ? mainPart : null };
}

/** The only people of their firms, in a network of contacts alone; else nobody, because there is more to say. */
export function doorsOf(network: Network): ReadonlySet<PersonId> {
  if (!isContactsOnly(network)) return new Set();
  const people = [...network.people.values()].filter(({ standing, isOrganization }) => standing !== 'deceased' && isOrganization !== true);
  return new Set(onlyDoors(people).map(({ person }) => person));
}

/** Keys of where the user works or worked, by their profile. */
export function ownEmployersOf({ me }: Network): ReadonlySet<string> {
  const { work = [], jobs = [] } = me.get('me')?.profile ?? {};
  return new Set([...work, ...jobs.map(({ at }) => at)].map(employerKey).filter((key) => key !== ''));
}

export function isAtOwnEmployer(person: Person | undefined, ownEmployers: ReadonlySet<string>): boolean {
  return ownEmployers.has(employerKey(person?.company ?? ''));
}
