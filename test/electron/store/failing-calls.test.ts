import { describe, expect, it } from 'vitest';
import { crashDisk, type DiskState } from '../../builders/disk/crash-disk';
import { type Fault, live, recovery } from '../../builders/disk/crash-states';
import { DAYS } from '../../builders/disk/store-days';
import { acknowledged, allowed, type Kith, openOn, stateOf, withoutLock } from '../../builders/kith-on';
import { report, trials } from '../../builders/trials';

const ERRORS = ['EIO', 'ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EMFILE', 'short-write'];

/** A day on which one call, or every call from one on, goes wrong; then the disk is well again. What is wrong afterwards, or null. */
async function problemAfter(start: DiskState, day: (kith: Kith) => Promise<void>, fault: Fault): Promise<string | null> {
  const { diary, disk } = await live(start, day, fault, false);
  if (diary.lies.length > 0) return diary.lies[0] as string;
  const store = await openOn(crashDisk(withoutLock(disk.now())).fs);
  // What can only be put together again, is, by the button the user is offered.
  if (store.unreadable() !== null && !(await store.openPrevious()).ok) return store.unreadable()?.message ?? '';
  const found = stateOf(store);
  const last = acknowledged(diary);
  if (found === diary.moments[last]?.state) return null;
  // On a disk that failed to the end, the change that was refused last may be there, whole. Nothing else may.
  return fault.forEver && allowed(diary, last, diary.moments.length - 1).includes(found) ? null : 'not what was acknowledged last';
}

async function* faultsOf(start: DiskState, day: (kith: Kith) => Promise<void>, stride: number): AsyncIterable<Fault> {
  const { calls } = await live(start, day, null, false);
  for (const [i, error] of ERRORS.entries()) {
    for (const forEver of [false, true])
      for (let at = (i + Number(forEver)) % stride; at < calls; at += stride) yield { at, error, forEver };
  }
}

describe('any disk call goes wrong', () => {
  it.each(DAYS)(
    'on the day “$name”: nothing acknowledged is lost, nothing refused comes back, and the next day begins as ever',
    async ({ name, morning, live: day }) => {
      const bad: string[] = [];
      let runs = 0;
      const start = await morning();
      for await (const fault of faultsOf(start, day, trials(47, 1))) {
        const problem = await problemAfter(start, day, fault);
        runs++;
        if (problem !== null) bad.push(`${fault.error} in call ${fault.at}${fault.forEver ? ' and after' : ''}: ${problem}`);
      }
      report(5, `failing disk calls on the day “${name}”`, { trials: runs, unit: 'runs', losses: bad.length });
      expect(bad.slice(0, 5)).toEqual([]);
      expect(runs).toBeGreaterThan(10);
    },
    3_600_000,
  );

  it('while Kith recovers from a kill', async () => {
    const bad: string[] = [];
    let runs = 0;
    for (const [i, { name, morning, live: day }] of DAYS.entries()) {
      const { crashes } = await live(await morning(), day);
      const wanted = trials(1, 12);
      for (let j = 0; j < wanted; j++) {
        const crash = crashes[Math.floor(((j + 0.5) / wanted) * crashes.length + i) % crashes.length];
        if (crash === undefined) continue;
        for await (const fault of faultsOf(crash.state, recovery, trials(61, 5))) {
          const problem = await problemAfter(crash.state, recovery, fault);
          runs++;
          if (problem !== null)
            bad.push(
              `${name}, killed after ${crash.after}, ${fault.error} in call ${fault.at}${fault.forEver ? ' and after' : ''}: ${problem}`,
            );
        }
      }
    }
    report(5, 'failing disk calls while recovering', { trials: runs, unit: 'runs', losses: bad.length });
    expect(bad.slice(0, 5)).toEqual([]);
  }, 3_600_000);
});
