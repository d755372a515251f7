/**
 * Copies of the network outside its folder: `<backups>/<vault>/<when>.s<change>.r<revision>[.before-<what>].json`. A copy counts only after it was
 * read again and compared. Old ones go by the rules of `retention`, safety copies after 90 of them.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { checkNetwork } from '../../../shared/model/check-network';
import { readFileUpTo, writeAtomically } from '../disk/atomic-file';
import { diskErrorMessage } from '../disk/disk-error-message';
import { errorCode, type StoreFs } from '../disk/file-system';
import { type DecodedFile, decodeNetworkFile, NETWORK_FILE } from '../format/network-file';
import { joinYears } from '../join-years';
import { removeObsoleteShards, shardsInHead } from '../snapshot/remove-obsolete-shards';
import { putShard } from '../snapshot/write-year-shards';
import { MAX_FILE_BYTES, readShard, SHARDS_FOLDER, type YearShard } from '../snapshot/year-shards';
import { backupsToKeep } from './retention';

/** Beside the network's own folder, in the app's. */
export const BACKUPS_FOLDER = 'backups';

export interface Backup {
  readonly name: string;
  readonly networkId: string;
  readonly at: Date;
  readonly seq: number;
  readonly revision: number;
  /** `import`, `merge`, `restore`, `migration`: made just before one. Null: made in passing. */
  readonly before: string | null;
  readonly bytes: number;
}

/** The reasons for a copy out of turn. */
export type BackupReason = 'import' | 'merge' | 'restore' | 'migration';

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.s(\d{1,15})\.r(\d{1,15})(?:\.before-([a-z]{1,20}))?(?:\.\d{1,3})?\.json$/;
const MOST_SAFETY_COPIES = 90;

