/** The short form of `npm run evaluate -- --people`: what the matching must reach on made people. Nobody looked at these sets to make it better. */
import { expect, it } from 'vitest';
import { CULTURES } from '../../builders/who-is-who/cultures';
import { DIFFERENCE_COUNT } from '../../builders/who-is-who/differences';
import { madePeople } from '../../builders/who-is-who/made-people';
import { type PairFigures, pairFigures } from './pair-figures';

it('makes people of at least ten cultures, with at least forty kinds of difference', () => {
  expect(CULTURES.length).toBeGreaterThanOrEqual(10);
  expect(DIFFERENCE_COUNT).toBeGreaterThanOrEqual(40);
  const kinds = new Set(madePeople(1, 1500).flatMap(({ differences }) => differences));
  expect(kinds.size).toBeGreaterThanOrEqual(40);
});

it('finds who is who among made people', { timeout: 60_000 }, () => {
  const networks = [1, 2, 3, 4].map((seed) => pairFigures(madePeople(seed, 300)));
  const mean = (of: (figures: PairFigures) => number) => networks.reduce((sum, figures) => sum + of(figures), 0) / networks.length;
  expect(mean(({ certain }) => certain.precision)).toBeGreaterThanOrEqual(0.999);
  expect(mean(({ certain }) => certain.recall)).toBeGreaterThanOrEqual(0.8);
  expect(mean(({ likely }) => likely.precision)).toBeGreaterThanOrEqual(0.95);
  expect(mean(({ likely }) => likely.recall)).toBeGreaterThanOrEqual(0.97);
  expect(mean(({ calibrationError }) => calibrationError)).toBeLessThanOrEqual(0.05);
});
