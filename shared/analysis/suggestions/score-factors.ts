/** Parts of the reconnect score (docs/analysis.md, "Reconnect score" and "Favors"): freshness and favors. */
import { type DayNumber, dayNumber } from '../../model/day';
import { FAVOR } from '../../model/interaction-log/log-columns';
import { interactionsWithFlags } from '../../model/interaction-log/log-queries';
import type { Interaction, Network } from '../../model/network';
import type { Columns } from '../data/columns';
import { kernelValue } from '../ties/kernel';

const FACTOR_PER_SHOWING = 0.5;
/** Days. */
const HALF_LIFE = 60;
/** Days after a showing without an action in which the person is not shown again. */
const PAUSE_DAYS = 14;

export interface Freshness {
  /** R per person number. */
  readonly value: Float64Array;
  /** The Monday on which each person was last shown; −Infinity: never. */
  readonly lastShown: Float64Array;
}

/**
 * Freshness of a suggestion, so that the list does not show the same people each week:
 *
 *   R = 0.5 ^ Σ 2^(−age/60)      over the weeks in which the person was shown since the last action; age in days
 *   R = 0                        when shown in the last two weeks without an action
 *
 * Without any action, 12 weeks of 5 people should show at least 45 different people. On six generated networks of 160 people a factor of 0.7 gave 37 to
 * 45, 0.5 gave 46 to 50.
 *
 * An action is a contact or a snooze on or after the Monday of the week. Only stored weeks before the given one count.
 */
export function freshnessOf(network: Network, columns: Columns, last: Int32Array, monday: DayNumber): Freshness {
  const showings = new Float64Array(columns.people.length);
  const isPaused = new Uint8Array(columns.people.length);
  const lastShown = new Float64Array(columns.people.length).fill(Number.NEGATIVE_INFINITY);
  for (const week of network.weeks.values()) {
    const shown = dayNumber(week.monday);
    if (shown >= monday) continue;
    for (const { person } of week.picks) {
      const number = columns.personNumber.get(person);
      if (number === undefined) continue;
      lastShown[number] = Math.max(lastShown[number]!, shown);
      if (last[number]! >= shown || wasSnoozed(network, columns, number, shown)) continue;
      showings[number]! += 2 ** (-(monday - shown) / HALF_LIFE);
      if (monday - shown <= PAUSE_DAYS) isPaused[number] = 1;
    }
  }
  return { value: showings.map((count, j) => (isPaused[j] === 1 ? 0 : FACTOR_PER_SHOWING ** count)), lastShown };
}

/** A snooze that ends after the Monday was made after it, because a snoozed person is not shown. */
function wasSnoozed(network: Network, columns: Columns, number: number, shown: DayNumber): boolean {
  const until = network.decisions.get(columns.people[number]!)?.snoozedUntil ?? null;
  return until !== null && dayNumber(until) > shown;
}

export interface Favors {
  /** Per person number. */
  readonly balance: Float64Array;
  /** The latest interaction in which they helped the user. */
  readonly lastReceived: ReadonlyMap<number, Interaction>;
}

/**
 * Help given and received as memory: never part of strength, and never shown as a balance.
 *
 *   balance_j = Σ received · K − Σ given · K          K: kernel.ts; > 0: they helped the user more, and lately
 */
export function favorsOf(network: Network, columns: Columns, today: DayNumber): Favors {
  const balance = new Float64Array(columns.people.length);
  const lastReceived = new Map<number, Interaction>();
  for (const interaction of interactionsWithFlags(network.interactions, FAVOR)) {
    if (!interaction.favor) continue;
    const age = today - dayNumber(interaction.day);
    if (age < 0) continue;
    const isReceived = interaction.favor.direction === 'received';
    for (const person of interaction.people) {
      const number = columns.personNumber.get(person);
      if (number === undefined) continue;
      balance[number]! += (isReceived ? 1 : -1) * kernelValue(age);
      if (isReceived) lastReceived.set(number, interaction); // interactions come in the order of days
    }
  }
  return { balance, lastReceived };
}
