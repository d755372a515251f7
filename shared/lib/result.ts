/** Expected failures are values with a `kind`; bugs throw. */

export interface Failure {
  readonly kind: FailureKind;
  /** One sentence a user understands: what happened, to what, and what can be done. No stack, no code. */
  readonly message: string;
}

/** Every way Kith can refuse. The window and the command line choose their way on by `kind`. */
export type FailureKind =
  | 'usage' // the request itself does not fit (wrong argument, wrong field)
  | 'not-found' // a file, a person, a step that is not there
  | 'not-text' // a file that is no text (zip, xlsx, pdf, …)
  | 'too-large' // over a documented limit
  | 'no-usable-rows' // a readable file with nothing to import; the message says what was found
  | 'unreadable' // damaged, or not in a form Kith knows
  | 'missing' // the folder or file where the network was is not there (a disk that is not connected)
  | 'not-downloaded' // a sync program keeps it elsewhere until it is asked for
  | 'newer-format' // written by a later Kith; nothing was touched
  | 'read-only' // the network is open, but cannot be written now
  | 'not-saved' // the disk refused; the edit is not in the network
  | 'locked' // another Kith holds the network
  | 'stale' // the network has changed since the caller read it
  | 'passphrase-needed' // the network is encrypted, and not unlocked yet
  | 'wrong-passphrase'
  | 'conflict' // the edit does not fit the network as it is now
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'cancelled'
  | 'unexpected'; // a fault in Kith itself; its place is in the log

export type Result<T, E = Failure> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function fail(kind: FailureKind, message: string): Result<never> {
  return { ok: false, error: { kind, message } };
}

/** Ends every switch over a union: a forgotten member does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
