/**
 * The disk that the tests of the store give to it: as it is, or encrypted. `KITH_LOCKED=1` (the long run) or `lockDisks()` (a test file) runs the same tests with
 * a locked network.
 */
import type { StoreFs } from '../../../electron/store/disk/file-system';
import { loadCipher } from '../../../electron/store/encryption/cipher';
import { encryptedDisk } from '../../../electron/store/encryption/encrypted-disk';
import type { KeyTools, NetworkKeys } from '../../../electron/store/encryption/key-file';
import { seededRandom } from '../../../shared/model/ids';

const cipher = await loadCipher();
const random = seededRandom(2_718);

export const TOOLS: KeyTools = { cipher, random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)) };

const key = (fill: number) => new Uint8Array(32).fill(fill);
export const KEYS: NetworkKeys = { master: key(1), files: key(2), frames: key(3) };

let isLocked = process.env.KITH_LOCKED === '1';

/** From now on the disks of this test file are encrypted. */
export function lockDisks(): void {
  isLocked = true;
}

export function diskForStore(fs: StoreFs): StoreFs {
  return isLocked ? encryptedDisk(fs, TOOLS, KEYS) : fs;
}
