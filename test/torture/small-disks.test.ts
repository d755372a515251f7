/** Real disks of 16 KiB to 4 MiB that Kith fills completely; then 64 KiB are freed while Kith is open. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs } from '../../electron/store/disk/file-system';
import type { Store } from '../../electron/store/store-types';
import { addPerson } from '../../shared/model/edits/people';
import type { PersonId } from '../../shared/model/ids';
import { mountTmpfs, resizeTmpfs, whyNoMount } from '../builders/disk/loop-disk';
import { temporaryFolder } from '../builders/temporary-folder';
import { cannot, report, trials } from '../builders/trials';
import { names, newId, open, openWithBackups } from '../electron/store/open-for-test';

const why = whyNoMount('tmpfs');
const DISKS = 64;
const [SMALLEST, LARGEST] = [16_384, 4 * 1_048_576];
/** The promise: 2 s after space is freed. */
const SOON_MS = 2_000;

/** Sizes in a geometric series, in whole pages. */
const sizes = Array.from({ length: DISKS }, (_, i) => Math.ceil((SMALLEST * (LARGEST / SMALLEST) ** (i / (DISKS - 1))) / 4_096) * 4_096);

const save = (store: Store, name: string, bytes: number) =>
  store.commit([addPerson({ id: name as PersonId, name, notes: 'y'.repeat(bytes) }, newId)]);

/** What goes wrong on a disk of that size, in sentences. `isWithBackups`: the backups are on the same disk. */
async function problemsOn(size: number, isWithBackups: boolean): Promise<string[]> {
  const disk = temporaryFolder();
  const problems: string[] = [];
  const unmount = mountTmpfs(disk, size);
  try {
    const network = join(disk, 'network');
    const open_ = () => (isWithBackups ? openWithBackups(network, join(disk, 'backups')) : open(network));
    const onDisk = async () => names(await open(network, nodeFs, 'read'));
    mkdirSync(network);
    let store = await open_();
    const saved: string[] = [];
    const check = async (when: string) => {
      if (names(store).join() !== saved.join()) problems.push(`${when}: memory does not hold what was confirmed`);
      if ((await onDisk()).join() !== saved.join()) problems.push(`${when}: the disk does not hold what was confirmed`);
    };
    const fill = async (bytes: number) => {
      for (let refused = 0; refused < 2; ) {
        const name = `P${String(saved.length).padStart(5, '0')}`;
        if ((await save(store, name, bytes)).ok) saved.push(name);
        else refused++;
      }
    };
    await fill(Math.max(600, Math.floor(size / 60)));
    if (store.save().kind !== 'not-saved') problems.push(`full: the state is ${store.save().kind}`);
    await check('full');
    await fill(10);
    await check('full to the last page');

    // Close and open again while the disk is full.
    await store.close();
    store = await open_();
    if (store.unreadable() !== null) problems.push(`opened on the full disk: ${store.unreadable()?.message}`);
    await check('opened on the full disk');
    if ((await save(store, 'Q', 2_000)).ok) saved.push('Q');
    await check('asked on the full disk');

    resizeTmpfs(disk, size + 65_536);
    const since = performance.now();
    let isSaved = false;
    while (!isSaved && performance.now() - since < SOON_MS) {
      isSaved = (await save(store, 'Z', 600)).ok;
      if (!isSaved) await new Promise((resume) => setTimeout(resume, 100));
    }
    if (isSaved) saved.push('Z');
    else problems.push(`with room again: not saved after ${SOON_MS} ms: ${JSON.stringify(store.save())}`);
    await check('with room again');
    await store.close();
    store = await open_();
    await check('closed and opened');
    await store.close();
  } finally {
    unmount();
  }
  return problems.map((problem) => `${size / 1_024} KiB${isWithBackups ? ' with the backups' : ''}: ${problem}`);
}

describe('a disk that is full', () => {
  it('keeps what was saved, says what was not, and goes on when there is room, without a restart', async (context) => {
    if (why !== null) return context.skip(cannot(6, 'disks of 16 KiB to 4 MiB', why));
    const problems: string[] = [];
    const wanted = trials(10, DISKS);
    let disks = 0;
    for (let i = 0; i < wanted; i++) {
      const size = sizes[Math.floor((i / Math.max(1, wanted - 1)) * (DISKS - 1))] as number;
      if (wanted < DISKS && size > 1_048_576) continue; // the large ones take their time
      for (const isWithBackups of [false, true]) {
        problems.push(...(await problemsOn(size, isWithBackups)));
        disks++;
      }
    }
    report(6, 'disks of 16 KiB to 4 MiB filled to the end', { trials: disks, unit: 'disks', losses: problems.length });
    expect(problems.slice(0, 20)).toEqual([]);
  }, 3_600_000);
});
