/**
 * Who of the user's people know each other, asked about one person at a time: the alter-alter ties of an ego-network interview (Burt 1984; Perry,
 * Pescosolido & Borgatti 2018, ch. 5). Asked about are at most 25 people whom the user called close or known: with more, the n(n − 1)/2 pairs tire
 * (McCarty, Killworth & Rennell 2007). The closest are asked about first, so that an interview that is stopped has the core.
 *
 * Beside a person the others stand in the order in which they are likely to know them:
 *
 *   Σ 1 / ln(1 + size) over the firms, schools, places, circles and months of connecting that both share
 *   + Σ 1 / ln(1 + degree) over the people whom both are known to know (Adamic & Adar 2003)
 *
 * A pair is asked once: whoever was asked about before is not among the others again. No answer is no tie, and no statement that there is none.
 */
import { pushTo } from '../../lib/collections';
import { fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { schoolsOf } from '../clusters/affiliations';
import { firmKey } from './contact-groups';

export const MOST_ASKED = 25;
const FEWEST_ASKED = 3;
/** An acquaintance: the least closeness of people who are asked about. */
const KNOWN = 2;

/** Two people, by number of the asked. */
export type KnownPair = readonly [a: number, b: number];

export interface AskedPeople {
  /** The closest first. */
  readonly people: readonly PersonId[];
  readonly pairs: readonly KnownPair[];
  /** How likely two numbers know each other by facts and ties; 0: nothing says so. */
  readonly likelihood: (a: number, b: number) => number;
}

/** Whom the interview asks about, and which ties among them are stated. Null: fewer than three people are called close or known. */
export function askedPeople(network: Network): AskedPeople | null {
  const asked = [...network.people.values()]
    .filter(({ closeness, standing }) => standing === 'ordinary' && (closeness ?? 0) >= KNOWN)
    .sort((a, b) => (b.closeness ?? 0) - (a.closeness ?? 0))
    .slice(0, MOST_ASKED);
  if (asked.length < FEWEST_ASKED) return null;
  const numbers = new Map(asked.map(({ id }, number) => [id, number]));
  const pairs = new Map<string, KnownPair>();
  for (const { a, b, hasEnded, relation } of network.ties.values()) {
    const [first, second] = [numbers.get(a), numbers.get(b)];
    if (hasEnded || relation === 'introduced' || first === undefined || second === undefined) continue;
    const pair: KnownPair = first < second ? [first, second] : [second, first];
    pairs.set(pair.join(), pair);
  }
  const known = [...pairs.values()];
  return { people: asked.map(({ id }) => id), pairs: known, likelihood: likelihoodOf(asked, known) };
}

/** The others beside number `person`, the likely ones first; without those who were asked about before. */
export function othersBeside({ people, pairs, likelihood }: AskedPeople, person: number, asked: ReadonlySet<PersonId>): readonly number[] {
  const tied = new Set(pairs.flatMap(([a, b]) => (a === person ? [b] : b === person ? [a] : [])));
  return [...people.keys()]
    .filter((other) => other !== person && (tied.has(other) || !asked.has(people[other] as PersonId)))
    .sort((a, b) => likelihood(person, b) - likelihood(person, a) || a - b);
}

function likelihoodOf(asked: readonly Person[], pairs: readonly KnownPair[]): (a: number, b: number) => number {
  const holders = new Map<string, number[]>();
  const facts = asked.map(factsOf);
  facts.forEach((of, number) => {
    for (const fact of of) pushTo(holders, fact, number);
  });
  const alters = asked.map((): Set<number> => new Set());
  for (const [a, b] of pairs) {
    alters[a]?.add(b);
    alters[b]?.add(a);
  }
  return (a, b) => {
    const shared = [...(facts[a] ?? [])].filter((fact) => facts[b]?.has(fact));
    const common = [...(alters[a] ?? [])].filter((alter) => alters[b]?.has(alter));
    return (
      shared.reduce((sum, fact) => sum + 1 / Math.log(1 + (holders.get(fact)?.length ?? 1)), 0) +
      common.reduce((sum, alter) => sum + 1 / Math.log(1 + (alters[alter]?.size ?? 1)), 0)
    );
  };
}

/** What somebody shares with others, as keys. */
function factsOf(person: Person): Set<string> {
  const { company, place, circles, connectedOn } = person;
  const firm = firmKey(company);
  return new Set([
    ...(firm === '' ? [] : [`firm ${firm}`]),
    ...(fold(place) === '' ? [] : [`place ${fold(place)}`]),
    ...schoolsOf(person).map((school) => `school ${fold(school)}`),
    ...circles.map((circle) => `circle ${circle}`),
    ...(connectedOn === null ? [] : [`month ${connectedOn.slice(0, 7)}`]),
  ]);
}
