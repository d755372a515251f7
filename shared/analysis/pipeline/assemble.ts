/**
 * Puts the two halves together: the user's tie to each person over time (here) and how these people are tied to each other (`structureOf`, passed
 * in). ResultColumns come out (results.ts), and the findings that read them.
 */
import { type DayNumber, dayNumber, type IsoDay } from '../../model/day';
import { type Network, settingsOf } from '../../model/network';
import type { ClusterSettings } from '../clusters/clusters-of-people';
import { type Columns, columnsOf, isDeclared } from '../data/columns';
import type { Findings, Mixing, TemporalState } from '../data/findings';
import type { ResultColumns } from '../data/result-columns';
import { findingsOf } from '../results/findings-from-columns';
import type { RankThresholds } from '../results/rank-thresholds';
import type { Isotonic } from '../statistics/isotonic';
import { percentileRanks } from '../statistics/percentile';
import { aliveCalibration } from '../ties/alive-calibration';
import { type ContactDays, contactDaysOf, plannedDaysOf } from '../ties/contact-days';
import { CHANNEL_WEIGHTS, type ChannelWeights, channelWeightsOf } from '../ties/event-weight';
import { interestsOf, type PersonInterests } from '../ties/interests-of';
import type { Kernel } from '../ties/kernel';
import { chosenKernel } from '../ties/kernel-choice';
import { type AliveModel, fittedAliveModel } from '../ties/p-alive';
import { type Rhythm, rhythms } from '../ties/rhythm';
import { temporalState } from '../ties/temporal-state';
import { type TieStrength, tieStrengths } from '../ties/tie-strength';
import { resultColumnsOf } from './result-columns-of-analysis';
import type { ReusedStructure, Structure, StructureInput } from './structure-types';

export interface AnalyzeOptions {
  readonly today: IsoDay;
  /** Default `both`. */
  readonly mixing?: Mixing;
  /** Of the clusters, where the user leaves it to Kith: a number, or `auto` to find it now (resolution-rule.ts; seconds). Default 1. */
  readonly resolution?: number | 'auto';
  /** Default 1. */
  readonly seed?: number;
  /** What the clusters stored in the network were found with, where it is known to be something else than now. */
  readonly storedSettings?: ClusterSettings;
  /** Of an earlier analysis of nearly the same network: taken over, not found again. */
  readonly reused?: ReusedAnalysis;
}

/** The user's ties over time, per person number. */
export interface TieHistory {
  readonly columns: Columns;
  readonly days: ContactDays;
  readonly strength: TieStrength;
  readonly rhythm: Rhythm;
  readonly interests: PersonInterests;
  readonly kernel: Kernel;
  readonly aliveModel: AliveModel;
  /** What P(alive) has meant in this log; null: too little of it. */
  readonly aliveCalibration: Isotonic | null;
  /** Percentile 0…100 of the peak among people with n ≥ 2; NaN for the others. */
  readonly peakPercentile: Float64Array;
  /** Once strong enough to be called fading, and once among the strongest (temporal-state.ts, weak-tie-name.ts). */
  readonly wasStrong: Uint8Array;
  readonly wasVeryStrong: Uint8Array;
  readonly planned: { readonly day: Int32Array; readonly interaction: Int32Array };
  readonly state: readonly TemporalState[];
}

/** What is worked out from the whole log and network, and changes little from one contact to the next. */
export interface ReusedAnalysis extends ReusedStructure, Pick<TieHistory, 'kernel' | 'aliveModel' | 'aliveCalibration'> {}

export interface Analysis extends TieHistory {
  readonly findings: Findings;
  readonly structure: Structure;
  readonly results: ResultColumns;
  readonly rankThresholds: RankThresholds;
  readonly reused: ReusedAnalysis;
}

const PEOPLE_FOR_PERCENTILES = 20;
const STRONG = { percentile: 40, peak: 0.5 };
const VERY_STRONG = { percentile: 85, peak: 2 };

