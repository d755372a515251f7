/** Deletes year shards that no snapshot needs any more. */
import { join } from 'node:path';
import { z } from 'zod';
import type { StoreFs } from '../disk/file-system';
import { SHARD_NAME, SHARDS_FOLDER, type YearShard, yearShardSchema } from '../format/year-shard';

/** Enough for the fields before the tables and a list of a thousand shards. */
const HEAD_BYTES = 262_144;
const HEAD =
  /^\{\n"kith": "network",\n"format": \d+,\n"vault": "\w+",\n"revision": \d+,\n"bookkeeping": \d+,\n(?:"years": (\[\n[^\]]*\n\]),\n)?/;
/** Formats without shards. */
const HEAD_OF_FORMAT_1_OR_2 = /^\{\n"kith": "network",\n"format": [12],\n/;
const SNAPSHOT_NAME = /^network.*\.json$/;

/**
 * Deletes the shards that no snapshot in the folder lists: not `network.json`, not the previous one, not a quarantined one. `isSnapshot` says which files
 * are snapshots. If one of them cannot be understood, nothing is deleted. Failing to delete a shard loses nothing.
 */
export async function removeObsoleteShards(
  fs: StoreFs,
  folder: string,
  isSnapshot = (name: string) => SNAPSHOT_NAME.test(name),
): Promise<void> {
  const shards = join(folder, SHARDS_FOLDER);
  const names = (await fs.list(shards).catch(() => [])).filter((name) => SHARD_NAME.test(name));
  if (names.length === 0) return;
  const needed = new Set<string>();
  for (const name of await fs.list(folder)) {
    if (!isSnapshot(name)) continue;
    const listed = await shardsListedBy(fs, join(folder, name));
    if (listed === null) return;
    for (const { file } of listed) needed.add(file);
  }
  const obsolete = names.filter((name) => !needed.has(name)); // step: keep-needed-shards
  for (const name of obsolete) await fs.unlink(join(shards, name)).catch(() => undefined);
}

/** The list of shards in the first lines of a snapshot. Null: these are not first lines that Kith writes. */
export function shardsInHead(bytes: Uint8Array): readonly YearShard[] | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (HEAD_OF_FORMAT_1_OR_2.test(head)) return [];
  const match = HEAD.exec(head);
  if (match === null) return null;
  if (match[1] === undefined) return [];
  try {
    const parsed = z.array(yearShardSchema).safeParse(JSON.parse(match[1]));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Null: the snapshot cannot be understood. */
async function shardsListedBy(fs: StoreFs, path: string): Promise<readonly YearShard[] | null> {
  try {
    const file = await fs.openToRead(path);
    try {
      const bytes = new Uint8Array(HEAD_BYTES);
      let size = 0;
      for (let count = -1; count !== 0 && size < HEAD_BYTES; size += count) count = await file.read(bytes, size, HEAD_BYTES - size);
      return shardsInHead(bytes.subarray(0, size));
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
