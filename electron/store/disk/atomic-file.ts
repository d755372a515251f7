/**
 * Files are written completely or not at all.
 *
 * Writing: create a temporary file in the same folder; fill it in a loop that checks every returned count (a nearly full disk accepts fewer bytes than
 * asked, and reports the error only for the next call); fsync it; rename it over the old file; fsync the folder. A hard link made before the rename keeps
 * the old file as `previous`, so a complete file stands under the name at every moment.
 *
 * An fsync that failed is never repeated on the same file (see retry-once.ts).
 */
import { join } from 'node:path';
import { errorCode, type StoreFile, type StoreFs } from './file-system';

export interface WriteTarget {
  readonly folder: string;
  readonly name: string;
  /** Name under which the replaced file is kept; null: it is not kept. */
  readonly previous: string | null;
  /** Letters and digits that no other writer uses. */
  readonly token: () => string;
  /**
   * Throws when the old file must not be replaced, because another program changed it. Called three times: first, before the old file becomes the
   * previous one, and immediately before the rename.
   */
  readonly assertReplaceable?: () => Promise<void>;
}

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** `.network.json.x7Kd….tmp`: what a killed process leaves behind, and the only names that `removeTemporaryFiles` deletes. */
function temporaryName(name: string, token: string): string {
  return `.${name}.${token}.tmp`;
}

export function isTemporaryName(name: string, file: string): boolean {
  return file.startsWith(`.${name}.`) && /^[0-9A-Za-z]+\.tmp$/.test(file.slice(name.length + 2));
}

/**
 * `onWritten` receives the identity of the new file before it takes its place; `verify` reads the temporary file back before that, and throws when it is
 * not what was written. Throws the disk's error; then the old file is in place or, if even that could not be ensured, the complete new one.
 */
