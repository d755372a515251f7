/**
 * What the user and a person have in common: interests of theirs that the user has talked about with anyone, and topics of the interactions with
 * them. Rarest first (fewest holders). Private interests are left out: the answer goes into reasons and exports.
 */
import type { DayNumber } from '../../model/day';
import type { Network } from '../../model/network';
import type { Columns } from '../data/columns';
import { MASS_EVENT } from './event-weight';
import type { PersonInterests } from './interests-of';

/** How often the user talked about each interest (interactions up to today, mass events left out), in all and since a day. */
export function topicsOfUser(
  { interests, day, topics, participants }: Columns,
  today: DayNumber,
  since = Number.NEGATIVE_INFINITY,
): Int32Array {
  const count = new Int32Array(interests.length);
  for (let e = 0; e < day.length && day[e]! <= today; e++) {
    if (day[e]! < since || participants.start[e + 1]! - participants.start[e]! > MASS_EVENT) continue;
    for (let t = topics.start[e]!; t < topics.start[e + 1]!; t++) count[topics.items[t]!]!++;
  }
  return count;
}

/** Interest numbers per asked person. Cost: O(participations) once for all of them. */
export function sharedInterests(
  network: Network,
  columns: Columns,
  interests: PersonInterests,
  today: DayNumber,
  asked: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const ofUser = topicsOfUser(columns, today);
  const found = new Map(asked.map((person) => [person, new Set<number>()]));
  for (const [person, set] of found) {
    for (let i = interests.start[person]!; i < interests.start[person + 1]!; i++) {
      if (ofUser[interests.items[i]!]! > 0) set.add(interests.items[i]!);
    }
  }
  const { day, participants, topics } = columns;
  for (let e = 0; e < day.length && day[e]! <= today; e++) {
    if (topics.start[e + 1] === topics.start[e] || participants.start[e + 1]! - participants.start[e]! > MASS_EVENT) continue;
    for (let i = participants.start[e]!; i < participants.start[e + 1]!; i++) {
      const set = found.get(participants.items[i]!);
      for (let t = topics.start[e]!; set && t < topics.start[e + 1]!; t++) set.add(topics.items[t]!);
    }
  }
  const isPublic = (interest: number) => network.interests.get(columns.interests[interest]!)?.isPrivate === false;
  return new Map(
    [...found].map(([person, set]) => [
      person,
      [...set].filter(isPublic).sort((a, b) => interests.holders[a]! - interests.holders[b]! || a - b),
    ]),
  );
}
