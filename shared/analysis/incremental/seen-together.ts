/** What a log holds of two people together, as tie-evidence.ts and alter-ties.ts compute it for the whole network. */
import type { DayNumber } from '../../model/day';
import { CHANNELS } from '../../model/network';
import { CLIQUE_LIMIT } from '../graph/sparse-clique';
import { NO_DAY } from '../ties/contact-days';
import { CLOSE_GROUP, pairEvidence } from '../ties/gathering';
import { DEFAULT_KERNEL, kernelValue } from '../ties/kernel';
import { isSmallGathering } from '../ties/tie-evidence';
import type { IncrementalLog } from './incremental-log';

/** What the log holds of two people together; as in TieEvidence. */
export interface SeenTogether {
  readonly together: number;
  readonly smallTogether: number;
  readonly closeDays: number;
  readonly smallest: number;
  readonly largest: number;
  /** Summed evidence for a tie. */
  readonly shown: number;
  readonly last: number;
  readonly byChannel: readonly number[];
  /** What each interaction adds to the strength. */
  readonly weights: readonly number[];
}

/** True for an interaction of several people that is not planned. */
export function countsForTies(log: IncrementalLog, e: number, today: DayNumber): boolean {
  return log.size(e) >= 2 && log.day(e) <= today;
}

/** What an interaction adds to the tie of each two of its people, as in alter-ties.ts; 0 above the size of a clique. */
export function pairWeight(log: IncrementalLog, e: number, today: DayNumber): number {
  const size = log.size(e);
  if (size > CLIQUE_LIMIT) return 0;
  return (log.channelWeight(e) * kernelValue(today - log.day(e), DEFAULT_KERNEL)) / (size - 1);
}

/** What the log holds of two people together, up to today. */
export function seenTogether(log: IncrementalLog, a: number, b: number, today: DayNumber): SeenTogether {
  const [fewer, other] = log.of(a).length <= log.of(b).length ? [a, b] : [b, a];
  const events = log.of(fewer);
  const seen = { together: 0, smallTogether: 0, smallest: 0, largest: 0, shown: 0, last: NO_DAY, weights: [] as number[] };
  const byChannel = new Array<number>(CHANNELS.length).fill(0);
  const closeDays = new Set<number>();
  for (let i = 0; i < events.length; i++) {
    const e = events[i]!;
    if (!countsForTies(log, e, today) || !log.hasPerson(e, other)) continue;
    const size = log.size(e);
    seen.together++;
    seen.shown += pairEvidence(size);
    if (isSmallGathering(size)) seen.smallTogether++;
    if (seen.smallest === 0 || size < seen.smallest) seen.smallest = size;
    if (size > seen.largest) seen.largest = size;
    if (size <= CLOSE_GROUP) closeDays.add(log.day(e));
    seen.last = log.day(e); // a person's interactions come ascending by day
    byChannel[log.channel(e)]!++;
    const weight = pairWeight(log, e, today);
    if (weight > 0) seen.weights.push(weight);
  }
  return { ...seen, byChannel, closeDays: closeDays.size };
}
