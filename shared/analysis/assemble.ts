/**
 * Puts the two halves together: the user's tie to each person over time (here) and how these people are tied to each other (`structureOf`, passed
 * in). One plain object per person comes out, with the sentences that go with the numbers.
 */
import { type DayNumber, dayNumber, type IsoDay, isoDay } from '../model/day';
import { CHANNELS, type Network, settingsOf } from '../model/network';
import { aliveCalibration } from './alive-calibration';
import { type Columns, columnsOf } from './columns';
import { type ContactDays, contactDaysOf, NO_DAY, plannedDaysOf } from './contact-days';
import { CHANNEL_WEIGHTS, type ChannelWeights, channelWeightsOf } from './event-weight';
import type { Findings, Mixing, PersonFindings, TemporalState } from './findings';
import { interestsOf, type PersonInterests, strongestInterests } from './interests-of';
import { type Isotonic, isotonicValue } from './isotonic';
import { chosenKernel } from './kernel-choice';
import { type AliveModel, fittedAliveModel, pAlive } from './p-alive';
import { percentileRanks } from './percentile';
import { type Rhythm, rhythms } from './rhythm';
import { rhythmSentence } from './sentences';
import type { Structure, StructureInput } from './structure-types';
import { temporalState } from './temporal-state';
import { type TieStrength, tieStrengths } from './tie-strength';
import { weakTieName } from './weak-tie-name';

export interface AnalyzeOptions {
  readonly today: IsoDay;
  /** Default `both`. */
  readonly mixing?: Mixing;
  /** Of the clusters, where the user leaves it to Kith: a number, or `auto` to find it now (resolution-rule.ts; seconds). Default 1. */
  readonly resolution?: number | 'auto';
  /** Default 1. */
  readonly seed?: number;
}

/** The user's ties over time, per person number. */
export interface TiesInTime {
  readonly columns: Columns;
  readonly days: ContactDays;
  readonly strength: TieStrength;
  readonly rhythm: Rhythm;
  readonly interests: PersonInterests;
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

export interface Analysis extends TiesInTime {
  readonly findings: Findings;
  readonly structure: Structure;
}

const PEOPLE_FOR_PERCENTILES = 20;
const STRONG = { percentile: 40, peak: 0.5 };
const VERY_STRONG = { percentile: 85, peak: 2 };

export function assembledAnalysis(network: Network, options: AnalyzeOptions, structureOf: (input: StructureInput) => Structure): Analysis {
  const today = dayNumber(options.today);
  const settings = settingsOf(network);
  const channelWeights = channelWeightsOf(settings);
  const ties = tiesInTime(columnsOf(network), today, channelWeights);
  const structure = structureOf({
    network,
    columns: ties.columns,
    today,
    strength: ties.strength.strength,
    contactDays: ties.strength.contactDays,
    mixing: options.mixing ?? 'both',
    channelWeights,
    resolution: settings.resolution === 'auto' ? (options.resolution ?? 1) : settings.resolution,
    seed: options.seed ?? 1,
  });
  return { ...ties, structure, findings: findingsOf(ties, structure, today) };
}

/** Everything about the user's own ties. Cost: O(people + participations). */
export function tiesInTime(columns: Columns, today: DayNumber, channelWeights: ChannelWeights = CHANNEL_WEIGHTS): TiesInTime {
  const days = contactDaysOf(columns, today, { channelWeights });
  const strength = tieStrengths(columns, days, today, chosenKernel(days));
  const rhythm = rhythms(columns, days);
  const aliveModel = fittedAliveModel(days, today);
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
        isOut: columns.isOut[j] === 1,
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
    aliveCalibration: aliveCalibration(days, today, aliveModel),
    peakPercentile,
    wasStrong,
    wasVeryStrong: reached(VERY_STRONG),
    planned,
    state,
  };
}

/** The user said something about the tie: closeness, kin, or how often they mean to be in touch. */
export function isDeclared(columns: Columns, person: number): boolean {
  return !Number.isNaN(columns.closeness[person]!) || columns.isKin[person] === 1 || !Number.isNaN(columns.cadenceDays[person]!);
}

