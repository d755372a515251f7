/**
 * Who is on the list of a week (docs/analysis.md, "Weekly list"):
 *
 * - the best dormant tie, the best fading tie and the best bridge, when they are worth at least as much (V) as the median candidate;
 * - then by maximal marginal relevance (Carbonell & Goldstein 1998): argmax 0.7·U − 0.3·max sim to those chosen; sim = 1 in one cluster, else
 *   half cosine of interests, half same company; half, too, for two of whom little is logged and who would be there for the same reason, so that the
 *   cards differ; at most two of a cluster;
 * - on a list of five or more, one person is an exploration: drawn from ranks 6 … 50 with softmax(U / 0.1), somebody the user would not think of.
 *
 * Free places go to people of whom little is logged, then to those who were shown recently, and last, so that the list is not empty, to those who are
 * furthest in their rhythm. Deterministic for a random source.
 */
import { shuffled } from '../../lib/random';
import type { Random } from '../../model/ids';
import type { Network } from '../../model/network';
import { employerKey } from '../clusters/affiliations';
import type { UnloggedPart } from '../contacts/unlogged-merit';
import type { Analysis } from '../pipeline/analyze';
import { median } from '../statistics/percentile';
import { cosine } from '../ties/inverse-document-frequency';
import type { Candidacy, ReconnectScores } from './reconnect-scores';

export interface Choice {
  readonly person: number;
  readonly slot: 'ranked' | 'exploration';
  /** The probability with which an exploration was drawn. */
  readonly propensity?: number;
}

const MAX_OF_CLUSTER = 2;
/** Candidates that are compared with each other: the comparison is quadratic. */
const POOL_SIZE = 200;
/** Hundreds of equal candidates of one company must not keep everybody else out of the pool. */
const MAX_OF_CLUSTER_IN_POOL = 20;
const EXPLORED_RANKS = 50;
/** Shorter lists hold no exploration. */
const MIN_CAPACITY_TO_EXPLORE = 5;
const TEMPERATURE = 0.1;
/** People on rhythm are taken from this share of their interval on. */
const MIN_OVERDUE_ON_RHYTHM = 0.5;

interface ChoiceOptions {
  /** People a week. */
  readonly capacity: number;
  readonly random: Random;
  /** True for two who are probably one person: only the first is chosen. */
  readonly isSame: (a: number, b: number) => boolean;
  /** True for a contact that may be a company: it is not chosen. Asked of few, because it takes a while. */
  readonly mayBeCompany?: (j: number) => boolean;
}

export function choosePeople(
  network: Network,
  analysis: Analysis,
  scores: ReconnectScores,
  { capacity, random, isSame, mayBeCompany = () => false }: ChoiceOptions,
): Choice[] {
  const people = analysis.columns.people.map((_, j) => j);
  const byTotal = (a: number, b: number) => scores.total[b]! - scores.total[a]! || a - b;
  const ranked = (kind: Candidacy) => people.filter((j) => scores.candidacy[j] === kind && scores.total[j]! > 0).sort(byTotal);
  const due = ranked('due');
  // Many are equal: without a draw it would be those whose rows come first in the file.
  const unlogged = shuffled(ranked('unlogged'), random).sort((a, b) => scores.total[b]! - scores.total[a]!);
  const explores = capacity >= MIN_CAPACITY_TO_EXPLORE && due.length + unlogged.length > capacity - 1;
  const places = capacity - (explores ? 1 : 0);

  const similarity = similarityOf(network, analysis, scores);
  const isLeftOut = (j: number, chosen: readonly number[]) => chosen.some((k) => isSame(k, j)) || mayBeCompany(j);
  const chosen: number[] = [];
  for (const j of bestOfClasses(due, scores)) if (chosen.length < places && !isLeftOut(j, chosen)) chosen.push(j);
  for (const limitsClusters of [true, false])
    for (const candidates of [due, unlogged])
      addDiverse(chosen, places, candidates, { analysis, scores, similarity, limitsClusters, isLeftOut });
  const fresh = new Set(chosen);
  for (const j of fillers(people, scores, chosen.length === 0)) if (chosen.length < places && !isLeftOut(j, chosen)) chosen.push(j);

  // First the due, then the unlogged, both by U; then the fillers as they were chosen.
  const group = (j: number) => (fresh.has(j) ? (scores.candidacy[j] === 'due' ? 0 : 1) : 2);
  const ordered = chosen.toSorted((a, b) => group(a) - group(b) || (group(a) < 2 ? byTotal(a, b) : 0));
  const choices: Choice[] = ordered.map((person) => ({ person, slot: 'ranked' }));
  if (explores) {
    const isChosen = new Set(chosen);
    const others = [...due, ...unlogged]
      .filter((j) => !isChosen.has(j))
      .slice(0, EXPLORED_RANKS - places)
      .filter((j) => !isLeftOut(j, chosen));
    const explored = drawByScore(others, scores.total, random);
    if (explored !== undefined) choices.push({ ...explored, slot: 'exploration' });
  }
  return choices;
}

