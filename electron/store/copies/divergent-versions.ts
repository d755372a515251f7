/**
 * Other versions of the open network: conflict copies of a sync program, and the newest backup if the folder was set back to an earlier state. They are
 * read to be compared and merged. A merged copy is renamed, never deleted.
 */
import { join } from 'node:path';
import { ok, type Result } from '../../../shared/lib/result';
import { type Comparison, compareVersions } from '../../../shared/model/merge/compare-versions';
import { type Message, message, type Refusal, refuse } from '../../../shared/strings/message';
import { CHANGE_LOG_FOLDER, readSegments } from '../change-log/change-log';
import { diskErrorMessage } from '../disk/disk-error-message';
import type { StoreFs } from '../disk/file-system';
import { NETWORK_FILE, type NetworkDocument, PREVIOUS_FILE } from '../format/network-file';
import { UnreadableNetwork } from '../format/unreadable-network';
import { loadNetwork } from '../snapshot/load-network';
import { readSnapshot } from '../snapshot/read-snapshot';
import { type Backup, readBackup } from './backups';
import { listConflictCopies } from './conflict-copies';
import { mergeBase } from './merge-base';
import { quarantineName } from './previous-snapshot';

export interface DivergentVersion {
  readonly name: string;
  /** `copy`: a conflict copy. `backup`: newer than the folder, which was set back. */
  readonly kind: 'copy' | 'backup';
  /** When it was written, according to its disk. */
  readonly at: Date;
}

export async function listDivergentVersions(fs: StoreFs, folder: string, newerBackup: Backup | null): Promise<readonly DivergentVersion[]> {
  const versions: DivergentVersion[] = [];
  for (const name of await listConflictCopies(fs, folder)) {
    const stat = await fs.stat(copyPath(folder, name)).catch(() => null);
    if (stat?.kind === 'file') versions.push({ name, kind: 'copy', at: new Date(stat.modifiedMs) });
  }
  if (newerBackup !== null) versions.push({ name: newerBackup.name, kind: 'backup', at: newerBackup.at });
  return versions;
}

/** Kinds of failure: `not-found`, `unreadable`, `conflict` (it is a copy of another network). */
export async function compareWithVersion(
  fs: StoreFs,
  folder: string,
  name: string,
  mine: NetworkDocument,
  newer: { readonly backups: string; readonly backup: Backup } | null,
): Promise<Result<Comparison, Refusal>> {
  const theirs = newer?.backup.name === name ? await readBackupDocument(fs, newer) : await readListedCopy(fs, folder, name);
  if (!theirs.ok) return theirs;
  if (theirs.value.networkId !== mine.networkId) return refuse('conflict', 'store.copyOfAnotherNetwork', { file: name });
  return ok(compareVersions(mine.network, theirs.value.network, mergeBase(mine, theirs.value)));
}

/** Renames a copy after it was merged, in its folder, where the shards it lists are kept too. If that fails, it is offered again. */
export async function quarantineMergedCopy(fs: StoreFs, folder: string, name: string, now: Date): Promise<void> {
  if (!(await listConflictCopies(fs, folder)).includes(name)) return;
  const parent = isSegment(name) ? join(folder, CHANGE_LOG_FOLDER) : folder;
  try {
    const merged = await quarantineName(fs, parent, isSegment(name) ? 'copy' : NETWORK_FILE, 'merged', now);
    await fs.rename(join(parent, name), join(parent, merged));
    await fs.syncFolder(parent);
  } catch {
    // It keeps its name.
  }
}

/** A conflict copy of a change log segment, not of a snapshot. */
function isSegment(name: string): boolean {
  return name.endsWith('.log');
}

function copyPath(folder: string, name: string): string {
  return isSegment(name) ? join(folder, CHANGE_LOG_FOLDER, name) : join(folder, name);
}

async function readBackupDocument(
  fs: StoreFs,
  { backups, backup }: { readonly backups: string; readonly backup: Backup },
): Promise<Result<NetworkDocument, Refusal>> {
  const read = await readBackup(fs, backups, backup);
  return read.ok ? ok(read.value.document) : read;
}

async function readListedCopy(fs: StoreFs, folder: string, name: string): Promise<Result<NetworkDocument, Refusal>> {
  if (!(await listConflictCopies(fs, folder)).includes(name)) return refuse('not-found', 'store.versionGone');
  const unreadable = (reason: Message) => refuse('unreadable', 'store.copyUnreadable', { file: name, reason });
  try {
    if (isSegment(name)) {
      const read = await readSegmentCopy(fs, folder, name);
      return read.ok ? read : unreadable(read.error);
    }
    const read = await readSnapshot(fs, folder, name);
    return read === null ? refuse('not-found', 'store.versionGone') : ok(read.decoded.document);
  } catch (error) {
    return unreadable(error instanceof UnreadableNetwork ? error.refusal.message : diskErrorMessage(error));
  }
}

/** The other computer's segment continues from the current snapshot, or from the previous one. */
async function readSegmentCopy(fs: StoreFs, folder: string, name: string): Promise<Result<NetworkDocument, Message>> {
  let reason = message('store.copyWithoutBase');
  for (const snapshot of [NETWORK_FILE, PREVIOUS_FILE]) {
    try {
      const theirFs = asOtherComputer(fs, folder, name, snapshot);
      const loaded = await loadNetwork(theirFs, folder);
      const last = (await readSegments(theirFs, folder)).at(-1)?.frames.at(-1);
      if (loaded !== null && last !== undefined && loaded.position.chain === last.chain) return ok(loaded.document);
    } catch (error) {
      if (!(error instanceof UnreadableNetwork)) throw error;
      reason = error.refusal.message;
    }
  }
  return { ok: false, error: reason };
}

/** The folder as the other computer saw it: with the copy in the place of the original segment, and no later segments. */
function asOtherComputer(fs: StoreFs, folder: string, name: string, snapshot: string): StoreFs {
  const changeLog = join(folder, CHANGE_LOG_FOLDER);
  const original = `${/^\d+/.exec(name)?.[0] ?? ''}.log`;
  const realPath = (path: string) => {
    if (path === join(changeLog, original)) return join(changeLog, name);
    return path === join(folder, NETWORK_FILE) ? join(folder, snapshot) : path;
  };
  return {
    ...fs,
    stat: (path) => fs.stat(realPath(path)),
    openToRead: (path) => fs.openToRead(realPath(path)),
    list: async (path) => {
      const names = await fs.list(path);
      if (path !== changeLog) return names;
      return [...names.filter((other) => !/^\d+\.log$/.test(other) || other < original), original];
    },
  };
}
