/**
 * The bytes of an encrypted file: a mark, 16 random bytes that name the file, then chunks of 64 KiB, each sealed by itself. The nonce of a chunk is the name,
 * its number, and whether it is the last one; the role of the file is authenticated too. So a changed, cut, repeated, moved or foreign chunk does not open.
 *
 * Writing keeps the calls of the plain disk in their order: what was written goes to the disk chunk by chunk, the last one before the sync. A file that was
 * never synced has no last chunk, and does not count.
 *
 * Reading gives bytes of 0xFF in the place of a chunk that does not open. No file of Kith contains them (they are no UTF-8), so that every reader takes the
 * file as damaged, in the same way as on a disk without encryption.
 */
import { writeFully } from '../disk/atomic-file';
import type { StoreFile } from '../disk/file-system';
import { type Cipher, NONCE_BYTES, TAG_BYTES } from './cipher';

export const MARK = new TextEncoder().encode('KITH LOCKED 1\n');
const NAME_BYTES = NONCE_BYTES - 8;
const HEADER_BYTES = MARK.length + NAME_BYTES;
export const CHUNK_BYTES = 65_536;
const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES;
/** Stands for each byte that cannot be decrypted. No text contains it. */
export const DAMAGED_BYTE = 0xff;
/** The code of the error for a chunk that does not open, where that is asked for. */
export const DAMAGED_CODE = 'EBADMSG';

export interface FileSecret {
  readonly cipher: Cipher;
  readonly key: Uint8Array;
  /** What the file is (see file-role.ts). */
  readonly role: string;
}

export function hasMark(bytes: Uint8Array): boolean {
  return bytes.length >= MARK.length && MARK.every((byte, i) => bytes[i] === byte);
}

/** The size of the content of an encrypted file with `bytes` bytes. */
export function contentSize(bytes: number): number {
  const sealed = Math.max(0, bytes - HEADER_BYTES);
  const rest = sealed % SEALED_BYTES;
  return Math.floor(sealed / SEALED_BYTES) * CHUNK_BYTES + Math.max(0, rest - TAG_BYTES);
}

function nonceOf(name: Uint8Array, chunk: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(NONCE_BYTES);
  nonce.set(name);
  const view = new DataView(nonce.buffer, NAME_BYTES);
  view.setUint32(0, chunk, true); // step: number-chunks
  view.setUint32(4, isLast ? 1 : 0, true); // step: mark-last-chunk
  return nonce;
}

/** `name`: 16 random bytes. */
export function encryptingFile(file: StoreFile, { cipher, key, role }: FileSecret, name: Uint8Array): StoreFile {
  const chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  let count = 0;
  let isFinished = false;

  const flush = async (isLast: boolean): Promise<void> => {
    const sealed = cipher.seal(chunk.subarray(0, filled), role, nonceOf(name, count, isLast), key);
    await writeFully(file, count === 0 ? Buffer.concat([MARK, name, sealed]) : sealed);
    count++;
    filled = 0;
  };
  const finish = async (): Promise<void> => {
    if (isFinished) return;
    isFinished = true;
    await flush(true);
  };
  return {
    write: async (bytes, offset, length) => {
      if (isFinished) throw new Error('an encrypted file is complete once it was synced');
      let taken = 0;
      while (taken < length) {
        if (filled === CHUNK_BYTES) await flush(false);
        const part = bytes.subarray(offset + taken, offset + Math.min(length, taken + CHUNK_BYTES - filled));
        chunk.set(part, filled);
        filled += part.length;
        taken += part.length;
      }
      return length;
    },
    read: file.read,
    sync: async () => {
      await finish();
      await file.sync();
    },
    dataSync: async () => {
      await finish();
      await file.dataSync();
    },
    truncate: () => Promise.reject(new Error('an encrypted file cannot be shortened')),
    close: file.close,
  };
}

export interface Reading {
  /** A file without the mark is read as it is, instead of as damaged. */
  readonly mayBePlain: boolean;
  /** A chunk that does not open is an error (DAMAGED_CODE), instead of damaged content. */
  readonly isStrict: boolean;
}

export function decryptingFile(file: StoreFile, { cipher, key, role }: FileSecret, { mayBePlain, isStrict }: Reading): StoreFile {
  /** Read from the disk and not opened yet: up to a chunk, and a byte more that tells that it is not the last one. */
  const raw = new Uint8Array(Math.max(SEALED_BYTES + 1, HEADER_BYTES));
  let rawBytes = 0;
  let name: Uint8Array | null = null;
  let isPlain = false;
  let isStarted = false;
  let chunk = 0;
  let content: Uint8Array = new Uint8Array();

  const fill = async (upTo: number): Promise<void> => {
    while (rawBytes < upTo) {
      const count = await file.read(raw, rawBytes, upTo - rawBytes);
      if (count === 0) return;
      rawBytes += count;
    }
  };
  const drop = (count: number) => {
    raw.copyWithin(0, count, rawBytes);
    rawBytes -= count;
  };
  const start = async (): Promise<void> => {
    isStarted = true;
    await fill(HEADER_BYTES);
    if (hasMark(raw.subarray(0, rawBytes))) name = raw.slice(MARK.length, HEADER_BYTES);
    else if (mayBePlain) {
      isPlain = true;
      content = raw.slice(0, rawBytes);
      rawBytes = 0;
      return;
    }
    drop(Math.min(rawBytes, HEADER_BYTES));
  };
  const nextChunk = async (): Promise<Uint8Array> => {
    await fill(SEALED_BYTES + 1);
    const sealed = raw.slice(0, Math.min(rawBytes, SEALED_BYTES));
    const isLast = rawBytes <= SEALED_BYTES;
    drop(sealed.length);
    const opened = name === null ? null : cipher.open(sealed, role, nonceOf(name, chunk, isLast), key);
    chunk++;
    if (opened === null && isStrict && sealed.length > 0) throw Object.assign(new Error('it does not open'), { code: DAMAGED_CODE });
    return opened ?? new Uint8Array(Math.max(0, sealed.length - TAG_BYTES)).fill(DAMAGED_BYTE);
  };
  return {
    ...file,
    read: async (bytes, offset, length) => {
      if (!isStarted) await start();
      if (content.length === 0) {
        if (isPlain) return await file.read(bytes, offset, length);
        content = await nextChunk();
      }
      const part = content.subarray(0, length);
      bytes.set(part, offset);
      content = content.subarray(part.length);
      return part.length;
    },
  };
}
