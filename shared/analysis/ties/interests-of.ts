/**
 * Interests of each person with their weight x (docs/analysis.md, "Interests"): 2 when declared, min(2, 1 + ln count) for a topic of at least two interactions with
 * them. Topics of a mass event are nobody's interest; interactions to come have not been talked about yet.
 */
import type { DayNumber } from '../../model/day';
import type { Columns } from '../data/columns';
import type { Rows } from '../data/interaction-columns';
import { MASS_EVENT } from './event-weight';

export interface PersonInterests extends Rows {
  /** x, beside `items` (interest numbers, ascending within a person). */
  readonly weight: Float64Array;
  /** d per interest number: how many people have it. */
  readonly holders: Int32Array;
}

const DECLARED = 2;
const MENTIONS_NEEDED = 2;

export function interestsOf(columns: Columns, today: DayNumber): PersonInterests {
  const people = columns.people.length;
  const topics = topicsPerPerson(columns, today);
  const holders = new Int32Array(columns.interests.length);
  const count = new Int32Array(columns.interests.length);
  const start = new Int32Array(people + 1);
  const items: number[] = [];
  const weights: number[] = [];
  for (let j = 0; j < people; j++) {
    const seen: number[] = [];
    for (let i = topics.start[j]!; i < topics.start[j + 1]!; i++) {
      const interest = topics.items[i]!;
      if (count[interest]!++ === 0) seen.push(interest);
    }
    const declared = columns.declaredInterests.items.subarray(columns.declaredInterests.start[j]!, columns.declaredInterests.start[j + 1]!);
    for (const interest of declared) if (count[interest] === 0) seen.push(interest);
    seen.sort((a, b) => a - b);
    for (const interest of seen) {
      const weight = interestWeight(declared.includes(interest), count[interest]!);
      count[interest] = 0;
      if (weight === 0) continue;
      items.push(interest);
      weights.push(weight);
      holders[interest]!++;
    }
    start[j + 1] = items.length;
  }
  return { start, items: Int32Array.from(items), weight: Float64Array.from(weights), holders };
}

/** x of an interest; 0: the person does not have it. */
export function interestWeight(isDeclared: boolean, mentions: number): number {
  return isDeclared ? DECLARED : topicWeight(mentions);
}

function topicWeight(mentions: number): number {
  return mentions < MENTIONS_NEEDED ? 0 : Math.min(2, 1 + Math.log(mentions));
}

/** Topics of each person's interactions, one entry per mention. */
function topicsPerPerson({ people, day, participants, topics }: Columns, today: DayNumber): Rows {
  const start = new Int32Array(people.length + 1);
  const counts = (e: number) => {
    const present = participants.start[e + 1]! - participants.start[e]!;
    return day[e]! <= today && present <= MASS_EVENT ? topics.start[e + 1]! - topics.start[e]! : 0;
  };
  for (let e = 0; e < day.length; e++) {
    const mentions = counts(e);
    if (mentions === 0) continue;
    for (let i = participants.start[e]!; i < participants.start[e + 1]!; i++) start[participants.items[i]! + 1]! += mentions;
  }
  for (let j = 0; j < people.length; j++) start[j + 1]! += start[j]!;
  const items = new Int32Array(start[people.length]!);
  const next = start.slice(0, people.length);
  for (let e = 0; e < day.length; e++) {
    const mentions = counts(e);
    for (let i = participants.start[e]!; mentions > 0 && i < participants.start[e + 1]!; i++) {
      const person = participants.items[i]!;
      for (let t = 0; t < mentions; t++) items[next[person]!++] = topics.items[topics.start[e]! + t]!;
    }
  }
  return { start, items };
}

/** Interest numbers of a person, strongest first; equal ones rarest first. */
export function strongestInterests(interests: PersonInterests, person: number): number[] {
  const from = interests.start[person]!;
  const order = Array.from({ length: interests.start[person + 1]! - from }, (_, i) => from + i);
  order.sort(
    (a, b) =>
      interests.weight[b]! - interests.weight[a]! ||
      interests.holders[interests.items[a]!]! - interests.holders[interests.items[b]!]! ||
      interests.items[a]! - interests.items[b]!,
  );
  return order.map((i) => interests.items[i]!);
}
