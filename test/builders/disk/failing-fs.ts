/** A file system on which one call fails, or every call from one on. */
import type { StoreFile, StoreFs } from '../../../electron/store/disk/file-system';

export interface Failing {
  readonly fs: StoreFs;
  /** Names of the calls so far. */
  readonly calls: string[];
  /** Call number `at` from now (0: the next) fails, once or forever. `short-write`: it accepts half of the bytes, and the next write fails with ENOSPC. */
  readonly arm: (at: number, error: string, forEver: boolean) => void;
  readonly disarm: () => void;
}

export function failingFs(real: StoreFs): Failing {
  const calls: string[] = [];
  let armed: { at: number; error: string; forEver: boolean } | null = null;
  let shortWrite = false;

  const step = (name: string): void => {
    calls.push(name);
    if (armed === null) return;
    if (armed.at > 0) {
      armed.at--;
      return;
    }
    const { error, forEver } = armed;
    if (error === 'short-write') {
      if (name === 'write') shortWrite = true;
      else if (!forEver) armed = null;
      return;
    }
    if (!forEver) armed = null;
    throw Object.assign(new Error(`${error} (injected into ${name})`), { code: error });
  };

  const wrap = (file: StoreFile): StoreFile => ({
    ...file,
    write: async (bytes, offset, length) => {
      step('write');
      if (!shortWrite) return file.write(bytes, offset, length);
      shortWrite = false;
      const half = await file.write(bytes, offset, Math.floor(length / 2));
      armed = { at: 0, error: 'ENOSPC', forEver: armed?.forEver ?? false };
      return half;
    },
    sync: async () => {
      step('sync');
      return file.sync();
    },
    dataSync: async () => {
      step('dataSync');
      return file.dataSync();
    },
    truncate: async (size) => {
      step('truncate');
      return file.truncate(size);
    },
    read: async (bytes, offset, length) => {
      step('read');
      return file.read(bytes, offset, length);
    },
    close: async () => {
      await file.close(); // the descriptor is gone even when close reports an error
      step('close');
    },
  });

  return {
    calls,
    arm: (at, error, forEver) => {
      armed = { at, error, forEver };
      calls.length = 0;
    },
    disarm: () => {
      armed = null;
      shortWrite = false;
    },
    fs: {
      ...real,
      create: async (path) => {
        step('create');
        return wrap(await real.create(path));
      },
      openToRead: async (path) => {
        step('openToRead');
        return wrap(await real.openToRead(path));
      },
      list: async (path) => {
        step('list');
        return real.list(path);
      },
      stat: async (path) => {
        step('stat');
        return real.stat(path);
      },
      rename: async (from, to) => {
        step('rename');
        return real.rename(from, to);
      },
      link: async (existing, made) => {
        step('link');
        return real.link(existing, made);
      },
      unlink: async (path) => {
        step('unlink');
        return real.unlink(path);
      },
      makeFolder: async (path) => {
        step('makeFolder');
        return real.makeFolder(path);
      },
      syncFolder: async (path) => {
        step('syncFolder');
        return real.syncFolder(path);
      },
    },
  };
}
