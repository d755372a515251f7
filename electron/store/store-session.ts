/** An open network: the commands of the window and of the command line, while maintenance runs in the background. */
import type { Low } from 'lowdb';
import type { History, SaveState } from '../../shared/contract/desktop-api';
import { type Failure, fail, ok, type Result } from '../../shared/lib/result';
import { type Edit, type EditKind, isEmptyEdit } from '../../shared/model/edit';
import type { PersonId } from '../../shared/model/ids';
import { parseSerializedEdit } from '../../shared/model/large-edits/parse-serialized-edit';
import { type MergeChoices, mergeEdit } from '../../shared/model/merge/merge-edit';
import { parseEdit } from '../../shared/model/parse';
import { failureOf, text } from '../../shared/strings/text';
import { retryWriteAccess, type WriteAccessRetry } from './acquire-write-access';
import { type Attempt, type CommitQueue, commitQueue } from './commit-queue';
import type { BackupReason } from './copies/backups';
import { HEARTBEAT_MS } from './disk/lock';
import type { Change } from './format/change-log-entry';
import { capture, encodeNetworkFile, type NetworkDocument } from './format/network-file';
import { Maintenance } from './maintenance';
import { openRecovered, rereadAndAcquire } from './session-recovery';
import { type SessionContext, type SessionState, saveStateOf } from './session-state';
import { commitAttempt, serializedAttempt, stepAttempt } from './store-attempts';
import { StoreErasure } from './store-erasure';
import { saveRefusal, takenOverBy } from './store-errors';
import type { Erasure, StepDone, Store, StoreChange } from './store-types';
import { StoreVersions } from './store-versions';

/** Edits before which a safety backup is made, so that even a mistake noticed next month can be undone. */
const SAFETY_BACKUPS: { readonly [K in EditKind]?: BackupReason } = { importFile: 'import', mergePeople: 'merge', mergeVersions: 'merge' };

export async function openSession(context: SessionContext): Promise<Store> {
  const session = new StoreSession(context);
  await session.start();
  return session;
}

class StoreSession implements Store {
  readonly folder: string;
  readonly #context: SessionContext;
  readonly #state: SessionState;
  readonly #low: Low<NetworkDocument>;
  readonly #queue: CommitQueue;
  readonly #maintenance: Maintenance;
  readonly #versions: StoreVersions;
  readonly #erasure: StoreErasure;
  readonly #listeners = new Set<(change: StoreChange) => void>();
  #writeAccess: WriteAccessRetry = { retryNow: async () => undefined, stop: async () => undefined };
  #heartbeatTimer: NodeJS.Timeout | undefined;

