import { describe, expect, test } from 'vitest';
import { combinedLayers } from '../../../../shared/analysis/clusters/combine-layers';
import { communities, modularity } from '../../../../shared/analysis/clusters/communities';
import { interestWeights, transposed } from '../../../../shared/analysis/clusters/interest-weights';
import { modularitySignificance, rewired } from '../../../../shared/analysis/clusters/modularity-significance';
import { certainty, resolutionRule, stabilitySteps } from '../../../../shared/analysis/clusters/resolution-rule';
import { mergedTies, type TieList, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { adjustedRandIndex } from '../../../../shared/analysis/statistics/partition-similarity';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { seededRandom } from '../../../../shared/model/ids';
import { adjustedMutualInformation, normalizedMutualInformation } from '../../../evaluate/mutual-information';
import { plantedCommunities, plantedInterests, plantedTies } from '../planted-groups';
import { fixtureLines, karate, lesMiserables, networkOfEdges, office } from '../published-networks';
import { southernWomen } from '../southern-women';

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);
const labelsOf = (names: readonly string[]) => names.map((name) => names.indexOf(name));

describe('agreement of partitions', () => {
  test('labels have no order; chance is 0', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [7, 7, 3, 3])).toBe(1);
    expect(normalizedMutualInformation([0, 0, 1, 1], [7, 7, 3, 3])).toBeCloseTo(1, 12);
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
    expect(normalizedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
  });
  test('an example worked by hand (Hubert & Arabie 1985): contingency 2 1 0 / 0 1 1', () => {
    // Σ C(n_ij,2) = 1; rows 3,2: 3 + 1 = 4; columns 2,2,1: 2; C(5,2) = 10: (1 − 0.8) / (3 − 0.8)
    expect(adjustedRandIndex([0, 0, 0, 1, 1], [0, 0, 1, 1, 2])).toBeCloseTo(0.2 / 2.2, 12);
  });
  test('mutual information corrected for chance: worked by hand, 0 in the mean of random partitions', () => {
    // Two pairs against two pairs: I is ln 2 in two of six ways and 0 in four, so E = ln 2 / 3; crossed pairs: (0 − E) / (ln 2 − E) = −1/2
    expect(adjustedMutualInformation([0, 0, 1, 1], [7, 7, 3, 3])).toBeCloseTo(1, 12);
    expect(adjustedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
    const random = seededRandom(4);
    const pick = () => Array.from({ length: 300 }, () => Math.floor(20 * random()));
    const values = seeds(20).map(() => [pick(), pick()] as const);
    const mean = (of: (x: number[], y: number[]) => number) => values.reduce((sum, [x, y]) => sum + of(x, y) / values.length, 0);
    expect(mean(normalizedMutualInformation)).toBeGreaterThan(0.15);
    expect(Math.abs(mean(adjustedMutualInformation))).toBeLessThan(0.01);
  });
  test('one cluster each, or nobody at all: the same', () => {
    expect(adjustedMutualInformation([0, 0, 0], [5, 5, 5])).toBe(1);
    expect(adjustedMutualInformation([], [])).toBe(1);
    expect(adjustedRandIndex([0, 0, 0], [5, 5, 5])).toBe(1);
    expect(normalizedMutualInformation([0, 0, 0], [5, 5, 5])).toBe(1);
    expect(adjustedRandIndex([], [])).toBe(1);
  });
});

test('modularity of the two factions of the karate club: 0.3582; of everybody in one: 0', () => {
  const club = karate();
  const faction = new Map(fixtureLines('karate-nodes.csv').map(([id, side]) => [id, side === 'Mr. Hi' ? 0 : 1]));
  expect(
    modularity(
      club.graph,
      club.names.map((name) => faction.get(name) ?? -1),
    ),
  ).toBeCloseTo(0.3582, 3);
  expect(
    modularity(
      club.graph,
      club.names.map(() => 0),
    ),
  ).toBeCloseTo(0, 12);
});

