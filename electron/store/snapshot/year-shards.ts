/**
 * The interactions of a large network, apart from `network.json`: one file a year in `interactions/`, JSON that its owner can read, one interaction a
 * line. A file's name holds the hash of its content and it is never changed: a new version of a year is a new file, and `network.json`, which lists the
 * files with size and hash under its seal, says which of them count. So a save writes the years that changed, and copies share those that did not.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/lib/result';
import type { LogColumns } from '../../../shared/model/interaction-log/log-columns';
import { readFileUpTo } from '../disk/atomic-file';
import { diskErrorMessage } from '../disk/disk-error-message';
import type { StoreFs } from '../disk/file-system';
import { sliceTimer } from '../disk/yield-to-event-loop';

export const SHARDS_FOLDER = 'interactions';

/** A JSON text must fit into one string (about 512 MiB); refused well before. */
export const MAX_FILE_BYTES = 480 * 1_048_576;

export interface YearShard {
  readonly year: number;
  readonly file: string;
  /** Interactions in it. */
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Of a file of a year. */
export const SHARD_NAME = /^\d{4}-[0-9a-f]{32}\.json$/;
const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const yearShardSchema: z.ZodType<YearShard> = z.object({
  year: whole.max(9_999),
  file: z.string().regex(SHARD_NAME),
  count: whole,
  bytes: whole,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The files that the rows of columns were read from. Of years without a change since, they need not be written again. */
export const filesOf = new WeakMap<LogColumns, readonly YearShard[]>();

/** The bytes of one file, as they were written. */
export async function readShard(fs: StoreFs, folder: string, file: YearShard): Promise<Result<Uint8Array>> {
  try {
    const read = await readFileUpTo(fs, join(folder, SHARDS_FOLDER, file.file), MAX_FILE_BYTES);
    if (read.kind === 'missing') return unreadable(file, 'the file is missing');
    if (read.kind !== 'bytes') return unreadable(file, 'it is no file, or too large');
    if (read.bytes.length !== file.bytes || sumOf(read.bytes) !== file.sha256)
      return unreadable(file, 'the file was changed, or is damaged');
    return ok(read.bytes);
  } catch (error) {
    return unreadable(file, diskErrorMessage(error));
  }
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function unreadable({ year, file }: YearShard, why: string): Result<never> {
  return fail('unreadable', `The interactions of ${year} cannot be read: ${why} (${SHARDS_FOLDER}/${file}).`);
}

const SLICE = 1_048_576;

/** Reads a file a megabyte at a time and compares it. Null: it is what it should be. Throws the disk's error. */
export async function compare(
  fs: StoreFs,
  path: string,
  { bytes, sha256 }: Pick<YearShard, 'bytes' | 'sha256'>,
): Promise<'changed' | null> {
  const pause = sliceTimer();
  const hash = createHash('sha256');
  const file = await fs.openToRead(path);
  let size = 0;
  try {
    const slice = new Uint8Array(SLICE);
    for (;;) {
      const count = await file.read(slice, 0, SLICE);
      if (count === 0) break;
      size += count;
      hash.update(slice.subarray(0, count));
      await pause();
    }
  } finally {
    await file.close();
  }
  return size === bytes && hash.digest('hex') === sha256 ? null : 'changed';
}
