import type { Failure } from '../../shared/lib/result';

/** A file the user chose that cannot be taken: the failure says why, in a sentence for the user. */
export class FileReadError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}
