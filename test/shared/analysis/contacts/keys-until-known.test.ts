/**
 * How many answers who-knows-whom takes until the bridges and the clusters of a network with known ties are known: 90 % of its local bridges, and clusters that
 * agree with those of all ties (adjusted Rand index of 0.9 or more). Counted are keys, as the window takes them: one for a group; for a person, one for each
 * acquaintance, or one for all and one for each who is none, and one to go on. Against it: every pair by itself in a random order, one key each. Asked are the people around one person, as in an interview.
 */
import { describe, expect, it } from 'vitest';
import { communities } from '../../../../shared/analysis/clusters/communities';
import { type AskedPeople, askedPeople, MOST_ASKED, nextAsked, othersBeside } from '../../../../shared/analysis/contacts/who-knows-whom';
import { localBridges } from '../../../../shared/analysis/graph/local-bridges';
import { neighborhoodOverlap } from '../../../../shared/analysis/graph/neighborhood-overlap';
import { mergedTies, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { adjustedRandIndex } from '../../../../shared/analysis/statistics/partition-similarity';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { answerGroup, answerWhoKnows } from '../../../../shared/model/edits/interview/answers';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { areTied, circleOfScripted, SCRIPTED_PEOPLE } from '../../../builders/interview/scripted-interview';
import { networkOf } from '../../../builders/network-builder';
import { fixtureLines, karate, lesMiserables, office, type PublishedNetwork } from '../published-networks';

/** People by number, with the circle that they are known to be in; empty: none. */
interface Known {
  readonly circles: readonly string[];
  readonly isTied: (a: number, b: number) => boolean;
}
type Pair = readonly [a: number, b: number];

const sitting = { wave: '2026-11-30' as IsoDay, day: '2026-11-30' as IsoDay };
const ENOUGH = 0.9;

function structure(size: number, pairs: readonly Pair[]) {
  const ties = mergedTies(
    size,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
  const graph = tieGraph(ties);
  const { isLocalBridge } = localBridges(graph, ties, neighborhoodOverlap(graph, ties).common);
  const bridges = [...ties.a.keys()].filter((k) => isLocalBridge[k] === 1).map((k) => `${ties.a[k]},${ties.b[k]}`);
  // People without ties are clusters of their own.
  const clusters = Array.from(communities(graph, { seed: 1 }).of, (cluster, person) => (cluster < 0 ? 1000 + person : cluster));
  return { bridges: new Set(bridges), clusters };
}

/** Tells when enough is known of the network that the truth is. */
function goalOf({ circles, isTied }: Known) {
  const size = circles.length;
  const all = pairsOf(size).filter(([a, b]) => isTied(a, b));
  const truth = structure(size, all);
  const isReached = (found: readonly Pair[]) => {
    const bridges = found.filter(([a, b]) => truth.bridges.has(`${Math.min(a, b)},${Math.max(a, b)}`)).length;
    if (bridges < ENOUGH * truth.bridges.size) return false;
    return adjustedRandIndex(structure(size, found).clusters, truth.clusters) >= ENOUGH;
  };
  return { isReached, all };
}

function pairsOf(size: number): Pair[] {
  return Array.from({ length: size }, (_, b) => Array.from({ length: b }, (_, a): Pair => [a, b])).flat();
}

function keysAtRandom(known: Known, seed: number): number {
  const random = seededRandom(seed);
  const { isReached } = goalOf(known);
  const order = pairsOf(known.circles.length)
    .map((pair) => ({ pair, at: random() }))
    .sort((x, y) => x.at - y.at);
  const found: Pair[] = [];
  for (const [i, { pair }] of order.entries()) {
    if (!known.isTied(...pair)) continue;
    found.push(pair);
    if (isReached(found)) return i + 1;
  }
  return order.length;
}

function keysInTheWindow(known: Known): number {
  const { isReached } = goalOf(known);
  const names = known.circles.map((_, i) => `P${i}`);
  const newId = idSource(seededRandom(1));
  const circles = Object.fromEntries(
    [...new Set(known.circles)]
      .filter((name) => name !== '')
      .map((name) => [name, names.filter((_, i) => known.circles[i] === name).join('+')]),
  );
  const network = networkOf({ people: names.map((name) => ({ name, closeness: 3 })), circles });
  const asked = () => askedPeople(network) as AskedPeople;
  const numberOf = (id: PersonId | undefined) => names.indexOf(String(id));
  const found = () => asked().pairs.map(([a, b]): Pair => [numberOf(asked().people[a]), numberOf(asked().people[b])]);
  let keys = 0;
  for (const { members } of asked().groups) {
    const people = members.map((member) => asked().people[member] as PersonId);
    const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b) => [a, b] as const));
    const tied = pairs.filter(([a, b]) => known.isTied(numberOf(a), numberOf(b))).length;
    keys++;
    if (tied === 0 || tied === pairs.length) applyEdit(network, answerGroup(network, sitting, pairs, tied > 0, newId));
    if (isReached(found())) return keys;
  }
  for (let at = nextAsked(asked()); at >= 0; at = nextAsked(asked())) {
    const { people } = asked();
    const person = people[at] as PersonId;
    const others = othersBeside(asked(), at).map((other) => people[other] as PersonId);
    const knows = others.filter((other) => known.isTied(numberOf(person), numberOf(other)));
    keys += Math.min(knows.length, 1 + others.length - knows.length) + 1;
    applyEdit(network, answerWhoKnows(network, sitting, person, knows, others, newId));
    if (isReached(found())) return keys;
  }
  return keys;
}

