/**
 * Freshness of a suggestion (R of "Reconnect score" in docs/analysis.md), so that the same names do not stand in the list each week:
 *
 *   R = 0.5 ^ Σ 2^(−age/60)      over the weeks in which the person was shown since the last action; age in days
 *   R = 0                        when shown in the last two weeks without an action
 *
 * 0.5 and not the 0.7 of the design: the promise is 45 different people in 12 weeks of 5 without any action; on six generated networks of 160 people
 * 0.7 gave 37 to 45, 0.5 gives 46 to 50.
 *
 * An action is a contact or a snooze on or after the Monday of the week. Weeks are those stored; the week asked about itself does not count.
 */
import { type DayNumber, dayNumber } from '../../model/day';
import type { Network } from '../../model/network';
import type { Columns } from '../data/columns';

const PER_SHOWING = 0.5;
const HALF_LIFE = 60;
const REST = 14;

export interface Freshness {
  /** R per person number. */
  readonly value: Float64Array;
  /** The Monday on which each person was last shown; −Infinity: never. */
  readonly lastShown: Float64Array;
}

export function freshness(network: Network, columns: Columns, last: Int32Array, monday: DayNumber): Freshness {
  const showings = new Float64Array(columns.people.length);
  const isResting = new Uint8Array(columns.people.length);
  const lastShown = new Float64Array(columns.people.length).fill(Number.NEGATIVE_INFINITY);
  for (const week of network.weeks.values()) {
    const shown = dayNumber(week.monday);
    if (shown >= monday) continue;
    for (const { person } of week.picks) {
      const number = columns.personNumber.get(person);
      if (number === undefined) continue;
      lastShown[number] = Math.max(lastShown[number]!, shown);
      if (last[number]! >= shown || wasPutOff(network, columns, number, shown)) continue;
      showings[number]! += 2 ** (-(monday - shown) / HALF_LIFE);
      if (monday - shown <= REST) isResting[number] = 1;
    }
  }
  return { value: showings.map((count, j) => (isResting[j] === 1 ? 0 : PER_SHOWING ** count)), lastShown };
}

/** A snooze that ends after a Monday was made after it: who is snoozed is not shown. */
function wasPutOff(network: Network, columns: Columns, number: number, shown: DayNumber): boolean {
  const until = network.decisions.get(columns.people[number]!)?.snoozedUntil ?? null;
  return until !== null && dayNumber(until) > shown;
}
