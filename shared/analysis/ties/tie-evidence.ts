/** What each tie between two people rests on: how often and when they were seen together, in which channels, and what the user stated. */
import type { DayNumber } from '../../model/day';
import { CHANNELS, RELATIONS, type Relation } from '../../model/network';
import type { Columns } from '../data/columns';
import { SEVERAL } from '../data/stored-columns';
import { entryOf, type TieGraph, type TieList } from '../graph/tie-graph';
import { NO_DAY } from './contact-days';
import { LARGEST_GATHERING } from './event-weight';

/** Per tie number. */
export interface TieEvidence {
  /** Interactions both were part of. */
  readonly together: Int32Array;
  /** NO_DAY: never seen together. */
  readonly lastTogether: Int32Array;
  /** Per tie, how many of these in each channel: `byChannel[tie · CHANNELS.length + channel]`. */
  readonly byChannel: Uint16Array;
  /** Bit r: RELATIONS[r] is stated. */
  readonly relations: Uint16Array;
}

export function evidenceOf(columns: Columns, today: DayNumber, ties: TieList, graph: TieGraph): TieEvidence {
  const { day, channel, participants, tieA, tieB, tieRelation } = columns;
  const together = new Int32Array(ties.a.length);
  const lastTogether = new Int32Array(ties.a.length).fill(NO_DAY);
  const byChannel = new Uint16Array(ties.a.length * CHANNELS.length);
  const relations = new Uint16Array(ties.a.length);

  const addOccasion = (tie: number, e: number) => {
    together[tie]!++;
    lastTogether[tie] = day[e]!; // interactions come ascending by day
    const at = tie * CHANNELS.length + channel[e]!;
    if (byChannel[at]! < 65_535) byChannel[at]!++;
  };
  const lastInteraction = new Int32Array(graph.size).fill(-1);
  for (let e = 0; e < day.length; e++) {
    const from = participants.start[e]!;
    const to = participants.start[e + 1]!;
    if (to - from < 2 || to - from > LARGEST_GATHERING || day[e]! > today) continue;
    if (to - from <= 8) {
      for (let x = from; x < to; x++) {
        for (let y = x + 1; y < to; y++) {
          const at = entryOf(graph, participants.items[x]!, participants.items[y]!);
          if (at >= 0) addOccasion(graph.tie[at]!, e);
        }
      }
      continue;
    }
    for (let x = from; x < to; x++) lastInteraction[participants.items[x]!] = e;
    for (let x = from; x < to; x++) {
      const v = participants.items[x]!;
      for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
        const w = graph.items[k]!;
        if (w > v && lastInteraction[w] === e) addOccasion(graph.tie[k]!, e);
      }
    }
  }
  for (let k = 0; k < tieA.length; k++) {
    const at = entryOf(graph, tieA[k]!, tieB[k]!);
    if (at >= 0) relations[graph.tie[at]!]! |= 1 << tieRelation[k]!;
  }
  return { together, lastTogether, byChannel, relations };
}

/** The relations stated for a tie, in the order of RELATIONS. `relations`: bit r for RELATIONS[r]. */
export function relationsIn(relations: number): Relation[] {
  return relations === 0 ? [] : RELATIONS.filter((_, r) => (relations & (1 << r)) !== 0);
}

/** The channel of all occasions of a tie, or SEVERAL. `byChannel` as in TieEvidence. */
export function onlyChannel(byChannel: Uint16Array, tie: number): number {
  let only = SEVERAL;
  for (let c = 0; c < CHANNELS.length; c++) {
    if (byChannel[tie * CHANNELS.length + c] === 0) continue;
    if (only !== SEVERAL) return SEVERAL;
    only = c;
  }
  return only;
}