function findingsOf(ties: TiesInTime, structure: Structure, today: DayNumber): Findings {
  const { columns, strength } = ties;
  const standing = percentileRanks(strength.strength.map((s) => (s > 0 ? s : Number.NaN)));
  const isTied = (j: number) => structure.knownTies[j]! >= 3;
  const redundancy = percentileRanks(structure.redundancy.map((r, j) => (isTied(j) ? r : Number.NaN)));
  const hasMet = meetings(columns, today);
  const people = columns.people.map((id, j): PersonFindings => {
    const n = strength.contactDays[j]!;
    const last = strength.last[j]!;
    const isOut = columns.isOut[j] === 1;
    const usualDays = ties.rhythm.isKnown[j] === 1 ? ties.rhythm.tau[j]! : null;
    const planned = ties.planned.day[j] === NO_DAY ? null : ties.planned.day[j]!;
    const plannedInteraction = ties.planned.interaction[j]!;
    const state = ties.state[j]!;
    const role = structure.role[j]!;
    const alive = n === 0 ? null : pAlive(n - 1, last - strength.first[j]!, today - strength.first[j]!, ties.aliveModel);
    return {
      id,
      strength: strength.strength[j]!,
      score: strength.score[j]!,
      rank: strength.rank[j]!,
      contactDays: n,
      firstContact: n === 0 ? null : isoDay(strength.first[j]!),
      lastContact: n === 0 ? null : isoDay(last),
      plannedFor: planned === null ? null : isoDay(planned),
      gapDays: n === 0 ? null : today - last,
      usualDays,
      overdueRatio: usualDays === null ? null : (today - last) / usualDays,
      pAlive: alive,
      comesBack: alive === null || ties.aliveCalibration === null ? null : isotonicValue(ties.aliveCalibration, alive),
      peakPercentile: Number.isNaN(ties.peakPercentile[j]!) ? null : ties.peakPercentile[j]!,
      ring: strength.ring[j]! as 0 | 1 | 2 | 3,
      peakRing: strength.peakRing[j]! as 0 | 1 | 2 | 3,
      state,
      role,
      soleLinkTo: structure.soleLinkTo[j]!,
      weakTieName: isOut
        ? null
        : weakTieName({
            state,
            role,
            wasVeryStrong: ties.wasVeryStrong[j] === 1,
            isBelowMedian: standing[j]! < 50,
            isVeryRedundant: structure.isKnown && redundancy[j]! >= 75,
          }),
      cluster: structure.clusterOf[j]!,
      secondCluster: structure.secondCluster[j]!,
      knownTies: structure.knownTies[j]!,
      interests: strongestInterests(ties.interests, j).map((interest) => columns.interests[interest]!),
      rhythmSentence: rhythmSentence({
        state,
        today,
        contactDays: n,
        first: strength.first[j]!,
        last,
        isLastExact: n > 0 && ties.days.isExact[ties.days.start[j + 1]! - 1] === 1,
        usualDays,
        isIrregular: ties.rhythm.isIrregular[j] === 1,
        planned,
        plannedChannel: plannedInteraction < 0 ? CHANNELS.length : columns.channel[plannedInteraction]!,
        hasMet: hasMet[j] === 1,
      }),
      roleSentence: structure.roleSentence[j]!,
    };
  });
  return {
    today: isoDay(today),
    people,
    ties: structure.ties,
    affinities: structure.affinities,
    clusters: structure.clusters,
    structure: { isKnown: structure.isKnown, tieCount: structure.ties.length, sentence: structure.sentence },
    grouping: { areCommunities: structure.areCommunities, resolution: structure.resolution },
  };
}

const FACE_TO_FACE = new Set([CHANNELS.indexOf('in-person'), CHANNELS.indexOf('meeting')]);

/** 1 for people whom the user has met, as far as the log says. */
function meetings({ people, day, channel, participants }: Columns, today: DayNumber): Uint8Array {
  const hasMet = new Uint8Array(people.length);
  for (let e = 0; e < day.length && day[e]! <= today; e++) {
    if (!FACE_TO_FACE.has(channel[e]!)) continue;
    for (let i = participants.start[e]!; i < participants.start[e + 1]!; i++) hasMet[participants.items[i]!] = 1;
  }
  return hasMet;
}
