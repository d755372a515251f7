import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKith } from '../../../electron/cli/run';
import { openDesktop } from '../../../electron/desktop/desktop';
import type { Desktop } from '../../../electron/desktop/desktop-host';
import type { DataState, OpenedNetwork } from '../../../shared/contract/desktop-api';
import type { Result } from '../../../shared/lib/result';
import { addPerson } from '../../../shared/model/edits/people';
import type { PersonId } from '../../../shared/model/ids';
import { deserializeNetwork } from '../../../shared/model/serialize-network';
import { temporaryFolder } from '../../builders/temporary-folder';
import { quietHost } from '../../fakes/system';
import { newId } from '../store/open-for-test';

interface Desk {
  readonly desktop: Desktop;
  readonly calls: Desktop['calls'];
  readonly data: string;
  /** The user chooses this in the next folder dialogs. */
  choose: string | null;
}

function desk(data = temporaryFolder()): Desk {
  const some: Desk = {
    data,
    choose: null,
    desktop: openDesktop(quietHost(data, { chooseFolder: async () => some.choose })),
    get calls() {
      return some.desktop.calls;
    },
  };
  return some;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const person = (name: string) => addPerson({ id: name as PersonId, name }, newId);
const peopleIn = (opened: Result<OpenedNetwork>) => [...deserializeNetwork(value(opened).network).people.keys()].sort();
const state = async ({ calls }: Desk): Promise<DataState> => value(await calls.dataState());

/** An app with Ana in its own network, which is in the usual folder. */
async function withAna(): Promise<Desk> {
  const some = desk();
  value(await some.calls.openNetwork('own'));
  value(await some.calls.commit([person('ana')]));
  return some;
}

async function again({ desktop, data }: Desk): Promise<Desk> {
  await desktop.close();
  return desk(data);
}

describe('another folder for the network', () => {
  it('empty: a new network is started when asked for, and found again by the next start and the command line', async () => {
    const some = await withAna();
    some.choose = join(temporaryFolder());
    expect(value(await some.calls.chooseNetworkFolder())).toEqual({ folder: some.choose, found: 'empty', message: '' });
    expect(readdirSync(some.choose)).toEqual([]);
    expect(await some.calls.openNetworkFolder(some.choose, false)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(readdirSync(some.choose)).toEqual([]);
    expect(peopleIn(await some.calls.openNetworkFolder(some.choose, true))).toEqual([]);
    expect(existsSync(join(some.choose, 'network.json'))).toBe(true);
    const next = await again(some);
    expect(peopleIn(await next.calls.openNetwork('own'))).toEqual([]);
    value(await next.calls.commit([person('ben')]));
    expect(await state(next)).toMatchObject({
      folder: some.choose,
      isInUsualFolder: false,
      recent: [{ folder: join(some.data, 'network'), isAvailable: true }],
    });
    await next.desktop.close();
    const world = {
      defaultDataFolder: some.data,
      workingFolder: some.data,
      now: () => new Date(),
      random: Math.random,
      note: () => undefined,
    };
    expect((await runKith(['check'], world)).stdout).toContain(`1 person, 0 stated ties, 0 interactions in ${some.choose}`);

    // And back to the first, by its name among the recent ones.
    const third = desk(some.data);
    value(await third.calls.openNetwork('own'));
    expect(peopleIn(await third.calls.openNetworkFolder(join(some.data, 'network'), false))).toEqual(['ana']);
    expect((await state(third)).recent).toEqual([{ folder: some.choose, isAvailable: true }]);
    await third.desktop.close();
  });

  it('a network of Kith’s is opened; a folder that holds one under “Kith” as well', async () => {
    const other = await withAna();
    await other.desktop.close();
    const some = desk();
    value(await some.calls.openNetwork('own'));
    some.choose = join(other.data, 'network');
    expect(value(await some.calls.chooseNetworkFolder())).toMatchObject({ found: 'network' });
    expect(peopleIn(await some.calls.openNetworkFolder(some.choose, false))).toEqual(['ana']);
    const synced = temporaryFolder();
    writeFileSync(join(synced, 'holiday.jpg'), '');
    cpSync(join(other.data, 'network'), join(synced, 'Kith'), { recursive: true });
    rmSync(join(synced, 'Kith', 'kith.lock'), { force: true });
    some.choose = synced;
    expect(value(await some.calls.chooseNetworkFolder())).toEqual({ folder: join(synced, 'Kith'), found: 'network', message: '' });
    await some.desktop.close();
  });

  it('anything else is named and left as it is', async () => {
    const some = await withAna();
    some.choose = temporaryFolder();
    for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) writeFileSync(join(some.choose, name), name);
    const found = value(await some.calls.chooseNetworkFolder());
    expect(found).toMatchObject({ found: 'other', message: expect.stringContaining('4 items, such as a.txt, b.txt') });
    for (const startNew of [true, false]) expect((await some.calls.openNetworkFolder(some.choose, startNew)).ok).toBe(false);
    expect(readdirSync(some.choose)).toHaveLength(4);
    some.choose = join(some.data, 'backups');
    expect(value(await some.calls.chooseNetworkFolder())).toMatchObject({ found: 'other' });
    expect(peopleIn(await some.calls.openNetwork('own'))).toEqual(['ana']);
    await some.desktop.close();
  });

  it.each([
    ['/etc', false],
    ['relative', true],
    [7, false],
    ['', true],
  ])('that nobody chose is refused: %s', async (folder, startNew) => {
    const some = await withAna();
    expect(await some.calls.openNetworkFolder(folder, startNew)).toMatchObject({ ok: false, error: { kind: 'usage' } });
    await some.desktop.close();
  });

  it('has a view of its own', async () => {
    const some = await withAna();
    await some.calls.saveView({ own: { page: 'people' } });
    some.choose = temporaryFolder();
    await some.calls.chooseNetworkFolder();
    value(await some.calls.openNetworkFolder(some.choose, true));
    expect(await some.calls.savedView()).toEqual({});
    await some.calls.saveView({ own: { page: 'journal' } });
    value(await some.calls.openNetworkFolder(join(some.data, 'network'), false));
    expect(await some.calls.savedView()).toEqual({ own: { page: 'people' } });
    await some.desktop.close();
  });
});

describe('a network that is not where it was', () => {
  it('is not replaced by a new one: Kith says so, shows the newest copy, and opens when it is back', async () => {
    const some = await withAna();
    const next = await again(some);
    const folder = join(some.data, 'network');
    renameSync(folder, `${folder}-unplugged`);
    const opened = value(await next.calls.openNetwork('own'));
    expect(opened.save).toMatchObject({ kind: 'read-only', cause: 'missing', message: expect.stringContaining(`is not in ${folder}`) });
    expect(existsSync(folder)).toBe(false);
    expect((await next.calls.commit([person('ben')])).ok).toBe(false);
    expect(existsSync(folder)).toBe(false);
    const world = {
      defaultDataFolder: some.data,
      workingFolder: some.data,
      now: () => new Date(),
      random: Math.random,
      note: () => undefined,
    };
    const log = await runKith(['log', '--people', 'Ben'], world);
    expect([log.exitCode, log.stderr]).toEqual([1, expect.stringContaining('is not in')]);
    expect(existsSync(folder)).toBe(false);
    mkdirSync(folder); // an empty mount point
    expect(value(await next.calls.openNetwork('own')).save.kind).toBe('read-only');
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-unplugged`, folder);
    expect(value(await next.calls.openNetwork('own')).save.kind).toBe('saved');
    await next.desktop.close();
  });

  it('goes on with the newest copy when the user says so', async () => {
    const some = await withAna();
    const next = await again(some);
    rmSync(join(some.data, 'network'), { recursive: true });
    expect(value(await next.calls.openNetwork('own')).save).toMatchObject({ canOpenPrevious: true });
    expect(peopleIn(await next.calls.openPreviousVersion())).toEqual(['ana']);
    value(await next.calls.commit([person('ben')]));
    expect(peopleIn(await (await again(next)).calls.openNetwork('own'))).toEqual(['ana', 'ben']);
  });

  it('a copy is never written below a disk that is not there, nor one of another network offered', async () => {
    const some = await withAna();
    const disk = temporaryFolder();
    some.choose = join(disk, 'stick');
    mkdirSync(some.choose);
    await some.calls.chooseNetworkFolder();
    value(await some.calls.openNetworkFolder(some.choose, true));
    const next = await again(some);
    rmSync(disk, { recursive: true });
    const opened = await next.calls.openNetwork('own');
    expect(value(opened).save).toMatchObject({ cause: 'missing', canOpenPrevious: false });
    expect(peopleIn(opened)).toEqual([]);
    expect((await next.calls.openPreviousVersion()).ok).toBe(false);
    expect(existsSync(disk)).toBe(false);
    await next.desktop.close();
  });

  it('reads a record of Kith 0.1, which calls the id of the network `vault`', async () => {
    const some = await withAna();
    some.choose = join(temporaryFolder(), 'stick');
    mkdirSync(some.choose);
    await some.calls.chooseNetworkFolder();
    value(await some.calls.openNetworkFolder(some.choose, true));
    value(await some.calls.commit([person('ben')]));
    await some.desktop.close();
    const record = join(some.data, 'folders.json');
    const written = readFileSync(record, 'utf8');
    expect(written).toContain('"networkId"');
    writeFileSync(record, written.replaceAll('"networkId"', '"vault"'));
    const next = desk(some.data);
    expect(peopleIn(await next.calls.openNetwork('own'))).toEqual(['ben']);
    await next.desktop.close();
  });

  it('a damaged record of the folders is not taken for a first start', async () => {
    const some = await withAna();
    const next = await again(some);
    writeFileSync(join(some.data, 'folders.json'), '{"current":');
    expect(await next.calls.openNetwork('own')).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    next.choose = join(some.data, 'network');
    await next.calls.chooseNetworkFolder();
    expect(peopleIn(await next.calls.openNetworkFolder(next.choose, false))).toEqual(['ana']);
    await next.desktop.close();
  });
});

describe('moving the network', () => {
  it('copies, compares, switches, and removes the former copy only when told to', async () => {
    const some = await withAna();
    const from = join(some.data, 'network');
    writeFileSync(join(from, 'my own notes.txt'), 'mine');
    symlinkSync('/etc/hostname', join(from, 'a link'));
    await some.calls.writeDraft({ key: 'log:new', what: 'a note', content: {} });
    await some.calls.saveView({ own: { page: 'people' } });
    some.choose = join(temporaryFolder());
    expect(value(await some.calls.moveNetwork())).toEqual({ from, to: some.choose });
    expect(existsSync(join(from, 'network.json'))).toBe(true);
    expect(peopleIn(await some.calls.openNetwork('own'))).toEqual(['ana']);
    expect((await state(some)).folder).toBe(some.choose);
    expect(readFileSync(join(some.choose, 'my own notes.txt'), 'utf8')).toBe('mine');
    expect(await some.calls.drafts()).toHaveLength(1);
    expect(await some.calls.savedView()).toEqual({ own: { page: 'people' } });
    writeFileSync(join(from, 'my own notes.txt'), 'changed since');
    expect(value(await some.calls.removePreviousFolder())).toEqual({ left: 1 });
    expect(readdirSync(from).sort()).toEqual(['a link', 'my own notes.txt']);
    expect((await some.calls.removePreviousFolder()).ok).toBe(false);
    const next = await again(some);
    expect(peopleIn(await next.calls.openNetwork('own'))).toEqual(['ana']);
    expect((await state(next)).backups.length).toBeGreaterThan(0);
    await next.desktop.close();
  });

  it('into a folder with other things makes one of its own there, and back again takes the usual one', async () => {
    const some = await withAna();
    const from = join(some.data, 'network');
    some.choose = temporaryFolder();
    writeFileSync(join(some.choose, 'holiday.jpg'), '');
    expect(value(await some.calls.moveNetwork()).to).toBe(join(some.choose, 'Kith'));
    await some.calls.removePreviousFolder();
    expect(existsSync(from)).toBe(false);
    some.choose = from;
    expect(value(await some.calls.moveNetwork()).to).toBe(from);
    expect(peopleIn(await some.calls.openNetwork('own'))).toEqual(['ana']);
    await some.desktop.close();
  });

  it('is refused into itself, into Kith’s own folders, and over another network', async () => {
    const some = await withAna();
    const other = await withAna();
    await other.desktop.close();
    for (const folder of [
      join(some.data, 'network'),
      join(some.data, 'network', 'journal'),
      join(some.data, 'backups'),
      join(other.data, 'network'),
    ]) {
      some.choose = folder;
      expect(await some.calls.moveNetwork(), folder).toMatchObject({ ok: false, error: { kind: 'usage' } });
    }
    expect(peopleIn(await some.calls.openNetwork('own'))).toEqual(['ana']);
    expect((await some.calls.commit([person('ben')])).ok).toBe(true);
    await some.desktop.close();
  });

  it('that cannot be done leaves all as it was', async () => {
    const some = await withAna();
    some.choose = '/proc/kith';
    expect((await some.calls.moveNetwork()).ok).toBe(false);
    expect((await some.calls.commit([person('ben')])).ok).toBe(true);
    expect(peopleIn(await some.calls.openNetwork('own'))).toEqual(['ana', 'ben']);
    await some.desktop.close();
  });
});
