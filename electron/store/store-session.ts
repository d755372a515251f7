/** An open network: what the commands of the window and the command line do to it, while copies and snapshots are made behind them. */

import { dirname } from 'node:path';
import type { Low } from 'lowdb';
import type { History, SaveState } from '../../shared/contract/desktop-api';
import { type Failure, fail, ok, type Result } from '../../shared/lib/result';
import { checkEdit } from '../../shared/model/check-edit';
import type { Edit, EditKind } from '../../shared/model/edit';
import { isEmptyEdit } from '../../shared/model/edit';
import { rebaseStep } from '../../shared/model/edits/undo-step';
import { mergeEdit } from '../../shared/model/merge/merge-edit';
import { parseEdit } from '../../shared/model/parse';
import { beginWriting, type Writing, writingRight } from './acquire-write-access';
import { CHANGE_LOG_FOLDER } from './change-log/change-log';
import type { FileAdapter } from './change-log-adapter';
import { commitQueue, type Draft, make, takeBack } from './commit-queue';
import { type BackupReason, lastBackupTest, listBackups, readBackup } from './copies/backups';
import { conflictNotice, listConflictCopies } from './copies/conflict-copies';
import { compareWithVersion, listDivergentVersions, quarantineMergedCopy } from './copies/divergent-versions';
import { editBetween, quarantineName, recreateFolder } from './copies/previous-snapshot';
import { acquireLock, HEARTBEAT_MS } from './disk/lock';
import type { Change } from './format/change-log-entry';
import { capture, emptyDocument, encodeNetworkFile, NETWORK_FILE, type NetworkDocument } from './format/network-file';
import type { Recovered, UnreadableNetwork } from './format/unreadable-network';
import { upkeep } from './maintenance';
import type { StepDone, Store, StoreChange, StoreOptions } from './store';
import { lostLock, notLast, refusal } from './store-errors';

export interface State extends Writing {
  unusable: Failure | null;
  recovered: Recovered | null;
  lastError: string | null;
  isClosed: boolean;
}

/** What is asked of the files once more while they cannot be used. */
interface Again {
  readonly read: () => Promise<UnreadableNetwork | null>;
  /** Shows what could be put together of them, and answers with it. */
  readonly showRecovered: (unusable: UnreadableNetwork) => Promise<Recovered | null>;
}

/** Changes before which the network is copied, so that even a mistake noticed next month can be taken back. */
const SAFETY: { readonly [K in EditKind]?: BackupReason } = { importFile: 'import', mergePeople: 'merge', mergeVersions: 'merge' };

