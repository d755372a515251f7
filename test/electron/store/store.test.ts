import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { FORMAT } from '../../../electron/store/format/migrations';
import { openStore } from '../../../electron/store/store';
import type { StoreChange } from '../../../electron/store/store-types';
import { deletePeople } from '../../../shared/model/edits/people';
import { freezeWeek } from '../../../shared/model/edits/reconnect';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { theDay } from '../../builders/network-builder';
import { temporaryFolder } from '../../builders/temporary-folder';
import { randomEdit } from '../../shared/model/random-edits';
import { add, canonical, names, open } from './open-for-test';

const FILE = 'network.json';

describe('the store', () => {
  it('writes nothing until there is something to keep', async () => {
    const folder = join(temporaryFolder(), 'new', 'deep');
    const store = await open(folder);
    expect(store.save()).toEqual({ kind: 'saved' });
    expect(readdirSync(folder)).toEqual(['kith.lock']);
    await store.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps what was acknowledged, one entity a line, readable by nobody else', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    expect(await add(store, 'Ana')).toEqual({ ok: true, value: { revision: 1 } });
    expect(await add(store, 'Ben')).toEqual({ ok: true, value: { revision: 2 } });
    const segment = join(folder, 'journal', '00000001.log');
    expect(
      readFileSync(segment, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('R ')),
    ).toHaveLength(2);
    const reader = await open(folder, nodeFs, 'read');
    expect(names(reader)).toEqual(['Ana', 'Ben']);
    await store.close();
    const text = readFileSync(join(folder, FILE), 'utf8');
    expect(text.split('\n').filter((line) => line.startsWith('{"id":"'))).toHaveLength(4); // two people, two steps
    expect(JSON.parse(text)).toMatchObject({ kith: 'network', format: FORMAT, revision: 2, history: { redo: [] }, _seal: { seq: 2 } });
    if (process.platform !== 'win32') {
      for (const file of [join(folder, FILE), segment]) expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    const again = await open(folder);
    expect(names(again)).toEqual(['Ana', 'Ben']);
    expect(again.revision()).toBe(2);
    await again.close();
    expect(readdirSync(folder).sort()).toEqual(['journal', FILE, 'network.prev.json']);
  });

  it('commits all of several edits or none', async () => {
    const store = await open(temporaryFolder());
    const good = { kind: 'addPerson', label: 'x', put: { circles: [{ id: 'c', name: 'Choir', cadenceDays: null }] }, delete: {} };
    const bad = {
      kind: 'deletePerson',
      label: 'x',
      put: { ties: [{ id: 't', a: 'no', b: 'one', relation: 'knows', since: null, hasEnded: false, note: '' }] },
      delete: {},
    };
    const [refused, taken] = await Promise.all([store.commit([good, bad]), add(store, 'Ana')]);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(taken.ok).toBe(true);
    expect(store.network().circles.size).toBe(0);
    expect(store.revision()).toBe(1);
    expect(await store.commit([{ ...good, kind: 'nonsense' }])).toMatchObject({ ok: false, error: { kind: 'usage' } });
    expect(await store.commit([{ ...good, put: {} }])).toEqual({ ok: true, value: { revision: 1 } });
    await store.close();
  });

  it('saves together what is asked for together', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    const changes: StoreChange[] = [];
    store.onChange((change) => changes.push(change));
    await Promise.all(Array.from({ length: 50 }, (_, i) => add(store, `P${i}`)));
    expect(changes.length).toBeLessThan(3);
    expect(changes.flatMap((change) => change.edits)).toHaveLength(50);
    expect(changes.at(-1)).toMatchObject({ revision: 50, history: { undo: 'add P49', redo: null }, save: { kind: 'saved' } });
    await store.close();
    const again = await open(folder);
    expect(names(again)).toHaveLength(50);
    await again.close();
  });

  it('undo and redo go on after a restart, and byte for byte', async () => {
    const folder = temporaryFolder();
    const random = seededRandom(9);
    const dice = { random, newId: idSource(random) };
    let store = await open(folder);
    const states = [canonical(store)];
    while (states.length <= 200) {
      const edit = randomEdit(store.network(), dice, false);
      if (edit === null) continue;
      const revision = store.revision();
      const result = await store.commit([edit]);
      if (!result.ok) throw new Error(result.error.message);
      if (store.revision() > revision) states.push(canonical(store));
      if (random() < 0.02) {
        await store.close();
        store = await open(folder);
      }
    }
    for (let i = 199; i >= 0; i--) {
      expect((await store.undo()).ok).toBe(true);
      expect(canonical(store)).toBe(states[i]);
      if (i === 100) {
        await store.close();
        store = await open(folder);
      }
    }
    expect(await store.undo()).toMatchObject({ ok: false, error: { kind: 'nothing-to-undo' } });
    for (let i = 1; i <= 200; i++) {
      expect((await store.redo()).ok).toBe(true);
      expect(canonical(store)).toBe(states[i]);
    }
    expect(await store.redo()).toMatchObject({ ok: false, error: { kind: 'nothing-to-redo' } });
    await store.close();
  });

  it('bookkeeping is no step and does not end what can be redone', async () => {
    const store = await open(temporaryFolder());
    await add(store, 'Ana');
    await add(store, 'Ben');
    await store.commit([
      freezeWeek({
        monday: theDay('2026-04-27'),
        picks: [
          { person: 'Ana' as PersonId, slot: 'ranked' },
          { person: 'Ben' as PersonId, slot: 'ranked' },
        ],
      }),
    ]);
    expect(store.history()).toEqual({ undo: 'add Ben', redo: null });
    expect(await store.undo()).toEqual({ ok: true, value: { id: 'r2', label: 'add Ben' } });
    expect([...store.network().weeks.values()][0]?.picks.map((pick) => pick.person)).toEqual(['Ana']);
    expect(await store.redo()).toEqual({ ok: true, value: { id: 'r2', label: 'add Ben' } });
    await store.commit([deletePeople(store.network(), ['Ana' as PersonId])]);
    expect(store.history()).toEqual({ undo: 'delete Ana', redo: null });
    expect(store.steps().map((step) => step.id)).toEqual(['r1', 'r2', 'r6']);
    await store.close();
  });

  it('undo by name takes only the last step', async () => {
    const store = await open(temporaryFolder());
    await add(store, 'Ana');
    await add(store, 'Ben');
    expect(await store.undo('r1')).toMatchObject({
      ok: false,
      error: { kind: 'not-found', message: text('store.stepNotLast', { id: 'r1', label: 'add Ben', lastId: 'r2' }) },
    });
    expect(await store.undo('r7')).toMatchObject({ ok: false });
    expect(names(store)).toEqual(['Ana', 'Ben']);
    expect((await store.undo('r2')).ok).toBe(true);
    await store.close();
  });

  it('keeps fields it does not know', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    await store.close();
    const text = readFileSync(join(folder, FILE), 'utf8');
    // Somebody who edits the file by hand removes the footer.
    const changed = text
      .replace('"kith": "network",', '"kith": "network",\n"plans": {"a": [1]},')
      .replace('"nickname":""', '"nickname":"","sign":"leo"')
      .replace(/,"_seal":.*\n$/, '}\n');
    writeFileSync(join(folder, FILE), changed);
    const again = await open(folder);
    expect(await add(again, 'Ben')).toMatchObject({ ok: true });
    await again.close();
    expect(readFileSync(join(folder, 'network.by-hand.json'), 'utf8')).toBe(changed);
    const json = JSON.parse(readFileSync(join(folder, FILE), 'utf8'));
    expect(json.plans).toEqual({ a: [1] });
    expect(json.network.people[0]).toMatchObject({ id: 'Ana', sign: 'leo' });
  });

  it('does not write over a file that another program put there', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    const foreign = readFileSync(join(folder, FILE), 'utf8').replaceAll('Ana', 'Zoe');
    writeFileSync(join(folder, FILE), `${foreign} `);
    expect(await add(store, 'Ben')).toMatchObject({ ok: false, error: { kind: 'not-saved' } });
    expect(store.save().kind).toBe('not-saved');
    expect(names(store)).toEqual(['Ana']);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(`${foreign} `);
    await store.close();
  });

  it('one writer: a second store is refused, a reader is not', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    const second = await openStore(folder, { fs: nodeFs, now: () => new Date(0), random: Math.random, mode: 'write' });
    expect(second).toMatchObject({
      ok: false,
      error: { kind: 'locked', message: text('store.lockedHere') },
    });
    const reader = await open(folder, nodeFs, 'read');
    expect(names(reader)).toEqual(['Ana']);
    expect(await add(reader, 'Ben')).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    await reader.close();
    await store.close();
    const third = await open(folder);
    await third.close();
  });
});
