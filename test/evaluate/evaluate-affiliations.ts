/**
 * Clusters by shared interests: agreement with known groups over 8 seeds, the classes that distinguish each cluster, and the similarity of nearest
 * neighbors.
 */

import { type ClusterTrait, clusterTraits, namingTraits, type Trait } from '../../shared/analysis/clusters/cluster-labels';
import { communities } from '../../shared/analysis/clusters/communities';
import { interestWeights, transposed } from '../../shared/analysis/clusters/interest-weights';
import { resolutionRule } from '../../shared/analysis/clusters/resolution-rule';
import { rows } from '../../shared/analysis/data/columns';
import { tieGraph } from '../../shared/analysis/graph/tie-graph';
import { adjustedRandIndex } from '../../shared/analysis/statistics/partition-similarity';
import type { InterestId } from '../../shared/model/ids';
import type { AffiliationRow, Classes } from './dataset-folder';
import { adjustedMutualInformation, normalizedMutualInformation } from './mutual-information';
import { hiddenInterestFigures, type NeighborFigures, neighborFigures } from './nearest-neighbors';
import { atLeast, type Spread, spread, type TargetResult } from './targets';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

export interface AffiliationFigures {
  readonly people: number;
  readonly interests: number;
  readonly affiliations: number;
  readonly resolution: number;
  readonly nmi: Spread | null;
  readonly ami: Spread | null;
  readonly ari: Spread | null;
  readonly clusters: readonly {
    readonly size: number;
    readonly labels: readonly { readonly interest: string; readonly count: number; readonly lift: number; readonly z: number }[];
  }[];
  /** Lift of the most distinguishing class of each cluster of three or more; null without classes. */
  readonly classLabels: readonly { readonly size: number; readonly label: string; readonly lift: number }[] | null;
  readonly neighbors: NeighborFigures | null;
  /** The same with hidden interests in place of classes. */
  readonly hidden: NeighborFigures | null;
  readonly verdicts: readonly TargetResult[];
}

/** A node may have several classes, as in MovieLens (genres). The lifts have targets on such data only. */
const MANY_PEOPLE = 300;

export function evaluateAffiliations(
  table: readonly AffiliationRow[],
  classes: Classes | null,
  tell: (progress: string) => void = () => {},
): AffiliationFigures {
  const people = [...new Set(table.map(({ person }) => person))].sort();
  const interests = [...new Set(table.map(({ interest }) => interest))].sort();
  if (people.length === 0) throw new Error('affiliations.csv holds no affiliation.');
  const personNumber = new Map(people.map((name, k) => [name, k]));
  const interestNumber = new Map(interests.map((name, k) => [name, k]));
  const lists = people.map(() => new Set<number>());
  for (const { person, interest } of table) lists[personNumber.get(person) ?? 0]?.add(interestNumber.get(interest) ?? 0);
  const memberships = rows(lists.map((list) => [...list].sort((x, y) => x - y)));
  const holders = transposed(memberships, interests.length);

  const ties = interestWeights(people.length, holders, interests as InterestId[], 1);
  tell('resolution rule');
  const { resolution } = resolutionRule(ties, 1);
  const found = SEEDS.map((seed) => communities(tieGraph(ties), { seed: 100 * seed, resolution }));
  const classesOf = people.map((name) => classes?.get(name) ?? []);
  const labelled = [...people.keys()].filter((v) => classesOf[v]!.length > 0);
  const names = labelled.map((v) => classesOf[v]!.join('|'));
  const truth = names.map((name) => names.indexOf(name));
  const against = (agreement: (x: number[], y: number[]) => number) =>
    labelled.length === 0
      ? null
      : spread(
          found.map(({ of }) =>
            agreement(
              labelled.map((v) => of[v]!),
              truth,
            ),
          ),
        );

  const { of, count } = found[0] ?? { of: new Int32Array(people.length).fill(-1), count: 0 };
  const sizes = new Int32Array(count);
  for (const cluster of of) if (cluster >= 0) sizes[cluster]!++;
  const labelsBy = (traits: readonly Trait[]) =>
    clusterTraits(traits, of, sizes).map((list, cluster) => namingTraits(list, traits, sizes[cluster]!, 3));
  const interestTraits = interests.map((name, i) => ({ name, people: holders.items.subarray(holders.start[i]!, holders.start[i + 1]!) }));
  const shown = ({ trait, count: holdersHere, lift, z }: ClusterTrait) => ({
    interest: interests[trait] ?? '',
    count: holdersHere,
    lift,
    z,
  });
  const clusters = labelsBy(interestTraits)
    .map((list, cluster) => ({ size: sizes[cluster]!, labels: list.map(shown) }))
    .filter(({ size }) => size >= 3);
  const classNames = [...new Set(classesOf.flat())].sort();
  const classTraits = classNames.map((name) => ({
    name,
    people: Int32Array.from([...people.keys()].filter((v) => classesOf[v]!.includes(name))),
  }));
  const classLabels =
    classNames.length === 0
      ? null
      : clusterTraits(classTraits, of, sizes)
          .map((list, cluster) => {
            const first = list.reduce((best, one) => (best === null || one.z > best.z ? one : best), null as ClusterTrait | null);
            return { size: sizes[cluster]!, label: first === null ? '' : (classNames[first.trait] ?? ''), lift: first?.lift ?? 0 };
          })
          .filter(({ size }) => size >= 3);
  tell('the nearest people');
  const neighbors = classNames.length === 0 ? null : neighborFigures(memberships, holders, classesOf);
  const hidden = hiddenInterestFigures(lists, interests.length);
  const ari = against(adjustedRandIndex);
  const verdicts: TargetResult[] = [];
  const telling = (list: readonly { readonly lift: number }[]) => list.filter(({ lift }) => lift >= 2).length / list.length;
  const isManyClassed = people.length >= MANY_PEOPLE && classesOf.some((list) => list.length > 1);
  if (classLabels !== null && isManyClassed) {
    verdicts.push(atLeast('share of clusters whose first class has lift ≥ 2', telling(classLabels), 0.8));
  } else if (clusters.length > 2) {
    const labels = clusters.map((cluster) => ({ lift: cluster.labels[0]?.lift ?? 0 }));
    verdicts.push(atLeast('share of clusters whose first label has lift ≥ 2', telling(labels), 0.8));
  }
  if (neighbors !== null) {
    verdicts.push(atLeast('lift of the nearest by IDF cosine', neighbors.idfCosine, isManyClassed ? 2 : 1));
    verdicts.push(atLeast('lift of the nearest by cosine', neighbors.cosine, isManyClassed ? 1.9 : 1));
  }
  if (hidden !== null) verdicts.push(atLeast('lift of hidden interests, nearest by IDF cosine', hidden.idfCosine, 1));
  if (ari && people.length === 18 && interests.length === 14) verdicts.push(atLeast('ARI on every seed', ari.min, 1));
  return {
    people: people.length,
    interests: interests.length,
    affiliations: memberships.items.length,
    resolution,
    nmi: against(normalizedMutualInformation),
    ami: against(adjustedMutualInformation),
    ari,
    clusters,
    classLabels,
    neighbors,
    hidden,
    verdicts,
  };
}
