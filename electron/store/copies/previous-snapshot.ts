/** The previous snapshot, which every snapshot keeps beside the network, and names for files that are quarantined. */
import { dirname, join } from 'node:path';
import { errorCode, type StoreFs } from '../disk/file-system';
import { type NetworkDocument, PREVIOUS_FILE } from '../format/network-file';
import { UnreadableNetwork } from '../format/unreadable-network';
import { readSnapshot } from '../snapshot/read-snapshot';

export interface PreviousSnapshot {
  readonly document: NetworkDocument;
  readonly modifiedMs: number;
}

/** Null: there is none, or it cannot be read. */
export async function readPreviousSnapshot(fs: StoreFs, folder: string): Promise<PreviousSnapshot | null> {
  try {
    const snapshot = await readSnapshot(fs, folder, PREVIOUS_FILE);
    return snapshot === null ? null : { document: snapshot.decoded.document, modifiedMs: snapshot.modifiedMs };
  } catch (error) {
    if (error instanceof UnreadableNetwork) return null;
    throw error;
  }
}

/** Creates a network's folder again, but only below a folder that exists: a missing parent means that its disk is not connected. */
export async function recreateFolder(fs: StoreFs, folder: string): Promise<boolean> {
  try {
    await fs.stat(dirname(folder));
    await fs.makeFolder(folder);
    return true;
  } catch {
    return false;
  }
}

/** An unused name in the folder for a file that is quarantined: `network.damaged-2026-05-03T10-20-30.json`. */
export async function quarantineName(
  fs: StoreFs,
  folder: string,
  name: string,
  reason: 'damaged' | 'newer' | 'merged',
  now: Date,
): Promise<string> {
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const extension = name.includes('.') ? '.json' : '';
  for (let number = 1; number <= 100; number++) {
    const candidate = `${name.replace(/\.json$/, '')}.${reason}-${time}${number === 1 ? '' : `-${number}`}${extension}`;
    if (!(await exists(fs, join(folder, candidate)))) return candidate;
  }
  throw new Error('too many quarantined files');
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
