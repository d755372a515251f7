/** Reads the change log in a network's folder: which segments exist, and which frames continue from a position. The folder on disk is `journal/`. */
import { join } from 'node:path';
import { type Message, message } from '../../../shared/strings/message';
import { isNotThere, readFileUpTo } from '../disk/atomic-file';
import { errorCode, type StoreFs } from '../disk/file-system';
import { decodeSegment, type Frame, type SegmentContent } from '../format/change-log-format';
import type { Position } from '../format/hash-chain';
import { openSegment } from './sealed-frames';

export const CHANGE_LOG_FOLDER = 'journal';
const QUARANTINE_FOLDER = 'quarantine';
const MAX_SEGMENT_BYTES = 1_024 * 1_048_576;

export interface Segment extends SegmentContent {
  readonly name: string;
  readonly number: number;
  readonly size: number;
}

/** What must be known of a segment to decide whether it may be deleted. */
export interface SegmentSummary {
  readonly name: string;
  /** The seq that it starts after. */
  readonly from: number;
  readonly size: number;
  /** Part of it was ignored, or nothing continues from it: quarantine it instead of deleting it. */
  readonly isTorn: boolean;
}

export function segmentName(number: number): string {
  return `${String(number).padStart(8, '0')}.log`;
}

function segmentNumber(name: string): number | null {
  return /^\d{8,15}\.log$/.test(name) ? Number(name.slice(0, -4)) : null;
}

/** In the order they were created. Files with other names are ignored. Throws the disk's errors other than "not there". */
export async function readSegments(fs: StoreFs, folder: string): Promise<readonly Segment[]> {
  const segments: Segment[] = [];
  for (const { name, number } of await listSegments(fs, folder)) {
    const read = await readFileUpTo(fs, join(folder, CHANGE_LOG_FOLDER, name), MAX_SEGMENT_BYTES);
    if (read.kind === 'missing') continue; // another Kith deleted it after it saved a snapshot
    if (read.kind !== 'bytes') segments.push({ name, number, size: 0, header: null, frames: [], tail: 'damaged', highestSeq: 0 });
    else segments.push({ name, number, size: read.bytes.length, ...readableContent(fs, read.bytes) });
  }
  return segments;
}

function readableContent({ frames }: StoreFs, bytes: Uint8Array): SegmentContent {
  const content = decodeSegment(bytes);
  return frames === undefined ? content : openSegment(content, frames);
}

