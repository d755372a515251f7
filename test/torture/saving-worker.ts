/**
 * A Kith in a child process that saves one change after the other, and prints immediately what was reported as saved. Arguments: the network's folder, the
 * folder of its backups, a name for what it saves, the number of changes (0: until it is killed), and the number of the disk call at which it kills
 * itself (0: never). It imports, undoes and redoes, closes the network and opens it again.
 *
 *     opened · saved <id> · refused <id> · undoing <id> · redone <id> · closed
 */
import { writeSync } from 'node:fs';
import { nodeFs, type StoreFs } from '../../electron/store/disk/file-system';
import { openStore } from '../../electron/store/store';
import type { Store } from '../../electron/store/store-types';
import type { Edit } from '../../shared/model/edit';
import { addPerson } from '../../shared/model/edits/people';
import type { PersonId } from '../../shared/model/ids';
import { diskForStore } from '../builders/disk/locked-disk';

const [folder = '', backups = '', run = '', count = '0', dieAt = '0'] = process.argv.slice(2);

/** Synchronous, so that no output is lost in a buffer when the process is killed. */
const say = (line: string) => writeSync(1, `${line}\n`);

let calls = 0;
function mortal(fs: StoreFs): StoreFs {
  if (dieAt === '0') return fs;
  const counted = <T extends object>(target: T): T =>
    Object.fromEntries(
      Object.entries(target).map(([name, call]) => [
        name,
        async (...args: readonly unknown[]) => {
          if (++calls === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
          const result: unknown = await (call as (...args: readonly unknown[]) => Promise<unknown>)(...args);
          return name === 'create' || name === 'openToRead' ? counted(result as object) : result;
        },
      ]),
    ) as T;
  return counted(fs);
}

const fs = diskForStore(mortal(nodeFs));

async function open(): Promise<Store> {
  const store = await openStore(folder, { fs, now: () => new Date(), random: Math.random, mode: 'write', backups });
  if (store.ok) {
    say('opened');
    return store.value;
  }
  say(`refused to open: ${store.error.message}`);
  process.exit(3);
}

let store = await open();
const save = async (id: string, kind: Edit['kind'] = 'addPerson') => {
  const edit = { ...addPerson({ id: id as PersonId, name: id, notes: 'x'.repeat(2_000) }, () => id as never), kind, label: `add ${id}` };
  const { ok } = await store.commit([edit]);
  say(`${ok ? 'saved' : 'refused'} ${id}`);
  return ok;
};

for (let i = 0; count === '0' || i < Number(count); i++) {
  const id = `${run}-${i}`;
  const isSaved = await save(id, i % 7 === 3 ? 'importFile' : 'addPerson');
  if (isSaved && i % 9 === 5) {
    say(`undoing ${id}`);
    const isUndone = (await store.undo()).ok;
    if (!isUndone || (await store.redo()).ok) say(`redone ${id}`);
  }
  if (i % 6 === 4) {
    await store.close();
    say('closed');
    store = await open();
  }
}
await store.close();
say('closed');
