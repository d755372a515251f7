/**
 * The disk of a locked network: what the store writes is encrypted on its way, and decrypted when it is read. It makes the same calls in the same order as
 * without encryption, so that everything that holds for the store (docs/storage.md) holds for a locked network. Names, sizes and times can be seen.
 */
import type { StoreFs } from '../disk/file-system';
import { type Cipher, NONCE_BYTES } from './cipher';
import { contentSize, decryptingFile, encryptingFile, type FileSecret, hasMark, MARK } from './encrypted-file';
import { fileRole } from './file-role';
import type { KeyFileState, KeyTools, NetworkKeys } from './key-file';

/**
 * Encrypts new files and expects every file to be encrypted; while the encryption is turned on or off, files may be either. `isStrict`: what cannot be
 * decrypted is an error, instead of damaged content.
 */
export function encryptedDisk(disk: StoreFs, tools: KeyTools, keys: NetworkKeys, state: KeyFileState = 'on', isStrict = false): StoreFs {
  const { cipher, random } = tools;
  const mayBePlain = state !== 'on'; // step: refuse-plain-files
  const isEncrypting = state !== 'turning-off';
  const secretOf = (role: string): FileSecret => ({ cipher, key: keys.files, role }); // step: bind-role
  return {
    ...disk,
    create: async (path) => {
      const role = fileRole(path);
      const file = await disk.create(path);
      return role === null || !isEncrypting ? file : encryptingFile(file, secretOf(role), random(NONCE_BYTES - 8));
    },
    openToRead: async (path) => {
      const role = fileRole(path);
      const file = await disk.openToRead(path);
      return role === null ? file : decryptingFile(file, secretOf(role), { mayBePlain, isStrict });
    },
    stat: async (path) => {
      const stat = await disk.stat(path);
      if (stat.kind !== 'file' || fileRole(path) === null) return stat;
      if (mayBePlain && !(await isEncryptedFile(disk, path))) return stat;
      return { ...stat, size: contentSize(stat.size) };
    },
    frames: frameCipher(cipher, random, keys.frames, { mayBePlain, isEncrypting }),
  };
}

const OPENING_BRACE = 0x7b;

/** Lines of the change log stay lines of text: the JSON in them becomes base64. */
function frameCipher(
  cipher: Cipher,
  random: KeyTools['random'],
  key: Uint8Array,
  { mayBePlain, isEncrypting }: { readonly mayBePlain: boolean; readonly isEncrypting: boolean },
): NonNullable<StoreFs['frames']> {
  return {
    seal: (payload, context) => {
      if (!isEncrypting) return payload;
      const nonce = random(NONCE_BYTES);
      return Buffer.from(Buffer.concat([nonce, cipher.seal(payload, context, nonce, key)]).toString('base64'), 'latin1');
    },
    open: (stored, context) => {
      if (mayBePlain && stored[0] === OPENING_BRACE) return stored;
      const bytes = new Uint8Array(Buffer.from(Buffer.from(stored).toString('latin1'), 'base64'));
      return cipher.open(bytes.subarray(NONCE_BYTES), context, bytes.subarray(0, NONCE_BYTES), key);
    },
  };
}

/** Whether a file begins as an encrypted one. Throws the disk's error. */
export async function isEncryptedFile(disk: StoreFs, path: string): Promise<boolean> {
  const file = await disk.openToRead(path);
  try {
    const bytes = new Uint8Array(MARK.length);
    let size = 0;
    for (let count = -1; count !== 0 && size < bytes.length; size += count) count = await file.read(bytes, size, bytes.length - size);
    return hasMark(bytes.subarray(0, size));
  } finally {
    await file.close();
  }
}