describe('karate club', () => {
  const club = karate();
  test('the optimum of modularity, 0.4198, from each of 20 seeds, even from a single run', () => {
    for (const seed of seeds(20)) {
      expect(communities(club.graph, { seed }).quality).toBeGreaterThanOrEqual(0.4197);
      expect(communities(club.graph, { seed, runs: 1 }).quality).toBeGreaterThanOrEqual(0.4197);
    }
  });
  test('the quality told is the modularity of the partition', () => {
    const found = communities(club.graph, { seed: 1, resolution: 1.4 });
    expect(found.quality).toBeCloseTo(modularity(club.graph, found.of, 1.4), 12);
  });
  test('same seed, same answer', () => expect(communities(club.graph, { seed: 5 })).toEqual(communities(club.graph, { seed: 5 })));
  test('more than chance; 40 rewired ones are not, in at least 90 % of them', () => {
    expect(modularitySignificance(club.ties, 1).isReliable).toBe(true);
    const said = seeds(40).filter((seed) => modularitySignificance(rewired(club.ties, seededRandom(1000 + seed)), seed).isReliable);
    expect(said.length).toBeLessThanOrEqual(4);
  });
  test('weights as heavy-tailed as those of logs hide no groups, and make none of chance', () => {
    const random = seededRandom(3);
    const group = Int32Array.from({ length: 60 }, (_, v) => v % 4);
    const heavy = (ties: TieList): TieList => ({ ...ties, weight: ties.weight.map(() => (1 - random()) ** -1.5) });
    const isTold = (ties: TieList, seed: number) => modularitySignificance(ties, seed).isReliable;
    const planted = seeds(20).map((seed) => heavy(plantedTies(seed, group, 7, 0.6)));
    expect(planted.filter(isTold).length).toBeGreaterThanOrEqual(18);
    expect(planted.filter((ties, k) => isTold(rewired(ties, seededRandom(500 + k)), k)).length).toBeLessThanOrEqual(2);
  });
  test('large graphs: planted groups are told, rewired ones are not', () => {
    const { group } = plantedInterests(1, 0.7);
    const ties = plantedTies(1, group, 24, 0.5);
    expect(ties.a.length).toBeGreaterThan(10_000);
    expect(modularitySignificance(ties, 1).isReliable).toBe(true);
    for (const seed of [1, 2, 3]) expect(modularitySignificance(rewired(ties, seededRandom(seed)), seed).isReliable).toBe(false);
  });
  test('relabelled people: as good a partition', () => {
    const random = seededRandom(11);
    const other = [...club.names.keys()].sort(() => random() - 0.5);
    const ties = mergedTies(
      34,
      club.ties.a.map((v) => other[v]!),
      club.ties.b.map((v) => other[v]!),
    );
    const found = communities(tieGraph(ties), { seed: 1 });
    const before = communities(club.graph, { seed: 1 });
    expect(found.quality).toBeCloseTo(before.quality, 10);
    expect(
      adjustedRandIndex(
        before.of,
        Array.from(before.of, (_, v) => found.of[other[v]!]!),
      ),
    ).toBe(1);
  });
});

test('rewiring keeps everybody’s number of ties', () => {
  const { ties } = lesMiserables();
  const after = rewired(ties, seededRandom(2));
  const degrees = (list: TieList) => Array.from({ length: list.size }, (_, v) => tieGraph(list).start[v + 1]! - tieGraph(list).start[v]!);
  expect(degrees(after)).toEqual(degrees(ties));
  expect([...after.a].every((a, k) => a === ties.a[k] && after.b[k] === ties.b[k])).toBe(false);
});

test('people without ties are in no community; a community is connected', () => {
  const { graph, names } = networkOfEdges([
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
    ['x', 'y'],
  ]);
  const alone = tieGraph(mergedTies(7, [0, 1, 0, 4], [1, 2, 2, 5]));
  const found = communities(alone, { seed: 1 });
  expect([...found.of]).toEqual([0, 0, 0, -1, 1, 1, -1]);
  expect(communities(graph, { seed: 1 }).count).toBe(2);
  expect(names.length).toBe(5);
  expect(communities(tieGraph(mergedTies(3, [], [])), { seed: 1 })).toEqual({ of: new Int32Array([-1, -1, -1]), count: 0, quality: 0 });
});

