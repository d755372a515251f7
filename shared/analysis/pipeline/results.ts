/** Fills the result columns from the two halves of the analysis: the user's ties over time, and how their people are tied to each other. */
import type { DayNumber } from '../../model/day';
import { CHANNELS } from '../../model/network';
import type { Columns } from '../data/columns';
import { isDeclared } from '../data/columns';
import type { ResultColumns } from '../data/result-columns';
import { absentColumn, type PersonColumns, type TieColumns } from '../data/stored-columns';
import { activeCommonSum, embeddedSum, redundancySum } from '../graph/common-contacts';
import { rowOf } from '../graph/tie-graph';
import { RankThresholds } from '../results/rank-thresholds';
import { kernelName } from '../ties/kernel';
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
    smallest: evidence.smallest,
    largest: evidence.largest,
    channel: Uint8Array.from(ties.a, (_, tie) => onlyChannel(evidence.byChannel, tie)),
    relations: evidence.relations,
    common,
    span,
    isBackbone,
  };
}

const ENTRIES_NEEDED = 20;
const SHARE_NEEDED = 0.9;

/** The number of the person who may be the user; −1: nobody. Cost: O(participations). */
export function likelyUser({ people, participants: { start, items } }: Pick<Columns, 'people' | 'participants'>): number {
  const entries = start.length - 1;
  if (entries < ENTRIES_NEEDED) return -1;
  const together = new Int32Array(people.length);
  const isMetAlone = new Uint8Array(people.length);
  for (let e = 0; e < entries; e++) {
    const present = start[e + 1]! - start[e]!;
    for (let i = start[e]!; i < start[e + 1]!; i++) {
      if (present === 1) isMetAlone[items[i]!] = 1;
      else together[items[i]!]!++;
    }
  }
  return together.findIndex((count, j) => isMetAlone[j] === 0 && count >= Math.max(ENTRIES_NEEDED, SHARE_NEEDED * entries));
}
