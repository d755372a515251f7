import { expect, test } from 'vitest';
import { communities } from '../../../../shared/analysis/clusters/communities';
import { RESOLUTIONS, resolutionRule } from '../../../../shared/analysis/clusters/resolution-rule';
import { mergedTies, type TieList, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { confidenceOf, confidenceWord, measuredRuns } from '../../../../shared/analysis/pipeline/cluster-confidence';
import type { PersonId } from '../../../../shared/model/ids';
import { plantedTies } from '../planted-groups';

const people = (size: number) => Array.from({ length: size }, (_, j) => `p${String(j).padStart(4, '0')}` as PersonId);

function measured(mixed: TieList, isAutomatic: boolean, resolution = 1) {
  const steps = measuredRuns(mixed, isAutomatic ? 'auto' : resolution, 1);
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (!step.done) continue;
    const at = step.value?.resolution ?? 1;
    const structure = {
      areCommunities: true,
      isWhole: null,
      resolution: at,
      clusterNumber: communities(tieGraph(mixed), { seed: 1, resolution: at }).of,
    };
    return { ...confidenceOf(step.value, structure, people(mixed.size), isAutomatic), count, runs: step.value };
  }
}

const group = Int32Array.from({ length: 300 }, (_, person) => person % 10);

test('planted groups are clear, random ties are no groups, and nobody of clear groups is uncertain', () => {
  const clear = measured(plantedTies(1, group, 10, 0.95), false);
  expect(clear.word).toBe('clear');
  expect(clear.stability).toBeGreaterThan(0.9);
  expect(clear.uncertain).toEqual([]);
  const random = measured(plantedTies(2, group, 10, 0), false);
  expect(random.word).toBe('none');
  expect(random.uncertain.length).toBeGreaterThan(100);
});

test('people tied equally to two groups are the uncertain ones, hardly anybody else', () => {
  const planted = plantedTies(1, group, 10, 1);
  const between = Array.from({ length: 8 }, (_, k) => 300 + k);
  const ties = between.flatMap((person, k) => [0, 10, 20, 30, 1, 11, 21, 31].map((other) => [person, other + 50 * k] as const));
  const mixed = mergedTies(
    308,
    [...planted.a, ...ties.map(([person]) => person)],
    [...planted.b, ...ties.map(([, other]) => other % 300)],
    [...planted.weight, ...ties.map(() => 1)],
  );
  const { uncertain } = measured(mixed, false);
  const isBetween = (id: PersonId) => Number(id.slice(1)) >= 300;
  expect(uncertain.filter(isBetween).length).toBeGreaterThanOrEqual(2);
  expect(uncertain.filter((id) => !isBetween(id)).length).toBeLessThan(6);
});

test('automatic: the resolution of the rule, in steps of one run; chosen by the user: only that one', () => {
  const mixed = plantedTies(3, group, 8, 0.7);
  const automatic = measured(mixed, true);
  const rule = resolutionRule(mixed, 1);
  expect(automatic).toMatchObject({ automatic: rule.resolution, stability: rule.stability });
  expect(automatic.count).toBe(40);
  expect(measured(mixed, false, 2)).toMatchObject({ automatic: null, count: 8 });
});

test('what was found before stays as long as it holds nearly as well', () => {
  const mixed = plantedTies(3, group, 8, 0.7);
  const { stabilities } = resolutionRule(mixed, 1);
  const best = Math.max(...stabilities);
  RESOLUTIONS.forEach((before, k) => {
    const steps = measuredRuns(mixed, 'auto', 1, before);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const isHolding = stabilities[k]! >= best - 0.05 && (k === 0 || best >= 0.8);
    expect(step.value?.resolution).toBe(isHolding ? before : resolutionRule(mixed, 1).resolution);
  });
});

test('no communities: no groups to be sure of; too many ties: not measured; runs of another grain make nobody uncertain', () => {
  const mixed = plantedTies(2, group, 10, 0);
  const { runs } = measured(mixed, false);
  const structure = { areCommunities: true, isWhole: null, resolution: 1, clusterNumber: communities(tieGraph(mixed), { seed: 1 }).of };
  expect(confidenceOf(runs, structure, people(300), false).uncertain).not.toEqual([]);
  expect(confidenceOf(runs, { ...structure, resolution: 2 }, people(300), false).uncertain).toEqual([]);
  expect(confidenceOf(runs, { ...structure, areCommunities: false }, people(300), true)).toMatchObject({ word: 'none', stability: null });
  expect(confidenceOf(null, structure, people(300), true)).toMatchObject({ word: 'not-measured', automatic: 1 });
  const many = plantedTies(
    1,
    Int32Array.from({ length: 3000 }, (_, person) => person % 10),
    60,
    0.5,
  );
  expect(measuredRuns(many, 'auto', 1).next()).toEqual({ done: true, value: null });
});

test('the words have their borders', () => {
  expect([0.7, 0.69, 0.4, 0.39].map(confidenceWord)).toEqual(['clear', 'tentative', 'tentative', 'none']);
});