/** The people around the ones with most ties, at most as many as the window asks about. */
function egosOf({ graph, names }: PublishedNetwork, count: number, circleOf: (name: string) => string): Known[] {
  const alters = (ego: number) => Array.from(graph.items.subarray(graph.start[ego], graph.start[ego + 1]));
  const sizes = [...names.keys()].filter((ego) => alters(ego).length >= 8 && alters(ego).length <= MOST_ASKED);
  return sizes
    .sort((a, b) => alters(b).length - alters(a).length || a - b)
    .slice(0, count)
    .map((ego) => {
      const people = alters(ego);
      const tied = people.map((person) => new Set(alters(person)));
      return {
        circles: people.map((person) => circleOf(names[person] ?? '')),
        isTied: (a, b) => tied[a]?.has(people[b] as number) === true,
      };
    });
}

/** Circles in which most know each other, and few ties between them. */
function planted(seed: number): Known {
  const random = seededRandom(seed);
  const circles = Array.from({ length: 24 }, (_, i) => `circle ${Math.floor(i / 6)}`);
  const tied = new Set(
    pairsOf(24)
      .filter(([a, b]) => random() < (circles[a] === circles[b] ? 0.7 : 0.03))
      .map(String),
  );
  return { circles, isTied: (a, b) => tied.has(String(a < b ? [a, b] : [b, a])) };
}

const departments = new Map(fixtureLines('office-2013-departments.csv').map(([person = '', name = '']) => [person, name]));
const scripted: Known = {
  circles: SCRIPTED_PEOPLE.map(circleOfScripted),
  isTied: (a, b) => areTied(SCRIPTED_PEOPLE[a] ?? '', SCRIPTED_PEOPLE[b] ?? ''),
};

describe('keys until bridges and clusters are known', () => {
  it.each([
    ['the scripted interview', [scripted], 0.5],
    ['planted circles', [1, 2, 3, 4, 5].map(planted), 0.5],
    ['people of an office, with departments', egosOf(office(), 4, (name) => departments.get(name) ?? ''), 0.5],
    ['the karate club', egosOf(karate(), 6, () => ''), 0.5],
    ['les misérables', egosOf(lesMiserables(), 8, () => ''), 0.5],
  ] as const)('%s: at most half of the keys', (_, networks, most) => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const window = mean(networks.map(keysInTheWindow));
    const random = mean(networks.map((network) => mean([1, 2, 3].map((seed) => keysAtRandom(network, seed)))));
    expect(window / random).toBeLessThanOrEqual(most);
  });
});
