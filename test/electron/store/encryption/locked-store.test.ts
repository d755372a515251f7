/**
 * The days of the store's tests on the disk of a locked network: a sample of power cuts, failing calls, cuts and flips. `npm run torture` runs all of those
 * tests with a locked network too (build/torture.mjs).
 */
import { describe, expect, it } from 'vitest';
import { crashDisk, type DiskState } from '../../../builders/disk/crash-disk';
import { live, violationOf } from '../../../builders/disk/crash-states';
import { lockDisks } from '../../../builders/disk/locked-disk';
import { DAYS } from '../../../builders/disk/store-days';
import { acknowledged, allowed, NETWORK_FOLDER, openOn, stateOf, withoutLock } from '../../../builders/kith-on';
import { isLong, report } from '../../../builders/trials';

lockDisks();

function* spread<T>(items: readonly T[], most: number): Iterable<T> {
  const stride = Math.max(1, items.length / most);
  for (let i = 0; i < items.length; i += stride) yield items[Math.floor(i)] as T;
}

describe.skipIf(isLong)('the store of a locked network', () => {
  it('loses nothing in a power cut, on any day', async () => {
    let states = 0;
    const bad: string[] = [];
    for (const { name, morning, live: day } of DAYS) {
      const { crashes, diary } = await live(await morning(), day);
      bad.push(...diary.lies.map((lie) => `${name}: ${lie}`));
      for (const crash of spread(crashes, 10)) {
        states++;
        const violation = await violationOf(crash, diary);
        if (violation !== null) bad.push(`${name}: ${violation}`);
      }
    }
    report(31, 'power cuts with a locked network', { trials: states, unit: 'states', losses: bad.length });
    expect(bad.slice(0, 5)).toEqual([]);
    expect(states).toBeGreaterThan(100);
  }, 60_000);

  it('loses nothing when a disk call fails, on any day', async () => {
    let runs = 0;
    const bad: string[] = [];
    for (const [i, { name, morning, live: day }] of DAYS.entries()) {
      const start = await morning();
      const { calls } = await live(start, day, null, false);
      for (const [j, error] of ['EIO', 'ENOSPC', 'short-write'].entries()) {
        for (let at = (7 * i + 13 * j) % 41; at < calls; at += 41) {
          const { diary, disk } = await live(start, day, { at, error, forEver: false }, false);
          runs++;
          const store = await openOn(crashDisk(withoutLock(disk.now())).fs);
          if (store.unreadable() !== null) await store.openPrevious();
          const isTrue = allowed(diary, acknowledged(diary), acknowledged(diary)).includes(stateOf(store));
          if (!isTrue || diary.lies.length > 0) bad.push(`${name}: ${error} in call ${at}: ${diary.lies.join()}`);
        }
      }
    }
    report(31, 'failing disk calls with a locked network', { trials: runs, unit: 'runs', losses: bad.length });
    expect(bad.slice(0, 5)).toEqual([]);
  }, 60_000);

  it('shows nothing untrue and nothing in plain text when a file is cut or a bit of it is flipped', async () => {
    const { morning, live: day } = DAYS.find(({ name }) => name === 'killed') as (typeof DAYS)[number];
    const { disk, diary } = await live(await morning(), day, null, false);
    const state = withoutLock(disk.now());
    const before = stateOf(await openOn(crashDisk(await morning()).fs));
    const states = [before, ...diary.moments.map((moment) => moment.state)];
    const bad: string[] = [];
    let tried = 0;
    for (const [path, content] of state) {
      if (content === null || !path.startsWith(`${NETWORK_FOLDER}/`)) continue;
      expect(content.includes('killed'), path).toBe(false);
      for (let i = 0; i < 25; i++) {
        const at = Math.floor((content.length * i) / 25);
        const flipped = Buffer.from(content);
        flipped[at] = (flipped[at] as number) ^ (1 << (i & 7));
        for (const damaged of [content.subarray(0, at), flipped]) {
          const store = await openOn(crashDisk(new Map(state).set(path, damaged) as DiskState).fs);
          tried++;
          if (!states.includes(stateOf(store))) bad.push(`${path} at ${at}`);
        }
      }
    }
    report(31, 'cuts and flips of a locked network', { trials: tried, unit: 'files', losses: bad.length });
    expect(bad).toEqual([]);
  }, 60_000);
});
