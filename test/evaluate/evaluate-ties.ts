/**
 * Clusters and weak ties on a network of ties: modularity and agreement with known classes at resolution 1 and by the resolution rule, over 8
 * seeds; agreement of a warm and a cold start after 2 % of the ties change; and robustness. On the largest component.
 */

import { communities, modularity } from '../../shared/analysis/clusters/communities';
import { modularitySignificance } from '../../shared/analysis/clusters/modularity-significance';
import { resolutionRule } from '../../shared/analysis/clusters/resolution-rule';
import { components, mergedTies, type TieGraph, type TieList, tieGraph } from '../../shared/analysis/graph/tie-graph';
import { adjustedRandIndex } from '../../shared/analysis/statistics/partition-similarity';
import { type Random, seededRandom } from '../../shared/model/ids';
import type { Classes, TieRow } from './dataset-folder';
import { type GroupsTold, groupsTold } from './ego-networks';
import { adjustedMutualInformation, normalizedMutualInformation } from './mutual-information';
import { measureRobustness, type Robustness } from './robustness';
import { atLeast, atMost, type Spread, spread, type TargetResult } from './targets';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const CHANGED = 0.02;

export interface ClusterFigures {
  readonly resolution: readonly number[];
  readonly modularity: Spread;
  readonly nmi: Spread | null;
  readonly ami: Spread | null;
  readonly ari: Spread | null;
  readonly clusters: Spread;
  /** Clusters that are not connected, over all seeds. */
  readonly disconnected: number;
}

export interface TieFigures extends Robustness {
  readonly people: number;
  readonly ties: number;
  /** Components of the whole file; all other figures are of the largest. */
  readonly components: number;
  /** Whether the ties are of different weights. */
  readonly isWeighted: boolean;
  readonly atOne: ClusterFigures;
  readonly byRule: ClusterFigures;
  /** Stability of the rule's choice; null below 100 people. */
  readonly stability: number | null;
  readonly chance: { readonly z: number; readonly isReliable: boolean };
  /** Null: no classes, or too few ties around anybody. */
  readonly groupsTold: GroupsTold | null;
  readonly warmStart: { readonly agreement: Spread; readonly coldAgreement: Spread };
  readonly verdicts: readonly TargetResult[];
}

/** Targets of published networks, by their numbers of people and ties. */
const PUBLISHED: Readonly<Record<string, { q?: number; nmi?: number; ari?: number; lowOverlapFirst?: number }>> = {
  '34/78': { q: 0.4197 },
  '115/613': { q: 0.604, nmi: 0.91, ari: 0.87 },
  '105/441': { q: 0.527, ari: 0.64 },
  '986/16064': { q: 0.4165, nmi: 0.74, ari: 0.6, lowOverlapFirst: 0.63 },
  '92/755': { lowOverlapFirst: 0.72 },
};

export function evaluateTies(
  rows: readonly TieRow[],
  classes: Classes | null,
  onProgress: (progress: string) => void = () => {},
): TieFigures {
  const { names, ties, parts } = largestComponent(rows);
  const graph = tieGraph(ties);
  const labels = classes && names.map((name) => classes.get(name)?.join('|') ?? '');
  const atOne = clusterFigures(
    graph,
    labels,
    SEEDS.map(() => 1),
  );
  const choices = SEEDS.map((seed) => {
    onProgress(`resolution rule, seed ${seed} of ${SEEDS.length}`);
    return resolutionRule(ties, seed);
  });
  onProgress('chance, warm start, percolation');
  const resolutions = choices.map(({ resolution }) => resolution);
  const byRule = resolutions.every((resolution) => resolution === 1) ? atOne : clusterFigures(graph, labels, resolutions);
  const figures = {
    people: ties.size,
    ties: ties.a.length,
    components: parts,
    isWeighted: ties.weight.some((weight) => weight !== ties.weight[0]),
    atOne,
    byRule,
    stability: choices[0]?.stability ?? null,
    chance: modularitySignificance(ties, 1),
    groupsTold: labels && groupsTold(graph, labels),
    warmStart: warmStart(ties),
    ...measureRobustness(ties),
  };
  return { ...figures, verdicts: checkTargets(figures) };
}

function checkTargets(figures: Omit<TieFigures, 'verdicts'>): TargetResult[] {
  const { atOne, byRule, warmStart: warm, percolation: r, localBridges: bridges } = figures;
  const known = PUBLISHED[`${figures.people}/${figures.ties}`] ?? {};
  const verdicts = [
    atMost('disconnected clusters', atOne.disconnected + (byRule === atOne ? 0 : byRule.disconnected), 0),
    atLeast('agreement after 2 % of the ties change, warm, not below cold', warm.agreement.mean, warm.coldAgreement.mean),
    atMost('R low overlap first, below by chance', r.lowOverlapFirst, r.byChance),
    atMost('R low overlap first, below high overlap first', r.lowOverlapFirst, r.highOverlapFirst),
  ];
  // With weights, one changed tie may be most of a person's weight: then people change their cluster.
  if (!figures.isWeighted) verdicts.push(atLeast('agreement after 2 % of the ties change, warm', warm.agreement.mean, 0.95));
  const told = figures.groupsTold;
  if (told && told.egos >= 10) verdicts.push(atLeast('groups told in ego networks that have them', told.told / told.egos, 0.9));
  if (told && told.rewired >= 10) verdicts.push(atMost('groups told in rewired ego networks', told.rewiredTold / told.rewired, 0.1));
  if (atOne.ari && byRule.ari) verdicts.push(atLeast('ARI by the rule, not below resolution 1', byRule.ari.mean, atOne.ari.mean - 0.02));
  if (bridges.count > 0 && bridges.lossByChance > 0)
    verdicts.push(atLeast('loss without the local bridges, times that by chance', bridges.loss / bridges.lossByChance, 3));
  if (known.q !== undefined) verdicts.push(atLeast('modularity, on every seed', atOne.modularity.min, known.q));
  if (known.nmi !== undefined && byRule.nmi) verdicts.push(atLeast('NMI by the rule', byRule.nmi.mean, known.nmi));
  if (known.ari !== undefined && byRule.ari) verdicts.push(atLeast('ARI by the rule', byRule.ari.mean, known.ari));
  if (known.lowOverlapFirst !== undefined) verdicts.push(atMost('R low overlap first', r.lowOverlapFirst, known.lowOverlapFirst));
  return verdicts;
}

