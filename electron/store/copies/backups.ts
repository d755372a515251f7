/**
 * Backups outside the network's folder: `<backups>/<network id>/<time>.s<seq>.r<revision>[.before-<reason>].json`, with the year shards beside them. A
 * backup counts only after it was read back and compared. Old ones are deleted by `RETENTION_RULES`; of the safety backups, 90 are kept.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/lib/result';
import { checkNetworkSteps } from '../../../shared/model/check-network';
import { type Message, message, type Refusal, refuse } from '../../../shared/strings/message';
import { isNotThere, readFileUpTo, writeAtomically } from '../disk/atomic-file';
import { diskErrorMessage } from '../disk/disk-error-message';
import type { StoreFs } from '../disk/file-system';
import { readJsonFile } from '../disk/read-json-file';
import { runInSlices } from '../disk/yield-to-event-loop';
import { type DecodedFile, decodeNetworkFile, decodeNetworkFileSteps, NETWORK_FILE } from '../format/network-file';
import type { YearShard } from '../format/year-shard';
import { joinShards } from '../snapshot/read-year-shards';
import { removeObsoleteShards, shardsInHead } from '../snapshot/remove-obsolete-shards';
import { putShard } from '../snapshot/write-year-shards';
import { MAX_FILE_BYTES, readShard, sha256Steps, shardExists } from '../snapshot/year-shards';

/** In the app's data folder. */
export const BACKUPS_FOLDER = 'backups';

export interface Backup {
  readonly name: string;
  readonly networkId: string;
  readonly at: Date;
  readonly seq: number;
  readonly revision: number;
  /** The change that a safety backup was made before. Null: a regular backup. */
  readonly before: string | null;
  readonly bytes: number;
}

/** Changes before which a safety backup is made. */
export type BackupReason = 'import' | 'merge' | 'restore' | 'migration';

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.s(\d{1,15})\.r(\d{1,15})(?:\.before-([a-z]{1,20}))?(?:\.\d{1,3})?\.json$/;
const MAX_SAFETY_BACKUPS = 90;

