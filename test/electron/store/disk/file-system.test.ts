import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FolderDisk, folderMaker } from '../../../../electron/store/disk/file-system';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** Folders in memory; the name of one is secured when the folder above is synced, and a sync that failed secures nothing, ever. */
function folders(there: readonly string[], failsAt: number) {
  const made = new Map(there.map((path) => [path, true]));
  const lost = new Set<string>();
  let calls = 0;
  const step = () => {
    if (calls++ === failsAt) throw failure('EIO');
  };
  const disk: FolderDisk = {
    make: async (path) => {
      step();
      if (made.has(path)) throw failure('EEXIST');
      if (!made.has(dirname(path))) throw failure('ENOENT');
      made.set(path, false);
    },
    remove: async (path) => {
      step();
      if ([...made.keys()].some((other) => dirname(other) === path)) throw failure('ENOTEMPTY');
      made.delete(path);
      lost.delete(path);
    },
    isFolder: async (path) => {
      if (!made.has(path)) throw failure('ENOENT');
      return true;
    },
    sync: async (path) => {
      const names = [...made.keys()].filter((name) => dirname(name) === path && !made.get(name));
      try {
        step();
      } catch (error) {
        for (const name of names) lost.add(name);
        throw error;
      }
      for (const name of names) if (!lost.has(name)) made.set(name, true);
    },
  };
  return {
    make: folderMaker(disk),
    makeAndBeKilled: (path: string) => made.set(path, false),
    calls: () => calls,
    unsecured: () => [...made].filter(([, isSecured]) => !isSecured).map(([path]) => path),
  };
}

describe('folders are created durably', () => {
  it('with all that are missing above them', async () => {
    const disk = folders(['/', '/home'], Number.POSITIVE_INFINITY);
    await disk.make('/home/ana/data/network');
    expect(disk.unsecured()).toEqual([]);
  });

  it('whichever call fails once: the next attempt syncs all of them again', async () => {
    const whole = folders(['/', '/home'], Number.POSITIVE_INFINITY);
    await whole.make('/home/ana/data/network');
    expect(whole.calls()).toBeGreaterThan(6);
    let failed = 0;
    for (let at = 0; at < whole.calls(); at++) {
      const disk = folders(['/', '/home'], at);
      failed += await disk.make('/home/ana/data/network').then(
        () => 0,
        () => 1,
      );
      await disk.make('/home/ana/data/network');
      expect(disk.unsecured(), `call ${at}`).toEqual([]);
    }
    expect(failed).toBe(whole.calls());
  });

  it('one that is there already is secured once in each start: who made it may have been killed before', async () => {
    const disk = folders(['/', '/home'], Number.POSITIVE_INFINITY);
    disk.makeAndBeKilled('/home/ana');
    await disk.make('/home/ana/data');
    expect(disk.unsecured()).toEqual(['/home/ana']); // only what is asked for is looked at
    await disk.make('/home/ana');
    expect(disk.unsecured()).toEqual([]);
    const before = disk.calls();
    await disk.make('/home/ana');
    expect(disk.calls() - before).toBe(1);
  });

  it('a file in its place is no folder', async () => {
    const maker = folderMaker({
      make: () => Promise.reject(failure('EEXIST')),
      remove: async () => undefined,
      isFolder: async () => false,
      sync: async () => undefined,
    });
    await expect(maker('/a')).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
