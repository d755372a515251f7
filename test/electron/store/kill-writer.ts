/** A Kith that saves one person after the other until it is killed, and says which ones it was told are saved. Started by kill.test.ts. */
import { writeSync } from 'node:fs';
import { openStore } from '../../../electron/store/store';
import { nodeFs } from '../../../electron/store/store-fs';
import { addPerson } from '../../../shared/model/edits/people';
import type { PersonId } from '../../../shared/model/ids';

const [folder = '', run = ''] = process.argv.slice(2);
const store = await openStore(folder, { fs: nodeFs, now: () => new Date(), random: Math.random, mode: 'write' });
if (!store.ok) {
  writeSync(1, `refused ${store.error.message}\n`);
  process.exit(3);
}
for (let i = 0; ; i++) {
  const id = `${run}-${i}` as PersonId;
  const saved = await store.value.commit([addPerson({ id, name: id, notes: 'x'.repeat(2_000) }, () => id as never)]);
  if (saved.ok) writeSync(1, `${id}\n`); // at once: nothing acknowledged may be lost in a buffer of ours
}
