/** One network on two computers with a sync program between them: random schedules of saving, partial syncing, and rollbacks. */
import { expect, it } from 'vitest';
import type { Store } from '../../electron/store/store-types';
import { addPerson } from '../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../shared/model/ids';
import { readableContents } from '../builders/disk/locked-disk';
import { type Computer, computer, filesOf, put, sync } from '../builders/disk/synced-folder';
import { NOW, openOn, withoutLock } from '../builders/kith-on';
import { report, trials } from '../builders/trials';

const SCHEDULES = trials(60, 1_000);
const STEPS = 40;

interface Found {
  readonly bad: string[];
  saved: number;
  setBack: number;
}

/** Networks created on two computers are different ones, even if a sync program puts them into one folder. */
interface Saved {
  readonly networkId: string | null;
  readonly revision: number;
}

const savedIn = (store: Store): Saved => ({ networkId: store.networkId(), revision: store.revision() });

/** The sync program may run at any moment except between Kith's last check of a file and the rename over it, some microseconds. */
async function idle({ disk }: Computer): Promise<void> {
  for (let calls = -1; calls !== disk.calls.length; ) {
    calls = disk.calls.length;
    for (let turn = 0; turn < 3; turn++) await new Promise((resume) => setImmediate(resume));
  }
}

async function schedule(seed: number, found: Found): Promise<void> {
  const random = seededRandom(seed);
  const newId = idSource(seededRandom(seed + 1));
  const bad = (what: string) => found.bad.push(`schedule ${seed}: ${what}`);
  const computers = ['Anna', 'Bruno'].map((name) => computer(name, bad)) as [Computer, Computer];
  const stores = new Map<Computer, Store>();
  const server = new Map<string, Buffer>();
  /** Earlier versions of the folder. */
  const past = new Map<Computer, Map<string, Buffer>[]>(computers.map((one) => [one, []]));
  const lastSaved = new Map<Computer, Saved>();
  const saved: string[] = [];
  /** What a rollback removed: not Kith's fault. */
  const gone: (readonly [path: string, content: Buffer])[] = [];
  let [minutes, starts, count] = [0, 0, 0];

  const openAt = async (one: Computer): Promise<Store> => {
    one.forget();
    for (const path of one.disk.now().keys()) if (path.includes('kith.lock')) await one.disk.fs.unlink(path);
    return openOn(one.fs, seededRandom(seed * 1_000 + ++starts), () => new Date(NOW.getTime() + minutes * 60_000));
  };

  for (let step = 0; step < STEPS; step++) {
    minutes += random() * 8;
    const one = computers[random() < 0.5 ? 0 : 1];
    const store = stores.get(one);
    const dice = random();
    if (dice < 0.3) {
      await idle(one);
      await sync(one, server, random() < 0.5 ? () => true : () => random() < 0.6);
    } else if (dice < 0.36 && store === undefined) {
      const versions = past.get(one) ?? [];
      const version = versions[Math.floor(random() * versions.length)];
      if (version === undefined) continue;
      gone.push(...filesOf(one));
      for (const path of filesOf(one).keys()) await put(one, path, undefined);
      for (const [path, content] of version) await put(one, path, content);
      // The next start, before anything else happens in the folder.
      const opened = await openAt(one);
      const last = lastSaved.get(one);
      // Its files may be newer than at the last closing here: the other computer's arrived meanwhile.
      const isOlder = last !== undefined && last.networkId === opened.networkId() && opened.revision() < last.revision;
      const { notices } = await opened.status();
      if (isOlder) found.setBack++;
      if (isOlder && opened.unreadable() === null && !notices.some((notice) => /older than|another version/.test(notice)))
        bad(`${one.name} was set back from ${last?.revision} to ${opened.revision()}, and it was not told`);
      await opened.close();
      // Reported once; afterwards the record holds what the user chose.
      if (opened.unreadable() === null) lastSaved.set(one, savedIn(opened));
    } else if (store === undefined) {
      const opened = await openAt(one);
      if (opened.unreadable() !== null && random() < 0.5) await opened.openPrevious();
      stores.set(one, opened);
    } else if (dice < 0.8) {
      const name = `${one.name}${seed}n${count++}`;
      const { ok } = await store.commit([addPerson({ id: name as PersonId, name }, newId)]);
      if (ok) saved.push(name);
    } else {
      await store.close();
      stores.delete(one);
      if (store.unreadable() === null) {
        lastSaved.set(one, savedIn(store));
        past.get(one)?.push(filesOf(one));
      }
    }
  }
  for (const store of stores.values()) await store.close();
  for (let round = 0; round < 2; round++) for (const one of computers) await sync(one, server, () => true);

  // Everything that was ever acknowledged is in some file: network, change log, conflict copies or backups.
  const files = [...computers.flatMap((one) => [...withoutLock(one.disk.now())]), ...server, ...gone];
  const contents = files.map(([path, content]) => (content === null ? [] : readableContents(new Map([[path, content]]))));
  const everything = Buffer.concat((await Promise.all(contents)).flat());
  const lost = saved.filter((name) => !everything.includes(`"${name}"`));
  if (lost.length > 0) bad(`${lost.join(', ')} cannot be found any more`);
  found.saved += saved.length;
}

it(`${SCHEDULES} schedules on two computers: nothing saved is beyond reach, nothing unread is taken away, what was set back is told`, async () => {
  const found: Found = { bad: [], saved: 0, setBack: 0 };
  for (let seed = 1; seed <= SCHEDULES; seed++) await schedule(seed, found);
  report(12, 'two computers with a sync program between them', {
    trials: SCHEDULES,
    unit: 'schedules',
    losses: found.bad.length,
    more: { 'saves looked for': found.saved, 'times set back': found.setBack },
  });
  expect(found.bad.slice(0, 300)).toEqual([]);
  expect(found.setBack).toBeGreaterThan(3);
}, 3_600_000);
