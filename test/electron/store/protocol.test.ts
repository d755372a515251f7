/** Steps of saving that no ordinary day shows: each of these fails when its step is left out. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs, type StoreFs } from '../../../electron/store/disk/file-system';
import { verifyStore } from '../../../electron/store/verify-store';
import { text } from '../../../shared/strings/text';
import { failingFs } from '../../builders/disk/failing-fs';
import { temporaryFolder } from '../../builders/temporary-folder';
import { add, names, open, openWithBackups } from './open-for-test';

/** A disk that changes a byte of every file whose name fits. */
function lyingFs(name: RegExp): StoreFs {
  return {
    ...nodeFs,
    create: async (path) => {
      const file = await nodeFs.create(path);
      if (!name.test(path)) return file;
      return {
        ...file,
        write: (bytes, offset, length) => {
          const changed = bytes.slice(offset, offset + length);
          changed[20] = (changed[20] ?? 0) ^ 1;
          return file.write(changed, 0, length);
        },
      };
    },
  };
}

/** A network whose interactions lie in files by year, however few they are. */
function apart() {
  const root = temporaryFolder();
  const folder = join(root, 'network');
  const openApart = (fs: StoreFs = nodeFs) => openWithBackups(folder, join(root, 'backups'), fs, undefined, { shardThreshold: 0 });
  return { folder, openApart };
}

const call = { id: 'met', day: '2026-01-02', precision: 'day', people: ['Ana'], channel: 'call', minutes: 5, direction: 'mutual' };
const MET = {
  kind: 'logInteraction',
  label: 'log a call',
  put: { interactions: [{ ...call, topics: [], note: '', favor: null, promise: '', mayQuote: true, origin: null }] },
  delete: {},
};

