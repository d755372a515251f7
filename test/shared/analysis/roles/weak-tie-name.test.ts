import { expect, test } from 'vitest';
import { type TwoAxes, weakTieName } from '../../../../shared/analysis/roles/weak-tie-name';
import type { TemporalState } from '../../../../shared/analysis/ties/temporal-state';

const plain: TwoAxes = { state: 'active', role: 'embedded', wasVeryStrong: false, isBelowMedian: false, isVeryRedundant: false };

test.each<[string | null, Partial<TwoAxes>]>([
  [null, {}],
  ['fading-bridge', { state: 'fading', role: 'sole-link' }],
  ['fading-bridge', { state: 'dormant', role: 'local-bridge' }],
  ['fading-bridge', { state: 'fading', role: 'local-bridge', wasVeryStrong: true }], // bridges decay fastest: that name wins
  ['fading-strong-tie', { state: 'fading', wasVeryStrong: true }],
  [null, { state: 'fading' }],
  [null, { state: 'active', wasVeryStrong: true }],
  ['weak-bridge', { role: 'local-bridge', isBelowMedian: true }],
  [null, { role: 'local-bridge' }],
  ['redundant-tie', { isBelowMedian: true, isVeryRedundant: true }],
  [null, { isVeryRedundant: true }],
])('%s', (expected, axes) => {
  expect(weakTieName({ ...plain, ...axes })).toBe(expected);
});

test('an unknown role is never called a bridge', () => {
  for (const state of ['fading', 'dormant', 'active'] satisfies TemporalState[]) {
    expect(weakTieName({ ...plain, role: 'unknown', state, isBelowMedian: true })).toBeNull();
  }
});
