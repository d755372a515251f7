/** Reads every file of a network's folder completely, including those that opening does not need. Changes nothing. */
import { checkNetwork } from '../../shared/model/check-network';
import { type Message, message } from '../../shared/strings/message';
import { text, textOf } from '../../shared/strings/text';
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

export interface VerifyReport {
  /** What is wrong, one sentence each, with what can be done. */
  readonly problems: readonly string[];
  /** What is worth knowing although nothing is lost. */
  readonly notices: readonly string[];
}

const MAX_BACKUPS_READ = 3;

class Report {
  readonly problems = new Set<string>();
  readonly notices = new Set<string>();

  problem(sentence: Message): void {
    this.problems.add(textOf(sentence));
  }

  notice(sentence: Message): void {
    this.notices.add(textOf(sentence));
  }
}

/** `backups`: the folder of all backups. Null: there is none. */
export async function verifyStore(fs: StoreFs, folder: string, backups: string | null): Promise<VerifyReport> {
  const report = new Report();
  const document = await verifyNetwork(fs, folder, backups, report);
  await verifyPreviousSnapshot(fs, folder, report);
  await verifyChangeLog(fs, folder, report);
  await reportConflictCopies(fs, folder, document, report);
  const state = await inspectFolder(fs, folder);
  if (state.kind === 'half-moved') report.problem(message('store.moveInterrupted', { folder: state.from ?? text('store.formerFolder') }));
  const owner = await foreignLockOwner(fs, folder);
  if (owner !== null) report.notice(message('store.openElsewhere', { host: owner.host }));
  if (backups !== null && document !== null) await verifyBackups(fs, backups, document.networkId, report);
  return { problems: [...report.problems], notices: [...report.notices] };
}

/** Null: there is no network, or it cannot be read. */
async function verifyNetwork(fs: StoreFs, folder: string, backups: string | null, report: Report): Promise<NetworkDocument | null> {
  try {
    const loaded = await loadNetwork(fs, folder, backups);
    if (loaded === null) return null;
    const { document, position, problems } = loaded;
    const { networkId, network, revision } = document;
    for (const problem of problems.damagedShards) report.problem(problem);
    for (const problem of checkNetwork(network)) report.problems.add(problem.message);
    const rollback = backups === null ? null : await detectRollback(fs, { backups, networkId, position, revision });
    if (rollback !== null) report.problem(rollback);
    return document;
  } catch (error) {
    if (!(error instanceof UnreadableNetwork)) throw error;
    report.problem(error.refusal.message);
    if (error.recovery !== null) report.notice(error.recovery.source);
    return null;
  }
}

async function verifyPreviousSnapshot(fs: StoreFs, folder: string, report: Report): Promise<void> {
  try {
    await readSnapshot(fs, folder, PREVIOUS_FILE);
  } catch (error) {
    if (!(error instanceof UnreadableNetwork)) throw error;
    report.problem(message('store.previousSnapshotDamaged', { file: PREVIOUS_FILE }));
  }
}

async function verifyChangeLog(fs: StoreFs, folder: string, report: Report): Promise<void> {
  let end: number | null = null;
  for (const { name: file, header, frames, tail } of await readSegments(fs, folder).catch(() => [])) {
    if (header !== null) {
      const { seq } = header.from;
      if (end !== null && seq > end) report.problem(message('store.changesMissing', { first: end + 1, last: seq, file }));
      end = seq + frames.length;
    }
    if (tail === 'torn')
      report.notice(header === null ? message('store.segmentNeverUsed', { file }) : message('store.segmentTorn', { file }));
    if (tail === 'damaged') report.problem(message('store.segmentDamaged', { file }));
  }
}

/** Says what each conflict copy has that the network lacks. */
async function reportConflictCopies(fs: StoreFs, folder: string, mine: NetworkDocument | null, report: Report): Promise<void> {
  const names = await listConflictCopies(fs, folder);
  const notice = conflictNotice(names);
  if (notice === null) return;
  report.notice(notice);
  if (mine === null) return;
  for (const file of names) {
    const comparison = await compareWithVersion(fs, folder, file, mine, null);
    if (!comparison.ok) {
      report.notice(comparison.error.message);
      continue;
    }
    const { added, changed } = comparison.value;
    const filled = changed.filter(({ gained }) => Object.keys(gained).length > 0).length;
    const clashes = changed.reduce((sum, change) => sum + change.clashes.length, 0);
    report.notice(message('store.copyComparison', { file, added: added.length, filled, clashes }));
  }
}

async function verifyBackups(fs: StoreFs, backups: string, networkId: string, report: Report): Promise<void> {
  const all = await listBackups(fs, backups, networkId);
  for (const backup of all.slice(0, MAX_BACKUPS_READ)) {
    const read = await readBackup(fs, backups, backup);
    if (!read.ok) report.problem(message('store.backupNamedDamaged', { name: backup.name }));
  }
}
