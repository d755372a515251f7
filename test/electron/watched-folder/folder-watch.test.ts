/** The watched folder, with real folders: what is offered and what never is. The watcher is chokidar's own. */
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentHash, isImportable } from '../../../electron/sources/recognize-file';
import { ALL_READERS } from '../../../electron/sources/source-task';
import { FolderWatch } from '../../../electron/watched-folder/folder-watch';
import { WATCH_FILE } from '../../../electron/watched-folder/watch-record';
import type { WatchedFolder } from '../../../shared/contract/watched-folder';
import { temporaryFolder } from '../../builders/temporary-folder';
import { zipOf } from '../../builders/zip';
import { newId } from '../store/open-for-test';

const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`;
const MAX_FILES = 60;
const TIMING = { restMs: 200, checkMs: 50 };
/** Longer than a file needs to come to rest and to be looked at. */
const QUIET_MS = 700;

const opened: FolderWatch[] = [];
afterEach(async () => {
  for (const watch of opened.splice(0)) await watch.close();
});

interface Watching {
  readonly watch: FolderWatch;
  readonly told: (WatchedFolder | null)[];
  /** Paths that were read, to recognize them or for their hash. */
  readonly read: string[];
  readonly errors: unknown[];
}

function watching(dataFolder: string): Watching {
  const told: (WatchedFolder | null)[] = [];
  const read: string[] = [];
  const errors: unknown[] = [];
  const each = async <T>(paths: readonly string[], work: (path: string) => Promise<T>) => {
    read.push(...paths);
    return await Promise.all(paths.map(work));
  };
  const watch = new FolderWatch({
    dataFolder,
    token: newId,
    tasks: { recognize: (paths) => each(paths, (path) => isImportable(path, ALL_READERS)), hash: (paths) => each(paths, contentHash) },
    onChange: (watched) => told.push(watched),
    onError: (error) => errors.push(error),
    timing: TIMING,
    maxFiles: MAX_FILES,
  });
  opened.push(watch);
  return { watch, told, read, errors };
}

async function chosen(folder = temporaryFolder(), dataFolder = temporaryFolder()) {
  const started = watching(dataFolder);
  expect(await started.watch.choose(folder)).toBe(true);
  return { ...started, folder, dataFolder };
}

/** The last that the window was told. */
const lastOf = ({ told }: Pick<Watching, 'told'>) => told.at(-1);
const offers = async (started: Pick<Watching, 'told'>, files: readonly string[]) =>
  await expect.poll(() => lastOf(started)?.files, { timeout: 5_000, interval: 20 }).toEqual(files);
const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS));

describe('the watched folder', () => {
  it('is off until the user chooses one', async () => {
    const { watch, told } = watching(temporaryFolder());
    expect(await watch.current()).toBeNull();
    expect(await watch.offered()).toEqual([]);
    expect(told).toEqual([]);
  });

  it('tells of new and of changed files that Kith can read, by their content, and of no others', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'before.vcf'), card('Before'));
    const started = await chosen(folder);
    writeFileSync(join(folder, 'ana.bin'), card('Ana'));
    writeFileSync(join(folder, 'holiday.jpg'), 'no card');
    writeFileSync(join(folder, 'empty.vcf'), '');
    writeFileSync(join(folder, 'archive.zip'), zipOf([{ name: 'in/ben.vcf', content: card('Ben') }]));
    writeFileSync(join(folder, 'pictures.zip'), zipOf([{ name: 'a.jpg', content: 'x' }]));
    await offers(started, ['ana.bin', 'archive.zip']);
    appendFileSync(join(folder, 'before.vcf'), card('After'));
    await offers(started, ['ana.bin', 'archive.zip', 'before.vcf']);
    expect(lastOf(started)).toMatchObject({ folder, state: 'watching', count: 3 });
    expect([...(await started.watch.offered())].sort()).toEqual(['ana.bin', 'archive.zip', 'before.vcf'].map((name) => join(folder, name)));
    expect(started.errors).toEqual([]);
  });

  it('waits until a file has come to rest, and passes over downloads that are not finished', async () => {
    const started = await chosen();
    const { folder } = started;
    const path = join(folder, 'cards.vcf');
    for (let i = 0; i < 8; i++) {
      appendFileSync(path, card(`Person ${i}`));
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(started.read).toEqual([]);
    }
    for (const name of ['a.vcf.crdownload', 'b.vcf.part', '.c.vcf.icloud', '.hidden.vcf', '~$d.xlsx', 'e.vcf.tmp'])
      writeFileSync(join(folder, name), card('Nobody'));
    await offers(started, ['cards.vcf']);
    await quiet();
    expect(started.read).toEqual([path]);
    renameSync(join(folder, 'a.vcf.crdownload'), join(folder, 'a.vcf'));
    await offers(started, ['a.vcf', 'cards.vcf']);
  });

  it('never reads what a link leads to, inside or above', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'secret.vcf'), card('Secret'));
    const started = await chosen();
    const { folder } = started;
    symlinkSync(join(outside, 'secret.vcf'), join(folder, 'link.vcf'));
    symlinkSync(outside, join(folder, 'linked'));
    writeFileSync(join(folder, 'real.vcf'), card('Real'));
    await offers(started, ['real.vcf']);
    await quiet();
    expect(started.read).toEqual([join(folder, 'real.vcf')]);
    // A file that is replaced by a link after it was offered.
    rmSync(join(folder, 'real.vcf'));
    symlinkSync(join(outside, 'secret.vcf'), join(folder, 'real.vcf'));
    expect(await started.watch.offered()).toEqual([]);
    // The folder itself becomes a link.
    renameSync(folder, `${folder}-moved`);
    symlinkSync(outside, folder);
    await expect.poll(() => lastOf(started)?.state, { timeout: 5_000 }).toBe('missing');
    await quiet();
    expect(lastOf(started)).toMatchObject({ state: 'missing', count: 0 });
    expect(started.read.filter((path) => path.includes('secret'))).toEqual([]);
    rmSync(folder);
    renameSync(`${folder}-moved`, folder);
  });

  it('does not offer again what was imported or left, nor a copy of what was imported, also after a restart', async () => {
    const started = await chosen();
    const { folder, dataFolder, watch } = started;
    writeFileSync(join(folder, 'imported.vcf'), card('Imported'));
    writeFileSync(join(folder, 'left.vcf'), card('Left'));
    await offers(started, ['imported.vcf', 'left.vcf']);
    await watch.imported([join(folder, 'imported.vcf')]);
    expect(lastOf(started)?.files).toEqual(['left.vcf']);
    await watch.leave();
    expect(lastOf(started)?.count).toBe(0);
    copyFileSync(join(folder, 'imported.vcf'), join(folder, 'copy.vcf'));
    writeFileSync(join(folder, 'new.vcf'), card('New one'));
    await offers(started, ['new.vcf']);
    await watch.close();

    const again = watching(dataFolder);
    expect(await again.watch.current()).toMatchObject({ folder, count: 0 });
    await offers(again, ['new.vcf']);
    // What changes is new.
    appendFileSync(join(folder, 'left.vcf'), card('Another'));
    await offers(again, ['left.vcf', 'new.vcf']);
  });

  it('knows the content of files that were imported from elsewhere', async () => {
    const started = await chosen();
    const elsewhere = join(temporaryFolder(), 'cards.vcf');
    writeFileSync(elsewhere, card('Somebody'));
    await started.watch.imported([elsewhere]);
    copyFileSync(elsewhere, join(started.folder, 'cards.vcf'));
    await expect.poll(() => started.read.length, { timeout: 5_000 }).toBeGreaterThan(2);
    await quiet();
    expect(lastOf(started)?.count).toBe(0);
  });

  it('offers an unpacked archive as its folder, and forgets what is taken away', async () => {
    const started = await chosen();
    const { folder } = started;
    mkdirSync(join(folder, 'Takeout', 'Contacts'), { recursive: true });
    writeFileSync(join(folder, 'Takeout', 'Contacts', 'All.vcf'), card('Ana'));
    writeFileSync(join(folder, 'Takeout', 'Contacts', 'Mine.vcf'), card('Ben'));
    await offers(started, [join('Takeout', 'Contacts', 'All.vcf'), join('Takeout', 'Contacts', 'Mine.vcf')]);
    expect(await started.watch.offered()).toEqual([join(folder, 'Takeout')]);
    rmSync(join(folder, 'Takeout', 'Contacts', 'All.vcf'));
    await offers(started, [join('Takeout', 'Contacts', 'Mine.vcf')]);
    await started.watch.imported([join(folder, 'Takeout')]);
    expect(lastOf(started)?.count).toBe(0);
  });

  it('says that the folder vanished, and goes on when it is there again', async () => {
    const started = await chosen();
    const { folder } = started;
    rmSync(folder, { recursive: true });
    await expect.poll(() => lastOf(started)?.state, { timeout: 5_000 }).toBe('missing');
    mkdirSync(folder);
    writeFileSync(join(folder, 'ana.vcf'), card('Ana'));
    await offers(started, ['ana.vcf']);
    expect(lastOf(started)?.state).toBe('watching');
  });

  it('refuses a folder with too many files, and stops when one becomes such', async () => {
    const folder = temporaryFolder();
    const started = await chosen(folder);
    for (let i = 0; i <= MAX_FILES; i++) writeFileSync(join(folder, `${i}.jpg`), 'x');
    await expect.poll(() => lastOf(started)?.state, { timeout: 5_000 }).toBe('too-many');
    expect(await watching(temporaryFolder()).watch.choose(folder)).toBe(false);
  });

  it('keeps no name of a file, and nothing once it is stopped', async () => {
    const started = await chosen();
    const { folder, dataFolder, watch } = started;
    writeFileSync(join(folder, 'CANARY.vcf'), card('CANARY'));
    await offers(started, ['CANARY.vcf']);
    await watch.imported([join(folder, 'CANARY.vcf')]);
    const record = readFileSync(join(dataFolder, WATCH_FILE), 'utf8');
    expect(JSON.parse(record)).toMatchObject({ folder, seen: [expect.any(String)], contents: [{ size: expect.any(Number) }] });
    expect(record).not.toContain('CANARY');
    await watch.stop();
    expect(lastOf(started)).toBeNull();
    expect(() => readFileSync(join(dataFolder, WATCH_FILE))).toThrow();
    writeFileSync(join(folder, 'later.vcf'), card('Later'));
    await quiet();
    expect(lastOf(started)).toBeNull();
    expect(started.read.filter((path) => path.includes('later'))).toEqual([]);
  });
});
