import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupsToKeep } from '../../../../electron/store/copies/backups';
import { nodeFs } from '../../../../electron/store/disk/file-system';
import { verifyStore } from '../../../../electron/store/verify-store';
import { addPerson, deletePeople } from '../../../../shared/model/edits/people';
import type { PersonId } from '../../../../shared/model/ids';
import { text } from '../../../../shared/strings/text';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, canonical, names, newId, openWithBackups } from '../open-for-test';

/** A network and its backups, and a clock that goes on by hand. */
function place() {
  const folder = temporaryFolder();
  const clock = { now: new Date('2026-05-03T10:00:00Z') };
  const [network, backups] = [join(folder, 'network'), join(folder, 'backups')];
  return {
    network,
    backups,
    clock,
    later: (minutes: number) => {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    open: () => openWithBackups(network, backups, nodeFs, () => clock.now),
  };
}

describe('backups', () => {
  it('are made at closing, ten minutes apart, outside the folder, and each can be opened', async () => {
    const { open, later, network } = place();
    for (const [name, minutes] of [
      ['Ana', 3],
      ['Ben', 11],
      ['Cleo', 12],
    ] as const) {
      const store = await open();
      await add(store, name);
      await store.close();
      later(minutes);
    }
    const store = await open();
    const copies = await store.backups();
    expect(copies.map((copy) => copy.revision)).toEqual([3, 1]); // Ben came three minutes after Ana
    expect(copies.map((copy) => copy.at.toISOString())).toEqual(['2026-05-03T10:14:00.000Z', '2026-05-03T10:00:00.000Z']);
    for (const copy of copies) expect((await store.editTowardsBackup(copy.name)).ok).toBe(true);
    expect(readdirSync(network)).not.toContain('backups');
    expect((await store.status()).lastBackupAt?.toISOString()).toBe('2026-05-03T10:14:00.000Z');
    await store.close();
  });

  it('an import, a merge and a restore have one before them', async () => {
    const { open, later } = place();
    const store = await open();
    await add(store, 'Ana');
    await store.commit([{ ...addPerson({ id: 'Ben' as PersonId, name: 'Ben' }, newId), kind: 'importFile', label: 'import of a.csv' }]);
    const before = (await store.backups())[0];
    expect(before).toMatchObject({ before: 'import', revision: 1 });
    await store.commit([{ ...deletePeople(store.network(), ['Ben' as PersonId]), kind: 'mergePeople', label: 'merge' }]);
    later(1);
    expect((await store.restoreBackup(before?.name ?? '')).ok).toBe(true);
    expect((await store.backups()).map((copy) => copy.before)).toEqual(['restore', 'merge', 'import']);
    expect(names(store)).toEqual(['Ana']);
    await store.close();
  });

  it('restoring is one step: everything as it was then, and undo brings everything back', async () => {
    const { open, later } = place();
    const first = await open();
    await add(first, 'Ana');
    await add(first, 'Ben');
    const then = canonical(first);
    await first.close();
    later(30);
    const store = await open();
    await store.commit([deletePeople(store.network(), ['Ana' as PersonId])]);
    await add(store, 'Cleo');
    const now = canonical(store);
    const copy = (await store.backups()).find((one) => one.revision === 2);
    const edit = await store.editTowardsBackup(copy?.name ?? '');
    expect(edit).toMatchObject({ ok: true, value: { put: { people: [{ id: 'Ana' }] }, delete: { people: ['Cleo'] } } });
    expect(await store.restoreBackup(copy?.name ?? '')).toMatchObject({ ok: true });
    expect(canonical(store)).toBe(then);
    expect(store.history().undo).toBe('restore of the backup of 2026-05-03');
    expect((await store.undo()).ok).toBe(true);
    expect(canonical(store)).toBe(now);
    await store.close();
  });

  it('a damaged copy is refused, told, and changes nothing', async () => {
    const { open, backups, network } = place();
    const store = await open();
    await add(store, 'Ana');
    await store.close();
    const again = await open();
    const copy = (await again.backups())[0];
    const path = join(backups, copy?.networkId ?? '', copy?.name ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Ana', 'Eva'));
    expect(await again.restoreBackup(copy?.name ?? '')).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    expect(await again.restoreBackup('2026-05-03T10-00-00Z.s1.r1.json/../x')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(names(again)).toEqual(['Ana']);
    await again.close();
    expect((await verifyStore(nodeFs, network, backups)).problems).toEqual([text('store.backupNamedDamaged', { name: copy?.name ?? '' })]);
  });

  it('with nothing else left, the newest copy is what Kith goes on with', async () => {
    const { open, network } = place();
    const store = await open();
    await add(store, 'Ana');
    await store.close();
    for (const name of ['network.json', 'network.prev.json', join('journal', '00000001.log')]) writeFileSync(join(network, name), 'x');
    const again = await open();
    expect(again.save()).toMatchObject({ kind: 'read-only', canOpenPrevious: true });
    expect(await again.openPrevious()).toEqual({ ok: true, value: null });
    expect(names(again)).toEqual(['Ana']);
    expect((await add(again, 'Ben')).ok).toBe(true);
    await again.close();
    expect(readdirSync(network).some((name) => name.startsWith('journal.damaged'))).toBe(true);
    const last = await open();
    expect(names(last)).toEqual(['Ana', 'Ben']);
    await last.close();
  });

  it('once a week one is opened as if to be restored', async () => {
    const { open, later } = place();
    for (const days of [0, 3, 5]) {
      later(days * 1_440);
      const store = await open();
      await add(store, `P${days}`);
      await store.close();
    }
    const store = await open();
    expect((await store.status()).lastBackupTestAt?.toISOString()).toBe('2026-05-11T10:00:00.000Z');
    await store.close();
  });

  it('a conflicted copy of a sync program is named and left alone', async () => {
    const { open, network } = place();
    const store = await open();
    await add(store, 'Ana');
    const copies = [
      "network (Ana's conflicted copy 2026-05-03).json",
      'network (1).json',
      'network.sync-conflict-20260503-101500-ABCDEF.json',
    ];
    for (const name of copies) writeFileSync(join(network, name), 'other');
    expect((await store.status()).notices).toEqual([text('store.conflictCopies', { count: 3, file: 'network (1).json' })]);
    await store.close();
    for (const name of copies) expect(readFileSync(join(network, name), 'utf8')).toBe('other');
    expect((await verifyStore(nodeFs, network, null)).notices).toHaveLength(1 + copies.length);
  });
});

const HOUR = 3_600_000;
const START = Date.UTC(2024, 0, 1);
const every = (hours: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ seq: i + 1, at: new Date(START + i * hours * HOUR) }));

describe('which backups stay', () => {
  it('the latest ten, and one of each of 24 hours, 14 days, 8 weeks, 12 months', () => {
    const kept = backupsToKeep(every(1, 24 * 500));
    const ages = [...kept].map(({ seq }) => 24 * 500 - seq).sort((a, b) => a - b);
    expect(ages.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, i) => i));
    expect(kept.size).toBeGreaterThan(24 + 12 + 6 + 9);
    expect(kept.size).toBeLessThanOrEqual(24 + 14 + 8 + 12);
    expect(ages.at(-1)).toBeGreaterThan(24 * 300);
  });

  it('ten in one hour all stay, the eleventh goes', () => {
    const close = Array.from({ length: 11 }, (_, i) => ({ seq: i, at: new Date(START + i * 60_000) }));
    expect([...backupsToKeep(close)].map(({ seq }) => seq).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('a clock that jumps fifty years ahead or back throws nothing away', () => {
    const before = [...backupsToKeep(every(24, 40))];
    for (const years of [50, -50]) {
      const jumped = { seq: 41, at: new Date(START + years * 365 * 24 * HOUR) };
      const kept = backupsToKeep([...before, jumped]);
      expect(kept.has(jumped)).toBe(true);
      // One more makes at most one of each kind go.
      expect(before.filter((one) => !kept.has(one)).length).toBeLessThanOrEqual(2);
    }
  });
});
