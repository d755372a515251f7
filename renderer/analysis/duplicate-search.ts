/** Looks for duplicates, and for whom open names may mean, in the analysis worker, in slices, so that other messages are read in between. A newer search drops the older one. */
import { type CertainGroup, certainJoins } from '../../shared/matching/certain/certain-joins';
import { type DuplicatePair, networkDuplicates } from '../../shared/matching/network-duplicates';
import { type WaitingName, waitingNames } from '../../shared/matching/open-names/waiting-names';
import type { Network } from '../../shared/model/network';

/** Time budget of a slice, in milliseconds. */
const SLICE_MS = 30;
/** The window draws what an analysis found in this time. */
const START_AFTER_MS = 500;

export interface FoundDuplicates {
  /** Most probable first. */
  readonly pairs: readonly DuplicatePair[];
  /** Whom the names that wait for an answer may mean. */
  readonly names: readonly WaitingName[];
  /** Who would be joined by all joins that are certain. Null: not known yet, the pairs come first. */
  readonly certain: readonly CertainGroup[] | null;
}

export class DuplicateSearch {
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Starts again from the network as it is. An edit in between starts it again too: the caller asks again. */
  start(network: Network, found: (duplicates: FoundDuplicates) => void, failed: () => void): void {
    this.stop();
    const steps = search(network, found);
    const runSlice = () => {
      const start = this.#now();
      try {
        while (this.#now() - start <= SLICE_MS) {
          if (steps.next().done) return;
        }
      } catch (error) {
        failed();
        throw error; // a bug: tests see it
      }
      this.#timer = setTimeout(runSlice, 0);
    };
    this.#timer = setTimeout(runSlice, START_AFTER_MS);
  }
}

function* search(network: Network, found: (duplicates: FoundDuplicates) => void): Generator<undefined, void> {
  const pairs = yield* networkDuplicates(network);
  const names = yield* waitingNames(network);
  found({ pairs, names, certain: null });
  found({ pairs, names, certain: yield* certainJoins(network, pairs) });
}
