import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/store';
import { changePerson } from '../../../shared/model/edits/people';
import { mergePlan } from '../../../shared/model/merge/merge-plan';
import type { Person } from '../../../shared/model/network';
import { temporaryFolder } from '../../builders/temporary-folder';
import { add, canonical, names, open, openWithBackups } from './open-for-test';

const ALL = { leave: [], clashes: {}, bringsBack: false };

async function change(store: Store, name: string, patch: Partial<Person>): Promise<void> {
  const person = store.network().people.get(name as never);
  if (!person) throw new Error(`no ${name}`);
  expect((await store.commit([changePerson(person, patch)])).ok).toBe(true);
}

/** Two computers with a copy each of one folder: what both had, then what each did alone. Answers with the folders. */
async function twoComputers(mine: (store: Store) => Promise<unknown>, theirs: (store: Store) => Promise<unknown>) {
  const first = temporaryFolder();
  const store = await open(first);
  for (const name of ['Ana', 'Ben']) await add(store, name);
  await store.close();
  const second = temporaryFolder();
  cpSync(first, second, { recursive: true });
  for (const [folder, work] of [
    [first, mine],
    [second, theirs],
  ] as const) {
    const one = await open(folder);
    await work(one);
    await one.close();
  }
  return { first, second };
}

describe('a copy that a sync program kept apart', () => {
  it.each([
    'network (Ana’s conflicted copy 2026-05-03).json',
    'network (conflicted copy 2026-05-03 102030).json',
    'network.sync-conflict-20260503-102030-ABCDEFG.json',
    'network (1).json',
    'network 2.json',
    'network-LAPTOP.json',
    'network_conflict-20260503-102030.json',
  ])('%s: what it has comes in as one step, with a safety copy, and it is put aside', async (name) => {
    const { first, second } = await twoComputers(
      async (store) => {
        await change(store, 'Ana', { place: 'Lyon' });
      },
      async (store) => {
        await add(store, 'Cleo');
        await change(store, 'Ana', { company: 'Hooli' });
      },
    );
    cpSync(join(second, 'network.json'), join(first, name));
    const backups = temporaryFolder();
    const store = await openWithBackups(first, backups);
    const before = canonical(store);
    expect(await store.otherVersions()).toMatchObject([{ name, kind: 'copy' }]);
    const comparison = await store.compareWith(name);
    if (!comparison.ok) throw new Error(comparison.error.message);
    // Known from the steps both have: Ana's place was only changed here, so there is nothing to ask.
    expect(mergePlan(store.network(), comparison.value)).toMatchObject({
      clashes: [],
      people: [
        { name: 'Ana', gains: ['company: Hooli'] },
        { name: 'Cleo', isNew: true },
      ],
    });
    expect((await store.mergeWith(name, ALL)).ok).toBe(true);
    expect(names(store)).toEqual(['Ana', 'Ben', 'Cleo']);
    expect(store.network().people.get('Ana' as never)).toMatchObject({ place: 'Lyon', company: 'Hooli' });
    expect((await store.backups()).map(({ before: why }) => why)).toContain('merge');
    expect(await store.otherVersions()).toEqual([]);
    const [aside = ''] = readdirSync(join(first, 'merged'));
    expect(readFileSync(join(first, 'merged', aside))).toEqual(readFileSync(join(second, 'network.json')));
    expect((await store.undo()).ok).toBe(true);
    expect(canonical(store)).toBe(before);
    await store.close();
  });

  it('of the same field changed on both: asked, though the steps of undo look the same, and whatever came after', async () => {
    const both = async (store: Store, company: string) => {
      await change(store, 'Ana', { company });
      await change(store, 'Ben', { place: 'Lyon' }); // the same on both sides
    };
    const { first, second } = await twoComputers(
      (store) => both(store, 'Globex'),
      (store) => both(store, 'Initech'),
    );
    const name = 'network (1).json';
    cpSync(join(second, 'network.json'), join(first, name));
    const store = await open(first);
    const comparison = await store.compareWith(name);
    if (!comparison.ok) throw new Error(comparison.error.message);
    const { clashes, people } = mergePlan(store.network(), comparison.value);
    expect(clashes.map(({ about, mine, theirs }) => [about, mine, theirs])).toEqual([['Ana', 'Globex', 'Initech']]);
    expect(people).toEqual([]);
    await store.mergeWith(name, ALL);
    const ana = store.network().people.get('Ana' as never);
    expect([ana?.company, ana?.notes]).toEqual(['Globex', 'Company in the other version: Initech']);
    await store.close();
  });

  it('of a journal file: the other computer’s edits are read from it', async () => {
    const { first, second } = await twoComputers(
      async (store) => {
        await add(store, 'Dora');
      },
      async () => undefined,
    );
    // The other one was killed, so its edits are in its journal only.
    const other = await open(second);
    await add(other, 'Cleo');
    const [segment = ''] = readdirSync(join(second, 'journal')).sort().slice(-1);
    const name = segment.replace('.log', ' (conflicted copy 2026-05-03).log');
    cpSync(join(second, 'journal', segment), join(first, 'journal', name));
    await other.close();
    const store = await open(first);
    expect(await store.otherVersions()).toMatchObject([{ name }]);
    expect(await store.mergeWith(name, ALL)).toMatchObject({ ok: true });
    expect(names(store)).toEqual(['Ana', 'Ben', 'Cleo', 'Dora']);
    expect(existsSync(join(first, 'journal', name))).toBe(false);
    await store.close();
    const again = await open(first);
    expect([names(again), again.save().kind]).toEqual([['Ana', 'Ben', 'Cleo', 'Dora'], 'saved']);
    await again.close();
  });

  it.each([
    ['damaged', (text: string) => text.slice(0, 200), 'unreadable'],
    ['of another network', null, 'conflict'],
  ] as const)('that is %s stays as it is', async (_what, damage, kind) => {
    const { first, second } = await twoComputers(
      async () => undefined,
      async (store) => add(store, 'Cleo'),
    );
    const stranger = temporaryFolder();
    const strange = await open(stranger);
    await add(strange, 'Eve');
    await strange.close();
    const source = readFileSync(join(damage === null ? stranger : second, 'network.json'), 'utf8');
    const path = join(first, 'network (1).json');
    writeFileSync(path, damage === null ? source : damage(source));
    const store = await open(first);
    const before = canonical(store);
    expect(await store.mergeWith('network (1).json', ALL)).toMatchObject({ ok: false, error: { kind } });
    expect(await store.mergeWith('../../etc/passwd', ALL)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect([canonical(store), existsSync(path)]).toEqual([before, true]);
    await store.close();
  });

  it('is not what Kith itself puts there', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    for (const name of [
      'network.prev.json',
      'network.by-hand.json',
      'network.format-1.json',
      'network.damaged-2026-05-03T10-20-30.json',
      'networks.json',
    ])
      if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), '{}');
    mkdirSync(join(folder, 'network (1).json'));
    expect(await store.otherVersions()).toEqual([]);
    await store.close();
  });
});

it('a folder that was set back: the newer backup is offered, and brings back what is missing', async () => {
  const folder = temporaryFolder();
  const backups = temporaryFolder();
  let hours = 0;
  const now = () => new Date(Date.parse('2026-05-03T10:20:30Z') + hours++ * 3_600_000);
  const store = await openWithBackups(folder, backups, undefined, now);
  await add(store, 'Ana');
  await store.close();
  const older = temporaryFolder();
  cpSync(folder, older, { recursive: true });
  const later = await openWithBackups(folder, backups, undefined, now);
  for (const name of ['Ben', 'Cleo']) await add(later, name);
  await later.close();
  rmSync(folder, { recursive: true });
  cpSync(older, folder, { recursive: true });
  const back = await openWithBackups(folder, backups, undefined, now);
  expect(names(back)).toEqual(['Ana']);
  const [version] = await back.otherVersions();
  expect(version).toMatchObject({ kind: 'backup' });
  await add(back, 'Dora'); // going on in between takes nothing away
  expect(await back.mergeWith(version?.name ?? '', ALL)).toMatchObject({ ok: true });
  expect(names(back)).toEqual(['Ana', 'Ben', 'Cleo', 'Dora']);
  expect(await back.otherVersions()).toEqual([]);
  await back.close();
});
