/** Locking a network and unlocking it for good, killed at every moment and with every disk call failing: nothing is lost, and at the end nothing is left in the old form. */
import { describe, expect, it } from 'vitest';
import { type EncryptionContext, finishConversion, lockNetwork, unlockForGood } from '../../../../electron/store/change-encryption';
import { writeAtomically } from '../../../../electron/store/disk/atomic-file';
import type { StoreFs } from '../../../../electron/store/disk/file-system';
import { encryptedDisk } from '../../../../electron/store/encryption/encrypted-disk';
import { type KeyFile, type NetworkKeys, unlock } from '../../../../electron/store/encryption/key-file';
import { findKey } from '../../../../electron/store/encryption/key-places';
import { openStore } from '../../../../electron/store/store';
import type { Store } from '../../../../electron/store/store-types';
import { verifyStore } from '../../../../electron/store/verify-store';
import { logInteraction } from '../../../../shared/model/edits/interactions';
import { addPerson } from '../../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { type CrashDisk, crashDisk, type DiskState } from '../../../builders/disk/crash-disk';
import { failingFs } from '../../../builders/disk/failing-fs';
import { TOOLS } from '../../../builders/disk/locked-disk';
import { BACKUPS, CACHE, NETWORK_FOLDER, NOW, stateOf, withoutLock } from '../../../builders/kith-on';
import { theDay } from '../../../builders/network-builder';
import { report, trials } from '../../../builders/trials';

const PASSPHRASE = 'Ana tells the whole choir';
const COST = { memory: 8, passes: 1 };
/** In every file that holds something of the network. */
const CANARY = 'Canarino';
const DRAFTS = '/data/drafts/one';
const VIEW = '/data/view.json';

const newId = idSource(seededRandom(6));

