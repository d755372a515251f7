import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs } from '../../../../electron/store/disk/file-system';
import type { Store } from '../../../../electron/store/store-types';
import { verifyStore } from '../../../../electron/store/verify-store';
import type { IsoDay } from '../../../../shared/model/day';
import { logInteraction } from '../../../../shared/model/edits/interactions';
import { changePerson } from '../../../../shared/model/edits/people';
import type { PersonId } from '../../../../shared/model/ids';
import { mergePlan } from '../../../../shared/model/merge/merge-plan';
import type { Person } from '../../../../shared/model/network';
import { text } from '../../../../shared/strings/text';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, canonical, names, newId, open, openWithBackups } from '../open-for-test';

const ALL = { excluded: [], clashes: {}, restoresDeleted: false };

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
    expect(await store.divergentVersions()).toMatchObject([{ name, kind: 'copy' }]);
    const comparison = await store.compareWithVersion(name);
    if (!comparison.ok) throw new Error(comparison.error.message);
    // Known from the steps both have: Ana's place was only changed here, so there is nothing to ask.
    expect(mergePlan(store.network(), comparison.value)).toMatchObject({
      clashes: [],
      people: [
        { name: 'Ana', gains: ['company: Hooli'] },
        { name: 'Cleo', isNew: true },
      ],
    });
    expect((await store.mergeVersion(name, ALL)).ok).toBe(true);
    expect(names(store)).toEqual(['Ana', 'Ben', 'Cleo']);
    expect(store.network().people.get('Ana' as never)).toMatchObject({ place: 'Lyon', company: 'Hooli' });
    expect((await store.backups()).map(({ before: why }) => why)).toContain('merge');
    expect(await store.divergentVersions()).toEqual([]);
    const [aside = ''] = readdirSync(first).filter((one) => one.startsWith('network.merged-'));
    expect(readFileSync(join(first, aside))).toEqual(readFileSync(join(second, 'network.json')));
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
    const comparison = await store.compareWithVersion(name);
    if (!comparison.ok) throw new Error(comparison.error.message);
    const { clashes, people } = mergePlan(store.network(), comparison.value);
    expect(clashes.map(({ about, mine, theirs }) => [about, mine, theirs])).toEqual([['Ana', 'Globex', 'Initech']]);
    expect(people).toEqual([]);
    await store.mergeVersion(name, ALL);
    const ana = store.network().people.get('Ana' as never);
    expect([ana?.company, ana?.notes]).toEqual(['Globex', 'Company in the other version: Initech']);
    await store.close();
  });

  it('of a large network, with its interactions in files by year: they come in too, and the copy put aside keeps its own', async () => {
    const apart = { shardThreshold: 0 };
    const backups = temporaryFolder();
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    const note = async (store: Store, day: string) => {
      const ids = { newId, today: '2026-05-03' as IsoDay };
      const draft = {
        day: day as IsoDay,
        precision: 'day',
        people: ['Ana' as PersonId],
        channel: 'call',
        topics: [],
        note: `on ${day}`,
      } as const;
      const rest = { minutes: null, direction: 'mutual', favor: null, promise: '', mayQuote: true } as const;
      expect((await store.commit([logInteraction(store.network(), { ...draft, ...rest }, ids)])).ok).toBe(true);
    };
    const work = async (folder: string, day: string) => {
      const store = await openWithBackups(folder, backups, undefined, undefined, apart);
      if (store.revision() === 0) await add(store, 'Ana');
      await note(store, day);
      await store.close();
    };
    await work(here, '2024-05-03');
    cpSync(here, there, { recursive: true });
    await work(here, '2025-05-03');
    await work(there, '2026-05-03');
    for (const year of readdirSync(join(there, 'interactions')))
      cpSync(join(there, 'interactions', year), join(here, 'interactions', year));
    cpSync(join(there, 'network.json'), join(here, 'network (1).json'));
    const store = await openWithBackups(here, backups, undefined, undefined, apart);
    expect(await store.mergeVersion('network (1).json', ALL)).toMatchObject({ ok: true });
    expect([...store.network().interactions.values()].map(({ day }) => day).sort()).toEqual(['2024-05-03', '2025-05-03', '2026-05-03']);
    await store.close();
    const again = await openWithBackups(here, backups, undefined, undefined, apart);
    expect([again.network().interactions.size, again.save().kind]).toEqual([3, 'saved']);
    await again.close();
    for (const year of readdirSync(join(there, 'interactions'))) expect(readdirSync(join(here, 'interactions'))).toContain(year);
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
    expect(await store.divergentVersions()).toMatchObject([{ name }]);
    expect(await store.mergeVersion(name, ALL)).toMatchObject({ ok: true });
    expect(names(store)).toEqual(['Ana', 'Ben', 'Cleo', 'Dora']);
    expect(readdirSync(join(first, 'journal'))).toContain('copy.merged-2026-05-03T10-20-30');
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
    expect(await store.mergeVersion('network (1).json', ALL)).toMatchObject({ ok: false, error: { kind } });
    expect(await store.mergeVersion('../../etc/passwd', ALL)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
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
      'network.merged-2026-05-03T10-20-30.json',
      'networks.json',
    ])
      if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), '{}');
    mkdirSync(join(folder, 'network (1).json'));
    expect(await store.divergentVersions()).toEqual([]);
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
  const [version] = await back.divergentVersions();
  expect(version).toMatchObject({ kind: 'backup' });
  await add(back, 'Dora'); // going on in between takes nothing away
  expect(await back.mergeVersion(version?.name ?? '', ALL)).toMatchObject({ ok: true });
  expect(names(back)).toEqual(['Ana', 'Ben', 'Cleo', 'Dora']);
  expect(await back.divergentVersions()).toEqual([]);
  await back.close();
});

it('the check says what a copy has, who holds the network, and where a move was interrupted', async () => {
  const { first, second } = await twoComputers(
    (store) => change(store, 'Ana', { company: 'Globex' }),
    async (store) => {
      await change(store, 'Ana', { company: 'Initech' });
      await add(store, 'Cleo');
    },
  );
  cpSync(join(second, 'network.json'), join(first, 'network (1).json'));
  const holder = { host: 'LAPTOP', boot: 'its-own', pid: 1, started: '1', token: 'theirs', beat: 3 };
  writeFileSync(join(first, 'kith.lock'), JSON.stringify(holder));
  writeFileSync(join(first, 'kith-moving.json'), JSON.stringify({ from: '/home/me/Kith' }));
  const { problems, notices } = await verifyStore(nodeFs, first, null);
  expect(problems).toEqual([text('store.moveInterrupted', { folder: '/home/me/Kith' })]);
  expect(notices).toEqual([
    text('store.conflictCopies', { count: 1, file: 'network (1).json' }),
    text('store.copyComparison', { file: 'network (1).json', added: 1, filled: 0, clashes: 1 }),
    text('store.openElsewhere', { host: 'LAPTOP' }),
  ]);
});
