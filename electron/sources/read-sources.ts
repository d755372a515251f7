/** Reads what the user dropped: each file by the reader that knows it, into one collection. */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectedSources, SourceCollection } from '../../shared/formats/sources/collected-sources';
import type { ReadContext, SourceReader } from '../../shared/formats/sources/source-record';
import type { ReadSoFar } from '../../shared/model/imports/imported-sources';
import { type Message, message } from '../../shared/strings/message';
import { startWalk, walkPath } from './source-walk';
import { reasonOf, WALK_LIMITS, type WalkedFile, type WalkLimits } from './walk';

export interface ReadSourcesOptions {
  /** In the order in which they are asked. */
  readonly readers: readonly SourceReader[];
  readonly context: ReadContext;
  /** Earlier events are left out. */
  readonly since: ReadContext['today'] | null;
  /** Formats, or their first words (`linkedin`). Empty: all. */
  readonly only: readonly string[];
  readonly signal: AbortSignal | null;
  readonly onProgress: (progress: ReadProgress) => void;
  readonly limits?: WalkLimits;
}

export interface ReadProgress {
  /** What is being read. */
  readonly path: string;
  /** Bytes of the files as they are on the disk. */
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
  /** Null: as before. */
  readonly soFar: ReadSoFar | null;
}

export interface LeftOutFile {
  readonly path: string;
  readonly reason: Message;
  /** No reader knows it: in an archive, most such files are settings and pictures. */
  readonly isUnknown: boolean;
}

export interface SourcesRead {
  readonly collected: CollectedSources;
  readonly leftOut: readonly LeftOutFile[];
}

/** Bytes between two reports of progress. */
const PROGRESS_BYTES = 1_048_576;
/** Bytes between two reports of what was read. */
const SO_FAR_BYTES = 16 * PROGRESS_BYTES;

/** @throws the reason of `signal` when it was aborted. */
export async function readSources(paths: readonly string[], options: ReadSourcesOptions): Promise<SourcesRead> {
  const { signal, onProgress, since, context } = options;
  const collection = new SourceCollection({ today: context.today, since });
  const leftOut: LeftOutFile[] = [];
  const total = await sizeOf(paths);
  let [done, reported, toldSoFar, current] = [0, 0, 0, ''];
  const report = (isFileRead = false) => {
    const isDue = isFileRead || done - toldSoFar >= SO_FAR_BYTES;
    if (isDue) toldSoFar = done;
    onProgress({ path: current, done: Math.min(done, total), total, soFar: isDue ? collection.soFar() : null });
  };
  const walk = startWalk(options.limits ?? WALK_LIMITS, signal, (count) => {
    done += count;
    if (done - reported < PROGRESS_BYTES) return;
    reported = done;
    report();
  });
  for (const path of paths) {
    for await (const found of walkPath(path, walk)) {
      if (found.kind === 'left-out') {
        leftOut.push({ path: found.path, reason: found.reason, isUnknown: false });
        continue;
      }
      current = found.file.path;
      report();
      const reason = await readFile(found.file, collection, options);
      if (reason === null && done - toldSoFar >= PROGRESS_BYTES) report(true);
      if (reason !== null) leftOut.push({ path: current, reason, isUnknown: reason.key === 'sources.unknownFile' });
    }
  }
  return { collected: collection.result(), leftOut };
}

/** Null: the file was read. */
async function readFile(file: WalkedFile, collection: SourceCollection, options: ReadSourcesOptions): Promise<Message | null> {
  const { readers, context, only, signal } = options;
  const reader = readers.find((each) => each.recognizes(file.head, file.path));
  if (reader === undefined) return message('sources.unknownFile');
  const isWanted = only.length === 0 || only.some((format) => reader.format === format || reader.format.startsWith(`${format}-`));
  if (!isWanted) return message('sources.notChosen');
  collection.startFile(file.path, reader.format);
  try {
    for await (const record of reader.read(file, context)) {
      signal?.throwIfAborted();
      collection.add(record);
    }
  } catch (error) {
    if (signal?.aborted === true) throw error;
    // A part of the file was read before: it counts, and the account says that the rest is missing.
    collection.add({ kind: 'skipped', where: file.name, reason: reasonOf(error) });
  }
  return null;
}

/** More files than this are not counted: then the share that is read is not known. */
const MAX_COUNTED = 50_000;

/** Of all files together, as they are on the disk. 0: not known. */
async function sizeOf(paths: readonly string[]): Promise<number> {
  let [size, count] = [0, 0];
  const pending = [...paths];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (++count > MAX_COUNTED) return 0;
    const found = await lstat(path).catch(() => null);
    if (found?.isFile() === true) size += found.size;
    else if (found?.isDirectory() === true) for (const name of await readdir(path).catch(() => [])) pending.push(join(path, name));
  }
  return size;
}
