/**
 * Who of the user's people know each other, asked about one person at a time: the alter-alter ties of an ego-network interview (Burt 1984; Perry,
 * Pescosolido & Borgatti 2018, ch. 5). Asked about are at most 25 people, those who were named or whom the user called close or known: with more, the
 * n(n − 1)/2 pairs tire (McCarty, Killworth & Rennell 2007). The closest are asked about first, so that an interview that is stopped has the core.
 *
 * Beside a person the others stand in the order in which they are likely to know them:
 *
 *   Σ 1 / ln(1 + size) over the firms, schools, places, circles and months of connecting that both share
 *   + Σ 1 / ln(1 + degree) over the people whom both are known to know (Adamic & Adar 2003)
 *
 * A pair is asked about once, ever: "no" is stored as an answer as well as "yes". No answer is no tie, and no statement that there is none. Before single people,
 * groups that share a circle, a firm or a school are asked about whole.
 */
import { pushTo } from '../../lib/collections';
import { KNOWS } from '../../model/edits/interview/answers';
import { fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { employerKey, schoolsOf } from '../clusters/affiliations';

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
  /** It is said whether the two know each other, as an answer or by a stated tie. */
  readonly isAnswered: (a: number, b: number) => boolean;
  /** People who share a circle, a firm or a school, and of whom no pair is answered or stated; the largest first. */
  readonly groups: readonly AskedGroup[];
}

/** A group that can be asked about whole. */
export interface AskedGroup {
  readonly kind: 'circle' | 'firm' | 'school';
  readonly name: string;
  /** Numbers of the asked, ascending. */
  readonly members: readonly number[];
}

/**
 * Whom the interview asks about, and which ties among them are stated. Null: fewer than three.
 * @param named the people of an interview; fewer than three: whom the user called close or known
 */
export function askedPeople(network: Network, named: readonly PersonId[] = []): AskedPeople | null {
  const pool =
    named.length < FEWEST_ASKED
      ? [...network.people.values()].filter(({ closeness, standing }) => standing === 'ordinary' && (closeness ?? 0) >= KNOWN)
      : named.flatMap((id) => network.people.get(id) ?? []);
  const asked = pool.sort((a, b) => (b.closeness ?? 0) - (a.closeness ?? 0)).slice(0, MOST_ASKED);
  if (asked.length < FEWEST_ASKED) return null;
  const numbers = new Map(asked.map(({ id }, number) => [id, number]));
  const pairs = new Map<string, KnownPair>();
  for (const { a, b, hasEnded, relation } of network.ties.values()) {
    const [first, second] = [numbers.get(a), numbers.get(b)];
    if (hasEnded || relation === 'introduced' || first === undefined || second === undefined) continue;
    const pair: KnownPair = first < second ? [first, second] : [second, first];
    pairs.set(pair.join(), pair);
  }
  const answered = answeredPairs(network, numbers);
  const known = [...pairs.values()];
  const isAnswered = (a: number, b: number) => {
    const key = a < b ? `${a},${b}` : `${b},${a}`;
    return pairs.has(key) || answered.has(key);
  };
  return {
    people: asked.map(({ id }) => id),
    pairs: known,
    likelihood: likelihoodOf(asked, known),
    isAnswered,
    groups: groupsOf(network, asked, isAnswered),
  };
}

/** The others beside number `person` of whom it is not said yet whether the two know each other, the likely ones first. */
export function othersBeside({ people, likelihood, isAnswered }: AskedPeople, person: number): readonly number[] {
  return [...people.keys()]
    .filter((other) => other !== person && !isAnswered(person, other))
    .sort((a, b) => likelihood(person, b) - likelihood(person, a) || a - b);
}

/** Number of the first person of whom it is not said about everybody whom they know; −1: every pair is answered. */
export function nextAsked(asked: AskedPeople): number {
  return asked.people.findIndex((_, person) => othersBeside(asked, person).length > 0);
}

/** How many pairs of the asked are answered. */
export function pairsAnswered({ people, isAnswered }: AskedPeople): number {
  let count = 0;
  for (let b = 1; b < people.length; b++) for (let a = 0; a < b; a++) if (isAnswered(a, b)) count++;
  return count;
}

/** Of all interviews: the smaller number first. */
function answeredPairs(network: Network, numbers: ReadonlyMap<PersonId, number>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { question, person, other } of network.answers.values()) {
    if (question !== KNOWS.question || person === null || other === null) continue;
    const [a, b] = [numbers.get(person), numbers.get(other)];
    if (a !== undefined && b !== undefined) found.add(a < b ? `${a},${b}` : `${b},${a}`);
  }
  return found;
}

const FEWEST_IN_GROUP = 3;
const MOST_IN_GROUP = 12;

function groupsOf(network: Network, asked: readonly Person[], isAnswered: AskedPeople['isAnswered']): readonly AskedGroup[] {
  const groups = new Map<string, { kind: AskedGroup['kind']; name: string; members: number[] }>();
  asked.forEach((person, number) => {
    const add = (kind: AskedGroup['kind'], key: string, name: string) => {
      if (key === '') return;
      const group = groups.get(`${kind} ${key}`) ?? { kind, name, members: [] };
      groups.set(`${kind} ${key}`, group);
      if (group.members.at(-1) !== number) group.members.push(number);
    };
    for (const circle of person.circles) add('circle', circle, network.circles.get(circle)?.name ?? '');
    add('firm', employerKey(person.company), person.company.trim());
    for (const school of schoolsOf(person)) add('school', fold(school), school);
  });
  const isWholeOpen = (members: readonly number[]) => members.every((b, i) => members.slice(0, i).every((a) => !isAnswered(a, b)));
  return [...groups.values()]
    .filter(({ members }) => members.length >= FEWEST_IN_GROUP && members.length <= MOST_IN_GROUP && isWholeOpen(members))
    .sort((a, b) => b.members.length - a.members.length);
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
  const firm = employerKey(company);
  return new Set([
    ...(firm === '' ? [] : [`firm ${firm}`]),
    ...(fold(place) === '' ? [] : [`place ${fold(place)}`]),
    ...schoolsOf(person).map((school) => `school ${fold(school)}`),
    ...circles.map((circle) => `circle ${circle}`),
    ...(connectedOn === null ? [] : [`month ${connectedOn.slice(0, 7)}`]),
  ]);
}
