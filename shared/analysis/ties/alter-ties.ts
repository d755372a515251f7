/**
 * Ties between people, the user left out (docs/analysis.md, "Ties seen together").
 *
 * Seen together: an interaction of m people (Newman 2001, PRE 64:016132)
 *
 *   w_jk += C[channel] · K(today − day) / (m − 1)      so that each person gets the same total from an interaction, whatever its size
 *
 * Only pairs with enough evidence are ties (gathering.ts): one small gathering, or several of up to 29 people. What larger gatherings tell about pairs
 * is for clusters only: five random cycles stand for their cliques (sparse-clique.ts), with a weight that falls to 0 at 200 people. The group discount
 * m^−0.5 of the user's own closeness is not used here, 1/(m − 1) is one already.
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
import { mergedTies, PairCollector, type TieGraph, type TieList, tieGraph } from '../graph/tie-graph';
import { CHANNEL_WEIGHTS, type ChannelWeights } from './event-weight';
import { crowdShare, isEnoughEvidence, SMALL_GATHERING } from './gathering';
import { DEFAULT_KERNEL, type Kernel, kernelValue } from './kernel';
import { evidenceOf, type TieEvidence, withoutPairs } from './tie-evidence';

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
  /** All that gatherings of any size and statements tell about pairs, for clusters only. */
  readonly forClusters: TieList;
}

export function alterTies(
  columns: Columns,
  today: DayNumber,
  seed: number,
  kernel: Kernel = DEFAULT_KERNEL,
  channelWeights: ChannelWeights = CHANNEL_WEIGHTS,
): AlterTies {
  const size = columns.people.length;
  const pairs = new PairCollector(size);
  const crowds = new PairCollector(size);
  const largest = addSeenTogether(pairs, crowds, columns, today, seed, kernel, channelWeights);
  addStated(pairs, columns);
  const all = pairs.ties();
  const forClusters = largest > CLIQUE_LIMIT ? bothLists(all, crowds.ties()) : all;
  const graph = tieGraph(all);
  const evidence = evidenceOf(columns, today, all, graph);
  if (largest <= SMALL_GATHERING) return { ties: all, graph, evidence, forClusters };
  const isTie = Uint8Array.from(all.a, (_, k) => (isEnoughEvidence(evidence.shown[k]!) || evidence.relations[k] !== 0 ? 1 : 0));
  const known = withoutPairs(all, evidence, isTie);
  return { ...known, graph: tieGraph(known.ties), forClusters };
}

/** Returns the size of the largest gathering. */
function addSeenTogether(
  pairs: PairCollector,
  crowds: PairCollector,
  columns: Columns,
  today: DayNumber,
  seed: number,
  kernel: Kernel,
  channelWeights: ChannelWeights,
): number {
  const { day, channel, participants, idOf } = columns;
  const byChannel = CHANNELS.map((name) => channelWeights[name]);
  let largest = 0;
  let lastDay = Number.NaN;
  let remembered = 0;
  for (let e = 0; e < day.length; e++) {
    const from = participants.start[e]!;
    const people = participants.start[e + 1]! - from;
    if (people < 2 || day[e]! > today) continue;
    if (people > largest) largest = people;
    if (day[e] !== lastDay) {
      lastDay = day[e]!; // interactions come ascending by day
      remembered = kernelValue(today - lastDay, kernel);
    }
    const weight = byChannel[channel[e]!]! * remembered;
    if (people === 2) {
      pairs.add(participants.items[from]!, participants.items[from + 1]!, weight);
      continue;
    }
    const share = crowdShare(people);
    if (share === 0) continue;
    const isCrowd = people > CLIQUE_LIMIT;
    const members = participants.items.subarray(from, from + people);
    addGroup(isCrowd ? crowds : pairs, members, weight * share, isCrowd ? idOf(e) : '', seed);
  }
  return largest;
}

function bothLists(x: TieList, y: TieList): TieList {
  const joined = <T extends Int32Array | Float64Array>(make: new (length: number) => T, p: T, q: T): T => {
    const all = new make(p.length + q.length);
    all.set(p);
    all.set(q, p.length);
    return all;
  };
  return mergedTies(x.size, joined(Int32Array, x.a, y.a), joined(Int32Array, x.b, y.b), joined(Float64Array, x.weight, y.weight));
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
