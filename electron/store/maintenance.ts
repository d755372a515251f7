/** What is done for a network behind the user's back: folding the journal, copies outside the folder, the weekly look at one, the witness. */

import type { FileAdapter } from './change-log-adapter';
import type { CommitQueue } from './commit-queue';
import { type Backup, type BackupReason, type BackupRequest, listBackups, makeBackup, testBackup } from './copies/backups';
import { detectRollback, recordSave } from './copies/rollback-detector';
import { diskErrorMessage } from './disk/disk-error-message';
import { errorCode } from './disk/file-system';
import type { NetworkDocument } from './format/network-file';
import { SHARDS_FOLDER } from './snapshot/year-shards';
import type { StoreOptions } from './store';

const COPY_EVERY_MS = 10 * 60_000;
/** After opening, so that the first picture is there before. */
const CATCH_UP_AFTER_MS = 3_000;
const IDLE_MS = 5 * 60_000;
const WITNESS_AFTER_MS = 2_000;
/** Larger files are not written anew at every closing: the journal is read just as well. */
const FOLDED_AT_CLOSING_BYTES = 8 * 1_048_576;
/** After a fold that failed (a full disk), as many more lines before the next try. */
const LINES_BEFORE_NEXT_TRY = 200;

const TOO_LARGE =
  'A file of the network has grown larger than Kith can open (480 MiB), so it was not written. Every change is still saved, in the journal; long notes or a year with very much in it are the likely cause.';

export interface Upkeep {
  readonly afterOpening: () => Promise<void>;
  readonly afterSave: () => void;
  /** A copy of the network as it is now. Never fails: then there is a notice. */
  readonly copyBefore: (occasion: BackupReason) => Promise<void>;
  readonly beforeClosing: () => Promise<void>;
  readonly notices: () => readonly string[];
  /** The folder was set back to an older day, and this copy is newer; null: it was not, or there is none. */
  readonly newerBackup: () => Backup | null;
  /** It was merged. */
  readonly forgetNewerBackup: () => void;
}

