/**
 * The journal as this Kith goes on with it: one line after the other into a segment of its own. A segment in which anything failed is left for a new
 * one that starts after the last confirmed line, and so overrules whatever came to lie in the old one.
 */

import type { StoreFs } from '../disk/file-system';
import { retryOnce } from '../disk/retry-once';
import { encodeFrame, type WrittenFrame } from '../format/change-log-format';
import type { Position } from '../format/hash-chain';
import type { KnownSegment } from '../snapshot/load-network';
import { type OpenSegment, startSegment } from './segment-writer';

export interface OwnJournal {
  /** What lies in the folder, with what was begun since. */
  readonly segments: () => readonly KnownSegment[];
  /** Right after reading. */
  readonly take: (segments: readonly KnownSegment[]) => void;
  /** They are not in the folder any more. */
  readonly forget: (names: ReadonlySet<string>) => void;
  /** On disk for good when it resolves. Throws the disk's error; then it is nowhere that counts. */
  readonly append: (vault: string, at: Position, payload: Uint8Array) => Promise<WrittenFrame>;
  /** Makes sure that nothing which was refused after `at` is there the next time. */
  readonly overrule: (vault: string, at: Position) => Promise<void>;
  /** Whether the segment in use is as we left it; also when there is none. */
  readonly place: OpenSegment['place'];
  /** After a snapshot, so that the old segment can go one day. */
  readonly beginAnew: () => void;
  readonly leave: () => Promise<void>;
}

export function ownJournal(fs: StoreFs, folder: string): OwnJournal {
  let segments: readonly KnownSegment[] = [];
  let segment: OpenSegment | null = null;
  /** A write went wrong: what is in the segment after the last confirmed line must be overruled by a new segment. */
  let isSegmentDead = false;
  let isNewSegmentWanted = false;

  const leave = async () => {
    const left = segment;
    segment = null;
    if (left !== null) segments = segments.map((one) => (one.name === left.name ? { ...one, size: left.size() } : one));
    await left?.close();
  };

  const newSegment = async (vault: string, at: Position): Promise<OpenSegment> => {
    await leave();
    const started = await startSegment(fs, folder, vault, at);
    segments = [...segments, { name: started.name, size: 0, from: at.seq, isTorn: false }];
    isSegmentDead = false;
    isNewSegmentWanted = false;
    segment = started;
    return started;
  };

  return {
    segments: () => segments,
    take: (found) => {
      segments = found;
    },
    forget: (names) => {
      segments = segments.filter(({ name }) => !names.has(name)); // others may have been begun meanwhile
    },
    append: async (vault, at, payload) => {
      const frame = encodeFrame(at, at.seq, payload);
      for (let attempt = 1; ; attempt++) {
        // A segment that failed once is never written to again: what it holds by now is not known.
        const isNew = segment === null || isSegmentDead || isNewSegmentWanted;
        const open = segment === null || isNew ? await retryOnce(() => newSegment(vault, at)) : segment;
        try {
          await open.append(frame.bytes);
          return frame;
        } catch (error) {
          isSegmentDead = true;
          segments = segments.map((one, i) => (i === segments.length - 1 ? { ...one, isTorn: true } : one));
          if (attempt === 2) throw error;
        }
      }
    },
    overrule: async (vault, at) => {
      if (isSegmentDead) await (await newSegment(vault, at)).secure();
    },
    place: async () => (segment === null || isSegmentDead ? 'as-left' : await segment.place()),
    beginAnew: () => {
      isNewSegmentWanted = segment !== null;
    },
    leave,
  };
}
