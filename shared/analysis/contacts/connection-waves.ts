/**
 * Weeks in which far more people came than in the weeks around them: a conference, a new job, a course. Only "known since" dates are used
 * (LinkedIn's "Connected On"); they say nothing about contact.
 *
 *   n  people of a week, Monday to Sunday
 *   λ  mean of the up to 26 weeks before and the 26 after it, but at least 1/52
 *   a wave: n ≥ 5 and P(X ≥ n | Poisson λ) · weeks < 0.01
 *
 * `weeks` is the number of weeks from the first to the last date, so that chance alone makes a wave in one of a hundred files (Bonferroni). With dates in
 * fewer than 8 weeks' span nothing is compared. A wave names the firm, school or place that at least three of its people and at least two fifths share *by the
 * file*, which knows only where they are today.
 */
import { pushTo } from '../../lib/collections';
import { forEachInSteps } from '../../lib/resumable-work';
import { dayNumber, type IsoDay, isoDay, mondayOf } from '../../model/day';
import type { PersonId } from '../../model/ids';
import type { Person } from '../../model/network';
import { type ContactGroup, firmGroups, placeGroups, schoolGroups } from './contact-groups';

export interface ConnectionWave {
  /** The Monday. */
  readonly week: IsoDay;
  readonly people: readonly PersonId[];
  /** What many of them share; null: nothing that the file says. */
  readonly shared: { readonly kind: 'firm' | 'school' | 'place'; readonly name: string; readonly people: readonly PersonId[] } | null;
}

const AROUND = 26;
const FEWEST = 5;
const CHANCE = 0.01;
const SHORTEST_SPAN = 8;
const FEWEST_SHARING = 3;
const SHARE = 0.4;
/** Day number of the first Monday after 1970-01-01, a Thursday. */
const FIRST_MONDAY = 4;

/** The earliest first. */
export function* connectionWavesSteps(people: readonly Person[]): Generator<undefined, readonly ConnectionWave[]> {
  const byWeek = new Map<number, Person[]>();
  const weekOfDay = new Map<IsoDay, number>();
  yield* forEachInSteps(people.length, (i) => {
    const person = people[i] as Person;
    if (person.connectedOn === null) return;
    const week = weekOfDay.get(person.connectedOn) ?? weekOf(person.connectedOn);
    weekOfDay.set(person.connectedOn, week);
    pushTo(byWeek, week, person);
  });
  const weeks = [...byWeek.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [weeks[0], weeks.at(-1)];
  const span = last - first + 1;
  if (span < SHORTEST_SPAN) return [];
  const countOf = (week: number) => byWeek.get(week)?.length ?? 0;
  const waves: ConnectionWave[] = [];
  for (const week of weeks) {
    if (countOf(week) < FEWEST || poissonTail(countOf(week), usual(countOf, week, first, last)) * span >= CHANCE) continue;
    waves.push(waveOf(week, byWeek.get(week) ?? []));
    yield undefined;
  }
  return waves;
}

/** Weeks from Monday to Sunday, counted from the one of `FIRST_MONDAY`. */
function weekOf(day: IsoDay): number {
  return (dayNumber(mondayOf(day)) - FIRST_MONDAY) / 7;
}

function usual(countOf: (week: number) => number, week: number, first: number, last: number): number {
  let sum = 0;
  let weeks = 0;
  for (let other = Math.max(first, week - AROUND); other <= Math.min(last, week + AROUND); other++) {
    if (other === week) continue;
    sum += countOf(other);
    weeks++;
  }
  return Math.max(1 / 52, sum / weeks);
}

/** P(X ≥ n) for a Poisson variable with this mean. */
function poissonTail(n: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let k = 0; k < n; k++) {
    below += term;
    term *= mean / (k + 1);
  }
  // Where 1 − below loses its digits, the first term of the tail bounds it within a factor of 1 / (1 − mean / n).
  return Math.max(1 - below, term);
}

function waveOf(week: number, people: readonly Person[]): ConnectionWave {
  const kinds = { firm: firmGroups, school: schoolGroups, place: placeGroups } as const;
  const isEnough = (group: ContactGroup) => group.people.length >= Math.max(FEWEST_SHARING, SHARE * people.length);
  const found = (Object.keys(kinds) as (keyof typeof kinds)[])
    .map((kind) => ({ kind, group: kinds[kind](people)[0] }))
    .find(({ group }) => group !== undefined && isEnough(group));
  return {
    week: isoDay(week * 7 + FIRST_MONDAY),
    people: people.map(({ id }) => id),
    shared: found?.group === undefined ? null : { kind: found.kind, name: found.group.name, people: found.group.people },
  };
}
