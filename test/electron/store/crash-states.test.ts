import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../electron/store/store';
import type { StoreFs } from '../../../electron/store/store-fs';
import { addPerson } from '../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { crashDisk, type DiskState } from '../../builders/crash-disk';
import { failingFs } from '../../builders/failing-fs';
import { type Diary, liveADay, openOn, stateOf } from '../../builders/store-workload';
import { report, trials } from '../../builders/trials';

const EMPTY: DiskState = new Map([['/', null]]);

interface Crash {
  readonly state: DiskState;
  /** The network may be what it was after any of these commits. */
  readonly least: number;
  readonly most: number;
  readonly after: string;
}

const hashes = new WeakMap<Buffer, string>();
function hashOf(content: Buffer): string {
  let hash = hashes.get(content);
  if (hash === undefined) {
    hash = createHash('sha1').update(content).digest('hex');
    hashes.set(content, hash);
  }
  return hash;
}

function keyOf(state: DiskState): string {
  return [...state].map(([path, content]) => `${path} ${content === null ? '' : hashOf(content)}`).join('\n');
}

/** A killed process holds no lock; the file it left names one that lives here, this very one. */
function withoutLock(state: DiskState): DiskState {
  return new Map([...state].filter(([path]) => !path.includes('kith.lock')));
}

type Day = (fs: StoreFs, diary: Diary) => Promise<void>;

/** Every state that a crash at any moment of the day may leave. */
async function crashesOf(start: DiskState, day: Day, fault: { at: number; error: string } | null = null) {
  const diary: Diary = { states: [], acknowledged: 0, refused: 0 };
  const seen = new Map<string, Crash>();
  const disk = crashDisk(start, () => {
    const least = diary.acknowledged;
    const most = Math.max(0, diary.states.length - 1);
    for (const raw of disk.crashStates()) {
      const state = withoutLock(raw);
      const key = `${keyOf(state)} ${least} ${most}`;
      if (!seen.has(key)) seen.set(key, { state, least, most, after: disk.calls.slice(-3).join(', ') });
    }
  });
  const failing = failingFs(disk.fs);
  if (fault !== null) failing.arm(fault.at, fault.error, false);
  await day(failing.fs, diary);
  return { crashes: [...seen.values()], diary, calls: failing.calls.length };
}

async function violationOf({ state, least, most, after }: Crash, diary: Diary): Promise<string | null> {
  const disk = crashDisk(state);
  const store = await openOn(disk.fs);
  if (store.unusable() !== null) return `after ${after}: ${store.unusable()?.message}`;
  const found = stateOf(store);
  if (!diary.states.slice(least, most + 1).includes(found)) return `after ${after}: not one of the states ${least} to ${most}`;
  const added = await addZoe(store);
  if (!added.ok) return `after ${after}: cannot be written again: ${added.error.message}`;
  const then = stateOf(store);
  // Killed again, before anything was folded: the new line must lead on from what was recovered.
  const killed = await openOn(crashDisk(withoutLock(disk.now())).fs);
  if (stateOf(killed) !== then) return `after ${after}: what was saved after recovering is not there after a kill`;
  await store.close();
  const again = await openOn(crashDisk(withoutLock(disk.now())).fs);
  return stateOf(again) === then ? null : `after ${after}: what was saved after recovering is not there after closing`;
}

const addZoe = (store: Store) => store.commit([addPerson({ id: 'Z' as PersonId, name: 'Zoe' }, idSource(seededRandom(77)))]);

/** The next start after a crash: opened, one change, closed. */
const recovery: Day = async (fs, diary) => {
  const store = await openOn(fs);
  diary.states.push(stateOf(store));
  const adding = addZoe(store);
  diary.states.push('');
  await adding;
  diary.states[1] = stateOf(store);
  diary.acknowledged = 1;
  await store.close();
};

function* spread<T>(items: readonly T[], most: number): Iterable<T> {
  const stride = Math.max(1, items.length / most);
  for (let i = 0; i < items.length; i += stride) yield items[Math.floor(i)] as T;
}

async function violationsOf(crashes: Iterable<Crash>, diary: Diary): Promise<{ tried: number; violations: string[] }> {
  const violations: string[] = [];
  let tried = 0;
  for (const crash of crashes) {
    tried++;
    const violation = await violationOf(crash, diary);
    if (violation !== null) violations.push(violation);
  }
  return { tried, violations };
}

describe('a power cut at any moment', () => {
  it('leaves every acknowledged change, and at most the one that was being saved', async () => {
    const { crashes, diary } = await crashesOf(EMPTY, liveADay);
    const { tried, violations } = await violationsOf(crashes, diary);
    report('power cuts', { states: tried, violations: violations.length });
    expect(violations.slice(0, 5)).toEqual([]);
    expect(tried).toBeGreaterThan(200);
  });

  it('and another one while Kith recovers from it', async () => {
    const first = await crashesOf(EMPTY, liveADay);
    let [states, bad] = [0, 0];
    for (const crash of spread(first.crashes, trials(25, 10_000))) {
      const second = await crashesOf(crash.state, recovery);
      const { tried, violations } = await violationsOf(second.crashes, second.diary);
      states += tried;
      bad += violations.length;
      expect(violations.slice(0, 5), `after ${crash.after}`).toEqual([]);
    }
    report('power cuts while recovering', { states, violations: bad });
    expect(states).toBeGreaterThan(500);
  }, 3_600_000);

  it('and one on a disk that fails now and then', async () => {
    const whole = await crashesOf(EMPTY, liveADay);
    const faults = ['EIO', 'ENOSPC', 'short-write'].flatMap((error) => Array.from({ length: whole.calls }, (_, at) => ({ at, error })));
    let [states, bad, runs] = [0, 0, 0];
    for (const fault of spread(faults, trials(18, 10_000))) {
      const run = await crashesOf(EMPTY, liveADay, fault).catch(() => null);
      if (run === null || run.diary.refused > 0) continue; // what was refused may be there or not
      runs++;
      const { tried, violations } = await violationsOf(run.crashes, run.diary);
      states += tried;
      bad += violations.length;
      expect(violations.slice(0, 5), `${fault.error} in call ${fault.at}`).toEqual([]);
    }
    report('power cuts on a failing disk', { runs, states, violations: bad });
    expect(runs).toBeGreaterThan(5);
  }, 3_600_000);
});