export async function listSegments(fs: StoreFs, folder: string): Promise<readonly { readonly name: string; readonly number: number }[]> {
  let names: readonly string[];
  try {
    names = await fs.list(join(folder, CHANGE_LOG_FOLDER));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
  return names
    .flatMap((name) => {
      const number = segmentNumber(name);
      return number === null ? [] : [{ name, number }];
    })
    .sort((a, b) => a.number - b.number);
}

export interface Continuation {
  /** The frames after the start, up to the last one that can be trusted. */
  readonly frames: readonly Frame[];
  /** What is wrong, and from which change on. Null: everything was understood. */
  readonly problem: Message | null;
  /** Name of the segment whose torn last frame was ignored: a save that was never reported. Null: there is none. */
  readonly torn: string | null;
}

/** The frames that continue from `start`, across segments. */
export function continueFrom(segments: readonly Segment[], networkId: string, start: Position): Continuation {
  let frames: Frame[] = [];
  let torn: string | null = null;
  let problem: Message | null = null;
  for (const segment of segments) {
    const { header, name: file } = segment;
    if (header === null) {
      // A segment whose header never became durable contains nothing that was reported as saved.
      if (segment.tail === 'damaged') problem = message('store.segmentStartDamaged', { file });
      continue;
    }
    const end = header.from.seq + segment.frames.length;
    if (header.networkId !== networkId) {
      problem = message('store.segmentOfAnotherNetwork', { file });
      continue;
    }
    const chainInSegment = (seq: number) =>
      seq === header.from.seq ? header.from.chain : segment.frames[seq - header.from.seq - 1]?.chain;
    const chainSoFar = (seq: number) => (seq === start.seq ? start.chain : frames[seq - start.seq - 1]?.chain);
    if (header.from.seq <= start.seq) {
      if (end < start.seq) {
        // The snapshot contains all of it, unless a damaged frame hides the rest.
        const isCutShort = segment.tail === 'damaged' && segment.highestSeq > start.seq;
        if (isCutShort) problem = message('store.segmentDamagedAfter', { file, change: end });
        continue;
      }
      if (chainInSegment(start.seq) !== start.chain) {
        if (end > start.seq) problem = message('store.segmentOfAnotherVersion', { file });
        continue;
      }
      frames = segment.frames.slice(start.seq - header.from.seq);
      // step: detect-missing-frames
    } else if (chainSoFar(header.from.seq) === header.from.chain) {
      frames = [...frames.slice(0, header.from.seq - start.seq), ...segment.frames];
    } else {
      const first = start.seq + frames.length + 1;
      if (end > start.seq) problem ??= message('store.changesMissing', { first, last: header.from.seq, file });
      continue;
    }
    torn = segment.tail === 'torn' ? file : null;
    if (segment.tail === 'damaged') problem = message('store.segmentDamagedAfter', { file, change: end });
  }
  return { frames, problem, torn };
}

/**
 * Whether nothing continues from the end of a segment: no later segment, not the snapshot at `start`, and not the history that was read up to `end`.
 * Its last frame was refused, or another computer saved it at the same time. Nobody can tell which, so such a segment is never deleted.
 */
export function isOrphaned(segments: readonly Segment[], index: number, start: Position, end: Position): boolean {
  const segment = segments[index];
  if (segment === undefined || segment.header === null) return false;
  const last = segment.frames.at(-1) ?? segment.header.from;
  const laterStarts = segments.slice(index + 1).flatMap(({ header }) => (header === null ? [] : [header.from]));
  return ![start, end, ...laterStarts].some(({ seq, chain }) => seq === last.seq && chain === last.chain);
}

/** Segments of several computers may have the same number: never overwrite one. Throws the disk's errors other than "not there". */
async function unusedName(fs: StoreFs, folder: string, name: string): Promise<string> {
  const used = new Set(await fs.list(folder));
  if (!used.has(name)) return name;
  let count = 2;
  while (used.has(name.replace('.', `-${count}.`))) count++;
  return name.replace('.', `-${count}.`);
}

/**
 * Deletes the segments that neither the snapshot nor the previous one (at seq `previous`) needs. A torn segment goes to `quarantine/` instead, and so
 * does one that somebody else changed since it was read. Failing to do so loses nothing. Returns the names that are gone.
 */
export async function removeObsoleteSegments(
  fs: StoreFs,
  folder: string,
  segments: readonly SegmentSummary[],
  previous: number,
): Promise<ReadonlySet<string>> {
  const obsolete = segments.filter((_, i) => {
    const next = segments[i + 1];
    return next !== undefined && next.from <= previous; // step: keep-segments-of-previous
  });
  return await removeSegments(fs, folder, obsolete);
}

/** Deletes segments, and quarantines the torn and the changed ones. Failing to do so loses nothing. Returns the names that are gone. */
export async function removeSegments(fs: StoreFs, folder: string, segments: readonly SegmentSummary[]): Promise<ReadonlySet<string>> {
  const removed = new Set<string>();
  for (const segment of segments) {
    const path = join(folder, CHANGE_LOG_FOLDER, segment.name);
    try {
      const isUnchanged = (await fs.stat(path)).size === segment.size;
      // step: quarantine-changed-segment
      if (segment.isTorn || !isUnchanged) {
        const quarantine = join(folder, QUARANTINE_FOLDER);
        await fs.makeFolder(quarantine);
        const name = await unusedName(fs, quarantine, segment.name); // step: unused-quarantine-name
        await fs.rename(path, join(quarantine, name));
      } else await fs.unlink(path);
      removed.add(segment.name);
    } catch (error) {
      if (isNotThere(error)) removed.add(segment.name);
    }
  }
  // A deleted segment that a power cut brings back is harmless: the snapshot contains it. The sync only saves reading it again.
  if (removed.size > 0) await fs.syncFolder(join(folder, CHANGE_LOG_FOLDER)).catch(() => undefined);
  return removed;
}
