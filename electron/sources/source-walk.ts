/**
 * Finds the files in what the user dropped: files, folders, zip and tgz archives, archives in archives. Nothing is unpacked to the disk: the bytes of a file
 * are read when its reader asks for them. A symbolic link inside is never followed, a name that leads out of its archive never used, and an archive that
 * grows out of proportion is left (docs/sources.md, "Hostile archives").
 */
import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { message } from '../../shared/strings/message';
import { isOutlookStore } from './outlook-store/node-database';
import { walkOutlookStore } from './outlook-store/outlook-store-walk';
import { isTarArchive, walkTar } from './tar-walk';
import { allBytes, countFile, HEAD_BYTES, type InnerFile, isSystemFile, reasonOf, type Walk, type Walked, type WalkLimits } from './walk';
import { mayBeWorkbook, walkWorkbook } from './workbook/workbook-walk';
import { isZipArchive, walkZip, type ZipSource } from './zip-walk';

export function startWalk(limits: WalkLimits, signal: AbortSignal | null, onBytes: (count: number) => void): Walk {
  const walk: Walk = { limits, signal, onBytes, files: 0, openArchive: (inner, depth) => openInner(inner, depth, walk) };
  return walk;
}

function openInner(inner: InnerFile, depth: number, walk: Walk): AsyncGenerator<Walked> | null {
  return isZipArchive(inner.head) || isTarArchive(inner.head) || isOutlookStore(inner.head) ? walkInner(inner, depth, walk) : null;
}

async function* walkInner({ path, size, head, chunks }: InnerFile, depth: number, walk: Walk): AsyncGenerator<Walked> {
  const { limits } = walk;
  if (depth >= limits.depth) return yield { kind: 'left-out', path, reason: message('sources.tooDeep', { count: limits.depth }) };
  if (isTarArchive(head)) return yield* walkTar(chunks, walk, path, depth + 1);
  // The directory of a zip is at its end, and Outlook jumps to and fro, so both are read in memory.
  let bytes: Buffer | null = null;
  try {
    bytes = size > limits.nestedBytes ? null : await allBytes(chunks(), limits.nestedBytes);
  } catch (error) {
    if (walk.signal?.aborted === true) throw error;
    return yield { kind: 'left-out', path, reason: reasonOf(error) };
  }
  if (bytes === null) return yield { kind: 'left-out', path, reason: message('sources.nestedTooLarge') };
  if (isOutlookStore(head)) return yield* walkOutlookStore({ bytes }, head, walk, path);
  yield* walkZipOrWorkbook({ bytes }, head, walk, path, depth + 1);
}

async function* walkZipOrWorkbook(source: ZipSource, head: Uint8Array, walk: Walk, shown: string, depth: number): AsyncGenerator<Walked> {
  if (mayBeWorkbook(head, shown) && (yield* walkWorkbook(source, walk, shown))) return;
  yield* walkZip(source, walk, shown, depth);
}

/** Each file is to be read before the next is asked for: then its archive is closed. */
export async function* walkPath(path: string, walk: Walk, shown = basename(path), isInside = false): AsyncGenerator<Walked> {
  walk.signal?.throwIfAborted();
  const found = await stat(path).catch(() => null);
  if (found === null) return yield { kind: 'left-out', path: shown, reason: message('sources.fileMissing') };
  if (found.isDirectory()) return yield* walkFolder(path, walk, shown);
  if (!found.isFile()) return yield { kind: 'left-out', path: shown, reason: message('sources.notRegular') };
  const tooMany = countFile(walk, shown);
  if (tooMany !== null) return yield tooMany;
  const head = await headOf(path, isInside).catch(() => null);
  if (head === null) return yield { kind: 'left-out', path: shown, reason: message('sources.fileUnreadable') };
  const chunks = () => fileChunks(path, walk, isInside);
  if (isZipArchive(head)) return yield* walkZipOrWorkbook({ path }, head, walk, shown, 1);
  if (isTarArchive(head)) return yield* walkTar(chunks, walk, shown, 1);
  if (isOutlookStore(head)) return yield* walkOutlookStore({ path, isInside, size: found.size }, head, walk, shown);
  yield { kind: 'file', file: { path: shown, name: basename(path), size: found.size, head, chunks } };
}

async function* walkFolder(path: string, walk: Walk, shown: string): AsyncGenerator<Walked> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return yield { kind: 'left-out', path: shown, reason: message('sources.fileUnreadable') };
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = `${shown}/${entry.name}`;
    if (isSystemFile(entry.name)) continue;
    if (entry.isSymbolicLink()) yield { kind: 'left-out', path: inner, reason: message('sources.symbolicLink') };
    else if (entry.isDirectory() || entry.isFile()) yield* walkPath(join(path, entry.name), walk, inner, true);
  }
}

async function headOf(path: string, isInside: boolean): Promise<Uint8Array> {
  const file = await openRegular(path, isInside);
  try {
    const buffer = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** O_NONBLOCK: opening a named pipe must not hang. O_NOFOLLOW: a file of a folder may have been replaced by a link since it was listed. */
async function openRegular(path: string, isInside: boolean) {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (isInside ? (constants.O_NOFOLLOW ?? 0) : 0);
  return await open(path, flags);
}

async function* fileChunks(path: string, walk: Walk, isInside: boolean): AsyncGenerator<Uint8Array> {
  const file = await openRegular(path, isInside);
  try {
    for (;;) {
      walk.signal?.throwIfAborted();
      const buffer = new Uint8Array(262_144);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      walk.onBytes(bytesRead);
      yield bytesRead === buffer.length ? buffer : buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
