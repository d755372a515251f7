/** Checks of new jobs, of the user and of others, and of who went quiet since: counted anew from the entries and the days that were said. */

import { isContactEntry } from '../facts/contact-facts';
import type { Facts } from '../facts/facts';
import type { RawJob } from '../facts/raw-file';
import { dayOf, daysSince1970, isoText, monthOf } from '../facts/spoken-time';
import type { Checks } from './check';
import { numberOf } from './message-pattern';

const YEAR = 365;
const HALF_YEAR = 184;

/** The first day of `2024`, `2024-03` or `2024-03-12`; NaN: nothing was said. */
function firstDay(partial: string): number {
  return partial === '' ? Number.NaN : daysSince1970(`${partial}-01-01`.slice(0, 10));
}

/** Of the jobs that have begun, the one that began last; undefined: it has ended, or there is none. */
function latest(jobs: readonly RawJob[], today: number): RawJob | undefined {
  const begun = jobs.filter(({ from }) => firstDay(from) <= today).toSorted((a, b) => firstDay(b.from) - firstDay(a.from));
  const [last] = begun;
  return last !== undefined && last.to !== '' && firstDay(last.to) <= today ? undefined : last;
}

/** "2024", "March 2024", "3 March 2024", as the file has it. */
function saysDay(words: string, partial: string, today: number): boolean {
  if (partial.length === 4) return words === partial;
  const day = dayOf(words, today);
  return partial.length === 7 ? monthOf(words, today) === partial : !Number.isNaN(day) && isoText(day) === partial;
}

/** The newest job is there, since that day, and began within a year. */
export function isNewJob(jobs: readonly RawJob[], at: string, from: string, today: number): boolean {
  const job = latest(jobs, today);
  return job !== undefined && job.at === at && saysDay(from, job.from, today) && today - firstDay(job.from) <= YEAR;
}

/** No entry is of that day or later, or may be. */
function isQuietSince(name: string, day: number, { raw, today }: Facts): boolean {
  return !raw.entries.some((entry) => {
    if (!entry.people.includes(name)) return false;
    if (entry.precision !== 'day') return entry.day + HALF_YEAR >= day;
    return entry.day >= day && entry.day <= today && isContactEntry(entry);
  });
}

/** The days of contact within the year before a day. */
function daysBefore(name: string, day: number, { raw }: Facts): readonly number[] {
  const days = raw.entries
    .filter((entry) => entry.precision === 'day' && isContactEntry(entry) && entry.people.includes(name))
    .map((entry) => entry.day)
    .filter((each) => each >= day - YEAR && each < day);
  return [...new Set(days)];
}

function hasGoneQuiet(name: string, facts: Facts): boolean {
  const began = firstDay(latest(facts.raw.jobs, facts.today)?.from ?? '');
  const isListed = facts.raw.people.get(name)?.standing === 'ordinary';
  return isListed && daysBefore(name, began, facts).length >= 2 && isQuietSince(name, began, facts);
}

export const QUIET_SINCE_JOB: Checks = {
  'looking-back.ownJob': ({ at, isDay, from = '', count }, _, facts) => {
    const job = latest(facts.raw.jobs, facts.today);
    const isSaid =
      job !== undefined && job.at === at && saysDay(from, job.from, facts.today) && (isDay === 'true') === (job.from.length === 10);
    return isSaid && numberOf(count) === [...facts.raw.people.keys()].filter((name) => hasGoneQuiet(name, facts)).length;
  },
  'looking-back.last': ({ day = '' }, [name = ''], facts) => {
    const began = firstDay(latest(facts.raw.jobs, facts.today)?.from ?? '');
    return hasGoneQuiet(name, facts) && dayOf(day, facts.today) === Math.max(...daysBefore(name, began, facts));
  },
};

/** `about`: somebody with a new job. */
export const NEW_JOB: Checks = {
  'looking-back.newJob': ({ at = '', from = '' }, [name = ''], facts) => {
    const jobs = facts.raw.people.get(name)?.jobs ?? [];
    return isNewJob(jobs, at, from, facts.today) && isQuietSince(name, firstDay(latest(jobs, facts.today)?.from ?? ''), facts);
  },
};
