/**
 * The stored columns of people and ties, each described once: its array and the value that stands for absence. Types, patches and copies of results
 * loop over these descriptions, so a new column is one entry here and the line that fills it.
 */
import { NO_DAY } from '../ties/contact-days';
import type { PersonInterests } from '../ties/interests-of';

interface ColumnDescription {
  readonly array: typeof Float64Array | typeof Int32Array | typeof Uint8Array | typeof Uint16Array;
  readonly absent: number;
}

/** Per person number. */
export const PERSON_COLUMNS = {
  /** Tie strength now and on its best day (tie-strength.ts). */
  strength: { array: Float64Array, absent: 0 },
  peak: { array: Float64Array, absent: 0 },
  /** The part of the strength that the user declared (closeness), and AA over common contacts (common-contacts.ts). */
  declared: { array: Float64Array, absent: 0 },
  shared: { array: Float64Array, absent: 0 },
  contactDays: { array: Int32Array, absent: 0 },
  /** First and last contact-day. */
  first: { array: Int32Array, absent: NO_DAY },
  last: { array: Int32Array, absent: NO_DAY },
  /** 1: the log knows the last contact to the day. */
  isLastExact: { array: Uint8Array, absent: 0 },
  /** 1: on each contact-day they met face to face. */
  hasMet: { array: Uint8Array, absent: 0 },
  /** Contact-days known to the day: how many, days from the first to the last of them, and burstiness (rhythm.ts; NaN: too few). */
  exactDays: { array: Int32Array, absent: 0 },
  exactSpan: { array: Float64Array, absent: 0 },
  burstiness: { array: Float64Array, absent: Number.NaN },
  /** Median interval between occasions; NaN: fewer than five intervals. */
  usualInterval: { array: Float64Array, absent: Number.NaN },
  /** Next planned day, and index into CHANNELS of that interaction. */
  planned: { array: Int32Array, absent: NO_DAY },
  plannedChannel: { array: Uint8Array, absent: 255 },
  /** What the user said. */
  cadenceDays: { array: Float64Array, absent: Number.NaN },
  isKin: { array: Uint8Array, absent: 0 },
  /** 1: deceased, or not to be tracked. */
  isExcluded: { array: Uint8Array, absent: 0 },
  /** 1: the user said something about the tie (closeness, kin, a cadence). */
  isDeclared: { array: Uint8Array, absent: 0 },
  knownTies: { array: Int32Array, absent: 0 },
  /** Gatherings of 2 to 12 people. */
  smallGatherings: { array: Int32Array, absent: 0 },
  /** Σ S of the people they are tied to (embeddedness.ts), and redundancy (redundancy.ts) without the factor 1 / Σ S, the same for everybody. */
  embedded: { array: Float64Array, absent: 0 },
  redundancy: { array: Float64Array, absent: 0 },
  /** Person number at the other end of the strongest local bridge. */
  bridgeTo: { array: Int32Array, absent: -1 },
  /** Numbers of the two clusters that somebody connects. */
  firstConnected: { array: Int32Array, absent: -1 },
  secondConnected: { array: Int32Array, absent: -1 },
  /** Number of the cluster to which they are the sole link; 1: nobody else of it is in contact. */
  soleLink: { array: Int32Array, absent: -1 },
  isOnlyContact: { array: Uint8Array, absent: 0 },
  /** Only when more people could be called local bridges than are; else NaN for everybody. */
  betweenness: { array: Float64Array, absent: Number.NaN },
  /** Cluster numbers, and the share of tie weight that goes to the second. */
  cluster: { array: Int32Array, absent: -1 },
  secondCluster: { array: Int32Array, absent: -1 },
  secondShare: { array: Float64Array, absent: 0 },
} as const satisfies Record<string, ColumnDescription>;

/** Per tie number. */
export const TIE_COLUMNS = {
  /** Person numbers, a < b. */
  a: { array: Int32Array, absent: -1 },
  b: { array: Int32Array, absent: -1 },
  strength: { array: Float64Array, absent: 0 },
  /** Interactions both were part of, and the day of the last. */
  together: { array: Int32Array, absent: 0 },
  lastTogether: { array: Int32Array, absent: NO_DAY },
  /** How many of them were small gatherings, and on how many days the user was with only the two (gathering.ts). */
  smallTogether: { array: Int32Array, absent: 0 },
  closeDays: { array: Int32Array, absent: 0 },
  /** People in the smallest and in the largest of them, the user not counted; 0: there is none. */
  smallest: { array: Uint16Array, absent: 0 },
  largest: { array: Uint16Array, absent: 0 },
  /** The channel of all occasions, index into CHANNELS; SEVERAL: not one. */
  channel: { array: Uint8Array, absent: 255 },
  /** Bit r: RELATIONS[r] is stated. */
  relations: { array: Uint16Array, absent: 0 },
  /** Common neighbors (neighborhood-overlap.ts). */
  common: { array: Int32Array, absent: 0 },
  /** local-bridges.ts; 0: no span. */
  span: { array: Uint8Array, absent: 0 },
  /** 1: kept by the disparity backbone (backbone.ts). */
  isBackbone: { array: Uint8Array, absent: 0 },
} as const satisfies Record<string, ColumnDescription>;

export const SEVERAL = 255;

type ArrayOf<A> = A extends typeof Float64Array
  ? Float64Array
  : A extends typeof Int32Array
    ? Int32Array
    : A extends typeof Uint8Array
      ? Uint8Array
      : Uint16Array;
type ColumnsOf<D extends Record<string, ColumnDescription>> = { readonly [K in keyof D]: ArrayOf<D[K]['array']> };

export type PersonColumn = keyof typeof PERSON_COLUMNS;
export const PERSON_COLUMN_NAMES = Object.keys(PERSON_COLUMNS) as readonly PersonColumn[];

/** What is stored of each person. */
export interface PersonColumns extends ColumnsOf<typeof PERSON_COLUMNS> {
  /** Places by the order (forecast.ts) and by peak, 0 first. Follow from the columns above. */
  readonly rank: Int32Array;
  readonly peakRank: Int32Array;
  readonly interests: PersonInterests;
}

export type TieColumn = keyof typeof TIE_COLUMNS;
export const TIE_COLUMN_NAMES = Object.keys(TIE_COLUMNS) as readonly TieColumn[];

/** The first `count` entries of each column. */
export interface TieColumns extends ColumnsOf<typeof TIE_COLUMNS> {
  readonly count: number;
}

/** A column of `length` people where nothing is known. */
export function absentColumn<K extends PersonColumn>(name: K, length: number): PersonColumns[K] {
  const { array, absent } = PERSON_COLUMNS[name];
  return new array(length).fill(absent) as PersonColumns[K];
}

/** A longer copy, with room for more. */
export function grown<T extends Float64Array | Int32Array | Uint8Array | Uint16Array>(column: T, length: number): T {
  const longer = new (column.constructor as new (length: number) => T)(length);
  longer.set(column);
  return longer;
}
