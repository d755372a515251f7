/** Background maintenance of an open network: checkpoints, backups, the weekly backup test, the rollback record. */
import { type Message, message } from '../../shared/strings/message';
import type { ChangeLogAdapter } from './change-log-adapter';
import type { CommitQueue } from './commit-queue';
import { type Backup, type BackupReason, type BackupRequest, listBackups, makeBackup, testBackup } from './copies/backups';
import { detectRollback, recordSave, type SavedState } from './copies/rollback-detector';
import { diskErrorMessage } from './disk/disk-error-message';
import { errorCode } from './disk/file-system';
import type { NetworkDocument } from './format/network-file';
import { SHARDS_FOLDER } from './format/year-shard';
import type { StoreOptions } from './store-types';

const BACKUP_INTERVAL_MS = 10 * 60_000;
/** Work that can wait starts after the window has shown the network. */
const AFTER_OPENING_MS = 3_000;
const IDLE_MS = 5 * 60_000;
const ROLLBACK_RECORD_DELAY_MS = 2_000;
/** A larger snapshot is not rewritten at every closing: reading the change log is as fast. */
const MAX_BYTES_AT_CLOSING = 8 * 1_048_576;
/** After a failed checkpoint (a full disk), this many more frames before the next attempt. */
const FRAMES_BEFORE_RETRY = 200;

export interface MaintenanceContext {
  readonly folder: string;
  readonly options: StoreOptions;
  readonly token: () => string;
  readonly adapter: ChangeLogAdapter;
  readonly queue: CommitQueue;
  /** The document in memory. */
  readonly document: () => NetworkDocument;
}

export class Maintenance {
  readonly #context: MaintenanceContext;
  #checkpoint: Promise<void> | null = null;
  #isCheckpointing = false;
  #framesBeforeNextCheckpoint = 0;
  #lastBackupMs: number | null = null;
  #afterOpening: Promise<void> = Promise.resolve();
  #afterOpeningTimer: NodeJS.Timeout | undefined;
  #idleTimer: NodeJS.Timeout | null = null;
  #rollbackRecordTimer: NodeJS.Timeout | null = null;
  /** Notices that stay until the network is closed. */
  readonly #permanentNotices: Message[] = [];
  #backupFailure: Message | null = null;
  #sizeLimitNotice: Message | null = null;
  #newerBackup: Backup | null = null;

  constructor(context: MaintenanceContext) {
    this.#context = context;
  }

