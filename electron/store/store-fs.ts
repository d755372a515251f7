/** The disk as the store uses it: a small part of Node's, passed in, so that tests can let each call fail. */
import { constants, lstatSync, promises, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface StoreFile {
  /** May write less than asked for; answers with how much it did. */
  readonly write: (bytes: Uint8Array, offset: number, length: number) => Promise<number>;
  readonly read: (bytes: Uint8Array, offset: number, length: number) => Promise<number>;
  readonly sync: () => Promise<void>;
  /** The content and what is needed to find it; not the times. */
  readonly dataSync: () => Promise<void>;
  /** Gives back what was written after so many bytes. */
  readonly truncate: (size: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Together they tell whether a path still names the file that was read or written: device, inode, size, change of content. */
  readonly identity: string;
  /** Device and inode: which file it is, whatever is in it. */
  readonly place: string;
  readonly modifiedMs: number;
}

export interface StoreFs {
  /** Makes a new file, and fails when there is one (EEXIST). Only its owner can read it. */
  readonly create: (path: string) => Promise<StoreFile>;
  readonly openToRead: (path: string) => Promise<StoreFile>;
  /** Does not follow a link. */
  readonly facts: (path: string) => Promise<FileFacts>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** With its parents, for good. Nothing to do when it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly link: (existing: string, made: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  /** Makes what was created, renamed or unlinked in a folder last. Does nothing where folders cannot be synced (Windows). */
  readonly syncFolder: (path: string) => Promise<void>;
}

export const nodeFs: StoreFs = {
  create: async (path) => storeFile(await promises.open(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)),
  openToRead: async (path) => storeFile(await promises.open(path, 'r')),
  facts: async (path) => {
    // Not through the thread pool: two of these come before every save, and each way there and back would cost as much as the save itself.
    const stats = lstatSync(path, { bigint: true });
    return {
      kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
      size: Number(stats.size),
      identity: `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}`,
      place: `${stats.dev}:${stats.ino}`,
      modifiedMs: Number(stats.mtimeMs),
    };
  },
  list: (folder) => promises.readdir(folder),
  makeFolder,
  rename: renamePatiently,
  link: (existing, made) => promises.link(existing, made),
  unlink: (path) => promises.unlink(path),
  syncFolder,
};

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await promises.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Node's own recursive mkdir never ends below a folder that takes no new ones (/proc), so the parents are made here, one by one. */
async function makeFolder(path: string): Promise<void> {
  try {
    await makeOne(path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      if ((await promises.stat(path)).isDirectory()) return; // a link to a folder is one
      throw Object.assign(new Error('a file is there'), { code: 'ENOTDIR' });
    }
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path || (await exists(dirname(path)))) throw error;
    await makeFolder(dirname(path));
    await makeOne(path);
  }
}

/** Its name is in the folder above, which must be synced like any other. */
async function makeOne(path: string): Promise<void> {
  await promises.mkdir(path, { mode: 0o700 });
  await syncFolder(dirname(path));
}

async function exists(path: string): Promise<boolean> {
  return promises.stat(path).then(
    () => true,
    () => false,
  );
}

/** On Windows a virus scanner or indexer may hold a file for a moment; elsewhere an error is an error. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await promises.rename(from, to);
    } catch (error) {
      const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!isHeld || attempt >= 20) throw error;
      await new Promise((resume) => setTimeout(resume, 25 * attempt));
    }
  }
}

const SMALL_BYTES = 16_384;

function storeFile(handle: promises.FileHandle): StoreFile {
  return {
    // What is small goes to the system's memory in microseconds; the way to the thread pool and back would cost a good part of a save.
    write: async (bytes, offset, length) =>
      length <= SMALL_BYTES ? writeSync(handle.fd, bytes, offset, length) : (await handle.write(bytes, offset, length)).bytesWritten,
    read: async (bytes, offset, length) => (await handle.read(bytes, offset, length)).bytesRead,
    sync: () => handle.sync(),
    dataSync: () => handle.datasync(),
    truncate: (size) => handle.truncate(size),
    close: () => handle.close(),
  };
}

/** The system's name of an error: `ENOENT`, `ENOSPC`; empty when it has none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}