export async function writeAtomically(
  fs: StoreFs,
  target: WriteTarget,
  chunks: Chunks,
  onWritten: (identity: string) => void = () => undefined,
  verify: (temporary: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const path = join(target.folder, target.name);
  const temporary = join(target.folder, temporaryName(target.name, target.token()));
  await writeNewFile(fs, temporary, chunks);
  let isRenamed = false;
  let isPreviousKept = false;
  try {
    await verify(temporary);
    await target.assertReplaceable?.();
    onWritten((await fs.stat(temporary)).identity);
    isPreviousKept = await keepPrevious(fs, target, path); // step: keep-previous
    await target.assertReplaceable?.(); // step: assert-replaceable-before-rename
    await fs.rename(temporary, path);
    isRenamed = true;
    // Without this, a power cut can undo the rename although the caller reported the save.
    await fs.syncFolder(target.folder); // step: sync-folder-after-rename
  } catch (error) {
    if (isRenamed && isPreviousKept) await restorePrevious(fs, target, path).catch(() => undefined);
    if (!isRenamed) await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Creates a synced file. On an error it is removed again, as far as the disk allows. */
async function writeNewFile(fs: StoreFs, path: string, chunks: Chunks): Promise<void> {
  const file = await fs.create(path);
  try {
    try {
      for await (const chunk of chunks) await writeFully(file, chunk);
      // Before the rename: a file system may write the new name before the content, and a power cut then leaves an empty file.
      await file.sync(); // step: sync-new-file
    } finally {
      await file.close();
    }
  } catch (error) {
    await fs.unlink(path).catch(() => undefined);
    throw error;
  }
}

/** Writes all bytes, however few the disk accepts at a time. */
export async function writeFully(file: StoreFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const count = await file.write(bytes, written, bytes.length - written);
    if (count <= 0) throw Object.assign(new Error('the disk accepted no bytes'), { code: 'ENOSPC' });
    written += count; // step: count-written-bytes
  }
}

/** Errors of `link` on file systems without hard links (FAT, exFAT, some network folders). There the previous file is a synced copy. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EXDEV', 'EINVAL', 'ENOTIMPL']);

async function keepPrevious(fs: StoreFs, target: WriteTarget, path: string): Promise<boolean> {
  if (target.previous === null) return false;
  const previous = join(target.folder, target.previous);
  const temporary = join(target.folder, temporaryName(target.name, target.token()));
  try {
    await fs.link(path, temporary);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false; // the first save replaces nothing
    if (!NO_HARD_LINKS.has(errorCode(error))) throw error;
    const old = await readFileUpTo(fs, path, Number.MAX_SAFE_INTEGER);
    if (old.kind === 'missing') return false;
    if (old.kind !== 'bytes') throw error;
    await writeNewFile(fs, temporary, [old.bytes]);
  }
  try {
    // Another program may have replaced the file since the last check; then the link is to its file, which must not replace our previous one.
    await target.assertReplaceable?.(); // step: assert-replaceable-before-previous
    await fs.rename(temporary, previous);
  } finally {
    // Renaming a link over another link to the same file leaves both names: remove the temporary one.
    await fs.unlink(temporary).catch(() => undefined);
  }
  return true;
}

/** Gives a file a second name, or copies it where there are no hard links. Does nothing when the second name exists. */
export async function keepCopyAs(fs: StoreFs, target: WriteTarget & { readonly previous: string }): Promise<void> {
  try {
    await fs.stat(join(target.folder, target.previous));
    return;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await keepPrevious(fs, target, join(target.folder, target.name));
}

/** After a failed folder sync the write was reported as failed, so the old file should be in place. */
async function restorePrevious(fs: StoreFs, target: WriteTarget, path: string): Promise<void> {
  if (target.previous === null) return;
  const temporary = join(target.folder, temporaryName(target.name, target.token()));
  await fs.link(join(target.folder, target.previous), temporary);
  await fs.rename(temporary, path);
  await fs.syncFolder(target.folder);
}

/** Deletes temporary files that a killed process left. Call it only while the lock is held. */
export async function removeTemporaryFiles(fs: StoreFs, folder: string, name: string): Promise<void> {
  for (const file of await fs.list(folder).catch(() => [])) {
    if (isTemporaryName(name, file)) await fs.unlink(join(folder, file)).catch(() => undefined);
  }
}

export type FileContent =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly identity: string; readonly modifiedMs: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-regular' } // a folder, a link, a device
  | { readonly kind: 'too-large'; readonly size: number };

/** Reads a regular file of at most `maxBytes`. Throws the disk's errors other than "not there". */
export async function readFileUpTo(fs: StoreFs, path: string, maxBytes: number): Promise<FileContent> {
  let stat: Awaited<ReturnType<StoreFs['stat']>>;
  try {
    stat = await fs.stat(path);
  } catch (error) {
    if (isNotThere(error)) return { kind: 'missing' };
    throw error;
  }
  if (stat.kind !== 'file') return { kind: 'not-regular' };
  if (stat.size > maxBytes) return { kind: 'too-large', size: stat.size };
  const file = await fs.openToRead(path);
  try {
    const bytes = new Uint8Array(stat.size);
    let size = 0;
    while (size < bytes.length) {
      const count = await file.read(bytes, size, bytes.length - size);
      if (count === 0) break;
      size += count;
    }
    return { kind: 'bytes', bytes: bytes.subarray(0, size), identity: stat.identity, modifiedMs: stat.modifiedMs };
  } finally {
    await file.close();
  }
}

const SLICE_BYTES = 1_048_576;

/** The bytes of a file, a megabyte at a time. Throws the disk's error. */
export async function* readSlices(fs: StoreFs, path: string): AsyncGenerator<Uint8Array> {
  const file = await fs.openToRead(path);
  try {
    for (;;) {
      const slice = new Uint8Array(SLICE_BYTES);
      const count = await file.read(slice, 0, SLICE_BYTES);
      if (count === 0) return;
      yield slice.subarray(0, count);
    }
  } finally {
    await file.close();
  }
}

/** Whether an error says that a file or its folder does not exist. */
export function isNotThere(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
}
