/** A clock that jumps fifty years, stands still or runs backwards changes no order and deletes no backup early. */
import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../electron/store/copies/backups';
import { addPerson } from '../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../shared/model/ids';
import { crashDisk } from '../builders/disk/crash-disk';
import { BACKUPS, NOW, openOn, stateOf } from '../builders/kith-on';
import { report, trials } from '../builders/trials';

const YEAR_MS = 365.25 * 86_400_000;
const JUMPS = trials(40, 1_000);
/** The newest backups are kept, whatever the clock says. */
const KEPT = 10;

type Clock = (before: number, random: () => number) => number;

const CLOCKS: readonly [string, Clock][] = [
  ['jumps up to fifty years', (_, random) => NOW.getTime() + (random() - 0.5) * 100 * YEAR_MS],
  ['stands still', (before) => before],
  ['runs backwards', (before) => before - 11 * 60_000],
  ['changes by an hour', (before, random) => before + (random() < 0.5 ? -1 : 1) * 3_600_000],
  ['goes on, and is set back fifty years in the middle', (before, random) => before + (random() < 0.02 ? -50 * YEAR_MS : 12 * 60_000)],
];

/** Five characters from an offset, as a number. */
function numberOf(id: string, from: number): number {
  let number = 0;
  for (let i = from; i < from + 5; i++) number = number * 62 + ALPHABET.indexOf(id[i] as string);
  return number;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

describe('the clock', () => {
  it.each(CLOCKS)('%s: every change is there in its order, and the latest copies with it', async (name, clock) => {
    const random = seededRandom(5);
    const newId = idSource(seededRandom(6));
    const disk = crashDisk(new Map([['/', null]]));
    const bad: string[] = [];
    let at = NOW.getTime();
    let last: string | null = null;
    for (let jump = 0; jump < JUMPS; jump++) {
      at = clock(at, random);
      const store = await openOn(disk.fs, seededRandom(jump + 1), () => new Date(at));
      if (last !== null && stateOf(store) !== last) bad.push(`start ${jump}: not what was there`);
      // Each change replaces the one before: the last name is there only if the order is right.
      const person = store.network().people.get('P' as PersonId);
      await store.commit([addPerson({ ...person, id: 'P' as PersonId, name: `change ${jump}` }, newId)]);
      if (store.network().people.get('P' as PersonId)?.name !== `change ${jump}`) bad.push(`start ${jump}: not the last name`);
      last = stateOf(store);
      const before = await listBackups(disk.fs, BACKUPS, null);
      await store.close();
      const after = new Set((await listBackups(disk.fs, BACKUPS, null)).map((copy) => copy.name));
      const latest = [...before].sort((a, b) => b.seq - a.seq).slice(0, KEPT - 1);
      bad.push(...latest.filter((copy) => !after.has(copy.name)).map((copy) => `start ${jump}: the copy ${copy.name} is gone`));
    }
    report(13, `a clock that ${name}`, { trials: JUMPS, unit: 'starts', losses: bad.length });
    expect(bad.slice(0, 5)).toEqual([]);
  });

  it('has no part in ids: none is given twice', () => {
    const count = trials(200_000, 10_000_000);
    const words = new Uint32Array(4_096);
    let next = words.length;
    const newId = idSource(() => {
      if (next === words.length) {
        webcrypto.getRandomValues(words);
        next = 0;
      }
      return (words[next++] as number) / 2 ** 32;
    });
    // Compares ten of the 22 characters: even two equal parts would be suspicious.
    const ids = new BigUint64Array(count);
    for (let i = 0; i < count; i++) {
      const id: string = newId<PersonId>();
      ids[i] = BigInt(numberOf(id, 0)) * 916_132_832n + BigInt(numberOf(id, 5));
    }
    ids.sort();
    const different = ids.reduce((sum, id, i) => sum + (i === 0 || ids[i - 1] !== id ? 1 : 0), 0);
    report(13, 'ids without a clock', { trials: count, unit: 'ids', losses: count - different });
    expect(different).toBe(count);
  });
});
