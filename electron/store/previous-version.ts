/** The version before: kept beside the network by every save, and what there is to go back to when the network file cannot be used. */
import { join } from 'node:path';
import type { Edit } from '../../shared/model/edit';
import { type Network, TABLE_NAMES } from '../../shared/model/network';
import { tableOf } from '../../shared/model/network-json';
import { readNetworkFile, UnusableFile } from './file-adapter';
import { type NetworkDocument, PREVIOUS_FILE } from './network-file';
import { codeOf, type StoreFs } from './store-fs';

export interface PreviousVersion {
  readonly document: NetworkDocument;
  readonly modifiedMs: number;
}

/** Null when there is none, or none that can be read. */
export async function readPrevious(fs: StoreFs, folder: string): Promise<PreviousVersion | null> {
  try {
    return await readNetworkFile(fs, folder, PREVIOUS_FILE);
  } catch (error) {
    if (error instanceof UnusableFile) return null;
    throw error;
  }
}

/** Gives a file another name in the same folder: `network.damaged-2026-05-03T10-20-30.json`. Never over another file. Nothing to do when it is gone. */
export async function putAside(fs: StoreFs, folder: string, name: string, why: 'damaged' | 'newer', now: Date): Promise<void> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  for (let number = 1; number <= 100; number++) {
    const aside = join(folder, `${name.replace(/\.json$/, '')}.${why}-${stamp}${number === 1 ? '' : `-${number}`}.json`);
    if (await exists(fs, aside)) continue;
    try {
      await fs.rename(join(folder, name), aside);
      await fs.syncFolder(folder);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    return;
  }
  throw new Error('too many files put aside');
}

async function exists(fs: StoreFs, path: string): Promise<boolean> {
  try {
    await fs.facts(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The edit that turns `now` into `then`: restoring a version is a step on top, which can itself be undone. */
export function editTowards(now: Network, then: Network, label: string): Edit {
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
