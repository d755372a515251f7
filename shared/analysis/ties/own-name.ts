/**
 * The user's own name in the rows of a log (docs/analysis.md, "The user in the rows"): a file that lists everybody present lists the user too, and the user
 * would become the strongest tie of all.
 *
 * Somebody who is in at least 20 interactions, in nine of ten of all, and never alone with the user, may be the user. Who is met alone even once is not:
 * nobody meets themselves. Kith asks, and takes nobody out by itself.
 */
import type { Columns } from '../data/columns';

const ENTRIES_NEEDED = 20;
const SHARE_NEEDED = 0.9;

/** The number of the person who may be the user; −1: nobody. Cost: O(participations). */
export function likelyUser({ people, participants: { start, items } }: Pick<Columns, 'people' | 'participants'>): number {
  const entries = start.length - 1;
  if (entries < ENTRIES_NEEDED) return -1;
  const together = new Int32Array(people.length);
  const isMetAlone = new Uint8Array(people.length);
  for (let e = 0; e < entries; e++) {
    const present = start[e + 1]! - start[e]!;
    for (let i = start[e]!; i < start[e + 1]!; i++) {
      if (present === 1) isMetAlone[items[i]!] = 1;
      else together[items[i]!]!++;
    }
  }
  return together.findIndex((count, j) => isMetAlone[j] === 0 && count >= Math.max(ENTRIES_NEEDED, SHARE_NEEDED * entries));
}
