/**
 * Occasions to write to somebody now (docs/analysis.md, "Reconnect score"): a birthday within 14 days, or a promise of the user's after which there was
 * no contact yet. An occasion raises the score by 1.3 and makes a person due, so that a birthday is not missed when nothing is overdue.
 */

import { type DayNumber, dayNumber, dayNumberOf, isoDay } from '../../model/day';
import { PROMISE } from '../../model/interaction-log/log-columns';
import { interactionsWithFlags } from '../../model/interaction-log/log-queries';
import type { Interaction, Network } from '../../model/network';
import type { Columns } from '../data/columns';

export const OCCASION_FACTOR = 1.3;
/** Days. */
const BIRTHDAY_WITHIN = 14;
const MAX_PROMISE_AGE = 365;

export interface Occasion {
  /** The day of a birthday soon. */
  readonly birthday: DayNumber | null;
  readonly promise: Interaction | null;
}

/** Occasions by person number, for people who have one. */
export function occasionsOf(network: Network, columns: Columns, last: Int32Array, today: DayNumber): ReadonlyMap<number, Occasion> {
  const promises = new Map<number, Interaction>();
  for (const interaction of interactionsWithFlags(network.interactions, PROMISE)) {
    if (interaction.promise.trim() === '') continue;
    const day = dayNumber(interaction.day);
    if (day > today || today - day > MAX_PROMISE_AGE) continue;
    for (const person of interaction.people) {
      const number = columns.personNumber.get(person);
      if (number !== undefined && day >= last[number]!) promises.set(number, interaction);
    }
  }
  const occasions = new Map<number, Occasion>();
  columns.people.forEach((id, number) => {
    const birthday = nextBirthday(network.people.get(id)?.birthday ?? '', today);
    const hasBirthday = birthday !== null && birthday - today <= BIRTHDAY_WITHIN;
    const promise = promises.get(number) ?? null;
    if (hasBirthday || promise) occasions.set(number, { birthday: hasBirthday ? birthday : null, promise });
  });
  return occasions;
}

/** The next day, today included, on which a birthday (`YYYY-MM-DD` or `--MM-DD`) falls; null when it is no date. 29 February falls on 1 March in other years. */
export function nextBirthday(birthday: string, today: DayNumber): DayNumber | null {
  const match = /^(?:\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday);
  if (!match) return null;
  const month = Number(match[1]);
  const day = Number(match[2]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const year = Number(isoDay(today).slice(0, 4));
  const thisYear = dayNumberOf(year, month, day);
  return thisYear >= today ? thisYear : dayNumberOf(year + 1, month, day);
}
