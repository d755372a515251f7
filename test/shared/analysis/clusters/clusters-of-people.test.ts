import { describe, expect, test } from 'vitest';
import { identifiedClusters } from '../../../../shared/analysis/clusters/cluster-identity';
import { clusterTraits, logOddsZ, namingTraits, type TraitKind } from '../../../../shared/analysis/clusters/cluster-labels';
import { combinedLayers } from '../../../../shared/analysis/clusters/combine-layers';
import { interestWeights, transposed } from '../../../../shared/analysis/clusters/interest-weights';
import { rows } from '../../../../shared/analysis/data/columns';
import { backbone, disparity, spanningForest } from '../../../../shared/analysis/graph/backbone';
import { components, mergedTies, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { affinities, drawnAffinities, hypergeometricTail } from '../../../../shared/analysis/ties/affinity';
import type { PersonInterests } from '../../../../shared/analysis/ties/interests-of';
import type { ClusterId, PersonId } from '../../../../shared/model/ids';
import type { ClusterAnchor } from '../../../../shared/model/network';
import { clusterReasonSentence } from '../../../../shared/sentences/cluster-sentence';
import { complete4, lesMiserables, star4 } from '../published-networks';

const shareSentence = (trait: TraitKind, name: string, count: number, size: number, lift: number) =>
  clusterReasonSentence({ kind: 'shared-trait', trait, name, count, size, lift }, String);

const ids = (text: string) => [...text] as PersonId[];
const anchor = (id: string, members: string, name = '', color = 0): ClusterAnchor => ({
  id: id as ClusterId,
  name,
  color,
  members: ids(members),
});
const interested = (lists: readonly (readonly number[])[], interests: number): PersonInterests => {
  const { start, items } = rows(lists);
  const holders = new Int32Array(interests);
  for (const i of items) holders[i]!++;
  return { start, items, weight: new Float64Array(items.length).fill(2), holders };
};

describe('identity', () => {
  test('keeps id, color and name at a Jaccard of 0.3; below it is another cluster', () => {
    const { clusters } = identifiedClusters(
      [ids('abcxyzw'), ids('mnop')],
      [anchor('old', 'abc', 'Friends', 5), anchor('gone', 'mqrstuvwx', '', 2)],
    );
    expect(clusters[0]).toEqual({ id: 'old', name: 'Friends', color: 5, members: ids('abcxyzw') }); // 3/7
    expect(clusters[1]?.id).toBe('cluster-m'); // 1/12
  });
  test('the larger overlap wins; each old cluster goes to one new one', () => {
    const { clusters } = identifiedClusters([ids('abcd'), ids('efg')], [anchor('old', 'abcdefg')]);
    expect(clusters.map(({ id }) => id)).toEqual(['old', 'cluster-e']);
  });
  test('new ids come from the smallest member, and never collide with an old id', () => {
    const before = anchor('cluster-a', 'abcdef', 'Choir', 3);
    const { clusters } = identifiedClusters([ids('cdef'), ids('abz')], [before]);
    expect(clusters.map(({ id }) => id)).toEqual(['cluster-a', 'cluster-b']);
  });
  test('colors: 0 to 7 by size, those in use stay, the rest is grey', () => {
    const many = Array.from({ length: 10 }, (_, k) => ids(String.fromCharCode(97 + k).repeat(1)));
    expect(identifiedClusters(many, [anchor('old', 'c', '', 1)]).clusters.map(({ color }) => color)).toEqual([
      0, 2, 1, 3, 4, 5, 6, 7, -1, -1,
    ]);
  });
  test('a cluster that is gone is forgotten, unless the user named it', () => {
    const { anchors } = identifiedClusters([ids('abc')], [anchor('named', 'xyz', 'Choir'), anchor('plain', 'uvw')]);
    expect(anchors.map(({ id }) => id)).toEqual(['cluster-a', 'named']);
  });
  test('the order of the old ones does not matter', () => {
    const old = [anchor('p', 'abx'), anchor('q', 'aby')];
    expect(identifiedClusters([ids('ab')], old)).toEqual(identifiedClusters([ids('ab')], [...old].reverse()));
  });
});

describe('labels', () => {
  test('z of the log-odds, worked by hand', () => {
    // 7 of 20 people here, 10 of 100 in all: prior 1; δ = ln(8 / 21) − ... with n − y: (8 / 22) against (4 / 86)
    const delta = Math.log(8 / (20 + 10 - 7 - 1)) - Math.log(4 / (80 + 10 - 3 - 1));
    expect(logOddsZ(7, 20, 10, 100)).toBeCloseTo(delta / Math.sqrt(1 / 8 + 1 / 4), 12);
  });
  test('what everybody likes names no cluster, what sets it apart does', () => {
    const people = Array.from({ length: 60 }, (_, i) => i);
    const clusterOf = Int32Array.from(people, (i) => Math.floor(i / 20));
    const traits = [
      { name: 'music', people: people.filter((i) => i % 4 !== 0) },
      { name: 'climbing', people: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 50] },
      { name: 'chess', people: [0] },
    ];
    const found = clusterTraits(traits, clusterOf, [20, 20, 20]);
    const naming = namingTraits(found[0]!, traits, 20, 2);
    expect(naming.map(({ trait }) => traits[trait]?.name)).toEqual(['climbing']);
    expect(naming[0]).toMatchObject({ count: 13 });
    expect(naming[0]?.lift).toBeCloseTo(13 / 20 / (14 / 60), 12);
    expect(found[0]?.some(({ trait }) => traits[trait]?.name === 'chess')).toBe(false);
    expect(namingTraits(found[1]!, traits, 20, 2)).toEqual([]);
  });
  test('a second label with the same people behind it is skipped', () => {
    const clusterOf = Int32Array.from({ length: 40 }, (_, i) => Math.floor(i / 10));
    const same = [0, 1, 2, 3, 4, 5, 6, 7];
    const traits = [
      { name: 'bouldering', people: same },
      { name: 'climbing', people: same },
      { name: 'tea', people: [5, 6, 7, 8, 9] },
      { name: 'other', people: [11, 12, 22, 23, 33] },
    ];
    const naming = namingTraits(clusterTraits(traits, clusterOf, [10, 10, 10, 10])[0]!, traits, 10, 3);
    expect(naming.map(({ trait }) => traits[trait]?.name)).toEqual(['bouldering', 'tea']);
  });
  test('the sentence', () => {
    expect(shareSentence('interest', 'climbing', 7, 9, 12.2)).toBe('7 of 9 share climbing, 12 times as often as among all your people');
    expect(shareSentence('interest', 'climbing', 9, 9, 2.44)).toBe('All 9 share climbing, 2.4 times as often as among all your people');
    expect(shareSentence('employer', 'Acme', 5, 8, 1.2)).toBe('5 of 8 are at Acme');
    expect(shareSentence('circle', 'Choir', 5, 8, 3)).toBe('5 of 8 are in your circle Choir, 3 times as often as among all your people');
  });
});

