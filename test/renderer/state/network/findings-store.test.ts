import { expect, it } from 'vitest';
import { isAnalysisStale } from '../../../../renderer/state/network/findings-store';

it.each([
  [30_000, 0, true],
  [30_000, 300, true],
  [31_000, 30_000, false],
  [400, 0, false],
  [1, 0, false],
  [0, 150, false],
])('of %i people, %i known: far behind is %s', (people, found, expected) => {
  expect(isAnalysisStale(people, found)).toBe(expected);
});
