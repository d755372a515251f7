/**
 * What a gathering tells about each two of its people, by its size m (the user not counted). It falls continuously with the size, and no size makes a
 * step (docs/analysis.md, "Large gatherings").
 *
 *   evidence(m) = max(0, 1/(m − 1) − 1/29)      for a tie: overlap, bridges, only links and roles
 *   share(m)    = 1 up to 30 people, then (1/m − 1/200) / (1/30 − 1/200), 0 from 200 on      of the weight for clusters
 *
 * Two people are tied when the evidence of all their gatherings reaches that of one gathering of 12. So one small gathering makes ties, several of 13 to
 * 29 people together make them, and a wedding makes none.
 *
 * Two people certainly know each other when the user was with only the two of them on at least 3 days. docs/figures.md has how often this is true on whole
 * mail; of people who were together once in a group of 12, two fifths also wrote to each other without the user.
 */
import { CLIQUE_LIMIT } from '../graph/sparse-clique';

/** From this many people on, a gathering tells nothing about its pairs. */
const LARGEST_GATHERING = 200;
/** The largest gathering that makes ties on its own. */
export const SMALL_GATHERING = 12;
/** The largest group in which people certainly talk to each other (the user not counted), and on how many days they have to be in one. */
export const CLOSE_GROUP = 2;
export const CLOSE_DAYS = 3;

/** Evidence of one gathering of `size` people for a tie between any two of them. */
export function pairEvidence(size: number): number {
  return size < 2 ? 0 : Math.max(0, 1 / (size - 1) - 1 / (CLIQUE_LIMIT - 1));
}

const ENOUGH = pairEvidence(SMALL_GATHERING) * (1 - 1e-9); // the tolerance is for rounding of sums

/** Whether the summed evidence of all gatherings of two people makes a tie. */
export function isEnoughEvidence(sum: number): boolean {
  return sum >= ENOUGH;
}

/** Part of its weight that a gathering of `size` people has for clusters. */
export function crowdShare(size: number): number {
  if (size <= CLIQUE_LIMIT) return 1;
  return Math.max(0, (1 / size - 1 / LARGEST_GATHERING) / (1 / CLIQUE_LIMIT - 1 / LARGEST_GATHERING));
}
