/**
 * The disk that the tests of the store give to it: as it is, or encrypted. `KITH_LOCKED=1` (the long run) or `lockDisks()` (a test file) runs the same tests with
 * a locked network.
 */

import { openedSegment } from '../../../electron/store/change-log/sealed-frames';
import type { StoreFs } from '../../../electron/store/disk/file-system';
import { loadCipher } from '../../../electron/store/encryption/cipher';
import { encryptedDisk } from '../../../electron/store/encryption/encrypted-disk';
import type { KeyTools, NetworkKeys } from '../../../electron/store/encryption/key-file';
import { seededRandom } from '../../../shared/model/ids';
import { crashDisk } from './crash-disk';

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

/** What the files say to whoever has the key. @param files path → bytes, also conflict copies and backups */
export async function readableContents(files: ReadonlyMap<string, Buffer>): Promise<readonly Buffer[]> {
  if (!isLocked) return [...files.values()];
  const contents: Buffer[] = [];
  for (const [path, bytes] of files) {
    const disk = diskForStore(
      crashDisk(
        new Map([
          ['/', null],
          ['/file', null],
          [path, bytes],
        ]),
      ).fs,
    );
    const file = await disk.openToRead(path);
    const content = Buffer.alloc(bytes.length);
    let size = 0;
    for (let count = -1; count !== 0; size += count) count = await file.read(content, size, content.length - size);
    await file.close();
    contents.push(Buffer.from(openedSegment(disk, content.subarray(0, size)).bytes));
  }
  return contents;
}
