/**
 * A network's folder on several computers with a sync program between them, as the usual ones work: whole files, by comparing each side with what both
 * had last. Changed on one side: copied; on both: the own version is kept beside the other under a conflict name. Locks and temporary files stay where
 * they are made.
 */
import type { StoreFs } from '../../electron/store/disk/file-system';
import { type CrashDisk, crashDisk } from './crash-disk';
import { VAULT } from './kith-on';

type Files = Map<string, Buffer>;

export interface Computer {
  readonly name: string;
  readonly disk: CrashDisk;
  /** The disk for Kith: tells what it takes away or writes over without ever having read it. */
  readonly fs: StoreFs;
  /** A new process, which has read nothing yet. */
  readonly forget: () => void;
  /** What it had in common with the others last. */
  readonly seen: Files;
}

/** Each save replaces the version before and the witness, whatever they hold: what they say is said better by others. */
const SPARE = /\/(network\.prev|witness|looked-at)\.json$/;

export function computer(name: string, onUnread: (what: string) => void): Computer {
  const disk = crashDisk(new Map([['/', null]]));
  const { fs } = disk;
  const known = new Set<string>();
  const contentOf = (path: string) => disk.now().get(path)?.toString('latin1');
  const destroys = (call: string, path: string) => {
    const content = contentOf(path);
    if (SPARE.test(path)) return;
    if (content !== undefined && content !== '' && !known.has(content)) onUnread(`${name}: ${call} ${path}`);
  };
  return {
    name,
    disk,
    seen: new Map(),
    forget: () => known.clear(),
    fs: {
      ...fs,
      openToRead: async (path) => {
        known.add(contentOf(path) ?? '');
        return fs.openToRead(path);
      },
      create: async (path) => {
        const file = await fs.create(path);
        return {
          ...file,
          write: async (bytes, offset, length) => {
            const count = await file.write(bytes, offset, length);
            known.add(contentOf(path) ?? '');
            return count;
          },
        };
      },
      unlink: async (path) => {
        destroys('unlink', path);
        return fs.unlink(path);
      },
      rename: async (from, to) => {
        destroys('rename over', to);
        return fs.rename(from, to);
      },
    },
  };
}

const isSynced = (path: string) => path.startsWith(`${VAULT}/`) && !path.includes('kith.lock') && !path.endsWith('.tmp');

export function filesOf({ disk }: Computer): Files {
  const files = [...disk.now()].filter((file): file is [string, Buffer] => file[1] !== null && isSynced(file[0]));
  return new Map(files);
}

export async function put({ disk: { fs } }: Computer, path: string, content: Buffer | undefined): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf('/'));
  await fs.makeFolder(folder);
  if (content === undefined) await fs.unlink(path).catch(() => undefined);
  else {
    const download = `${folder}/.download.tmp`;
    const file = await fs.create(download);
    await file.write(content, 0, content.length);
    await file.sync();
    await fs.rename(download, path);
  }
  await fs.syncFolder(folder);
}

const isSame = (a: Buffer | undefined, b: Buffer | undefined) => (a === undefined || b === undefined ? a === b : a.equals(b));

/** Brings a computer and the server together, of the files that `isInTime` (a sync program takes its time, file by file). */
export async function sync(one: Computer, server: Files, isInTime: (path: string) => boolean): Promise<void> {
  const local = filesOf(one);
  for (const path of new Set([...local.keys(), ...server.keys(), ...one.seen.keys()])) {
    if (!isInTime(path)) continue;
    const [here, there, before] = [local.get(path), server.get(path), one.seen.get(path)];
    const [isChangedHere, isChangedThere] = [!isSame(here, before), !isSame(there, before)];
    if (isChangedHere && (!isChangedThere || there === undefined) && here !== undefined) server.set(path, here);
    else if (isChangedHere && !isChangedThere) server.delete(path);
    else if (isChangedThere) {
      if (isChangedHere && here !== undefined && !isSame(here, there)) {
        const copy = path.replace(/(\.\w+)$/, ` (${one.name}'s conflicted copy 2026-05-03)$1`);
        const free = server.has(copy) ? copy.replace(/(\.\w+)$/, `${server.size}$1`) : copy;
        server.set(free, here);
        one.seen.set(free, here);
        await put(one, free, here);
      }
      await put(one, path, there);
    }
    const now = server.get(path);
    if (now === undefined) one.seen.delete(path);
    else one.seen.set(path, now);
  }
}
