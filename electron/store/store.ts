/**
 * The network on disk, with one writer. Edits are parsed, checked, applied in memory, written to the change log and synced, and only then acknowledged.
 * If the disk refuses them, they are rolled back in memory and the caller is told. docs/storage.md explains files, states and recovery.
 *
 * Runs in plain Node: the app's main process, the command line and the tests use the same store.
 */
import { Low } from 'lowdb';
import { fail, ok, type Result } from '../../shared/lib/result';
import { LARGE_LOG } from '../../shared/model/interaction-log/log-queries';
import { message } from '../../shared/strings/message';
import { failureOf, text, textOf } from '../../shared/strings/text';
import { acquireWriteAccess } from './acquire-write-access';
import { ChangeLogAdapter } from './change-log-adapter';
import { listBackups, readBackup } from './copies/backups';
import { diskErrorMessage } from './disk/disk-error-message';
import type { StoreFs } from './disk/file-system';
import { acquireLock } from './disk/lock';
import { tokenSource } from './disk/random-token';
import { retryOnce, retryResultOnce } from './disk/retry-once';
import { initialPosition, newNetworkId, shortHash } from './format/hash-chain';
import { capture, emptyDocument, type NetworkDocument, PREVIOUS_FILE } from './format/network-file';
import { type Recovery, UnreadableNetwork } from './format/unreadable-network';
import type { SessionState } from './session-state';
import { inspectFolder } from './snapshot/inspect-folder';
import { minuteInUtc } from './snapshot/load-network';
import { writeSnapshot } from './snapshot/snapshot';
import { openSession } from './store-session';
import type { Store, StoreOptions } from './store-types';

/** Kinds of failure: `locked`. Files that cannot be used are no failure: the store opens read-only and says why. */
export async function openStore(folder: string, options: StoreOptions): Promise<Result<Store>> {
  const { fs, now } = options;
  const token = tokenSource(options.random);
  const adapter = new ChangeLogAdapter(fs, folder, {
    token,
    now,
    backups: options.backups ?? null,
    shardThreshold: options.shardThreshold ?? LARGE_LOG,
    cache: options.cache ?? null,
  });
  const low = new Low<NetworkDocument>(adapter, { ...emptyDocument(), networkId: adapter.networkId });

  const read = async (): Promise<UnreadableNetwork | null> => {
    const unreadable = await readInto(low);
    if (unreadable !== null || adapter.hasSnapshot || adapter.isOldFormat) return unreadable;
    low.data = { ...emptyDocument(), networkId: adapter.networkId };
    return typeof options.expectedNetworkId === 'string' ? missingFrom(folder) : null;
  };
  const showRecovery = async (unreadable: UnreadableNetwork): Promise<Recovery | null> => {
    const { kind } = unreadable.refusal;
    const recovery = kind === 'not-downloaded' ? null : await newestRecovery(options, unreadable.recovery);
    // An older backup of a network that a newer Kith saved would look as if it were all there is.
    low.data = recovery === null || kind === 'newer-format' ? emptyDocument() : recovery.document;
    return recovery;
  };

  let unreadable = await read();
  if (unreadable?.isTransient) unreadable = await read(); // step: reread-after-transient-failure
  const isWriting = options.mode === 'write';
  const state: SessionState = {
    unreadable: null,
    recovery: null,
    readOnly: isWriting ? null : message('store.openedReadOnly'),
    isRefused: false,
    foreign: null,
    lock: null,
    lastError: null,
    isClosed: false,
  };
  // Unreadable files are not even locked: nothing is written beside what a newer Kith or a failing disk left.
  if (isWriting && unreadable === null) {
    const acquire = () => acquireWriteAccess(options, folder, token, adapter, () => readInto(low));
    // A failure that passes is retried once, here. One that stays is retried every second (see retryWriteAccess).
    let access = await acquire();
    if (access.kind === 'refused') access = await acquire();
    if (access.kind === 'locked') return { ok: false, error: failureOf(access.refusal) };
    if (access.kind === 'in-use') state.foreign = access.foreign;
    if (access.kind === 'unreadable') unreadable = access.error;
    if (access.kind === 'refused') state.readOnly = access.reason;
    if (access.kind === 'acquired') state.lock = access.lock;
  }
  if (unreadable !== null) {
    state.unreadable = unreadable.refusal;
    state.recovery = await showRecovery(unreadable);
  }
  if (isWriting && unreadable?.isTransient) state.readOnly = unreadable.refusal.message; // step: retry-transient-failure
  state.isRefused = isWriting && state.readOnly !== null;
  return ok(await openSession({ folder, options, token, low, adapter, state, readAgain: read, showRecovery }));
}

