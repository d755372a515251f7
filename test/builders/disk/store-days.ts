/** Days with Kith, deterministic: together they contain every kind of write to a network's folder. */
import { readFileSync } from 'node:fs';
import { readFileUpTo, writeAtomically } from '../../../electron/store/disk/atomic-file';
import { runToEnd } from '../../../shared/lib/resumable-work';
import type { Edit } from '../../../shared/model/edit';
import { mergeCircles, setPersonCircles } from '../../../shared/model/edits/circles';
import { logInteraction } from '../../../shared/model/edits/interactions';
import { mergePeople } from '../../../shared/model/edits/join-people';
import { addPerson, changePerson, deletePeople } from '../../../shared/model/edits/people';
import { freezeWeek } from '../../../shared/model/edits/reconnect';
import { changeSettings } from '../../../shared/model/edits/settings';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { serializeEditSteps } from '../../../shared/model/large-edits/serialize-edit';
import type { Network, Person } from '../../../shared/model/network';
import { type Kith, kithOn, NETWORK_FOLDER, withoutLock } from '../kith-on';
import { theDay } from '../network-builder';
import { crashDisk, type DiskState } from './crash-disk';
import { diskForStore } from './locked-disk';

export interface Day {
  readonly name: string;
  /** The disk at the start of the day. */
  readonly morning: () => Promise<DiskState>;
  readonly live: (kith: Kith) => Promise<void>;
}

const EMPTY: DiskState = new Map([['/', null]]);

/** People have the day in their names, so that no two days leave the same bytes. */
function peopleOf(day: string) {
  const newId = idSource(seededRandom(3));
  let count = 0;
  const id = (number: number) => `${day}${number}` as PersonId;
  const add = (notes = ''): Edit => addPerson({ id: id(count), name: `${day} ${count++}`, notes }, newId);
  return { id, add, save: (kith: Kith, notes = '') => one(kith, add(notes)) };
}

/** Opens Kith, uses it, closes it. */
async function session(kith: Kith, use: () => Promise<void>): Promise<void> {
  await kith.open();
  await use();
  await kith.close();
}

const one = (kith: Kith, edit: Edit) => kith.ask((store) => store.commit([edit]));

/** The disk after a day without errors. */
async function after(live: Day['live'], start = EMPTY, isApart = false): Promise<DiskState> {
  const disk = crashDisk(start);
  const kith = await kithOn(disk.fs, disk.fs, disk.now, false, isApart);
  await live(kith);
  return withoutLock(disk.now());
}

/** The disk with other content in the network file, written as the store would. */
async function edited(start: DiskState, edit: (content: Buffer) => Buffer): Promise<DiskState> {
  const disk = crashDisk(start);
  const fs = diskForStore(disk.fs);
  const read = await readFileUpTo(fs, FILE, 1_000_000);
  const content = read.kind === 'bytes' ? Buffer.from(read.bytes) : Buffer.alloc(0);
  await writeAtomically(fs, { folder: NETWORK_FOLDER, name: 'network.json', previous: null, token: () => 'edited' }, [edit(content)]);
  return disk.now();
}

function day(
  name: string,
  live: (kith: Kith, people: ReturnType<typeof peopleOf>) => Promise<void>,
  morning: Day['morning'] = async () => EMPTY,
): Day {
  return { name, morning, live: (kith) => live(kith, peopleOf(name)) };
}

const FILE = `${NETWORK_FOLDER}/network.json`;

/** Three people in a snapshot, two of them in the previous one, one in the change log after it. */
const someDays = (name: string) => async (): Promise<DiskState> =>
  after(async (kith) => {
    const people = peopleOf(`${name}before`);
    for (let i = 0; i < 3; i++) {
      await kith.open();
      await people.save(kith);
      if (i < 2) await kith.close();
    }
    await kith.kill();
  });

/** A get-together of the first person of the network. */
const met = (kith: Kith, day: string) =>
  kith.ask((store) => {
    const network = store.network();
    const [person] = network.people.keys();
    if (person === undefined) return store.commit([]);
    const draft = { day: theDay(day), precision: 'day', people: [person], channel: 'in-person', minutes: 30, direction: 'mutual' } as const;
    const rest = { topics: ['Chess'], note: `met on ${day}`, favor: null, promise: '', mayQuote: true } as const;
    return store.commit([
      logInteraction(network, { ...draft, ...rest }, { newId: idSource(seededRandom(Date.parse(day) / 1e7)), today: theDay('2026-05-03') }),
    ]);
  });

