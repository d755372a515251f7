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

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Together they tell whether a path still names the file that was read or written: device, inode, size, change of content. */
  readonly identity: string;
  /** Device and inode: which file it is, whatever is in it. */
  readonly fileId: string;
  readonly modifiedMs: number;
}

export interface StoreFs {
  /** Makes a new file, and fails when there is one (EEXIST). Only its owner can read it. */
  readonly create: (path: string) => Promise<StoreFile>;
  readonly openToRead: (path: string) => Promise<StoreFile>;
  /** Does not follow a link. */
  readonly stat: (path: string) => Promise<FileStat>;
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
  stat: async (path) => {
    // Not through the thread pool: two of these come before every save, and each way there and back would cost as much as the save itself.
    const stats = lstatSync(path, { bigint: true });
    return {
      kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
      size: Number(stats.size),
      identity: `${stats.dev}:${stats.ino}:${stats.size}:${stats.mtimeNs}`,
      fileId: `${stats.dev}:${stats.ino}`,
      modifiedMs: Number(stats.mtimeMs),
    };
  },
  list: (folder) => promises.readdir(folder),
  makeFolder: folderMaker({
    make: async (path) => void (await promises.mkdir(path, { mode: 0o700 })),
    remove: (path) => promises.rmdir(path),
    isFolder: async (path) => (await promises.stat(path)).isDirectory(),
    sync: syncFolder,
  }),
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

/** What making folders needs of the disk. */
export interface FolderDisk {
  /** One folder; fails when something is there (EEXIST). */
  readonly make: (path: string) => Promise<void>;
  /** One empty folder. */
  readonly remove: (path: string) => Promise<void>;
  /** Follows links. Throws the disk's error. */
  readonly isFolder: (path: string) => Promise<boolean>;
  readonly sync: (path: string) => Promise<void>;
}

/**
 * Makes a folder with its parents. Node's own recursive mkdir never ends below a folder that takes no new ones (/proc), so they are made one by one.
 *
 * A folder whose name could not be secured is taken away again, so that the next attempt makes it, and secures it, anew: to sync the same change once
 * more would prove nothing. A folder that is there may be left from such an attempt, or by a process that was killed in the middle of one; so the first
 * time it is asked for, its name is secured all the same.
 */
export function folderMaker(disk: FolderDisk): (path: string) => Promise<void> {
  const secured = new Set<string>();

  const makeOne = async (path: string): Promise<void> => {
    await disk.make(path);
    secured.delete(path);
    try {
      await disk.sync(dirname(path));
    } catch (error) {
      await disk.remove(path).catch(() => undefined);
      throw error;
    }
    secured.add(path);
  };

  const adopt = async (path: string): Promise<void> => {
    if (!(await disk.isFolder(path))) throw Object.assign(new Error('a file is there'), { code: 'ENOTDIR' });
    if (secured.has(path)) return;
    try {
      await disk.sync(dirname(path));
    } catch (error) {
      // Who may not even open the folder above has not made this one.
      if (!['EACCES', 'EPERM'].includes(errorCode(error))) throw error;
    }
    secured.add(path);
  };

  const makeFolder = async (path: string): Promise<void> => {
    try {
      await makeOne(path);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return await adopt(path);
      if (errorCode(error) !== 'ENOENT' || dirname(path) === path || (await isThere(disk, dirname(path)))) throw error;
      await makeFolder(dirname(path));
      await makeOne(path);
    }
  };
  return makeFolder;
}

function isThere(disk: FolderDisk, path: string): Promise<boolean> {
  return disk.isFolder(path).then(
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
      const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error));
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
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}
