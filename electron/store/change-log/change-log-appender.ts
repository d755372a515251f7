/**
 * Appends frames to the change log, in a segment of this process's own. A segment in which anything failed is abandoned: the next one starts after the
 * last reported save, and so supersedes whatever the failed write left behind.
 */
import type { StoreFs } from '../disk/file-system';
import { retryOnce } from '../disk/retry-once';
import { runInSlices } from '../disk/yield-to-event-loop';
import { type EncodedFrame, encodeFrameSteps } from '../format/change-log-format';
import type { Position } from '../format/hash-chain';
import type { SegmentSummary } from './change-log';
import { sealPayload } from './sealed-frames';
import { createSegment, type SegmentWriter } from './segment-writer';

export interface ChangeLogAppender {
  /** The segments in the folder, including those created by this process. */
  readonly segments: () => readonly SegmentSummary[];
  /** Call it after the change log was read. */
  readonly setSegments: (segments: readonly SegmentSummary[]) => void;
  /** Call it after segments were deleted. */
  readonly forgetSegments: (names: ReadonlySet<string>) => void;
  /** Durable when it resolves. Throws the disk's error; then the frame does not count, wherever part of it lies. */
  readonly append: (networkId: string, position: Position, payload: readonly Uint8Array[]) => Promise<EncodedFrame>;
  /** Makes sure that a refused frame after `position` does not count at the next start. */
  readonly supersedeFailed: (networkId: string, position: Position) => Promise<void>;
  /** State of the current segment; `unchanged` also when there is none. */
  readonly state: SegmentWriter['state'];
  /** Call it after a snapshot, so that the current segment can be deleted later. */
  readonly startNewSegment: () => void;
  readonly close: () => Promise<void>;
}

export function changeLogAppender(fs: StoreFs, folder: string): ChangeLogAppender {
  let segments: readonly SegmentSummary[] = [];
  let writer: SegmentWriter | null = null;
  /** A write failed: the next segment must supersede what follows the last reported save. */
  let hasFailed = false;
  let isNewSegmentWanted = false;

  const close = async () => {
    const closed = writer;
    writer = null;
    if (closed === null) return;
    segments = segments.map((segment) => (segment.name === closed.name ? { ...segment, size: closed.size() } : segment));
    await closed.close();
  };

  const openSegment = async (networkId: string, position: Position): Promise<SegmentWriter> => {
    await close();
    const created = await createSegment(fs, folder, networkId, position);
    segments = [...segments, { name: created.name, size: 0, from: position.seq, isTorn: false }];
    hasFailed = false;
    isNewSegmentWanted = false;
    writer = created;
    return created;
  };

  return {
    segments: () => segments,
    setSegments: (read) => {
      segments = read;
    },
    forgetSegments: (names) => {
      segments = segments.filter(({ name }) => !names.has(name)); // not `= []`: new ones may exist
    },
    append: async (networkId, position, payload) => {
      const sealed = sealPayload(fs, position, payload);
      const frame = await runInSlices(encodeFrameSteps(position, position.seq, sealed)); // step: durable-is-last-synced
      for (let attempt = 1; ; attempt++) {
        // After a failed fsync the content of a segment is unknown, so it is never written to again.
        const isUsable = !hasFailed && !isNewSegmentWanted; // step: abandon-failed-segment
        const current = writer !== null && isUsable ? writer : await retryOnce(() => openSegment(networkId, position));
        try {
          await current.append(frame.bytes);
          return frame;
        } catch (error) {
          hasFailed = true;
          segments = segments.map((segment, i) => (i === segments.length - 1 ? { ...segment, isTorn: true } : segment));
          if (attempt === 2) throw error;
        }
      }
    },
    supersedeFailed: async (networkId, position) => {
      // Synced: no frame follows that would make the header durable.
      if (hasFailed) await (await openSegment(networkId, position)).sync(); // step: supersede-failed-segment
    },
    state: async () => (writer === null || hasFailed ? 'unchanged' : await writer.state()),
    startNewSegment: () => {
      isNewSegmentWanted = writer !== null;
    },
    close,
  };
}
