import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs, type StoreFs } from '../../../../electron/store/disk/file-system';
import { verifyStore } from '../../../../electron/store/verify-store';
import type { IsoDay } from '../../../../shared/model/day';
import { deleteInteraction, logInteraction } from '../../../../shared/model/edits/interactions';
import { changePerson } from '../../../../shared/model/edits/people';
import type { InteractionId, PersonId } from '../../../../shared/model/ids';
import { ColumnarLog } from '../../../../shared/model/interaction-log/columnar-log';
import type { Interaction } from '../../../../shared/model/network';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, canonical, newId, open, openWithBackups } from '../open-for-test';

const APART = { shardThreshold: 0 };
const TODAY = '2026-05-03' as IsoDay;

function places() {
  const root = temporaryFolder();
  return { folder: join(root, 'network'), backups: join(root, 'backups') };
}
type Places = ReturnType<typeof places>;

let hours = 0;
/** An hour after the opening before, so that a copy is due. */
const opened = ({ folder, backups }: Places) => {
  const now = new Date(Date.UTC(2026, 4, 3, ++hours));
  return openWithBackups(folder, backups, nodeFs, () => now, APART);
};
type Opened = Awaited<ReturnType<typeof opened>>;

async function log(store: Opened, day: string, note = `met in ${day.slice(0, 4)}`): Promise<Interaction> {
  const draft = {
    day: day as IsoDay,
    precision: 'day',
    people: ['Ana' as PersonId],
    channel: 'call',
    minutes: 12.5,
    direction: 'out',
    topics: ['Chess'],
    note,
    favor: null,
    promise: '',
    mayQuote: true,
  } as const;
  const edit = logInteraction(store.network(), draft, { newId, today: TODAY });
  expect((await store.commit([edit])).ok).toBe(true);
  return store.network().interactions.get(edit.put.interactions?.[0]?.id as InteractionId) as Interaction;
}

/** Three years, closed. */
async function made(): Promise<Places & { readonly state: string }> {
  const where = places();
  const store = await opened(where);
  await add(store, 'Ana');
  for (const day of ['2022-05-01', '2024-01-01', '2022-12-31', '2023-06-15']) await log(store, day);
  const state = canonical(store);
  await store.close();
  return { ...where, state };
}

const yearsIn = (folder: string) => {
  const years = join(folder, 'interactions');
  return existsSync(years) ? readdirSync(years).sort() : [];
};
const fileOf = (folder: string, year: number) =>
  join(folder, 'interactions', yearsIn(folder).find((name) => name.startsWith(`${year}-`)) ?? 'none');

