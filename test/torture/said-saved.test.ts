/** "Saved" is never ahead of the disk: when it is reported, the durable state alone contains the change. */
import { expect, it } from 'vitest';
import type { StoreFile, StoreFs } from '../../electron/store/disk/file-system';
import { addPerson } from '../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../shared/model/ids';
import { type CrashDisk, crashDisk } from '../builders/disk/crash-disk';
import { failingFs } from '../builders/disk/failing-fs';
import { openOn, withoutLock } from '../builders/kith-on';
import { report, trials } from '../builders/trials';

const RUNS = trials(120, 10_000);
const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'short-write'];

/** Delays every call: not at all, by some turns of the event loop, or longer. */
function slowFs(fs: StoreFs, random: () => number): StoreFs {
  const while_ = async () => {
    const turns = random() < 0.5 ? 0 : Math.floor(random() * 12);
    for (let i = 0; i < turns; i++) await new Promise((resume) => setImmediate(resume));
  };
  const slow = <T extends StoreFs | StoreFile>(target: T): T =>
    Object.fromEntries(
      Object.entries(target).map(([name, call]) => [
        name,
        async (...args: readonly unknown[]) => {
          await while_();
          const result: unknown = await (call as (...args: readonly unknown[]) => Promise<unknown>)(...args);
          await while_(); // it is done, and nobody knows yet
          return name === 'create' || name === 'openToRead' ? slow(result as StoreFile) : result;
        },
      ]),
    ) as unknown as T;
  return slow(fs);
}

/** The people on the disk after a power cut now, if it keeps only what was synced. */
async function durable(disk: CrashDisk): Promise<ReadonlySet<string>> {
  for (const state of disk.crashStates()) {
    const store = await openOn(crashDisk(withoutLock(state)).fs);
    if (store.unreadable() !== null) await store.openPrevious();
    return new Set(store.network().people.keys());
  }
  return new Set();
}

it(`${RUNS} runs with delays and failures in every layer: what is said to be saved is on disk`, async () => {
  const bad: string[] = [];
  let [said, refused] = [0, 0];
  for (let run = 0; run < RUNS; run++) {
    const random = seededRandom(run + 1);
    const newId = idSource(seededRandom(run + 1));
    const disk = crashDisk(new Map([['/', null]]));
    const failing = failingFs(disk.fs);
    const store = await openOn(slowFs(failing.fs, random), seededRandom(run + 2));
    if (random() < 0.6) failing.arm(Math.floor(random() * 60), ERRORS[Math.floor(random() * ERRORS.length)] as string, random() < 0.3);
    const saved = new Set<string>();
    const checks: Promise<void>[] = [];
    /** The disk is copied at this moment; opening the copy may take longer. */
    const look = (id: string) => {
      saved.add(id);
      said++;
      const now = crashDisk(disk.now());
      const states = [...firstOf(disk.crashStates())];
      checks.push(
        durable({ ...now, crashStates: () => states }).then((there) => {
          const missing = [...saved].filter((one) => one <= id && !there.has(one));
          if (missing.length > 0) bad.push(`run ${run}: ${missing.join(', ')} said to be saved, and not on disk`);
        }),
      );
    };
    store.onChange((change) => {
      const isPending = change.edits.length === 0 && change.save.kind === 'saved';
      if (isPending) bad.push(`run ${run}: “saved” without a change`);
    });
    const asked: Promise<void>[] = [];
    for (let i = 0; i < 6; i++) {
      const id = `P${i}`;
      const kind = random() < 0.2 ? 'importFile' : 'addPerson';
      asked.push(
        store.commit([{ ...addPerson({ id: id as PersonId, name: id }, newId), kind }]).then(({ ok }) => {
          if (ok) look(id);
          else refused++;
        }),
      );
      if (random() < 0.6) await Promise.all(asked);
      if (random() < 0.3) failing.disarm();
    }
    await Promise.all(asked);
    failing.disarm();
    await store.close();
    await Promise.all(checks);
    const end = await durable(disk);
    bad.push(...[...saved].filter((id) => !end.has(id)).map((id) => `run ${run}: ${id} is lost after closing`));
  }
  report(17, '“Saved” with delays and failures in every layer', {
    trials: RUNS,
    unit: 'runs',
    losses: bad.length,
    more: { 'times said': said, refused },
  });
  expect(bad.slice(0, 5)).toEqual([]);
  expect(said).toBeGreaterThan(RUNS);
}, 3_600_000);

function* firstOf<T>(items: Iterable<T>): Iterable<T> {
  for (const item of items) {
    yield item;
    return;
  }
}