export function upkeep(
  folder: string,
  options: StoreOptions,
  token: () => string,
  adapter: FileAdapter,
  queue: CommitQueue,
  document: () => NetworkDocument,
): Upkeep {
  const { fs, now, random, backups } = options;
  let folding: Promise<void> | null = null;
  let catchingUp: Promise<void> = Promise.resolve();
  let catchUpTimer: NodeJS.Timeout | undefined;
  let isFolding = false;
  let notBefore = 0;
  let lastCopyMs: number | null = null;
  let idle: NodeJS.Timeout | null = null;
  let witnessTimer: NodeJS.Timeout | null = null;
  let notSaid: string | null = null;
  let tooLarge: string | null = null;
  const standing: string[] = [];
  let newer: Backup | null = null;

  /** Everything that is on disk when its turn comes, in one file, and a copy of it when one is due. Takes its turn in this very breath. */
  const fold = async (occasion: BackupReason | null): Promise<void> => {
    let mine: Promise<void> = Promise.resolve();
    await queue.exclusively(async () => {
      await folding?.catch(() => undefined);
      const finish = await adapter.startCompacting(document());
      const { networkId: vault, revision } = document();
      const order = { vault, revision, from: folder, seq: adapter.position().seq, at: now(), before: occasion, token };
      mine = (async () => {
        await finish?.();
        if (backups !== undefined && adapter.hasBase()) await copyIfDue({ ...order, backups });
      })();
      folding = mine;
      mine.catch(() => undefined); // told below
    });
    await mine;
  };

  const copyIfDue = async (order: BackupRequest) => {
    const { vault, before, seq, at } = order;
    try {
      const all = await listBackups(fs, order.backups, vault);
      lastCopyMs = all[0]?.at.getTime() ?? 0;
      const isThere = all.some((backup) => backup.seq === seq && backup.revision === order.revision);
      const isFresh = Math.abs(at.getTime() - lastCopyMs) < COPY_EVERY_MS;
      if (before === null ? isThere || isFresh : all.some((backup) => backup.seq === seq && backup.before === before)) return;
      await makeBackup(fs, order);
      lastCopyMs = at.getTime();
      notSaid = null;
    } catch (error) {
      notSaid = `A backup could not be made: ${diskErrorMessage(error)}. The network itself is saved.`;
      return;
    }
    const damaged = await testBackup(fs, order.backups, vault, now(), random, token).catch(() => null);
    if (damaged !== null) standing.push(damaged);
  };

  const foldQuietly = async (occasion: BackupReason | null = null) => {
    isFolding = true;
    try {
      await fold(occasion);
      tooLarge = null;
    } catch (error) {
      if (errorCode(error) === 'EFBIG') tooLarge = TOO_LARGE;
      notBefore = adapter.linesSinceSnapshot() + LINES_BEFORE_NEXT_TRY; // the journal goes on; nothing is lost
    }
    isFolding = false;
  };

  /** While the user looks at the network: what opening from the cache left unread is read, what opening from the texts was long is kept for the next. */
  const catchUp = async () => {
    for (const { year, file } of await adapter.readUnread()) {
      standing.push(
        `The file of the interactions of ${year} (${SHARDS_FOLDER}/${file}) is damaged. Kith still has what was in it; nothing is lost, and it is written again in time.`,
      );
    }
    if (options.mode === 'write') await adapter.keepCache();
  };

  const witness = async () => {
    if (witnessTimer !== null) clearTimeout(witnessTimer);
    witnessTimer = null;
    if (backups === undefined || !adapter.hasBase()) return;
    const { networkId: vault, revision } = document();
    await recordSave(fs, backups, vault, adapter.position(), revision, now(), token).catch(() => undefined);
  };

  return {
    afterOpening: async () => {
      catchUpTimer = setTimeout(() => {
        catchingUp = catchUp();
      }, CATCH_UP_AFTER_MS).unref();
      if (backups === undefined || !adapter.hasBase()) return;
      const { networkId: vault, revision } = document();
      const older = await detectRollback(fs, backups, vault, adapter.position(), revision);
      if (older === null) return;
      standing.push(older);
      const copies = await listBackups(fs, backups, vault).catch(() => []);
      newer = copies.filter((copy) => copy.revision > revision).sort((a, b) => b.seq - a.seq)[0] ?? null;
    },
    afterSave: () => {
      if (backups !== undefined) {
        witnessTimer ??= setTimeout(() => void queue.exclusively(witness), WITNESS_AFTER_MS).unref();
      }
      if (idle === null) idle = setTimeout(() => void foldQuietly(), IDLE_MS).unref();
      else idle.refresh();
      const isCopyDue = backups !== undefined && lastCopyMs !== null && Math.abs(now().getTime() - lastCopyMs) >= COPY_EVERY_MS;
      lastCopyMs ??= now().getTime();
      if (!isFolding && (isCopyDue || adapter.isCompactingWanted()) && adapter.linesSinceSnapshot() >= notBefore) void foldQuietly();
    },
    copyBefore: async (occasion) => {
      if (backups === undefined) return;
      if (occasion !== 'migration') return await foldQuietly(occasion);
      const { networkId: vault, revision } = document();
      const { seq } = adapter.position();
      await queue.exclusively(() => copyIfDue({ backups, vault, from: folder, seq, revision, at: now(), before: occasion, token }));
    },
    beforeClosing: async () => {
      clearTimeout(catchUpTimer);
      await catchingUp;
      if (idle !== null) clearTimeout(idle);
      await folding?.catch(() => undefined);
      const isSmall = adapter.snapshotBytes() <= FOLDED_AT_CLOSING_BYTES;
      if (adapter.linesSinceSnapshot() > 0 && (isSmall || adapter.isCompactingWanted())) await foldQuietly();
      await queue.exclusively(adapter.overrule).catch(() => undefined);
      await adapter.keepCache();
      if (witnessTimer !== null || adapter.linesSinceSnapshot() === 0) await witness();
    },
    newerBackup: () => newer,
    forgetNewerBackup: () => {
      newer = null;
    },
    notices: () => [...standing, ...[notSaid, tooLarge].filter((notice) => notice !== null)],
  };
}
