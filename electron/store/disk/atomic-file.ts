/**
 * Files written whole or not at all, and read whole or refused.
 *
 * Writing: a temporary file in the same folder, filled by a loop that checks every count (a nearly full disk accepts less than asked and says so only
 * there), synced, then renamed over the old one, then the folder synced. The file before is kept as `previous` by a hard link made before the rename,
 * so there is a whole file under the name at every instant. An fsync that failed is never tried again on the same file: its pages may be marked
 * clean though they never reached the disk.
 */
import { join } from 'node:path';
import { errorCode, type StoreFile, type StoreFs } from './file-system';

export interface WriteTarget {
  readonly folder: string;
  readonly name: string;
  /** Kept copy of the file before; null: none. */
  readonly previous: string | null;
  /** No two writers use the same. Letters and digits. */
  readonly token: () => string;
  /**
   * Looks whether the old file may still be replaced, and throws when it must not be. Asked first, before what was
   * linked takes the place of the version before, and at the very last.
   */
  readonly assertReplaceable?: () => Promise<void>;
}

/** `.network.json.x7Kd….tmp`: what a kill leaves behind, and the only names `removeLeftovers` takes away. */
function temporaryName(name: string, token: string): string {
  return `.${name}.${token}.tmp`;
}

export function isTemporaryName(name: string, file: string): boolean {
  return file.startsWith(`.${name}.`) && /^[0-9A-Za-z]+\.tmp$/.test(file.slice(name.length + 2));
}

/**
 * Throws the disk's error; then the old file is in place, or (when even that could not be made sure) the new one, whole. `onWritten` is told the
 * identity of the new file before it takes its place; `verify` reads it again before that, and throws when it is not what was written.
 */
export async function writeAtomically(
  fs: StoreFs,
  file: WriteTarget,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  onWritten: (identity: string) => void = () => undefined,
  verify: (temporary: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const path = join(file.folder, file.name);
  const temporary = join(file.folder, temporaryName(file.name, file.token()));
  await writeNew(fs, temporary, chunks);
  let isRenamed = false;
  let isPreviousKept = false;
  try {
    await verify(temporary);
    await file.assertReplaceable?.();
    onWritten((await fs.stat(temporary)).identity);
    isPreviousKept = await keepPrevious(fs, file, path);
    await file.assertReplaceable?.();
    await fs.rename(temporary, path);
    isRenamed = true;
    await fs.syncFolder(file.folder);
  } catch (error) {
    if (isRenamed && isPreviousKept) await bringBackPrevious(fs, file, path).catch(() => undefined);
    if (!isRenamed) await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** A new synced file. On an error nothing of it is left, as far as the disk lets us. */
async function writeNew(fs: StoreFs, path: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
  const file = await fs.create(path);
  try {
    try {
      for await (const chunk of chunks) await writeFully(file, chunk);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await fs.unlink(path).catch(() => undefined);
    throw error;
  }
}

/** All of the bytes, however few the disk takes at a time. */
export async function writeFully(file: StoreFile, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const count = await file.write(bytes, done, bytes.length - done);
    if (count <= 0) throw Object.assign(new Error('the disk took nothing'), { code: 'ENOSPC' });
    done += count;
  }
}

/** Where there are no hard links (FAT, exFAT, some network folders) the previous file is a synced copy. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV', 'EINVAL', 'ENOTIMPL']);

async function keepPrevious(fs: StoreFs, file: WriteTarget, path: string): Promise<boolean> {
  if (file.previous === null) return false;
  const previous = join(file.folder, file.previous);
  const temporary = join(file.folder, temporaryName(file.name, file.token()));
  try {
    await fs.link(path, temporary);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false; // the first save has nothing before it
    if (!NO_LINKS.has(errorCode(error))) throw error;
    const bytes = await readFileUpTo(fs, path, Number.MAX_SAFE_INTEGER);
    if (bytes.kind === 'missing') return false;
    if (bytes.kind !== 'bytes') throw error;
    await writeNew(fs, temporary, [bytes.bytes]);
  }
  try {
    // What was linked just now may be somebody else's, who came since the last look; the version before stays ours.
    await file.assertReplaceable?.();
    await fs.rename(temporary, previous);
  } finally {
    // Renaming a link over another link to the same file leaves both: then this removes the left one.
    await fs.unlink(temporary).catch(() => undefined);
  }
  return true;
}

/** A second name for a file, or a copy where there are no links. Does nothing when the second name is taken. */
export async function keepCopyAs(fs: StoreFs, file: WriteTarget & { readonly previous: string }): Promise<void> {
  try {
    await fs.stat(join(file.folder, file.previous));
    return;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await keepPrevious(fs, file, join(file.folder, file.name));
}

/** After the rename the folder could not be synced: the write was refused, so the old file should be the one in place. */
async function bringBackPrevious(fs: StoreFs, file: WriteTarget, path: string): Promise<void> {
  if (file.previous === null) return;
  const temporary = join(file.folder, temporaryName(file.name, file.token()));
  await fs.link(join(file.folder, file.previous), temporary);
  await fs.rename(temporary, path);
  await fs.syncFolder(file.folder);
}

/** Temporary files that a kill left behind. Only while the lock is held. */
export async function removeTemporaryFiles(fs: StoreFs, folder: string, name: string): Promise<void> {
  for (const file of await fs.list(folder).catch(() => [])) {
    if (isTemporaryName(name, file)) await fs.unlink(join(folder, file)).catch(() => undefined);
  }
}

export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly identity: string; readonly modifiedMs: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-file' } // a folder, a link, a device
  | { readonly kind: 'too-large'; readonly size: number };

/** The whole file, if it is an ordinary one of at most `limit` bytes. Throws the disk's errors other than "not there". */
export async function readFileUpTo(fs: StoreFs, path: string, limit: number): Promise<FileContent> {
  let facts: Awaited<ReturnType<StoreFs['stat']>>;
  try {
    facts = await fs.stat(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { kind: 'missing' };
    throw error;
  }
  if (facts.kind !== 'file') return { kind: 'no-file' };
  if (facts.size > limit) return { kind: 'too-large', size: facts.size };
  const file = await fs.openToRead(path);
  try {
    const bytes = new Uint8Array(facts.size);
    let done = 0;
    while (done < bytes.length) {
      const count = await file.read(bytes, done, bytes.length - done);
      if (count === 0) break;
      done += count;
    }
    return { kind: 'bytes', bytes: bytes.subarray(0, done), identity: facts.identity, modifiedMs: facts.modifiedMs };
  } finally {
    await file.close();
  }
}
