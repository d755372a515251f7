/**
 * Temporal state of the user's tie to a person (docs/analysis.md, "Temporal state"). Exclusive, the first that fits:
 *
 *   no-history  nothing logged; also everybody who is not to be tracked or has died: Kith then says nothing about time
 *   planned     an interaction is logged for the next 30 days
 *   new         first contact less than 60 days ago
 *   dormant     gap ≥ 3 years, or gap ≥ 1 year and overdue ≥ 8; n ≥ 3 or a declared tie      (Levin, Walter & Murnighan 2011)
 *   one-off     n ≤ 2 and gap ≥ 60 days
 *   fading      once strong (see below), n ≥ 5 or n ≥ 3 over 60 days or more, gap ≥ 30 days, and P(alive) < 0.5 or overdue ≥ 4
 *   cooling     the same, overdue 2 … 4
 *   active      everything else that was seen lately
 *
 * gap: days since the last contact; n: contact-days; overdue: gap / tau / tolerance (rhythm.ts). Once strong: peak at or above the 40th percentile
 * of people with n ≥ 2; with fewer than 20 of them, peak ≥ 0.5 (half of one face-to-face contact).
 *
 * Decided here, where the table leaves room:
 * - `dormant` is tested before `one-off`; otherwise its "or a declared tie" could never apply.
 * - n = 2, met again within 60 days after a first contact longer ago: `active`.
 * - n ≥ 3, silent for 60 days or more with P(alive) < 0.5 or overdue ≥ 2, but never strong or over in less than 60 days: `cooling`. The table would
 *   call it active, which its own sentence contradicts ("usually every 2 months, now 11 months"); fading it is not, since it never was strong.
 *
 * Hysteresis ("switch only when true on 3 consecutive days"): time alone must not flip a state back and forth, while a contact must count at once.
 * Without a new contact only time changes the state, always in one direction, so a state that has held for 3 days is the state of two days ago on
 * today's data.
 */
import type { DayNumber } from '../../model/day';
import { NO_DAY } from './contact-days';
import { type AliveModel, pAlive } from './p-alive';

export const TEMPORAL_STATES = ['planned', 'new', 'one-off', 'active', 'cooling', 'fading', 'dormant', 'no-history'] as const;
export type TemporalState = (typeof TEMPORAL_STATES)[number];

/** The contacts of one tie, as the rules need them. Days are day numbers; NO_DAY where there is none. */
export interface ContactHistory {
  readonly isExcluded: boolean;
  readonly contactDays: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly planned: DayNumber;
  /** Expected interval times tolerance, in days. */
  readonly tolerated: number;
  readonly wasStrong: boolean;
  /** The user stated closeness, kinship or a cadence. */
  readonly isDeclared: boolean;
}

export const PLANNED_WITHIN = 30;
const NEW_FOR = 60;
const ONE_OFF_AFTER = 60;
const FADING_AFTER = 30;
const YEAR = 365;
const STEADY_DAYS = 2; // today and the two days before: three consecutive days

/** State on a day, with hysteresis. */
export function temporalState(tie: ContactHistory, today: DayNumber, model: AliveModel): TemporalState {
  if (tie.isExcluded) return 'no-history';
  if (tie.planned !== NO_DAY && tie.planned - today <= PLANNED_WITHIN) return 'planned';
  if (tie.contactDays === 0) return 'no-history';
  return stateOn(tie, Math.max(tie.last, today - STEADY_DAYS), model);
}

function stateOn(tie: ContactHistory, day: DayNumber, model: AliveModel): TemporalState {
  const { contactDays: n, first, last } = tie;
  const gap = day - last;
  const overdue = gap / tie.tolerated;
  if (day - first < NEW_FOR) return 'new';
  if ((gap >= 3 * YEAR || (gap >= YEAR && overdue >= 8)) && (n >= 3 || tie.isDeclared)) return 'dormant';
  if (n <= 2) return gap >= ONE_OFF_AFTER ? 'one-off' : 'active';

  const isSilent = overdue >= 4 || pAlive(n - 1, last - first, day - first, model) < 0.5;
  const hadRhythm = n >= 5 || last - first >= 60;
  if (tie.wasStrong && hadRhythm && gap >= FADING_AFTER) {
    if (isSilent) return 'fading';
    if (overdue >= 2) return 'cooling';
  }
  return (isSilent || overdue >= 2) && gap >= ONE_OFF_AFTER ? 'cooling' : 'active';
}
