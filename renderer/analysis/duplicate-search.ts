/** Looks for duplicates in the analysis worker, in slices, so that other messages are read in between. A newer search drops the older one. */
import { type DuplicatePair, networkDuplicates } from '../../shared/matching/network-duplicates';
import type { Network } from '../../shared/model/network';

/** Time budget of a slice, in milliseconds. */
const SLICE_MS = 30;

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
  start(network: Network, found: (pairs: readonly DuplicatePair[]) => void, failed: () => void): void {
    this.stop();
    const steps = networkDuplicates(network);
    const runSlice = () => {
      const start = this.#now();
      try {
        while (this.#now() - start <= SLICE_MS) {
          const step = steps.next();
          if (!step.done) continue;
          found(step.value);
          return;
        }
      } catch (error) {
        failed();
        throw error; // a bug: tests see it
      }
      this.#timer = setTimeout(runSlice, 0);
    };
    this.#timer = setTimeout(runSlice, 0);
  }
}
