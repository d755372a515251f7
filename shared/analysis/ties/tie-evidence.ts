/** What each tie between two people rests on: how often and when they were seen together, in which channels, and what the user stated. */
import type { DayNumber } from '../../model/day';
import { CHANNELS, RELATIONS, type Relation } from '../../model/network';
import type { Columns } from '../data/columns';
import { SEVERAL } from '../data/stored-columns';
import { entryOf, type TieGraph, type TieList } from '../graph/tie-graph';
import { NO_DAY } from './contact-days';
import { CLOSE_DAYS, CLOSE_GROUP, pairEvidence, SMALL_GATHERING } from './gathering';

/** Per tie number. */
export interface TieEvidence {
  /** Interactions both were part of, of any size. */
  readonly together: Int32Array;
  /** How many of them were small gatherings. */
  readonly smallTogether: Int32Array;
  /** Days on which the user was with only the two of them. */
  readonly closeDays: Int32Array;
  /** People in the smallest and in the largest of these interactions, the user not counted; 0: there is none. 65,535 stands for more. */
  readonly smallest: Uint16Array;
  readonly largest: Uint16Array;
  /** Summed evidence for a tie (gathering.ts). */
  readonly shown: Float64Array;
  /** NO_DAY: never seen together. */
  readonly lastTogether: Int32Array;
  /** Per tie, how many of these in each channel: `byChannel[tie · CHANNELS.length + channel]`. */
  readonly byChannel: Uint16Array;
  /** Bit r: RELATIONS[r] is stated. */
  readonly relations: Uint16Array;
}

/** Evidence of every pair in a list. Cost: the pairs of small gatherings, and for each person of a large one their pairs in the list. */
export function evidenceOf(columns: Columns, today: DayNumber, ties: TieList, graph: TieGraph): TieEvidence {
  const { day, channel, participants, tieA, tieB, tieRelation } = columns;
  const count = ties.a.length;
  const together = new Int32Array(count);
  const smallTogether = new Int32Array(count);
  const closeDays = new Int32Array(count);
  const smallest = new Uint16Array(count);
  const largest = new Uint16Array(count);
  const shown = new Float64Array(count);
  const lastTogether = new Int32Array(count).fill(NO_DAY);
  const lastClose = new Int32Array(count).fill(NO_DAY);
  const byChannel = new Uint16Array(count * CHANNELS.length);
  const relations = new Uint16Array(count);

  const addOccasion = (tie: number, e: number, size: number) => {
    together[tie]!++;
    shown[tie]! += pairEvidence(size);
    if (size <= SMALL_GATHERING) smallTogether[tie]!++;
    if (size <= CLOSE_GROUP && lastClose[tie] !== day[e]) {
      lastClose[tie] = day[e]!;
      closeDays[tie]!++;
    }
    if (smallest[tie] === 0 || size < smallest[tie]!) smallest[tie] = Math.min(size, 65_535);
    if (size > largest[tie]!) largest[tie] = Math.min(size, 65_535);
    lastTogether[tie] = day[e]!; // interactions come ascending by day
    const at = tie * CHANNELS.length + channel[e]!;
    if (byChannel[at]! < 65_535) byChannel[at]!++;
  };
  const lastInteraction = new Int32Array(graph.size).fill(-1);
  for (let e = 0; e < day.length; e++) {
    const from = participants.start[e]!;
    const to = participants.start[e + 1]!;
    if (to - from < 2 || day[e]! > today) continue;
    if (to - from <= 8) {
      for (let x = from; x < to; x++) {
        for (let y = x + 1; y < to; y++) {
          const at = entryOf(graph, participants.items[x]!, participants.items[y]!);
          if (at >= 0) addOccasion(graph.tie[at]!, e, to - from);
        }
      }
      continue;
    }
    for (let x = from; x < to; x++) lastInteraction[participants.items[x]!] = e;
    for (let x = from; x < to; x++) {
      const v = participants.items[x]!;
      for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
        const w = graph.items[k]!;
        if (w > v && lastInteraction[w] === e) addOccasion(graph.tie[k]!, e, to - from);
      }
    }
  }
  for (let k = 0; k < tieA.length; k++) {
    const at = entryOf(graph, tieA[k]!, tieB[k]!);
    if (at >= 0) relations[graph.tie[at]!]! |= 1 << tieRelation[k]!;
  }
  return { together, smallTogether, closeDays, smallest, largest, shown, lastTogether, byChannel, relations };
}

/** Only the pairs with `isTie[k] === 1`, and their evidence. */
export function withoutPairs(pairs: TieList, evidence: TieEvidence, isTie: Uint8Array): { ties: TieList; evidence: TieEvidence } {
  const isKept = (_: number, k: number) => isTie[k] === 1;
  const { together, smallTogether, closeDays, smallest, largest, shown, lastTogether, byChannel, relations } = evidence;
  return {
    ties: { size: pairs.size, a: pairs.a.filter(isKept), b: pairs.b.filter(isKept), weight: pairs.weight.filter(isKept) },
    evidence: {
      together: together.filter(isKept),
      smallTogether: smallTogether.filter(isKept),
      closeDays: closeDays.filter(isKept),
      smallest: smallest.filter(isKept),
      largest: largest.filter(isKept),
      shown: shown.filter(isKept),
      lastTogether: lastTogether.filter(isKept),
      byChannel: byChannel.filter((_, at) => isTie[Math.floor(at / CHANNELS.length)] === 1),
      relations: relations.filter(isKept),
    },
  };
}

/** Per person: the small gatherings they were part of with at least one other person. */
export function smallGatherings({ people, day, participants }: Columns, today: DayNumber): Int32Array {
  const count = new Int32Array(people.length);
  for (let e = 0; e < day.length && day[e]! <= today; e++) {
    const [from, to] = [participants.start[e]!, participants.start[e + 1]!];
    if (!isSmallGathering(to - from)) continue;
    for (let x = from; x < to; x++) count[participants.items[x]!]!++;
  }
  return count;
}

/** Whether a tie rests on a small gathering or a statement. One that rests on larger gatherings alone is no bridge: they show too few of their pairs. */
export function isSeenOnTheirOwn({ smallTogether, relations }: Pick<TieEvidence, 'smallTogether' | 'relations'>, tie: number): boolean {
  return smallTogether[tie]! > 0 || relations[tie] !== 0;
}

/** Whether two people certainly know each other, and were not only seen together (gathering.ts). */
export function isCertainTie({ closeDays, relations }: Pick<TieEvidence, 'closeDays' | 'relations'>, tie: number): boolean {
  return relations[tie] !== 0 || closeDays[tie]! >= CLOSE_DAYS;
}

export function isSmallGathering(size: number): boolean {
  return size >= 2 && size <= SMALL_GATHERING;
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
