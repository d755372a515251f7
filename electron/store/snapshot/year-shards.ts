/** Reads and verifies single year shards (see format/year-shard.ts). */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ok, type Result } from '../../../shared/lib/result';
import { runToEnd } from '../../../shared/lib/resumable-work';
import type { LogColumns } from '../../../shared/model/interaction-log/log-columns';
import { type Message, message, type Refusal, refuse } from '../../../shared/strings/message';
import { readFileUpTo, readSlices } from '../disk/atomic-file';
import { diskErrorMessage } from '../disk/disk-error-message';
import type { StoreFs } from '../disk/file-system';
import { bytesInSteps, sliceTimer } from '../disk/yield-to-event-loop';
import { SHARDS_FOLDER, type YearShard } from '../format/year-shard';

/** V8's limit for a string is about 512 MiB, and JSON text must fit into one. */
export const MAX_FILE_BYTES = 480 * 1_048_576;

/** The shards that the rows of columns were read from. A year without changes since then need not be written again. */
export const shardsOfColumns = new WeakMap<LogColumns, readonly YearShard[]>();

/** The bytes of a shard, as they were written. Kinds of failure: `unreadable`. */
export async function readShard(fs: StoreFs, folder: string, shard: YearShard): Promise<Result<Uint8Array, Refusal>> {
  try {
    const read = await readFileUpTo(fs, join(folder, SHARDS_FOLDER, shard.file), MAX_FILE_BYTES);
    if (read.kind === 'missing') return unreadableShard(shard, message('store.shardMissing'));
    if (read.kind !== 'bytes') return unreadableShard(shard, message('store.shardNotRegular'));
    const isIntact = read.bytes.length === shard.bytes && sha256(read.bytes) === shard.sha256; // step: check-shard-hash
    return isIntact ? ok(read.bytes) : unreadableShard(shard, message('store.shardChanged'));
  } catch (error) {
    return unreadableShard(shard, diskErrorMessage(error));
  }
}

export function sha256(bytes: Uint8Array): string {
  return runToEnd(sha256Steps(bytes));
}

/** The same with pauses. */
export function* sha256Steps(bytes: Uint8Array): Generator<undefined, string> {
  const hash = createHash('sha256');
  for (const step of bytesInSteps(bytes)) {
    hash.update(step);
    yield undefined;
  }
  return hash.digest('hex');
}

/** `reason`: a sentence. */
export function unreadableShard({ year, file }: YearShard, reason: Message): Result<never, Refusal> {
  return refuse('unreadable', 'store.shardUnreadable', { year: String(year), file: `${SHARDS_FOLDER}/${file}`, reason });
}

/** Whether a file has the size and hash of a shard. Reads a megabyte at a time. Throws the disk's error. */
export async function matchesShard(fs: StoreFs, path: string, shard: Pick<YearShard, 'bytes' | 'sha256'>): Promise<boolean> {
  const pause = sliceTimer();
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const slice of readSlices(fs, path)) {
    bytes += slice.length;
    hash.update(slice);
    await pause();
  }
  return bytes === shard.bytes && hash.digest('hex') === shard.sha256; // step: verify-written-shard
}

/** Whether a shard exists with the right size. Its content was verified when it got its name. */
export async function shardExists(fs: StoreFs, folder: string, { file, bytes }: YearShard): Promise<boolean> {
  const stat = await fs.stat(join(folder, SHARDS_FOLDER, file)).catch(() => null);
  return stat?.kind === 'file' && stat.size === bytes; // step: check-shard-exists
}
