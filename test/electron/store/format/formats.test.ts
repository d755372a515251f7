/** Networks of every released format open for ever. The files in test/fixtures/saved-networks stay as they were written then. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT, migrate } from '../../../../electron/store/format/migrations';
import type { Store } from '../../../../electron/store/store-types';
import { checkNetwork } from '../../../../shared/model/check-network';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { profileOf, takeBackImport } from '../../../../shared/model/edits/imports/imports';
import type { PersonId } from '../../../../shared/model/ids';
import type { ImportRecord, Person } from '../../../../shared/model/network';
import { copyNetwork } from '../../../../shared/model/network-json';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, canonical, names, open } from '../open-for-test';

const FIXTURES = 'test/fixtures/saved-networks';
const versions = readdirSync(FIXTURES).map((name) => Number(name.replace('format-', '')));

describe('saved formats', () => {
  it('there is a file of each', () => {
    expect(versions.sort((a, b) => a - b)).toEqual(Array.from({ length: FORMAT }, (_, i) => i + 1));
  });

  it.each(versions)('format %i opens, is whole, and is saved again', async (version) => {
    const folder = temporaryFolder();
    cpSync(join(FIXTURES, `format-${version}`), folder, { recursive: true });
    const store = await open(folder);
    expect(store.unreadable()).toBeNull();
    expect(names(store)).toEqual(['ana', 'ben', 'cleo']);
    expect(checkNetwork(store.network())).toEqual([]);
    expect(store.history()).toEqual({ undo: 'log get-together with Ana Prado and Ben Okafor', redo: 'add Dora' });
    expect((await store.redo()).ok).toBe(true);
    expect((await store.undo()).ok).toBe(true);
    expect((await store.undo()).ok).toBe(true);
    expect((await store.redo()).ok).toBe(true);
    expect((await add(store, 'Eli')).ok).toBe(true);
    await store.close();
    expect(JSON.parse(readFileSync(join(folder, 'network.json'), 'utf8')).format).toBe(FORMAT);
  });

  it('files of format 3 by year open, and are what the one file is', async () => {
    const [inOne, byYear] = await Promise.all(
      ['saved-networks', 'saved-networks-by-year'].map(async (name) => {
        const folder = temporaryFolder();
        cpSync(join('test/fixtures', name, 'format-3'), folder, { recursive: true });
        return await open(folder);
      }),
    );
    expect(byYear?.unreadable()).toBeNull();
    expect(byYear?.network().interactions.size).toBe(1);
    expect(canonical(byYear as Store)).toBe(canonical(inOne as Store));
    await Promise.all([inOne?.close(), byYear?.close()]);
  });

  it('photos, own fields, days of jobs and what an import added are read to the last field, and written byte for byte', async () => {
    const folder = temporaryFolder();
    cpSync('test/fixtures/saved-networks-own-fields/format-3', folder, { recursive: true });
    const before = readFileSync(join(folder, 'network.json'), 'utf8');
    const store = await open(folder);
    expect(checkNetwork(store.network())).toEqual([]);
    const [ana, ben] = [...store.network().people.values()];
    expect(ana).toMatchObject({
      howMet: 'On a ferry in 2019.',
      photo: 'data:image/jpeg;base64,/9j/4AAQSkZJRg==',
      closedWishes: ['need notes a flat'],
      jobs: [
        { at: 'Hooli', from: '2024-03', to: '' },
        { at: 'Acme', from: '2012', to: '2024-02-28' },
      ],
      extra: { 'Shoe size': '38', Pet: 'Rex\nand Bella' },
    });
    expect(profileOf(store.network()).jobs).toEqual([{ at: 'Fabrikam', from: '2025-11', to: '' }]);
    const [record] = store.network().imports.values();
    const taken = applyEdit(copyNetwork(store.network()), takeBackImport(store.network(), record as ImportRecord, '2026-05-03' as IsoDay));
    expect(taken.put.people?.[0]).toEqual(ben);
    await store.undo();
    await store.undo();
    expect('photo' in (store.network().people.get('ben' as PersonId) as Person)).toBe(false);
    await store.redo();
    await store.redo();
    await store.close();
    const plain = (text: string) => text.replace(/"revision": \d+/, '').replace(/,"_seal":.*\n$/, '');
    expect(plain(readFileSync(join(folder, 'network.json'), 'utf8'))).toBe(plain(before));
  });

  it('the file of the present format is written byte for byte as it was read', async () => {
    const folder = temporaryFolder();
    cpSync(join(FIXTURES, `format-${FORMAT}`), folder, { recursive: true });
    const before = readFileSync(join(folder, 'network.json'), 'utf8');
    const store = await open(folder);
    await store.redo();
    await store.undo();
    await store.close();
    const after = readFileSync(join(folder, 'network.json'), 'utf8');
    const plain = (text: string) => text.replace(/"revision": \d+/, '').replace(/,"_seal":.*\n$/, '');
    expect(plain(after)).toBe(plain(before));
  });

  it('a version there is no way from is refused', () => {
    expect(migrate({ format: 0 }, 0)).toBeNull();
    expect(migrate({ format: FORMAT, a: 1 }, FORMAT)).toEqual({ format: FORMAT, a: 1 });
  });
});
