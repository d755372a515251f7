import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import { addPerson } from '../../../shared/model/edits/people';
import type { PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { failingFs } from '../../builders/disk/failing-fs';
import { temporaryFolder } from '../../builders/temporary-folder';
import { cannot } from '../../builders/trials';
import { add, names, newId, open } from './open-for-test';

/** Names in the file as another process would read them. */
async function onDisk(folder: string): Promise<string[]> {
  const reader = await open(folder, nodeFs, 'read');
  expect(reader.unreadable()).toBeNull();
  return names(reader);
}

async function callsOfASave(): Promise<number> {
  const failing = failingFs(nodeFs);
  const store = await open(temporaryFolder(), failing.fs);
  await add(store, 'Ana');
  failing.arm(Number.MAX_SAFE_INTEGER, 'EIO', false);
  await add(store, 'Ben');
  await store.close();
  return failing.calls.length;
}

describe('each disk call of a save goes wrong', () => {
  let count = 0;
  beforeAll(async () => {
    count = await callsOfASave();
  });

  it('a save makes the calls we think it makes', () => expect(count).toBeGreaterThan(5));

  for (const error of ['EIO', 'ENOSPC', 'EACCES', 'short-write']) {
    for (const forEver of [false, true]) {
      it(`${error}, ${forEver ? 'from then on' : 'once'}`, async () => {
        let refused = 0;
        for (let at = 0; at < count; at++) {
          const folder = temporaryFolder();
          const failing = failingFs(nodeFs);
          const store = await open(folder, failing.fs);
          expect((await add(store, 'Ana')).ok).toBe(true);
          failing.arm(at, error, forEver);
          const result = await add(store, 'Ben');
          failing.disarm();
          // What the caller was told, what memory holds and what the disk holds are the same.
          const told = result.ok ? ['Ana', 'Ben'] : ['Ana'];
          expect(names(store), `call ${at}`).toEqual(told);
          if (!result.ok) {
            refused++;
            expect(result.error.kind).toBe('not-saved');
            expect(store.save().kind).toBe('not-saved');
          }
          const disk = await onDisk(folder);
          expect(disk).toContain('Ana');
          if (result.ok) expect(disk).toEqual(told);
          // With a disk that stays broken after the rename, the refused edit may be there, whole; the next save puts it right.
          else if (!forEver) expect(disk, `call ${at}`).toEqual(told);

          expect((await add(store, 'Cleo')).ok, `call ${at}`).toBe(true);
          expect(store.save()).toEqual({ kind: 'saved' });
          expect(await onDisk(folder)).toEqual([...told, 'Cleo']);
          await store.close();
          const others = readdirSync(folder).filter((name) => !/^network(\.prev)?\.json$/.test(name) && !name.endsWith('.tmp'));
          expect(others.filter((name) => name !== 'journal' && name !== 'quarantine')).toEqual([]);
        }
        // An error that passes is got over by a new segment; one that stays is told, whichever call met it.
        if (forEver) expect(refused).toBeGreaterThan(2);
      });
    }
  }
});

describe('each disk call of opening goes wrong', () => {
  it('an existing network never opens as an empty one that can be written', async () => {
    const folder = temporaryFolder();
    const first = await open(folder);
    await add(first, 'Ana');
    await first.close();
    for (const error of ['EIO', 'EACCES', 'EMFILE']) {
      for (let at = 0; at < 12; at++) {
        const failing = failingFs(nodeFs);
        failing.arm(at, error, true);
        const store = await open(folder, failing.fs);
        if (names(store).length === 0) expect(store.save().kind, `${error} at ${at}`).toBe('read-only');
        failing.disarm();
        await store.close();
        rmSync(join(folder, 'kith.lock'), { force: true }); // this process lives, so a lock it could not remove stays valid
        expect(await onDisk(folder)).toEqual(['Ana']);
      }
    }
  });
});

describe('each disk call of a network’s beginning goes wrong', () => {
  /** Calls of opening an empty place and of the first save there. */
  const beginnings = async () => {
    const failing = failingFs(nodeFs);
    const store = await open(join(temporaryFolder(), 'new', 'network'), failing.fs);
    await add(store, 'Ana');
    const count = failing.calls.length;
    await store.close();
    return count;
  };

  it.each(['EIO', 'ENOSPC', 'EACCES', 'short-write'])('%s, once: the first change is saved all the same', async (error) => {
    const count = await beginnings();
    expect(count).toBeGreaterThan(20);
    const refused: string[] = [];
    for (let at = 0; at < count; at++) {
      const folder = join(temporaryFolder(), 'new', 'network');
      const failing = failingFs(nodeFs);
      failing.arm(at, error, false);
      const store = await open(folder, failing.fs);
      const isReadable = store.unreadable() === null;
      if (isReadable && !(await add(store, 'Ana')).ok) refused.push(failing.calls[at] ?? '');
      failing.disarm();
      if (isReadable) {
        await add(store, 'Ben');
        expect(await onDisk(folder), `call ${at}`).toEqual(names(store));
      }
      await store.close();
    }
    // Whether somebody else wrote there, a look that fails does not tell: that is refused rather than tried.
    expect(refused.filter((call) => call !== 'stat')).toEqual([]);
  });

  it.each(['makeFolder', 'create'])('%s fails for a while: read-only as long, and saved to without being opened again', async (call) => {
    const folder = join(temporaryFolder(), 'new', 'network');
    let isBroken = true;
    const refuse = () => Promise.reject(Object.assign(new Error('x'), { code: 'EIO' }));
    const fs = { ...nodeFs, [call]: (path: string) => (isBroken ? refuse() : nodeFs[call as 'makeFolder'](path)) };
    const store = await open(folder, fs);
    const seen: string[] = [];
    store.onChange(({ save }) => seen.push(save.kind));
    expect(store.save()).toMatchObject({ kind: 'read-only', canOpenPrevious: false });
    expect((await add(store, 'Ana')).ok).toBe(false);
    expect(names(store)).toEqual([]);
    isBroken = false;
    await expect.poll(() => store.save(), { timeout: 5_000 }).toEqual({ kind: 'saved' });
    expect(seen.at(-1)).toBe('saved'); // told, so that the window can say it
    expect((await add(store, 'Ana')).ok).toBe(true);
    expect(await onDisk(folder)).toEqual(['Ana']);
    expect((await openStore(folder, { fs: nodeFs, now: () => new Date(), random: Math.random, mode: 'write' })).ok).toBe(false); // locked
    await store.close();
    expect(readdirSync(folder)).not.toContain('kith.lock');
  });

  it('a change that finds the disk well again is saved at once', async () => {
    const folder = join(temporaryFolder(), 'new', 'network');
    const failing = failingFs(nodeFs);
    failing.arm(0, 'EIO', true);
    const store = await open(folder, { ...failing.fs, list: nodeFs.list, stat: nodeFs.stat });
    expect(store.save().kind).toBe('read-only');
    failing.disarm();
    expect((await add(store, 'Ana')).ok).toBe(true);
    expect(store.save()).toEqual({ kind: 'saved' });
    await store.close();
    expect(await onDisk(folder)).toEqual(['Ana']);
  });

  it('what another Kith saved meanwhile is not written over, and not shown as if nothing had happened', async () => {
    const folder = join(temporaryFolder(), 'network');
    let isBroken = true;
    const refuse = () => Promise.reject(Object.assign(new Error('x'), { code: 'EIO' }));
    const store = await open(folder, { ...nodeFs, makeFolder: (path) => (isBroken ? refuse() : nodeFs.makeFolder(path)) });
    const other = await open(folder);
    await add(other, 'Ben');
    await other.close();
    isBroken = false;
    const { ok } = await add(store, 'Ana');
    expect(ok).toBe(false);
    expect(store.save()).toMatchObject({ kind: 'read-only', message: text('store.changedByAnotherProgram') });
    await store.close();
    expect(await onDisk(folder)).toEqual(['Ben']);
  });
});

describe('a network that cannot be read for a while', () => {
  const saved = async () => {
    const folder = join(temporaryFolder(), 'network');
    const store = await open(folder);
    await add(store, 'Ana');
    await store.close();
    const again = await open(folder);
    await add(again, 'Ben');
    await again.close();
    return folder;
  };
  /** Files, or folders, that cannot be read as long as `isBroken`. */
  const broken = (call: 'openToRead' | 'list' | 'stat', isBroken: (path: string) => boolean) => ({
    ...nodeFs,
    [call]: (path: string) =>
      isBroken(path)
        ? Promise.reject(Object.assign(new Error('x'), { code: 'EIO' }))
        : (nodeFs[call] as (path: string) => Promise<unknown>)(path),
  });

  it.each(['EIO', 'EACCES', 'EMFILE'])('%s in any one call: it opens as ever', async (error) => {
    const folder = await saved();
    const counting = failingFs(nodeFs);
    await (await open(folder, counting.fs)).close();
    const count = counting.calls.length;
    expect(count).toBeGreaterThan(10);
    for (let at = 0; at < count; at++) {
      const failing = failingFs(nodeFs);
      failing.arm(at, error, false);
      const store = await open(folder, failing.fs);
      failing.disarm();
      expect([names(store), store.save().kind], `call ${at}`).toEqual([['Ana', 'Ben'], 'saved']);
      await store.close();
      rmSync(join(folder, 'kith.lock'), { force: true });
    }
  });

  it.each(['openToRead', 'list', 'stat'] as const)(
    '%s fails: it is there as soon as the disk is well, whatever was offered',
    async (call) => {
      const folder = await saved();
      let isBroken = true;
      const store = await open(
        folder,
        broken(call, (path) => isBroken && !path.includes('prev')),
      );
      const revisions: number[] = [];
      store.onChange(({ revision }) => revisions.push(revision));
      expect(store.save()).toMatchObject({ kind: 'read-only', message: expect.stringContaining('cannot be read') });
      expect((await add(store, 'Cleo')).ok).toBe(false);
      isBroken = false;
      await expect.poll(() => store.save(), { timeout: 5_000 }).toEqual({ kind: 'saved' });
      expect(names(store)).toEqual(['Ana', 'Ben']);
      expect(revisions.at(-1)).toBe(2); // the window reads it again
      expect((await add(store, 'Cleo')).ok).toBe(true);
      await store.close();
      expect(await onDisk(folder)).toEqual(['Ana', 'Ben', 'Cleo']);
      expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
    },
  );

  it('going on with the previous version looks once more, and has no need to', async () => {
    const folder = await saved();
    let isBroken = true;
    const store = await open(
      folder,
      broken('openToRead', (path) => isBroken && path.endsWith('network.json')),
    );
    expect(store.save()).toMatchObject({ kind: 'read-only', canOpenPrevious: true });
    isBroken = false;
    expect((await store.openPrevious()).ok).toBe(true);
    expect(names(store)).toEqual(['Ana', 'Ben']);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
    await store.close();
  });

  describe('while a damaged file is put together', () => {
    /** Ana in the version before, Ben and Cleo in the journal since; the file itself is cut. */
    const damaged = async () => {
      const folder = await saved();
      const store = await open(folder);
      await add(store, 'Cleo');
      await store.settled();
      const file = join(folder, 'network.json');
      writeFileSync(file, readFileSync(file).subarray(0, 700));
      rmSync(join(folder, 'kith.lock'), { force: true });
      return folder;
    };

    it('what one call was refused is asked for again: nothing of the journal is missing', async () => {
      const folder = await damaged();
      const counting = failingFs(nodeFs);
      expect(names(await open(folder, counting.fs))).toEqual(['Ana', 'Ben', 'Cleo']);
      for (let at = 0; at < counting.calls.length; at++) {
        const failing = failingFs(nodeFs);
        failing.arm(at, 'EIO', false);
        const store = await open(folder, failing.fs);
        failing.disarm();
        expect([names(store), store.save().kind], `call ${at}`).toEqual([['Ana', 'Ben', 'Cleo'], 'read-only']);
        await store.close();
      }
    });

    it('what was refused for a while is shown, and gone on with, as soon as it can be read', async () => {
      const folder = await damaged();
      let isBroken = true;
      const store = await open(
        folder,
        broken('openToRead', (path) => isBroken && path.endsWith('.log')),
      );
      const revisions: number[] = [];
      store.onChange(({ revision }) => revisions.push(revision));
      expect(names(store)).toEqual(['Ana']);
      isBroken = false;
      await expect.poll(() => names(store), { timeout: 5_000 }).toEqual(['Ana', 'Ben', 'Cleo']);
      expect(revisions.at(-1)).toBe(3); // the window reads it again
      expect((await store.openPrevious()).ok).toBe(true);
      await store.close();
      expect(await onDisk(folder)).toEqual(['Ana', 'Ben', 'Cleo']);
    });
  });

  it('going on with the previous version while it cannot be read is possible as ever', async () => {
    const folder = await saved();
    const store = await open(
      folder,
      broken('openToRead', (path) => path.endsWith('network.json')),
    );
    const done = await store.openPrevious();
    expect(done.ok || store.save().kind === 'read-only').toBe(true);
    await store.close();
    expect(await onDisk(folder)).toContain('Ana');
  });
});

describe('disks without hard links', () => {
  it('keep the previous version as a copy', async () => {
    const folder = temporaryFolder();
    const fs = {
      ...nodeFs,
      link: async () => {
        throw Object.assign(new Error('no links'), { code: 'EPERM' });
      },
    };
    const store = await open(folder, fs);
    await add(store, 'Ana');
    await add(store, 'Ben');
    await store.close();
    expect(JSON.parse(readFileSync(join(folder, 'network.prev.json'), 'utf8')).revision).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['journal', 'network.json', 'network.prev.json']);
  });
});

