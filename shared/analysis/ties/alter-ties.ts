/**
 * Ties between people, the user left out (docs/analysis.md, "Ties seen together").
 *
 * Seen together: an interaction of m people (Newman 2001, PRE 64:016132)
 *
 *   w_jk += C[channel] · K(today − day) / (m − 1)      so that each person gets the same total from an interaction, whatever its size
 *
 * all pairs up to m = 30, five random cycles up to 200 (sparse-clique.ts), nothing above: a congress makes no ties. The group discount m^−0.5 of
 * the user's own closeness is not used here, 1/(m − 1) is one already.
 *
 * Stated: a fixed weight per kind of relation, without forgetting; three tenths of it once ended. Different relations of the same two people
 * add up, the same relation stated twice counts once.
 *
 * Shared interests and shared employers are affinity, not ties, and never in here. Interactions after today are plans and make no ties.
 */
import type { DayNumber } from '../../model/day';
import { CHANNELS, RELATIONS, type Relation } from '../../model/network';
import type { Columns } from '../data/columns';
import { addGroup, CLIQUE_LIMIT } from '../graph/sparse-clique';
import { PairCollector, type TieGraph, type TieList, tieGraph } from '../graph/tie-graph';
import { CHANNEL_WEIGHTS, type ChannelWeights, LARGEST_GATHERING } from './event-weight';
import { DEFAULT_KERNEL, type Kernel, kernelValue } from './kernel';
import { evidenceOf, type TieEvidence } from './tie-evidence';

/** docs/analysis.md, "Stated ties"; one face-to-face meeting of two today = 1. */
export const RELATION_WEIGHTS: Readonly<Record<Relation, number>> = {
  partner: 3,
  parent: 2.5,
  sibling: 2,
  'close-friend': 2,
  friend: 1.5,
  relative: 1.2,
  introduced: 1,
  colleague: 1,
  knows: 0.7,
};
const ENDED = 0.3;

/** What one statement adds to a tie. */
export function statedWeight(relation: Relation, hasEnded: boolean): number {
  return RELATION_WEIGHTS[relation] * (hasEnded ? ENDED : 1);
}

export interface AlterTies {
  readonly ties: TieList;
  readonly graph: TieGraph;
  readonly evidence: TieEvidence;
}

export function alterTies(
  columns: Columns,
  today: DayNumber,
  seed: number,
  kernel: Kernel = DEFAULT_KERNEL,
  channelWeights: ChannelWeights = CHANNEL_WEIGHTS,
): AlterTies {
  const pairs = new PairCollector(columns.people.length);
  addSeenTogether(pairs, columns, today, seed, kernel, channelWeights);
  addStated(pairs, columns);
  const ties = pairs.ties();
  const graph = tieGraph(ties);
  return { ties, graph, evidence: evidenceOf(columns, today, ties, graph) };
}

function addSeenTogether(
  pairs: PairCollector,
  columns: Columns,
  today: DayNumber,
  seed: number,
  kernel: Kernel,
  channelWeights: ChannelWeights,
): void {
  const { day, channel, participants, idOf } = columns;
  const byChannel = CHANNELS.map((name) => channelWeights[name]);
  let lastDay = Number.NaN;
  let remembered = 0;
  for (let e = 0; e < day.length; e++) {
    const from = participants.start[e]!;
    const people = participants.start[e + 1]! - from;
    if (people < 2 || people > LARGEST_GATHERING || day[e]! > today) continue;
    if (day[e] !== lastDay) {
      lastDay = day[e]!; // interactions come ascending by day
      remembered = kernelValue(today - lastDay, kernel);
    }
    const weight = byChannel[channel[e]!]! * remembered;
    if (people === 2) pairs.add(participants.items[from]!, participants.items[from + 1]!, weight);
    else addGroup(pairs, participants.items.subarray(from, from + people), weight, people > CLIQUE_LIMIT ? idOf(e) : '', seed);
  }
}

function addStated(pairs: PairCollector, columns: Columns): void {
  const { tieA, tieB, tieRelation, tieHasEnded } = columns;
  const weights = new Map<string, { a: number; b: number; weight: number }>(); // one per pair and relation: the stronger statement wins
  for (let k = 0; k < tieA.length; k++) {
    const a = Math.min(tieA[k]!, tieB[k]!);
    const b = Math.max(tieA[k]!, tieB[k]!);
    const relation = RELATIONS[tieRelation[k]!];
    if (relation === undefined) continue;
    const weight = statedWeight(relation, tieHasEnded[k] === 1);
    const key = `${a} ${b} ${relation}`;
    const before = weights.get(key);
    if (before === undefined || before.weight < weight) weights.set(key, { a, b, weight });
  }
  for (const { a, b, weight } of weights.values()) pairs.add(a, b, weight);
}
