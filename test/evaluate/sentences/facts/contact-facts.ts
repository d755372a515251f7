/**
 * The contact with each person, counted from the raw file by the definitions of docs/analysis.md (sections "Event weight" to "Temporal state") with code
 * of its own. Days are days since 1970-01-01.
 */
import type { RawEntry, RawFile } from './raw-file';
import { isoText, yearOf } from './spoken-time';

export interface ContactDay {
  readonly day: number;
  /** W for all entries of the day, for those in which the user reached out, and for those in which they did. */
  readonly all: number;
  readonly out: number;
  readonly back: number;
  readonly isExact: boolean;
  readonly isFaceToFace: boolean;
}

const WEIGHT: Readonly<Record<string, number>> = {
  'in-person': 1,
  video: 0.8,
  letter: 0.8,
  call: 0.7,
  meeting: 0.6,
  message: 0.4,
  other: 0.4,
  email: 0.35,
  'group-chat': 0.2,
  comment: 0.1,
  reaction: 0.05,
};
const WRITTEN: ReadonlySet<string> = new Set(['message', 'email', 'group-chat', 'comment', 'reaction']);

export function channelWeight(channel: string): number {
  return WEIGHT[channel] ?? Number.NaN;
}

/** Not a mass event, a list or a broadcast. */
export function isContactEntry({ channel, people }: { readonly channel: string; readonly people: readonly unknown[] }): boolean {
  return people.length > 0 && people.length <= (WRITTEN.has(channel) ? 12 : 50);
}

/** The day on which an entry counts: today for a month or a year that has begun; null: a plan. */
export function countsOn({ day, precision }: RawEntry, today: number): number | null {
  if (day <= today) return day;
  if (precision === 'month' && isoText(day).slice(0, 7) <= isoText(today).slice(0, 7)) return today;
  return precision === 'year' && yearOf(day) <= yearOf(today) ? today : null;
}

/** The contact-days of each person, ascending. People without contact have none. */
export function contactDays({ entries, people }: RawFile, today: number): ReadonlyMap<string, readonly ContactDay[]> {
  const found = new Map([...people.keys()].map((name) => [name, new Map<number, { entry: RawEntry; weight: number }[]>()]));
  const meetings = new Map<string, number[]>();
  for (const entry of entries) {
    if (!isContactEntry(entry)) continue;
    let weight = entryWeight(entry);
    if (entry.channel === 'meeting') {
      const series = entry.people.toSorted().join('\n');
      const before = (meetings.get(series) ?? []).filter((day) => day > entry.day - 28);
      meetings.set(series, [...before, entry.day]);
      weight *= Math.min(1, 4 / (before.length + 1));
    }
    const day = countsOn(entry, today);
    if (day === null) continue;
    for (const name of entry.people) {
      const days = found.get(name);
      days?.set(day, [...(days.get(day) ?? []), { entry, weight }]);
    }
  }
  return new Map(
    [...found].map(([name, days]) => [
      name,
      [...days]
        .toSorted(([x], [y]) => x - y)
        .map(
          ([day, ofDay]): ContactDay => ({
            day,
            all: dayWeight(ofDay.map(({ weight }) => weight)),
            out: dayWeight(ofDay.filter(({ entry }) => entry.direction !== 'in').map(({ weight }) => weight)),
            back: dayWeight(ofDay.filter(({ entry }) => entry.direction !== 'out').map(({ weight }) => weight)),
            isExact: ofDay.some(({ entry }) => entry.precision === 'day'),
            isFaceToFace: ofDay.some(({ entry }) => entry.channel === 'in-person' || entry.channel === 'meeting'),
          }),
        ),
    ]),
  );
}

function entryWeight({ channel, people, minutes, direction }: RawEntry): number {
  const duration = minutes === null || minutes <= 0 ? 1 : Math.min(2, Math.max(0.5, Math.sqrt(minutes / 30)));
  const isListed = people.length > 10 && (channel === 'meeting' || channel === 'email');
  return (channelWeight(channel) / Math.sqrt(people.length)) * duration * (isListed ? 0.5 : direction === 'in' ? 0.8 : 1);
}

function dayWeight(weights: readonly number[]): number {
  return weights.length === 0 ? 0 : Math.min(1.5, Math.max(...weights) * (1 + 0.25 * Math.log2(weights.length)));
}

/** The day after today on which the next contact is planned, with its channel; null: none. */
export function plannedWith({ entries }: RawFile, name: string, today: number): RawEntry | null {
  return entries.find((entry) => countsOn(entry, today) === null && entry.people.length <= 50 && entry.people.includes(name)) ?? null;
}

/** The last day with a contact with anybody; NaN: none. */
export function lastLogged(days: ReadonlyMap<string, readonly ContactDay[]>): number {
  const all = [...days.values()].flatMap((list) => list.slice(-1).map(({ day }) => day));
  return all.length === 0 ? Number.NaN : Math.max(...all);
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((x, y) => x - y);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2 : (sorted[Math.floor(middle)] ?? 0);
}

/** Days between the contact-days that are known to the day. */
export function exactIntervals(days: readonly ContactDay[]): number[] {
  const exact = days.filter(({ isExact }) => isExact).map(({ day }) => day);
  return exact.slice(1).map((day, k) => day - (exact[k] ?? 0));
}

/** The person's own median interval; null: fewer than five. Days that follow each other are one occasion, unless most intervals are of a day. */
export function usualInterval(days: readonly ContactDay[]): number | null {
  let intervals = exactIntervals(days);
  if (2 * intervals.filter((one) => one === 1).length <= intervals.length) {
    const starts = days.filter(({ isExact }) => isExact).map(({ day }) => day);
    const occasions = starts.filter((day, k) => k === 0 || day - (starts[k - 1] ?? 0) > 1);
    intervals = occasions.slice(1).map((day, k) => day - (occasions[k] ?? 0));
  }
  return intervals.length < 5 ? null : medianOf(intervals);
}

/** Kim & Jo 2016; NaN: fewer than five intervals. */
export function burstiness(days: readonly ContactDay[]): number {
  const intervals = exactIntervals(days);
  const q = intervals.length;
  if (q < 5) return Number.NaN;
  const mean = intervals.reduce((sum, one) => sum + one, 0) / q;
  const r = Math.sqrt(intervals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / q) / mean;
  return (Math.sqrt(q + 1) * r - Math.sqrt(q - 1)) / ((Math.sqrt(q + 1) - 2) * r + Math.sqrt(q - 1));
}
