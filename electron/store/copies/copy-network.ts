/**
 * A network's folder, copied whole to another place: every file compared with the original after it was written. Until the copy is complete a mark in
 * it says that it is not; the original is only read. Removing the original afterwards takes away exactly what was copied and has not changed since.
 */
import { createHash } from 'node:crypto';
import { rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { writeAtomically } from '../disk/atomic-file';
import { diskErrorMessage } from '../disk/disk-error-message';
import { errorCode, type StoreFs } from '../disk/file-system';
import { LOCK_FILE } from '../disk/lock';
import { NETWORK_FILE } from '../format/network-file';
import { MOVING_FILE } from '../snapshot/inspect-folder';

export interface CopiedFile {
  /** From the folder: `journal/00000001.log`. */
  readonly path: string;
  /** Of the original when it was copied. */
  readonly identity: string;
}

const DEEPEST = 4;
const SLICE = 1_048_576;

/** Locks and what a kill left half written: they are not part of a network. */
const isPassing = (name: string) =>
  name === LOCK_FILE || name.startsWith(`${LOCK_FILE}.`) || name.startsWith('.kith.lock.') || /^\..*\.tmp$/.test(name);

/**
 * `from` must be locked. The network's own file comes last, so that an unfinished copy is never taken for a network. On a failure what was copied is taken away again.
 * Kinds of failure: `not-saved`.
 */
export async function copyNetwork(fs: StoreFs, from: string, to: string, token: () => string): Promise<Result<readonly CopiedFile[]>> {
  const begun: string[] = [];
  const copied: CopiedFile[] = [];
  try {
    await fs.makeFolder(to);
    const mark = new TextEncoder().encode(`${JSON.stringify({ from })}\n`);
    await writeAtomically(fs, { folder: to, name: MOVING_FILE, previous: null, token }, [mark]);
    const paths = await filesIn(fs, from);
    const last = paths.filter((path) => path === NETWORK_FILE);
    for (const path of [...paths.filter((one) => one !== NETWORK_FILE), ...last]) {
      begun.push(path);
      copied.push(await copyFile(fs, from, to, path, token));
    }
    await fs.unlink(join(to, MOVING_FILE));
    await fs.syncFolder(to);
    return ok(copied);
  } catch (error) {
    for (const path of begun) await fs.unlink(join(to, path)).catch(() => undefined);
    await fs.unlink(join(to, MOVING_FILE)).catch(() => undefined);
    await removeEmptyFolders(to, begun);
    return fail('not-saved', `The network could not be copied to ${to}: ${diskErrorMessage(error)}. It is where it was.`);
  }
}

/** Takes away what was copied, where it is still the same. Answers with how many files stay in the folder. */
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
    return fail('not-saved', `The former folder could not be emptied: ${diskErrorMessage(error)}. Your network is whole in its new one.`);
  }
}

/** Regular files only: links and devices are nobody's business, and stay. */
async function filesIn(fs: StoreFs, folder: string, under = '', depth = 1): Promise<readonly string[]> {
  const paths: string[] = [];
  const names = await fs.list(join(folder, under)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) {
    if (isPassing(name) || (under === '' && name === MOVING_FILE)) continue;
    const path = join(under, name);
    const { kind } = await fs.stat(join(folder, path));
    if (kind === 'file') paths.push(path);
    else if (kind === 'folder' && depth < DEEPEST) paths.push(...(await filesIn(fs, folder, path, depth + 1)));
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
    for await (const slice of slicesOf(fs, source)) {
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
      for await (const slice of slicesOf(fs, temporary)) copy.update(slice);
      const isSame = copy.digest('hex') === original.digest('hex') && (await fs.stat(source)).identity === identity;
      if (!isSame) throw Object.assign(new Error('the copy is not the same'), { code: 'EIO' });
    },
  );
  return { path, identity };
}

async function* slicesOf(fs: StoreFs, path: string): AsyncGenerator<Uint8Array> {
  const file = await fs.openToRead(path);
  try {
    for (;;) {
      const slice = new Uint8Array(SLICE);
      const count = await file.read(slice, 0, SLICE);
      if (count === 0) return;
      yield slice.subarray(0, count);
    }
  } finally {
    await file.close();
  }
}

/** Folders of the copied files, innermost first; one that still holds something stays. */
async function removeEmptyFolders(folder: string, files: readonly string[]): Promise<void> {
  const folders = [...new Set(files.map((path) => dirname(path)))].filter((path) => path !== '.').sort((a, b) => b.length - a.length);
  for (const path of [...folders, '']) await rmdir(join(folder, path)).catch(() => undefined);
}
