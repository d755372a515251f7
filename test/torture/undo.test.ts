/** Undo is exact: random changes, undos and redos with restarts and kills between them; then everything is undone and redone, byte for byte. */
import { expect, it } from 'vitest';
import type { Store } from '../../electron/store/store-types';
import { idSource, seededRandom } from '../../shared/model/ids';
import { crashDisk } from '../builders/disk/crash-disk';
import { openOn, withoutLock } from '../builders/kith-on';
import { report, trials } from '../builders/trials';
import { canonical } from '../electron/store/open-for-test';
import { randomEdit } from '../shared/model/random-edits';

const SEQUENCES = trials(8, 100_000);
const OPERATIONS = 200;

/** What goes wrong in one sequence; null: nothing. */
async function problemOf(seed: number, counts: { operations: number; restarts: number; kills: number }): Promise<string | null> {
  const random = seededRandom(seed);
  const dice = { random, newId: idSource(random) };
  let disk = crashDisk(new Map([['/', null]]));
  let starts = 0;
  let store = await openOn(disk.fs, seededRandom(1_000 * seed));
  /** The network before each step that can be undone, and after each that can be redone. */
  const before: string[] = [];
  let after: string[] = [];
  /** The network at the last check. */
  let now = canonical(store);

  const restart = async () => {
    await store.close();
    store = await openOn(disk.fs, seededRandom(1_000 * seed + ++starts));
    counts.restarts++;
  };
  const kill = async () => {
    await store.settled();
    disk = crashDisk(withoutLock(disk.now()));
    store = await openOn(disk.fs, seededRandom(1_000 * seed + ++starts));
    counts.kills++;
  };
  const undo = async (): Promise<boolean> => {
    const { ok } = await store.undo();
    if (!ok) return before.length === 0;
    after.push(now);
    now = canonical(store);
    return now === before.pop();
  };
  const redo = async (): Promise<boolean> => {
    const { ok } = await store.redo();
    if (!ok) return after.length === 0;
    before.push(now);
    now = canonical(store);
    return now === after.pop();
  };
  const change = async (): Promise<boolean> => {
    const edit = randomEdit(store.network(), dice, false);
    if (edit === null) return true;
    const revision = store.revision();
    const made = await commit(store, edit);
    if (!made || store.revision() === revision) return canonical(store) === now;
    before.push(now);
    now = canonical(store);
    after = [];
    return true;
  };

  for (let i = 0; i < OPERATIONS; i++) {
    counts.operations++;
    const dice6 = random();
    const isRight = dice6 < 0.7 ? await change() : dice6 < 0.87 ? await undo() : await redo();
    if (!isRight) return `sequence ${seed}, operation ${i}: not what it was`;
    if (random() < 0.02) {
      await (random() < 0.5 ? restart() : kill());
      if (canonical(store) !== now) return `sequence ${seed}, operation ${i}: not the same after a start`;
    }
  }
  while (after.length > 0) if (!(await redo())) return `sequence ${seed}: redo all`;
  const end = now;
  const steps = before.length;
  while (before.length > 0) {
    counts.operations++;
    if (!(await undo())) return `sequence ${seed}: undo all, ${before.length} before the end`;
    if (before.length === Math.floor(steps / 2)) await kill();
  }
  if (store.network().people.size > 0) return `sequence ${seed}: not empty after undoing everything`;
  await restart();
  while (after.length > 0) {
    counts.operations++;
    if (!(await redo())) return `sequence ${seed}: redo all, ${after.length} before the end`;
  }
  await store.close();
  return canonical(store) === end ? null : `sequence ${seed}: not the same in the end`;
}

async function commit(store: Store, edit: object): Promise<boolean> {
  return (await store.commit([edit])).ok;
}

it(`${SEQUENCES} sequences of ${OPERATIONS} operations with restarts and kills: undo and redo are exact`, async () => {
  const counts = { operations: 0, restarts: 0, kills: 0 };
  const bad: string[] = [];
  for (let seed = 1; seed <= SEQUENCES; seed++) {
    const problem = await problemOf(seed, counts);
    if (problem !== null) bad.push(problem);
  }
  report(35, 'sequences of changes, undo and redo', { trials: SEQUENCES, unit: 'sequences', losses: bad.length, more: counts });
  expect(bad.slice(0, 5)).toEqual([]);
}, 86_400_000);
