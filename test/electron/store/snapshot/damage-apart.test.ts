/** Every cut and every flipped bit of a network whose interactions lie in files by year, with a cache beside it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { verifyStore } from '../../../../electron/store/verify-store';
import { crashDisk, type DiskState } from '../../../builders/disk/crash-disk';
import { liveSomeYears } from '../../../builders/disk/store-days';
import { BACKUPS, CACHE, kithOn, NETWORK_FOLDER, openOn, stateOf, withoutLock } from '../../../builders/kith-on';
import { report, trials } from '../../../builders/trials';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

async function savedNetwork(): Promise<{ state: DiskState; states: readonly string[] }> {
  const disk = crashDisk(new Map([['/', null]]));
  const kith = await kithOn(disk.fs, disk.fs, disk.now, false, true);
  await liveSomeYears(kith, 'apart');
  await vi.advanceTimersByTimeAsync(2_500);
  return { state: withoutLock(disk.now()), states: kith.diary.moments.map(({ state }) => state) };
}

/** What a damaged file comes to; null: nothing of it is shown as true, and it is noticed, or costs nothing. */
async function problemOf(state: DiskState, states: readonly string[], path: string): Promise<string | null> {
  const disk = crashDisk(state);
  const store = await openOn(disk.fs, undefined, undefined, true);
  const found = stateOf(store);
  const { notices } = await store.status();
  if (path.startsWith(CACHE)) return found === states.at(-1) && store.unreadable() === null ? null : 'a damaged cache is not got over';
  if (!states.includes(found)) return 'shows what never was';
  if (store.unreadable() === null && notices.length === 0 && found !== states.at(-1)) return 'older, and nothing is said';
  const { problems, notices: said } = await verifyStore(disk.fs, NETWORK_FOLDER, BACKUPS);
  return problems.length + said.length === 0 ? 'kith check finds nothing' : null;
}

it('is noticed, and nothing untrue is shown', async () => {
  const { state, states } = await savedNetwork();
  expect(await problemOf(state, states, CACHE)).toBeNull();
  const files = [...state].filter((file): file is [string, Buffer] => file[1] !== null && !file[0].startsWith(BACKUPS));
  for (const part of ['/interactions/', '/journal/', CACHE, 'network.json']) {
    expect(files.filter(([path]) => path.includes(part)).length, part).toBeGreaterThan(0);
  }
  const bad: string[] = [];
  let [cuts, flips] = [0, 0];
  for (const [path, content] of files) {
    const step = Math.max(1, Math.floor(content.length / trials(40, 1_000_000)));
    for (let length = 0; length < content.length; length += step) {
      cuts++;
      const problem = await problemOf(new Map(state).set(path, content.subarray(0, length)), states, path);
      if (problem !== null) bad.push(`${path} cut to ${length} of ${content.length}: ${problem}`);
    }
    const bits = content.length * 8;
    const stride = Math.max(1, Math.floor(bits / trials(60, 100_000_000)) - 1) | 1;
    for (let bit = 0; bit < bits; bit += stride) {
      const flipped = Buffer.from(content);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      flips++;
      const problem = await problemOf(new Map(state).set(path, flipped), states, path);
      if (problem !== null) bad.push(`${path} bit ${bit} of ${bits}: ${problem}`);
    }
  }
  report(8, 'files by year and their cache, cut', {
    trials: cuts,
    unit: 'cuts',
    losses: bad.filter((one) => one.includes(' cut to ')).length,
  });
  report(8, 'files by year and their cache, bits flipped', {
    trials: flips,
    unit: 'flips',
    losses: bad.filter((one) => one.includes(' bit ')).length,
  });
  expect(bad.slice(0, 10)).toEqual([]);
}, 3_600_000);
