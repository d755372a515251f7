/**
 * How fine the clusters should be (docs/analysis.md, "Resolution"): resolution 1 unless a finer one is clearly more stable.
 *
 * For γ in {1, 1.4, 2, 2.8, 4}: 8 runs, each on the graph with a random tenth of its ties left out (the same tenths for every γ); stability(γ) = mean
 * agreement (ARI) of the 8 partitions in pairs, over people present in both. The finest γ within 0.03 of the best stability is chosen when the best
 *
 *   is at least 0.85: less stable peaks are the ones that were wrong; where there are no clear groups, no resolution is right;
 *   exceeds that of γ = 1 by 0.05 (by 0.01 when it is at least 0.99 and takes away three quarters of the instability, for groups so clear that γ = 1 has
 *   little left to lose) and by twice the standard error of the difference (jackknife over the 8 runs): a peak in noise is none.
 *
 * Else γ = 1. Clusters of fewer than 8 people on average are never accepted. Below 100 people: γ = 1.
 *
 * The two bounds were chosen by leave-one-network-out over 49 networks with known groups (published, contacts, citations, texts, planted): the mean
 * gain in ARI on the network left out is .035, the largest loss 0. The rule before them lost up to .27. docs/figures.md has the networks that were
 * not looked at while choosing.
 *
 * The stability of the chosen γ is also how sure Kith is: ≥ 0.7 clear groups, 0.4 … 0.7 tentative, below no reliable groups.
 * People whose partner in the same cluster changes from run to run are uncertain: `certainty` is the mean share of the runs in which they were
 * with each of the people of their own cluster.
 */
import { runToEnd } from '../../lib/resumable-work';
import { type Random, seededRandom } from '../../model/ids';
import { type TieList, tieGraph } from '../graph/tie-graph';
import { adjustedRandIndex } from '../statistics/partition-similarity';
import { communities } from './communities';

export const RESOLUTIONS = [1, 1.4, 2, 2.8, 4] as const;
const RUNS = 8;
const LEFT_OUT = 0.1;
const CLEAR_GAIN = 0.05;
const AS_GOOD = 0.03;
const STANDARD_ERRORS = 2;
const ALL_BUT_PERFECT = { stability: 0.99, gain: 0.01, instabilityLeft: 0.25 };
/** Above, the runs take minutes, and nothing is measured: neither in the window nor on the command line. */
export const MOST_TIES_FOR_RULE = 60_000;
/** The least stability at which a finer γ than 1 is trusted. */
export const TRUSTED = 0.85;
const PEOPLE_FOR_RULE = 100;
const MEAN_SIZE = 8;

export interface ResolutionChoice {
  readonly resolution: number;
  /** Stability of the chosen one; null: too few people, not measured. */
  readonly stability: number | null;
  /** Stability of each of RESOLUTIONS, in their order; empty when not measured. */
  readonly stabilities: readonly number[];
}

export function resolutionRule(ties: TieList, seed: number): ResolutionChoice {
  const { measured: _, ...choice } = runToEnd(resolutionRuleSteps(ties, seed));
  return choice;
}

/** The same in steps of one run each, for a worker that has other questions to answer in between. */
export function* resolutionRuleSteps(
  ties: TieList,
  seed: number,
): Generator<void, ResolutionChoice & { readonly measured: readonly Stability[] }> {
  const people = peopleWithTies(ties);
  if (people < PEOPLE_FOR_RULE) return { resolution: 1, stability: null, stabilities: [], measured: [] };
  const measured: Stability[] = [];
  for (const resolution of RESOLUTIONS) measured.push(yield* stabilitySteps(ties, resolution, seed));
  const isAllowed = measured.map((one, k) => k === 0 || one.meanCount <= people / MEAN_SIZE);
  const best = measured.reduce((top, one, k) => (isAllowed[k] && one.agreement > measured[top]!.agreement ? k : top), 0);
  const isClear = measured[best]!.agreement >= TRUSTED && isAboveNoise(measured[best]!, measured[0]!);
  const stabilities = measured.map((one) => one.agreement);
  let chosen = 0;
  if (isClear) for (let k = 1; k < stabilities.length; k++) if (isAllowed[k] && stabilities[k]! >= stabilities[best]! - AS_GOOD) chosen = k;
  return { resolution: RESOLUTIONS[chosen] ?? 1, stability: stabilities[chosen] ?? null, stabilities, measured };
}