  constructor(context: SessionContext) {
    const { folder, options, token, low, adapter, state } = context;
    this.folder = folder;
    this.#context = context;
    this.#state = state;
    this.#low = low;
    const refuse = (error: unknown) => this.#refuse(error);
    this.#queue = commitQueue({
      document: () => low.data,
      setDocument: (document) => {
        low.data = document;
      },
      prepare: () => adapter.prepare(low.data),
      save: (changes) => this.#save(changes),
      onSaved: (changes) => {
        state.lastError = null;
        this.#notify(changes);
        this.#maintenance.afterSave();
      },
      onRefused: refuse,
      onBug: (error) => options.onBug?.(error),
    });
    const document = () => low.data;
    this.#maintenance = new Maintenance({ folder, options, token, adapter, queue: this.#queue, document });
    this.#erasure = new StoreErasure({ context, queue: this.#queue, notify: (edit) => this.#notify([{ edit }]), refuse });
    this.#versions = new StoreVersions({ folder, options, adapter, document, maintenance: this.#maintenance });
  }

  async start(): Promise<void> {
    if (this.#context.options.mode === 'write')
      this.#heartbeatTimer = setInterval(() => void this.#state.lock?.heartbeat(), HEARTBEAT_MS).unref();
    await this.#maintenance.start();
    this.#writeAccess = retryWriteAccess(
      this.#state,
      () => rereadAndAcquire(this.#context, this.#maintenance),
      () => this.#notify([]),
    );
  }

  async #save(changes: readonly Change[]): Promise<void> {
    const newOwner = (await this.#state.lock?.newOwner()) ?? null;
    if (newOwner !== null) throw takenOverBy(newOwner);
    this.#context.adapter.setChanges(changes);
    await this.#low.write(); // step: save-before-reporting
  }

  #refuse(error: unknown): Failure {
    const refusal = saveRefusal(error);
    this.#state.lastError = refusal.message;
    this.#notify([]);
    return failureOf(refusal);
  }

  #notify(changes: readonly Pick<Change, 'edit' | 'serialized'>[]): void {
    const edits = changes.map(({ edit, serialized }) => serialized ?? edit);
    const change: StoreChange = { revision: this.#low.data.revision, edits, history: this.history(), save: this.save() };
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        this.#context.options.onBug?.(error); // a listener that fails must not stop the others, nor the save that it hears of
      }
    }
  }

  network() {
    return this.#low.data.network;
  }

  revision() {
    return this.#low.data.revision;
  }

  networkId() {
    return this.#context.adapter.hasSnapshot ? this.#low.data.networkId : null;
  }

  contentId() {
    const { hasSnapshot, position } = this.#context.adapter;
    return hasSnapshot && this.#state.unreadable === null ? `${position.seq}-${position.chain}` : null;
  }

  history(): History {
    const { undo, redo } = this.#low.data.steps;
    return { undo: undo.at(-1)?.edit.label ?? null, redo: redo.at(-1)?.edit.label ?? null };
  }

  steps() {
    return this.#low.data.steps.undo.map(({ id, edit }) => ({ id, label: edit.label }));
  }

  save(): SaveState {
    return saveStateOf(this.#state);
  }

  unreadable() {
    return this.#state.unreadable === null ? null : failureOf(this.#state.unreadable);
  }

  foreignOwner() {
    return this.#state.foreign;
  }

  async commit(edits: readonly unknown[], basedOn?: number, reason?: BackupReason): Promise<Result<{ readonly revision: number }>> {
    const parsedEdits: Edit[] = [];
    for (const edit of edits) {
      const parsed = parseEdit(edit);
      if (!parsed.ok) return parsed;
      if (!isEmptyEdit(parsed.value)) parsedEdits.push(parsed.value);
    }
    const backupReason = reason ?? parsedEdits.map(({ kind }) => SAFETY_BACKUPS[kind]).find((found) => found !== undefined);
    return await this.#commit(commitAttempt(parsedEdits, basedOn), backupReason);
  }

  async commitSerialized(value: unknown): Promise<Result<{ readonly revision: number }>> {
    const edit = parseSerializedEdit(value);
    return edit.ok ? await this.#commit(serializedAttempt(edit.value), SAFETY_BACKUPS[edit.value.kind]) : edit;
  }

  async #commit<T>(attempt: Attempt<T>, backupReason: BackupReason | undefined): Promise<Result<T>> {
    await this.#retryIfRefused();
    const isWritable = this.save().kind !== 'read-only' && !this.#state.isClosed;
    // Queued in this order in the same tick: the backup has the network before the change.
    const backup = backupReason !== undefined && isWritable ? this.#maintenance.backUpBefore(backupReason) : null;
    const committed = this.#change(attempt);
    await backup;
    return await committed;
  }

  #change<T>(attempt: Attempt<T>): Promise<Result<T>> {
    if (this.#state.isClosed) return Promise.resolve(fail('read-only', text('store.closed')));
    const save = this.save();
    if (save.kind === 'read-only') return Promise.resolve(fail('read-only', save.message));
    if (this.#context.adapter.isOldFormat) void this.#maintenance.backUpBefore('migration');
    return this.#queue.change(attempt);
  }

  async #retryIfRefused(): Promise<void> {
    if (this.#state.isRefused) await this.#writeAccess.retryNow();
  }

  undo(id?: string, basedOn?: number) {
    return this.#takeStep('undo', id, basedOn);
  }

  redo(basedOn?: number) {
    return this.#takeStep('redo', undefined, basedOn);
  }

  async #takeStep(list: 'undo' | 'redo', id?: string, basedOn?: number): Promise<Result<StepDone>> {
    await this.#retryIfRefused();
    return await this.#change(stepAttempt(list, id, basedOn));
  }

  async openPrevious(): Promise<Result<null>> {
    const opened = await openRecovered(this.#context, this.#writeAccess);
    if (opened.ok && opened.value) this.#notify([]);
    return opened.ok ? ok(null) : opened;
  }

  status() {
    return this.#versions.status();
  }

  backups() {
    return this.#versions.backups();
  }

  editTowardsBackup(name: string) {
    return this.#versions.editTowardsBackup(name);
  }

  async restoreBackup(name: string) {
    await this.#queue.settled();
    const edit = await this.#versions.editTowardsBackup(name);
    return edit.ok ? await this.commit([edit.value], undefined, 'restore') : edit;
  }

  divergentVersions() {
    return this.#versions.divergentVersions();
  }

  compareWithVersion(name: string) {
    return this.#versions.compareWith(name);
  }

  async mergeVersion(name: string, choices: MergeChoices) {
    await this.#queue.settled();
    const comparison = await this.#versions.compareWith(name);
    if (!comparison.ok) return comparison;
    const merged = await this.commit([mergeEdit(this.network(), comparison.value, choices, text('store.mergeLabel'))]);
    if (merged.ok) await this.#versions.markMerged(name);
    return merged;
  }

  copiesOf(people: readonly PersonId[]) {
    return this.#erasure.copiesOf(people);
  }

  async erasePeople(people: readonly PersonId[], alsoFromCopies: boolean): Promise<Result<Erasure>> {
    const save = this.save();
    if (this.#state.isClosed) return fail('read-only', text('store.closed'));
    if (save.kind === 'read-only') return fail('read-only', save.message);
    return await this.#erasure.erase(people, alsoFromCopies);
  }

  wholeFile() {
    return this.#queue.exclusively(async () => {
      const slices: Uint8Array[] = [];
      for await (const slice of encodeNetworkFile(capture(this.#low.data), this.#context.adapter.position)) slices.push(slice);
      return Buffer.concat(slices);
    });
  }

  onChange(listener: (change: StoreChange) => void) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  settled() {
    return this.#queue.settled();
  }

  async close(): Promise<void> {
    const state = this.#state;
    state.isClosed = true;
    await this.#writeAccess.stop();
    await this.#queue.settled();
    if (state.lock !== null) await this.#maintenance.beforeClosing();
    await this.#context.adapter.close().catch(() => undefined);
    clearInterval(this.#heartbeatTimer);
    await state.lock?.release();
    state.lock = null;
  }
}
