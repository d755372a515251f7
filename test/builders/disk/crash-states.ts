/** Every state that a power cut at any moment of a day can leave on the disk, and whether Kith continues from it without a loss. */
import { createHash } from 'node:crypto';
import type { Store } from '../../../electron/store/store-types';
import { addPerson } from '../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { acknowledged, allowed, type Diary, isApartIn, type Kith, kithOn, openOn, stateOf, withoutLock } from '../kith-on';
import { type CrashDisk, crashDisk, type DiskState } from './crash-disk';
import { failingFs } from './failing-fs';

export interface Crash {
  readonly state: DiskState;
  /** Equal for the same content under the same names. */
  readonly key: string;
  /** The network may be the one after any of these moments. */
  readonly least: number;
  readonly most: number;
  /** The last calls before it. */
  readonly after: string;
}

export interface Fault {
  /** Number of the call. */
  readonly at: number;
  readonly error: string;
  readonly forEver: boolean;
}

export interface CrashedDay {
  readonly crashes: readonly Crash[];
  readonly diary: Diary;
  /** Number of calls that can fail. */
  readonly calls: number;
  readonly disk: CrashDisk;
}

type Pair = readonly [number, number];

function pairOf(bytes: Uint8Array | string): Pair {
  const digest = createHash('sha1').update(bytes).digest();
  return [digest.readInt32LE(0), digest.readInt32LE(4)];
}

const contents = new WeakMap<Buffer, Pair>();
const paths = new Map<string, Pair>();

function pairOfContent(content: Buffer): Pair {
  let pair = contents.get(content);
  if (pair === undefined) contents.set(content, (pair = pairOf(content)));
  return pair;
}

function pairOfPath(path: string): Pair {
  let pair = paths.get(path);
  if (pair === undefined) paths.set(path, (pair = pairOf(path)));
  return pair;
}

const isOfALock = (path: string) => path.includes('kith.lock');

/** 64-bit hash of all paths and contents, in any order, without locks. */
function keyOf(state: DiskState): string {
  let [high, low] = [0, 0];
  for (const [path, content] of state) {
    if (isOfALock(path)) continue;
    const name = pairOfPath(path);
    const bytes = content === null ? FOLDER : pairOfContent(content);
    high ^= Math.imul(name[0] ^ bytes[1], 0x9e3779b1) ^ Math.imul(bytes[0] + name[1], 0x85ebca6b);
    low ^= Math.imul(name[1] ^ bytes[0], 0xc2b2ae35) ^ Math.imul(bytes[1] + name[0], 0x27d4eb2f);
  }
  return `${high} ${low}`;
}

const FOLDER: Pair = [1, 1];

/** Runs a day on a disk that starts as `start`. A day that Kith ends early, because its files cannot be used, counts too. */
export async function live(
  start: DiskState,
  day: (kith: Kith) => Promise<void>,
  fault: Fault | null = null,
  withCrashes = true,
): Promise<CrashedDay> {
  const seen = new Map<string, Crash>();
  let diary: Diary = { moments: [], lies: [], isDamagedByOthers: false };
  const disk = crashDisk(start, () => {
    if (!withCrashes) return;
    const least = acknowledged(diary);
    const most = Math.max(0, diary.moments.length - 1);
    for (const raw of disk.crashStates()) {
      const key = keyOf(raw);
      const at = `${key} ${least} ${most}`;
      if (!seen.has(at)) seen.set(at, { state: withoutLock(raw), key, least, most, after: disk.calls.slice(-3).join(', ') });
    }
  });
  const failing = failingFs(disk.fs);
  const kith = await kithOn(failing.fs, disk.fs, disk.now, fault?.forEver ?? false);
  diary = kith.diary;
  if (fault === null) await day(kith);
  else {
    failing.arm(fault.at, fault.error, fault.forEver);
    await day(kith).catch(() => undefined);
  }
  return { crashes: [...seen.values()], diary, calls: failing.calls.length, disk };
}

const addZoe = (store: Store) => store.commit([addPerson({ id: 'Z' as PersonId, name: 'Zoe' }, idSource(seededRandom(77)))]);

/** The next start after a crash: open, rebuild if necessary, one change, close. */
export const recovery = async (kith: Kith): Promise<void> => {
  await kith.open();
  if (kith.store().unreadable() !== null) await kith.ask((store) => store.openPrevious());
  await kith.ask(addZoe);
  await kith.close();
};

/** What is wrong with the network after a crash; null: nothing. `toTheEnd`: also closes Kith and opens it once more. */
export async function violationOf({ state, least, most, after }: Crash, diary: Diary, toTheEnd = true): Promise<string | null> {
  const disk = crashDisk(state);
  const store = await openOn(disk.fs, undefined, undefined, isApartIn(state));
  const isMended = store.unreadable() !== null;
  if (isMended) {
    if (!diary.isDamagedByOthers) return `after ${after}: ${store.unreadable()?.message}`;
    const mended = await store.openPrevious();
    if (!mended.ok) return `after ${after}: ${store.unreadable()?.message}`;
  }
  const found = stateOf(store);
  if (!allowed(diary, least, most).includes(found)) return `after ${after}: not one of the states ${least} to ${most}`;
  const added = await addZoe(store);
  if (!added.ok) return `after ${after}: cannot be written again: ${added.error.message}`;
  const then = stateOf(store);
  // Killed again before a checkpoint: the new frame must continue from what was recovered.
  const killed = await openOn(crashDisk(withoutLock(disk.now())).fs);
  if (stateOf(killed) !== then) return `after ${after}: what was saved after recovering is not there after a kill`;
  if (!toTheEnd) return null;
  await store.close();
  const again = await openOn(crashDisk(withoutLock(disk.now())).fs);
  return stateOf(again) === then ? null : `after ${after}: what was saved after recovering is not there after closing`;
}