export function assembledAnalysis(network: Network, options: AnalyzeOptions, structureOf: (input: StructureInput) => Structure): Analysis {
  const ties = tieHistory(columnsOf(network), dayNumber(options.today), channelWeightsOf(settingsOf(network)), options.reused);
  return assembled(network, options, ties, structureOf(structureInput(network, options, ties)));
}

export function structureInput(network: Network, options: AnalyzeOptions, ties: TieHistory): StructureInput {
  const settings = settingsOf(network);
  return {
    network,
    columns: ties.columns,
    today: dayNumber(options.today),
    strength: ties.strength.strength,
    contactDays: ties.strength.contactDays,
    mixing: options.mixing ?? 'both',
    channelWeights: channelWeightsOf(settings),
    resolution: settings.resolution === 'auto' ? (options.resolution ?? 1) : settings.resolution,
    seed: options.seed ?? 1,
    ...(options.storedSettings ? { storedSettings: options.storedSettings } : {}),
    ...(options.reused ? { reused: options.reused } : {}),
  };
}

export function assembled(network: Network, options: AnalyzeOptions, ties: TieHistory, structure: Structure): Analysis {
  const { results, rankThresholds } = resultColumnsOf(ties, structure, dayNumber(options.today));
  return {
    ...ties,
    structure,
    results,
    rankThresholds,
    findings: findingsOf(results, (person) => network.people.get(person)?.name ?? ''),
    reused: { ...structure.reused, kernel: ties.kernel, aliveModel: ties.aliveModel, aliveCalibration: ties.aliveCalibration },
  };
}

/** Everything about the user's own ties. Cost: O(people + participations). */
export function tieHistory(
  columns: Columns,
  today: DayNumber,
  channelWeights: ChannelWeights = CHANNEL_WEIGHTS,
  reused?: Pick<ReusedAnalysis, 'kernel' | 'aliveModel' | 'aliveCalibration'>,
): TieHistory {
  const days = contactDaysOf(columns, today, { channelWeights });
  const kernel = reused?.kernel ?? chosenKernel(days);
  const strength = tieStrengths(columns, days, today, kernel);
  const rhythm = rhythms(columns, days);
  const aliveModel = reused?.aliveModel ?? fittedAliveModel(days, today);
  const planned = plannedDaysOf(columns, today);
  const peakPercentile = percentileRanks(strength.peak.map((peak, j) => (strength.contactDays[j]! >= 2 ? peak : Number.NaN)));
  const hasPercentiles = peakPercentile.reduce((n, p) => n + (Number.isNaN(p) ? 0 : 1), 0) >= PEOPLE_FOR_PERCENTILES;
  const reached = (mark: { percentile: number; peak: number }) =>
    Uint8Array.from(peakPercentile, (percentile, j) =>
      (hasPercentiles ? percentile >= mark.percentile : strength.contactDays[j]! >= 2 && strength.peak[j]! >= mark.peak) ? 1 : 0,
    );
  const wasStrong = reached(STRONG);
  const state = columns.people.map((_, j) =>
    temporalState(
      {
        isExcluded: columns.isExcluded[j] === 1,
        contactDays: strength.contactDays[j]!,
        first: strength.first[j]!,
        last: strength.last[j]!,
        planned: planned.day[j]!,
        tolerated: rhythm.tau[j]! * rhythm.tolerance[j]!,
        wasStrong: wasStrong[j] === 1,
        isDeclared: isDeclared(columns, j),
      },
      today,
      aliveModel,
    ),
  );
  return {
    columns,
    days,
    strength,
    rhythm,
    interests: interestsOf(columns, today),
    aliveModel,
    kernel,
    aliveCalibration: reused ? reused.aliveCalibration : aliveCalibration(days, today, aliveModel),
    peakPercentile,
    wasStrong,
    wasVeryStrong: reached(VERY_STRONG),
    planned,
    state,
  };
}
