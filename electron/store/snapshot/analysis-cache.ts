/**
 * The last analysis of a network, as the window packed it (shared/lib/packed-value.ts), so that the next start shows the network before it is analyzed again. It
 * lies beside the cache of the network (cache.ts), is tied to the exact content of the network, and is only ever a faster way to what the window computes anyway.
 *
 *     <cache>/<network id>/analysis   <crc32> <content id>\n  <length of the head, 4 bytes> <head: JSON> <text> <column> <column> …
 */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { PackedColumn, PackedValue } from '../../../shared/lib/packed-value';
import { readFileUpTo, writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { sliceTimer } from '../disk/yield-to-event-loop';

/** In the folder of the network's cache. */
export const ANALYSIS_FILE = 'analysis';
/** Of a network with 30,000 people it is 12 MB. */
const MAX_ANALYSIS_BYTES = 64 * 1_048_576;
const LINE_BREAK = 0x0a;

interface Head {
  /** Bytes of the text. */
  readonly text: number;
  readonly columns: readonly { readonly path: readonly string[]; readonly kind: PackedColumn['kind']; readonly length: number }[];
}

/** Which content of which network an analysis belongs to. */
export interface AnalysisPlace {
  /** The folder of all caches. */
  readonly cache: string;
  readonly networkId: string;
  /** Differs whenever the content of the network does. */
  readonly contentId: string;
}

/** Throws the disk's error. */
export async function writeAnalysis(
  fs: StoreFs,
  { cache, networkId, contentId }: AnalysisPlace,
  { text, columns }: PackedValue,
  token: () => string,
): Promise<void> {
  const folder = join(cache, networkId);
  const bytes = new TextEncoder().encode(text);
  const head: Head = {
    text: bytes.length,
    columns: columns.map(({ path, part }) => ({ path, kind: part.kind, length: part.bytes.length })),
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length, true);
  const chunks = [length, json, bytes, ...columns.map(({ part }) => part.bytes)];
  let crc = 0;
  for (const chunk of chunks) crc = crc32(chunk, crc);
  await fs.makeFolder(folder);
  const firstLine = new TextEncoder().encode(`${crc} ${contentId}\n`);
  await writeAtomically(fs, { folder, name: ANALYSIS_FILE, previous: null, token }, inTurns([firstLine, ...chunks]));
}

async function* inTurns(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  const pause = sliceTimer();
  for (const chunk of chunks) {
    yield chunk;
    await pause();
  }
}

/** Null: there is none of this content, or it cannot be read. */
export async function readAnalysis(fs: StoreFs, { cache, networkId, contentId }: AnalysisPlace): Promise<PackedValue | null> {
  try {
    const read = await readFileUpTo(fs, join(cache, networkId, ANALYSIS_FILE), MAX_ANALYSIS_BYTES);
    return read.kind === 'bytes' ? analysisIn(read.bytes, contentId) : null;
  } catch {
    return null;
  }
}

function analysisIn(bytes: Uint8Array, contentId: string): PackedValue | null {
  const start = bytes.indexOf(LINE_BREAK) + 1;
  const content = bytes.subarray(start);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, start)) !== `${crc32(content)} ${contentId}\n`) return null;
  const { byteOffset, byteLength } = content;
  let at = 4 + new DataView(content.buffer, byteOffset, byteLength).getUint32(0, true);
  const { text, columns } = JSON.parse(new TextDecoder().decode(content.subarray(4, at))) as Head;
  // Copies: a view would cross to the window with all the bytes that it is a view of.
  const next = (length: number) => content.slice(at, (at += length));
  return {
    text: new TextDecoder().decode(next(text)),
    columns: columns.map(({ path, kind, length }) => ({ path, part: { kind, bytes: next(length) } })),
  };
}