  get notices(): readonly Message[] {
    return [...this.#permanentNotices, ...[this.#backupFailure, this.#sizeLimitNotice].filter((notice) => notice !== null)];
  }

  /** The newest backup, if the folder was set back to an earlier state and the backup has more. Else null. */
  get newerBackup(): Backup | null {
    return this.#newerBackup;
  }

  /** Call it after the newer backup was merged. */
  forgetNewerBackup(): void {
    this.#newerBackup = null;
  }

  async start(): Promise<void> {
    const { options } = this.#context;
    this.#afterOpeningTimer = setTimeout(() => {
      this.#afterOpening = this.#workAfterOpening();
    }, AFTER_OPENING_MS).unref();
    const saved = this.#savedState();
    if (saved === null) return;
    const notice = await detectRollback(options.fs, saved);
    if (notice === null) return;
    this.#permanentNotices.push(notice);
    const backups = await listBackups(options.fs, saved.backups, saved.networkId).catch(() => []);
    this.#newerBackup = backups.filter(({ revision }) => revision > saved.revision).sort((a, b) => b.seq - a.seq)[0] ?? null;
  }

  /** Null: there is no folder for backups, or nothing is saved yet. */
  #savedState(): SavedState | null {
    const { options, adapter, document } = this.#context;
    if (options.backups === undefined || !adapter.hasSnapshot) return null;
    const { networkId, revision } = document();
    return { backups: options.backups, networkId, revision, position: adapter.position };
  }

  /** Verifies what opening from the cache did not read; if there was no cache, writes it for the next opening. */
  async #workAfterOpening(): Promise<void> {
    const { options, adapter } = this.#context;
    for (const { year, file } of await adapter.snapshot.verifyUnreadShards()) {
      this.#permanentNotices.push(message('store.shardDamaged', { year: String(year), file: `${SHARDS_FOLDER}/${file}` }));
    }
    if (options.mode === 'write') await adapter.snapshot.writePendingCache();
  }

  /** Call it after each save: schedules the rollback record, the idle checkpoint, and a backup or checkpoint that is due. */
  afterSave(): void {
    const { options, queue, adapter } = this.#context;
    if (options.backups !== undefined) {
      this.#rollbackRecordTimer ??= setTimeout(
        () => void queue.exclusively(() => this.#writeRollbackRecord()),
        ROLLBACK_RECORD_DELAY_MS,
      ).unref();
    }
    if (this.#idleTimer === null) this.#idleTimer = setTimeout(() => void this.#tryCheckpoint(), IDLE_MS).unref();
    else this.#idleTimer.refresh();
    const now = options.now().getTime();
    const isBackupDue =
      options.backups !== undefined && this.#lastBackupMs !== null && Math.abs(now - this.#lastBackupMs) >= BACKUP_INTERVAL_MS;
    this.#lastBackupMs ??= now;
    const isDue = isBackupDue || adapter.isCheckpointDue;
    if (!this.#isCheckpointing && isDue && adapter.framesSinceSnapshot >= this.#framesBeforeNextCheckpoint) void this.#tryCheckpoint();
  }

  /** Makes a safety backup of the network as it is now. Never fails: then there is a notice. */
  async backUpBefore(reason: BackupReason): Promise<void> {
    const { options, queue } = this.#context;
    const { backups } = options;
    if (backups === undefined) return;
    if (reason !== 'migration') return await this.#tryCheckpoint(reason);
    // Before a migration there is no snapshot in the current format: the file of the older format is copied.
    const request = this.#backupRequest(backups, reason);
    await queue.exclusively(() => this.#backUpIfDue(request));
  }

  async beforeClosing(): Promise<void> {
    const { queue, adapter } = this.#context;
    clearTimeout(this.#afterOpeningTimer);
    await this.#afterOpening;
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    await this.#checkpoint?.catch(() => undefined);
    const isSmall = adapter.snapshot.bytes <= MAX_BYTES_AT_CLOSING;
    if (adapter.framesSinceSnapshot > 0 && (isSmall || adapter.isCheckpointDue)) await this.#tryCheckpoint();
    await queue.exclusively(() => adapter.supersedeFailed()).catch(() => undefined);
    await adapter.snapshot.writePendingCache();
    if (this.#rollbackRecordTimer !== null || adapter.framesSinceSnapshot === 0) await this.#writeRollbackRecord();
  }

  /** A failed checkpoint loses nothing, because the change log continues. */
  async #tryCheckpoint(reason: BackupReason | null = null): Promise<void> {
    this.#isCheckpointing = true;
    try {
      await this.#writeCheckpoint(reason);
      this.#sizeLimitNotice = null;
    } catch (error) {
      if (errorCode(error) === 'EFBIG') this.#sizeLimitNotice = message('store.fileOverLimit');
      // Without a checkpoint there is no backup either: that must not stay unsaid.
      else if (this.#context.options.backups !== undefined)
        this.#backupFailure = message('store.backupFailed', { reason: diskErrorMessage(error) });
      this.#framesBeforeNextCheckpoint = this.#context.adapter.framesSinceSnapshot + FRAMES_BEFORE_RETRY;
    }
    this.#isCheckpointing = false;
  }

  /** Writes everything that is durable at its turn in the queue as one snapshot, and backs it up if that is due. Queues itself synchronously. */
  async #writeCheckpoint(reason: BackupReason | null): Promise<void> {
    const { options, queue, adapter, document } = this.#context;
    const { backups } = options;
    let finished: Promise<void> = Promise.resolve();
    await queue.exclusively(async () => {
      await this.#checkpoint?.catch(() => undefined);
      const finish = await adapter.startCheckpoint(document());
      const request = backups === undefined ? null : this.#backupRequest(backups, reason);
      finished = (async () => {
        await finish?.();
        if (request !== null && adapter.hasSnapshot) await this.#backUpIfDue(request);
      })();
      this.#checkpoint = finished;
      finished.catch(() => undefined); // awaited below
    });
    await finished;
  }

  #backupRequest(backups: string, before: BackupReason | null): BackupRequest {
    const { folder, options, token, adapter, document } = this.#context;
    const { networkId, revision } = document();
    return { backups, networkId, revision, from: folder, seq: adapter.position.seq, at: options.now(), before, token };
  }

  async #backUpIfDue(request: BackupRequest): Promise<void> {
    const { fs, now, random } = this.#context.options;
    const { backups, networkId, before, seq, revision, at } = request;
    try {
      const all = await listBackups(fs, backups, networkId);
      this.#lastBackupMs = all[0]?.at.getTime() ?? 0;
      const isBackedUp = all.some((backup) => backup.seq === seq && backup.revision === revision);
      const isRecent = Math.abs(at.getTime() - this.#lastBackupMs) < BACKUP_INTERVAL_MS;
      if (before === null ? isBackedUp || isRecent : all.some((backup) => backup.seq === seq && backup.before === before)) return;
      await makeBackup(fs, request);
      this.#lastBackupMs = at.getTime();
      this.#backupFailure = null;
    } catch (error) {
      this.#backupFailure = message('store.backupFailed', { reason: diskErrorMessage(error) });
      return;
    }
    const damaged = await testBackup(fs, request, now(), random).catch(() => null);
    if (damaged !== null) this.#permanentNotices.push(damaged);
  }

  async #writeRollbackRecord(): Promise<void> {
    const { options, token } = this.#context;
    if (this.#rollbackRecordTimer !== null) clearTimeout(this.#rollbackRecordTimer);
    this.#rollbackRecordTimer = null;
    const saved = this.#savedState();
    if (saved !== null) await recordSave(options.fs, saved, options.now(), token).catch(() => undefined);
  }
}
