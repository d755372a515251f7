/** The files in a `.tgz` or `.tar`, in one pass: an archive of this kind has no directory. And the one file of a `.gz` that is no archive. */
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { message } from '../../shared/strings/message';
import { ArchiveLimitError, countFile, firstBytes, HEAD_BYTES, isSystemFile, reasonOf, type Walk, type Walked } from './walk';

/** Gzip, or the word `ustar` in the first header. */
export function isTarArchive(head: Uint8Array): boolean {
  return isGzip(head) || Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar';
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

type Chunks = () => AsyncIterable<Uint8Array>;

interface TarEntry extends AsyncIterable<Uint8Array> {
  readonly header: { readonly name: string; readonly type?: string | null | undefined; readonly size?: number | undefined };
  readonly resume: () => void;
}

export async function* walkTar(chunks: Chunks, walk: Walk, shown: string, depth: number): AsyncGenerator<Walked> {
  let index = 0;
  try {
    for await (const entry of tarEntries(chunks, walk)) {
      yield* walkEntry(entry, index++, chunks, walk, shown, depth);
      entry.resume(); // what nobody read is skipped
    }
  } catch (error) {
    if (walk.signal?.aborted === true) throw error;
    if (index === 0 && (await isOtherGzip(chunks, error))) yield* walkCompressed(chunks, walk, shown, depth);
    else yield { kind: 'left-out', path: shown, reason: reasonOf(error) };
  }
}

/** It stands for the compressed one: `list.csv` for `list.csv.gz`. */
async function* walkCompressed(packed: Chunks, walk: Walk, shown: string, depth: number): AsyncGenerator<Walked> {
  const path = shown.replace(/\.gz$/i, '');
  const chunks = () => unpacked(packed, walk);
  let head: Uint8Array;
  try {
    head = await firstBytes(chunks(), HEAD_BYTES);
  } catch (error) {
    if (walk.signal?.aborted === true) throw error;
    return yield { kind: 'left-out', path: shown, reason: reasonOf(error) };
  }
  const file = { path, name: basename(path), size: -1, head, chunks };
  const archived = walk.openArchive(file, depth);
  if (archived === null) yield { kind: 'file', file };
  else yield* archived;
}

/** True when a gzip was unpacked to its end, and is not the beginning of a tar. Errors of a cut or damaged gzip have a code. */
async function isOtherGzip(chunks: Chunks, error: unknown): Promise<boolean> {
  return isGzip(await firstBytes(chunks(), 2)) && error instanceof Error && !(error instanceof ArchiveLimitError) && !('code' in error);
}

async function* walkEntry(
  entry: TarEntry,
  index: number,
  archive: Chunks,
  walk: Walk,
  shown: string,
  depth: number,
): AsyncGenerator<Walked> {
  const { name, type, size = -1 } = entry.header;
  const path = `${shown}/${name.replace(/^\.\//, '')}`;
  if (type === 'directory' || name.split('/').some(isSystemFile)) return;
  const tooMany = countFile(walk, path);
  if (tooMany !== null) return yield tooMany;
  if (type !== 'file' && type !== 'contiguous-file') return yield { kind: 'left-out', path, reason: message('sources.symbolicLink') };
  if (name.startsWith('/') || name.split(/[/\\]/).includes('..'))
    return yield { kind: 'left-out', path, reason: message('sources.unsafeName') };
  const live = entry[Symbol.asyncIterator]();
  const { head, rest } = await peek(live);
  let isLive = true;
  const read = () => {
    if (!isLive) return reopened(archive, index, walk);
    isLive = false;
    return rest();
  };
  const file = { path, name: basename(name), size, head, chunks: read };
  const archived = walk.openArchive(file, depth);
  if (archived === null) yield { kind: 'file', file };
  else yield* archived;
}

/** The first bytes of a stream, and the whole stream, which can be read once. */
async function peek(stream: AsyncIterator<Uint8Array>) {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isEnd = false;
  while (size < HEAD_BYTES && !isEnd) {
    const next = await stream.next();
    if (next.done === true) isEnd = true;
    else {
      parts.push(next.value);
      size += next.value.length;
    }
  }
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield* parts;
    while (!isEnd) {
      const next = await stream.next();
      if (next.done === true) return;
      yield next.value;
    }
  }
  return { head: new Uint8Array(Buffer.concat(parts).subarray(0, HEAD_BYTES)), rest };
}

/** A reader that reads its file twice: the archive is read again up to it. */
async function* reopened(archive: Chunks, index: number, walk: Walk): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const entry of tarEntries(archive, walk)) {
    if (at++ === index) return yield* entry;
    entry.resume();
  }
}

async function* tarEntries(archive: Chunks, walk: Walk): AsyncGenerator<TarEntry> {
  const tar = extract();
  const input = Readable.from(unpacked(archive, walk));
  input.on('error', (error) => tar.destroy(error));
  input.pipe(tar as unknown as NodeJS.WritableStream);
  try {
    yield* tar as unknown as AsyncIterable<TarEntry>;
  } finally {
    input.destroy();
  }
}

/** The bytes of a gzip, or of what is none as it is. Throws an ArchiveLimitError where they grow out of proportion. */
async function* unpacked(packed: Chunks, walk: Walk): AsyncGenerator<Uint8Array> {
  const { limits } = walk;
  let [packedSize, size] = [0, 0];
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed()) {
      packedSize += chunk.length;
      yield chunk;
    }
  }
  const source = Readable.from(counted());
  const gunzip = isGzip(await firstBytes(packed(), 2)) ? createGunzip() : null;
  const chunks: AsyncIterable<Uint8Array> = gunzip === null ? source : source.pipe(gunzip);
  source.on('error', (error) => gunzip?.destroy(error));
  try {
    for await (const chunk of chunks) {
      walk.signal?.throwIfAborted();
      size += chunk.length;
      const isOutOfProportion = size > limits.ratioFrom && size > limits.ratio * packedSize;
      if (size > limits.fileBytes || isOutOfProportion) throw new ArchiveLimitError(message('sources.outOfProportion'));
      yield chunk;
    }
  } finally {
    source.destroy();
    gunzip?.destroy();
  }
}
