/** A network whose files exist but cannot be used, and what can be rebuilt from them. */
import type { Message, Refusal } from '../../../shared/strings/message';
import { textOf } from '../../../shared/strings/text';
import type { Position } from './hash-chain';
import type { NetworkDocument } from './network-file';

/** A network rebuilt without the damaged files. */
export interface Recovery {
  readonly document: NetworkDocument;
  /** Where its history continues: a position that no entry of a damaged file continues from. */
  readonly position: Position;
  /** The change log in the folder leads up to `position`, and may be continued. */
  readonly keepsChangeLog: boolean;
  /** What it was rebuilt from, as a sentence. */
  readonly source: Message;
}

/** Thrown instead of ever using defaults in place of files that exist. */
export class UnreadableNetwork extends Error {
  readonly refusal: Refusal;
  readonly recovery: Recovery | null;
  /** The disk refused to read the files: they may be intact, and the next attempt may succeed. */
  readonly isTransient: boolean;

  constructor(refusal: Refusal, recovery: Recovery | null = null, isTransient = false) {
    super(textOf(refusal.message));
    this.refusal = refusal;
    this.recovery = recovery;
    this.isTransient = isTransient;
  }
}
