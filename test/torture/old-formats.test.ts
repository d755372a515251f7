/** Networks of every released format, converted with a power cut and a failing call at each step; and one of a newer format, which must not change. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFs, type StoreFs } from '../../electron/store/disk/file-system';
import { FORMAT } from '../../electron/store/format/migrations';
import { addPerson } from '../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../shared/model/ids';
import { crashDisk, type DiskState } from '../builders/disk/crash-disk';
import { live, violationOf } from '../builders/disk/crash-states';
import { acknowledged, allowed, type Kith, NETWORK_FOLDER, openOn, stateOf, withoutLock } from '../builders/kith-on';
import { temporaryFolder } from '../builders/temporary-folder';
import { report, trials } from '../builders/trials';
import { openWithBackups } from '../electron/store/open-for-test';

const FIXTURES = 'test/fixtures/saved-networks';
/** Networks with year shards. */
const BY_YEAR = 'test/fixtures/saved-networks-by-year';

/** A network of format 1 is a file; later ones are folders. */
const golden: readonly { readonly name: string; readonly state: DiskState }[] = [
  ...readdirSync(FIXTURES).map((format) => join(FIXTURES, format)),
  ...readdirSync(BY_YEAR).map((format) => join(BY_YEAR, format)),
].flatMap((folder) => {
  const format = folder.slice(FIXTURES.length - 'saved-networks'.length);
  if (!format.endsWith('format-1')) return [{ name: format, state: diskOf(folder) }];
  return readdirSync(folder).map((name) => ({
    name: `${format}/${name}`,
    state: new Map([...parents(), [`${NETWORK_FOLDER}/network.json`, readFileSync(join(folder, name))]]),
  }));
});

function parents(): [string, null][] {
  return [
    ['/', null],
    ['/data', null],
    [NETWORK_FOLDER, null],
  ];
}

function diskOf(folder: string): DiskState {
  const state = new Map<string, Buffer | null>(parents());
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    state.set(`${NETWORK_FOLDER}${path.slice(folder.length)}`, entry.isDirectory() ? null : readFileSync(path));
  }
  return state;
}

async function day(kith: Kith): Promise<void> {
  await kith.open();
  const edit = addPerson({ id: 'new' as PersonId, name: 'New' }, idSource(seededRandom(2)));
  await kith.ask((store) => store.commit([edit]));
  await kith.ask((store) => store.undo());
  await kith.close();
  await kith.open();
  await kith.ask((store) => store.redo());
  await kith.close();
}

describe('a network of an older format', () => {
  it.each(golden)('$name is brought to the new one, whatever happens meanwhile', async ({ name, state }) => {
    const bad: string[] = [];
    const whole = await live(state, day);
    bad.push(...whole.diary.lies);
    const stride = trials(Math.ceil(whole.crashes.length / 30), 1);
    let tried = 0;
    for (let i = 0; i < whole.crashes.length; i += stride) {
      tried++;
      const violation = await violationOf(whole.crashes[i] as (typeof whole.crashes)[number], whole.diary);
      if (violation !== null) bad.push(violation);
    }
    for (const [i, error] of ['EIO', 'ENOSPC', 'EACCES', 'short-write'].entries()) {
      for (const forEver of [false, true]) {
        const step = trials(23, 1);
        for (let at = (i + Number(forEver)) % step; at < whole.calls; at += step) {
          tried++;
          const { diary, disk } = await live(state, day, { at, error, forEver }, false);
          const store = await openOn(crashDisk(withoutLock(disk.now())).fs);
          if (store.unreadable() !== null) await store.openPrevious();
          const last = acknowledged(diary);
          const may = allowed(diary, last, forEver ? diary.moments.length - 1 : last);
          if (!may.includes(stateOf(store)))
            bad.push(`${error} in call ${at}${forEver ? ' and after' : ''}: not what was acknowledged last`);
          bad.push(...diary.lies);
        }
      }
    }
    report(14, `bringing ${name} to the new format`, { trials: tried, unit: 'cuts and failing calls', losses: bad.length });
    expect(bad.slice(0, 5)).toEqual([]);
  });
});

/** Counts the calls that change something. */
function watchedFs(changes: string[]): StoreFs {
  const told = <T extends (...args: never[]) => unknown>(name: string, call: T): T =>
    ((...args: never[]) => {
      changes.push(`${name} ${String(args[0])}`);
      return call(...args);
    }) as T;
  const { create, makeFolder, rename, link, unlink, syncFolder } = nodeFs;
  return {
    ...nodeFs,
    create: told('create', create),
    makeFolder: told('makeFolder', makeFolder),
    rename: told('rename', rename),
    link: told('link', link),
    unlink: told('unlink', unlink),
    syncFolder: told('syncFolder', syncFolder),
  };
}

function everything(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => join(entry.parentPath, entry.name));
  return [folder, ...entries]
    .map((path) => {
      const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
      return `${path} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
    })
    .join('\n');
}

describe('a network of a newer format', () => {
  it('is refused without a byte written, by the calls, by the file system’s own word, and by its times', async () => {
    const place = temporaryFolder();
    const folder = join(place, 'network');
    cpSync(join(FIXTURES, `format-${FORMAT}`), folder, { recursive: true });
    mkdirSync(join(place, 'backups'));
    const file = join(folder, 'network.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(`"format": ${FORMAT}`, `"format": ${FORMAT + 1}`));
    const before = everything(place);
    const [changes, events]: [string[], string[]] = [[], []];
    const watchers = [place, folder, join(folder, 'journal')].map((path) => watch(path, (event, name) => events.push(`${event} ${name}`)));
    await new Promise((resume) => setTimeout(resume, 50)); // what was written above is told first
    events.length = 0;

    const store = await openWithBackups(folder, join(place, 'backups'), watchedFs(changes));
    expect(store.unreadable()?.kind).toBe('newer-format');
    expect((await store.commit([addPerson({ name: 'New' }, idSource(seededRandom(2)))])).ok).toBe(false);
    expect((await store.undo()).ok).toBe(false);
    await store.status();
    await store.backups();
    await store.close();

    await new Promise((resume) => setTimeout(resume, 50));
    for (const watcher of watchers) watcher.close();
    report(14, 'a newer format, watched', { trials: 1, unit: 'start', losses: changes.length + events.length });
    expect(changes).toEqual([]);
    expect(events).toEqual([]);
    expect(everything(place)).toBe(before);
  });
});
