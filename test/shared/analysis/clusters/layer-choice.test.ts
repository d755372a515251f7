import { describe, expect, test } from 'vitest';
import { affiliationWeights, employers } from '../../../../shared/analysis/clusters/affiliations';
import { combinedLayers, shareByDegree } from '../../../../shared/analysis/clusters/combine-layers';
import { communities } from '../../../../shared/analysis/clusters/communities';
import { interestWeights, transposed } from '../../../../shared/analysis/clusters/interest-weights';
import { MOSTLY_TIES, shareOfTies } from '../../../../shared/analysis/clusters/layer-choice';
import { mergedTies, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { adjustedRandIndex } from '../../../../shared/analysis/statistics/partition-similarity';
import type { PersonId } from '../../../../shared/model/ids';
import { newPerson } from '../../../../shared/model/person';
import { plantedInterests, plantedTies } from '../planted-groups';

const none = mergedTies(1000, [], []);
const interestsOf = (seed: number, ownShare: number) => {
  const { group, interests } = plantedInterests(seed, ownShare);
  return { group, weights: interestWeights(1000, transposed(interests, 240), [], 1) };
};

describe('how much known ties count beside interests', () => {
  test('interests that have nothing to do with the ties: mostly the ties, which finds their groups', () => {
    const { weights } = interestsOf(1, 0.95);
    const { group } = interestsOf(2, 0.7);
    const layers = { ties: plantedTies(1, group, 4, 0.95), affiliations: none, interests: weights };
    expect(shareOfTies(layers, 1)).toBe(MOSTLY_TIES);
    const agreement = (share?: number) =>
      adjustedRandIndex(communities(tieGraph(combinedLayers(layers, 'both', share)), { seed: 1, runs: 2 }).of, group);
    expect(agreement(MOSTLY_TIES)).toBeGreaterThan(agreement());
  });
  test('interests of the same groups: the share of the mean degree', () => {
    const { group, weights } = interestsOf(1, 0.7);
    const layers = { ties: plantedTies(1, group, 3, 0.6), affiliations: none, interests: weights };
    expect(shareOfTies(layers, 1)).toBe(shareByDegree(layers));
  });
  test('few ties, or nothing beside them: nothing is tried', () => {
    const { group, weights } = interestsOf(1, 0.7);
    const few = { ties: plantedTies(1, group, 0.15, 0.6), affiliations: none, interests: weights };
    expect(shareOfTies(few, 1)).toBe(0.1);
    const alone = { ties: plantedTies(1, group, 5, 0.6), affiliations: none, interests: none };
    expect(shareOfTies(alone, 1)).toBe(shareByDegree(alone));
  });
});

test('employers and schools: plain cosine where no ties are known, else a total of ½ a person', () => {
  const affiliations = [
    { name: 'Acme', members: [0, 1, 2] },
    { name: 'ETH', members: [1, 2] },
  ];
  const weights = (hasTies: boolean) => [...affiliationWeights(3, affiliations, hasTies, 1).weight];
  const [only, both] = [1 / Math.SQRT2, 1];
  for (const [k, expected] of [only, only, both].entries()) expect(weights(false)[k]).toBeCloseTo(expected, 12);
  expect(weights(true)).toEqual([0.25, 0.25, 0.75]);
});

test('one firm by legal form is one employer: a cluster does not split it', () => {
  const people = ['Contoso', 'Contoso GmbH', 'CONTOSO Ltd.', 'Fabrikam', 'self-employed', 'Self-Employed'].map((company, i) => ({
    ...newPerson(`P${i}` as PersonId, `P${i}`),
    company,
  }));
  expect(employers(people).map(({ name, members }) => [name, members])).toEqual([['Contoso', [0, 1, 2]]]);
});
