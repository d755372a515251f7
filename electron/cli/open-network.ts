/** Opens the network a command is about, and lets go of it whatever happens. */
import { join } from 'node:path';
import type { Result } from '../../shared/lib/result';
import { BACKUPS_FOLDER } from '../store/copies/backups';
import { nodeFs } from '../store/disk/file-system';
import { openStore, type Store, type StoreOptions } from '../store/store';
import type { Invocation } from './command';

/** For commands that only look: works beside an app that is open. */
export function withReadOnlyStore<T>(invocation: Invocation, use: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  return withStore(invocation, 'read', use);
}

/** For commands that change: refused while the app holds the network. */
export function withWritableStore<T>(invocation: Invocation, use: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  return withStore(invocation, 'write', use);
}

export function storeOptions(invocation: Invocation, mode: 'read' | 'write'): StoreOptions {
  const backups = backupsFolder(invocation);
  return { fs: nodeFs, now: invocation.now, random: invocation.random, mode, ...(backups === null ? {} : { backups }), ...invocation.own };
}

/** Examples can be made again, so there are no copies of them. */
export function backupsFolder({ own, dataFolder }: Invocation): string | null {
  return own === null ? null : join(dataFolder, BACKUPS_FOLDER);
}

async function withStore<T>(invocation: Invocation, mode: 'read' | 'write', use: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  const { folder, progress } = invocation;
  const opened = await openStore(folder, storeOptions(invocation, mode));
  if (!opened.ok) return opened;
  const store = opened.value;
  progress('Network opened.');
  try {
    const unusable = store.unreadable();
    if (unusable !== null) return { ok: false, error: withWayOut(unusable.message, store, unusable.kind) };
    const save = store.save();
    const other = store.foreignOwner();
    if (mode === 'write' && other !== null) {
      const message = `The network is in use on ${other.host}. Close Kith there, or open it here in the window, which asks twice.`;
      return { ok: false, error: { kind: 'locked', message } };
    }
    if (mode === 'write' && save.kind === 'read-only') return { ok: false, error: { kind: 'read-only', message: save.message } };
    return await use(store);
  } finally {
    await store.close();
  }
}

function withWayOut(message: string, store: Store, kind: 'unreadable' | 'newer-format' | string) {
  const save = store.save();
  const hint =
    save.kind === 'read-only' && save.canOpenPrevious && kind !== 'newer-format'
      ? ' `kith backup restore` goes on with what can be put together.'
      : '';
  return { kind: kind === 'newer-format' ? ('newer-format' as const) : ('unreadable' as const), message: message + hint };
}
