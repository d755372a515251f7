/**
 * The four names on screen, where the two axes meet: time (temporal-state.ts) and structure (bridge or not).
 *
 *   fading bridge       a bridge or sole link that is fading or dormant; bridges decay fastest (Burt 2002), so this name comes first
 *   fading strong tie   fading, and its peak among the top 15 % of people with n ≥ 2 (with fewer than 20 of them: peak ≥ 2 contact-days)
 *   weak bridge         a bridge or sole link that is weaker than the user's median tie
 *   redundant tie       weaker than the median, tied to at least 3 of the user's people, and more redundant (Burt 1992) than three quarters of those
 */
import type { TemporalState } from '../ties/temporal-state';
import type { StructuralRole } from './structural-role';

/** The names on screen where time and structure meet. */
export type WeakTieName = 'fading-strong-tie' | 'weak-bridge' | 'fading-bridge' | 'redundant-tie';

export interface TwoAxes {
  readonly state: TemporalState;
  readonly role: StructuralRole;
  readonly wasVeryStrong: boolean;
  readonly isBelowMedian: boolean;
  readonly isVeryRedundant: boolean;
}

export function weakTieName({ state, role, wasVeryStrong, isBelowMedian, isVeryRedundant }: TwoAxes): WeakTieName | null {
  const isBridge = role === 'local-bridge' || role === 'sole-link';
  if (isBridge && (state === 'fading' || state === 'dormant')) return 'fading-bridge';
  if (state === 'fading' && wasVeryStrong) return 'fading-strong-tie';
  if (isBridge && isBelowMedian) return 'weak-bridge';
  if (!isBridge && isBelowMedian && isVeryRedundant) return 'redundant-tie';
  return null;
}
