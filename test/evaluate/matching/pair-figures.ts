/** Precision, recall and calibration of pairs, against the truth. */

import { runToEnd } from '../../../shared/lib/resumable-work';
import { type Candidate, findDuplicates, Matcher } from '../../../shared/matching/find-duplicates';
import type { LinkageRecord } from '../../../shared/matching/linkage-record';

export interface Labelled {
  readonly record: LinkageRecord;
  /** Equal for records of one person. */
  readonly person: number | string;
}

export interface PairFigures {
  readonly records: number;
  readonly truePairs: number;
  readonly certain: Rates;
  /** Certain and likely. */
  readonly likely: Rates;
  /** Mean distance of the stated probability to the share that is true, over ten classes of probability. */
  readonly calibrationError: number;
}

export interface Rates {
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
}

export function matchAll(records: readonly Labelled[], minimum = 0.02): { matcher: Matcher; candidates: Candidate[] } {
  const matcher = new Matcher();
  for (const { record } of records) matcher.add(record);
  return { matcher, candidates: runToEnd(findDuplicates(matcher, undefined, 0, minimum)) };
}

export function pairFigures(records: readonly Labelled[]): PairFigures {
  const { candidates } = matchAll(records);
  const isTrue = ({ a, b }: Candidate) => records[a]?.person === records[b]?.person;
  const certain = candidates.filter(({ isCertain }) => isCertain);
  const likely = candidates.filter(({ isCertain, probability }) => isCertain || probability >= 0.5);
  return {
    records: records.length,
    truePairs: truePairs(records),
    certain: ratesOf(certain, isTrue, records),
    likely: ratesOf(likely, isTrue, records),
    calibrationError: calibrationError(candidates, isTrue),
  };
}

export function truePairs(records: readonly Labelled[]): number {
  const sizes = new Map<number | string, number>();
  for (const { person } of records) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  let pairs = 0;
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
  return pairs;
}

/** Pairs of one person count as found when a chain of found pairs joins them. */
export function ratesOf<Pair extends { readonly a: number; readonly b: number }>(
  pairs: readonly Pair[],
  isTrue: (pair: Pair) => boolean,
  records: readonly Labelled[],
): Rates {
  const right = pairs.filter(isTrue);
  const parent = records.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  for (const { a, b } of right) parent[rootOf(a)] = rootOf(b);
  const joined = truePairs(records.map(({ record }, i) => ({ record, person: rootOf(i) })));
  return { found: pairs.length, precision: pairs.length === 0 ? 1 : right.length / pairs.length, recall: joined / truePairs(records) };
}

/** Expected calibration error (Naeini, Cooper & Hauskrecht 2015), ten classes of equal width. */
export function calibrationError(candidates: readonly Candidate[], isTrue: (pair: Candidate) => boolean): number {
  const classes = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sum: 0 }));
  for (const candidate of candidates) {
    const one = classes[Math.min(9, Math.floor(candidate.probability * 10))] as (typeof classes)[number];
    one.count++;
    one.sum += candidate.probability;
    if (isTrue(candidate)) one.right++;
  }
  return classes.reduce((sum, { right, sum: stated }) => sum + Math.abs(right - stated), 0) / Math.max(1, candidates.length);
}
