import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyStore } from '../../../../electron/store/verify-store';
import { addPerson } from '../../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { text } from '../../../../shared/strings/text';
import { crashDisk, type DiskState } from '../../../builders/disk/crash-disk';
import { diskForStore } from '../../../builders/disk/locked-disk';
import { BACKUPS, NETWORK_FOLDER, NOW, openOn, stateOf, withoutLock } from '../../../builders/kith-on';
import { report, trials } from '../../../builders/trials';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const newId = idSource(seededRandom(6));

/** A network with a snapshot, the version before it, and a journal beyond it: killed, with the witness written two seconds before. */
async function killedNetwork(notes = ''): Promise<{ state: DiskState; states: string[] }> {
  const disk = crashDisk(new Map([['/', null]]));
  const states: string[] = [];
  let count = 0;
  for (const saves of [1, 1, 2]) {
    // Eleven minutes between the starts: each closing makes a backup.
    const now = new Date(NOW.getTime() + count * 11 * 60_000);
    const store = await openOn(disk.fs, seededRandom(count + 1), () => now);
    if (states.length === 0) states.push(stateOf(store));
    for (let i = 0; i < saves; i++) {
      await store.commit([addPerson({ id: `P${count}` as PersonId, name: `P${count++}`, notes }, newId)]);
      states.push(stateOf(store));
    }
    if (count < 4) await store.close();
  }
  await vi.advanceTimersByTimeAsync(2_500);
  return { state: withoutLock(disk.now()), states };
}

/** As long as make sixteen KiB of the network's files together. */
const NOTES = 'met at the choir in Porto, tour guide; '.repeat(20);

const isOfTheNetwork = (path: string) => path.startsWith(`${NETWORK_FOLDER}/`);

/** What a damaged file comes to: null when nothing of it is shown as true and it is noticed. */
async function problemOf(state: DiskState, states: readonly string[]): Promise<{ problem: string | null; kept: boolean }> {
  const disk = crashDisk(state);
  const before = disk.calls.length;
  const store = await openOn(disk.fs);
  const found = stateOf(store);
  const { notices } = await store.status();
  const isUnusable = store.unreadable() !== null;
  if (!states.includes(found)) return { problem: 'shows what never was', kept: false };
  const checked = await verifyStore(diskForStore(disk.fs), NETWORK_FOLDER, BACKUPS);
  vi.clearAllTimers(); // of a hundred thousand networks, which they would keep in memory
  if (isUnusable && disk.calls.length > before) return { problem: 'wrote beside what it could not use', kept: false };
  if (!isUnusable && notices.length === 0 && found !== states.at(-1)) return { problem: 'older, and nothing is said', kept: false };
  if (checked.problems.length + checked.notices.length === 0) return { problem: 'kith check finds nothing', kept: false };
  return { problem: null, kept: found === states.at(-1) };
}

