/**
 * Who stands in the list of a week (docs/analysis.md, "Weekly list"):
 *
 * - the best dormant, the best fading and the best bridge, when their U is at least 0.25;
 * - then by maximal marginal relevance (Carbonell & Goldstein 1998): argmax 0.7·U − 0.3·max sim to those chosen; sim = 1 in one cluster, else
 *   half cosine of interests, half same company; at most two of a cluster;
 * - one of five seats is an exploration: drawn from ranks 6 … 50 with softmax(U / 0.1), the pick one would not have made.
 *
 * Seats left go to people of whom little is logged, then to those whose turn was lately, then, so that the list is not empty, to the most advanced in
 * their rhythm. Deterministic for a random source.
 */
import type { Random } from '../../model/ids';
import type { Network } from '../../model/network';
import type { Analysis } from '../pipeline/analyze';
import { cosine } from '../ties/inverse-document-frequency';
import { type Candidacy, companyKey, type ReconnectScores } from './reconnect';

export interface Choice {
  readonly person: number;
  readonly slot: 'ranked' | 'exploration';
  /** With which probability the exploration drew them. */
  readonly propensity?: number;
}

const CLASS_MINIMUM = 0.25;
const PER_CLUSTER = 2;
const POOL = 200;
/** Of those looked at, from one cluster: hundreds of equals from one company must not hide everybody else. */
const POOL_PER_CLUSTER = 20;
const EXPLORED_RANKS = 50;
const EXPLORATION_FROM_CAPACITY = 5;
const TEMPERATURE = 0.1;
const HALF_WAY = 0.5;

export function choosePeople(network: Network, analysis: Analysis, scores: ReconnectScores, capacity: number, random: Random): Choice[] {
  const { stateOf, roleOf } = scores;
  const clusterOf = analysis.structure.clusterNumber;
  const numbers = analysis.columns.people.map((_, j) => j);
  const byTotal = (a: number, b: number) => scores.total[b]! - scores.total[a]! || a - b;
  const fresh = (kind: Candidacy) => numbers.filter((j) => scores.candidacy[j] === kind && scores.total[j]! > 0).sort(byTotal);
  const due = fresh('due');
  const unlogged = fresh('unlogged');
  const explores = capacity >= EXPLORATION_FROM_CAPACITY && due.length + unlogged.length > capacity - 1;
  const seats = capacity - (explores ? 1 : 0);

  const chosen: number[] = [];
  const take = (person: number | undefined) => {
    if (person !== undefined && chosen.length < seats && !chosen.includes(person)) chosen.push(person);
  };
  for (const isOfClass of [
    (j: number) => stateOf(j) === 'dormant',
    (j: number) => stateOf(j) === 'fading',
    (j: number) => roleOf(j) === 'sole-link' || roleOf(j) === 'local-bridge',
  ]) {
    take(due.find((j) => scores.total[j]! >= CLASS_MINIMUM && isOfClass(j)));
  }

  const company = (j: number) => companyKey(network.people.get(analysis.columns.people[j]!)?.company ?? '');
  const similarity = (j: number, k: number): number => {
    if (clusterOf[j]! >= 0 && clusterOf[j] === clusterOf[k]) return 1;
    const isSameCompany = company(j) !== '' && company(j) === company(k);
    return 0.5 * cosine(scores.vectorOf(j), scores.vectorOf(k)) + (isSameCompany ? 0.5 : 0);
  };
  const isClusterFull = (j: number) => clusterOf[j]! >= 0 && chosen.filter((k) => clusterOf[k] === clusterOf[j]).length >= PER_CLUSTER;
  const poolOf = (candidates: readonly number[]): number[] => {
    const ofCluster = new Map<number, number>();
    const pool: number[] = [];
    for (const j of candidates) {
      if (pool.length === POOL) break;
      const cluster = clusterOf[j]!;
      const before = ofCluster.get(cluster) ?? 0;
      ofCluster.set(cluster, before + 1);
      if (cluster < 0 || before < POOL_PER_CLUSTER) pool.push(j);
    }
    return pool;
  };
  const fillDiverse = (candidates: readonly number[], limitsClusters: boolean) => {
    const pool = limitsClusters ? poolOf(candidates) : candidates.slice(0, POOL);
    while (chosen.length < seats) {
      let best: number | undefined;
      let bestGain = Number.NEGATIVE_INFINITY;
      for (const j of pool) {
        if (chosen.includes(j) || (limitsClusters && isClusterFull(j))) continue;
        const gain = 0.7 * scores.total[j]! - 0.3 * chosen.reduce((most, k) => Math.max(most, similarity(j, k)), 0);
        if (gain > bestGain) [best, bestGain] = [j, gain];
      }
      if (best === undefined) return;
      chosen.push(best);
    }
  };
  fillDiverse(due, true);
  fillDiverse(unlogged, true);
  fillDiverse(due, false);
  fillDiverse(unlogged, false);
  const ranked = [...chosen];

  const resting = numbers.filter((j) => (scores.candidacy[j] === 'due' || scores.candidacy[j] === 'unlogged') && scores.total[j] === 0);
  resting.sort((a, b) => scores.freshness.lastShown[a]! - scores.freshness.lastShown[b]! || scores.merit[b]! - scores.merit[a]! || a - b);
  resting.forEach(take);
  const onRhythm = numbers
    .filter((j) => scores.candidacy[j] === 'on-rhythm')
    .sort((a, b) => scores.overdue[b]! - scores.overdue[a]! || a - b);
  for (const j of onRhythm) if (scores.overdue[j]! >= HALF_WAY || chosen.length === 0) take(j);

  const place = (j: number) => (ranked.includes(j) ? (scores.candidacy[j] === 'due' ? 0 : 1) : 2);
  const inOrder = chosen
    .map((person, i) => ({ person, i }))
    .sort((a, b) => place(a.person) - place(b.person) || (place(a.person) < 2 ? byTotal(a.person, b.person) : a.i - b.i));
  const choices: Choice[] = inOrder.map(({ person }) => ({ person, slot: 'ranked' }));
  if (explores) {
    const left = [...due, ...unlogged].filter((j) => !chosen.includes(j)).slice(0, EXPLORED_RANKS - seats);
    const explored = drawn(left, scores.total, random);
    if (explored !== undefined) choices.push({ ...explored, slot: 'exploration' });
  }
  return choices;
}

/** One of the pool, with probability in proportion to exp(U / temperature). */
function drawn(pool: readonly number[], total: Float64Array, random: Random): { person: number; propensity: number } | undefined {
  const top = pool.reduce((most, j) => Math.max(most, total[j]!), 0);
  const weights = pool.map((j) => Math.exp((total[j]! - top) / TEMPERATURE));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let left = random() * sum;
  let at = 0;
  while (at < pool.length - 1 && left >= weights[at]!) left -= weights[at++]!;
  const person = pool[at];
  return person === undefined ? undefined : { person, propensity: weights[at]! / sum };
}
