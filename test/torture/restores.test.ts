/** Every backup that is kept after a year: read, restored, and the restore undone. */
import { expect, it } from 'vitest';
import { checkNetwork } from '../../shared/model/check-network';
import { idSource, seededRandom } from '../../shared/model/ids';
import { networkToJson } from '../../shared/model/network-json';
import { type CrashDisk, crashDisk } from '../builders/disk/crash-disk';
import { NOW, openOn, withoutLock } from '../builders/kith-on';
import { report, trials } from '../builders/trials';
import { canonical } from '../electron/store/open-for-test';
import { randomEdit } from '../shared/model/random-edits';

const DAY_MS = 86_400_000;
const STARTS = trials(40, 600);

it('every copy that is kept can be restored, and the restore undone', async () => {
  const random = seededRandom(31);
  const dice = { random, newId: idSource(random) };
  const disk = crashDisk(new Map([['/', null]]));
  /** The network at each revision, from memory. */
  const truth = new Map<number, string>();
  let at = NOW.getTime();
  for (let start = 0; start < STARTS; start++) {
    const store = await openOn(disk.fs, seededRandom(start + 1), () => new Date(at));
    for (let i = 0; i < 4; i++) {
      const edit = randomEdit(store.network(), dice, true);
      if (edit !== null) await store.commit([edit]);
      truth.set(store.revision(), canonical(store));
    }
    await store.close();
    // Mostly some hours, sometimes some weeks.
    at += random() < 0.9 ? random() * DAY_MS : random() * 30 * DAY_MS;
  }

  const bad: string[] = [];
  const evening = withoutLock(disk.now());
  const opened = (on: CrashDisk, seed: number) => openOn(on.fs, seededRandom(STARTS + seed), () => new Date(at));
  const copies = await (await opened(crashDisk(evening), 1)).backups();
  for (const copy of copies) {
    // A restore makes a safety backup, and only the newest of those are kept: so each restore starts from the same disk.
    const then = crashDisk(evening);
    const store = await opened(then, 2);
    const before = canonical(store);
    const restored = await store.restoreBackup(copy.name);
    if (!restored.ok) bad.push(`${copy.name}: ${restored.error.message}`);
    if (canonical(store) !== truth.get(copy.revision)) bad.push(`${copy.name}: not what the network was`);
    bad.push(...checkNetwork(store.network()).map(({ message }) => `${copy.name}: ${message}`));
    const isEqual = before === canonical(store);
    if (!isEqual && !(await store.undo()).ok) bad.push(`${copy.name}: cannot be undone`);
    if (canonical(store) !== before) bad.push(`${copy.name}: undo does not bring everything back`);
    const end = JSON.stringify(networkToJson(store.network()));
    await store.close();
    const again = await opened(crashDisk(withoutLock(then.now())), 3);
    if (JSON.stringify(networkToJson(again.network())) !== end) bad.push(`${copy.name}: not the same after a restart`);
  }
  report(15, 'copies restored, and the restore undone', {
    trials: copies.length,
    unit: 'copies',
    losses: bad.length,
    more: { starts: STARTS },
  });
  expect(bad.slice(0, 5)).toEqual([]);
  expect(copies.length).toBeGreaterThan(10);
});
