/**
 * A person on the week's list is done when the user was in touch with them since Monday, or within the last days. Nobody seen so recently is put on a
 * list (reconnect-scores.ts), so such a contact was logged after the list was chosen: on a Monday, yesterday's coffee counts, too.
 */
import type { DayNumber } from '../../model/day';

/** Days after a contact in which a person is not suggested, whatever their rhythm. */
export const JUST_SEEN_DAYS = 7;

/** `last`: the day of the latest contact, or `NO_DAY`. */
export function isDoneThisWeek(last: DayNumber, today: DayNumber, monday: DayNumber): boolean {
  return last >= monday || today - last < JUST_SEEN_DAYS;
}
