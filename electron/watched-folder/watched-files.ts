/** A watched folder as the disk shows it: is it there, and which files are in it? Nothing is opened, no link is followed. */
import type { Stats } from 'node:fs';
import { access, constants, lstat, opendir, readdir, realpath } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { WatchState } from '../../shared/contract/watched-folder';

/** More are not watched: on some systems each file needs a watcher of its own. */
export const MAX_FILES = 5_000;

/** Hidden files (placeholders of iCloud too), locks of office programs, and downloads that browsers have not finished. */
const PASSED_OVER = /^\.|^~\$|^desktop\.ini$|^thumbs\.db$|\.(?:crdownload|part|partial|download|opdownload|!ut|tmp|icloud)$/i;

/** The name only: what a file has in it is found out when it is at rest. */
export function isPassedOver(path: string): boolean {
  return PASSED_OVER.test(basename(path));
}

export interface FileState {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Work on the content of files, which is done outside the main process. The answers are in the order of the paths. */
export interface FileTasks {
  readonly recognize: (paths: readonly string[]) => Promise<readonly boolean[]>;
  /** Null: the content cannot be read. */
  readonly hash: (paths: readonly string[]) => Promise<readonly (string | null)[]>;
}

/** Null: a folder, a link, a pipe, an empty file (browsers make one before they download). */
export function fileState(path: string, found: Stats): FileState | null {
  return found.isFile() && found.size > 0 ? { path, size: found.size, mtimeMs: found.mtimeMs } : null;
}

/** All files below the folder, without following links. Null: there are more than `max`. Folders that cannot be read are passed over. */
export async function listFiles(folder: string, max: number): Promise<readonly FileState[] | null> {
  const files: FileState[] = [];
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true }).catch(() => [])) {
      const path = join(next, entry.name);
      if (isPassedOver(path)) continue;
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile()) {
        const found = await lstat(path).catch(() => null);
        const state = found === null ? null : fileState(path, found);
        if (state !== null) files.push(state);
      }
      if (files.length + pending.length > max) return null;
    }
  }
  return files;
}

/** A folder that became a link is not watched: it leads somewhere that the user did not choose. Nor is one that may not be read, itself or on the way to it. */
export async function stateOf(folder: string, maxFiles: number): Promise<WatchState> {
  const way = await realpath(folder).catch((error: unknown) => (isDenied(error) ? null : ''));
  if (way === null) return 'unreadable';
  if (way !== folder || (await lstat(folder).catch(() => null))?.isDirectory() !== true) return 'missing';
  if (!(await mayRead(folder))) return 'unreadable';
  return (await listFiles(folder, maxFiles)) === null ? 'too-many' : 'watching';
}

/** Also asks for the names: macOS refuses them in folders that `access` allows. */
async function mayRead(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.R_OK | constants.X_OK);
    await (await opendir(folder)).close();
    return true;
  } catch {
    return false;
  }
}

/** Null: it is not there, or a link leads to it. */
export async function identityOf(folder: string): Promise<string | null> {
  if ((await realpath(folder).catch(() => null)) !== folder) return null;
  const found = await lstat(folder).catch(() => null);
  return found === null ? null : `${found.dev} ${found.ino}`;
}

/** True when it is the folder of this identity, and may be read. */
export async function isStill(folder: string, identity: string | null): Promise<boolean> {
  return (await identityOf(folder)) === identity && (await mayRead(folder));
}

/** Null: not there, or no file with something in it. */
export async function regularFile(path: string): Promise<FileState | null> {
  const found = await lstat(path).catch(() => null);
  return found === null ? null : fileState(path, found);
}

/** The entries of the folder that are or have one of the paths. An entry that became a link meanwhile is left out. */
export async function topEntries(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const entries = new Set(paths.map((path) => join(folder, relative(folder, path).split(sep)[0] ?? '')));
  const isLink = async (path: string) => (await lstat(path).catch(() => null))?.isSymbolicLink() !== false;
  const found = await Promise.all([...entries].map(async (path) => ((await isLink(path)) ? null : path)));
  return found.filter((path) => path !== null);
}

/** A folder inside that may not be read. */
export function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}
