/** Fills the facts from the two halves of the analysis: the user's ties over time, and how their people are tied to each other. */
import type { DayNumber } from '../../model/day';
import { CHANNELS } from '../../model/network';
import { type Columns, isDeclared } from '../data/columns';
import type { PersonColumns, ResultColumns, TieColumns } from '../data/result-columns';
import { embeddedSum } from '../graph/embeddedness';
import { redundancySum } from '../graph/redundancy';
import { rowOf } from '../graph/tie-graph';
import { RankThresholds } from '../results/rank-thresholds';
import { kernelName } from '../ties/kernel';
import { onlyChannel } from '../ties/tie-evidence';
import type { TieHistory } from './assemble';
import type { Structure } from './structure-types';

export function resultColumnsOf(
  time: TieHistory,
  structure: Structure,
  today: DayNumber,
): { readonly results: ResultColumns; readonly rankThresholds: RankThresholds } {
  const plain = personFacts(time, structure, today);
  const rankThresholds = new RankThresholds(plain);
  const results: ResultColumns = {
    today,
    people: time.columns.people,
    interests: time.columns.interests,
    persons: { ...plain, rank: rankThresholds.strength.places, peakRank: rankThresholds.peak.places },
    ties: tieFacts(structure),
    thresholds: rankThresholds.cuts(),
    aliveModel: time.aliveModel,
    aliveCalibration: time.aliveCalibration,
    clusters: structure.clusters,
    affinities: structure.affinities,
    structure: { isKnown: structure.isKnown, tieCount: structure.ties.a.length, sentence: structure.sentence },
    kernel: kernelName(time.kernel),
    grouping: { areCommunities: structure.areCommunities, resolution: structure.resolution },
  };
  return { results, rankThresholds };
}

function personFacts(time: TieHistory, structure: Structure, today: DayNumber): Omit<PersonColumns, 'rank' | 'peakRank'> {
  const { columns, days, strength, rhythm, planned, interests } = time;
  const { graph, roles, soleLinks } = structure;
  const people = columns.people.length;
  const isLastExact = new Uint8Array(people);
  const embedded = new Float64Array(people);
  const redundancy = new Float64Array(people);
  for (let j = 0; j < people; j++) {
    const to = days.start[j + 1]!;
    isLastExact[j] = to > days.start[j]! ? days.isExact[to - 1]! : 0;
    const row = rowOf(graph, j);
    embedded[j] = embeddedSum(row, strength.strength);
    redundancy[j] = redundancySum(row, strength.strength);
  }
  return {
    strength: strength.strength,
    peak: strength.peak,
    contactDays: strength.contactDays,
    first: strength.first,
    last: strength.last,
    isLastExact,
    hasMet: meetings(columns, today),
    exactDays: rhythm.exactDays,
    exactSpan: rhythm.exactSpan,
    burstiness: rhythm.burstiness,
    planned: planned.day,
    plannedChannel: Uint8Array.from(planned.interaction, (e) => (e < 0 ? CHANNELS.length : columns.channel[e]!)),
    cadenceDays: columns.cadenceDays,
    isKin: columns.isKin,
    isExcluded: columns.isExcluded,
    isDeclared: Uint8Array.from(columns.people, (_, j) => (isDeclared(columns, j) ? 1 : 0)),
    knownTies: structure.knownTies,
    embedded,
    redundancy,
    bridgeTo: roles.bridgeTo,
    firstConnected: roles.joins,
    secondConnected: roles.joinsWith,
    soleLink: Int32Array.from(soleLinks, (link) => link?.cluster ?? -1),
    isOnlyContact: Uint8Array.from(soleLinks, (link) => (link?.isOnlyContact ? 1 : 0)),
    betweenness: roles.betweenness ?? new Float64Array(people).fill(Number.NaN),
    cluster: structure.clusterNumber,
    secondCluster: structure.secondCluster,
    secondShare: structure.secondShare,
    interests,
  };
}

function tieFacts({ ties, evidence, common, span, isBackbone }: Structure): TieColumns {
  return {
    count: ties.a.length,
    a: ties.a,
    b: ties.b,
    strength: ties.weight,
    together: evidence.together,
    lastTogether: evidence.lastTogether,
    channel: Uint8Array.from(ties.a, (_, tie) => onlyChannel(evidence.byChannel, tie)),
    relations: evidence.relations,
    common,
    span,
    isBackbone,
  };
}

const FACE_TO_FACE = new Set([CHANNELS.indexOf('in-person'), CHANNELS.indexOf('meeting')]);

/** 1 for people whom the user has met, as far as the log says. */
function meetings({ people, day, channel, participants }: Columns, today: DayNumber): Uint8Array {
  const hasMet = new Uint8Array(people.length);
  for (let e = 0; e < day.length && day[e]! <= today; e++) {
    if (!isFaceToFace(channel[e]!)) continue;
    for (let i = participants.start[e]!; i < participants.start[e + 1]!; i++) hasMet[participants.items[i]!] = 1;
  }
  return hasMet;
}

/** Only then one has "met". `channel`: index into CHANNELS. */
export function isFaceToFace(channel: number): boolean {
  return FACE_TO_FACE.has(channel);
}
