/**
 * From bits of evidence to the probability that two records are one person.
 *
 * Bayes: log2 odds = log2 prior odds + sum of the bits (Fellegi & Sunter 1969). Prior: of `count` records one expects `DOUBLES` doubles for each, among
 * count − 1 others. The fields of a record are not independent, so the sum is too sure of itself: `calibrate` flattens it by logistic regression (Platt
 * 1999), with the two constants fitted on the training half of the made people (test/evaluate/matching) and reported on the other half.
 */

/** Doubles that one expects for each record. */
const DOUBLES = 0.3;
/** In a smaller network the prior stays as here: a name says no more about strangers because one knows few of them. */
const MIN_COUNT = 150;
const SLOPE = 0.71;
const OFFSET = 0.03;

/** The least probability that is shown of what is certain (compare-records.ts). */
export const CERTAIN = 0.995;
/** At least this probability: likely. */
export const LIKELY = 0.5;

/** Base-2 logarithm of the odds that a record and another one are the same person, before anything is compared. */
export function priorBits(count: number): number {
  return Math.log2(DOUBLES / Math.max(MIN_COUNT, count));
}

/** @param bits prior and evidence @returns 0 to 1 */
export function calibrate(bits: number): number {
  return 1 / (1 + Math.exp(-(SLOPE * bits * Math.LN2 + OFFSET)));
}

/** The inverse of `calibrate`, and a hair less. @param probability 0 to 1 @returns −∞ for 0 */
export function bitsOf(probability: number): number {
  return (Math.log(probability / (1 - probability)) - OFFSET) / (SLOPE * Math.LN2) - 1e-9;
}