/** Whether a stability exceeds another one by the margin and by the noise of their difference. */
function isAboveNoise(finer: Stability, first: Stability): boolean {
  const gain = finer.agreement - first.agreement;
  const without = finer.withoutRun.map((agreement, run) => agreement - first.withoutRun[run]!);
  const mean = without.reduce((sum, one) => sum + one, 0) / RUNS;
  const squares = without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return gain >= marginOf(finer.agreement, first.agreement) && gain > STANDARD_ERRORS * Math.sqrt(((RUNS - 1) / RUNS) * squares);
}

function marginOf(finer: number, first: number): number {
  const { stability, gain, instabilityLeft } = ALL_BUT_PERFECT;
  return finer >= stability && 1 - finer <= instabilityLeft * (1 - first) ? gain : CLEAR_GAIN;
}

export interface Stability {
  readonly agreement: number;
  /** The same without each of the runs in turn. */
  readonly withoutRun: readonly number[];
  readonly meanCount: number;
  readonly runs: readonly Int32Array[];
}

/** Mean pairwise agreement of 8 partitions at one resolution, each without a tenth of the ties, and their mean number of clusters. */
export function* stabilitySteps(ties: TieList, resolution: number, seed: number): Generator<void, Stability> {
  const runs: Int32Array[] = [];
  let clusters = 0;
  for (let run = 0; run < RUNS; run++) {
    yield;
    const random = seededRandom(seed + 1000 * run);
    const found = communities(tieGraph(withoutSome(ties, LEFT_OUT, random)), { resolution, seed: seed + run, runs: 1 });
    runs.push(found.of);
    clusters += found.count;
  }
  let sum = 0;
  const withRun = new Float64Array(RUNS);
  for (let x = 0; x < RUNS; x++) {
    for (let y = x + 1; y < RUNS; y++) {
      const agreement = agreementWherePresent(runs[x]!, runs[y]!);
      sum += agreement;
      withRun[x]! += agreement;
      withRun[y]! += agreement;
    }
  }
  const pairs = (RUNS * (RUNS - 1)) / 2;
  const withoutRun = Array.from(withRun, (own) => (sum - own) / (pairs - RUNS + 1));
  return { agreement: sum / pairs, withoutRun, meanCount: clusters / RUNS, runs };
}

/** Per person: the mean, over the other people of their cluster, of the share of runs that put the two together. NaN without a cluster. */
export function certainty(runs: readonly Int32Array[], clusterOf: Int32Array): Float64Array {
  const result = new Float64Array(clusterOf.length).fill(Number.NaN);
  const members = new Map<number, number[]>();
  clusterOf.forEach((cluster, person) => {
    if (cluster >= 0) members.set(cluster, [...(members.get(cluster) ?? []), person]);
  });
  for (const people of members.values()) {
    for (const person of people) result[person] = people.length === 1 ? 1 : 0;
    if (people.length === 1) continue;
    for (const run of runs) {
      const together = new Map<number, number>();
      for (const person of people) together.set(run[person]!, (together.get(run[person]!) ?? 0) + 1);
      for (const person of people) {
        const others = run[person]! < 0 ? 0 : (together.get(run[person]!) ?? 1) - 1;
        result[person]! += others / (people.length - 1) / runs.length;
      }
    }
  }
  return result;
}

function withoutSome(ties: TieList, share: number, random: Random): TieList {
  const stay = Int32Array.from(ties.a, (_, k) => (random() < share ? -1 : k)).filter((k) => k >= 0);
  const take = <T extends Int32Array | Float64Array>(values: T) => stay.map((k) => values[k]!) as unknown as T;
  return { size: ties.size, a: take(ties.a), b: take(ties.b), weight: Float64Array.from(stay, (k) => ties.weight[k]!) };
}

function agreementWherePresent(x: Int32Array, y: Int32Array): number {
  const both = Int32Array.from(x, (_, v) => v).filter((v) => x[v]! >= 0 && y[v]! >= 0);
  return adjustedRandIndex(
    both.map((v) => x[v]!),
    both.map((v) => y[v]!),
  );
}

function peopleWithTies(ties: TieList): number {
  const isThere = new Uint8Array(ties.size);
  for (let k = 0; k < ties.a.length; k++) isThere[ties.a[k]!] = isThere[ties.b[k]!] = 1;
  return isThere.reduce((sum, one) => sum + one, 0);
}