/** The best dormant tie, the best fading tie and the best bridge, of the due in the order of U. A seat is earned by value: it is not chance that it seats. */
function bestOfClasses(due: readonly number[], { value, stateOf, roleOf }: ReconnectScores): number[] {
  const worth = median(Float64Array.from(due, (j) => value[j]!));
  const classes = [
    (j: number) => stateOf(j) === 'dormant',
    (j: number) => stateOf(j) === 'fading',
    (j: number) => roleOf(j) === 'sole-link' || roleOf(j) === 'local-bridge',
  ];
  const best = classes.map((isOfClass) => due.find((j) => value[j]! >= worth && isOfClass(j)));
  return [...new Set(best.filter((j) => j !== undefined))];
}

type Similarity = (a: number, b: number) => number;

/** What many have alike. What the user said of people, and topics in common, are never too much of the same. */
const COMMON_PARTS: ReadonlySet<UnloggedPart | null> = new Set(['sources', 'work', 'circle', 'lately', 'door', 'company', 'silence']);

function similarityOf(network: Network, { columns, structure }: Analysis, { vectorOf, mainPartOf }: ReconnectScores): Similarity {
  const company = (j: number) => employerKey(network.people.get(columns.people[j]!)?.company ?? '');
  return (a, b) => {
    const cluster = structure.clusterNumber[a]!;
    if (cluster >= 0 && cluster === structure.clusterNumber[b]) return 1;
    const isSameCompany = company(a) !== '' && company(a) === company(b);
    const isSameReason = COMMON_PARTS.has(mainPartOf(a)) && mainPartOf(a) === mainPartOf(b);
    return Math.min(1, 0.5 * cosine(vectorOf(a), vectorOf(b)) + (isSameCompany ? 0.5 : 0) + (isSameReason ? 0.5 : 0));
  };
}

interface Diversity {
  readonly analysis: Analysis;
  readonly scores: ReconnectScores;
  readonly similarity: Similarity;
  /** At most two people of a cluster. */
  readonly limitsClusters: boolean;
  readonly isLeftOut: (j: number, chosen: readonly number[]) => boolean;
}

/** Adds candidates to `chosen` by maximal marginal relevance until there are `places`. */
function addDiverse(
  chosen: number[],
  places: number,
  candidates: readonly number[],
  { analysis, scores, similarity, limitsClusters, isLeftOut }: Diversity,
): void {
  const cluster = analysis.structure.clusterNumber;
  const isClusterFull = (j: number) => cluster[j]! >= 0 && chosen.filter((k) => cluster[k] === cluster[j]).length >= MAX_OF_CLUSTER;
  const pool = limitsClusters ? poolOf(candidates, cluster) : candidates.slice(0, POOL_SIZE);
  const left = new Set<number>();
  while (chosen.length < places) {
    let best: number | undefined;
    let bestGain = Number.NEGATIVE_INFINITY;
    for (const j of pool) {
      if (left.has(j) || chosen.includes(j) || (limitsClusters && isClusterFull(j))) continue;
      const gain = 0.7 * scores.total[j]! - 0.3 * chosen.reduce((most, k) => Math.max(most, similarity(j, k)), 0);
      if (gain > bestGain) [best, bestGain] = [j, gain];
    }
    if (best === undefined) return;
    if (isLeftOut(best, chosen)) left.add(best);
    else chosen.push(best);
  }
}

/** The first candidates, not too many of one cluster. */
function poolOf(candidates: readonly number[], cluster: Int32Array): readonly number[] {
  const taken = new Map<number, number>();
  const pool: number[] = [];
  for (const j of candidates) {
    if (pool.length === POOL_SIZE) break;
    const count = taken.get(cluster[j]!) ?? 0;
    taken.set(cluster[j]!, count + 1);
    if (cluster[j]! < 0 || count < MAX_OF_CLUSTER_IN_POOL) pool.push(j);
  }
  return pool;
}

/** For free places: people who were shown recently, the longest ago first; then people on rhythm, the furthest first. */
function fillers(people: readonly number[], scores: ReconnectScores, isListEmpty: boolean): readonly number[] {
  const { candidacy, total, freshness, merit, overdue } = scores;
  const shownRecently = people
    .filter((j) => (candidacy[j] === 'due' || candidacy[j] === 'unlogged') && total[j] === 0)
    .sort((a, b) => freshness.lastShown[a]! - freshness.lastShown[b]! || merit[b]! - merit[a]! || a - b);
  const onRhythm = people.filter((j) => candidacy[j] === 'on-rhythm').sort((a, b) => overdue[b]! - overdue[a]! || a - b);
  const needsAnybody = isListEmpty && shownRecently.length === 0;
  return [...shownRecently, ...onRhythm.filter((j, i) => overdue[j]! >= MIN_OVERDUE_ON_RHYTHM || (needsAnybody && i === 0))];
}

/** One of the pool, with a probability proportional to exp(U / temperature). */
function drawByScore(
  pool: readonly number[],
  total: Float64Array,
  random: Random,
): { readonly person: number; readonly propensity: number } | undefined {
  const top = pool.reduce((most, j) => Math.max(most, total[j]!), 0);
  const weights = pool.map((j) => Math.exp((total[j]! - top) / TEMPERATURE));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let remaining = random() * sum;
  let i = 0;
  while (i < pool.length - 1 && remaining >= weights[i]!) remaining -= weights[i++]!;
  const person = pool[i];
  return person === undefined ? undefined : { person, propensity: weights[i]! / sum };
}
