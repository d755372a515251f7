/** Kith on a disk in memory, and a diary: what it was asked to save, what it reported as saved, and what the network must be afterwards. */

import type { StoreFs } from '../../electron/store/disk/file-system';
import { openStore } from '../../electron/store/store';
import type { Store } from '../../electron/store/store-types';
import { seededRandom } from '../../shared/model/ids';
import { networkToJson } from '../../shared/model/network-json';
import { crashDisk, type DiskState } from './disk/crash-disk';
import { diskForStore } from './disk/locked-disk';

// The tests kill thousands of Kiths before any of their timers (heartbeat, checkpoint) fires, and each timer would keep a whole network in memory.
const [timeout, interval] = [globalThis.setTimeout, globalThis.setInterval];
const never = timeout(() => undefined, 0);
globalThis.setTimeout = ((run: () => void, ms = 0) => (ms < 1_000 ? timeout(run, ms) : never)) as typeof setTimeout;
globalThis.setInterval = ((run: () => void, ms = 0) => (ms < 1_000 ? interval(run, ms) : never)) as typeof setInterval;

export const NETWORK_FOLDER = '/data/network';
export const BACKUPS = '/data/backups';
export const CACHE = '/data/cache';
export const NOW = new Date('2026-05-03T10:20:30Z');

