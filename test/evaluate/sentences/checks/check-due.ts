/** Checks of what is due, and of dates ahead. */

import type { Facts } from '../facts/facts';
import { cadenceOf, isJournalQuiet } from '../facts/forecast-facts';
import type { RawEntry } from '../facts/raw-file';
import { comingDayOf, dayOf, intervalOf, isIn, nextBirthday, yearOf } from '../facts/spoken-time';
import { type Check, type Checks, namesListed } from './check';
import { numberOf } from './message-pattern';

/** The rhythm that the user set for the person or their circles; null: none. */
export function meant(name: string, { raw }: Facts): number | null {
  const person = raw.people.get(name);
  return person === undefined ? null : cadenceOf(raw, person);
}

/** The first day on which the silence is longer than what was meant; null: there was no contact. */
export function dueFrom(name: string, facts: Facts): number | null {
  const last = facts.daysOf(name).at(-1)?.day;
  return last === undefined ? null : last + Math.floor(meant(name, facts) ?? Number.NaN) + 1;
}

function isMeant(every: string, name: string, facts: Facts): boolean {
  const days = meant(name, facts);
  return days !== null && isIn(days, intervalOf(every));
}

/** Without a rhythm that was set: the silence against the usual one, from three contact-days on. */
const usual =
  (isLonger: boolean): Check =>
  (_, [name = ''], facts) => {
    const days = facts.daysOf(name);
    const gap = facts.today - (days.at(-1)?.day ?? Number.NaN);
    const isKnown = days.length >= 3 && !isJournalQuiet(facts.days, facts.today);
    return meant(name, facts) === null && isKnown && gap > facts.toleratedSilence(name) === isLonger;
  };

export const DUE: Checks = {
  'person-measures.dueMeant': ({ when = '', every = '' }, [name = ''], facts) => {
    const from = dueFrom(name, facts);
    const { today } = facts;
    if (!isMeant(every, name, facts)) return false;
    if (from === null) return when === 'now, no contact is logged';
    if (when.startsWith('since ')) return from < today && dayOf(when.slice(6), today) === from;
    return from >= today && comingDayOf(when, today) === from;
  },
  'person-measures.dueLongerThanUsual': usual(true),
  'person-measures.dueWithinUsual': usual(false),
  'person-measures.dueNotTracked': (_, [name = ''], { raw }) => raw.people.get(name)?.standing !== 'ordinary',
  'person-measures.dueNever': (_, [name = ''], facts) => meant(name, facts) === null,
};

const dueSince: Check = ({ every = '', isToday, day = '' }, [name = ''], facts) => {
  const from = dueFrom(name, facts);
  const isDay = isToday === 'yes' ? from === facts.today : from !== null && from < facts.today && dayOf(day, facts.today) === from;
  return isMeant(every, name, facts) && isDay;
};
const dueAtOnce: Check = ({ every = '' }, [name = ''], facts) => isMeant(every, name, facts) && dueFrom(name, facts) === null;

export const DUE_SENTENCE: Checks = {
  'suggestions.dueSince': dueSince,
  'suggestions.dueAtOnce': dueAtOnce,
  'suggestions.dueSinceShort': dueSince,
  'suggestions.dueAtOnceShort': dueAtOnce,
};

function isAge(turns: string | undefined, isKnown: string | undefined, birthday: string, day: number): boolean {
  return isKnown !== 'yes' || yearOf(day) - Number(birthday.slice(0, 4)) === numberOf(turns);
}

function isChannel(said: string | undefined, { channel }: RawEntry): boolean {
  return said === (channel === 'in-person' ? 'meeting' : ['meeting', 'video', 'call'].includes(channel) ? channel : 'other');
}

/** The people named, of whom there may be "and 3 others". */
function isNamed(text: string, people: readonly string[], isName: (part: string) => boolean): boolean {
  const others = / and (\d+) others?$/.exec(text);
  const named = namesListed(others === null ? text : text.slice(0, others.index).replaceAll(', ', ' and '), isName) ?? [];
  const listed = others === null ? named : text.slice(0, others.index).split(', ');
  return listed.length + Number(others?.[1] ?? 0) === people.length && listed.every((name) => people.includes(name));
}

/** `about`: the day. */
export const DATE_AHEAD: Checks = {
  'suggestions.birthdayAhead': ({ name = '', turns, isKnown }, [day = ''], { raw, today }) => {
    const { birthday = '' } = raw.people.get(name) ?? {};
    return birthday !== '' && nextBirthday(birthday, today) === Number(day) && isAge(turns, isKnown, birthday, Number(day));
  },
  'suggestions.plannedAhead': ({ channel, people = '' }, [day = ''], { raw }) =>
    raw.entries.some(
      (entry) => entry.day === Number(day) && isChannel(channel, entry) && isNamed(people, entry.people, (part) => raw.people.has(part)),
    ),
  'suggestions.promiseAhead': ({ people = '', promise = '' }, [day = ''], { raw }) =>
    raw.entries.some(
      (entry) =>
        entry.isPromiseOpen &&
        entry.promiseDue === Number(day) &&
        entry.promise.trim() === promise &&
        isNamed(people, entry.people, (part) => raw.people.has(part)),
    ),
  // Beside the name of the (first) person.
  'suggestions.birthdayShort': ({ turns, isKnown, when = '' }, [day = '', name = ''], { raw, today }) => {
    const { birthday = '' } = raw.people.get(name) ?? {};
    const isDay = nextBirthday(birthday, today) === Number(day) && comingDayOf(when, today) === Number(day);
    return birthday !== '' && isDay && isAge(turns, isKnown, birthday, Number(day));
  },
  'suggestions.plannedShort': ({ channel, when = '', others }, [day = '', name = ''], { raw, today }) =>
    comingDayOf(when, today) === Number(day) &&
    raw.entries.some(
      (entry) =>
        entry.day === Number(day) &&
        isChannel(channel, entry) &&
        entry.people.includes(name) &&
        (numberOf(others) || 0) === entry.people.length - 1,
    ),
};
