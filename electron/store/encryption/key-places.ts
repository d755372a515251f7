/**
 * Where the key file of a network lies: in the network's folder, so that it moves with it, and a copy beside the backups, so that they can be read when the
 * folder is lost. The copy is written first and deleted first: the folder alone decides whether the network is locked.
 */
import { join } from 'node:path';
import { readFileUpTo, writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { isEncryptedFile } from './encrypted-disk';
import { decodeKeyFile, encodeKeyFile, KEY_FILE, type KeyFile, MAX_KEY_FILE_BYTES } from './key-file';

export interface KeyPlaces {
  /** The network's folder. */
  readonly folder: string;
  /** The folder of all backups. Null: there is none. */
  readonly backups: string | null;
}

export type FoundKey =
  /** The network is not locked. */
  | { readonly kind: 'none' }
  | { readonly kind: 'key'; readonly file: KeyFile }
  /** There is a key file, it is damaged, and there is no copy of it. */
  | { readonly kind: 'damaged' };

type KeyRead = KeyFile | 'missing' | 'damaged';

/**
 * `networkId`: of the network that was last in the folder, as far as it is known. `networkFile`: its path. Throws the disk's errors other than "not there".
 */
export async function findKey(fs: StoreFs, places: KeyPlaces, networkId: string | null, networkFile: string): Promise<FoundKey> {
  const inFolder = await readKey(fs, places.folder);
  if (typeof inFolder === 'object') return { kind: 'key', file: inFolder };
  // A copy that was left behind does not lock a network that is not encrypted.
  if (inFolder === 'missing' && !(await isLockedOrGone(fs, networkFile))) return { kind: 'none' };
  const copy = await findCopy(fs, places.backups, networkId);
  if (copy !== null) return { kind: 'key', file: copy };
  return inFolder === 'missing' && !(await isLocked(fs, networkFile)) ? { kind: 'none' } : { kind: 'damaged' };
}

async function isLocked(fs: StoreFs, networkFile: string): Promise<boolean> {
  return await isEncryptedFile(fs, networkFile).catch(() => false);
}

async function isLockedOrGone(fs: StoreFs, networkFile: string): Promise<boolean> {
  const stat = await fs.stat(networkFile).catch(() => null);
  return stat === null || (await isLocked(fs, networkFile));
}

async function readKey(fs: StoreFs, folder: string): Promise<KeyRead> {
  const read = await readFileUpTo(fs, join(folder, KEY_FILE), MAX_KEY_FILE_BYTES);
  if (read.kind === 'missing') return 'missing';
  return read.kind === 'bytes' ? (decodeKeyFile(read.bytes) ?? 'damaged') : 'damaged';
}

/** Null: there is none, or it is not known which of several belongs to the network. */
async function findCopy(fs: StoreFs, backups: string | null, networkId: string | null): Promise<KeyFile | null> {
  if (backups === null) return null;
  const ids = networkId === null ? await fs.list(backups).catch(() => []) : [networkId];
  const copies: KeyFile[] = [];
  for (const id of ids) {
    const copy = await readKey(fs, join(backups, id)).catch(() => 'missing' as const);
    if (typeof copy === 'object' && copy.network === id) copies.push(copy);
  }
  return copies.length === 1 ? (copies[0] as KeyFile) : null;
}

/** Throws the disk's error; then either key file is the old one or the new one. */
export async function writeKey(fs: StoreFs, { folder, backups }: KeyPlaces, file: KeyFile, token: () => string): Promise<void> {
  const bytes = encodeKeyFile(file);
  const folders = backups === null ? [folder] : [join(backups, file.network), folder];
  for (const each of folders) {
    await fs.makeFolder(each);
    await writeAtomically(fs, { folder: each, name: KEY_FILE, previous: null, token }, [bytes]);
  }
}

/** Call it when the network is unlocked: writes the key file where it is missing, damaged or older. Failing to do so loses nothing. */
export async function mendKeys(fs: StoreFs, { folder, backups }: KeyPlaces, file: KeyFile, token: () => string): Promise<void> {
  const bytes = Buffer.from(encodeKeyFile(file));
  for (const each of backups === null ? [folder] : [join(backups, file.network), folder]) {
    try {
      const read = await readFileUpTo(fs, join(each, KEY_FILE), MAX_KEY_FILE_BYTES);
      if (read.kind === 'bytes' && bytes.equals(read.bytes)) continue;
      if (each !== folder) await fs.makeFolder(each);
      await writeAtomically(fs, { folder: each, name: KEY_FILE, previous: null, token }, [bytes]);
    } catch {
      // The folder is missing or cannot be written today.
    }
  }
}

/** Throws the disk's error. */
export async function removeKeys(fs: StoreFs, { folder, backups }: KeyPlaces, file: KeyFile): Promise<void> {
  for (const each of backups === null ? [folder] : [join(backups, file.network), folder]) {
    if ((await readFileUpTo(fs, join(each, KEY_FILE), MAX_KEY_FILE_BYTES)).kind === 'missing') continue;
    await fs.unlink(join(each, KEY_FILE));
    await fs.syncFolder(each);
  }
}
