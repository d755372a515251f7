import { describe, expect, test } from 'vitest';
import { communities } from '../../../../shared/analysis/clusters/communities';
import { warmStartCommunities } from '../../../../shared/analysis/clusters/warm-start-communities';
import { mergedTies, type TieList, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { adjustedRandIndex } from '../../../../shared/analysis/statistics/partition-similarity';
import { seededRandom } from '../../../../shared/model/ids';
import { plantedCommunities } from '../planted-groups';
import { karate, lesMiserables, networkOfEdges } from '../published-networks';

/** Everybody in a word is tied to everybody else in it. */
const cliques = (...words: string[]) =>
  words.flatMap((word) => [...word].flatMap((x, k) => [...word].slice(k + 1).map((y) => [x, y] as const)));

function reused(ties: readonly (readonly [string, string])[], before: readonly string[]): string[] {
  const { graph, names } = networkOfEdges(ties);
  const of = warmStartCommunities(
    graph,
    names.map((name) => before.findIndex((word) => word.includes(name))),
  );
  const words = new Map<number, string>();
  names.forEach((name, v) => {
    words.set(of[v]!, [...(words.get(of[v]!) ?? ''), name].sort().join(''));
  });
  return [...words.values()].sort();
}

test('nothing has changed: nobody moves', () => {
  expect(reused(cliques('abcd', 'efgh'), ['abcd', 'efgh'])).toEqual(['abcd', 'efgh']);
});
test('a person whose ties all changed moves; a person with a few more ties to the others stays', () => {
  expect(reused([...cliques('abcd', 'efgh'), ['x', 'e'], ['x', 'f'], ['x', 'g']], ['abcdx', 'efgh'])).toEqual(['abcd', 'efghx']);
  const torn: [string, string][] = [...'abcd'].map((other) => ['x', other]);
  for (const other of 'efghi') torn.push(['x', other]);
  expect(reused([...cliques('abcdj', 'efghi'), ...torn], ['abcdjx', 'efghi'])).toEqual(['abcdjx', 'efghi']);
});
test('somebody new takes the place where their ties are', () => {
  expect(reused([...cliques('abcd', 'efgh'), ['n', 'a'], ['n', 'b'], ['n', 'e']], ['abcd', 'efgh'])).toEqual(['abcdn', 'efgh']);
  expect(reused([...cliques('abcd', 'nmo')], ['abcd'])).toEqual(['abcd', 'mno']);
});
test('a cluster that has fallen apart is not kept together, however long it was one', () => {
  expect(reused(cliques('abcd', 'efg'), ['abcdefg'])).toEqual(['abcd', 'efg']);
});
test('people without ties have no place', () => {
  expect([...warmStartCommunities(tieGraph(mergedTies(4, [0], [1])), [0, 0, 0, -1])]).toEqual([0, 0, -1, -1]);
});

describe('after 2 % of the ties change, warm against cold', () => {
  const changed = (ties: TieList, seed: number) => {
    const random = seededRandom(seed);
    const moved = (ends: Int32Array) => ends.map((end) => (random() < 0.02 ? Math.floor(random() * ties.size) : end));
    return mergedTies(ties.size, moved(ties.a), moved(ties.b), ties.weight);
  };
  const planted = plantedCommunities(2, 600, 14, 0.4, [10, 50]).ties;
  test.each([
    ['karate club', karate().ties, 0.95],
    ['Les Misérables', lesMiserables().ties, 0.88],
    ['planted communities', planted, 0.98],
  ] as const)('%s: clearly nearer to what was, at most .0075 of modularity given up', (_, ties, bound) => {
    let warm = 0;
    let cold = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const before = communities(tieGraph(ties), { seed });
      const graph = tieGraph(changed(ties, seed));
      const kept = communities(graph, { seed: seed + 50, previous: before.of });
      const fresh = communities(graph, { seed: seed + 50 });
      warm += adjustedRandIndex(before.of, kept.of) / 8;
      cold += adjustedRandIndex(before.of, fresh.of) / 8;
      expect(kept.quality).toBeGreaterThan(fresh.quality - 0.0075);
    }
    expect(warm).toBeGreaterThanOrEqual(bound);
    expect(warm).toBeGreaterThan(cold + 0.02);
  });
  test('change after change, modularity stays with that of a cold start', () => {
    let ties: TieList = planted;
    let before = communities(tieGraph(ties), { seed: 1 });
    for (let step = 1; step <= 20; step++) {
      ties = changed(ties, 100 + step);
      before = communities(tieGraph(ties), { seed: step, previous: before.of });
    }
    expect(before.quality).toBeGreaterThan(communities(tieGraph(ties), { seed: 1 }).quality - 0.012);
  });
});

describe('relabelled people: the same partition up to names', () => {
  const renumbered = (ties: TieList, seed: number) => {
    const random = seededRandom(seed);
    const other = [...Array(ties.size).keys()]
      .map((v) => ({ v, at: random() }))
      .sort((x, y) => x.at - y.at)
      .map(({ v }) => v);
    const list = mergedTies(
      ties.size,
      ties.a.map((v) => other[v]!),
      ties.b.map((v) => other[v]!),
      ties.weight,
    );
    return { list, back: (of: ArrayLike<number>) => Array.from(other, (v) => of[v]!) };
  };
  test.each([
    ['karate club', karate().ties],
    ['Les Misérables', lesMiserables().ties],
    ['planted communities', plantedCommunities(4, 300, 14, 0.2, [15, 40]).ties],
  ] as const)('%s: found cold, and reused from before', (_, ties) => {
    const cold = communities(tieGraph(ties), { seed: 1 });
    for (let seed = 1; seed <= 5; seed++) {
      const { list, back } = renumbered(ties, seed);
      const found = communities(tieGraph(list), { seed: 1 });
      expect(found.quality).toBeCloseTo(cold.quality, 9);
      expect(adjustedRandIndex(cold.of, back(found.of))).toBe(1);
      const again = communities(tieGraph(list), { seed: 2, previous: found.of });
      expect(adjustedRandIndex(cold.of, back(again.of))).toBe(1);
    }
  });
});
