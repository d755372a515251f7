/**
 * Two of the user's people who could be introduced: no known tie between them, an interest in common that few have, and the user in touch with both
 * lately, so that the introduction is easy (closing an open triad; Granovetter 1973, Burt 1992).
 *
 *   worth = idf of the rarest interest they share + half that of each further one,   idf = ln((N + 1)/(d + 1))      (idf.ts)
 *
 * Rare: at most 8 people, or 2 % of everyone, and never more than half. Lately: in the last 60 days. At most once per person, so that two
 * suggestions are about four people. Worth first, then the pair that is in touch more.
 *
 * Looked for through the rarest interests first, until 200,000 pairs.
 *
 * Left out: people not to be tracked or dead; private interests; pairs who probably know each other without Kith having seen it (same employer, same
 * circle of the user's, same family name as kin); pairs that were turned down and rest.
 */
import { type DayNumber, dayNumber } from '../../model/day';
import { pairId } from '../../model/edits/introductions';
import { fold } from '../../model/fold';
import type { InterestId, PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { entryOf } from '../graph/tie-graph';
import type { Analysis } from '../pipeline/analyze';
import { NO_DAY } from '../ties/contact-days';
import { idf } from '../ties/inverse-document-frequency';
import { companyKey } from './reconnect';

export interface Introduction {
  readonly a: PersonId;
  readonly b: PersonId;
  /** Rarest first. */
  readonly shared: readonly InterestId[];
  /** How many of the user's people have the rarest. */
  readonly holders: number;
}

const LATELY = 60;
const FEW = 8;
const FEW_SHARE = 0.02;
const MOST_PAIRS = 200_000;

/** The best introductions. Cost: O(people · interests + pairs of holders of rare interests). */
export function introductions(network: Network, analysis: Analysis, today: DayNumber, most = 2): readonly Introduction[] {
  const { columns, strength, interests, structure } = analysis;
  const people = columns.people.length;
  const isIn = (j: number) => columns.isExcluded[j] === 0 && strength.last[j] !== NO_DAY && today - strength.last[j]! <= LATELY;
  const isRare = (interest: number) => {
    const holders = interests.holders[interest]!;
    return holders >= 2 && holders <= Math.max(FEW, FEW_SHARE * people) && holders <= people / 2;
  };
  const holders = new Map<number, number[]>();
  for (let j = 0; j < people; j++) {
    if (!isIn(j)) continue;
    for (let i = interests.start[j]!; i < interests.start[j + 1]!; i++) {
      const interest = interests.items[i]!;
      if (!isRare(interest) || network.interests.get(columns.interests[interest]!)?.isPrivate !== false) continue;
      const known = holders.get(interest);
      if (known === undefined) holders.set(interest, [j]);
      else known.push(j);
    }
  }

  const sharedOf = new Map<number, number[]>();
  let pairs = 0;
  for (const [interest, those] of [...holders].sort((x, y) => x[1].length - y[1].length || x[0] - y[0])) {
    pairs += (those.length * (those.length - 1)) / 2;
    if (pairs > MOST_PAIRS) break; // what is left is shared by more, and worth less
    for (const [x, a] of those.entries()) {
      for (const b of those.slice(x + 1)) {
        const shared = sharedOf.get(a * people + b);
        if (shared === undefined) sharedOf.set(a * people + b, [interest]);
        else shared.push(interest);
      }
    }
  }

  const found: { a: number; b: number; shared: number[]; worth: number; near: number }[] = [];
  for (const [pair, shared] of sharedOf) {
    const [a, b] = [Math.floor(pair / people), pair % people];
    if (entryOf(structure.graph, a, b) >= 0 || isPutOff(network, columns.people[a]!, columns.people[b]!, today)) continue;
    const [one, other] = [network.people.get(columns.people[a]!), network.people.get(columns.people[b]!)];
    if (one === undefined || other === undefined || probablyKnow(one, other)) continue;
    shared.sort((x, y) => interests.holders[x]! - interests.holders[y]! || x - y);
    const worth = shared.reduce((sum, interest, i) => sum + idf(people, interests.holders[interest]!) * (i === 0 ? 1 : 0.5), 0);
    found.push({ a, b, shared, worth, near: Math.min(strength.strength[a]!, strength.strength[b]!) });
  }
  found.sort((x, y) => y.worth - x.worth || y.near - x.near || x.a - y.a || x.b - y.b);

  const taken = new Set<number>();
  const chosen: Introduction[] = [];
  for (const { a, b, shared } of found) {
    if (chosen.length === most) break;
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    chosen.push({
      a: columns.people[a]!,
      b: columns.people[b]!,
      shared: shared.map((interest) => columns.interests[interest]!),
      holders: interests.holders[shared[0]!]!,
    });
  }
  return chosen;
}

function isPutOff(network: Network, a: PersonId, b: PersonId, today: DayNumber): boolean {
  const decision = network.introductions.get(pairId(a, b));
  return decision !== undefined && dayNumber(decision.snoozedUntil) > today;
}

function probablyKnow(a: Person, b: Person): boolean {
  const company = companyKey(a.company);
  if (company !== '' && company === companyKey(b.company)) return true;
  if (a.circles.some((circle) => b.circles.includes(circle))) return true;
  return (a.isKin && b.isKin) || (familyName(a) !== '' && familyName(a) === familyName(b));
}

function familyName({ name }: Person): string {
  const words = fold(name).split(' ');
  return words.length < 2 ? '' : (words[words.length - 1] ?? '');
}
