/** Finds out whether a network is locked with a passphrase, and unlocks it. */
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result';
import { failureOf, text } from '../../shared/strings/text';
import type { StoreFs } from './disk/file-system';
import { loadCipher } from './encryption/cipher';
import { encryptedDisk } from './encryption/encrypted-disk';
import { type KeyFile, type KeyTools, type NetworkKeys, unlock } from './encryption/key-file';
import { findKey, type KeyPlaces } from './encryption/key-places';
import { NETWORK_FILE } from './format/network-file';
import { saveRefusal } from './store-errors';

export interface UnlockedNetwork {
  readonly file: KeyFile;
  readonly keys: NetworkKeys;
}

/** `random`: in [0, 1), cryptographic in the app. */
export async function keyTools(random: () => number): Promise<KeyTools> {
  const cipher = await loadCipher();
  return { cipher, random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)) };
}

/** Null: the network is not locked. Kinds of failure: `unreadable` (the key file is damaged, and there is no copy of it), `not-saved` (the disk refused). */
export async function keyFileOf(fs: StoreFs, places: KeyPlaces, networkId: string | null): Promise<Result<KeyFile | null>> {
  try {
    const found = await findKey(fs, places, networkId, join(places.folder, NETWORK_FILE));
    if (found.kind === 'damaged') return fail('unreadable', text('locking.keyFileDamaged', { folder: places.folder }));
    return ok(found.kind === 'none' ? null : found.file);
  } catch (error) {
    return { ok: false, error: failureOf(saveRefusal(error)) };
  }
}

/** `secret`: the passphrase or the recovery code. Kinds of failure: `wrong-passphrase`, `unreadable` (somebody changed the key file). */
export function unlockWith(tools: KeyTools, file: KeyFile, secret: string): Result<UnlockedNetwork> {
  const unlocked = unlock(tools.cipher, file, secret);
  if (unlocked.kind === 'wrong') return fail('wrong-passphrase', text('locking.wrongPassphrase'));
  if (unlocked.kind === 'changed') return fail('unreadable', text('locking.keyFileChanged'));
  return ok({ file, keys: unlocked.keys });
}

/** The disk that decrypts an unlocked network. */
export function diskOf(fs: StoreFs, tools: KeyTools, { file, keys }: UnlockedNetwork): StoreFs {
  return encryptedDisk(fs, tools, keys, file.state);
}
