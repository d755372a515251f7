/**
 * Which folder Kith watches, and what the user has dealt with there: `watched-folder.json` in the app's folder, because a path belongs to one computer. Files
 * are kept as hashes only, so that the record tells nobody their names.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../store/disk/atomic-file';
import { nodeFs } from '../store/disk/file-system';
import { readJsonFile } from '../store/disk/read-json-file';
import { shortHash } from '../store/format/hash-chain';
import type { FileState, FileTasks } from './watched-files';

export const WATCH_FILE = 'watched-folder.json';
const MAX_BYTES = 4 * 1024 * 1024;
/** The latest are kept. */
const MAX_CONTENTS = 5_000;

const content = z.object({ size: z.number(), hash: z.string().max(100) });

const watchRecord = z.object({
  folder: z.string().min(1).max(32_768),
  /** Stamps of files that are not offered: they were there before, or the user dealt with them. */
  seen: z.array(z.string().max(100)),
  /** Contents that were imported, so that a copy under another name is not offered. */
  contents: z.array(content),
});
export type WatchRecord = Readonly<z.infer<typeof watchRecord>>;
type Content = Readonly<z.infer<typeof content>>;

/** Null: no folder is watched. A damaged record counts as none: the user chooses again. */
export async function readWatchRecord(dataFolder: string): Promise<WatchRecord | null> {
  const file = await readJsonFile(nodeFs, join(dataFolder, WATCH_FILE), MAX_BYTES, watchRecord).catch(() => null);
  return file?.kind === 'value' ? file.value : null;
}

/** @param record null: no folder is watched any more. Throws the disk's error. */
export async function writeWatchRecord(dataFolder: string, record: WatchRecord | null, token: () => string): Promise<void> {
  if (record === null) {
    await nodeFs.unlink(join(dataFolder, WATCH_FILE)).catch(() => undefined);
    return;
  }
  const bytes = new TextEncoder().encode(JSON.stringify({ ...record, contents: record.contents.slice(-MAX_CONTENTS) }));
  await writeAtomically(nodeFs, { folder: dataFolder, name: WATCH_FILE, previous: null, token }, [bytes]);
}

/** One state of one file. A file that changes gets another stamp. */
export function stampOf(name: string, { size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): string {
  return shortHash(`${name}\n${size}\n${mtimeMs}`);
}

/** Paths of the files whose content was imported. Only a file as long as an imported one is read. */
export async function copiesAmong(
  files: readonly FileState[],
  contents: readonly Content[],
  hash: FileTasks['hash'],
): Promise<ReadonlySet<string>> {
  const maybe = files.filter(({ size }) => contents.some((each) => each.size === size)).map(({ path }) => path);
  if (maybe.length === 0) return new Set();
  const hashes = await hash(maybe);
  const known = new Set(contents.map((each) => each.hash));
  return new Set(maybe.filter((_, i) => known.has(hashes[i] ?? '')));
}
