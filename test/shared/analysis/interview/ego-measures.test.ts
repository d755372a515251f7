/**
 * Density, constraint, effective size, E-I index and homophily against other programs, to 1e-9. The values below were computed with python-igraph 1.0.0
 * (`density`, `constraint`, `assortativity_nominal`; ego tied to every alter for the constraint, as in egor's `ego_constraint`) and NetworkX 3.6.1
 * (`effective_size`, `constraint`). The E-I index is that of egor's `EI` without rescaling: external minus internal ties over all.
 */
import { describe, expect, it } from 'vitest';
import { type AlterPair, egoMeasures, eiIndex, groupAssortativity } from '../../../../shared/analysis/interview/ego-measures';
import { circleOfScripted, SCRIPTED_PEOPLE, SCRIPTED_TIES } from '../../../builders/interview/scripted-interview';
import { karate } from '../published-networks';

const numbers = new Map(SCRIPTED_PEOPLE.map((name, number) => [name, number]));
const pairs: readonly AlterPair[] = SCRIPTED_TIES.map(([a, b]) => [numbers.get(a) as number, numbers.get(b) as number]);
const circleOf = (number: number) => circleOfScripted(SCRIPTED_PEOPLE[number] as string);

describe('the scripted interview, 20 people and 40 ties', () => {
  it('is what it says', () => {
    expect([SCRIPTED_PEOPLE.length, new Set(pairs.map((pair) => pair.toSorted((a, b) => a - b).join())).size]).toEqual([20, 40]);
  });

  it('has the density, constraint and effective size of igraph and NetworkX', () => {
    const { density, constraint, effectiveSize } = egoMeasures(20, pairs);
    expect(density).toBeCloseTo(0.21052631578947367, 9);
    expect(constraint).toBeCloseTo(0.16236346371882088, 9);
    expect(effectiveSize).toBeCloseTo(16, 9);
  });

  it('has the E-I index of egor and the homophily of igraph', () => {
    expect(eiIndex(pairs, circleOf)).toBeCloseTo(-0.65, 9);
    expect(groupAssortativity(pairs, circleOf)).toBeCloseTo(0.7627118644067798, 9);
  });
});

it.each([
  [0, 16, 0.17772759331597229, 0.15],
  [33, 17, 0.18068860991163602, 0.11029411764705882],
  [2, 10, 0.2442111111111111, 0.24444444444444446],
])('around member %i of the karate club as igraph has it, in the network of ego and alters', (ego, size, constraint, density) => {
  const { ties } = karate();
  const all = [...ties.a.keys()].map((k) => [ties.a[k] as number, ties.b[k] as number] as const);
  const alters = [...new Set(all.flatMap(([a, b]) => (a === ego ? [b] : b === ego ? [a] : [])))];
  const among = all.map(([a, b]): AlterPair => [alters.indexOf(a), alters.indexOf(b)]).filter(([a, b]) => a >= 0 && b >= 0);
  expect(alters.length).toBe(size);
  expect(egoMeasures(size, among).constraint).toBeCloseTo(constraint, 9);
  expect(egoMeasures(size, among).density).toBeCloseTo(density, 9);
});

describe('where nothing can be said', () => {
  it('is null, never 0', () => {
    expect(egoMeasures(0, [])).toEqual({ density: null, effectiveSize: null, constraint: null });
    expect(egoMeasures(1, [])).toEqual({ density: null, effectiveSize: 1, constraint: 1 });
    expect(eiIndex([], () => 'a')).toBeNull();
    expect(eiIndex([[0, 1]], () => null)).toBeNull();
    expect(groupAssortativity([[0, 1]], () => 'a')).toBeNull();
  });

  it('leaves out ties of people without a group', () => {
    const groups = ['a', 'a', 'b', null];
    const among: readonly AlterPair[] = [
      [0, 1],
      [1, 2],
      [2, 3],
    ];
    expect(eiIndex(among, (number) => groups[number] ?? null)).toBe(0);
  });
});
