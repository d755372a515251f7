/**
 * Two of the user's people who could be introduced (docs/analysis.md, "Introductions"): no known tie between them, an interest in common that few
 * have, and the user was recently in touch with both, so that the introduction is easy (closing an open triad; Granovetter 1973, Burt 1992).
 *
 *   worth = idf of the rarest interest they share + half that of each further one,   idf = ln((N + 1)/(d + 1))
 *                                                                                     (inverse-document-frequency.ts)
 * Rare: at most 8 people, or 2 % of everybody, and never more than half. Recently: in the last 60 days. Each person is in at most one pair. Pairs come
 * by worth, then by the weaker of the two ties to the user. The search begins with the rarest interests and ends after 200,000 pairs.
 *
 * Left out: people who are not tracked or dead; private interests; pairs who probably know each other although Kith has not seen it (same employer,
 * same circle, both kin, same family name); pairs that the user snoozed.
 */
import { pushTo } from '../../lib/collections';
import { type DayNumber, dayNumber } from '../../model/day';
import { pairId } from '../../model/edits/introductions';
import { fold } from '../../model/fold';
import type { InterestId, PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { employerKey } from '../clusters/affiliations';
import { entryOf } from '../graph/tie-graph';
import type { Analysis } from '../pipeline/analyze';
import { NO_DAY } from '../ties/contact-days';
import { idf } from '../ties/inverse-document-frequency';

export interface Introduction {
  readonly a: PersonId;
  readonly b: PersonId;
  /** Rarest first. */
  readonly shared: readonly InterestId[];
  /** How many of the user's people have the first NAMED_INTERESTS of them, all of these. */
  readonly holders: number;
}

/** So many shared interests are named. */
export const NAMED_INTERESTS = 2;

const RECENT_DAYS = 60;
const FEW_HOLDERS = 8;
const FEW_HOLDERS_SHARE = 0.02;
const MAX_PAIRS = 200_000;

/** The best introductions. Cost: O(people · interests + pairs of holders of rare interests). */
export function introductions(network: Network, analysis: Analysis, today: DayNumber, most = 2): readonly Introduction[] {
  const { columns, interests } = analysis;
  const isIntroduced = new Set<number>();
  const best: Introduction[] = [];
  for (const { a, b, shared } of rankedPairs(network, analysis, today)) {
    if (best.length === most) break;
    if (isIntroduced.has(a) || isIntroduced.has(b) || !canBeIntroduced(network, analysis, a, b, today)) continue;
    isIntroduced.add(a).add(b);
    best.push({
      a: columns.people[a]!,
      b: columns.people[b]!,
      shared: shared.map((interest) => columns.interests[interest]!),
      holders: peopleWithAll(interests, shared.slice(0, NAMED_INTERESTS)),
    });
  }
  return best;
}

function peopleWithAll({ start, items }: Analysis['interests'], wanted: readonly number[]): number {
  let count = 0;
  for (let j = 0; j + 1 < start.length; j++) {
    const own = items.subarray(start[j]!, start[j + 1]!);
    if (wanted.every((interest) => own.includes(interest))) count++;
  }
  return count;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  /** Interest numbers, rarest first. */
  readonly shared: readonly number[];
  readonly worth: number;
  /** Strength of the weaker of the user's two ties. */
  readonly strength: number;
}

/** Asked of the best pairs only: of all, it would take longer than the search for them. */
function canBeIntroduced(network: Network, { columns, structure }: Analysis, a: number, b: number, today: DayNumber): boolean {
  const [idA, idB] = [columns.people[a]!, columns.people[b]!];
  if (entryOf(structure.graph, a, b) >= 0 || isSnoozed(network, idA, idB, today)) return false;
  const [personA, personB] = [network.people.get(idA), network.people.get(idB)];
  return personA !== undefined && personB !== undefined && !probablyKnowEachOther(personA, personB);
}

/** Pairs who share rare interests, also those who know each other. */
function rankedPairs(network: Network, analysis: Analysis, today: DayNumber): readonly Pair[] {
  const { columns, strength, interests } = analysis;
  const people = columns.people.length;
  const pairs: Pair[] = [];
  for (const [key, interestsOfPair] of sharedRareInterests(network, analysis, today)) {
    const [a, b] = [Math.floor(key / people), key % people];
    const shared = interestsOfPair.toSorted((x, y) => interests.holders[x]! - interests.holders[y]! || x - y);
    const worth = shared.reduce((sum, interest, i) => sum + idf(people, interests.holders[interest]!) * (i === 0 ? 1 : 0.5), 0);
    pairs.push({ a, b, shared, worth, strength: Math.min(strength.strength[a]!, strength.strength[b]!) });
  }
  return pairs.sort((x, y) => y.worth - x.worth || y.strength - x.strength || x.a - y.a || x.b - y.b);
}

/** The rare interests that two people share, by a · people + b with a < b. Only people with whom the user was recently in touch. */
function sharedRareInterests(network: Network, analysis: Analysis, today: DayNumber): ReadonlyMap<number, readonly number[]> {
  const people = analysis.columns.people.length;
  const shared = new Map<number, number[]>();
  let pairCount = 0;
  const rarestFirst = [...recentHolders(network, analysis, today)].sort((x, y) => x[1].length - y[1].length || x[0] - y[0]);
  for (const [interest, holders] of rarestFirst) {
    pairCount += (holders.length * (holders.length - 1)) / 2;
    if (pairCount > MAX_PAIRS) break; // further interests are shared by more people, and worth less
    for (const [i, a] of holders.entries()) for (const b of holders.slice(i + 1)) pushTo(shared, a * people + b, interest);
  }
  return shared;
}

/** Rare interest → the numbers of the people who have it and with whom the user was recently in touch. */
function recentHolders(
  network: Network,
  { columns, strength, interests }: Analysis,
  today: DayNumber,
): ReadonlyMap<number, readonly number[]> {
  const people = columns.people.length;
  const isRare = (interest: number) => {
    const count = interests.holders[interest]!;
    return count >= 2 && count <= Math.max(FEW_HOLDERS, FEW_HOLDERS_SHARE * people) && count <= people / 2;
  };
  const holders = new Map<number, number[]>();
  for (let j = 0; j < people; j++) {
    const last = strength.last[j]!;
    if (columns.isExcluded[j] === 1 || last === NO_DAY || today - last > RECENT_DAYS) continue;
    for (let i = interests.start[j]!; i < interests.start[j + 1]!; i++) {
      const interest = interests.items[i]!;
      if (isRare(interest) && network.interests.get(columns.interests[interest]!)?.isPrivate === false) pushTo(holders, interest, j);
    }
  }
  return holders;
}

function isSnoozed(network: Network, a: PersonId, b: PersonId, today: DayNumber): boolean {
  const decision = network.introductions.get(pairId(a, b));
  return decision !== undefined && dayNumber(decision.snoozedUntil) > today;
}

function probablyKnowEachOther(a: Person, b: Person): boolean {
  const company = employerKey(a.company);
  if (company !== '' && company === employerKey(b.company)) return true;
  if (a.circles.some((circle) => b.circles.includes(circle))) return true;
  return (a.isKin && b.isKin) || (familyName(a) !== '' && familyName(a) === familyName(b));
}

function familyName({ name }: Person): string {
  const words = fold(name).split(' ');
  return words.length < 2 ? '' : (words[words.length - 1] ?? '');
}
