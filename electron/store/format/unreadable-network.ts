/** A network whose files are there and cannot be used, with what can be put together from them all the same. */
import type { Failure } from '../../../shared/lib/result';
import type { Position } from './hash-chain';
import type { NetworkDocument } from './network-file';

/** The network as far as it can be put together when a file of it cannot be used. */
export interface Recovered {
  readonly document: NetworkDocument;
  /** Where its history goes on, so that nothing of the damaged files joins it. */
  readonly at: Position;
  /** The journal in the folder leads up to it and may go on. */
  readonly keepsJournal: boolean;
  /** What it was put together from, for a sentence: "the version before and 12 changes after it". */
  readonly words: string;
}

/** The files are there and cannot be used. Never answered with defaults. */
export class UnreadableNetwork extends Error {
  readonly failure: Failure;
  readonly recovered: Recovered | null;
  /** The disk did not let them be read: nothing is known to be wrong with them, and the next attempt may succeed. */
  readonly isPassing: boolean;
  constructor(failure: Failure, recovered: Recovered | null = null, isPassing = false) {
    super(failure.message);
    this.failure = failure;
    this.recovered = recovered;
    this.isPassing = isPassing;
  }
}
