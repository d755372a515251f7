/**
 * Are the groups more than chance? (docs/analysis.md, "Chance test") Modularity of the graph against rewired ones in which everybody keeps their number of
 * ties (Maslov & Sneppen 2002: two ties swap ends, ten times per tie):
 *
 *   z = (Q − mean Q_rewired) / sd Q_rewired,   reliable when z > 1.645 (one-sided, 5 %)
 *
 * All ties count 1. Weights would have to be distributed over the rewired ties, and a few heavy ones, as logs have them, make any rewired graph modular: with
 * weights, only 28 of 95 personal networks whose known groups are more than chance passed, without them 91.
 *
 * Both sides get single runs of the same algorithm, so the best of many is never held against single ones. A large graph is rewired fewer times, because
 * its chance modularity hardly varies; `LEAST_SD` stands for a deviation that few graphs cannot show. A graph that no swap can change (a clique, a
 * star) shows no groups: not reliable.
 */
import { runToEnd } from '../../lib/resumable-work';
import { type Random, seededRandom } from '../../model/ids';
import { mergedTies, type TieGraph, type TieList, tieGraph } from '../graph/tie-graph';
import { communitySteps } from './communities';
import type { KnownResults } from './known-results';

/** For KnownResults. Raise the number when the test changes. */
const METHOD = 'chance 1';
const MOST_REWIRINGS = 20;
/** Ties rewired in all, in the end; so a graph of more than 13,000 ties is rewired once. */
const TIES_REWIRED = 20_000;
/** A z this large after 5 or more rewirings needs no more of them, nor does this much more modularity after 2. */
const BEYOND_DOUBT = { z: 8, gain: 0.1 };
const MORE_THAN_CHANCE = 1.645;
const LEAST_SD = 0.004;
const FEW = 5;
const OBSERVED_RUNS = 3;
const SWAPS_PER_TIE = 10;
const SWAPS_PER_TIE_OF_MANY = 3;
const MANY_TIES = 5_000;
const SWAPS_IN_A_STEP = 50_000;

export interface ModularitySignificance {
  readonly z: number;
  readonly isReliable: boolean;
}

/**
 * Of the ties of a list, whatever their weights, at resolution 1: whether there are groups does not depend on how fine the user wants them.
 * @internal exported for tests
 */
export function modularitySignificance(ties: TieList, seed: number): ModularitySignificance {
  return runToEnd(modularitySignificanceSteps(ties, seed));
}

/** Whether the groups that the ties show are more than chance. In steps, between which the caller can do something else, or stop. */
export function* isMoreThanChance(ties: TieList, seed: number, known: KnownResults): Generator<'clusters', boolean> {
  const input = [ties.size, ties.a, ties.b, seed];
  return (
    (yield* known.resultOf(METHOD, input, function* () {
      return (yield* modularitySignificanceSteps(ties, seed)).isReliable ? 1 : 0;
    })) === 1
  );
}

function* modularitySignificanceSteps(ties: TieList, seed: number): Generator<'clusters', ModularitySignificance> {
  const plain: TieList = { ...ties, weight: new Float64Array(ties.weight.length).fill(1) };
  const rewirings = Math.min(MOST_REWIRINGS, Math.max(1, Math.round(TIES_REWIRED / ties.a.length)));
  function* quality(graph: TieGraph, run: number) {
    return (yield* communitySteps(graph, { seed: seed + run, runs: 1 })).quality;
  }
  const graph = tieGraph(plain);
  const runs = rewirings < FEW ? 1 : OBSERVED_RUNS;
  let observed = 0;
  for (let run = 0; run < runs; run++) observed += (yield* quality(graph, -run)) / runs;
  const chance: number[] = [];
  let z = 0;
  for (let run = 1; run <= rewirings; run++) {
    const other = yield* rewiredSteps(plain, seededRandom(seed + 7919 * run));
    chance.push(yield* quality(tieGraph(other), run));
    z = deviation(observed, chance);
    if (run >= FEW ? z > BEYOND_DOUBT.z : run >= 2 && observed - meanOf(chance) > BEYOND_DOUBT.gain) break;
  }
  return { z, isReliable: z > MORE_THAN_CHANCE };
}

function deviation(observed: number, chance: readonly number[]): number {
  const mean = meanOf(chance);
  const gain = observed - mean;
  const sd = chance.length < 2 ? 0 : Math.sqrt(chance.reduce((sum, q) => sum + (q - mean) ** 2, 0) / (chance.length - 1));
  if (chance.length < FEW) return gain / Math.max(sd, LEAST_SD);
  return sd > 1e-9 ? gain / sd : gain > 1e-6 ? Number.POSITIVE_INFINITY : 0;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The same people with the same number of ties, otherwise by chance; the weights are dealt with the ties. No self-ties, no parallel ties.
 * @internal exported for tests
 */
export function rewired(ties: TieList, random: Random): TieList {
  return runToEnd(rewiredSteps(ties, random));
}

function* rewiredSteps(ties: TieList, random: Random): Generator<'clusters', TieList> {
  const a = ties.a.slice();
  const b = ties.b.slice();
  const count = a.length;
  const key = (x: number, y: number) => (x < y ? x * ties.size + y : y * ties.size + x);
  const isTied = new Set<number>();
  for (let k = 0; k < count; k++) isTied.add(key(a[k]!, b[k]!));
  const swaps = (count > MANY_TIES ? SWAPS_PER_TIE_OF_MANY : SWAPS_PER_TIE) * count;
  for (let swap = 0; swap < swaps; swap++) {
    if (swap % SWAPS_IN_A_STEP === 0) yield 'clusters';
    const k = Math.floor(random() * count);
    const l = Math.floor(random() * count);
    const flip = random() < 0.5;
    const [p, q] = [a[k]!, b[k]!];
    const [r, s] = flip ? [a[l]!, b[l]!] : [b[l]!, a[l]!];
    // p–q and r–s become p–s and r–q
    if (p === s || r === q || p === r || q === s || isTied.has(key(p, s)) || isTied.has(key(r, q))) continue;
    isTied.delete(key(p, q));
    isTied.delete(key(r, s));
    isTied.add(key(p, s));
    isTied.add(key(r, q));
    [a[k], b[k]] = [p, s];
    [a[l], b[l]] = [r, q];
  }
  return mergedTies(ties.size, a, b, ties.weight);
}