describe('damaged bytes', () => {
  it('the network as it is has nothing to complain of', async () => {
    const { state, states } = await killedNetwork();
    const disk = crashDisk(state);
    expect(await verifyStore(diskForStore(disk.fs), NETWORK_FOLDER, BACKUPS)).toEqual({ problems: [], notices: [] });
    const store = await openOn(disk.fs);
    expect(stateOf(store)).toBe(states.at(-1));
    expect((await store.status()).notices).toEqual([]);
    expect([...state.keys()].filter(isOfTheNetwork).map((path) => path.slice(NETWORK_FOLDER.length + 1))).toEqual(
      expect.arrayContaining(['network.json', 'network.prev.json', 'journal/00000002.log', 'journal/00000003.log']),
    );
  });

  it('a cut anywhere in any file is noticed, and nothing untrue is shown', async () => {
    const { state, states } = await killedNetwork(NOTES);
    let [cuts, whole] = [0, 0];
    const bad: string[] = [];
    for (const [path, content] of state) {
      if (content === null || !isOfTheNetwork(path)) continue;
      const stride = Math.max(1, Math.floor(content.length / trials(150, 1_000_000)));
      for (let length = 0; length < content.length; length += stride) {
        const { problem, kept } = await problemOf(new Map(state).set(path, content.subarray(0, length)), states);
        cuts++;
        if (kept) whole++;
        if (problem !== null) bad.push(`${path} cut to ${length} of ${content.length}: ${problem}`);
      }
    }
    report(8, 'files cut', { trials: cuts, unit: 'cuts', losses: bad.length, more: { 'kept everything': whole } });
    expect(bad.slice(0, 5)).toEqual([]);
  }, 3_600_000);

  it('a cut exactly between two lines of the journal is told by the witness', async () => {
    const { state, states } = await killedNetwork();
    const path = `${NETWORK_FOLDER}/journal/00000003.log`;
    const content = state.get(path) as Buffer;
    const lines = content.toString('latin1').split('\n');
    const disk = crashDisk(new Map(state).set(path, content.subarray(0, (lines[0]?.length ?? 0) + 1 + (lines[1]?.length ?? 0) + 1)));
    const store = await openOn(disk.fs);
    expect(stateOf(store)).toBe(states.at(-2));
    expect((await store.status()).notices).toEqual([expect.stringMatching(/^This network is 1 change older than what was saved here/)]);
  });

  it('a line damaged after it was saved is no torn line: Kith stops there, and writes nothing', async () => {
    const { state, states } = await killedNetwork();
    const path = `${NETWORK_FOLDER}/journal/00000003.log`;
    const content = Buffer.from(state.get(path) as Buffer);
    const second = content.indexOf('\n') + 1;
    content[second + 120] = (content[second + 120] as number) ^ 4;
    const store = await openOn(crashDisk(new Map(state).set(path, content)).fs);
    expect(store.unreadable()?.message).toContain(text('store.segmentDamagedAfter', { file: '00000003.log', change: 2 }));
    expect(stateOf(store)).toBe(states[2]);
    expect(store.save()).toMatchObject({ kind: 'read-only', canOpenPrevious: true });
  });

  it('a flipped bit anywhere in any file is noticed, and nothing untrue is shown', async () => {
    const { state, states } = await killedNetwork(NOTES);
    let [flips, whole] = [0, 0];
    const bad: string[] = [];
    for (const [path, content] of state) {
      if (content === null || !isOfTheNetwork(path)) continue;
      const bits = content.length * 8;
      const stride = Math.max(1, Math.floor(bits / trials(400, 100_000_000)) - 1) | 1;
      for (let bit = 0; bit < bits; bit += stride) {
        const flipped = Buffer.from(content);
        flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
        const { problem, kept } = await problemOf(new Map(state).set(path, flipped), states);
        flips++;
        if (kept) whole++;
        if (problem !== null) bad.push(`${path} bit ${bit} of ${bits}: ${problem}`);
      }
    }
    report(8, 'bits flipped', { trials: flips, unit: 'flips', losses: bad.length, more: { 'kept everything': whole } });
    expect(bad.slice(0, 5)).toEqual([]);
  }, 3_600_000);

  it('any one file lost costs nothing that was saved, or is told', async () => {
    const { state, states } = await killedNetwork();
    for (const path of [...state.keys()].filter((one) => isOfTheNetwork(one) && state.get(one) !== null)) {
      const left = new Map(state);
      left.delete(path);
      const { problem, kept } = await problemOf(left, states);
      // The version before is a spare: without it everything is still there, and there is nothing to find.
      if (path.endsWith('network.prev.json') || path.endsWith('00000002.log'))
        expect(kept || problem === 'kith check finds nothing').toBe(true);
      else expect(`${path}: ${problem}`).toBe(`${path}: null`);
      if (path.endsWith('network.json')) expect(kept, path).toBe(true);
    }
  });
});
