/** Acquires write access: creates the folder durably, takes the lock, and checks that the files are unchanged since they were read. */
import { type Message, message, type Refusal } from '../../shared/strings/message';
import type { ChangeLogAdapter } from './change-log-adapter';
import { removeTemporaryFiles } from './disk/atomic-file';
import { diskErrorMessage } from './disk/disk-error-message';
import { acquireLock, type ForeignLockOwner, type Lock } from './disk/lock';
import { NETWORK_FILE } from './format/network-file';
import type { UnreadableNetwork } from './format/unreadable-network';
import { changedByAnotherProgram } from './store-errors';
import type { StoreOptions } from './store-types';

export type WriteAccess =
  | { readonly kind: 'acquired'; readonly lock: Lock }
  /** The files are not the ones that were read, and cannot be used as they are now. */
  | { readonly kind: 'unreadable'; readonly error: UnreadableNetwork }
  | { readonly kind: 'in-use'; readonly foreign: ForeignLockOwner }
  /** Another Kith on this computer has the network open. */
  | { readonly kind: 'locked'; readonly refusal: Refusal }
  /** The disk refused. It may accept later. */
  | { readonly kind: 'refused'; readonly reason: Message };

/**
 * `readAgain`: another Kith may save between the first reading and the lock; then the files are read again, under the lock. Null: the network that was
 * read is already shown to the user, so it must not change.
 */
export async function acquireWriteAccess(
  { fs, takeOverToken }: StoreOptions,
  folder: string,
  token: () => string,
  adapter: ChangeLogAdapter,
  readAgain: (() => Promise<UnreadableNetwork | null>) | null,
): Promise<WriteAccess> {
  try {
    // Only for a new network: if one was read and its folder is gone, its disk was disconnected, and nothing may be created in its place.
    if (!adapter.hasSnapshot && !adapter.isOldFormat) await fs.makeFolder(folder);
  } catch (error) {
    return { kind: 'refused', reason: message('store.folderNotCreated', { reason: diskErrorMessage(error) }) };
  }
  const lock = await acquireLock(fs, folder, token, takeOverToken ?? null);
  if (!lock.ok && lock.foreign !== null) return { kind: 'in-use', foreign: lock.foreign };
  if (!lock.ok)
    return lock.error.kind === 'locked' ? { kind: 'locked', refusal: lock.error } : { kind: 'refused', reason: lock.error.message };
  let isUnchanged = false;
  try {
    isUnchanged = await adapter.isUnchangedOnDisk();
  } catch (error) {
    if (readAgain === null) {
      await lock.value.release();
      return { kind: 'refused', reason: message('store.notWritable', { reason: diskErrorMessage(error) }) };
    }
  }
  const reread = readAgain ?? (async () => changedByAnotherProgram()); // step: check-files-before-writing
  const unreadable = isUnchanged ? null : await reread();
  if (unreadable !== null) {
    await lock.value.release();
    return { kind: 'unreadable', error: unreadable };
  }
  await removeTemporaryFiles(fs, folder, NETWORK_FILE);
  return { kind: 'acquired', lock: lock.value };
}

/** A full disk that has space again is written to within two seconds. */
const RETRY_MS = 1_000;

/** Write access of an open network. */
export interface WriteAccessState {
  /** Why the network cannot be changed. Null: it can, or one of the fields below says why not. */
  readOnly: Message | null;
  /** `readOnly` comes from the disk, which is tried again. */
  isRefused: boolean;
  /** Another computer has the network open. */
  foreign: ForeignLockOwner | null;
  lock: Lock | null;
}

export interface WriteAccessRetry {
  /** Tries now instead of at the next second. Does nothing if the disk did not refuse. */
  readonly retryNow: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** If the disk refused when the network was opened, tries again every second, so that the user need not open it again. */
export function retryWriteAccess(state: WriteAccessState, acquire: () => Promise<WriteAccess>, onChange: () => void): WriteAccessRetry {
  let isStopped = false;
  let running: Promise<void> | null = null;

  const attempt = async (): Promise<void> => {
    const result = await acquire();
    const before = { isRefused: state.isRefused, readOnly: state.readOnly };
    state.isRefused = result.kind === 'refused' || result.kind === 'locked';
    if (result.kind === 'acquired') state.lock = result.lock;
    if (result.kind === 'in-use') state.foreign = result.foreign;
    state.readOnly = reasonOf(result);
    if (state.isRefused && !isStopped) timer?.refresh();
    if (state.isRefused !== before.isRefused || JSON.stringify(state.readOnly) !== JSON.stringify(before.readOnly)) onChange();
  };
  const retryNow = async () => {
    const isNeeded = state.isRefused && !isStopped; // step: retry-write-access
    if (!isNeeded) return;
    running ??= attempt().finally(() => {
      running = null;
    });
    await running;
  };
  const timer = state.isRefused ? setTimeout(() => void retryNow(), RETRY_MS).unref() : null;
  return {
    retryNow,
    stop: async () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}

function reasonOf(result: WriteAccess): Message | null {
  if (result.kind === 'refused') return result.reason;
  if (result.kind === 'locked') return result.refusal.message;
  return result.kind === 'unreadable' ? result.error.refusal.message : null;
}
