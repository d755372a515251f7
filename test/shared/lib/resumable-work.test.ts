import { expect, it } from 'vitest';
import { forEachInSteps, memoizeSteps, runToEnd, sortInSteps } from '../../../shared/lib/resumable-work';
import { seededRandom } from '../../../shared/model/ids';

function pauses(steps: Generator<unknown, unknown>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

it('sorts as `toSorted` does, equal things in their order, with pauses', () => {
  const random = seededRandom(3);
  for (const count of [0, 1, 1023, 1024, 1025, 5000, 12_345]) {
    const items = Array.from({ length: count }, (_, i) => ({ i, key: Math.floor(40 * random()) }));
    const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
    expect(runToEnd(sortInSteps(items, compare))).toEqual(items.toSorted(compare));
    expect(pauses(sortInSteps(items, compare))).toBeGreaterThanOrEqual(Math.floor(count / 1024));
  }
});

it('pauses between many small things', () => {
  const seen: number[] = [];
  expect(pauses(forEachInSteps(10_000, (i) => seen.push(i)))).toBe(9);
  expect(seen).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
});

it('does once what was prepared in steps or asked in one go, and again for something else', () => {
  let works = 0;
  const doubled = memoizeSteps<{ readonly of: object; readonly factor: number }, number>(
    ({ of, factor }) => [of, factor],
    function* ({ factor }) {
      works++;
      yield undefined;
      return 2 * factor;
    },
  );
  const of = {};
  expect(pauses(doubled.steps({ of, factor: 4 }))).toBe(1);
  expect(pauses(doubled.steps({ of, factor: 4 }))).toBe(0);
  expect(doubled.now({ of, factor: 4 })).toBe(8);
  expect(works).toBe(1);
  expect(doubled.now({ of, factor: 5 })).toBe(10);
  expect(doubled.now({ of: {}, factor: 5 })).toBe(10);
  expect(works).toBe(3);
  // Dropped half-way: nothing is left of it.
  const other = { of: {}, factor: 1 };
  doubled.steps(other).next();
  expect(doubled.now(other)).toBe(2);
  expect(works).toBe(5);
});