describe('the interactions of a large network', () => {
  it('lie in a file for each year, which reads as JSON, and come back as they were', async () => {
    const { state, ...where } = await made();
    expect(yearsIn(where.folder).map((name) => name.slice(0, 5))).toEqual(['2022-', '2023-', '2024-']);
    const year = JSON.parse(readFileSync(fileOf(where.folder, 2022), 'utf8'));
    expect(year).toMatchObject({ kith: 'interactions', year: 2022, interactions: [{ day: '2022-05-01' }, { day: '2022-12-31' }] });
    const network = JSON.parse(readFileSync(join(where.folder, 'network.json'), 'utf8'));
    expect(network.network.interactions).toEqual([]);
    expect(network.years).toMatchObject([
      { year: 2022, count: 2 },
      { year: 2023, count: 1 },
      { year: 2024, count: 1 },
    ]);
    const store = await opened(where);
    expect(canonical(store)).toBe(state);
    expect(store.network().interactions instanceof ColumnarLog).toBe(true);
    expect(store.save()).toEqual({ kind: 'saved' });
    await store.close();
    expect(await verifyStore(nodeFs, where.folder, where.backups)).toEqual({ problems: [], notices: [] });
  });

  it('are written by the year that changed, and what no version names is taken away', async () => {
    const { folder, backups } = await made();
    const before = yearsIn(folder);
    let store = await opened({ folder, backups });
    const [first] = [...store.network().interactions.values()].filter(({ day }) => day === '2022-05-01') as [Interaction];
    const changed = { ...first, note: 'changed' };
    await store.commit([{ kind: 'changeInteraction', label: 'change a note', put: { interactions: [changed] }, delete: {} }]);
    await store.close();
    const after = yearsIn(folder);
    expect(after.filter((name) => !before.includes(name)).map((name) => name.slice(0, 4))).toEqual(['2022']);
    expect(after).toEqual(expect.arrayContaining(before)); // the version before needs them
    store = await opened({ folder, backups });
    await store.commit([changePerson(store.network().people.get('Ana' as PersonId) as never, { notes: 'x' })]);
    const state = canonical(store);
    await store.close();
    expect(yearsIn(folder)).toHaveLength(3);
    store = await opened({ folder, backups });
    expect(canonical(store)).toBe(state);
    await store.close();
  });

  it('go away with their last interaction, and come back with undo', async () => {
    const { state, ...where } = await made();
    let store = await opened(where);
    const [only] = [...store.network().interactions.values()].filter(({ day }) => day.startsWith('2023')) as [Interaction];
    await store.commit([deleteInteraction(store.network(), only.id) as never]);
    await store.close();
    store = await opened(where);
    expect(store.network().interactions.size).toBe(3);
    await store.undo();
    await store.close();
    store = await opened(where);
    expect(canonical(store)).toBe(state);
    await store.close();
  });

  it('go back into the one file when they are few, and apart when they are many', async () => {
    const { state, ...where } = await made();
    let store = await open(where.folder);
    await add(store, 'Ben');
    await store.undo();
    await store.close();
    expect(JSON.parse(readFileSync(join(where.folder, 'network.json'), 'utf8')).network.interactions).toHaveLength(4);
    store = await opened(where);
    expect(canonical(store)).toBe(state);
    await store.close();
  });

  it('are in every copy, and a year that did not change is copied once', async () => {
    const { folder, backups } = await made();
    for (let i = 0; i < 2; i++) {
      const store = await opened({ folder, backups });
      await log(store, `2024-02-0${i + 1}`);
      await store.close();
    }
    const store = await opened({ folder, backups });
    const copies = await store.backups();
    expect(copies.length).toBeGreaterThanOrEqual(3);
    const copiesFolder = join(backups, copies[0]!.networkId);
    const years = yearsIn(copiesFolder).map((name) => name.slice(0, 4));
    expect(years.filter((year) => year === '2022')).toHaveLength(1);
    expect(years.filter((year) => year === '2024').length).toBeGreaterThanOrEqual(3);
    const now = canonical(store);
    expect((await store.restoreBackup(copies.at(-1)!.name)).ok).toBe(true);
    expect(store.network().interactions.size).toBe(4);
    expect((await store.undo()).ok).toBe(true);
    expect(canonical(store)).toBe(now);
    await store.close();
  });

  it('are all in a copy that the user saves as one file', async () => {
    const { state, ...where } = await made();
    const store = await opened(where);
    const bytes = await store.wholeFile();
    await store.close();
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'network.json'), bytes);
    const copy = await open(elsewhere);
    expect(canonical(copy)).toBe(state);
    await copy.close();
  });

  it('are not taken away as long as a version that was put aside names them', async () => {
    const { folder, backups, state } = await made();
    const before = yearsIn(folder);
    cpSync(join(folder, 'network.json'), join(folder, 'network.damaged-2026-05-03T10-20-30.json'));
    for (let i = 0; i < 3; i++) {
      const store = await opened({ folder, backups });
      await log(store, `2022-02-0${i + 1}`);
      await store.close();
    }
    expect(yearsIn(folder)).toEqual(expect.arrayContaining(before));
    for (const name of readdirSync(folder)) if (/\.prev|kith.lock|journal/.test(name)) rmSync(join(folder, name), { recursive: true });
    renameSync(join(folder, 'network.damaged-2026-05-03T10-20-30.json'), join(folder, 'network.json'));
    const store = await open(folder, nodeFs, 'read');
    expect(canonical(store)).toBe(state);
    await store.close();
  });
});

it('a file that may not grow any more is said in words, and every change is still saved', async () => {
  const { folder, backups } = places();
  let isFull = false;
  const create: StoreFs['create'] = (path) =>
    isFull && path.includes('.network.json.') ? Promise.reject(Object.assign(new Error('large'), { code: 'EFBIG' })) : nodeFs.create(path);
  const store = await openWithBackups(folder, backups, { ...nodeFs, create }, undefined, APART);
  await add(store, 'Ana');
  isFull = true;
  await add(store, 'Ben');
  await store.close();
  expect((await store.status()).notices.join()).toContain('480 MiB');
  const again = await open(folder, nodeFs, 'read');
  expect(again.network().people.size).toBe(2);
  await again.close();
});

describe('a damaged file of a year', () => {
  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ['is missing', (path) => rmSync(path)],
    ['is cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, -9))],
    [
      'has a flipped bit',
      (path) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte, i) => (i === 70 ? byte ^ 1 : byte)),
        ),
    ],
    [
      'is a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
  ];

  it.each(damages)('that %s is read from the copies, reported, and written again', async (_, damage) => {
    const { state, ...where } = await made();
    damage(fileOf(where.folder, 2022));
    let store = await opened(where);
    expect(canonical(store)).toBe(state);
    expect((await store.status()).notices.join()).toContain('The file with the interactions of 2022 (interactions/2022-');
    expect((await verifyStore(nodeFs, where.folder, where.backups)).problems.join()).toContain('interactions of 2022');
    await add(store, 'Ben');
    await store.close();
    if (damage === damages[3]![1]) return; // nothing of Kith's takes the place of somebody's folder
    store = await opened(where);
    expect((await store.status()).notices).toEqual([]);
    await store.close();
  });

  it.each(damages)('that %s and of which there is no copy is named, and nothing is written over it', async (_, damage) => {
    const { folder } = await made();
    damage(fileOf(folder, 2022));
    const before = readdirSync(folder);
    const store = await open(folder);
    expect(store.save()).toMatchObject({ kind: 'read-only' });
    expect(store.unreadable()?.message).toContain('The interactions of 2022 cannot be read');
    expect((await add(store, 'Ben')).ok).toBe(false);
    await store.close();
    expect(readdirSync(folder)).toEqual(before);
  });
});
