/** The files in a zip archive, also zip64, one after another. */
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { message } from '../../shared/strings/message';
import { ArchiveLimitError, countFile, firstBytes, HEAD_BYTES, isSystemFile, reasonOf, type Walk, type Walked } from './walk';

export function isZipArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
}

export type ZipSource = { readonly path: string } | { readonly bytes: Buffer };

export async function* walkZip(source: ZipSource, walk: Walk, shown: string, depth: number): AsyncGenerator<Walked> {
  let zip: ZipFile;
  try {
    zip = await openZip(source);
  } catch {
    return yield { kind: 'left-out', path: shown, reason: message('sources.archiveDamaged') };
  }
  try {
    for (;;) {
      walk.signal?.throwIfAborted();
      const entry = await nextEntry(zip);
      if (entry === null) return;
      yield* walkEntry(zip, entry, walk, shown, depth);
    }
  } catch (error) {
    if (walk.signal?.aborted === true) throw error;
    yield { kind: 'left-out', path: shown, reason: message('sources.archiveDamaged') };
  } finally {
    zip.close();
  }
}

async function* walkEntry(zip: ZipFile, entry: Entry, walk: Walk, archive: string, depth: number): AsyncGenerator<Walked> {
  const name = nameOf(entry);
  const path = `${archive}/${name}`;
  if (name.endsWith('/') || name.split('/').some(isSystemFile)) return;
  const tooMany = countFile(walk, path);
  if (tooMany !== null) return yield tooMany;
  if (yauzl.validateFileName(name) !== null) return yield { kind: 'left-out', path, reason: message('sources.unsafeName') };
  if (isSymbolicLink(entry)) return yield { kind: 'left-out', path, reason: message('sources.symbolicLink') };
  if ((entry.generalPurposeBitFlag & 1) !== 0) return yield { kind: 'left-out', path, reason: message('sources.encrypted') };
  const chunks = () => entryChunks(zip, entry, walk);
  let head: Uint8Array;
  try {
    head = await firstBytes(chunks(), HEAD_BYTES);
  } catch (error) {
    if (walk.signal?.aborted === true) throw error;
    return yield { kind: 'left-out', path, reason: reasonOf(error) };
  }
  const file = { path, name: basename(name), size: entry.uncompressedSize, head, chunks };
  const archived = walk.openArchive(file, depth);
  if (archived === null) yield { kind: 'file', file };
  else yield* archived;
}

export async function* entryChunks(zip: ZipFile, entry: Entry, walk: Walk): AsyncGenerator<Uint8Array> {
  const { limits } = walk;
  const stream = await readStream(zip, entry);
  let size = 0;
  let reported = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      walk.signal?.throwIfAborted();
      size += chunk.length;
      const isOutOfProportion = size > limits.ratioFrom && size > limits.ratio * entry.compressedSize;
      if (size > limits.fileBytes || isOutOfProportion) throw new ArchiveLimitError(message('sources.outOfProportion'));
      const read = Math.floor((size / Math.max(1, entry.uncompressedSize)) * entry.compressedSize);
      walk.onBytes(read - reported);
      reported = read;
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
}

/** The name as the archive says it. Windows programs write backslashes. */
export function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** Unix keeps the kind of a file in the upper half of the attributes. */
function isSymbolicLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170_000) === 0o120_000;
}

export function openZip(source: ZipSource): Promise<ZipFile> {
  // Names are checked here one by one: with `decodeStrings`, one bad name would end the whole archive.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip?: ZipFile) => (zip === undefined ? reject(error) : resolve(zip));
    if ('path' in source) yauzl.open(source.path, options, done);
    else yauzl.fromBuffer(source.bytes, options, done);
  });
}

/** Null: there is none left. */
export function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void) => {
      zip.removeListener('entry', onEntry);
      zip.removeListener('end', onEnd);
      zip.removeListener('error', onError);
      action();
    };
    const onEntry = (entry: Entry) => settle(() => resolve(entry));
    const onEnd = () => settle(() => resolve(null));
    const onError = (error: Error) => settle(() => reject(error));
    zip.on('entry', onEntry);
    zip.on('end', onEnd);
    zip.on('error', onError);
    zip.readEntry();
  });
}

function readStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream === undefined ? reject(error) : resolve(stream)));
  });
}
