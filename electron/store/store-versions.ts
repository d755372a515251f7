/** Backups and divergent versions of an open network: listing them, comparing them with the network, and the state of its files. */
import { ok, type Result } from '../../shared/lib/result';
import type { Edit } from '../../shared/model/edit';
import type { Comparison } from '../../shared/model/merge/compare-versions';
import { editBetween } from '../../shared/model/merge/edit-between';
import { type Refusal, refuse } from '../../shared/strings/message';
import { failureOf, text, textOf } from '../../shared/strings/text';
import type { ChangeLogAdapter } from './change-log-adapter';
import { type Backup, lastBackupTest, listBackups, readBackup } from './copies/backups';
import { conflictNotice, listConflictCopies } from './copies/conflict-copies';
import { compareWithVersion, type DivergentVersion, listDivergentVersions, quarantineMergedCopy } from './copies/divergent-versions';
import type { DecodedFile, NetworkDocument } from './format/network-file';
import type { Maintenance } from './maintenance';
import type { StoreOptions, StoreStatus } from './store-types';

export interface VersionsContext {
  readonly folder: string;
  readonly options: StoreOptions;
  readonly adapter: ChangeLogAdapter;
  /** The document in memory. */
  readonly document: () => NetworkDocument;
  readonly maintenance: Maintenance;
}

export class StoreVersions {
  readonly #context: VersionsContext;

  constructor(context: VersionsContext) {
    this.#context = context;
  }

  async status(): Promise<StoreStatus> {
    const { folder, options, adapter, document, maintenance } = this.#context;
    const { fs, backups: backupsFolder } = options;
    const { networkId } = document();
    const conflict = conflictNotice(await listConflictCopies(fs, folder));
    const backups = backupsFolder === undefined ? [] : await listBackups(fs, backupsFolder, networkId).catch(() => []);
    const notices = [...adapter.notices, ...maintenance.notices, ...(conflict === null ? [] : [conflict])];
    return {
      folder,
      bytes: adapter.snapshot.bytes + adapter.changeLogBytes,
      lastSavedAt: adapter.lastSavedAt,
      lastBackupAt: backups[0]?.at ?? null,
      lastBackupTestAt: backupsFolder === undefined ? null : await lastBackupTest(fs, backupsFolder, networkId),
      notices: notices.map(textOf),
    };
  }

  /** Newest first. Of all networks while this one has no id yet. */
  async backups(): Promise<readonly Backup[]> {
    const { options, document } = this.#context;
    const { networkId } = document();
    return options.backups === undefined ? [] : await listBackups(options.fs, options.backups, networkId === '' ? null : networkId);
  }

  async editTowardsBackup(name: string): Promise<Result<Edit>> {
    const read = await this.#readBackup(name);
    if (!read.ok) return { ok: false, error: failureOf(read.error) };
    const label = text('store.restoreLabel', { day: name.slice(0, 10) });
    return ok(editBetween(this.#context.document().network, read.value.document.network, label));
  }

  async #readBackup(name: string): Promise<Result<DecodedFile, Refusal>> {
    const { fs, backups } = this.#context.options;
    const all = backups === undefined ? [] : await listBackups(fs, backups, null);
    const backup = all.find((candidate) => candidate.name === name);
    if (backups === undefined || backup === undefined) return refuse('not-found', 'store.noBackupNamed', { name });
    return await readBackup(fs, backups, backup);
  }

  divergentVersions(): Promise<readonly DivergentVersion[]> {
    const { folder, options, maintenance } = this.#context;
    return listDivergentVersions(options.fs, folder, maintenance.newerBackup);
  }

  async compareWith(name: string): Promise<Result<Comparison>> {
    const { folder, options, document, maintenance } = this.#context;
    const { fs, backups } = options;
    const backup = maintenance.newerBackup;
    const newer = backup === null || backups === undefined ? null : { backups, backup };
    const comparison = await compareWithVersion(fs, folder, name, document(), newer);
    return comparison.ok ? comparison : { ok: false, error: failureOf(comparison.error) };
  }

  /** Call it after a version was merged, so that it is not offered again. */
  async markMerged(name: string): Promise<void> {
    const { folder, options, maintenance } = this.#context;
    if (maintenance.newerBackup?.name === name) maintenance.forgetNewerBackup();
    else await quarantineMergedCopy(options.fs, folder, name, options.now());
  }
}