async function open(fs: StoreFs, seed = 8, now = NOW, mode: 'read' | 'write' = 'write'): Promise<Store> {
  const options = { fs, now: () => now, random: seededRandom(seed), mode, backups: BACKUPS, cache: CACHE, shardThreshold: 0 } as const;
  const store = await openStore(NETWORK_FOLDER, options);
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

/** A network with year shards, a previous snapshot, backups, a change log with a torn end, a kept segment and file, a draft and a view. */
async function savedNetwork(): Promise<{ state: DiskState; network: string }> {
  const disk = crashDisk(new Map([['/', null]]));
  let network = '';
  for (let start = 0; start < 3; start++) {
    const store = await open(disk.fs, start + 1, new Date(NOW.getTime() + start * 11 * 60_000));
    const person = `P${start}` as PersonId;
    await store.commit([addPerson({ id: person, name: `${CANARY} ${start}` }, newId)]);
    const rest = {
      channel: 'in-person',
      minutes: 30,
      direction: 'mutual',
      topics: ['Chess'],
      note: CANARY,
      favor: null,
      promise: '',
      mayQuote: true,
    } as const;
    const meeting = { day: theDay(`202${start}-05-01`), precision: 'day', people: [person], ...rest } as const;
    await store.commit([logInteraction(store.network(), meeting, { newId, today: theDay('2026-05-03') })]);
    network = stateOf(store);
    if (start < 2) await store.close();
  }
  const put = async (folder: string, name: string, content: string) => {
    await disk.fs.makeFolder(folder);
    await writeAtomically(disk.fs, { folder, name, previous: null, token: () => 'x' }, [Buffer.from(content)]);
  };
  await put(DRAFTS, `${'0'.repeat(32)}.json`, JSON.stringify({ key: 'note', content: CANARY }));
  await put('/data', 'view.json', JSON.stringify({ search: CANARY }));
  await put(`${NETWORK_FOLDER}/quarantine`, '00000001.log', `K 1 e 1 0 0 torn\nR 1 {"at":"${CANARY}"}`);
  await put(NETWORK_FOLDER, 'network.damaged-2026-01-01T10-00-00.json', `{"kith": "network", ${CANARY}`);
  // A killed process left these.
  const state = new Map(withoutLock(disk.now()));
  state.set(`${NETWORK_FOLDER}/.network.json.abc.tmp`, Buffer.from(CANARY));
  state.set(`${DRAFTS}/.${'0'.repeat(32)}.json.abc.tmp`, Buffer.from(CANARY));
  const segment = [...state.keys()].filter((path) => path.startsWith(`${NETWORK_FOLDER}/journal/`)).at(-1) as string;
  state.set(segment, Buffer.concat([state.get(segment) as Buffer, Buffer.from(`R 9 8 700 00 {"${CANARY}`)]));
  return { state, network };
}

function contextOn(fs: StoreFs, seed = 5): EncryptionContext {
  const random = seededRandom(seed);
  const token = () => `t${Math.floor(random() * 1e12).toString(36)}`;
  const rest = { now: () => NOW, token, tools: TOOLS, shardThreshold: 0 };
  return { fs, folder: NETWORK_FOLDER, backups: BACKUPS, cache: CACHE, personal: [DRAFTS, VIEW], ...rest };
}

interface Unlocked {
  readonly file: KeyFile;
  readonly keys: NetworkKeys;
}

/** Null: the network is not locked. */
async function unlocked(fs: StoreFs): Promise<Unlocked | null> {
  const found = await findKey(fs, { folder: NETWORK_FOLDER, backups: BACKUPS }, null, `${NETWORK_FOLDER}/network.json`);
  if (found.kind === 'none') return null;
  if (found.kind === 'damaged') throw new Error('the key file is damaged');
  const result = unlock(TOOLS.cipher, found.file, PASSPHRASE);
  if (result.kind !== 'unlocked') throw new Error(`the passphrase is ${result.kind}`);
  return { file: found.file, keys: result.keys };
}

const canaries = (state: DiskState) => [...state].flatMap(([path, content]) => (content?.includes(CANARY) ? [path] : []));

async function shownOn(fs: StoreFs): Promise<string> {
  const store = await open(fs, 8, NOW, 'read');
  return store.unreadable() === null ? stateOf(store) : `unreadable: ${store.unreadable()?.message}`;
}

/** What is wrong when Kith is opened on this disk; null: nothing. */
async function problemOf(state: DiskState, network: string): Promise<string | null> {
  const disk = crashDisk(withoutLock(state));
  const found = await unlocked(disk.fs);
  if (found === null) {
    if (canaries(state).length === 0) return 'not locked, and nothing can be read';
    return (await shownOn(disk.fs)) === network ? null : 'not locked, and not what was saved';
  }
  const { file, keys } = found;
  // A Kith that only reads does not finish it.
  const before = await shownOn(encryptedDisk(crashDisk(disk.now()).fs, TOOLS, keys, file.state));
  if (before !== network) return `${file.state}: not what was saved: ${before.slice(0, 200)}`;
  if (file.state === 'on') return canaries(state).length === 0 ? null : `locked, with ${canaries(state).join()}`;
  const finished = await finishConversion(contextOn(disk.fs, 99), file, keys);
  if (!finished.ok) return `${file.state}: not finished: ${finished.error.message}`;
  return await finalProblemOf(disk, network, file.state === 'turning-on');
}

async function finalProblemOf(disk: CrashDisk, network: string, isLocked: boolean): Promise<string | null> {
  const found = await unlocked(disk.fs);
  if ((found !== null) !== isLocked) return isLocked ? 'not locked' : 'locked';
  const fs = found === null ? disk.fs : encryptedDisk(disk.fs, TOOLS, found.keys, found.file.state);
  if (found !== null && found.file.state !== 'on') return found.file.state;
  const left = canaries(disk.now());
  if (isLocked && left.length > 0) return `left as plain text: ${left.join()}`;
  const marked = [...disk.now()]
    .filter(([path, content]) => content?.includes('KITH LOCKED') && !path.startsWith(CACHE))
    .map(([path]) => path);
  if (!isLocked && marked.length > 0) return `left encrypted: ${marked.join()}`;
  const { problems } = await verifyStore(fs, NETWORK_FOLDER, BACKUPS);
  if (problems.length > 0) return problems.join();
  return (await shownOn(fs)) === network ? null : 'not what was saved';
}

/** The moments of a conversion: every state that a power cut can leave. */
async function momentsOf(start: DiskState, run: (fs: StoreFs) => Promise<void>): Promise<{ moments: DiskState[]; disk: CrashDisk }> {
  const moments: DiskState[] = [];
  const disk = crashDisk(start, (now) => {
    for (const state of now.crashStates()) moments.push(state);
  });
  await run(disk.fs);
  return { moments, disk };
}

function* spread<T>(items: readonly T[], most: number): Iterable<T> {
  const stride = Math.max(1, items.length / most);
  for (let i = 0; i < items.length; i += stride) yield items[Math.floor(i)] as T;
}

const lock = async (fs: StoreFs) => {
  const locked = await lockNetwork(contextOn(fs), PASSPHRASE, COST);
  if (!locked.ok) throw new Error(locked.error.message);
  return locked.value;
};

describe('a network that is locked', () => {
  it('holds nothing in plain text, opens with the passphrase, and is whole; kept files can be decrypted again', async () => {
    const { state, network } = await savedNetwork();
    expect(canaries(state).length).toBeGreaterThan(12);
    const disk = crashDisk(state);
    const { damaged, recoveryWords, file } = await lock(disk.fs);
    expect([damaged, recoveryWords.length, file.state]).toEqual([[], 15, 'on']);
    expect(await finalProblemOf(disk, network, true)).toBeNull();
    // Lived in: a change, a checkpoint, a backup.
    const found = (await unlocked(disk.fs)) as Unlocked;
    const store = await open(encryptedDisk(disk.fs, TOOLS, found.keys), 12, new Date(NOW.getTime() + 86_400_000));
    await store.commit([addPerson({ id: 'Z' as PersonId, name: `${CANARY} Z` }, newId)]);
    const then = stateOf(store);
    await store.close();
    expect(canaries(disk.now())).toEqual([]);
    const opened = await unlockForGood(contextOn(disk.fs, 6), found.file, found.keys);
    expect(opened).toEqual({ ok: true, value: expect.objectContaining({ damaged: [] }) });
    expect(await finalProblemOf(disk, then, false)).toBeNull();
    for (const kept of [`${NETWORK_FOLDER}/quarantine/00000001.log`, `${NETWORK_FOLDER}/network.damaged-2026-01-01T10-00-00.json`, VIEW])
      expect(disk.now().get(kept)).toEqual(state.get(kept));
    expect([...disk.now().keys()].filter((path) => path.includes('kith-key') || path.includes('.kept'))).toEqual([]);
  });

  it.each(['locked', 'unlocked for good'] as const)(
    'when it is being %s, survives a power cut at every moment',
    async (way) => {
      const { state, network } = await savedNetwork();
      let start = state;
      let run = async (fs: StoreFs): Promise<void> => void (await lock(fs));
      if (way !== 'locked') {
        const disk = crashDisk(state);
        const { file, keys } = await lock(disk.fs);
        start = withoutLock(disk.now());
        run = async (fs) => {
          const done = await unlockForGood(contextOn(fs), file, keys);
          if (!done.ok) throw new Error(done.error.message);
        };
      }
      const { moments, disk } = await momentsOf(start, run);
      expect(await finalProblemOf(disk, network, way === 'locked')).toBeNull();
      // Nothing comes back afterwards.
      if (way === 'locked') for (const after of disk.crashStates()) expect(canaries(after)).toEqual([]);
      const bad: string[] = [];
      let tried = 0;
      for (const moment of spread(moments, trials(60, 1_000_000))) {
        tried++;
        const problem = await problemOf(moment, network);
        if (problem !== null) bad.push(problem);
      }
      report(31, `power cuts while a network is ${way}`, { trials: tried, unit: 'states', losses: bad.length });
      expect(bad.slice(0, 5)).toEqual([]);
      expect(moments.length).toBeGreaterThan(200);
    },
    3_600_000,
  );

  it.each(['locked', 'unlocked for good'] as const)(
    'when it is being %s on a disk that fails, is whole, and the rest is done the next time',
    async (way) => {
      const { state, network } = await savedNetwork();
      const first = crashDisk(state);
      const locked = way === 'locked' ? null : await lock(first.fs);
      const start = withoutLock(first.now());
      const attempt = (fs: StoreFs) =>
        locked === null ? lockNetwork(contextOn(fs), PASSPHRASE, COST) : unlockForGood(contextOn(fs), locked.file, locked.keys);
      const counting = failingFs(crashDisk(start).fs);
      counting.arm(Number.MAX_SAFE_INTEGER, 'EIO', false);
      expect((await attempt(counting.fs)).ok).toBe(true);
      const bad: string[] = [];
      let runs = 0;
      for (const [i, error] of ['EIO', 'ENOSPC', 'short-write', 'EACCES'].entries()) {
        for (const forEver of [false, true]) {
          for (let at = (i + Number(forEver)) % trials(61, 1); at < counting.calls.length; at += trials(61, 1)) {
            const disk = crashDisk(start);
            const failing = failingFs(disk.fs);
            failing.arm(at, error, forEver);
            const done = await attempt(failing.fs);
            runs++;
            const problem = done.ok ? await finalProblemOf(disk, network, way === 'locked') : await problemOf(disk.now(), network);
            if (problem !== null) bad.push(`${error} in call ${at} (${failing.calls.at(-1)})${forEver ? ' and after' : ''}: ${problem}`);
          }
        }
      }
      report(31, `failing disk calls while a network is ${way}`, { trials: runs, unit: 'runs', losses: bad.length });
      expect(bad.slice(0, 5)).toEqual([]);
    },
    3_600_000,
  );

  it.each(['locked', 'unlocked for good'] as const)(
    'when it is being %s, replaces no file by one that the disk did not keep',
    async (way) => {
      const { state, network } = await savedNetwork();
      const disk = crashDisk(state);
      const locked = way === 'locked' ? null : await lock(disk.fs);
      // The disk changes a byte of each draft that is written to it.
      const careless: StoreFs = {
        ...disk.fs,
        create: async (path) => {
          const file = await disk.fs.create(path);
          if (!path.startsWith(DRAFTS)) return file;
          const changed = (bytes: Uint8Array) => bytes.map((byte, i) => (i === bytes.length - 3 ? byte ^ 1 : byte));
          return { ...file, write: (bytes, offset, length) => file.write(changed(bytes), offset, length) };
        },
      };
      const done = await (locked === null
        ? lockNetwork(contextOn(careless), PASSPHRASE, COST)
        : unlockForGood(contextOn(careless), locked.file, locked.keys));
      expect(done).toMatchObject({ ok: false, error: { kind: 'not-saved' } });
      expect(await problemOf(disk.now(), network)).toBeNull();
    },
  );
});