// Root may write everywhere, which would hide what this shows: as root, another user does it.
describe.skipIf(process.platform === 'win32')('a folder that may not be written', () => {
  it('opens read-only with its network', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    await store.close();
    const fs =
      process.getuid?.() === 0 ? { ...nodeFs, create: () => Promise.reject(Object.assign(new Error('x'), { code: 'EACCES' })) } : nodeFs;
    chmodSync(folder, 0o500);
    const again = await open(folder, fs);
    expect(again.save()).toEqual({
      kind: 'read-only',
      message: text('store.notWritable', { reason: text('store.noPermission') }),
      canOpenPrevious: false,
    });
    expect(names(again)).toEqual(['Ana']);
    await again.close();
    chmodSync(folder, 0o700);
  });
});

/** A file system of 64 KiB, when we may mount one. */
function tinyDisk(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a disk that is really full', () => {
  it('refuses, keeps the old file, and saves again when there is room', async (context) => {
    const folder = temporaryFolder();
    if (!tinyDisk(folder)) return context.skip(cannot(6, 'a disk filled by others', 'no right to mount a small disk here'));
    try {
      const store = await open(folder);
      expect((await add(store, 'Ana')).ok).toBe(true);
      writeFileSync(join(folder, 'others'), new Uint8Array(48 * 1024));
      const refused = await add(store, `Ben`);
      for (
        let i = 0;
        i < 50 && (await store.commit([addPerson({ id: `P${i}` as PersonId, name: `P${i}`, notes: 'y'.repeat(1_500) }, newId)])).ok;
        i++
      );
      expect(store.save()).toEqual({ kind: 'not-saved', message: text('store.notSaved', { reason: text('store.diskFull') }) });
      const kept = names(store);
      expect(kept).toContain('Ana');
      expect(kept.length).toBe(1 + Number(refused.ok) + kept.filter((name) => name.startsWith('P')).length);
      expect(await onDisk(folder)).toEqual(kept);
      execFileSync('rm', [join(folder, 'others')]);
      expect((await add(store, 'Cleo')).ok).toBe(true);
      expect(await onDisk(folder)).toEqual(names(store));
      await store.close();
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

it('a line that did not fit leaves the room it took', async () => {
  const folder = temporaryFolder();
  const failing = failingFs(nodeFs);
  const store = await open(folder, failing.fs);
  await add(store, 'Ana');
  const [first = ''] = readdirSync(join(folder, 'journal'));
  const size = () => readFileSync(join(folder, 'journal', first)).length;
  const before = size();
  failing.arm(Number.MAX_SAFE_INTEGER, 'short-write', false);
  await add(store, 'Ben');
  const line = size() - before;
  expect(line).toBeGreaterThan(100);
  failing.arm(failing.calls.indexOf('write'), 'short-write', false);
  expect((await add(store, 'Cleo')).ok).toBe(true); // in a new segment
  expect(readdirSync(join(folder, 'journal'))).toHaveLength(2);
  expect(size()).toBe(before + line);
  await store.close();
  expect(await onDisk(folder)).toEqual(['Ana', 'Ben', 'Cleo']);
});
