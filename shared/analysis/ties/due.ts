/**
 * When contact with somebody is due (docs/analysis.md, "Due"):
 *
 *   declared   the rhythm the user meant: the person's own, else the shortest of their circles. Due when the gap is longer: on day last + rhythm + 1.
 *              Without any contact: due at once, because what was meant was never done.
 *   usual      where nothing was said: longer than the expected interval times its tolerance (rhythm.ts), from three contact-days on.
 *
 * What the user said always decides: a log with another rhythm neither hastens nor delays it. Where the whole journal is quiet, nobody is due by the
 * usual rhythm. Nobody is due who is not to be tracked or has died.
 */
import type { DayNumber } from '../../model/day';
import { NO_DAY } from './contact-days';

export interface Due {
  readonly basis: 'declared' | 'usual';
  /** The first day on which contact is due. NO_DAY: due at once, no contact is logged. */
  readonly from: DayNumber;
  /** The rhythm in days. */
  readonly everyDays: number;
}

export interface DueInput {
  readonly isExcluded: boolean;
  /** NaN: the user said nothing. */
  readonly declaredDays: number;
  readonly contactDays: number;
  /** NO_DAY: no contact. */
  readonly last: DayNumber;
  /** Expected interval times tolerance, in days. */
  readonly tolerated: number;
  /** The log has a rhythm of this person: two contact-days known to the day. */
  readonly hasRhythm: boolean;
  readonly isJournalQuiet: boolean;
}

const DAYS_FOR_USUAL = 3;

/** Null: never due. */
export function whenDue({ isExcluded, declaredDays, contactDays, last, tolerated, hasRhythm, isJournalQuiet }: DueInput): Due | null {
  if (isExcluded) return null;
  if (!Number.isNaN(declaredDays))
    return { basis: 'declared', everyDays: declaredDays, from: contactDays === 0 ? NO_DAY : last + Math.floor(declaredDays) + 1 };
  if (contactDays < DAYS_FOR_USUAL || !hasRhythm || isJournalQuiet) return null;
  return { basis: 'usual', everyDays: tolerated, from: last + Math.floor(tolerated) + 1 };
}