test('no disconnected community in 100 seeds (Les Misérables, fine resolution)', () => {
  const { graph } = lesMiserables();
  for (const seed of seeds(100)) {
    const { of, count } = communities(graph, { seed, resolution: 2, runs: 1 });
    const seen = new Uint8Array(graph.size);
    let parts = 0;
    for (let root = 0; root < graph.size; root++) {
      if (seen[root] === 1) continue;
      parts++;
      const queue = [root];
      seen[root] = 1;
      for (const v of queue) {
        for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
          const w = graph.items[k]!;
          if (seen[w] === 0 && of[w] === of[v]) {
            seen[w] = 1;
            queue.push(w);
          }
        }
      }
    }
    expect(parts).toBe(count);
  }
});

test('Southern Women: the two groups of the literature (Freeman 2003), from every seed', () => {
  const { attendance, women, groups } = southernWomen();
  expect([women.length, attendance.items.length]).toEqual([18, 89]);
  const weights = interestWeights(18, transposed(attendance, 14), [], 1);
  for (const seed of seeds(20)) expect(adjustedRandIndex(communities(tieGraph(weights), { seed }).of, groups)).toBe(1);
});

test('office of 2013: who knows whom against the five departments', () => {
  const { graph, names } = office();
  const department = new Map(fixtureLines('office-2013-departments.csv').map(([person, name]) => [person, name ?? '']));
  const truth = labelsOf(names.map((name) => department.get(name) ?? ''));
  const { of } = communities(graph, { seed: 1 });
  const nmi = normalizedMutualInformation(of, truth);
  const ari = adjustedRandIndex(of, truth);
  process.stdout.write(`office 2013, who knows whom against departments: NMI ${nmi.toFixed(3)}, ARI ${ari.toFixed(3)}\n`);
  expect(nmi).toBeGreaterThanOrEqual(0.85);
  expect(ari).toBeGreaterThanOrEqual(0.85);
});