/** Interactions of three years in the snapshot and some in the change log after it, of a Kith that is still open. */
export async function liveSomeYears(kith: Kith, name: string): Promise<void> {
  const people = peopleOf(`${name}before`);
  await session(kith, async () => {
    await people.save(kith);
    for (const day of ['2022-05-01', '2023-06-15', '2024-01-01']) await met(kith, day);
  });
  await session(kith, () => met(kith, '2023-07-01'));
  await kith.open();
  await met(kith, '2024-02-02');
}

/** An import that is handled in pieces, as it comes from the worker that planned it. */
const largeImport = (kith: Kith, people: ReturnType<typeof peopleOf>) => {
  const put = Array.from({ length: 501 }, () => people.add()).flatMap((edit) => edit.put.people ?? []);
  const edit: Edit = { kind: 'importFile', label: 'import of large.csv', put: { people: put }, delete: {} };
  return kith.ask((store) => store.commitSerialized(runToEnd(serializeEditSteps(edit))));
};

/** A network with year shards, after a kill. */
const someYears = (name: string) => async (): Promise<DiskState> =>
  after(
    async (kith) => {
      await liveSomeYears(kith, name);
      await kith.kill();
    },
    EMPTY,
    true,
  );

export const DAYS: readonly Day[] = [
  day('first', async (kith, people) => {
    await session(kith, async () => {
      await people.save(kith);
      await people.save(kith);
    });
    await session(kith, () => people.save(kith));
  }),
  day(
    'undo',
    async (kith, people) => {
      await session(kith, async () => {
        await people.save(kith);
        await kith.ask((store) => store.undo());
        await kith.ask((store) => store.redo());
        await kith.ask((store) => store.undo());
      });
      await session(kith, async () => {
        await kith.ask((store) => store.redo());
        await kith.ask((store) => store.undo());
        await people.save(kith);
      });
    },
    someDays('undo'),
  ),
  day(
    'together',
    async (kith, people) => {
      await session(kith, async () => {
        for (let i = 0; i < 3; i++) {
          const edits = [people.add(), people.add(), people.add()];
          await kith.ask(async (store) => {
            const results = await Promise.all(edits.map((edit) => store.commit([edit])));
            return results.find(({ ok }) => !ok) ?? { ok: true };
          });
        }
      });
    },
    someDays('together'),
  ),
  day(
    'import',
    async (kith, people) => {
      await session(kith, async () => {
        await people.save(kith);
        await one(kith, { ...people.add(), kind: 'importFile', label: 'import of a.csv' });
        await people.save(kith);
        await one(kith, { ...people.add(), kind: 'importFile', label: 'import of b.csv' });
        await people.save(kith);
      });
    },
    someDays('import'),
  ),
  day(
    'merge',
    async (kith, people) => {
      await session(kith, async () => {
        for (let i = 0; i < 3; i++) await people.save(kith);
        await kith.ask(async (store) => store.commit([mergePeople(store.network(), people.id(0), people.id(1))]));
        await kith.ask(async (store) => store.commit([deletePeople(store.network(), [people.id(2)])]));
        await kith.ask((store) => store.undo());
      });
    },
    someDays('merge'),
  ),
  day(
    'restore',
    async (kith, people) => {
      await session(kith, async () => {
        await people.save(kith);
        await people.save(kith);
        await kith.ask(async (store) => store.restoreBackup((await store.backups()).at(-1)?.name ?? ''));
        await kith.ask((store) => store.undo());
      });
    },
    someDays('restore'),
  ),
  day(
    'older',
    async (kith, people) => {
      await session(kith, async () => {
        await people.save(kith);
        await people.save(kith);
      });
      await kith.open();
      await people.save(kith);
      await kith.kill();
    },
    () =>
      edited(
        new Map([
          ['/', null],
          ['/data', null],
          [NETWORK_FOLDER, null],
        ]),
        () => readFileSync('test/fixtures/saved-networks/format-1/network.json'),
      ),
  ),
  day(
    'hand',
    async (kith, people) => {
      await session(kith, async () => {
        await people.save(kith);
        await people.save(kith);
      });
    },
    async () => {
      const before = await after((kith) => session(kith, () => peopleOf('handbefore').save(kith)));
      return await edited(before, (content) =>
        Buffer.from(
          content
            .toString()
            .replace(/,"_seal":.*\n$/, '}\n')
            .replace('"company":""', '"company":"by hand"'),
        ),
      );
    },
  ),
  day(
    'mended',
    async (kith, people) => {
      await session(kith, async () => {
        await kith.ask((store) => store.openPrevious());
        await people.save(kith);
      });
    },
    async () => {
      const files = new Map(await someDays('mended')());
      files.set(FILE, files.get(FILE)?.subarray(0, 700) ?? null);
      return files;
    },
  ),
  day(
    'taken',
    async (kith, people) => {
      await session(kith, async () => {
        await people.save(kith);
        kith.diary.isDamagedByOthers = true;
        await kith.others.unlink(FILE);
        await kith.others.syncFolder(NETWORK_FOLDER);
        await people.save(kith);
        await people.save(kith);
      });
    },
    someDays('taken'),
  ),
  day(
    'long',
    async (kith, people) => {
      await kith.open();
      for (let i = 1; i <= 3; i++) await people.save(kith, 'word '.repeat(i * 900));
      await kith.kill();
      await session(kith, () => people.save(kith, 'word '.repeat(900)));
    },
    someDays('long'),
  ),
  day(
    'killed',
    async (kith, people) => {
      for (let i = 0; i < 4; i++) {
        await kith.open();
        await people.save(kith);
        await people.save(kith);
        await kith.kill();
      }
      await session(kith, () => people.save(kith));
    },
    someDays('killed'),
  ),
  day(
    'ordinary',
    async (kith, people) => {
      await session(kith, async () => {
        await people.save(kith);
        const ana = people.id(0);
        const change = (edit: (person: Person, network: Network) => Edit) =>
          kith.ask((store) => {
            const person = store.network().people.get(ana);
            return store.commit(person === undefined ? [] : [edit(person, store.network())]);
          });
        await change((person, network) => setPersonCircles(network, person, ['Choir', 'Work'], idSource(seededRandom(4))));
        await change((person) => changePerson(person, { notes: 'moved to Porto' }));
        await change(() => freezeWeek({ monday: theDay('2026-04-27'), picks: [{ person: ana, slot: 'ranked' }] }));
        await change((_, network) => changeSettings(network, { listMode: 'repay' }));
        await kith.ask((store) => {
          const [a, b] = [...store.network().circles.keys()];
          return store.commit(a && b ? [mergeCircles(store.network(), a, b)] : []);
        });
        await kith.ask((store) => store.undo());
      });
    },
    someDays('ordinary'),
  ),
  day(
    'years',
    async (kith, people) => {
      await session(kith, async () => {
        await met(kith, '2022-08-08');
        await met(kith, '2025-01-01');
      });
      await session(kith, async () => {
        await kith.ask((store) => store.undo());
        await one(kith, { ...people.add(), kind: 'importFile', label: 'import of a.csv' });
        await met(kith, '2022-09-09');
      });
      await session(kith, () => kith.ask(async (store) => store.restoreBackup((await store.backups()).at(-1)?.name ?? '')));
    },
    someYears('years'),
  ),
  day(
    'damaged',
    async (kith) => {
      await session(kith, () => met(kith, '2022-10-10'));
      await session(kith, () => met(kith, '2023-10-10'));
    },
    async () => {
      const files = new Map(await someYears('damaged')());
      // The backups have a copy of this year's shard.
      const year = [...files.keys()].find((path) => path.startsWith(`${NETWORK_FOLDER}/interactions/2022-`)) ?? '';
      files.set(year, files.get(year)?.subarray(0, 60) ?? null);
      return files;
    },
  ),
  day(
    'large',
    async (kith, people) => {
      await session(kith, async () => {
        await largeImport(kith, people);
        await kith.ask((store) => store.undo());
      });
      await session(kith, async () => {
        await kith.ask((store) => store.redo());
        await people.save(kith);
        await kith.ask((store) => store.undo());
        await kith.ask((store) => store.undo());
      });
    },
    someDays('large'),
  ),
];
