/** Watches the lock of another computer: while its heartbeat changes, Kith is open there. */

import type { StoreFs } from '../store/disk/file-system';
import { type ForeignLockOwner, foreignLockOwner } from '../store/disk/lock';

interface LockHolder {
  readonly host: string;
  /** Since the last heartbeat that this computer saw. */
  readonly quietSeconds: number;
}

export interface LockMonitor {
  /** Null: the lock is gone. */
  readonly check: () => Promise<LockHolder | null>;
}

/** `clock`: milliseconds, monotonic. */
export function createLockMonitor(fs: StoreFs, folder: string, first: ForeignLockOwner, clock: () => number): LockMonitor {
  let last = first;
  let lastBeatAt = clock();
  return {
    check: async () => {
      const owner = await foreignLockOwner(fs, folder);
      if (owner === null) return null;
      if (owner.beat !== last.beat || owner.token !== last.token) lastBeatAt = clock();
      last = owner;
      return { host: owner.host, quietSeconds: Math.round((clock() - lastBeatAt) / 1_000) };
    },
  };
}
