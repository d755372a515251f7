/** Files of a network destroyed, one and two at a time: everything is there again, or everything up to the newest backup. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addPerson } from '../../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { crashDisk, type DiskState } from '../../../builders/disk/crash-disk';
import { BACKUPS, NETWORK_FOLDER, NOW, openOn, stateOf, withoutLock } from '../../../builders/kith-on';
import { report } from '../../../builders/trials';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const newId = idSource(seededRandom(6));

/** Five starts eleven minutes apart, the last of them killed: a snapshot, the version before, backups, and a journal of two segments. */
async function savedNetwork(): Promise<{ state: DiskState; states: string[]; backedUp: number }> {
  const disk = crashDisk(new Map([['/', null]]));
  const states: string[] = [];
  let backedUp = 0;
  for (let start = 0; start < 5; start++) {
    const now = new Date(NOW.getTime() + start * 11 * 60_000);
    const store = await openOn(disk.fs, seededRandom(start + 1), () => now);
    for (let i = 0; i < 2; i++) {
      const name = `P${start}${i}`;
      await store.commit([addPerson({ id: name as PersonId, name }, newId)]);
      states.push(stateOf(store));
    }
    if (start === 4) break;
    await store.close();
    backedUp = states.length - 1;
  }
  await vi.advanceTimersByTimeAsync(2_500);
  return { state: withoutLock(disk.now()), states, backedUp };
}

const DESTROYED: readonly [string, (content: Buffer) => Buffer | null][] = [
  ['gone', () => null],
  ['empty', () => Buffer.alloc(0)],
  ['zeros', (content) => Buffer.alloc(content.length)],
  ['half', (content) => content.subarray(0, content.length / 2)],
  ['another program’s', () => Buffer.from('PK\u0003\u0004 not yours')],
];

function destroyed(state: DiskState, path: string, how: (content: Buffer) => Buffer | null): DiskState {
  const left = new Map(state);
  const content = how(state.get(path) as Buffer);
  if (content === null) left.delete(path);
  else left.set(path, content);
  return left;
}

/** What the user has after a start, and the button that start offers; and whether the start said that something is wrong. */
async function foundIn(state: DiskState): Promise<{ found: string; isTold: boolean; isWritable: boolean }> {
  const store = await openOn(crashDisk(state).fs);
  const isTold = store.unreadable() !== null || (await store.status()).notices.length > 0;
  if (store.unreadable() !== null) await store.openPrevious();
  const found = stateOf(store);
  const { ok } = await store.commit([addPerson({ id: 'Z' as PersonId, name: 'Zoe' }, newId)]);
  return { found, isTold, isWritable: ok };
}

describe('files destroyed', () => {
  it('any one of them but the newest segment of the journal costs nothing; that one is told', async () => {
    const { state, states } = await savedNetwork();
    const newest = [...state.keys()].filter((path) => path.startsWith(`${NETWORK_FOLDER}/journal/`)).at(-1);
    const paths = [...state.keys()].filter(
      (path) => state.get(path) !== null && (path.startsWith(`${NETWORK_FOLDER}/`) || path.endsWith('witness.json')),
    );
    expect(paths.length).toBeGreaterThan(4);
    const bad: string[] = [];
    let tried = 0;
    for (const path of paths) {
      for (const [name, how] of DESTROYED) {
        const { found, isTold, isWritable } = await foundIn(destroyed(state, path, how));
        tried++;
        const isWhole = found === states.at(-1);
        if (!isWritable || (path === newest ? !(states.includes(found) && (isWhole || isTold)) : !isWhole)) bad.push(`${path} ${name}`);
      }
    }
    report(9, 'one file destroyed', { trials: tried, unit: 'ways', losses: bad.length });
    expect(bad).toEqual([]);
  });

  it('any two of them: at least what the newest backup holds, and it is told', async () => {
    const { state, states, backedUp } = await savedNetwork();
    expect([...state.keys()].filter((path) => path.startsWith(BACKUPS) && path.includes('.s')).length).toBeGreaterThan(3);
    const paths = [...state.keys()].filter((path) => state.get(path) !== null && path.startsWith(`${NETWORK_FOLDER}/`));
    const bad: string[] = [];
    let tried = 0;
    for (const [i, first] of paths.entries()) {
      for (const second of paths.slice(i + 1)) {
        for (const [one, how] of DESTROYED) {
          for (const [other, too] of DESTROYED) {
            const { found, isTold, isWritable } = await foundIn(destroyed(destroyed(state, first, how), second, too));
            tried++;
            const at = states.indexOf(found);
            if (!isWritable || at < backedUp || (at < states.length - 1 && !isTold))
              bad.push(`${first} ${one}, ${second} ${other}: ${at} of ${states.length - 1}`);
          }
        }
      }
    }
    report(9, 'two files destroyed', { trials: tried, unit: 'ways', losses: bad.length });
    expect(bad.slice(0, 10)).toEqual([]);
  });
});
