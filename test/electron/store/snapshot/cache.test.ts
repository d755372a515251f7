import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeFs, type StoreFs } from '../../../../electron/store/disk/file-system';
import { openStore } from '../../../../electron/store/store';
import type { StoreOptions } from '../../../../electron/store/store-types';
import type { InteractionId } from '../../../../shared/model/ids';
import { networkToJson } from '../../../../shared/model/network-json';
import { madeNetwork } from '../../../bench/made-network';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, canonical } from '../open-for-test';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

interface Places {
  readonly folder: string;
  readonly cache: string;
}

/** Remembers which files were read, so that it shows whether the texts were. */
function watched(): { readonly fs: StoreFs; readonly read: string[] } {
  const read: string[] = [];
  const openToRead: StoreFs['openToRead'] = (path) => {
    read.push(path);
    return nodeFs.openToRead(path);
  };
  return { fs: { ...nodeFs, openToRead }, read };
}

async function opened({ folder, cache }: Places, more: Partial<StoreOptions> = {}) {
  const now = () => new Date('2026-05-03T10:20:30Z');
  const store = await openStore(folder, { fs: nodeFs, now, random: Math.random, mode: 'write', shardThreshold: 0, cache, ...more });
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

/** Two years of interactions, opened once from the texts, so that there is a cache. */
async function made(seed = 1): Promise<Places & { readonly state: string; readonly networkId: string }> {
  const root = temporaryFolder();
  const places = { folder: join(root, 'network'), cache: join(root, 'cache') };
  const network = madeNetwork({ people: 60, interactions: 300, company: 3, ties: 20, seed });
  let store = await opened(places);
  await store.commit([{ kind: 'openExample', label: 'a made network', put: networkToJson(network), delete: {} }]);
  await store.commit([
    { kind: 'changePerson', label: 'x', put: { people: [{ ...[...network.people.values()][0]!, notes: '“é”' }] }, delete: {} },
  ]);
  await store.close();
  store = await opened(places);
  const state = canonical(store);
  await store.close();
  return { ...places, state, networkId: readdirSync(places.cache)[0] as string };
}

const yearsRead = (read: readonly string[]) => read.filter((path) => /interactions.\d{4}-/.test(path)).length;

describe('the cache of a large network', () => {
  it('lets it open without reading the texts of its interactions, as the same network', async () => {
    const { state, ...places } = await made();
    const { fs, read } = watched();
    const store = await opened(places, { fs });
    expect(yearsRead(read)).toBe(0);
    expect(canonical(store)).toBe(state);
    expect((await store.undo()).ok).toBe(true);
    await store.close();
  });

  it('follows every snapshot, and the journal is played on it', async () => {
    const { folder, cache } = await made();
    let state = '';
    for (let i = 0; i < 4; i++) {
      const { fs, read } = watched();
      const store = await opened({ folder, cache }, { fs });
      expect(yearsRead(read)).toBe(0);
      if (i > 0) expect(canonical(store)).toBe(state);
      const all = [...store.network().interactions.values()];
      const put = [
        { ...all[i]!, note: `changed ${i}` },
        { ...all[i + 9]!, id: `new ${i}` as InteractionId },
      ];
      const edit = { kind: 'changeInteraction', label: 'x', put: { interactions: put }, delete: { interactions: [all.at(-1)!.id] } };
      expect((await store.commit([edit])).ok).toBe(true);
      if (i === 2) expect((await store.undo()).ok).toBe(true);
      state = canonical(store);
      await store.close();
    }
    rmSync(cache, { recursive: true });
    const fromTexts = await opened({ folder, cache });
    expect(canonical(fromTexts)).toBe(state);
    await fromTexts.close();
  });

  it('is played on by a journal that was never folded', async () => {
    const { folder, cache } = await made();
    const copy = temporaryFolder();
    const store = await opened({ folder, cache });
    await add(store, 'Zed');
    const state = canonical(store);
    cpSync(folder, copy, { recursive: true }); // as a kill leaves it
    await store.close();
    const killed = await opened({ folder: copy, cache }, { mode: 'read' });
    expect(canonical(killed)).toBe(state);
    await killed.close();
  });

  it('is not used when any byte of it changed, is cut off, or missing', async () => {
    const { state, networkId, ...places } = await made();
    const within = join(places.cache, networkId);
    const files = readdirSync(within).map((name) => join(within, name));
    expect(files).toHaveLength(2);
    for (const file of files) {
      const bytes = readFileSync(file);
      const spots = Array.from({ length: 25 }, (_, i) => Math.floor((i * (bytes.length - 1)) / 24));
      const damaged = [
        ...spots.map((at) => bytes.map((byte, i) => (i === at ? byte ^ (1 << (at % 8)) : byte))),
        bytes.subarray(0, -1),
        bytes.subarray(0, 3),
      ];
      for (const one of [...damaged, null]) {
        if (one === null) rmSync(file);
        else writeFileSync(file, one);
        const { fs, read } = watched();
        const store = await opened(places, { fs, mode: 'read' });
        expect(yearsRead(read)).toBeGreaterThan(0);
        expect(store.unreadable()).toBeNull();
        expect(canonical(store)).toBe(state);
        await store.close();
      }
      writeFileSync(file, bytes);
    }
  });

  it('is not used for another version of the network, or another network', async () => {
    const one = await made(1);
    const other = await made(2);
    const stale = new Map(
      readdirSync(join(one.cache, one.networkId)).map((name) => [name, readFileSync(join(one.cache, one.networkId, name))]),
    );
    let store = await opened(one);
    await add(store, 'Later');
    const state = canonical(store);
    await store.close();
    const restore = (into: string) => {
      for (const name of readdirSync(into)) rmSync(join(into, name));
      for (const [name, bytes] of stale) writeFileSync(join(into, name), bytes);
    };
    restore(join(one.cache, one.networkId));
    store = await opened(one);
    expect(canonical(store)).toBe(state);
    await store.close();
    restore(join(other.cache, other.networkId));
    store = await opened(other);
    expect(canonical(store)).toBe(other.state);
    await store.close();
  });

  it('may go away while the network is open, and may not be writable: nothing of it is ever said', async () => {
    const { state, ...places } = await made();
    const store = await opened(places);
    rmSync(places.cache, { recursive: true });
    await add(store, 'Zed');
    await store.close();
    expect(existsSync(join(places.folder, 'network.json'))).toBe(true);
    rmSync(places.cache, { recursive: true, force: true });
    const create: StoreFs['create'] = (path) =>
      path.startsWith(places.cache) ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : nodeFs.create(path);
    const full = await opened(places, { fs: { ...nodeFs, create } });
    expect((await full.undo()).ok).toBe(true);
    expect(canonical(full)).toBe(state);
    await full.close();
    expect((await full.status()).notices).toEqual([]);
    expect(full.save()).toEqual({ kind: 'saved' });
  });

  it('is never trusted over the texts: a damaged year is noticed right after, said, and written again from what Kith has', async () => {
    const { state, ...places } = await made();
    const years = join(places.folder, 'interactions');
    const name = readdirSync(years)[0] as string;
    const whole = readFileSync(join(years, name));
    writeFileSync(
      join(years, name),
      whole.map((byte, i) => (i === 100 ? byte ^ 1 : byte)),
    );
    const store = await opened(places);
    expect(canonical(store)).toBe(state);
    expect((await store.status()).notices).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_100);
    await vi.waitFor(async () => expect((await store.status()).notices.join()).toContain(`interactions/${name}`), { timeout: 5_000 });
    await add(store, 'Zed');
    await store.close();
    expect(readFileSync(join(years, name))).toEqual(whole);
  });
});