describe('saving', () => {
  it('a snapshot that is not read back as it was written never takes the place of the old one', async () => {
    const folder = temporaryFolder();
    const first = await open(folder);
    await add(first, 'Ana');
    await first.close();
    const before = readFileSync(join(folder, 'network.json'), 'utf8');
    const store = await open(folder, lyingFs(/network\.json\./));
    expect((await add(store, 'Ben')).ok).toBe(true);
    await store.close();
    expect(readFileSync(join(folder, 'network.json'), 'utf8')).toBe(before);
    const again = await open(folder);
    expect(names(again)).toEqual(['Ana', 'Ben']);
    await again.close();
  });

  it('a file of a year that is not read back as it was written is never named by a snapshot', async () => {
    const { folder, openApart } = apart();
    const first = await openApart();
    await add(first, 'Ana');
    await first.close();
    const before = readFileSync(join(folder, 'network.json'), 'utf8');
    const store = await openApart(lyingFs(/interactions/));
    expect((await store.commit([MET])).ok).toBe(true);
    await store.close();
    expect(readFileSync(join(folder, 'network.json'), 'utf8')).toBe(before);
    const again = await openApart();
    expect([...again.network().interactions.keys()]).toEqual(['met']);
    await again.close();
  });

  it('a file of a year taken away while Kith is open is written again by the next snapshot', async () => {
    const { folder, openApart } = apart();
    const first = await openApart();
    await add(first, 'Ana');
    await first.commit([MET]);
    await first.close();
    const store = await openApart();
    const years = join(folder, 'interactions');
    const [name = ''] = readdirSync(years);
    rmSync(join(years, name));
    await add(store, 'Ben');
    await store.close();
    expect(readdirSync(years)).toEqual([name]);
    const again = await openApart();
    expect((await again.status()).notices).toEqual([]);
    expect([...again.network().interactions.keys()]).toEqual(['met']);
    await again.close();
  });

  it('a copy that is not the same is none, and is told', async () => {
    const folder = temporaryFolder();
    const store = await openWithBackups(join(folder, 'network'), join(folder, 'backups'), lyingFs(/backups/));
    await add(store, 'Ana');
    await store.close();
    expect(await store.backups()).toEqual([]);
    expect((await store.status()).notices).toEqual([text('store.backupFailed', { reason: text('store.diskError') })]);
  });

  it('what was refused does not come back, not even when Kith closes right after', async () => {
    const folder = temporaryFolder();
    const failing = failingFs(nodeFs);
    const store = await open(folder, failing.fs);
    await add(store, 'Ana');
    // The line is written; neither it nor a new segment can be synced.
    failing.arm(await callsUntil('dataSync'), 'EIO', true);
    expect(await add(store, 'Ben')).toMatchObject({ ok: false, error: { kind: 'not-saved' } });
    failing.disarm();
    await store.close();
    const again = await open(folder);
    expect(names(again)).toEqual(['Ana']);
    await again.close();
    expect((await verifyStore(nodeFs, folder, null)).problems).toEqual([]);
  });

  it('a failed line is never added to: the next one goes to a new segment', async () => {
    const folder = temporaryFolder();
    const failing = failingFs(nodeFs);
    const store = await open(folder, failing.fs);
    await add(store, 'Ana');
    failing.arm(await callsUntil('dataSync'), 'EIO', false);
    expect((await add(store, 'Ben')).ok).toBe(true);
    expect(readdirSync(join(folder, 'journal'))).toEqual(['00000001.log', '00000002.log']);
    const reader = await open(folder, nodeFs, 'read');
    expect(names(reader)).toEqual(['Ana', 'Ben']);
    await store.close();
  });

  it.each(['journal', 'network.json', ''])('what is in memory is written again when %s is taken away while Kith is open', async (name) => {
    const folder = join(temporaryFolder(), 'network');
    const store = await open(folder);
    await add(store, 'Ana');
    rmSync(join(folder, name), { recursive: true });
    expect((await add(store, 'Ben')).ok).toBe(true);
    const reader = await open(folder, nodeFs, 'read');
    expect(names(reader)).toEqual(['Ana', 'Ben']);
    await add(store, 'Cleo');
    await store.close();
    const again = await open(folder);
    expect(names(again)).toEqual(['Ana', 'Ben', 'Cleo']);
    await again.close();
  });

  it('a journal that somebody else wrote to is left alone', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    const segment = join(folder, 'journal', '00000001.log');
    writeFileSync(segment, 'mine now\n', { flag: 'a' });
    expect(await add(store, 'Ben')).toMatchObject({ ok: false, error: { kind: 'not-saved' } });
    expect(readFileSync(segment, 'utf8')).toMatch(/mine now\n$/);
    await store.close();
  });

  it('the version before and the journal since are enough, however often it was folded', async () => {
    const folder = temporaryFolder();
    for (const name of ['Ana', 'Ben', 'Cleo', 'Dora']) {
      const store = await open(folder);
      await add(store, name);
      await store.close();
      if (name === 'Ana') continue;
      const whole = readFileSync(join(folder, 'network.json'));
      writeFileSync(join(folder, 'network.json'), 'null');
      const reader = await open(folder, nodeFs, 'read');
      expect(reader.unreadable()).not.toBeNull();
      expect(names(reader)).toContain(name);
      writeFileSync(join(folder, 'network.json'), whole);
    }
    // And what neither needs is gone.
    expect(readdirSync(join(folder, 'journal')).length).toBeLessThan(3);
  });

  it('folding keeps the segments that lead on from the version before, also those of a killed Kith', async () => {
    const folder = temporaryFolder();
    for (const name of ['Ana', 'Ben']) {
      const killed = await open(folder);
      await add(killed, name);
      rmSync(join(folder, 'kith.lock'));
    }
    const store = await open(folder);
    await add(store, 'Cleo');
    await store.close();
    writeFileSync(join(folder, 'network.json'), '');
    const reader = await open(folder, nodeFs, 'read');
    expect(names(reader)).toEqual(['Ana', 'Ben', 'Cleo']);
  });

  it('a journal with a piece missing in the middle is not read over the gap', async () => {
    const folder = temporaryFolder();
    for (const name of ['Ana', 'Ben', 'Cleo']) {
      const store = await open(folder);
      await add(store, name);
      rmSync(join(folder, 'kith.lock')); // killed
    }
    rmSync(join(folder, 'journal', '00000002.log'));
    const store = await open(folder);
    expect(store.unreadable()?.message).toContain(text('store.changesMissing', { first: 2, last: 2, file: '00000003.log' }));
    expect(names(store)).toEqual(['Ana']);
    expect(await store.openPrevious()).toEqual({ ok: true, value: null });
    await add(store, 'Dora');
    await store.close();
    const again = await open(folder);
    expect(names(again)).toEqual(['Ana', 'Dora']);
    await again.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('journal.damaged'))).toHaveLength(1);
  });

  it('a file of an older Kith is kept when it is brought to the new form', async () => {
    const folder = temporaryFolder();
    const golden = readFileSync('test/fixtures/saved-networks/format-1/network.json');
    const network = join(folder, 'network');
    await nodeFs.makeFolder(network);
    writeFileSync(join(network, 'network.json'), golden);
    const store = await openWithBackups(network, join(folder, 'backups'));
    expect(existsSync(join(network, 'network.format-1.json'))).toBe(false);
    await add(store, 'Eli');
    expect(readFileSync(join(network, 'network.format-1.json'))).toEqual(golden);
    const copies = await store.backups();
    expect(copies.map((copy) => copy.before)).toEqual(['migration']);
    expect(readFileSync(join(folder, 'backups', copies[0]?.networkId ?? '', copies[0]?.name ?? ''))).toEqual(golden);
    await store.close();
  });

  it('a copy of the folder put back from an older day is told by the witness', async () => {
    const folder = temporaryFolder();
    const network = join(folder, 'network');
    const backups = join(folder, 'backups');
    const first = await openWithBackups(network, backups);
    await add(first, 'Ana');
    await first.close();
    const old = readFileSync(join(network, 'network.json'));
    const second = await openWithBackups(network, backups);
    await add(second, 'Ben');
    await second.close();
    renameSync(network, join(folder, 'newer'));
    await nodeFs.makeFolder(network);
    writeFileSync(join(network, 'network.json'), old);
    const back = await openWithBackups(network, backups);
    expect(names(back)).toEqual(['Ana']);
    expect((await back.status()).notices[0]).toMatch(/^This network is 1 change older than what was saved here on /);
    await back.close();
  });
});

/** How many calls of a save come before the first of that name, in a network that has a journal. */
async function callsUntil(name: string): Promise<number> {
  const folder = temporaryFolder();
  const failing = failingFs(nodeFs);
  const store = await open(folder, failing.fs);
  await add(store, 'Ana');
  failing.arm(Number.MAX_SAFE_INTEGER, 'EIO', false);
  await add(store, 'Ben');
  const at = failing.calls.indexOf(name);
  await store.close();
  return at;
}
