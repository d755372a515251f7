/** The version before: kept beside the network by every save, and what there is to go back to when the network file cannot be used. */
import { dirname, join } from 'node:path';
import type { Edit } from '../../../shared/model/edit';
import { type Network, TABLE_NAMES } from '../../../shared/model/network';
import { tableOf } from '../../../shared/model/network-json';
import { errorCode, type StoreFs } from '../disk/file-system';
import { type NetworkDocument, PREVIOUS_FILE } from '../format/network-file';
import { UnreadableNetwork } from '../format/unreadable-network';
import { readSnapshot } from '../snapshot/read-snapshot';

export interface PreviousSnapshot {
  readonly document: NetworkDocument;
  readonly modifiedMs: number;
}

/** Null when there is none, or none that can be read. */
export async function readPreviousSnapshot(fs: StoreFs, folder: string): Promise<PreviousSnapshot | null> {
  try {
    const found = await readSnapshot(fs, folder, PREVIOUS_FILE);
    return found === null ? null : { document: found.decoded.document, modifiedMs: found.modifiedMs };
  } catch (error) {
    if (error instanceof UnreadableNetwork) return null;
    throw error;
  }
}

/** Makes a network's folder that is gone, below a folder that is there; never below a disk that is not. */
export async function recreateFolder(fs: StoreFs, folder: string): Promise<boolean> {
  try {
    await fs.stat(dirname(folder));
    await fs.makeFolder(folder);
    return true;
  } catch {
    return false;
  }
}

/** A free name in the folder for a file that is put aside: `network.damaged-2026-05-03T10-20-30.json`. */
export async function quarantineName(
  fs: StoreFs,
  folder: string,
  name: string,
  why: 'damaged' | 'newer' | 'merged',
  now: Date,
): Promise<string> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const extension = name.includes('.') ? '.json' : '';
  for (let number = 1; number <= 100; number++) {
    const aside = `${name.replace(/\.json$/, '')}.${why}-${stamp}${number === 1 ? '' : `-${number}`}${extension}`;
    if (!(await exists(fs, join(folder, aside)))) return aside;
  }
  throw new Error('too many files put aside');
}

async function exists(fs: StoreFs, path: string): Promise<boolean> {
  try {
    await fs.stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The edit that turns `now` into `then`: restoring a version is a step on top, which can itself be undone. */
export function editBetween(now: Network, then: Network, label: string): Edit {
  const put: Record<string, unknown[]> = {};
  const gone: Record<string, string[]> = {};
  for (const name of TABLE_NAMES) {
    const before = tableOf(now, name);
    const after = tableOf(then, name);
    put[name] = [...after]
      .filter(([key, object]) => JSON.stringify(before.get(key)) !== JSON.stringify(object))
      .map(([, object]) => object);
    gone[name] = [...before.keys()].filter((key) => !after.has(key));
  }
  return { kind: 'importFile', label, put: put as Edit['put'], delete: gone };
}