/** `isApart`: writes year shards, however few interactions there are. */
export async function openOn(fs: StoreFs, random = seededRandom(8), now = () => NOW, isApart = false): Promise<Store> {
  const store = await openStore(NETWORK_FOLDER, {
    fs: diskForStore(fs),
    now,
    random,
    mode: 'write',
    backups: BACKUPS,
    ...(isApart ? { shardThreshold: 0, cache: CACHE } : {}),
  });
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

export const stateOf = (store: Store) => `${JSON.stringify(networkToJson(store.network()))} ${JSON.stringify(store.history())}`;

/** Whether a network has year shards. */
export function isApartIn(state: DiskState): boolean {
  return state.has(`${NETWORK_FOLDER}/interactions`);
}

/** Removes the lock of a killed Kith: it names the process of the tests, which still runs. */
export function withoutLock(state: DiskState): DiskState {
  return new Map([...state].filter(([path]) => !path.includes('kith.lock')));
}

export type Act = (store: Store) => Promise<{ readonly ok: boolean; readonly error?: { readonly kind: string } }>;

interface Moment {
  /** The network after it; if it was refused: what it would have been. */
  state: string;
  outcome: 'acknowledged' | 'refused' | 'asked';
}

export interface Diary {
  /** The initial network, then everything that was asked for, in order. */
  readonly moments: Moment[];
  /** What Kith reported or showed that was not true. */
  readonly lies: string[];
  /** Its files were damaged or deleted by others: Kith may offer to continue with what can be rebuilt. */
  isDamagedByOthers: boolean;
}

/** The last acknowledged moment. */
export function acknowledged(diary: Diary): number {
  return Math.max(
    0,
    diary.moments.findLastIndex(({ outcome }) => outcome === 'acknowledged'),
  );
}

/** What may be on disk after a crash between these moments: the last acknowledged one, or one asked for after it. */
export function allowed(diary: Diary, least: number, most: number): readonly string[] {
  return diary.moments.slice(least, most + 1).map(({ state }) => state);
}

export interface Kith {
  readonly diary: Diary;
  /** The disk without errors and without counting, for what other programs do to it. */
  readonly others: StoreFs;
  readonly store: () => Store;
  readonly open: () => Promise<void>;
  /** Resolves when the change was made or refused. */
  readonly ask: (act: Act) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Kills the process, and removes its lock. */
  readonly kill: () => Promise<void>;
}

/** Kinds of failure that come from the disk. */
const REFUSED: ReadonlySet<string> = new Set(['not-saved', 'read-only']);

/** Ends a day: Kith found files that it cannot use, and said so. */
export class DayEnds extends Error {}

/** `mayComeBack`: on a disk that fails forever, the last refused change may be there, complete, at the next start. Otherwise never. */
export async function kithOn(
  fs: StoreFs,
  others: StoreFs,
  now: () => DiskState,
  mayComeBack = false,
  isApart = isApartIn(now()),
): Promise<Kith> {
  const diary: Diary = { moments: [], lies: [], isDamagedByOthers: false };
  let good = withoutLock(now());
  let session = sessionOn(fs);
  let store: Store | null = null;
  let starts = 0;

  const first = await openOn(crashDisk(good).fs);
  diary.moments.push({ state: stateOf(first), outcome: 'acknowledged' });
  diary.isDamagedByOthers = first.unreadable() !== null;

  const here = (): Store => {
    if (store === null) throw new DayEnds('not open');
    return store;
  };
  const last = () => diary.moments[acknowledged(diary)]?.state;
  const lie = (what: string) => diary.lies.push(`${what} (moment ${diary.moments.length})`);

  const kill = async () => {
    await store?.settled();
    session.end();
    void store?.close().catch(() => undefined);
    store = null;
    for (const path of now().keys()) if (path.includes('kith.lock')) await others.unlink(path);
  };

  return {
    diary,
    others,
    store: here,
    open: async () => {
      session = sessionOn(fs);
      const opened = await openOn(session.fs, seededRandom(8 + ++starts), undefined, isApart);
      store = opened;
      // It shows exactly what was saved, unless it reports that it cannot.
      if (opened.unreadable() !== null) return;
      const found = stateOf(opened);
      if (found === last()) return;
      const isRefusedOne = allowed(diary, acknowledged(diary), diary.moments.length - 1).includes(found);
      if (!mayComeBack || !isRefusedOne) lie('opened with what was not saved');
      diary.moments.push({ state: found, outcome: 'acknowledged' }); // it is durable from now on
    },
    ask: async (act) => {
      const moment: Moment = { state: '', outcome: 'asked' };
      diary.moments.push(moment);
      const store = here();
      const before = store.revision();
      const { ok, error } = await act(store);
      const isNothing = ok
        ? store.revision() === before && here().unreadable() === null && stateOf(here()) === last()
        : !REFUSED.has(error?.kind ?? '');
      if (isNothing) {
        if (ok) good = withoutLock(now()); // its files may have been put right all the same
        diary.moments.pop(); // there was nothing to undo or to change, on a day that went otherwise
        return;
      }
      if (ok) {
        moment.state = stateOf(here());
        moment.outcome = 'acknowledged';
        good = withoutLock(now());
        if (here().save().kind !== 'saved') lie('saved, and said it was not');
        return;
      }
      moment.state = await wouldBe(good, act);
      moment.outcome = 'refused';
      if (here().save().kind === 'saved') lie('refused, and said it was saved');
      if (here().unreadable() === null && stateOf(here()) !== last()) lie('refused, and shows it all the same');
    },
    close: async () => {
      await here().close();
      store = null;
    },
    kill,
  };
}

/** The network that an act leads to on a disk without errors. */
async function wouldBe(good: DiskState, act: Act): Promise<string> {
  const store = await openOn(crashDisk(good).fs, undefined, undefined, isApartIn(good));
  await act(store);
  const state = stateOf(store);
  await store.close();
  return state;
}

/** The disk of one process: after the process ended, its calls do nothing. */
function sessionOn(fs: StoreFs): { readonly fs: StoreFs; readonly end: () => void } {
  let isOver = false;
  const calls = Object.entries(fs).map(([name, call]) => {
    const run = call as (...args: readonly unknown[]) => Promise<unknown>;
    return [name, (...args: readonly unknown[]) => (isOver ? new Promise(() => undefined) : run(...args))] as const;
  });
  return {
    fs: Object.fromEntries(calls) as unknown as StoreFs,
    end: () => {
      isOver = true;
    },
  };
}
