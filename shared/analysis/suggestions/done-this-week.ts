/**
 * When a person on the week's list counts as done: in touch since Monday, or within the last days. Nobody who was in touch so lately is put on a list
 * (reconnect.ts), so such a contact was logged after the list was chosen: yesterday's coffee ticks its row on a Monday, too.
 */
import type { DayNumber } from '../../model/day';

/** Days after a contact in which nobody is suggested, whatever their rhythm. */
export const JUST_SEEN_DAYS = 7;

/** `last`: the day of the latest contact, or `NO_DAY`. */
export function isDoneThisWeek(last: DayNumber, today: DayNumber, monday: DayNumber): boolean {
  return last >= monday || today - last < JUST_SEEN_DAYS;
}
