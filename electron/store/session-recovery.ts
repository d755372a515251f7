/** What an open session does about unreadable files: reads them again, or continues with what could be rebuilt. */
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result';
import { failureOf, text } from '../../shared/strings/text';
import { acquireWriteAccess, type WriteAccess, type WriteAccessRetry } from './acquire-write-access';
import { CHANGE_LOG_FOLDER } from './change-log/change-log';
import { quarantineName, recreateFolder } from './copies/previous-snapshot';
import { acquireLock } from './disk/lock';
import { emptyDocument, NETWORK_FILE } from './format/network-file';
import type { Recovery } from './format/unreadable-network';
import type { Maintenance } from './maintenance';
import type { SessionContext } from './session-state';
import { saveRefusal } from './store-errors';

/** Acquires write access. If the disk refused to read the files when the network was opened, reads them again first. */
export async function rereadAndAcquire(context: SessionContext, maintenance: Maintenance): Promise<WriteAccess> {
  const { options, folder, token, adapter, state, readAgain, showRecovery } = context;
  if (state.unreadable !== null) {
    const unreadable = await readAgain();
    if (unreadable?.isTransient) return { kind: 'refused', reason: unreadable.refusal.message };
    state.unreadable = unreadable?.refusal ?? null;
    state.recovery = unreadable === null ? null : await showRecovery(unreadable); // step: show-later-recovery
    if (unreadable !== null) return { kind: 'unreadable', error: unreadable };
    await maintenance.start();
  }
  return await acquireWriteAccess(options, folder, token, adapter, null);
}

/** Continues with what could be rebuilt. False: the files themselves can be used again, so nothing was written. */
export async function openRecovered(context: SessionContext, writeAccess: WriteAccessRetry): Promise<Result<boolean>> {
  const { folder, options, token, state } = context;
  if (state.unreadable === null || options.mode === 'read' || state.isClosed) return fail('conflict', text('store.notDamaged'));
  await writeAccess.retryNow(); // step: reread-before-recovery
  if (state.unreadable === null) return ok(false); // the disk had only refused to read the files
  await writeAccess.stop();
  state.isRefused = false;
  const { recovery } = state;
  if (recovery === null) return fail('not-found', text('store.nothingToRebuildFrom'));
  if (state.unreadable.kind === 'missing' && !(await recreateFolder(options.fs, folder)))
    return fail('not-saved', text('store.parentFolderMissing', { folder: dirname(folder) }));
  const lock = state.lock === null ? await acquireLock(options.fs, folder, token) : ok(state.lock);
  if (!lock.ok) return { ok: false, error: failureOf(lock.error) };
  state.lock = lock.value;
  const written = await writeRecovery(context, recovery, state.unreadable.kind === 'newer-format' ? 'newer' : 'damaged');
  if (!written.ok) return written;
  state.unreadable = null;
  state.recovery = null;
  return ok(true);
}

async function writeRecovery(context: SessionContext, recovery: Recovery, reason: 'newer' | 'damaged'): Promise<Result<null>> {
  const { folder, options, adapter, low } = context;
  const { fs, now } = options;
  try {
    await adapter.writeRecovered(recovery, {
      file: await quarantineName(fs, folder, NETWORK_FILE, reason, now()),
      changeLog: await quarantineName(fs, folder, CHANGE_LOG_FOLDER, reason, now()),
    });
    low.data = recovery.document;
    return ok(null);
  } catch (error) {
    low.data = emptyDocument();
    return { ok: false, error: failureOf(saveRefusal(error)) };
  }
}