function backupName({ at, seq, revision, before }: BackupRequest): string {
  const time = `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  return `${time}.s${seq}.r${revision}${before === null ? '' : `.before-${before}`}.json`;
}

/** Newest first. `networkId` null: of all networks that have backups in the folder. */
export async function listBackups(fs: StoreFs, folder: string, networkId: string | null): Promise<readonly Backup[]> {
  const networkIds = networkId === null ? await listNames(fs, folder) : [networkId];
  const backups: Backup[] = [];
  for (const id of networkIds) {
    for (const name of await listNames(fs, join(folder, id))) {
      const match = NAME.exec(name);
      if (match === null) continue;
      const stat = await fs.stat(join(folder, id, name)).catch(() => null);
      if (stat?.kind !== 'file') continue;
      const at = new Date(`${match[1]}T${match[2]}:${match[3]}:${match[4]}Z`);
      if (Number.isNaN(at.getTime())) continue;
      const [seq, revision] = [Number(match[5]), Number(match[6])];
      backups.push({ name, networkId: id, at, seq, revision, before: match[7] ?? null, bytes: stat.size });
    }
  }
  return backups.sort((a, b) => b.at.getTime() - a.at.getTime() || b.seq - a.seq);
}

async function listNames(fs: StoreFs, folder: string): Promise<readonly string[]> {
  try {
    return await fs.list(folder);
  } catch (error) {
    if (isNotThere(error)) return [];
    throw error;
  }
}

export interface BackupRequest {
  readonly backups: string;
  readonly networkId: string;
  /** The network's folder. */
  readonly from: string;
  readonly seq: number;
  readonly revision: number;
  readonly at: Date;
  readonly before: BackupReason | null;
  readonly token: () => string;
}

/** Copies `network.json` and its shards, then deletes backups that are no longer needed. Throws when a copy failed or differs when read back. */
export async function makeBackup(fs: StoreFs, request: BackupRequest): Promise<void> {
  const { backups, networkId, from, token } = request;
  const folder = join(backups, networkId);
  await fs.makeFolder(folder);
  const read = await readFileUpTo(fs, join(from, NETWORK_FILE), MAX_FILE_BYTES);
  if (read.kind !== 'bytes') throw Object.assign(new Error('there is no network file to copy'), { code: 'ENOENT' });
  for (const shard of shardsInHead(read.bytes) ?? shardsOfEditedFile(read.bytes)) {
    if (await shardExists(fs, folder, shard)) continue;
    const bytes = await readShard(fs, from, shard);
    if (!bytes.ok) throw Object.assign(new Error(`the shard ${shard.file} cannot be read`), { code: 'EIO' });
    await putShard(fs, folder, token, shard, [bytes.value]);
  }
  const hash = await runInSlices(sha256Steps(read.bytes));
  const baseName = backupName(request);
  const used = new Set(await fs.list(folder));
  let name = baseName;
  for (let number = 2; used.has(name); number++) name = baseName.replace(/\.json$/, `.${number}.json`);
  const verify = async (temporary: string) => {
    const copy = await readFileUpTo(fs, temporary, MAX_FILE_BYTES);
    const isSame = copy.kind === 'bytes' && (await runInSlices(sha256Steps(copy.bytes))) === hash; // step: verify-backup
    if (!isSame) throw Object.assign(new Error('read back other bytes than written'), { code: 'EIO' });
  };
  await writeAtomically(fs, { folder, name, previous: null, token }, [read.bytes], undefined, verify);
  await deleteOldBackups(fs, folder, await listBackups(fs, backups, networkId));
}

/** Of a network file that its owner edited by hand. */
function shardsOfEditedFile(bytes: Uint8Array): readonly YearShard[] {
  const decoded = decodeNetworkFile(bytes);
  return decoded.ok ? decoded.value.shards : [];
}

async function deleteOldBackups(fs: StoreFs, folder: string, backups: readonly Backup[]): Promise<void> {
  const regular = backups.filter(({ before }) => before === null);
  const safety = backups.filter(({ before }) => before !== null).sort((a, b) => b.seq - a.seq);
  const needed = backupsToKeep(regular);
  const old = [...regular.filter((backup) => !needed.has(backup)), ...safety.slice(MAX_SAFETY_BACKUPS)];
  for (const { name } of old) await fs.unlink(join(folder, name)).catch(() => undefined);
  await removeObsoleteShards(fs, folder, (name) => NAME.test(name)).catch(() => undefined);
}

/** Reads and checks a backup. Kinds of failure: `not-found`, `unreadable`. */
export async function readBackup(fs: StoreFs, backups: string, { networkId, name }: Backup): Promise<Result<DecodedFile, Refusal>> {
  try {
    const read = await readFileUpTo(fs, join(backups, networkId, name), MAX_FILE_BYTES);
    if (read.kind !== 'bytes') return refuse('not-found', 'store.backupMissing');
    const decoded = await runInSlices(decodeNetworkFileSteps(read.bytes));
    const joined = decoded.ok ? await joinShards(fs, join(backups, networkId), decoded.value) : decoded;
    return joined.ok ? ok(joined.value.decoded) : refuse('unreadable', 'store.backupDamaged');
  } catch (error) {
    return refuse('unreadable', 'store.backupUnreadable', { reason: diskErrorMessage(error) });
  }
}

const BACKUP_TEST_FILE = 'looked-at.json';
const backupTestSchema = z.object({ at: z.iso.datetime() });
const WEEK_MS = 7 * 86_400_000;

/** When a backup was last read completely, as if to restore it. Null: never. */
export async function lastBackupTest(fs: StoreFs, backups: string, networkId: string): Promise<Date | null> {
  const read = await readJsonFile(fs, join(backups, networkId, BACKUP_TEST_FILE), 4_096, backupTestSchema).catch(() => null);
  return read?.kind === 'value' ? new Date(read.value.at) : null;
}

/** Once a week, reads a random backup as if to restore it. Returns a notice when it is damaged. */
export async function testBackup(
  fs: StoreFs,
  { backups, networkId, token }: Pick<BackupRequest, 'backups' | 'networkId' | 'token'>,
  now: Date,
  random: () => number,
): Promise<Message | null> {
  const last = await lastBackupTest(fs, backups, networkId);
  if (last !== null && Math.abs(now.getTime() - last.getTime()) < WEEK_MS) return null;
  const all = await listBackups(fs, backups, networkId);
  const chosen = all[Math.floor(random() * all.length)];
  if (chosen === undefined) return null;
  const decoded = await readBackup(fs, backups, chosen);
  const isIntact = decoded.ok && (await runInSlices(checkNetworkSteps(decoded.value.document.network, 1))).length === 0;
  if (!isIntact) return message('store.backupTestFailed', { name: chosen.name });
  const record = new TextEncoder().encode(`${JSON.stringify({ at: now.toISOString(), name: chosen.name })}\n`);
  await writeAtomically(fs, { folder: join(backups, networkId), name: BACKUP_TEST_FILE, previous: null, token }, [record]);
  return null;
}

export interface Dated {
  readonly seq: number;
  readonly at: Date;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Each rule keeps the newest backup of each of the `count` newest periods. In the first rule every backup is a period of its own. */
const RETENTION_RULES: readonly { readonly count: number; readonly periodOf: (ms: number, index: number) => number }[] = [
  { count: 10, periodOf: (_, index) => index },
  { count: 24, periodOf: (ms) => Math.floor(ms / HOUR_MS) },
  { count: 14, periodOf: (ms) => Math.floor(ms / DAY_MS) },
  { count: 8, periodOf: (ms) => Math.floor((ms / DAY_MS + 3) / 7) }, // weeks from Monday: 1 January 1970 was a Thursday
  { count: 12, periodOf: (ms) => monthOf(new Date(ms)) },
];

function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * Which backups are kept: by distinct hours, days, weeks and months that have one, not by age, so that a wrong clock deletes nothing. Backups are
 * ordered by seq, newest first. The clock only decides which of them share a period.
 */
export function backupsToKeep<T extends Dated>(backups: readonly T[]): ReadonlySet<T> {
  const ordered = [...backups].sort((a, b) => b.seq - a.seq || b.at.getTime() - a.at.getTime());
  const needed = new Set<T>();
  for (const { count, periodOf } of RETENTION_RULES) {
    const periods = new Set<number>();
    for (const [index, backup] of ordered.entries()) {
      const period = periodOf(backup.at.getTime(), index);
      if (periods.has(period)) continue;
      if (periods.size === count) break;
      periods.add(period);
      needed.add(backup);
    }
  }
  return needed;
}
