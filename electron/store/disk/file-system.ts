/** The part of Node's file system that the store uses. It is passed in, so that tests can make each call fail. */
import { constants, lstatSync, promises, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface StoreFile {
  /** May write fewer bytes than asked; resolves to the number of bytes written. */
  readonly write: (bytes: Uint8Array, offset: number, length: number) => Promise<number>;
  readonly read: (bytes: Uint8Array, offset: number, length: number) => Promise<number>;
  readonly sync: () => Promise<void>;
  /** fdatasync: the content and the size, not the times. */
  readonly dataSync: () => Promise<void>;
  /** Frees what was written after `size` bytes. */
  readonly truncate: (size: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Device, inode, size and modification time (ns): equal if the path still names the file that was read or written, unchanged. */
  readonly identity: string;
  /** Device and inode: which file it is, whatever its content. */
  readonly fileId: string;
  readonly modifiedMs: number;
}

/**
 * How the change log keeps the content of its frames. Whole files are encrypted by the disk; the frames of a segment must stay apart, so that a torn one is
 * recognized. `context`: the place of the frame, which is authenticated.
 */
export interface FrameCipher {
  readonly seal: (payload: Uint8Array, context: string) => Uint8Array;
  /** Null: it was encrypted with another key, for another place, or changed since. */
  readonly open: (stored: Uint8Array, context: string) => Uint8Array | null;
}

export interface StoreFs {
  /** Creates a file with mode 0600. Fails when the name is taken (EEXIST). */
  readonly create: (path: string) => Promise<StoreFile>;
  readonly openToRead: (path: string) => Promise<StoreFile>;
  /** lstat: does not follow a link. */
  readonly stat: (path: string) => Promise<FileStat>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Creates the folder and its parents durably, if it does not exist. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly link: (existing: string, made: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  /** fsyncs a folder, so that created, renamed and deleted names survive a power cut. Does nothing on Windows, where folders cannot be synced. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Only where the network is locked (see encryption/encrypted-disk.ts). */
  readonly frames?: FrameCipher;
}

export const nodeFs: StoreFs = {
  create: async (path) => storeFile(await promises.open(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600)),
  openToRead: async (path) => storeFile(await promises.open(path, 'r')),
  stat: async (path) => {
    // Synchronous: two of these precede every save, and a round trip through the thread pool costs as much as the save itself.
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
  rename: renameWithRetry,
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

/** The disk calls that `folderMaker` needs. */
export interface FolderDisk {
  /** Creates one folder. Fails when the name is taken (EEXIST). */
  readonly make: (path: string) => Promise<void>;
  /** Removes one empty folder. */
  readonly remove: (path: string) => Promise<void>;
  /** Follows links. Throws the disk's error. */
  readonly isFolder: (path: string) => Promise<boolean>;
  readonly sync: (path: string) => Promise<void>;
}

/**
 * Creates a folder and its parents one by one: Node's recursive mkdir never ends below a folder that accepts no new ones (/proc).
 *
 * The name of a new folder is durable only after the folder above is synced. If that sync fails, the folder is removed again, so that the next attempt
 * creates and syncs it as a new change: syncing the same change twice proves nothing (see retry-once.ts). A folder that already exists may come from a
 * process that was killed between the two steps, so its name is synced the first time it is asked for.
 */
export function folderMaker(disk: FolderDisk): (path: string) => Promise<void> {
  /** Folders whose names are durable. */
  const durable = new Set<string>();

  const makeOne = async (path: string): Promise<void> => {
    await disk.make(path);
    durable.delete(path);
    try {
      await disk.sync(dirname(path)); // step: sync-parent-folder
    } catch (error) {
      await disk.remove(path).catch(() => undefined); // step: remove-unsynced-folder
      throw error;
    }
    durable.add(path);
  };

  const syncExisting = async (path: string): Promise<void> => {
    if (!(await disk.isFolder(path))) throw Object.assign(new Error('a file is there'), { code: 'ENOTDIR' });
    if (durable.has(path)) return; // step: sync-existing-folder
    try {
      await disk.sync(dirname(path));
    } catch (error) {
      // A process that may not open the folder above did not create this one.
      if (!['EACCES', 'EPERM'].includes(errorCode(error))) throw error;
    }
    durable.add(path);
  };

  const makeFolder = async (path: string): Promise<void> => {
    try {
      await makeOne(path);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return await syncExisting(path);
      if (errorCode(error) !== 'ENOENT' || dirname(path) === path || (await folderExists(disk, dirname(path)))) throw error;
      await makeFolder(dirname(path));
      await makeOne(path);
    }
  };
  return makeFolder;
}

function folderExists(disk: FolderDisk, path: string): Promise<boolean> {
  return disk.isFolder(path).then(
    () => true,
    () => false,
  );
}

/** On Windows a virus scanner or indexer may hold a file for a moment, so rename is retried for about five seconds. Elsewhere it is not. */
async function renameWithRetry(from: string, to: string): Promise<void> {
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

const SMALL_WRITE_BYTES = 16_384;

function storeFile(handle: promises.FileHandle): StoreFile {
  return {
    // Synchronous for small writes: they reach the page cache in microseconds, and a round trip through the thread pool costs much of a save.
    write: async (bytes, offset, length) =>
      length <= SMALL_WRITE_BYTES ? writeSync(handle.fd, bytes, offset, length) : (await handle.write(bytes, offset, length)).bytesWritten,
    read: async (bytes, offset, length) => (await handle.read(bytes, offset, length)).bytesRead,
    sync: () => handle.sync(),
    dataSync: () => handle.datasync(),
    truncate: (size) => handle.truncate(size),
    close: () => handle.close(),
  };
}

/** The system's code of an error, such as `ENOENT` or `ENOSPC`; empty when it has none. */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}
