import { nodeFs, type StoreFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import type { Store, StoreOptions } from '../../../electron/store/store-types';
import { addPerson } from '../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { networkToJson } from '../../../shared/model/network-json';
import { diskForStore } from '../../builders/disk/locked-disk';

export const newId = idSource(seededRandom(5));

export async function open(folder: string, fs: StoreFs = nodeFs, mode: 'write' | 'read' = 'write'): Promise<Store> {
  const store = await openStore(folder, { fs: diskForStore(fs), now: () => new Date('2026-05-03T10:20:30Z'), random: Math.random, mode });
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

/** As the app opens the user's own network. */
export async function openWithBackups(
  folder: string,
  backups: string,
  fs: StoreFs = nodeFs,
  now = () => new Date('2026-05-03T10:20:30Z'),
  more: Partial<StoreOptions> = {},
) {
  const store = await openStore(folder, {
    fs: diskForStore(fs),
    now,
    random: Math.random,
    mode: 'write',
    backups,
    ...more,
  });
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

/** Adds a person whose id is their name. */
export function add(store: Store, name: string) {
  return store.commit([addPerson({ id: name as PersonId, name }, newId)]);
}

export const names = (store: Store) => [...store.network().people.keys()].sort();
export const canonical = (store: Store) => JSON.stringify(networkToJson(store.network()));
