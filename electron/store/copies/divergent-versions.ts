/**
 * Other versions of the network beside the one that is open: copies that a sync program made because two computers changed it, and, when the folder was set
 * back to an older day, the newest backup. Read to be compared and merged; a copy that was merged is put aside, never deleted.
 */
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { type Comparison, compareVersions } from '../../../shared/model/merge/compare-versions';
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
  /** `copy`: a sync program's. `backup`: newer than the folder, which was set back. */
  readonly kind: 'copy' | 'backup';
  /** When it was written, as its disk says. */
  readonly at: Date;
}

export async function listDivergentVersions(fs: StoreFs, folder: string, newerBackup: Backup | null): Promise<readonly DivergentVersion[]> {
  const versions: DivergentVersion[] = [];
  for (const name of await listConflictCopies(fs, folder)) {
    const facts = await fs.stat(pathOf(folder, name)).catch(() => null);
    if (facts?.kind === 'file') versions.push({ name, kind: 'copy', at: new Date(facts.modifiedMs) });
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
): Promise<Result<Comparison>> {
  const isBackup = newer?.backup.name === name;
  if (!isBackup && !(await listConflictCopies(fs, folder)).includes(name)) return fail('not-found', 'That version is not there any more.');
  const theirs =
    isBackup && newer !== null ? await documentOfBackup(fs, newer.backups, newer.backup) : await documentOfCopy(fs, folder, name);
  if (!theirs.ok) return theirs;
  if (theirs.value.networkId !== mine.networkId)
    return fail('conflict', `${name} is a copy of another network. Kith has left it as it is.`);
  return ok(compareVersions(mine.network, theirs.value.network, mergeBase(mine, theirs.value)));
}

/**
 * After it was merged: under another name in the folder, where the files of years it names are kept as well. Failing to is no loss: it is offered once more.
 */
export async function quarantineMergedCopy(fs: StoreFs, folder: string, name: string, now: Date): Promise<void> {
  if (!(await listConflictCopies(fs, folder)).includes(name)) return;
  const place = isOfJournal(name) ? join(folder, CHANGE_LOG_FOLDER) : folder;
  try {
    await fs.rename(
      join(place, name),
      join(place, await quarantineName(fs, place, isOfJournal(name) ? 'copy' : NETWORK_FILE, 'merged', now)),
    );
    await fs.syncFolder(place);
  } catch {
    // it stays where it is
  }
}

function isOfJournal(name: string): boolean {
  return name.endsWith('.log');
}

function pathOf(folder: string, name: string): string {
  return isOfJournal(name) ? join(folder, CHANGE_LOG_FOLDER, name) : join(folder, name);
}

async function documentOfBackup(fs: StoreFs, backups: string, backup: Backup): Promise<Result<NetworkDocument>> {
  const read = await readBackup(fs, backups, backup);
  return read.ok ? ok(read.value.document) : read;
}

async function documentOfCopy(fs: StoreFs, folder: string, name: string): Promise<Result<NetworkDocument>> {
  const unreadable = (why: string) => fail('unreadable', `${name} cannot be read, and was left as it is. ${why}`);
  try {
    if (!isOfJournal(name)) {
      const read = await readSnapshot(fs, folder, name);
      return read === null ? fail('not-found', `${name} is not there any more.`) : ok(read.decoded.document);
    }
    // The other computer's journal leads on from the snapshot of now, or from the one before.
    let why = 'What it leads on from is not here any more.';
    for (const snapshot of [NETWORK_FILE, PREVIOUS_FILE]) {
      try {
        const theirs = asTheOtherSawIt(fs, folder, name, snapshot);
        const opened = await loadNetwork(theirs, folder);
        const last = (await readSegments(theirs, folder)).at(-1)?.frames.at(-1);
        if (opened !== null && last !== undefined && opened.at.chain === last.chain) return ok(opened.document);
      } catch (error) {
        if (!(error instanceof UnreadableNetwork)) throw error;
        why = error.failure.message;
      }
    }
    return unreadable(why);
  } catch (error) {
    return unreadable(error instanceof UnreadableNetwork ? error.failure.message : `${diskErrorMessage(error)}.`);
  }
}

/** The folder with the copy of a journal file in the place of the file, and no later ones. */
function asTheOtherSawIt(fs: StoreFs, folder: string, name: string, snapshot: string): StoreFs {
  const journal = join(folder, CHANGE_LOG_FOLDER);
  const original = `${/^\d+/.exec(name)?.[0] ?? ''}.log`;
  const shown = (path: string) => {
    if (path === join(journal, original)) return join(journal, name);
    return path === join(folder, NETWORK_FILE) ? join(folder, snapshot) : path;
  };
  return {
    ...fs,
    stat: (path) => fs.stat(shown(path)),
    openToRead: (path) => fs.openToRead(shown(path)),
    list: async (path) => {
      const names = await fs.list(path);
      return path === journal ? [...names.filter((one) => !/^\d+\.log$/.test(one) || one < original), original] : names;
    },
  };
}
