/** Checks of how much the user kept in touch: contact-days of the last 13 weeks and the 13 before, counted anew from the entries. */

import { isContactEntry } from '../facts/contact-facts';
import type { Facts } from '../facts/facts';
import { dayOf } from '../facts/spoken-time';
import type { Checks } from './check';
import { numberOf } from './message-pattern';

const QUARTER = 91;
const HALF_YEAR = 184;

/** One for each person and day that is known to the day, from `from` to `to` days ago. */
function contactDays({ raw, today }: Facts, from: number, to: number): readonly (readonly [string, number])[] {
  const found = new Map<string, readonly [string, number]>();
  for (const entry of raw.entries) {
    const ago = today - entry.day;
    if (entry.precision !== 'day' || !isContactEntry(entry) || ago > from || ago < to) continue;
    for (const name of entry.people) found.set(`${entry.day} ${name}`, [name, entry.day]);
  }
  return [...found.values()];
}

const now = (facts: Facts) => contactDays(facts, QUARTER - 1, 0);
const before = (facts: Facts) => contactDays(facts, 2 * QUARTER - 1, QUARTER);
const namesOf = (days: ReturnType<typeof contactDays>) => new Set(days.map(([name]) => name));

/** An entry without a certain day may fall into the last 13 weeks. */
function isVague(name: string, { raw, today }: Facts): boolean {
  return raw.entries.some(
    ({ day, precision, people }) => precision !== 'day' && people.includes(name) && today - day < QUARTER + HALF_YEAR,
  );
}

function isLong({ days, today }: Facts): boolean {
  return [...days.values()].some(([first]) => first !== undefined && today - first.day >= 2 * QUARTER - 1);
}

/** The number is not printed where nobody is counted. */
const isCount = (printed: string | undefined, count: number) => (printed === undefined ? count === 0 : numberOf(printed) === count);

export const LOOKING_BACK: Checks = {
  'looking-back.now': ({ people, days }, _, facts) => isCount(people, namesOf(now(facts)).size) && isCount(days, now(facts).length),
  'looking-back.before': ({ change, people, days }, _, facts) => {
    const [more, less] = [now(facts).length, before(facts).length];
    const isSo = change === 'more' ? more > less : change === 'fewer' ? more < less : more === less;
    return isSo && isLong(facts) && isCount(people, namesOf(before(facts)).size) && isCount(days, less);
  },
  'looking-back.short': ({ weeks }, _, facts) => numberOf(weeks) === (2 * QUARTER) / 7 && !isLong(facts),
  'looking-back.firstTime': ({ count }, _, facts) => {
    const isFirst = (name: string) => facts.today - (facts.daysOf(name)[0]?.day ?? Number.NaN) < QUARTER && !isVague(name, facts);
    return isCount(count, [...namesOf(now(facts))].filter(isFirst).length);
  },
  'looking-back.picture': ({ weeks, counts }, _, facts) => {
    const length = isLong(facts) ? (2 * QUARTER) / 7 : QUARTER / 7;
    const ofWeek = Array.from({ length }, (_, k) => contactDays(facts, 7 * (length - k) - 1, 7 * (length - k - 1)).length);
    return numberOf(weeks) === length && counts === ofWeek.join(', ');
  },
  'looking-back.week': ({ from, to, count }, _, facts) => {
    const [first, last] = [dayOf(from ?? '', facts.today), dayOf(to ?? '', facts.today)];
    const isWeek = last - first === 6 && (facts.today - last) % 7 === 0;
    return isWeek && isCount(count, contactDays(facts, facts.today - first, facts.today - last).length);
  },
};

/** `about`: the circle. */
export const CIRCLE_IN_TOUCH: Checks = {
  'looking-back.circle': ({ inTouch, people }, [circle = ''], facts) => {
    const members = [...facts.raw.people.values()].filter(({ circles, standing }) => standing === 'ordinary' && circles.includes(circle));
    const met = namesOf(now(facts));
    return isCount(inTouch, members.filter(({ name }) => met.has(name)).length) && isCount(people, members.length);
  },
};

/** `about`: somebody in the list of those who went quiet. */
export const QUIET_SINCE: Checks = {
  'looking-back.last': ({ day }, [name = ''], facts) => {
    const last = Math.max(...before(facts).flatMap(([other, on]) => (other === name ? [on] : [])));
    const isSet = facts.raw.people.get(name)?.standing === 'ordinary' && isLong(facts);
    return isSet && !namesOf(now(facts)).has(name) && !isVague(name, facts) && dayOf(day ?? '', facts.today) === last;
  },
};
