/** The journal as it lies in the folder: which segments there are, and which lines lead on from a point of the history. */
import { join } from 'node:path';
import { readFileUpTo } from '../disk/atomic-file';
import { errorCode, type StoreFs } from '../disk/file-system';
import { decodeSegment, type Frame, type SegmentText } from '../format/change-log-format';
import type { Position } from '../format/hash-chain';

export const CHANGE_LOG_FOLDER = 'journal';
const QUARANTINE_FOLDER = 'quarantine';
const MOST_SEGMENT_BYTES = 1_024 * 1_048_576;

export interface Segment extends SegmentText {
  readonly name: string;
  readonly number: number;
  readonly size: number;
}

export function segmentName(number: number): string {
  return `${String(number).padStart(8, '0')}.log`;
}

function segmentNumber(name: string): number | null {
  return /^\d{8,15}\.log$/.test(name) ? Number(name.slice(0, -4)) : null;
}

/** In the order they were begun. Other names in the folder are nobody's business. Throws the disk's errors other than "not there". */
export async function readSegments(fs: StoreFs, folder: string): Promise<readonly Segment[]> {
  const segments: Segment[] = [];
  for (const { name, number } of await listSegments(fs, folder)) {
    const read = await readFileUpTo(fs, join(folder, CHANGE_LOG_FOLDER, name), MOST_SEGMENT_BYTES);
    if (read.kind === 'missing') continue; // taken away in between by a Kith that saved the whole network
    if (read.kind !== 'bytes') segments.push({ name, number, size: 0, start: null, frames: [], rest: 'damaged', highest: 0 });
    else segments.push({ name, number, size: read.bytes.length, ...decodeSegment(read.bytes) });
  }
  return segments;
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
  /** From the line after the start to the last that can be trusted. */
  readonly frames: readonly Frame[];
  /** Null: all there is was understood. Else a sentence: what is wrong, and from which change on. */
  readonly problem: string | null;
  /** A torn last line was left out: a save that was never confirmed. Null: none. */
  readonly torn: string | null;
}

/** The lines that lead on from a point of the history, across segments. */
export function continuation(segments: readonly Segment[], vault: string, start: Position): Continuation {
  let frames: Frame[] = [];
  let torn: string | null = null;
  let problem: string | null = null;
  const reached = () => start.seq + frames.length;
  for (const segment of segments) {
    const { start: head, name } = segment;
    if (head === null) {
      // A segment that was never begun for good holds nothing that was confirmed.
      if (segment.rest === 'damaged') problem = `the journal file ${name} is damaged at its beginning`;
      continue;
    }
    const end = head.from.seq + segment.frames.length;
    if (head.vault !== vault) {
      problem = `the journal file ${name} belongs to another network`;
      continue;
    }
    const chainIn = (seq: number) => (seq === head.from.seq ? head.from.chain : segment.frames[seq - head.from.seq - 1]?.chain);
    const chainHere = (seq: number) => (seq === start.seq ? start.chain : frames[seq - start.seq - 1]?.chain);
    if (head.from.seq <= start.seq) {
      if (end < start.seq) {
        // All of it is in the snapshot, unless a damaged line keeps us from reading on.
        if (segment.rest === 'damaged' && segment.highest > start.seq) problem = `the journal file ${name} is damaged after change ${end}`;
        continue;
      }
      if (chainIn(start.seq) !== start.chain) {
        if (end > start.seq) problem = `the journal file ${name} does not belong to this version of the network`;
        continue;
      }
      frames = segment.frames.slice(start.seq - head.from.seq);
    } else if (chainHere(head.from.seq) === head.from.chain) {
      frames = [...frames.slice(0, head.from.seq - start.seq), ...segment.frames];
    } else {
      if (end > start.seq) problem ??= `changes ${reached() + 1} to ${head.from.seq} are missing before the journal file ${name}`;
      continue;
    }
    torn = segment.rest === 'torn' ? name : null;
    if (segment.rest === 'damaged') problem = `the journal file ${name} is damaged after change ${end}`;
  }
  return { frames, problem, torn };
}

/**
 * Whether a segment ends where nothing leads on from: neither a later segment, nor the snapshot at `start`, nor the history that was read up to `at`.
 * Its last line was refused, or saved by another computer at the same time; nobody can tell which, so such a segment is never thrown away.
 */
export function isLeftBehind(segments: readonly Segment[], index: number, start: Position, at: Position): boolean {
  const segment = segments[index];
  if (segment === undefined || segment.start === null) return false;
  const end = segment.frames.at(-1) ?? segment.start.from;
  const following = segments.slice(index + 1).flatMap(({ start: head }) => (head === null ? [] : [head.from]));
  return ![start, at, ...following].some(({ seq, chain }) => seq === end.seq && chain === end.chain);
}

/** Segments of several computers have the same numbers: what lies there already stays. Throws the disk's errors other than "not there". */
async function freeName(fs: StoreFs, folder: string, name: string): Promise<string> {
  const taken = new Set(await fs.list(folder));
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(name.replace('.', `-${count}.`))) count++;
  return name.replace('.', `-${count}.`);
}

/**
 * Takes away the segments that neither the snapshot nor the version before it (at `previous`) needs: all that a later one follows from there. What was
 * left out of a torn one is kept in `quarantine`, and so is a segment that somebody else changed meanwhile. Failing to is no loss.
 * Answers with the names that are gone.
 */
export async function removeObsoleteSegments(
  fs: StoreFs,
  folder: string,
  segments: readonly { readonly name: string; readonly from: number; readonly size: number; readonly isTorn: boolean }[],
  previous: number,
): Promise<ReadonlySet<string>> {
  const removed = new Set<string>();
  for (const [i, segment] of segments.entries()) {
    const next = segments[i + 1];
    if (next === undefined || next.from > previous) continue;
    const path = join(folder, CHANGE_LOG_FOLDER, segment.name);
    try {
      const isAsRead = (await fs.stat(path)).size === segment.size;
      if (segment.isTorn || !isAsRead) {
        // What was left out, or came from another computer since, is kept.
        const quarantine = join(folder, QUARANTINE_FOLDER);
        await fs.makeFolder(quarantine);
        await fs.rename(path, join(quarantine, await freeName(fs, quarantine, segment.name)));
      } else await fs.unlink(path);
      removed.add(segment.name);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') removed.add(segment.name);
    }
  }
  if (removed.size > 0) await fs.syncFolder(join(folder, CHANGE_LOG_FOLDER)).catch(() => undefined);
  return removed;
}
