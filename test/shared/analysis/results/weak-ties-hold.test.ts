/** Onnela et al. 2007: weak ties by position (low overlap) hold the network together. R: mean share of the largest component while ties go. */
import { describe, expect, test } from 'vitest';
import { neighborhoodOverlap } from '../../../../shared/analysis/graph/neighborhood-overlap';
import { components, mergedTies, type TieList, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { seededRandom } from '../../../../shared/model/ids';
import { percolation } from '../../../evaluate/percolation';
import { lesMiserables, office } from '../published-networks';

/** The plain way: take one tie away, look for the largest component, again. */
function robustness(ties: TieList, order: readonly number[]): number {
  let sum = 0;
  for (let gone = 0; gone < order.length; gone++) {
    const rest = order.slice(gone);
    const graph = tieGraph(
      mergedTies(
        ties.size,
        rest.map((k) => ties.a[k]!),
        rest.map((k) => ties.b[k]!),
      ),
    );
    sum += Math.max(...components(graph).sizes) / ties.size;
  }
  return sum / order.length;
}

function by(value: ArrayLike<number>, seed = 1): { lowFirst: number[]; highFirst: number[] } {
  const random = seededRandom(seed);
  const toss = Array.from({ length: value.length }, () => random());
  const lowFirst = [...toss.keys()].sort((x, y) => value[x]! - value[y]! || toss[x]! - toss[y]!);
  const highFirst = [...toss.keys()].sort((x, y) => value[y]! - value[x]! || toss[x]! - toss[y]!);
  return { lowFirst, highFirst };
}

describe('office of 2013 (92 people, 755 ties)', () => {
  const { ties, graph } = office();
  const overlap = by(neighborhoodOverlap(graph, ties).overlap);
  test('without the ties of low overlap it falls apart sooner: R ≤ .72, well below high overlap first and chance', () => {
    const low = robustness(ties, overlap.lowFirst);
    const high = robustness(ties, overlap.highFirst);
    const chance = robustness(ties, by(new Float64Array(ties.a.length)).lowFirst);
    process.stdout.write(
      `office 2013, R: low overlap first ${low.toFixed(3)}, high first ${high.toFixed(3)}, by chance ${chance.toFixed(3)}\n`,
    );
    expect(low).toBeLessThanOrEqual(0.72);
    expect(low).toBeLessThan(chance);
    expect(high).toBeGreaterThan(0.88);
  });
  test('days in contact: weak first falls apart sooner than strong first', () => {
    const days = by(ties.weight);
    expect(robustness(ties, days.lowFirst)).toBeLessThan(robustness(ties, days.highFirst) - 0.03);
  });
});

test('Les Misérables: R .33 low overlap first, .78 high first', () => {
  const { ties, graph } = lesMiserables();
  const overlap = by(neighborhoodOverlap(graph, ties).overlap);
  expect(robustness(ties, overlap.lowFirst)).toBeCloseTo(0.33, 1);
  expect(robustness(ties, overlap.highFirst)).toBeCloseTo(0.78, 1);
});

test('computed backwards, R is the same', () => {
  for (const { ties, graph } of [lesMiserables(), office()]) {
    const { lowFirst, highFirst } = by(neighborhoodOverlap(graph, ties).overlap);
    expect(percolation(ties, lowFirst)).toBeCloseTo(robustness(ties, lowFirst), 12);
    expect(percolation(ties, highFirst)).toBeCloseTo(robustness(ties, highFirst), 12);
  }
  expect(percolation(mergedTies(3, [], []), [])).toBe(0);
});
