/** Opens the network that a command is for, and closes it whatever happens. */
import type { SaveState } from '../../shared/contract/desktop-api';
import { type Failure, fail, type Result } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import type { StoreFs } from '../store/disk/file-system';
import { openStore } from '../store/store';
import type { Store, StoreOptions } from '../store/store-types';
import { remoteStore, takeTurn } from '../write-through/client';
import type { Invocation } from './command';
import { backupsFolder, openDisk } from './locking/open-disk';

/** What a command does with the open network. `disk`: decrypts the files of a locked network. */
type Use<T> = (store: Store, disk: StoreFs) => Promise<Result<T>>;

/** For commands that only read: works while the app has the network open. */
export function withReadOnlyStore<T>(invocation: Invocation, use: Use<T>): Promise<Result<T>> {
  return withStore(invocation, 'read', use);
}

/**
 * For commands that change the network. While the app has it open, they write through it: `use` then may run again from the start, when the user changed
 * something at the same moment, so it must do nothing else that lasts.
 */
export function withWritableStore<T>(invocation: Invocation, use: Use<T>): Promise<Result<T>> {
  return withStore(invocation, 'write', use);
}

export function storeOptions(invocation: Invocation, fs: StoreFs, mode: 'read' | 'write'): StoreOptions {
  const backups = backupsFolder(invocation);
  return { fs, now: invocation.now, random: invocation.random, mode, ...(backups === null ? {} : { backups }), ...invocation.own };
}

async function withStore<T>(invocation: Invocation, mode: 'read' | 'write', use: Use<T>): Promise<Result<T>> {
  const { folder, progress } = invocation;
  const disk = await openDisk(invocation, mode);
  if (!disk.ok) return disk;
  const opened = await openStore(folder, storeOptions(invocation, disk.value, mode));
  if (!opened.ok && opened.error.kind === 'locked' && mode === 'write') return (await throughWindow(invocation, use, disk.value)) ?? opened;
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
    return await use(store, disk.value);
  } finally {
    await store.close();
  }
}

/** How often a command reads again before it gives up: each time the user changed something within milliseconds. */
const MAX_READINGS = 20;

/** Null: no window of this data folder has the network open. */
async function throughWindow<T>(invocation: Invocation, use: Use<T>, disk: StoreFs): Promise<Result<T> | null> {
  const { dataFolder, folder, random } = invocation;
  const turn = await takeTurn(dataFolder, folder, random);
  if (turn === null) return null;
  try {
    for (let reading = 0; ; reading++) {
      const local = await openStore(folder, storeOptions(invocation, disk, 'read'));
      if (!local.ok) return local;
      const { store, isStale } = remoteStore(local.value, turn);
      const result = await use(store, disk).finally(() => store.close());
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
