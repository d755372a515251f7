/** The change log of a locked network: the JSON of each frame is encrypted by itself, bound to its place in the history. */
import type { FrameCipher, StoreFs } from '../disk/file-system';
import { decodeSegment, encodeFrame, encodeHeader, type Frame, type SegmentContent } from '../format/change-log-format';
import type { Position } from '../format/hash-chain';

/** The place of the frame after `before`. `chain` stands for the network and everything that was saved before. */
const contextOf = ({ seq, chain }: Position) => `frame ${seq + 1} ${chain}`; // step: bind-frame

/** What the frame after `before` stores. */
export function sealPayload({ frames }: StoreFs, before: Position, payload: readonly Uint8Array[]): readonly Uint8Array[] {
  return frames === undefined ? payload : [frames.seal(Buffer.concat(payload), contextOf(before))];
}

/** The segment with its frames opened. One that does not open was once complete (its hash is right), so it is damaged, with all that follows. */
export function openSegment(content: SegmentContent, cipher: FrameCipher): SegmentContent {
  if (content.header === null) return content;
  let before: Position = content.header.from;
  const frames: Frame[] = [];
  for (const frame of content.frames) {
    const payload = cipher.open(frame.payload, contextOf(before));
    if (payload === null) {
      const highestSeq = Math.max(content.highestSeq, content.frames.at(-1)?.seq ?? 0);
      return { ...content, frames, tail: 'damaged', highestSeq };
    }
    frames.push({ ...frame, payload });
    before = frame;
  }
  return { ...content, frames };
}

const OPENING_BRACE = 0x7b;
const LINE_BREAK = 0x0a;

export interface OpenedSegment {
  /** Every frame is encrypted, and there is nothing else in the file. */
  readonly isSealed: boolean;
  readonly hasSealedFrames: boolean;
  /** The segment with its frames decrypted. What follows the last one that opens is kept as it is. */
  readonly bytes: Uint8Array;
}

/** A segment that is only kept, without encryption. */
export function openedSegment({ frames: cipher }: StoreFs, bytes: Uint8Array): OpenedSegment {
  const content = decodeSegment(bytes);
  const { header, frames, tail } = content;
  const sealed = frames.filter(({ payload }) => payload[0] !== OPENING_BRACE).length;
  if (header === null || cipher === undefined || sealed === 0)
    return { isSealed: header !== null && tail === 'none' && frames.length === 0, hasSealedFrames: false, bytes };
  let position = header.from;
  const lines: Uint8Array[] = [encodeHeader(header)];
  for (const { payload } of openSegment(content, cipher).frames) {
    const frame = encodeFrame(position, position.seq, payload);
    lines.push(frame.bytes);
    position = frame.position;
  }
  // JSON and base64 have no line breaks: each frame is a line.
  let rest = 0;
  for (let i = 0; i < lines.length; i++) rest = bytes.indexOf(LINE_BREAK, rest) + 1;
  return {
    isSealed: tail === 'none' && sealed === frames.length,
    hasSealedFrames: true,
    bytes: Buffer.concat([...lines, bytes.subarray(rest)]),
  };
}
