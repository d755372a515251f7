/**
 * The findings as columns: the plain facts about each person and each tie, and the few cut-offs under which the words (state, role, name on screen)
 * follow from them. This is what crosses from the worker to the window; `PersonFromColumns` and `TieFromColumns` read them, with sentences made when they
 * are looked at. One more contact changes the facts of its people and perhaps a cut-off, never a column of everybody.
 */
import type { DayNumber } from '../../model/day';
import type { ClusterId, InterestId, PersonId } from '../../model/ids';
import type { Isotonic } from '../statistics/isotonic';
import type { AliveModel } from '../ties/p-alive';
import type { AffinityFindings, ClusterFindings, Findings } from './findings';

/** Per person number. */
export interface PersonColumns {
  readonly strength: Float64Array;
  readonly peak: Float64Array;
  /** Places by strength and by peak, 0 first. */
  readonly rank: Int32Array;
  readonly peakRank: Int32Array;
  readonly contactDays: Int32Array;
  /** First and last contact-day, or NO_DAY. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly isLastExact: Uint8Array;
  readonly hasMet: Uint8Array;
  /** Contact-days known to the day: how many, days from the first to the last of them, and how bursty (rhythm.ts; NaN: too few). */
  readonly exactDays: Int32Array;
  readonly exactSpan: Float64Array;
  readonly burstiness: Float64Array;
  /** NO_DAY: nothing planned. `plannedChannel`: index into CHANNELS. */
  readonly planned: Int32Array;
  readonly plannedChannel: Uint8Array;
  /** What the user said; NaN: no cadence. */
  readonly cadenceDays: Float64Array;
  readonly isKin: Uint8Array;
  readonly isExcluded: Uint8Array;
  readonly isDeclared: Uint8Array;

  readonly knownTies: Int32Array;
  /** Σ S of the people they are tied to, and the same weighted by their ties (redundancy.ts): both without the factor that is the same for everybody. */
  readonly embedded: Float64Array;
  readonly redundancy: Float64Array;
  /** Other end of the strongest local bridge; −1: none. */
  readonly bridgeTo: Int32Array;
  /** The two clusters someone connects; −1: none. */
  readonly firstConnected: Int32Array;
  readonly secondConnected: Int32Array;
  /** Cluster number; −1: none. */
  readonly soleLink: Int32Array;
  readonly isOnlyContact: Uint8Array;
  /** Of those who could be called a local bridge when not all can; NaN: not needed. */
  readonly betweenness: Float64Array;
  readonly cluster: Int32Array;
  readonly secondCluster: Int32Array;
  readonly secondShare: Float64Array;
  readonly interests: InterestColumns;
}

/** Interest numbers of person j: `items[start[j] .. start[j + 1])`, ascending, with their weight (interests-of.ts). */
export interface InterestColumns {
  readonly start: Int32Array;
  readonly items: Int32Array;
  readonly weight: Float64Array;
  readonly holders: Int32Array;
}

/** Per tie number; the first `count` of each column. */
export interface TieColumns {
  readonly count: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly strength: Float64Array;
  readonly together: Int32Array;
  readonly lastTogether: Int32Array;
  /** The channel of all occasions, index into CHANNELS; SEVERAL: not one. */
  readonly channel: Uint8Array;
  readonly relations: Uint16Array;
  /** Common neighbors. */
  readonly common: Int32Array;
  readonly span: Uint8Array;
  readonly isBackbone: Uint8Array;
}

export const SEVERAL = 255;

export const TIE_COLUMNS = [
  'a',
  'b',
  'strength',
  'together',
  'lastTogether',
  'channel',
  'relations',
  'common',
  'span',
  'isBackbone',
] as const satisfies readonly (keyof TieColumns)[];

/** A column with room for more. */
export function grown<T extends Column>(column: T, length: number): T {
  const longer = new (column.constructor as new (length: number) => T)(length);
  longer.set(column);
  return longer;
}

type Column = Int32Array | Float64Array | Uint8Array | Uint16Array;

/** Where the words change. A person is "at" a cut with that value or more. */
export interface Thresholds {
  /** Median strength of the 50 strongest: 50 points. */
  readonly s50: number;
  /** Of the peak: strong enough to be called fading, and among the strongest. */
  readonly strong: number;
  readonly veryStrong: number;
  /** Median strength. */
  readonly middle: number;
  /** Of the redundancy: three quarters of those with ties are below. */
  readonly redundant: number;
  /** Below both someone is a weak tie; null: too few people to compare. */
  readonly weak: { readonly strength: number; readonly embedded: number } | null;
  /** The last who is called a local bridge. */
  readonly bridge: { readonly betweenness: number; readonly person: number };
  /** Days: the median interval of those with three contact-days. */
  readonly usual: number;
  /** Median burstiness. */
  readonly bursty: number;
}

export interface ResultColumns {
  readonly today: DayNumber;
  readonly people: readonly PersonId[];
  readonly interests: readonly InterestId[];
  readonly persons: PersonColumns;
  readonly ties: TieColumns;
  readonly thresholds: Thresholds;
  readonly aliveModel: AliveModel;
  readonly aliveCalibration: Isotonic | null;
  readonly clusters: readonly ClusterFindings[];
  readonly affinities: readonly AffinityFindings[];
  readonly structure: Findings['structure'];
  readonly kernel: Findings['kernel'];
  readonly grouping: Findings['grouping'];
}

/** Cluster id by number, null for −1. */
export function clusterId({ clusters }: ResultColumns, cluster: number): ClusterId | null {
  return clusters[cluster]?.id ?? null;
}
