/** A day with Kith, in the order it happened, and whether what is on a disk afterwards can be true. */
import { openStore, type Store } from '../../electron/store/store';
import type { StoreFs } from '../../electron/store/store-fs';
import { addPerson, deletePeople } from '../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../shared/model/ids';
import { networkToJson } from '../../shared/model/network-json';

export const VAULT = '/data/network';
const newId = idSource(seededRandom(3));

export async function openOn(fs: StoreFs, random = seededRandom(8)): Promise<Store> {
  const options = { fs, now: () => new Date('2026-05-03T10:20:30Z'), random, mode: 'write', backups: '/data/backups' } as const;
  const store = await openStore(VAULT, options);
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

export const stateOf = (store: Store) => `${JSON.stringify(networkToJson(store.network()))} ${JSON.stringify(store.history())}`;

export interface Diary {
  /** The network after each commit that was asked for, the empty one first. */
  readonly states: string[];
  /** How many of them were acknowledged. */
  acknowledged: number;
  /** How many were not. */
  refused: number;
}

/** Every kind of moment: first save, saves, undo, redo, folding, reopening, a safety copy before an import. */
export async function liveADay(fs: StoreFs, diary: Diary): Promise<void> {
  let store = await openOn(fs);
  diary.states.push(stateOf(store));
  let count = 0;
  const asked = async (act: () => Promise<{ ok: boolean }>, expected: () => string) => {
    // What a change leads to is known only afterwards; until it is acknowledged, both are allowed.
    const running = act();
    diary.states.push('');
    const result = await running;
    diary.states[diary.states.length - 1] = expected();
    if (result.ok) diary.acknowledged = diary.states.length - 1;
    else {
      diary.states.pop();
      diary.refused++;
    }
  };
  const here = () => stateOf(store);
  const person = () => addPerson({ id: `P${count}` as PersonId, name: `Person ${count++}` }, newId);
  const add = () => asked(() => store.commit([person()]), here);
  const reopen = async () => {
    await store.close();
    store = await openOn(fs, seededRandom(8 + count));
  };
  await add();
  await add();
  await asked(() => store.undo(), here);
  await asked(() => store.redo(), here);
  await reopen();
  await add();
  await asked(() => store.commit([{ ...person(), kind: 'importFile', label: 'import of a.csv' }]), here);
  await add();
  await reopen();
  await asked(() => store.commit([deletePeople(store.network(), ['P1' as PersonId])]), here);
  await reopen();
  await add();
  await store.close();
}
