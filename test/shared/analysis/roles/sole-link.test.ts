import { describe, expect, test } from 'vitest';
import { embeddedSum, redundancySum } from '../../../../shared/analysis/graph/common-contacts';
import { clusterShares, participation } from '../../../../shared/analysis/graph/participation';
import { mergedTies, rowOf, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { reachNovelty, soleLinks } from '../../../../shared/analysis/roles/sole-link';
import { isotonic, isotonicValue } from '../../../../shared/analysis/statistics/isotonic';

// j = 0 is tied to 1 and 2 (cluster 0, weight 1 each) and to 3 (cluster 1, weight 2); 4 is in no cluster, tied to 0 as well; 5 alone.
const graph = tieGraph(mergedTies(6, [0, 0, 0, 0, 1], [1, 2, 3, 4, 2], [1, 1, 2, 8, 1]));
const clusterOf = Int32Array.of(0, 0, 0, 1, -1, 1);
const strength = Float64Array.of(4, 3, 1, 0, 2, 2);

test('participation, by hand: half into each of two clusters; unclustered people are left out', () => {
  const shares = clusterShares(rowOf(graph, 0), clusterOf);
  expect(shares).toEqual([
    { cluster: 0, share: 0.5 },
    { cluster: 1, share: 0.5 },
  ]);
  expect(participation(shares)).toBe(0.5);
  expect(participation(clusterShares(rowOf(graph, 1), clusterOf))).toBe(0);
  expect(participation([])).toBe(0);
});

test('reach novelty, by hand', () => {
  // access: cluster 0 has 4 + 3 + 1 = 8, cluster 1 has 2. Of person 0: ½ (1 − (8 − 4)/8) + ½ (1 − 2/8)
  const novelty = reachNovelty(graph, clusterOf, 2, strength);
  expect(novelty[0]).toBeCloseTo(0.5 * 0.5 + 0.5 * 0.75, 12);
  expect(novelty[3]).toBe(0); // leads only into the cluster the user knows best, of which 3 is no member
  expect(novelty[5]).toBe(0); // nothing is known
});

test('redundancy and embeddedness, by hand', () => {
  // Person 1 is tied to 0 and 2, equally: 4 + 1. Person 5 to nobody.
  expect(redundancySum(rowOf(graph, 1), strength)).toBeCloseTo(5, 12);
  expect(redundancySum(rowOf(graph, 5), strength)).toBe(0);
  expect(embeddedSum(rowOf(graph, 1), strength)).toBeCloseTo(5, 12);
  // Person 0: the tie to 4 weighs 8, those to 1 and 2 an eighth of that, the one to 3 a quarter.
  expect(redundancySum(rowOf(graph, 0), strength)).toBeCloseTo((3 + 1) / 8 + 0 / 4 + 2, 12);
});

describe('sole link', () => {
  const triangle = tieGraph(mergedTies(5, [0, 0, 1], [1, 2, 2]));
  const of = Int32Array.of(0, 0, 0, 0, -1);
  const link = (...values: number[]) => soleLinks(triangle, [[0, 1, 2, 3]], of, Float64Array.from(values));
  test('the only contact; at least 70 % of the strength; less is none', () => {
    expect(link(2, 0, 0, 0, 9)[0]).toEqual({ cluster: 0, isOnlyContact: true });
    expect(link(7, 3, 0, 0, 9)[0]).toEqual({ cluster: 0, isOnlyContact: false });
    expect(link(6.9, 3.1, 0, 0, 9)).toEqual([null, null, null, null, null]);
  });
  test('nobody in contact, or someone tied to none of them: no link', () => {
    expect(link(0, 0, 0, 0, 1)).toEqual([null, null, null, null, null]);
    expect(link(0, 0, 0, 5, 1)).toEqual([null, null, null, null, null]);
  });
  test('a cluster of two is none', () => {
    expect(soleLinks(triangle, [[0, 1]], Int32Array.of(0, 0, -1, -1, -1), Float64Array.of(1, 0, 0, 0, 0))[0]).toBeNull();
  });
});

test('isotonic: what falls is pooled, steps never fall', () => {
  const fit = isotonic([0.1, 0.2, 0.3, 0.4, 0.4], [0, 1, 0, 1, 1]);
  expect(fit).toEqual({ from: [0.1, 0.2, 0.4], value: [0, 0.5, 1] });
  expect([0, 0.1, 0.25, 0.3, 0.39, 0.9].map((score) => isotonicValue(fit, score))).toEqual([0, 0, 0.5, 0.5, 0.5, 1]);
  expect(isotonic([1, 2, 3], [1, 1, 0]).value).toEqual([2 / 3]);
});
