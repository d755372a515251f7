/**
 * Copies a network's folder to another place. Every file is compared with the original after it was written. Until the copy is complete, a mark in it
 * says so; the original is only read. Removing the original afterwards deletes exactly the files that were copied and have not changed since.
 */
import { createHash } from 'node:crypto';
import { rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { text, textOf } from '../../../shared/strings/text';
import { readSlices, writeAtomically } from '../disk/atomic-file';
import { diskErrorMessage } from '../disk/disk-error-message';
import { errorCode, type StoreFs } from '../disk/file-system';
import { LOCK_FILE } from '../disk/lock';
import { NETWORK_FILE } from '../format/network-file';
import { MOVING_FILE } from '../snapshot/inspect-folder';

export interface CopiedFile {
  /** Relative to the folder: `journal/00000001.log`. */
  readonly path: string;
  /** `FileStat.identity` of the original when it was copied. */
  readonly identity: string;
}

const MAX_DEPTH = 4;

/** Locks, and temporary files of a killed process, are not part of a network. */
const isTemporary = (name: string) =>
  name === LOCK_FILE || name.startsWith(`${LOCK_FILE}.`) || name.startsWith('.kith.lock.') || /^\..*\.tmp$/.test(name);

/**
 * `from` must be locked. `network.json` is copied last, so that an incomplete copy is never taken for a network. On a failure the copies are deleted.
 * Kinds of failure: `not-saved`.
 */
export async function copyNetwork(fs: StoreFs, from: string, to: string, token: () => string): Promise<Result<readonly CopiedFile[]>> {
  const started: string[] = [];
  const copied: CopiedFile[] = [];
  try {
    await fs.makeFolder(to);
    const mark = new TextEncoder().encode(`${JSON.stringify({ from })}\n`);
    await writeAtomically(fs, { folder: to, name: MOVING_FILE, previous: null, token }, [mark]);
    const paths = await filesIn(fs, from);
    const isLast = (path: string) => path === NETWORK_FILE;
    for (const path of [...paths.filter((name) => !isLast(name)), ...paths.filter(isLast)]) {
      started.push(path);
      copied.push(await copyFile(fs, from, to, path, token));
    }
    await fs.unlink(join(to, MOVING_FILE));
    await fs.syncFolder(to);
    return ok(copied);
  } catch (error) {
    for (const path of started) await fs.unlink(join(to, path)).catch(() => undefined);
    await fs.unlink(join(to, MOVING_FILE)).catch(() => undefined);
    await removeEmptyFolders(to, started);
    return fail('not-saved', text('store.copyFailed', { folder: to, reason: textOf(diskErrorMessage(error)) }));
  }
}

/** Deletes the copied files that did not change since. `left`: how many files remain in the folder. Kinds of failure: `not-saved`. */
export async function removeCopied(fs: StoreFs, from: string, copied: readonly CopiedFile[]): Promise<Result<{ readonly left: number }>> {
  try {
    for (const { path, identity } of copied) {
      const facts = await fs.stat(join(from, path)).catch(() => null);
      if (facts?.identity === identity) await fs.unlink(join(from, path));
    }
    await removeEmptyFolders(
      from,
      copied.map(({ path }) => path),
    );
    return ok({ left: (await filesIn(fs, from)).length });
  } catch (error) {
    return fail('not-saved', text('store.oldFolderNotEmptied', { reason: textOf(diskErrorMessage(error)) }));
  }
}

/** Paths of the regular files, relative to `folder`. Links and devices are ignored. */
async function filesIn(fs: StoreFs, folder: string, under = '', depth = 1): Promise<readonly string[]> {
  const paths: string[] = [];
  const names = await fs.list(join(folder, under)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    if (isTemporary(name) || (under === '' && name === MOVING_FILE)) continue;
    const path = join(under, name);
    const { kind } = await fs.stat(join(folder, path));
    if (kind === 'file') paths.push(path);
    else if (kind === 'folder' && depth < MAX_DEPTH) paths.push(...(await filesIn(fs, folder, path, depth + 1)));
  }
  return paths;
}

async function copyFile(fs: StoreFs, from: string, to: string, path: string, token: () => string): Promise<CopiedFile> {
  const source = join(from, path);
  const target = join(to, path);
  const { identity } = await fs.stat(source);
  await fs.makeFolder(dirname(target));
  const original = createHash('sha256');
  async function* slices() {
    for await (const slice of readSlices(fs, source)) {
      original.update(slice);
      yield slice;
    }
  }
  await writeAtomically(
    fs,
    { folder: dirname(target), name: basename(target), previous: null, token },
    slices(),
    () => undefined,
    async (temporary) => {
      const copy = createHash('sha256');
      for await (const slice of readSlices(fs, temporary)) copy.update(slice);
      const isSame = copy.digest('hex') === original.digest('hex') && (await fs.stat(source)).identity === identity;
      if (!isSame) throw Object.assign(new Error('read back other bytes than copied'), { code: 'EIO' });
    },
  );
  return { path, identity };
}

/** Removes the empty folders of the copied files, innermost first. */
async function removeEmptyFolders(folder: string, files: readonly string[]): Promise<void> {
  const folders = [...new Set(files.map((path) => dirname(path)))].filter((path) => path !== '.').sort((a, b) => b.length - a.length);
  for (const path of [...folders, '']) await rmdir(join(folder, path)).catch(() => undefined);
}