function nameOf(at: Date, seq: number, revision: number, before: BackupReason | null): string {
  const stamp = `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  return `${stamp}.s${seq}.r${revision}${before === null ? '' : `.before-${before}`}.json`;
}

/** Newest first. `vault` null: of every network whose copies are there. */
export async function listBackups(fs: StoreFs, folder: string, vault: string | null): Promise<readonly Backup[]> {
  const vaults = vault === null ? await namesIn(fs, folder) : [vault];
  const backups: Backup[] = [];
  for (const one of vaults) {
    for (const name of await namesIn(fs, join(folder, one))) {
      const found = NAME.exec(name);
      if (found === null) continue;
      const facts = await fs.stat(join(folder, one, name)).catch(() => null);
      if (facts?.kind !== 'file') continue;
      const at = new Date(`${found[1]}T${found[2]}:${found[3]}:${found[4]}Z`);
      if (Number.isNaN(at.getTime())) continue;
      const [seq, revision] = [Number(found[5]), Number(found[6])];
      backups.push({ name, networkId: one, at, seq, revision, before: found[7] ?? null, bytes: facts.size });
    }
  }
  return backups.sort((a, b) => b.at.getTime() - a.at.getTime() || b.seq - a.seq);
}

async function namesIn(fs: StoreFs, folder: string): Promise<readonly string[]> {
  try {
    return await fs.list(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  }
}

export interface BackupRequest {
  readonly backups: string;
  readonly vault: string;
  /** The folder of the network, whose `network.json` is copied. */
  readonly from: string;
  readonly seq: number;
  readonly revision: number;
  readonly at: Date;
  readonly before: BackupReason | null;
  readonly token: () => string;
}

/** Throws when the copy could not be made, or is not the same when read again. Then takes away the copies that nobody needs any more. */
export async function makeBackup(fs: StoreFs, order: BackupRequest): Promise<void> {
  const folder = join(order.backups, order.vault);
  await fs.makeFolder(folder);
  const read = await readFileUpTo(fs, join(order.from, NETWORK_FILE), MAX_FILE_BYTES);
  if (read.kind !== 'bytes') throw Object.assign(new Error('there is nothing to copy'), { code: 'ENOENT' });
  for (const year of shardsInHead(read.bytes) ?? yearsOf(read.bytes)) {
    if (await isCopied(fs, folder, year)) continue;
    const bytes = await readShard(fs, order.from, year);
    if (!bytes.ok) throw Object.assign(new Error(bytes.error.message), { code: 'EIO' });
    await putShard(fs, folder, order.token, year, [bytes.value]);
  }
  const sum = sumOf(read.bytes);
  const base = nameOf(order.at, order.seq, order.revision, order.before);
  const taken = new Set(await fs.list(folder));
  let name = base;
  for (let number = 2; taken.has(name); number++) name = base.replace(/\.json$/, `.${number}.json`);
  await writeAtomically(
    fs,
    { folder, name, previous: null, token: order.token },
    [read.bytes],
    () => undefined,
    async (temporary) => {
      const copy = await readFileUpTo(fs, temporary, MAX_FILE_BYTES);
      if (copy.kind !== 'bytes' || sumOf(copy.bytes) !== sum) {
        throw Object.assign(new Error('the copy is not the same'), { code: 'EIO' });
      }
    },
  );
  await purge(fs, folder, await listBackups(fs, order.backups, order.vault));
}

/** Of a version that its owner changed by hand. */
function yearsOf(bytes: Uint8Array): readonly YearShard[] {
  const decoded = decodeNetworkFile(bytes);
  return decoded.ok ? decoded.value.years : [];
}

/** A copy of a year is whole when it takes its name; that it still is, the weekly look says. */
async function isCopied(fs: StoreFs, folder: string, { file, bytes }: YearShard): Promise<boolean> {
  const facts = await fs.stat(join(folder, SHARDS_FOLDER, file)).catch(() => null);
  return facts?.kind === 'file' && facts.size === bytes;
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function purge(fs: StoreFs, folder: string, backups: readonly Backup[]): Promise<void> {
  const regular = backups.filter(({ before }) => before === null);
  const safety = backups.filter(({ before }) => before !== null);
  const kept = backupsToKeep(regular);
  const gone = [...regular.filter((backup) => !kept.has(backup)), ...[...safety].sort((a, b) => b.seq - a.seq).slice(MOST_SAFETY_COPIES)];
  for (const { name } of gone) await fs.unlink(join(folder, name)).catch(() => undefined);
  await removeObsoleteShards(fs, folder, (name) => NAME.test(name)).catch(() => undefined);
}

/** Reads and checks a copy. */
export async function readBackup(fs: StoreFs, backups: string, { networkId: vault, name }: Backup): Promise<Result<DecodedFile>> {
  try {
    const read = await readFileUpTo(fs, join(backups, vault, name), MAX_FILE_BYTES);
    if (read.kind !== 'bytes') return fail('not-found', 'That backup is not there any more.');
    const decoded = decodeNetworkFile(read.bytes);
    const joined = decoded.ok ? await joinYears(fs, join(backups, vault), decoded.value) : decoded;
    return joined.ok ? ok(joined.value.decoded) : fail('unreadable', 'That backup is damaged. Nothing was changed; choose another one.');
  } catch (error) {
    return fail('unreadable', `That backup cannot be read: ${diskErrorMessage(error)}.`);
  }
}

const LOOKED_FILE = 'looked-at.json';
const WEEK_MS = 7 * 86_400_000;

/** When a copy was last opened and found whole; null: never. */
export async function lastBackupTest(fs: StoreFs, backups: string, vault: string): Promise<Date | null> {
  try {
    const read = await readFileUpTo(fs, join(backups, vault, LOOKED_FILE), 4_096);
    if (read.kind !== 'bytes') return null;
    const { at } = JSON.parse(new TextDecoder().decode(read.bytes)) as { at?: unknown };
    const date = new Date(typeof at === 'string' ? at : '');
    return Number.isNaN(date.getTime()) ? null : date;
  } catch {
    return null;
  }
}

/**
 * Once a week: opens a copy chosen by chance as if it were to be restored. Answers with a sentence when it is not whole, else null.
 */
export async function testBackup(
  fs: StoreFs,
  backups: string,
  vault: string,
  now: Date,
  random: () => number,
  token: () => string,
): Promise<string | null> {
  const last = await lastBackupTest(fs, backups, vault);
  if (last !== null && Math.abs(now.getTime() - last.getTime()) < WEEK_MS) return null;
  const all = await listBackups(fs, backups, vault);
  const chosen = all[Math.floor(random() * all.length)];
  if (chosen === undefined) return null;
  const decoded = await readBackup(fs, backups, chosen);
  const problem = decoded.ok ? checkNetwork(decoded.value.document.network, 1)[0] : undefined;
  if (!decoded.ok || problem !== undefined) return `The backup ${chosen.name} is not whole and could not be restored. Newer backups go on.`;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ at: now.toISOString(), name: chosen.name })}\n`);
  await writeAtomically(fs, { folder: join(backups, vault), name: LOOKED_FILE, previous: null, token }, [bytes]);
  return null;
}
