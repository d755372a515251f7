/** Where somebody works or worked, and since when, as far as it was said. Nothing is filled in: an unknown month stays unknown. */
import { type DayNumber, dayNumber, dayNumberOf, type IsoDay, parseIsoDay } from '../day';

/** A day as precisely as it was said: `2024`, `2024-03` or `2024-03-12`. */
export type PartialDay = string;

/** One employer, school or trade for one span of time. Somebody who came back to an employer has two. */
export interface Job {
  /** Never empty. */
  readonly at: string;
  /** Empty: not said. */
  readonly from: PartialDay | '';
  /** Empty: it goes on, or was not said. */
  readonly to: PartialDay | '';
}

/** The first and the last day that a partial day may mean. Null: the text is none. */
export function spanOfPartialDay(text: string): { readonly first: DayNumber; readonly last: DayNumber } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined || Number(year) < 1000) return null;
  if (day !== undefined) {
    const whole = parseIsoDay(text);
    return whole === null ? null : { first: dayNumber(whole), last: dayNumber(whole) };
  }
  if (month === undefined) return { first: dayNumberOf(Number(year), 1, 1), last: dayNumberOf(Number(year), 12, 31) };
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  const next = number === 12 ? dayNumberOf(Number(year) + 1, 1, 1) : dayNumberOf(Number(year), number + 1, 1);
  return { first: dayNumberOf(Number(year), number, 1), last: next - 1 };
}

/** The job that began last, of those of which the beginning is known and is not ahead. Null: none, or it may have ended. */
export function latestJob(
  jobs: readonly Job[],
  today: IsoDay,
): { readonly at: string; readonly from: PartialDay; readonly first: DayNumber } | null {
  let latest: { readonly job: Job; readonly first: DayNumber } | null = null;
  for (const job of jobs) {
    const first = spanOfPartialDay(job.from)?.first;
    if (first !== undefined && first <= dayNumber(today) && (latest === null || first > latest.first)) latest = { job, first };
  }
  if (latest === null) return null;
  const { job, first } = latest;
  const end = spanOfPartialDay(job.to)?.first ?? Number.POSITIVE_INFINITY;
  return end <= dayNumber(today) ? null : { at: job.at, from: job.from, first };
}

/** Those of `before`, and those of `added` that are not among them. The same list when nothing is new. */
export function unionOfJobs(before: readonly Job[], added: readonly Job[]): readonly Job[] {
  const known = new Set(before.map(jobKey));
  const more = added.filter((job) => !known.has(jobKey(job)) && known.add(jobKey(job)));
  return more.length === 0 ? before : [...before, ...more];
}

export function jobKey({ at, from, to }: Job): string {
  return `${at}\n${from}\n${to}`;
}

/** Each job, and each of `names` without one: what can be given days. */
export function jobRows(jobs: readonly Job[], names: readonly string[]): readonly Job[] {
  const dated = new Set(jobs.map(({ at }) => at));
  return [...jobs, ...names.filter((at) => at !== '' && !dated.has(at)).map((at): Job => ({ at, from: '', to: '' }))];
}

/** Of rows, those that say when. */
export function datedJobs(rows: readonly Job[]): readonly Job[] {
  return rows.filter(({ from, to }) => from !== '' || to !== '');
}