/** What could be rebuilt from the folder, or a backup of the same network that has more. If the folder gave nothing: the newest backup. */
async function newestRecovery(options: StoreOptions, fromFolder: Recovery | null): Promise<Recovery | null> {
  const { fs, backups, expectedNetworkId } = options;
  if (backups === undefined || (expectedNetworkId === null && fromFolder === null)) return fromFolder;
  const networkId = fromFolder?.document.networkId ?? expectedNetworkId ?? null;
  const all = await retryOnce(() => listBackups(fs, backups, networkId)).catch(() => []);
  const ordered = fromFolder === null ? all : [...all].sort((a, b) => b.revision - a.revision);
  for (const backup of ordered) {
    const hasMore = fromFolder === null || backup.revision > fromFolder.document.revision; // step: prefer-newer-backup
    if (!hasMore) break;
    const read = await retryResultOnce(() => readBackup(fs, backups, backup));
    if (!read.ok) continue;
    const { document } = read.value;
    // Beyond every seq of the lost files, so that none of their entries can continue from here.
    const position = { seq: backup.seq + 1_000_000, chain: shortHash(`${document.networkId} from the backup ${backup.name}`) };
    const source = message('store.rebuildFromBackup', { time: minuteInUtc(backup.at.toISOString()) });
    return { document, position, keepsChangeLog: false, source };
  }
  return fromFolder;
}

function missingFrom(folder: string): UnreadableNetwork {
  return new UnreadableNetwork({ kind: 'missing', message: message('store.networkMissing', { folder }) });
}

async function readInto(low: Low<NetworkDocument>): Promise<UnreadableNetwork | null> {
  try {
    await low.read();
    return null;
  } catch (error) {
    if (error instanceof UnreadableNetwork) return error;
    // A bug in Kith that these files show. They may be intact, so they are kept as they are, like any other unreadable network.
    return new UnreadableNetwork({
      kind: 'unreadable',
      message: message('store.fileUnreadable', { reason: message('store.fileNotUnderstood') }),
    });
  }
}

/**
 * Creates a new, empty network in a folder that the user chose. It is written at once, so that the folder is recognized from then on.
 * Returns the new network's id. Kinds of failure: `conflict` (the folder is not empty), `locked`, `not-saved`.
 */
export async function createNetwork(fs: StoreFs, folder: string, token: () => string): Promise<Result<string>> {
  const folderKind = async () => (await inspectFolder(fs, folder)).kind;
  const notEmpty = () => fail('conflict', text('store.folderNotEmpty', { folder }));
  const notCreated = (error: unknown) =>
    fail('not-saved', text('store.networkNotCreated', { folder, reason: textOf(diskErrorMessage(error)) }));
  if (!['empty', 'missing'].includes(await folderKind())) return notEmpty();
  try {
    await fs.makeFolder(folder);
  } catch (error) {
    return notCreated(error);
  }
  if ((await folderKind()) !== 'empty') return notEmpty();
  const lock = await acquireLock(fs, folder, token);
  if (!lock.ok) return { ok: false, error: failureOf(lock.error) };
  try {
    const networkId = newNetworkId(token);
    const target = { folder, previous: PREVIOUS_FILE, token, shardThreshold: LARGE_LOG, shards: [] };
    await writeSnapshot(fs, target, capture({ ...emptyDocument(), networkId }), initialPosition(networkId), () => undefined);
    return ok(networkId);
  } catch (error) {
    return notCreated(error);
  } finally {
    await lock.value.release();
  }
}
