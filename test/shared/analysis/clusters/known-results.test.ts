import { describe, expect, test } from 'vitest';
import { interestWeights, transposed } from '../../../../shared/analysis/clusters/interest-weights';
import { KnownResults } from '../../../../shared/analysis/clusters/known-results';
import { knownShareOfTies } from '../../../../shared/analysis/clusters/layer-choice';
import { modularitySignificance } from '../../../../shared/analysis/clusters/modularity-significance';
import { mergedTies } from '../../../../shared/analysis/graph/tie-graph';
import { analysisSteps, analyze } from '../../../../shared/analysis/pipeline/analyze';
import { DEMO_SEED, demoNetwork } from '../../../../shared/examples/demo-network';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import type { IsoDay } from '../../../../shared/model/day';
import { plantedInterests, plantedTies } from '../planted-groups';

function* compute(result: number, made: number[]): Generator<'step', number> {
  made.push(result);
  yield 'step';
  return result;
}

describe('known results', () => {
  const a = Int32Array.of(0, 1, 2);
  const weight = Float64Array.of(1, 0.5, 2);

  test('each is computed once, whoever asks, also after a restart', () => {
    const made: number[] = [];
    const known = new KnownResults();
    expect(runToEnd(known.resultOf('test 1', [3, a, weight], () => compute(0.25, made)))).toBe(0.25);
    expect(runToEnd(known.resultOf('test 1', [3, a.slice(), weight.slice()], () => compute(9, made)))).toBe(0.25);
    const restarted = new KnownResults();
    restarted.add(JSON.parse(JSON.stringify(known.toRecord())) as Record<string, number>);
    expect(runToEnd(restarted.resultOf('test 1', [3, a, weight], () => compute(9, made)))).toBe(0.25);
    expect(made).toEqual([0.25]);
  });

  test.each([
    ['another method', 'test 2', [3, a, weight]],
    ['another number', 'test 1', [4, a, weight]],
    ['another order', 'test 1', [3, a.toReversed(), weight]],
    ['another weight', 'test 1', [3, a, Float64Array.of(1, 0.5, 2.0000001)]],
    ['numbers moved from one list to the next', 'test 1', [3, Int32Array.of(0, 1), Int32Array.of(2), weight]],
    ['nothing', 'test 1', []],
  ] as const)('%s is another input', (_, method, input) => {
    const known = new KnownResults();
    runToEnd(known.resultOf('test 1', [3, a, weight], () => compute(1, [])));
    expect(runToEnd(known.resultOf(method, [...input], () => compute(2, [])))).toBe(2);
  });

  test('the latest are kept', () => {
    const known = new KnownResults();
    for (let k = 0; k < 40; k++) runToEnd(known.resultOf('test 1', [k], () => compute(k, [])));
    runToEnd(known.resultOf('test 1', [30], () => compute(0, [])));
    expect(Object.values(known.toRecord())).toEqual([28, 29, 31, 32, 33, 34, 35, 36, 37, 38, 39, 30]);
  });

  test('a hundred thousand inputs have a hundred thousand keys', () => {
    const keys = new Set<string>();
    for (let k = 0; k < 100_000; k++) {
      const known = new KnownResults();
      runToEnd(known.resultOf('', [Int32Array.of(k % 317, k, k & 7)], () => compute(0, [])));
      for (const key of Object.keys(known.toRecord())) keys.add(key);
    }
    expect(keys.size).toBe(100_000);
  });
});

test('an analysis with known results is the same, and takes fewer steps', () => {
  const today = '2026-11-30' as IsoDay;
  const network = demoNetwork(today, DEMO_SEED);
  const known = new KnownResults();
  const first = analyze(network, { today, known });
  expect(first.results).toEqual(analyze(network, { today }).results);
  expect(Object.keys(known.toRecord()).map((key) => key.split(' ')[0])).toEqual(['share', 'chance']);
  const steps = (with_: KnownResults) => [...analysisSteps(network, { today, known: with_ })].length;
  expect(analyze(network, { today, known }).results).toEqual(first.results);
  expect(steps(known)).toBeLessThan(steps(new KnownResults()));
});

test('the methods give what the saved results of their version say', () => {
  // When one of these changes, raise the number of its METHOD: views keep results of the method before.
  const { group, interests } = plantedInterests(1, 0.7);
  const ties = plantedTies(1, group, 3, 0.3);
  const layers = { ties, affiliations: mergedTies(1000, [], []), interests: interestWeights(1000, transposed(interests, 240), [], 1) };
  expect(modularitySignificance(ties, 1).z).toBeCloseTo(-1.075901, 5);
  expect(runToEnd(knownShareOfTies(layers, 1, new KnownResults()))).toBeCloseTo(0.2976, 4);
});