describe('affinity', () => {
  test('hypergeometric tail', () => {
    const tail = hypergeometricTail(10);
    expect(tail(3, 4, 0)).toBeCloseTo(1, 12);
    expect(tail(3, 4, 3)).toBeCloseTo(4 / 120, 12); // C(4,3)·C(6,0)/C(10,3)
    expect(tail(4, 3, 3)).toBeCloseTo(4 / 120, 12);
  });
  test('IDF cosine: symmetric in meaning, 1 for the same rare interests, 0 links for what all have', () => {
    const same = interested([[0, 1, 2], [0, 1, 2], [0], [0]], 3);
    const found = affinities(same, transposed(same, 3));
    expect(found.find(({ a, b }) => a === 0 && b === 1)).toMatchObject({ similarity: 1, shared: [1, 2, 0] });
    expect(found.some(({ a, b }) => a === 2 && b === 3)).toBe(false); // interest 0 is everybody's: ln(5/5) = 0
  });
  test('drawn: at most 3 per person and 600 in all, the least likely by chance first', () => {
    const linksOf = (size: number) => {
      const many = interested(
        Array.from({ length: size }, (_, j) => [j % 40, 40 + (j % 37), 80 + (j % 11)]),
        95,
      );
      return drawnAffinities(affinities(many, transposed(many, 95)));
    };
    const drawn = linksOf(300);
    const links = new Map<number, number>();
    for (const { a, b } of drawn) for (const v of [a, b]) links.set(v, (links.get(v) ?? 0) + 1);
    expect(Math.max(...links.values())).toBe(3);
    expect(drawn.length).toBeGreaterThan(100);
    for (let k = 1; k < 100; k++) expect(drawn[k]!.p).toBeGreaterThanOrEqual(drawn[k - 1]!.p);
    expect(linksOf(3000).length).toBe(600);
  });
  test('Newman weights: a pair of holders gets 1, three get a half each, one nothing', () => {
    const weights = interestWeights(6, rows([[0, 1], [1, 2, 3], [5]]), [], 1);
    expect([...weights.a].map((a, k) => [a, weights.b[k], weights.weight[k]])).toEqual([
      [0, 1, 1],
      [1, 2, 0.5],
      [1, 3, 0.5],
      [2, 3, 0.5],
    ]);
  });
});

