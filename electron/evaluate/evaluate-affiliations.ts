/** Clusters of common interest from who has which interest: agreement with known groups over 8 seeds, and what sets each cluster apart. */
import { adjustedRandIndex, normalizedMutualInformation } from '../../shared/analysis/agreement';
import { type ClusterTrait, clusterTraits, namingTraits } from '../../shared/analysis/cluster-labels';
import { rows } from '../../shared/analysis/columns';
import { communities } from '../../shared/analysis/communities';
import { interestWeights, turned } from '../../shared/analysis/interest-weights';
import { resolutionRule } from '../../shared/analysis/resolution-rule';
import { tieGraph } from '../../shared/analysis/tie-graph';
import type { InterestId } from '../../shared/model/ids';
import { atLeast, type Spread, spread, type Verdict } from './verdict';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

export interface AffiliationFigures {
  readonly people: number;
  readonly interests: number;
  readonly affiliations: number;
  readonly resolution: number;
  readonly nmi: Spread | null;
  readonly ari: Spread | null;
  readonly clusters: readonly {
    readonly size: number;
    readonly labels: readonly { readonly interest: string; readonly count: number; readonly lift: number; readonly z: number }[];
  }[];
  readonly verdicts: readonly Verdict[];
}

export function evaluateAffiliations(
  table: readonly Record<string, string>[],
  classes: ReadonlyMap<string, string> | null,
): AffiliationFigures {
  const people = [...new Set(table.map(({ person }) => person ?? ''))].sort();
  const interests = [...new Set(table.map(({ interest }) => interest ?? ''))].sort();
  const personNumber = new Map(people.map((name, k) => [name, k]));
  const interestNumber = new Map(interests.map((name, k) => [name, k]));
  const lists = people.map(() => new Set<number>());
  for (const { person, interest } of table) lists[personNumber.get(person ?? '') ?? 0]?.add(interestNumber.get(interest ?? '') ?? 0);
  const memberships = rows(lists.map((list) => [...list].sort((x, y) => x - y)));
  const holders = turned(memberships, interests.length);

  const ties = interestWeights(people.length, holders, interests as InterestId[], 1);
  const { resolution } = resolutionRule(ties, 1);
  const found = SEEDS.map((seed) => communities(tieGraph(ties), { seed: 100 * seed, resolution }));
  const labelled = classes && [...people.keys()].filter((v) => classes.has(people[v] ?? ''));
  const names = [...new Set(classes?.values() ?? [])];
  const truth = labelled?.map((v) => names.indexOf(classes?.get(people[v] ?? '') ?? '')) ?? [];
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

  const { of, count } = found[0] ?? { of: new Int32Array(people.length).fill(-1), count: 0 };
  const sizes = new Int32Array(count);
  for (const cluster of of) if (cluster >= 0) sizes[cluster]!++;
  const traits = interests.map((name, i) => ({ name, people: holders.items.subarray(holders.start[i]!, holders.start[i + 1]!) }));
  const named = clusterTraits(traits, of, sizes).map((list, cluster) => namingTraits(list, traits, sizes[cluster]!, 3));
  const shown = ({ trait, count: holdersHere, lift, z }: ClusterTrait) => ({
    interest: interests[trait] ?? '',
    count: holdersHere,
    lift,
    z,
  });
  const clusters = named.map((list, cluster) => ({ size: sizes[cluster]!, labels: list.map(shown) })).filter(({ size }) => size >= 3);
  const telling = clusters.filter(({ labels }) => (labels[0]?.lift ?? 0) >= 2).length;
  const ari = against(adjustedRandIndex);
  const verdicts = clusters.length > 2 ? [atLeast('share of clusters whose first label has lift ≥ 2', telling / clusters.length, 0.8)] : [];
  if (ari && people.length === 18 && interests.length === 14) verdicts.push(atLeast('ARI on every seed', ari.min, 1));
  return {
    people: people.length,
    interests: interests.length,
    affiliations: memberships.items.length,
    resolution,
    nmi: against(normalizedMutualInformation),
    ari,
    clusters,
    verdicts,
  };
}