describe('planted groups', () => {
  const none = mergedTies(1000, [], []);
  const weightsOf = (planted: ReturnType<typeof plantedInterests>) => interestWeights(1000, transposed(planted.interests, 240), [], 1);
  test('by interests: ARI ≥ .93 when 70 % are the group’s own, ≥ .65 when 50 % are; with ties ≥ .95', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const [own, bound] of [
        [0.7, 0.93],
        [0.5, 0.65],
      ] as const) {
        const planted = plantedInterests(seed, own);
        const weights = weightsOf(planted);
        expect(adjustedRandIndex(communities(tieGraph(weights), { seed: 1 }).of, planted.group)).toBeGreaterThanOrEqual(bound);
        const both = combinedLayers({ ties: plantedTies(seed, planted.group, 5.5, 0.7), affiliations: none, interests: weights }, 'both');
        expect(adjustedRandIndex(communities(tieGraph(both), { seed: 1 }).of, planted.group)).toBeGreaterThanOrEqual(0.95);
      }
    }
  });
  test('half of the people without any interest: the mixture beats ties alone and interests alone', () => {
    const planted = plantedInterests(3, 0.7, 0.5);
    const ties = plantedTies(3, planted.group, 5.5, 0.7);
    const weights = weightsOf(planted);
    const ari = (mixing: 'both' | 'who-knows-whom' | 'interests') =>
      adjustedRandIndex(
        communities(tieGraph(combinedLayers({ ties, affiliations: none, interests: weights }, mixing)), { seed: 1 }).of,
        planted.group,
      );
    expect(ari('both')).toBeGreaterThan(0.88);
    expect(ari('both')).toBeGreaterThan(ari('who-knows-whom'));
    expect(ari('both')).toBeGreaterThan(ari('interests') + 0.3);
  });
  test('warm start after 2 % of the ties change: agreement ≥ .95, modularity no worse', () => {
    const { ties } = plantedCommunities(5, 1000, 15, 0.5, [10, 50]);
    const before = communities(tieGraph(ties), { seed: 1 });
    const random = seededRandom(8);
    const i = Array.from(ties.a, (a) => (random() < 0.02 ? Math.floor(random() * 1000) : a));
    const changed = tieGraph(mergedTies(1000, i, ties.b));
    const warm = communities(changed, { seed: 2, previous: before.of });
    const cold = communities(changed, { seed: 2, runs: 1 });
    expect(adjustedRandIndex(before.of, warm.of)).toBeGreaterThanOrEqual(0.95);
    expect(warm.quality).toBeGreaterThanOrEqual(cold.quality - 0.003);
  });
  test('resolution rule: planted communities of 10 to 50 people, mixing .2, .4, .5', () => {
    for (const [mu, bound] of [
      [0.2, 0.99],
      [0.4, 0.9],
      [0.5, 0.62],
    ] as const) {
      for (const seed of [1, 2]) {
        const { group, ties } = plantedCommunities(seed, 1000, 15, mu, [10, 50]);
        const { resolution, stability: sure } = resolutionRule(ties, 1);
        const graph = tieGraph(ties);
        const atOne = adjustedRandIndex(communities(graph, { seed: 1 }).of, group);
        const byRule = adjustedRandIndex(communities(graph, { seed: 1, resolution }).of, group);
        expect(byRule).toBeGreaterThanOrEqual(bound);
        expect(byRule).toBeGreaterThanOrEqual(atOne - 0.02);
        expect(sure).toBeGreaterThan(0.7);
      }
    }
  });
  test('resolution rule: groups so clear that little can be gained are still told apart', () => {
    const { group, ties } = plantedCommunities(3, 600, 12, 0.3, [10, 80]);
    const { resolution, stabilities } = resolutionRule(ties, 1);
    expect(stabilities[0]).toBeGreaterThan(0.95);
    expect(adjustedRandIndex(communities(tieGraph(ties), { seed: 1 }).of, group)).toBeLessThan(0.97);
    expect(adjustedRandIndex(communities(tieGraph(ties), { seed: 1, resolution }).of, group)).toBe(1);
  });
  test('resolution rule: where no grain gives groups that hold, it stays at 1', () => {
    const { ties } = plantedCommunities(1, 1000, 15, 0.72, [10, 50]);
    const { resolution, stabilities } = resolutionRule(ties, 1);
    expect(Math.max(...stabilities)).toBeGreaterThan(stabilities[0]! + 0.05);
    expect(resolution).toBe(1);
  });
  test('resolution rule: cliques of six are clear at every grain, and are still not split finer than eight people on average', () => {
    const clique = Array.from({ length: 20 }, (_, c) =>
      [0, 1, 2, 3, 4, 5].flatMap((x) => [0, 1, 2, 3, 4, 5].filter((y) => y > x).map((y) => [6 * c + x, 6 * c + y])),
    );
    const between = Array.from({ length: 120 }, (_, v) => [v, (v + 6) % 120]);
    const all = [...clique.flat(), ...between];
    const ties = mergedTies(
      120,
      all.map(([x]) => x!),
      all.map(([, y]) => y!),
    );
    const { resolution } = resolutionRule(ties, 1);
    expect(communities(tieGraph(ties), { seed: 1, resolution }).count).toBeLessThanOrEqual(15);
  });
  test('resolution rule: no worse than 1 for interests, and 1 below 100 people', () => {
    const { group, ...planted } = plantedInterests(1, 0.5);
    const weights = weightsOf({ group, ...planted });
    const agreement = (resolution: number) => adjustedRandIndex(communities(tieGraph(weights), { seed: 1, resolution, runs: 2 }).of, group);
    expect(agreement(resolutionRule(weights, 1).resolution)).toBeGreaterThanOrEqual(agreement(1) - 0.02);
    expect(resolutionRule(karate().ties, 1)).toEqual({ resolution: 1, stability: null, stabilities: [] });
  });
  test('certainty: a person with one tie into each of two cliques is less certain than the members of a clique', () => {
    const clique = (letter: string) =>
      ['1', '2', '3', '4', '5', '6'].flatMap((x, k, all) => all.slice(k + 1).map((y) => [letter + x, letter + y] as const));
    const two = networkOfEdges([...clique('a'), ...clique('b'), ['m', 'a1'], ['m', 'b1']]);
    const sure = certainty(runToEnd(stabilitySteps(two.ties, 1, 1)).runs, communities(two.graph, { seed: 1 }).of);
    expect(sure[two.number('a3')]).toBeGreaterThan(0.9 * (5 / 6));
    expect(sure[two.number('m')]).toBeLessThan(sure[two.number('a3')]! - 0.1);
  });
});
