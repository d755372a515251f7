/** Opens the network a command is about, and lets go of it whatever happens. */
import type { Result } from '../../shared/result';
import { openStore, type Store } from '../store/store';
import { nodeFs } from '../store/store-fs';
import type { Invocation } from './command';

/** For commands that only look: works beside an app that is open. */
export function reading<T>(invocation: Invocation, use: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  return using(invocation, 'read', use);
}

/** For commands that change: refused while the app holds the network. */
export function writing<T>(invocation: Invocation, use: (store: Store) => Promise<Result<T>>): Promise<Result<T>> {
  return using(invocation, 'write', use);
}

async function using<T>(
  { folder, now, random, progress }: Invocation,
  mode: 'read' | 'write',
  use: (store: Store) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openStore(folder, { fs: nodeFs, now, random, mode });
  if (!opened.ok) return opened;
  const store = opened.value;
  progress('Network opened.');
  try {
    const unusable = store.unusable();
    if (unusable !== null) return { ok: false, error: withWayOut(unusable.message, store, unusable.kind) };
    const save = store.save();
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
      ? ' `kith backup restore` goes on with the version before it.'
      : '';
  return { kind: kind === 'newer-format' ? ('newer-format' as const) : ('unreadable' as const), message: message + hint };
}
