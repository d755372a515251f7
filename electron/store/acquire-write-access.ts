/** The right to write to a network's folder: the folder is there for good, its lock is ours, and the files are the ones that were read. */
import type { Failure } from '../../shared/lib/result';
import type { FileAdapter } from './change-log-adapter';
import { removeTemporaryFiles } from './disk/atomic-file';
import { diskErrorMessage } from './disk/disk-error-message';
import { acquireLock, type ForeignLockOwner, type Lock } from './disk/lock';
import { NETWORK_FILE } from './format/network-file';
import type { UnreadableNetwork } from './format/unreadable-network';
import type { StoreOptions } from './store';
import { replaced } from './store-errors';

export type Begun =
  | { readonly kind: 'taken'; readonly lock: Lock }
  /** The files are not the ones that were read, and what is there now cannot be gone on with. */
  | { readonly kind: 'unusable'; readonly error: UnreadableNetwork }
  | { readonly kind: 'in-use'; readonly foreign: ForeignLockOwner }
  /** Another Kith on this computer has it open. */
  | { readonly kind: 'locked'; readonly failure: Failure }
  /** The disk did not let us. It may later. */
  | { readonly kind: 'refused'; readonly message: string };

/**
 * `readAgain`: between the first reading and the lock, another Kith may have saved; then the files are read again, under the lock. Null: what was read
 * is already shown to somebody, and must not change under their hands.
 */
export async function beginWriting(
  { fs, takeOverToken: takeOver }: StoreOptions,
  folder: string,
  token: () => string,
  adapter: FileAdapter,
  readAgain: (() => Promise<UnreadableNetwork | null>) | null,
): Promise<Begun> {
  try {
    // Only where nothing was: if a network was there and is not, its disk was taken away, and another must not begin in its place.
    if (!adapter.hasBase() && !adapter.isOlderFile()) await fs.makeFolder(folder);
  } catch (error) {
    return { kind: 'refused', message: `The folder of the network cannot be made: ${diskErrorMessage(error)}.` };
  }
  const lock = await acquireLock(fs, folder, token, takeOver ?? null);
  if (!lock.ok && lock.foreign !== null) return { kind: 'in-use', foreign: lock.foreign };
  if (!lock.ok)
    return lock.error.kind === 'locked' ? { kind: 'locked', failure: lock.error } : { kind: 'refused', message: lock.error.message };
  let isAsKnown = false;
  try {
    isAsKnown = await adapter.isAsKnown();
  } catch (error) {
    if (readAgain === null) {
      await lock.value.release();
      return { kind: 'refused', message: `The network cannot be changed here: ${diskErrorMessage(error)}.` };
    }
  }
  const unusable = isAsKnown ? null : readAgain === null ? replaced() : await readAgain();
  if (unusable !== null) {
    await lock.value.release();
    return { kind: 'unusable', error: unusable };
  }
  await removeTemporaryFiles(fs, folder, NETWORK_FILE);
  return { kind: 'taken', lock: lock.value };
}

/** How soon what the disk refused is tried again: with room again a disk is written to within two seconds. */
const TRY_AGAIN_MS = 1_000;

/** Of an open network. */
export interface Writing {
  readOnly: string | null;
  /** `readOnly` is the disk's doing, and tried again. */
  isRefused: boolean;
  /** Another computer has it open. */
  foreign: ForeignLockOwner | null;
  lock: Lock | null;
}

export interface WritingRight {
  /** When the disk refused at the opening: may it go now? */
  readonly tryAgain: () => Promise<void>;
  readonly stopTrying: () => Promise<void>;
}

/** Begins to write in time where the disk refused when the network was opened, without being opened again. */
export function writingRight(state: Writing, begin: () => Promise<Begun>, onChange: () => void): WritingRight {
  let isStopped = false;
  let trying: Promise<void> | null = null;

  const attempt = async (): Promise<void> => {
    const begun = await begin();
    const [wasRefused, before] = [state.isRefused, state.readOnly];
    state.isRefused = begun.kind === 'refused' || begun.kind === 'locked';
    if (begun.kind === 'taken') state.lock = begun.lock;
    if (begun.kind === 'in-use') state.foreign = begun.foreign;
    state.readOnly = reasonIn(begun);
    if (state.isRefused && !isStopped) timer?.refresh();
    if (state.isRefused !== wasRefused || state.readOnly !== before) onChange();
  };
  const tryAgain = async () => {
    if (!state.isRefused || isStopped) return;
    trying ??= attempt().finally(() => {
      trying = null;
    });
    await trying;
  };
  const timer = state.isRefused ? setTimeout(() => void tryAgain(), TRY_AGAIN_MS).unref() : null;
  return {
    tryAgain,
    stopTrying: async () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await trying;
    },
  };
}

function reasonIn(begun: Begun): string | null {
  if (begun.kind === 'refused') return begun.message;
  if (begun.kind === 'locked') return begun.failure.message;
  return begun.kind === 'unusable' ? begun.error.failure.message : null;
}