describe('mixture', () => {
  const none = mergedTies(40, [], []);
  const line = mergedTies(40, [0, 1, 2], [1, 2, 3], [5, 5, 10]);
  const total = (weights: Float64Array) => weights.reduce((sum, w) => sum + w, 0);
  test('total weight 1; a layer without weight leaves its part to the others', () => {
    expect(total(combinedLayers({ ties: line, affiliations: none, interests: none }, 'both').weight)).toBeCloseTo(1, 12);
    const both = combinedLayers({ ties: line, affiliations: line, interests: line }, 'both');
    expect(total(both.weight)).toBeCloseTo(1, 12);
    expect(both.weight[2]).toBeCloseTo(0.5, 12);
    expect(combinedLayers({ ties: none, affiliations: none, interests: none }, 'both').a.length).toBe(0);
  });
  test('shares: the mean degree decides; the switch overrules', () => {
    const elsewhere = mergedTies(40, [10], [11]);
    // 6 people, 3 ties: mean degree 1 → lt 0.1; la left to the others: 0.1 / (0.1 + 0.63)
    const mixed = combinedLayers({ ties: line, affiliations: none, interests: elsewhere }, 'both');
    expect(mixed.weight[3]).toBeCloseTo(0.63 / 0.73, 12);
    expect(combinedLayers({ ties: line, affiliations: none, interests: elsewhere }, 'who-knows-whom').a.length).toBe(3);
    expect(combinedLayers({ ties: line, affiliations: none, interests: elsewhere }, 'interests').a.length).toBe(1);
  });
});

describe('backbone', () => {
  test('disparity by hand: the ties of a star of equal weights are no more than chance; one tie only: 1', () => {
    const star = star4();
    for (const alpha of disparity(star.graph, star.ties)) expect(alpha).toBeCloseTo(0.75 ** 3, 12);
  });
  test('keeps the network connected and every stated tie, at most 3 ties per person', () => {
    const { graph, ties } = lesMiserables();
    const stated = new Uint8Array(ties.a.length);
    stated[100] = 1;
    const kept = backbone(graph, ties, stated);
    const of = [...kept.keys()].filter((k) => kept[k] === 1);
    const drawn = tieGraph(
      mergedTies(
        ties.size,
        of.map((k) => ties.a[k]!),
        of.map((k) => ties.b[k]!),
      ),
    );
    expect(components(drawn).sizes.length).toBe(1);
    expect(kept[100]).toBe(1);
    expect(of.length).toBeLessThan(ties.a.length * 0.7);
    expect(of.length).toBeLessThanOrEqual(3 * 77);
    expect(spanningForest(ties).reduce((sum, one) => sum + one, 0)).toBe(76);
  });
  test('a forest of a clique of 4 has 3 ties', () => {
    expect([...spanningForest(complete4().ties)]).toEqual([1, 1, 1, 0, 0, 0]);
  });
});
