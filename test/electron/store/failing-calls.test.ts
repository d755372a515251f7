import { describe, expect, it } from 'vitest';
import { crashDisk, type DiskState } from '../../builders/crash-disk';
import { failingFs } from '../../builders/failing-fs';
import { type Diary, liveADay, openOn, stateOf } from '../../builders/store-workload';
import { report, trials } from '../../builders/trials';

const ERRORS = ['EIO', 'ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EMFILE', 'short-write'];

const withoutLock = (state: DiskState): DiskState => new Map([...state].filter(([path]) => !path.includes('kith.lock')));

/** A day on which one call, or every call from one on, goes wrong; then the disk is well again. Answers with what is wrong afterwards, or null. */
async function problemAfter(at: number, error: string, forEver: boolean): Promise<{ problem: string | null; calls: number }> {
  const diary: Diary = { states: [], acknowledged: 0, refused: 0 };
  const disk = crashDisk(new Map([['/', null]]));
  const failing = failingFs(disk.fs);
  failing.arm(at, error, forEver);
  // A Kith that cannot start again (its own lock could not be taken away) ends the day.
  await liveADay(failing.fs, diary).catch(() => undefined);
  const calls = failing.calls.length;
  const store = await openOn(crashDisk(withoutLock(disk.now())).fs);
  if (store.unusable() !== null) return { problem: store.unusable()?.message ?? '', calls };
  const found = stateOf(store);
  const last = diary.states[diary.acknowledged] ?? '';
  // What was refused last, on a disk that failed to the end, may be there, whole.
  const isLast = found === last || (diary.refused > 0 && forEver) || diary.states.length === 0;
  return { problem: isLast ? null : 'not what was acknowledged last', calls };
}

describe('any disk call of a day goes wrong', () => {
  it('nothing acknowledged is lost, nothing refused comes back, and the next day begins as ever', async () => {
    const { calls } = await problemAfter(Number.MAX_SAFE_INTEGER, 'EIO', false);
    const bad: string[] = [];
    let runs = 0;
    const stride = trials(7, 1);
    for (const [i, error] of ERRORS.entries()) {
      for (const forEver of [false, true]) {
        for (let at = i % stride; at < calls; at += stride) {
          const { problem } = await problemAfter(at, error, forEver);
          runs++;
          if (problem !== null) bad.push(`${error} in call ${at}${forEver ? ' and after' : ''}: ${problem}`);
        }
      }
    }
    report('failing disk calls', { calls, runs, losses: bad.length });
    expect(bad.slice(0, 5)).toEqual([]);
    expect(runs).toBeGreaterThan(200);
  }, 3_600_000);
});
