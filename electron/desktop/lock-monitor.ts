/** Listens to the lock of another computer: as long as its count grows, Kith is open there. Time is this computer's own, and never goes back. */

import type { StoreFs } from '../store/disk/file-system';
import { type ForeignLockOwner, foreignLockOwner } from '../store/disk/lock';

interface LockHolder {
  readonly host: string;
  readonly quietSeconds: number;
}

export interface LockMonitor {
  /** Null: the lock is gone. */
  readonly check: () => Promise<LockHolder | null>;
}

/** `clock`: milliseconds, monotonic. */
export function createLockMonitor(fs: StoreFs, folder: string, first: ForeignLockOwner, clock: () => number): LockMonitor {
  let last = first;
  let heardAt = clock();
  return {
    check: async () => {
      const found = await foreignLockOwner(fs, folder);
      if (found === null) return null;
      if (found.beat !== last.beat || found.token !== last.token) heardAt = clock();
      last = found;
      return { host: found.host, quietSeconds: Math.round((clock() - heardAt) / 1_000) };
    },
  };
}
