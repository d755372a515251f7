/**
 * A network's folder on several computers with a sync program between them. Like the usual ones, it compares each file with the last common version. A
 * file changed on one side is copied. If both sides changed it, the local version is kept beside the other under a conflict name. Locks and temporary
 * files are not synced.
 */
import type { StoreFs } from '../../../electron/store/disk/file-system';
import { NETWORK_FOLDER } from '../kith-on';
import { type CrashDisk, crashDisk } from './crash-disk';

type Files = Map<string, Buffer>;

export interface Computer {
  readonly name: string;
  readonly disk: CrashDisk;
  /** The disk for Kith. It reports files that Kith deletes or overwrites without having read them. */
  readonly fs: StoreFs;
  /** A new process starts, which has read nothing yet. */
  readonly forget: () => void;
  /** The last version in common with the server. */
  readonly seen: Files;
}

/** Each checkpoint replaces the previous snapshot and the rollback record, whatever they contain: other files contain the same. */
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

const isSynced = (path: string) => path.startsWith(`${NETWORK_FOLDER}/`) && !path.includes('kith.lock') && !path.endsWith('.tmp');

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

/** Syncs a computer with the server, only the files for which `isInTime` is true: a sync program works file by file. */
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
