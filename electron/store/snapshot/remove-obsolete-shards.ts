/** Files of years that nothing needs any more (see year-files.ts). */
import { join } from 'node:path';
import { z } from 'zod';
import type { StoreFs } from '../disk/file-system';
import { SHARD_NAME, SHARDS_FOLDER, type YearShard, yearShardSchema } from './year-shards';

const HEAD_BYTES = 262_144;
/** `kith`, `format`, `vault`, `revision`, `bookkeeping`, and the list where there is one: a thousand years fit into the first bytes. */
const HEAD =
  /^\{\n"kith": "network",\n"format": \d+,\n"vault": "\w+",\n"revision": \d+,\n"bookkeeping": \d+,\n(?:"years": (\[\n[^\]]*\n\]),\n)?/;
/** Older Kiths kept everything in one file. */
const BEFORE_YEARS = /^\{\n"kith": "network",\n"format": [12],\n/;
const NETWORK_VERSION = /^network.*\.json$/;

/**
 * Takes away the files of years that no version in a folder names: neither `network.json`, nor the version before it, nor one that was put aside.
 * `isVersion` says which names are versions. Nothing is taken away when one of them cannot be understood. Failing to is no loss.
 */
export async function removeObsoleteShards(
  fs: StoreFs,
  folder: string,
  isVersion = (name: string) => NETWORK_VERSION.test(name),
): Promise<void> {
  const years = join(folder, SHARDS_FOLDER);
  const there = (await fs.list(years).catch(() => [])).filter((name) => SHARD_NAME.test(name));
  if (there.length === 0) return;
  const named = new Set<string>();
  for (const name of await fs.list(folder)) {
    if (!isVersion(name)) continue;
    const names = await yearsNamedBy(fs, join(folder, name));
    if (names === null) return;
    for (const one of names) named.add(one);
  }
  for (const name of there) if (!named.has(name)) await fs.unlink(join(years, name)).catch(() => undefined);
}

/** Null: these are not the first lines of a version as Kith writes them. */
export function shardsInHead(bytes: Uint8Array): readonly YearShard[] | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (BEFORE_YEARS.test(head)) return [];
  const found = HEAD.exec(head);
  if (found === null) return null;
  if (found[1] === undefined) return [];
  try {
    const parsed = z.array(yearShardSchema).safeParse(JSON.parse(found[1]));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The files that a version names, from its first lines. Null: it cannot be understood. */
async function yearsNamedBy(fs: StoreFs, path: string): Promise<readonly string[] | null> {
  try {
    const file = await fs.openToRead(path);
    try {
      const bytes = new Uint8Array(HEAD_BYTES);
      let size = 0;
      for (let count = -1; count !== 0 && size < HEAD_BYTES; size += count) count = await file.read(bytes, size, HEAD_BYTES - size);
      return shardsInHead(bytes.subarray(0, size))?.map(({ file: named }) => named) ?? null;
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
