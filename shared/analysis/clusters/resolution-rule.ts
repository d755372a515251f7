/**
 * How fine the clusters should be (docs/analysis.md, "Resolution"): resolution 1 unless a finer one is clearly more stable.
 *
 * For γ in {1, 1.4, 2, 2.8, 4}: 8 runs, each on the graph with a random tenth of its ties left out (the same tenths for every γ); stability(γ) = mean
 * agreement (ARI) of the 8 partitions in pairs, over people present in both. If no stability exceeds that of γ = 1 by 0.05, γ = 1; else the finest
 * γ within 0.03 of the best. Clusters of fewer than 8 people on average are never accepted (none of the measured networks has such small
 * groups), nor any γ but 1 where even the best stability is below 0.4: where there are no groups, no resolution is right. Below 100 people: γ = 1.
 *
 * The stability of few runs is itself uncertain (±.06 on a hard network), so where the gain comes near the margin γ = 1 and the best are measured twice
 * more and the means decide.
 *
 * A second way in, for groups so clear that γ = 1 has little left to lose: when a finer γ is all but perfectly stable (≥ 0.99), is at least 0.01
 * above γ = 1 and takes away three quarters of its instability.
 *
 * Measured on 39 networks with known groups (published, LFR, planted, interests; 3 to 6 repetitions): mean ARI .786 at γ = 1, .840 by the first way
 * alone, .843 with the second, which changes seven networks, each for the better (.91 to .98 at most). Two with groups at chance level lost .06 and .08
 * before the bound of 0.4, and one hard network (polbooks) .06 before the repeated measure; now none loses.
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
/** Gains between these are measured again, twice. */
const CLOSE_CALL = [0.01, 0.12] as const;
const ANOTHER_SEED = 20_000;
/** Above, the runs take minutes, and nothing is measured: neither in the window nor on the command line. */
export const MOST_TIES_FOR_RULE = 60_000;
const UNRELIABLE = 0.4;
const ALL_BUT_PERFECT = 0.99;
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
  const best = () => measured.reduce((top, one, k) => (isAllowed[k] && one.agreement > measured[top]!.agreement ? k : top), 0);
  const gain = measured[best()]!.agreement - measured[0]!.agreement;
  if (gain >= CLOSE_CALL[0] && gain <= CLOSE_CALL[1]) {
    for (const k of [0, best()]) {
      const again = yield* stabilitySteps(ties, RESOLUTIONS[k]!, seed + ANOTHER_SEED);
      const onceMore = yield* stabilitySteps(ties, RESOLUTIONS[k]!, seed + 2 * ANOTHER_SEED);
      measured[k] = { ...measured[k]!, agreement: (measured[k]!.agreement + again.agreement + onceMore.agreement) / 3 };
    }
  }
  const stabilities = measured.map((one) => one.agreement);
  const enough = enoughStability(stabilities[0]!, stabilities[best()]!);
  let chosen = 0;
  for (let k = 0; k < stabilities.length; k++) if (isAllowed[k] && stabilities[k]! >= enough) chosen = k;
  return { resolution: RESOLUTIONS[chosen] ?? 1, stability: stabilities[chosen] ?? null, stabilities, measured };
}

/** The least stability that lets a finer γ be chosen, given that of γ = 1 and the best. */
function enoughStability(first: number, best: number): number {
  if (best < UNRELIABLE) return Number.POSITIVE_INFINITY;
  if (best >= first + CLEAR_GAIN) return best - AS_GOOD;
  const isSecondWay = best >= ALL_BUT_PERFECT && best >= first + 0.01 && 1 - best <= (1 - first) / 4;
  return isSecondWay ? best - 0.01 : Number.POSITIVE_INFINITY;
}

export interface Stability {
  readonly agreement: number;
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
  let pairs = 0;
  for (let x = 0; x < RUNS; x++) {
    for (let y = x + 1; y < RUNS; y++) {
      sum += agreementWherePresent(runs[x]!, runs[y]!);
      pairs++;
    }
  }
  return { agreement: sum / pairs, meanCount: clusters / RUNS, runs };
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
