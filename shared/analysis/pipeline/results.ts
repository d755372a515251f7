/** Fills the result columns from the two halves of the analysis: the user's ties over time, and how their people are tied to each other. */
import type { DayNumber } from '../../model/day';
import { CHANNELS } from '../../model/network';
import { isDeclared } from '../data/columns';
import type { ResultColumns } from '../data/result-columns';
import { absentColumn, type PersonColumns, type TieColumns } from '../data/stored-columns';
import { activeCommonSum, embeddedSum, redundancySum } from '../graph/common-contacts';
import { rowOf } from '../graph/tie-graph';
import { RankThresholds } from '../results/rank-thresholds';
import { kernelName } from '../ties/kernel';
import { likelyUser } from '../ties/own-name';
import { onlyChannel } from '../ties/tie-evidence';
import type { Structure } from './structure-types';
import type { TieHistory } from './tie-history';

export interface Results {
  readonly results: ResultColumns;
  /** For the incremental analysis: the same ranks, kept in order from edit to edit. */
  readonly rankThresholds: RankThresholds;
}

export function resultsOf(history: TieHistory, structure: Structure, today: DayNumber): Results {
  const persons = personColumns(history, structure, today);
  const rankThresholds = new RankThresholds(persons, { today, model: history.aliveModel, kernel: history.kernel });
  const results: ResultColumns = {
    today,
    people: history.columns.people,
    maybeUser: history.columns.people[likelyUser(history.columns)] ?? null,
    interests: history.columns.interests,
    persons: { ...persons, rank: rankThresholds.order.places, peakRank: rankThresholds.peak.places },
    ties: tieColumns(structure),
    thresholds: rankThresholds.thresholds(),
    aliveModel: history.aliveModel,
    returnCurve: history.returnCurve,
    clusters: structure.clusters,
    affinities: structure.affinities,
    structure: { isKnown: structure.isKnown, tieCount: structure.ties.a.length },
    kernel: kernelName(history.kernel),
    grouping: { areCommunities: structure.areCommunities, resolution: structure.resolution },
  };
  return { results, rankThresholds };
}

function personColumns(history: TieHistory, structure: Structure, today: DayNumber): Omit<PersonColumns, 'rank' | 'peakRank'> {
  const { columns, days, strength, rhythm, planned } = history;
  const { graph, bridges, soleLinks } = structure;
  const people = columns.people.length;
  const isLastExact = absentColumn('isLastExact', people);
  const embedded = absentColumn('embedded', people);
  const redundancy = absentColumn('redundancy', people);
  const shared = absentColumn('shared', people);
  const standing = { last: strength.last, isExcluded: columns.isExcluded, knownTies: structure.knownTies };
  for (let j = 0; j < people; j++) {
    const to = days.start[j + 1]!;
    if (to > days.start[j]!) isLastExact[j] = days.isExact[to - 1]!;
    const row = rowOf(graph, j);
    embedded[j] = embeddedSum(row, strength.strength);
    redundancy[j] = redundancySum(row, strength.strength);
    shared[j] = activeCommonSum(row, standing, today);
  }
  return {
    strength: strength.strength,
    peak: strength.peak,
    declared: strength.declared,
    shared,
    contactDays: strength.contactDays,
    first: strength.first,
    last: strength.last,
    isLastExact,
    hasMet: history.hasMet,
    exactDays: rhythm.exactDays,
    exactSpan: rhythm.exactSpan,
    burstiness: rhythm.burstiness,
    usualInterval: rhythm.usualInterval,
    planned: planned.day,
    plannedChannel: Uint8Array.from(planned.interaction, (e) => (e < 0 ? CHANNELS.length : columns.channel[e]!)),
    cadenceDays: columns.cadenceDays,
    isKin: columns.isKin,
    isExcluded: columns.isExcluded,
    isDeclared: Uint8Array.from(columns.people, (_, j) => (isDeclared(columns, j) ? 1 : 0)),
    knownTies: structure.knownTies,
    smallGatherings: structure.smallGatherings,
    embedded,
    redundancy,
    bridgeTo: bridges.bridgeTo,
    firstConnected: bridges.firstConnected,
    secondConnected: bridges.secondConnected,
    soleLink: Int32Array.from(soleLinks, (link) => link?.cluster ?? -1),
    isOnlyContact: Uint8Array.from(soleLinks, (link) => (link?.isOnlyContact ? 1 : 0)),
    betweenness: bridges.betweenness ?? absentColumn('betweenness', people),
    cluster: structure.clusterNumber,
    secondCluster: structure.secondCluster,
    secondShare: structure.secondShare,
    interests: history.interests,
  };
}

function tieColumns({ ties, evidence, common, span, isBackbone }: Structure): TieColumns {
  return {
    count: ties.a.length,
    a: ties.a,
    b: ties.b,
    strength: ties.weight,
    together: evidence.together,
    lastTogether: evidence.lastTogether,
    smallTogether: evidence.smallTogether,
    closeDays: evidence.closeDays,
    channel: Uint8Array.from(ties.a, (_, tie) => onlyChannel(evidence.byChannel, tie)),
    relations: evidence.relations,
    common,
    span,
    isBackbone,
  };
}
