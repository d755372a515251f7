/** Every file of a network's folder, read to its last byte, also those that opening does not need. Changes nothing. */
import { checkNetwork } from '../../shared/model/check-network';
import { readSegments } from './change-log/change-log';
import { listBackups, readBackup } from './copies/backups';
import { conflictNotice, listConflictCopies } from './copies/conflict-copies';
import { compareWithVersion } from './copies/divergent-versions';
import { detectRollback } from './copies/rollback-detector';
import type { StoreFs } from './disk/file-system';
import { foreignLockOwner } from './disk/lock';
import { type NetworkDocument, PREVIOUS_FILE } from './format/network-file';
import { UnreadableNetwork } from './format/unreadable-network';
import { inspectFolder } from './snapshot/inspect-folder';
import { loadNetwork } from './snapshot/load-network';
import { readSnapshot } from './snapshot/read-snapshot';
import { SHARDS_FOLDER } from './snapshot/year-shards';

export interface VerifyReport {
  /** Something is wrong. One sentence each, with what can be done. */
  readonly problems: readonly string[];
  /** Nothing is lost, but it is worth knowing. */
  readonly notices: readonly string[];
}

const BACKUPS_LOOKED_AT = 3;

export async function verifyStore(fs: StoreFs, folder: string, backups: string | null): Promise<VerifyReport> {
  const problems: string[] = [];
  const notices: string[] = [];
  let vault: string | null = null;
  let document: NetworkDocument | null = null;
  try {
    const opened = await loadNetwork(fs, folder, backups);
    if (opened !== null) {
      vault = opened.document.networkId;
      document = opened.document;
      problems.push(...opened.notices.filter((notice) => notice.includes(`(${SHARDS_FOLDER}/`)));
      problems.push(...checkNetwork(opened.document.network).map(({ message }) => message));
      if (backups !== null) {
        const older = await detectRollback(fs, backups, vault, opened.at, opened.document.revision);
        if (older !== null) problems.push(older);
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableNetwork)) throw error;
    problems.push(error.failure.message);
    if (error.recovered !== null) notices.push(`It can be put together again from ${error.recovered.words}.`);
  }
  try {
    await readSnapshot(fs, folder, PREVIOUS_FILE);
  } catch (error) {
    if (!(error instanceof UnreadableNetwork)) throw error;
    problems.push(
      `The version before the last one (${PREVIOUS_FILE}) is damaged. The network itself does not need it; it is written anew in time.`,
    );
  }
  let end: number | null = null;
  for (const { name, start, frames, rest } of await readSegments(fs, folder).catch(() => [])) {
    if (start !== null) {
      if (end !== null && start.from.seq > end)
        problems.push(`Changes ${end + 1} to ${start.from.seq} are missing in the journal before ${name}.`);
      end = start.from.seq + frames.length;
    }
    if (start === null && rest === 'torn') notices.push(`The journal file ${name} was begun and never used.`);
    else if (rest === 'torn') notices.push(`The last line of the journal file ${name} is not whole, as after an interrupted save.`);
    else if (rest === 'damaged') problems.push(`The journal file ${name} is damaged.`);
  }
  notices.push(...(await copiesInWords(fs, folder, document)));
  const look = await inspectFolder(fs, folder);
  if (look.kind === 'half-moved')
    problems.push(`A move to this folder was interrupted. The network is still whole in ${look.from}: open that.`);
  const holder = await foreignLockOwner(fs, folder);
  if (holder !== null) notices.push(`The network is in use on ${holder.host}, or Kith ended there without closing it.`);
  if (backups !== null && vault !== null) {
    const copies = await listBackups(fs, backups, vault);
    for (const backup of copies.slice(0, BACKUPS_LOOKED_AT)) {
      const read = await readBackup(fs, backups, backup);
      if (!read.ok) problems.push(`The backup ${backup.name} is damaged.`);
    }
  }
  return { problems: [...new Set(problems)], notices: [...new Set(notices)] };
}

/** What each copy of a sync program has that the network lacks. */
async function copiesInWords(fs: StoreFs, folder: string, mine: NetworkDocument | null): Promise<readonly string[]> {
  const names = await listConflictCopies(fs, folder);
  const notice = conflictNotice(names);
  if (notice === null || mine === null) return notice === null ? [] : [notice];
  const words = [notice];
  for (const name of names) {
    const comparison = await compareWithVersion(fs, folder, name, mine, null);
    if (!comparison.ok) words.push(comparison.error.message);
    else {
      const { added, changed } = comparison.value;
      const clashes = changed.reduce((sum, { clashes: some }) => sum + some.length, 0);
      const filled = changed.filter(({ gained }) => Object.keys(gained).length > 0).length;
      words.push(
        `${name}: ${added.length} new, ${filled} with more than here, ${clashes === 1 ? '1 field' : `${clashes} fields`} changed in both.`,
      );
    }
  }
  return words;
}
