/** Opens the network that a command is for, and closes it whatever happens. */
import { join } from 'node:path';
import type { SaveState } from '../../shared/contract/desktop-api';
import { type Failure, fail, type Result } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { BACKUPS_FOLDER } from '../store/copies/backups';
import { nodeFs } from '../store/disk/file-system';
import { openStore } from '../store/store';
import type { Store, StoreOptions } from '../store/store-types';
import { remoteStore, takeTurn } from '../write-through/client';
import type { Invocation } from './command';

/** For commands that only read: works while the app has the network open. */
export function withReadOnlyStore<T>(invocation: Invocation, use: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  return withStore(invocation, 'read', use);
}

/**
 * For commands that change the network. While the app has it open, they write through it: `use` then may run again from the start, when the user changed
 * something at the same moment, so it must do nothing else that lasts.
 */
export function withWritableStore<T>(invocation: Invocation, use: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  return withStore(invocation, 'write', use);
}

export function storeOptions(invocation: Invocation, mode: 'read' | 'write'): StoreOptions {
  const backups = backupsFolder(invocation);
  return { fs: nodeFs, now: invocation.now, random: invocation.random, mode, ...(backups === null ? {} : { backups }), ...invocation.own };
}

/** Null for examples: they have no backups, because they can be made again. */
export function backupsFolder({ own, dataFolder }: Invocation): string | null {
  return own === null ? null : join(dataFolder, BACKUPS_FOLDER);
}

async function withStore<T>(invocation: Invocation, mode: 'read' | 'write', use: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  const { folder, progress } = invocation;
  const opened = await openStore(folder, storeOptions(invocation, mode));
  if (!opened.ok && opened.error.kind === 'locked' && mode === 'write') return (await throughWindow(invocation, use)) ?? opened;
  if (!opened.ok) return opened;
  const store = opened.value;
  progress(text('command-line.opened'));
  try {
    const unreadable = store.unreadable();
    if (unreadable !== null) return { ok: false, error: withHint(unreadable, store.save()) };
    const save = store.save();
    const owner = store.foreignOwner();
    if (mode === 'write' && owner !== null) return fail('locked', text('command-line.inUse', { host: owner.host }));
    if (mode === 'write' && save.kind === 'read-only') return fail('read-only', save.message);
    return await use(store);
  } finally {
    await store.close();
  }
}

/** How often a command reads again before it gives up: each time the user changed something within milliseconds. */
const MAX_READINGS = 20;

/** Null: no window of this data folder has the network open. */
async function throughWindow<T>(invocation: Invocation, use: (store: Store) => Promise<Result<T>>): Promise<Result<T> | null> {
  const { dataFolder, folder, random } = invocation;
  const turn = await takeTurn(dataFolder, folder, random);
  if (turn === null) return null;
  try {
    for (let reading = 0; ; reading++) {
      const local = await openStore(folder, storeOptions(invocation, 'read'));
      if (!local.ok) return local;
      const { store, isStale } = remoteStore(local.value, turn);
      const result = await use(store).finally(() => store.close());
      if (!isStale() || reading === MAX_READINGS) return result;
    }
  } finally {
    turn.end();
  }
}

/** Adds how to restore the network, when it can be restored. */
function withHint({ kind, message }: Failure, save: SaveState): Failure {
  if (kind === 'newer-format') return { kind, message };
  const canRestore = save.kind === 'read-only' && save.canOpenPrevious;
  return { kind: 'unreadable', message: canRestore ? text('command-line.canRestore', { problem: message }) : message };
}
