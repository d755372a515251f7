/**
 * Temporal state of the user's tie to a person (docs/analysis.md, "Temporal state"). Exclusive, the first that fits:
 *
 *   no-history  nothing logged; also everybody who is not to be tracked or has died: Kith then says nothing about time
 *   planned     an interaction is logged for the next 30 days
 *   new         first contact less than 60 days ago
 *   dormant     gap ≥ 3 years, or gap ≥ 1 year and overdue ≥ 8; n ≥ 3 or a declared tie      (Levin, Walter & Murnighan 2011)
 *   one-off     n ≤ 2 and gap ≥ 60 days
 *   fading      n ≥ 3, and gap ≥ 30 days with P(alive) < 0.5 or overdue ≥ 4, or gap ≥ 60 days with overdue ≥ 2
 *   active      everything else that was seen lately
 *
 * gap: days since the last contact; n: contact-days; overdue: gap / tau / tolerance (rhythm.ts). There is one state of silence, not two: in personal logs
 * ties that once were strong came back as often as others that had been silent for as long (docs/figures.md).
 *
 * `dormant` is tested before `one-off`; otherwise its "or a declared tie" could never apply.
 *
 * Hysteresis ("switch only when true on 3 consecutive days"): time alone must not flip a state back and forth, while a contact must count at once.
 * Without a new contact only time changes the state, always in one direction, so a state that has held for 3 days is the state of two days ago on
 * today's data.
 *
 * A journal in which nothing at all is logged for 90 days says nothing about single people: silence is then counted to its last day only.
 */
import type { DayNumber } from '../../model/day';
import { NO_DAY } from './contact-days';
import { type AliveModel, pAlive } from './p-alive';

export const TEMPORAL_STATES = ['planned', 'new', 'one-off', 'active', 'fading', 'dormant', 'no-history'] as const;
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
  /** The user stated closeness, kinship or a cadence. */
  readonly isDeclared: boolean;
}

export const PLANNED_WITHIN = 30;
const NEW_FOR = 60;
const ONE_OFF_AFTER = 60;
const FADING_AFTER = 30;
const LONG_SILENCE = 60;
const YEAR = 365;
const STEADY_DAYS = 2; // today and the two days before: three consecutive days
/** The journal is quiet when nothing is logged for so many days. */
export const JOURNAL_QUIET_AFTER = 90;

/** Whether nothing at all is logged lately. `lastLogged`: the last day with a contact, NO_DAY: none. */
export function isJournalQuiet(lastLogged: DayNumber, today: DayNumber): boolean {
  return lastLogged !== NO_DAY && today - lastLogged >= JOURNAL_QUIET_AFTER;
}

/** State on a day, with hysteresis. `lastLogged`: the last day with a contact with anybody, NO_DAY: none. */
export function temporalState(tie: ContactHistory, today: DayNumber, lastLogged: DayNumber, model: AliveModel): TemporalState {
  if (tie.isExcluded) return 'no-history';
  if (tie.planned !== NO_DAY && tie.planned - today <= PLANNED_WITHIN) return 'planned';
  if (tie.contactDays === 0) return 'no-history';
  const steady = Math.max(tie.last, today - STEADY_DAYS);
  if (steady - tie.first < NEW_FOR) return 'new';
  if (tie.contactDays <= 2 && steady - tie.last >= ONE_OFF_AFTER && !tie.isDeclared) return 'one-off';
  return stateOn(tie, isJournalQuiet(lastLogged, today) ? lastLogged : steady, model);
}

function stateOn(tie: ContactHistory, day: DayNumber, model: AliveModel): TemporalState {
  const { contactDays: n, first, last } = tie;
  const gap = day - last;
  const overdue = gap / tie.tolerated;
  if ((gap >= 3 * YEAR || (gap >= YEAR && overdue >= 8)) && (n >= 3 || tie.isDeclared)) return 'dormant';
  if (n <= 2) return gap >= ONE_OFF_AFTER ? 'one-off' : 'active';
  const isSilent = overdue >= 4 || pAlive(n - 1, last - first, day - first, model) < 0.5;
  const isFading = gap >= FADING_AFTER && (isSilent || (gap >= LONG_SILENCE && overdue >= 2));
  return isFading ? 'fading' : 'active';
}
