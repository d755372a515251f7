/**
 * What a change of job did to contact: with whom the user was in touch before a new job of their own and not since, and who has a new job themselves and
 * was not written to. Only days that were said count. Whoever has an entry of an uncertain day that may be later than the change is in neither list.
 */
import { type DayNumber, dayNumber, type IsoDay, isoDay } from '../../model/day';
import { profileOf } from '../../model/edits/imports/imports';
import type { PersonId } from '../../model/ids';
import { interactionsAfter } from '../../model/interaction-log/log-queries';
import { latestJob, type PartialDay } from '../../model/jobs/jobs';
import { CHANNELS, type Network } from '../../model/network';
import { isSuggestible } from '../../model/person';
import type { PersonFindings } from '../data/findings';
import { isContact } from '../ties/event-weight';
import type { QuietPerson } from './looking-back';

/** Days after which the new job of somebody is no news. */
export const NEW_JOB_DAYS = 365;
/** Within these days after the beginning, nobody is called quiet; after two years, the job is not new. */
const [SOONEST, LATEST] = [56, 730];
const YEAR = 365;
/** Contact-days of the year before: whoever had one was perhaps met by chance. */
const LEAST_BEFORE = 2;
const MOST_PEOPLE = 5;
/** Days between an entry of a year, which stands on 1 July, and the end of that year. */
const HALF_YEAR = 184;

export interface QuietSinceJob {
  readonly at: string;
  readonly from: PartialDay;
  readonly count: number;
  /** Those with the most contact-days in the year before, at most 5. */
  readonly people: readonly QuietPerson[];
}

export interface NewJob {
  readonly person: PersonId;
  readonly at: string;
  readonly from: PartialDay;
}

type Found = ReadonlyMap<PersonId, PersonFindings>;

/** Null: no new job of the user is known, or nobody went quiet since. */
export function quietSinceOwnJob(network: Network, today: IsoDay): QuietSinceJob | null {
  const job = latestJob(profileOf(network).jobs ?? [], today);
  if (job === null) return null;
  const sinceThen = dayNumber(today) - job.first;
  if (sinceThen < SOONEST || sinceThen > LATEST) return null;
  const { days, after } = contactsAround(network, job.first - YEAR, job.first, dayNumber(today));
  const quiet = [...days].filter(([id, onDays]) => {
    const person = network.people.get(id);
    return onDays.size >= LEAST_BEFORE && !after.has(id) && person !== undefined && isSuggestible(person);
  });
  if (quiet.length === 0) return null;
  const people = quiet
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .slice(0, MOST_PEOPLE)
    .map(([person, onDays]) => ({ person, last: isoDay(Math.max(...onDays)) }));
  return { at: job.at, from: job.from, count: quiet.length, people };
}

/** Contact-days with each person from `from` to before `change`; and who has an entry that is, or may be, of `change` or later. */
function contactsAround(network: Network, from: DayNumber, change: DayNumber, today: DayNumber) {
  const days = new Map<PersonId, Set<DayNumber>>();
  const after = new Set<PersonId>();
  for (const { day: written, precision, people, channel } of interactionsAfter(network.interactions, isoDay(from - HALF_YEAR))) {
    const day = dayNumber(written);
    if (precision !== 'day') {
      if (day + HALF_YEAR >= change) for (const id of people) after.add(id);
    } else if (day <= today && isContact(CHANNELS.indexOf(channel), people.length)) {
      if (day >= change) for (const id of people) after.add(id);
      else if (day >= from) for (const id of people) days.set(id, (days.get(id) ?? new Set()).add(day));
    }
  }
  return { days, after };
}

/** The closest first, at most 5. */
export function newJobs(network: Network, found: Found, today: IsoDay): readonly NewJob[] {
  const earliest = dayNumber(today) - NEW_JOB_DAYS;
  const fresh = [...network.people.values()].flatMap((person) => {
    const job = person.jobs === undefined || !isSuggestible(person) ? null : latestJob(person.jobs, today);
    return job === null || job.first < earliest ? [] : [{ person: person.id, ...job }];
  });
  if (fresh.length === 0) return [];
  const lastOf = lastPossibleContacts(network, new Set(fresh.map(({ person }) => person)), earliest, dayNumber(today));
  const rank = ({ person }: NewJob) => found.get(person)?.rank ?? Number.POSITIVE_INFINITY;
  return fresh
    .filter(({ person, first }) => (lastOf.get(person) ?? Number.NEGATIVE_INFINITY) < first)
    .sort((a, b) => rank(a) - rank(b) || (a.person < b.person ? -1 : 1))
    .slice(0, MOST_PEOPLE)
    .map(({ person, at, from }) => ({ person, at, from }));
}

/** The last day from `from` on on which each of `people` was, or may have been, in touch. */
function lastPossibleContacts(network: Network, people: ReadonlySet<PersonId>, from: DayNumber, today: DayNumber) {
  const last = new Map<PersonId, DayNumber>();
  for (const { day: written, precision, people: present, channel } of interactionsAfter(network.interactions, isoDay(from - HALF_YEAR))) {
    const day = precision === 'day' ? dayNumber(written) : dayNumber(written) + HALF_YEAR;
    if (precision === 'day' && (day > today || !isContact(CHANNELS.indexOf(channel), present.length))) continue;
    for (const id of present) if (people.has(id)) last.set(id, Math.max(last.get(id) ?? day, day));
  }
  return last;
}
