/**
 * The results as columns: the stored values of each person and each tie, and the few thresholds from which state, role and name on screen follow
 * (results/classify.ts). This is what crosses from the worker to the window. One more contact changes the values of its people and perhaps a
 * threshold, never a column of everybody.
 */
import type { DayNumber } from '../../model/day';
import type { ClusterId, InterestId, PersonId } from '../../model/ids';
import type { Isotonic } from '../statistics/isotonic';
import type { AliveModel } from '../ties/p-alive';
import type { AffinityFindings, ClusterFindings, Findings } from './findings';
import type { PersonColumns, TieColumns } from './stored-columns';

/** Where classifications change. A person reaches a threshold with that value or more. */
export interface Thresholds {
  /** S50: median strength of the 50 strongest, a score of 50. */
  readonly s50: number;
  /** Peak of people who were once among the strongest. */
  readonly veryStrongPeak: number;
  readonly medianStrength: number;
  /** Three quarters of those with at least 3 known ties are less redundant. */
  readonly redundancy: number;
  /** Somebody below both is a weak tie; null: too few people to compare. */
  readonly weakTie: { readonly strength: number; readonly embedded: number } | null;
  /** The last person who is called a local bridge, by betweenness. */
  readonly localBridge: { readonly betweenness: number; readonly person: number };
  /** Days: the median interval of people with three contact-days or more. */
  readonly usualInterval: number;
  readonly medianBurstiness: number;
  /** The last day with a contact with anybody; NO_DAY: none. */
  readonly lastLogged: DayNumber;
}

/** A cluster without its name in words. */
export type ClusterResult = Omit<ClusterFindings, 'label'>;

export interface ResultColumns {
  readonly today: DayNumber;
  readonly people: readonly PersonId[];
  /** The person who may be the user, whose own name the log lists (own-name.ts); null: nobody. */
  readonly maybeUser: PersonId | null;
  readonly interests: readonly InterestId[];
  readonly persons: PersonColumns;
  readonly ties: TieColumns;
  readonly thresholds: Thresholds;
  readonly aliveModel: AliveModel;
  /** What the probability of a contact has meant in this log (return-share.ts). */
  readonly returnCurve: Isotonic;
  readonly clusters: readonly ClusterResult[];
  readonly affinities: readonly AffinityFindings[];
  readonly structure: Findings['structure'];
  readonly kernel: Findings['kernel'];
  readonly grouping: Findings['grouping'];
}

/** Cluster id by number, null for −1. */
export function clusterId({ clusters }: ResultColumns, cluster: number): ClusterId | null {
  return clusters[cluster]?.id ?? null;
}
