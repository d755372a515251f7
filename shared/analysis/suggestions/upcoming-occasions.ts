/**
 * Occasions to write to somebody now (docs/analysis.md, "Reconnect score"): a birthday within 14 days, or an open promise of the user's: one that is
 * due within 14 days, or one without a day of the last year. An occasion raises the score by 1.3 and makes a person due, so that a birthday is not
 * missed when nothing is overdue.
 */

import { type DayNumber, dayNumber, dayNumberOf, isoDay } from '../../model/day';
import type { Network } from '../../model/network';
import { type OpenPromise, openPromises } from '../../model/open-promises';
import type { Columns } from '../data/columns';

export const OCCASION_FACTOR = 1.3;
/** Days. */
const OCCASION_WITHIN = 14;
const MAX_AGE_WITHOUT_DAY = 365;

export interface Occasion {
  /** The day of a birthday soon. */
  readonly birthday: DayNumber | null;
  readonly promise: OpenPromise | null;
}

/** Occasions by person number, for people who have one. */
export function occasionsOf(network: Network, columns: Columns, today: DayNumber): ReadonlyMap<number, Occasion> {
  const promises = new Map<number, OpenPromise>();
  for (const promise of openPromises(network, isoDay(today))) {
    const { due, madeOn, people } = promise;
    if (due === null ? today - dayNumber(madeOn) > MAX_AGE_WITHOUT_DAY : dayNumber(due) - today > OCCASION_WITHIN) continue;
    for (const person of people) {
      const number = columns.personNumber.get(person);
      if (number !== undefined && !promises.has(number)) promises.set(number, promise);
    }
  }
  const occasions = new Map<number, Occasion>();
  columns.people.forEach((id, number) => {
    const birthday = nextBirthday(network.people.get(id)?.birthday ?? '', today);
    const hasBirthday = birthday !== null && birthday - today <= OCCASION_WITHIN;
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