export async function liveStore(
  folder: string,
  options: StoreOptions,
  token: () => string,
  low: Low<NetworkDocument>,
  adapter: FileAdapter,
  state: State,
  again: Again,
): Promise<Store> {
  const { fs, now, backups } = options;
  const listeners = new Set<(change: StoreChange) => void>();

  const save = (): SaveState => {
    if (state.unusable !== null) {
      const { kind, message } = state.unusable;
      const cause = kind === 'missing' || kind === 'not-downloaded' ? { cause: kind } : {};
      return { kind: 'read-only', message, canOpenPrevious: state.recovered !== null, ...cause };
    }
    if (state.foreign !== null) {
      const message = `In use on ${state.foreign.host}. You can look at it here, and change nothing.`;
      return { kind: 'read-only', message, canOpenPrevious: false, cause: 'in-use' };
    }
    if (state.readOnly !== null) return { kind: 'read-only', message: state.readOnly, canOpenPrevious: false };
    if (state.lastError !== null) return { kind: 'not-saved', message: state.lastError };
    return { kind: 'saved' };
  };
  const history = (): History => ({
    undo: low.data.steps.undo.at(-1)?.edit.label ?? null,
    redo: low.data.steps.redo.at(-1)?.edit.label ?? null,
  });
  const tell = (edits: readonly Edit[]) => {
    const change: StoreChange = { revision: low.data.revision, edits, history: history(), save: save() };
    for (const listener of listeners) listener(change);
  };

  const queue = commitQueue({
    document: () => low.data,
    setDocument: (document) => {
      low.data = document;
    },
    prepare: () => adapter.prepare(low.data),
    secure: async (changes: readonly Change[]) => {
      const thief = (await state.lock?.newOwner()) ?? null;
      if (thief !== null) throw lostLock(thief);
      adapter.note(changes);
      await low.write();
    },
    failureOf: refusal,
    onSecured: (changes) => {
      state.lastError = null;
      tell(changes.map(({ edit }) => edit));
      care.afterSave();
    },
    onRefused: (failure) => {
      state.lastError = failure.message;
      tell([]);
    },
  });
  const beating = options.mode === 'read' ? null : setInterval(() => void state.lock?.heartbeat(), HEARTBEAT_MS).unref();
  const care = upkeep(folder, options, token, adapter, queue, () => low.data);
  await care.afterOpening();

  const right = writingRight(
    state,
    async () => {
      if (state.unusable !== null) {
        const unusable = await again.read();
        if (unusable?.isPassing) return { kind: 'refused', message: unusable.failure.message };
        state.unusable = unusable?.failure ?? null;
        state.recovered = unusable === null ? null : await again.showRecovered(unusable); // more than when something was not let be read
        if (unusable !== null) return { kind: 'unusable', error: unusable };
        await care.afterOpening();
      }
      return await beginWriting(options, folder, token, adapter, null);
    },
    () => tell([]),
  );

  const change: typeof queue.change = (attempt) => {
    if (state.isClosed) return Promise.resolve(fail('read-only', 'The network is closed.'));
    const at = save();
    if (at.kind === 'read-only') return Promise.resolve(fail('read-only', at.message));
    if (adapter.isOlderFile()) void care.copyBefore('migration');
    return queue.change(attempt);
  };

  const attempt = (draft: Draft, one: Change): Result<null> => {
    const checked = checkEdit(draft.document.network, one.edit);
    if (checked.ok) make(draft, one);
    return checked;
  };

  const commit = async (edits: readonly unknown[], occasion?: BackupReason) => {
    const parsed: Edit[] = [];
    for (const edit of edits) {
      const one = parseEdit(edit);
      if (!one.ok) return one;
      if (!isEmptyEdit(one.value)) parsed.push(one.value);
    }
    const reason = occasion ?? parsed.map(({ kind }) => SAFETY[kind]).find((one) => one !== undefined);
    if (state.isRefused) await right.tryAgain();
    // Asked for in this order and in one breath: the copy is of the network before the change.
    const copied = reason === undefined || save().kind === 'read-only' || state.isClosed ? null : care.copyBefore(reason);
    const done = change((draft) => {
      const start = { document: draft.document, count: draft.changes.length };
      for (const edit of parsed) {
        const made = attempt(draft, { do: 'make', edit });
        if (made.ok) continue;
        takeBack(draft, start.document, start.count); // this commit is all or nothing; others of the group stay
        return made;
      }
      return ok({ revision: draft.document.revision });
    });
    await copied;
    return await done;
  };

  const back = async (from: 'undo' | 'redo', id?: string) => {
    if (state.isRefused) await right.tryAgain();
    return await change<StepDone>((draft) => {
      const step = draft.document.steps[from].at(-1);
      if (step === undefined) {
        return from === 'undo'
          ? fail('nothing-to-undo', 'There is nothing to undo.')
          : fail('nothing-to-redo', 'There is nothing to redo.');
      }
      if (id !== undefined && id !== step.id) return fail('not-found', notLast(draft.document.steps.undo, id, step));
      const parsed = parseEdit(step.edit);
      if (!parsed.ok) return fail('unreadable', `The step “${step.edit.label}” cannot be read any more: ${parsed.error.message}`);
      const isFitting = step.mark === draft.document.bookkeeping;
      const edit = isFitting ? parsed.value : rebaseStep(draft.document.network, parsed.value);
      const made = attempt(draft, { do: from, edit });
      return made.ok ? ok({ id: step.id, label: step.edit.label }) : made;
    });
  };

  const openPrevious = async (): Promise<Result<null>> => {
    if (state.unusable === null || options.mode === 'read' || state.isClosed) return fail('conflict', 'The network is not damaged.');
    await right.tryAgain();
    if (state.unusable === null) return ok(null); // it only could not be read
    await right.stopTrying();
    state.isRefused = false;
    const { recovered } = state;
    if (recovered === null) return fail('not-found', 'There is no previous version that can be read.');
    if (state.unusable.kind === 'missing' && !(await recreateFolder(fs, folder)))
      return fail('not-saved', `${dirname(folder)} is not there, so nothing was written.`);
    const taken = state.lock === null ? await acquireLock(fs, folder, token) : ok(state.lock);
    if (!taken.ok) return taken;
    state.lock = taken.value;
    try {
      const why = state.unusable.kind === 'newer-format' ? 'newer' : 'damaged';
      await adapter.writeAnew(recovered, {
        file: await quarantineName(fs, folder, NETWORK_FILE, why, now()),
        journal: await quarantineName(fs, folder, CHANGE_LOG_FOLDER, why, now()),
      });
      low.data = recovered.document;
    } catch (error) {
      low.data = emptyDocument();
      return { ok: false, error: refusal(error) };
    }
    state.unusable = null;
    state.recovered = null;
    tell([]);
    return ok(null);
  };

  const backupNamed = async (name: string) => {
    const all = backups === undefined ? [] : await listBackups(fs, backups, null);
    const found = all.find((backup) => backup.name === name);
    if (backups === undefined || found === undefined) return fail('not-found', `There is no backup ${name}.`);
    return await readBackup(fs, backups, found);
  };
  const compared = (name: string) => {
    const backup = care.newerBackup();
    return compareWithVersion(fs, folder, name, low.data, backup === null || backups === undefined ? null : { backups, backup });
  };
  const towardsBackup = async (name: string): Promise<Result<Edit>> => {
    const read = await backupNamed(name);
    if (!read.ok) return read;
    const day = name.slice(0, 10);
    return ok(editBetween(low.data.network, read.value.document.network, `restore of the backup of ${day}`));
  };

  return {
    folder,
    network: () => low.data.network,
    revision: () => low.data.revision,
    networkId: () => (adapter.hasBase() ? low.data.networkId : null),
    history,
    steps: () => low.data.steps.undo.map((step) => ({ id: step.id, label: step.edit.label })),
    save,
    unreadable: () => state.unusable,
    foreignOwner: () => state.foreign,
    commit: (edits) => commit(edits),
    undo: (id) => back('undo', id),
    redo: () => back('redo'),
    openPrevious,
    status: async () => {
      const conflict = conflictNotice(await listConflictCopies(fs, folder));
      const vault = low.data.networkId;
      const copies = backups === undefined ? [] : await listBackups(fs, backups, vault).catch(() => []);
      return {
        folder,
        bytes: adapter.snapshotBytes() + adapter.journalBytes(),
        lastSavedAt: adapter.lastSavedAt(),
        lastBackupAt: copies[0]?.at ?? null,
        lastBackupTestAt: backups === undefined ? null : await lastBackupTest(fs, backups, vault),
        notices: [...adapter.notices(), ...care.notices(), ...(conflict === null ? [] : [conflict])],
      };
    },
    backups: async () =>
      backups === undefined ? [] : await listBackups(fs, backups, low.data.networkId === '' ? null : low.data.networkId),
    editTowardsBackup: towardsBackup,
    restoreBackup: async (name) => {
      await queue.settled();
      const edit = await towardsBackup(name);
      return edit.ok ? await commit([edit.value], 'restore') : edit;
    },
    divergentVersions: () => listDivergentVersions(fs, folder, care.newerBackup()),
    compareWithVersion: (name) => compared(name),
    mergeVersion: async (name, choices) => {
      await queue.settled();
      const comparison = await compared(name);
      if (!comparison.ok) return comparison;
      const done = await commit([mergeEdit(low.data.network, comparison.value, choices, 'merge of another version')]);
      if (done.ok && care.newerBackup()?.name === name) care.forgetNewerBackup();
      else if (done.ok) await quarantineMergedCopy(fs, folder, name, now());
      return done;
    },
    wholeFile: () =>
      queue.exclusively(async () => {
        const slices: Uint8Array[] = [];
        for await (const slice of encodeNetworkFile(capture(low.data), adapter.position())) slices.push(slice);
        return Buffer.concat(slices);
      }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: queue.settled,
    close: async () => {
      state.isClosed = true;
      await right.stopTrying();
      await queue.settled();
      if (state.lock !== null) await care.beforeClosing();
      await adapter.close().catch(() => undefined);
      if (beating !== null) clearInterval(beating);
      await state.lock?.release();
      state.lock = null;
    },
  };
}
