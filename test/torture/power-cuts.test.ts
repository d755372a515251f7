/**
 * Power cuts on a real ext4 in an image file. A Kith that saves on it is frozen, and the image is copied: with what the file system had written by then,
 * without what was only in memory. The copy is mounted and opened.
 */
import { constants, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../shared/model/ids';
import { bundle } from '../builders/bundle';
import { fastFolder, makeExt4, mountImage, whyNoMount } from '../builders/disk/loop-disk';
import { startNode } from '../builders/process';
import { problemsOf, saidIn } from '../builders/said';
import { cannot, report, trials } from '../builders/trials';
import { openWithBackups } from '../electron/store/open-for-test';

/** Mount options under which names and content reach the disk late and in another order: only what was synced is sure to be there. */
const OPTIONS = ['data=ordered,commit=60', 'data=writeback,noauto_da_alloc,commit=60', 'data=journal,commit=60'];
const CUTS = trials(48, 2_000);
const CUTS_PER_DISK = 8;
const IMAGE_MIB = 12;

const why = whyNoMount('ext4');
const root = why === null ? fastFolder() : '';
afterAll(() => {
  if (root !== '') rmSync(root, { recursive: true, force: true });
});

let writer = '';
beforeAll(async () => {
  if (why === null) writer = await bundle('test/torture/saving-worker.ts');
}, 60_000);

const wait = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

/** Runs a writer on a disk of its own and cuts the power several times. Returns what is wrong with the copies. */
async function cutsOf(options: string, disk: number, cuts: number, random: () => number): Promise<{ problems: string[]; saved: number }> {
  const [image, copy] = [join(root, 'image'), join(root, 'copy')];
  const [at, copyAt] = [join(root, 'at'), join(root, 'copy-at')];
  copyFileSync(join(root, 'new'), image, constants.COPYFILE_FICLONE);
  const unmount = mountImage(image, at, options);
  const problems: string[] = [];
  let saved = 0;
  try {
    const run = `run${disk}`;
    const lines: string[] = [];
    let start = (): void => undefined;
    const started = new Promise<void>((done) => {
      start = done;
    });
    const { child, ended } = startNode(writer, [join(at, 'network'), join(at, 'backups'), run], (line) => {
      lines.push(line);
      start();
    });
    try {
      await Promise.race([started, ended]);
      for (let cut = 0; cut < cuts; cut++) {
        await wait(random() * 40);
        child.kill('SIGSTOP');
        await wait(2); // what it said before lies in the pipe
        const said = saidIn(lines);
        copyFileSync(image, copy, constants.COPYFILE_FICLONE);
        const unmountCopy = mountImage(copy, copyAt, options);
        try {
          rmSync(join(copyAt, 'network', 'kith.lock'), { force: true }); // no process outlives the power
          const store = await openWithBackups(join(copyAt, 'network'), join(copyAt, 'backups'));
          problems.push(...problemsOf(store, said, run).map((problem) => `${options}: ${problem}`));
          saved += said.saved.size;
          await store.close();
        } finally {
          unmountCopy();
        }
        child.kill('SIGCONT');
      }
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
    problems.push(...lines.filter((line) => line.startsWith('refused')));
  } finally {
    unmount();
  }
  return { problems, saved };
}

describe('the power is cut', () => {
  it(`${CUTS} times on an ext4 of its own: nothing that was saved is lost`, async (context) => {
    if (why !== null) return context.skip(cannot(2, 'power cuts on a loop-mounted ext4', why));
    makeExt4(join(root, 'new'), IMAGE_MIB);
    for (const name of ['at', 'copy-at']) mkdirSync(join(root, name));
    const random = seededRandom(Date.now());
    const problems: string[] = [];
    let [tried, saved] = [0, 0];
    for (let disk = 0; tried < CUTS; disk++) {
      const found = await cutsOf(OPTIONS[disk % OPTIONS.length] as string, disk, CUTS_PER_DISK, random);
      problems.push(...found.problems);
      expect(problems.slice(0, 5)).toEqual([]);
      tried += CUTS_PER_DISK;
      saved += found.saved;
    }
    report(2, `power cuts on a loop-mounted ext4 with ${OPTIONS.length} sets of options`, {
      trials: tried,
      unit: 'cuts',
      losses: problems.length,
      more: { 'saves looked for': saved },
    });
    expect(saved).toBeGreaterThan(tried);
  }, 86_400_000);
});
