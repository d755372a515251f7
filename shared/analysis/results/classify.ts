/** What follows from the facts about one person under the cut-offs: state, role, name on screen. Nothing here is kept. */

import type { StructuralRole, TemporalState, WeakTieName } from '../data/findings';
import type { ResultColumns } from '../data/result-columns';
import { weakTieName } from '../roles/weak-tie-name';
import { isotonicValue } from '../statistics/isotonic';
import { NO_DAY } from '../ties/contact-days';
import { pAlive } from '../ties/p-alive';
import { isIrregular, tauOf, toleranceOf } from '../ties/rhythm';
import { temporalState } from '../ties/temporal-state';

const REPEATED = 2; // contact-days of people whose peaks are compared
const TIES_TO_COMPARE = 3;
const WEAK_BELOW = 0.5; // where there are too few people to compare

/** Expected interval, or null below two contact-days known to the day. */
export function usualDaysOf({ persons, thresholds }: ResultColumns, j: number): number | null {
  if (persons.exactDays[j]! < 2) return null;
  return tauOf(persons.exactDays[j]!, persons.exactSpan[j]!, persons.cadenceDays[j]!, thresholds.usual);
}

export function pAliveOf({ persons, today, aliveModel }: ResultColumns, j: number): number | null {
  const n = persons.contactDays[j]!;
  if (n === 0) return null;
  const first = persons.first[j]!;
  return pAlive(n - 1, persons.last[j]! - first, today - first, aliveModel);
}

export function returnRateOf(results: ResultColumns, j: number): number | null {
  const alive = results.aliveCalibration === null ? null : pAliveOf(results, j);
  return alive === null || results.aliveCalibration === null ? null : isotonicValue(results.aliveCalibration, alive);
}

export function stateOf({ persons, thresholds, today, aliveModel }: ResultColumns, j: number): TemporalState {
  const contactDays = persons.contactDays[j]!;
  if (contactDays === 0 && persons.planned[j] === NO_DAY) return 'no-history';
  const tau = tauOf(persons.exactDays[j]!, persons.exactSpan[j]!, persons.cadenceDays[j]!, thresholds.usual);
  return temporalState(
    {
      isExcluded: persons.isExcluded[j] === 1,
      contactDays,
      first: persons.first[j]!,
      last: persons.last[j]!,
      planned: persons.planned[j]!,
      tolerated: tau * toleranceOf(persons.burstiness[j]!, isIrregular(persons.burstiness[j]!, thresholds.bursty), persons.isKin[j] === 1),
      wasStrong: contactDays >= REPEATED && persons.peak[j]! >= thresholds.strong,
      isDeclared: persons.isDeclared[j] === 1,
    },
    today,
    aliveModel,
  );
}

/** structural-role.ts has the rules. */
export function roleOf({ persons, thresholds, structure }: ResultColumns, j: number): StructuralRole {
  if (persons.knownTies[j] === 0) return 'unknown';
  if (persons.soleLink[j]! >= 0) return 'sole-link';
  if (!structure.isKnown) return 'unknown';
  if (persons.firstConnected[j]! >= 0 || persons.bridgeTo[j]! >= 0) {
    const { betweenness, person } = thresholds.bridge;
    const between = persons.betweenness[j]!;
    if (Number.isNaN(between) || between > betweenness || (between === betweenness && j <= person)) return 'local-bridge';
  }
  const strength = persons.strength[j]!;
  if (!(strength > 0) || persons.contactDays[j]! < REPEATED) return 'embedded';
  const isWeak =
    thresholds.weak === null
      ? persons.knownTies[j]! <= 1 && strength < WEAK_BELOW
      : strength < thresholds.weak.strength && persons.embedded[j]! < thresholds.weak.embedded;
  return isWeak ? 'weak' : 'embedded';
}

export function weakTieNameOf(results: ResultColumns, j: number): WeakTieName | null {
  const { persons, thresholds, structure } = results;
  if (persons.isExcluded[j] === 1) return null;
  return weakTieName({
    state: stateOf(results, j),
    role: roleOf(results, j),
    wasVeryStrong: persons.contactDays[j]! >= REPEATED && persons.peak[j]! >= thresholds.veryStrong,
    isBelowMedian: persons.strength[j]! > 0 && persons.strength[j]! < thresholds.middle,
    isVeryRedundant: structure.isKnown && persons.knownTies[j]! >= TIES_TO_COMPARE && persons.redundancy[j]! >= thresholds.redundant,
  });
}