function clusterFigures(graph: TieGraph, labels: readonly string[] | null, resolutions: readonly number[]): ClusterFigures {
  const found = SEEDS.map((seed, k) => communities(graph, { seed: 100 * seed, resolution: resolutions[k] ?? 1 }));
  const labelled = labels && [...labels.keys()].filter((v) => labels[v] !== '');
  const truth = labelled?.map((v) => labels?.indexOf(labels[v] ?? '') ?? -1) ?? [];
  const against = (agreement: (x: number[], y: number[]) => number) =>
    labelled && labelled.length > 0
      ? spread(
          found.map(({ of }) =>
            agreement(
              labelled.map((v) => of[v]!),
              truth,
            ),
          ),
        )
      : null;
  return {
    resolution: resolutions,
    modularity: spread(found.map(({ of }) => modularity(graph, of))),
    nmi: against(normalizedMutualInformation),
    ami: against(adjustedMutualInformation),
    ari: against(adjustedRandIndex),
    clusters: spread(found.map(({ count }) => count)),
    disconnected: found.reduce((sum, { of, count }) => sum + parts(graph, of) - count, 0),
  };
}

/** Components when only ties inside clusters are left. */
function parts(graph: TieGraph, of: Int32Array): number {
  const i: number[] = [];
  const j: number[] = [];
  for (let v = 0; v < graph.size; v++) {
    for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
      const w = graph.items[k]!;
      if (w > v && of[w] === of[v]) {
        i.push(v);
        j.push(w);
      }
    }
  }
  return components(tieGraph(mergedTies(graph.size, i, j))).sizes.length;
}

function warmStart(ties: TieList): TieFigures['warmStart'] {
  const warm: number[] = [];
  const cold: number[] = [];
  for (const seed of SEEDS) {
    const before = communities(tieGraph(ties), { seed });
    const changed = tieGraph(withSomeMoved(ties, seededRandom(seed)));
    warm.push(adjustedRandIndex(before.of, communities(changed, { seed: seed + 50, previous: before.of }).of));
    cold.push(adjustedRandIndex(before.of, communities(changed, { seed: seed + 50 }).of));
  }
  return { agreement: spread(warm), coldAgreement: spread(cold) };
}

/** Removes 2 % of the ties and adds as many between random people. */
function withSomeMoved(ties: TieList, random: Random): TieList {
  const i = ties.a.slice();
  const j = ties.b.slice();
  for (let k = 0; k < i.length; k++) {
    if (random() >= CHANGED) continue;
    i[k] = Math.floor(random() * ties.size);
    j[k] = Math.floor(random() * ties.size);
  }
  return mergedTies(ties.size, i, j, ties.weight);
}

function largestComponent(rows: readonly TieRow[]): { names: string[]; ties: TieList; parts: number } {
  // Numbered by name, so that neither the order of the rows nor their direction can change a figure.
  const all = [...new Set(rows.flatMap(({ source, target }) => [source, target]))].sort();
  const numbers = new Map(all.map((name, k) => [name, k]));
  const number = (name: string) => numbers.get(name) ?? 0;
  const isWeighted = rows.some(({ weight }) => weight !== null);
  const merged = mergedTies(
    all.length,
    rows.map(({ source }) => number(source)),
    rows.map(({ target }) => number(target)),
    rows.map(({ weight }) => weight ?? 1),
  );
  if (merged.a.length === 0) throw new Error('ties.csv holds no tie between two people.');
  // A pair listed in both directions without weights is one tie of weight 1.
  const whole = isWeighted ? merged : { ...merged, weight: merged.weight.map(() => 1) };
  const { of, sizes } = components(tieGraph(whole));
  const largest = sizes.indexOf(Math.max(...sizes));
  const kept = [...of.keys()].filter((v) => of[v] === largest);
  const place = new Map(kept.map((v, k) => [v, k]));
  const inside = [...whole.a.keys()].filter((k) => place.has(whole.a[k]!));
  const ties = mergedTies(
    kept.length,
    inside.map((k) => place.get(whole.a[k]!) ?? 0),
    inside.map((k) => place.get(whole.b[k]!) ?? 0),
    inside.map((k) => whole.weight[k]!),
  );
  return { names: kept.map((v) => all[v] ?? ''), ties, parts: sizes.length };
}
