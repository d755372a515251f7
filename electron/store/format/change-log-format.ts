/**
 * The text of a change log segment. First line: the network, the segment's number, and the position it starts from. Then one line (frame) per commit:
 *
 *     R <seq> <durable> <bytes> <hash> <json>
 *
 * `hash` covers the hash before, the numbers and the JSON. `durable` is the seq of the last frame that was known to be synced when this one was written.
 * It separates a frame torn by a power cut (never reported as saved) from one damaged later.
 */
import { runToEnd } from '../../../shared/lib/resumable-work';
import { bytesInSteps } from '../disk/yield-to-event-loop';
import { type Position, shortHash, shortHashSteps } from './hash-chain';

export interface Frame {
  readonly seq: number;
  readonly chain: string;
  readonly payload: Uint8Array;
}

export interface SegmentHeader {
  readonly networkId: string;
  /** Segments are numbered in the order they were created. A later one that starts from an earlier position supersedes what came after it. */
  readonly number: number;
  readonly from: Position;
}

export interface SegmentContent {
  /** Null: the first line is torn or damaged. */
  readonly header: SegmentHeader | null;
  /** The frames up to the first invalid one. */
  readonly frames: readonly Frame[];
  /** What follows the last valid frame. `torn`: a frame that was never reported as saved. `damaged`: it, or something after it, was once synced. */
  readonly tail: 'none' | 'torn' | 'damaged';
  /** The highest seq in the segment, including invalid frames. */
  readonly highestSeq: number;
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

export function encodeHeader({ networkId, number, from }: SegmentHeader): Uint8Array {
  const line = `K 1 ${networkId} ${number} ${from.seq} ${from.chain}`;
  return latin1(`${line} ${shortHash(line)}\n`);
}

export interface EncodedFrame {
  readonly bytes: Uint8Array;
  /** Position after the frame. */
  readonly position: Position;
}

/**
 * `durable`: seq of the last frame known to be synced.
 * @param payload in parts, which follow each other
 */
export function encodeFrame(before: Position, durable: number, ...payload: readonly Uint8Array[]): EncodedFrame {
  return runToEnd(encodeFrameSteps(before, durable, payload));
}

/** The same with pauses: the frame of an import may have 40 MB. */
export function* encodeFrameSteps(before: Position, durable: number, payload: readonly Uint8Array[]): Generator<undefined, EncodedFrame> {
  const seq = before.seq + 1;
  const chain = yield* nextChainSteps(before.chain, seq, durable, payload);
  const prefix = latin1(`R ${seq} ${durable} ${lengthOf(payload)} ${chain} `);
  const bytes = Buffer.allocUnsafe(prefix.length + lengthOf(payload) + 1);
  let at = 0;
  for (const part of [prefix, ...payload, latin1('\n')]) {
    for (const step of bytesInSteps(part)) {
      bytes.set(step, at);
      at += step.length;
      yield undefined;
    }
  }
  return { bytes, position: { seq, chain } };
}

function nextChain(before: string, seq: number, durable: number, ...payload: readonly Uint8Array[]): string {
  return runToEnd(nextChainSteps(before, seq, durable, payload));
}

function* nextChainSteps(before: string, seq: number, durable: number, payload: readonly Uint8Array[]): Generator<undefined, string> {
  const length = lengthOf(payload);
  const parts = [`${before} ${seq} ${durable} ${length} `, ...payload.flatMap((part) => [...bytesInSteps(part)])]; // step: chain-hashes
  return yield* shortHashSteps(parts);
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

const HEADER = /^(K 1 ([0-9A-Za-z]{1,64}) (\d{1,15}) (\d{1,15}) ([0-9a-f]{32})) ([0-9a-f]{32})\n$/;
const PREFIX = /^R (\d{1,15}) (\d{1,15}) (\d{1,15}) ([0-9a-f]{32}) /;
/** Longer than any prefix of a frame, and any header. */
const MAX_PREFIX_BYTES = 90;
const MAX_HEADER_BYTES = 200;
const LINE_BREAK = 0x0a;

export function decodeSegment(bytes: Uint8Array): SegmentContent {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const header = readHeader(buffer);
  const frames: Frame[] = [];
  if (header === null) return { header, frames, ...classifyTail(buffer, 0, null) };
  let position: Position = header.value.from;
  let offset = header.end;
  while (offset < buffer.length) {
    const prefix = readPrefix(buffer, offset);
    const payload = prefix === null ? null : buffer.subarray(prefix.payloadStart, prefix.payloadStart + prefix.length);
    const isValid =
      prefix !== null &&
      payload !== null &&
      buffer[prefix.end - 1] === LINE_BREAK &&
      prefix.seq === position.seq + 1 &&
      // step: check-frame-hash
      nextChain(position.chain, prefix.seq, prefix.durable, payload) === prefix.chain;
    if (!isValid) return { header: header.value, frames, ...classifyTail(buffer, offset, position.seq + 1) };
    position = { seq: prefix.seq, chain: prefix.chain };
    frames.push({ ...position, payload });
    offset = prefix.end;
  }
  return { header: header.value, frames, tail: 'none', highestSeq: position.seq };
}

function readHeader(buffer: Buffer): { readonly value: SegmentHeader; readonly end: number } | null {
  const end = buffer.subarray(0, MAX_HEADER_BYTES).indexOf(LINE_BREAK) + 1;
  const match = HEADER.exec(buffer.toString('latin1', 0, end));
  if (match === null || shortHash(match[1] as string) !== match[6]) return null;
  const from = { seq: Number(match[4]), chain: match[5] as string };
  return { value: { networkId: match[2] as string, number: Number(match[3]), from }, end };
}

interface FramePrefix {
  readonly seq: number;
  readonly durable: number;
  readonly length: number;
  readonly chain: string;
  readonly payloadStart: number;
  /** After the line break. */
  readonly end: number;
}

/** The numbers of a frame. Null: there is none at `offset`, or it is longer than the rest of the file. */
function readPrefix(buffer: Buffer, offset: number): FramePrefix | null {
  const match = PREFIX.exec(buffer.toString('latin1', offset, offset + MAX_PREFIX_BYTES));
  if (match === null) return null;
  const length = Number(match[3]);
  const payloadStart = offset + match[0].length;
  const end = payloadStart + length + 1;
  if (end > buffer.length) return null;
  return { seq: Number(match[1]), durable: Number(match[2]), length, chain: match[4] as string, payloadStart, end };
}

/**
 * Classifies what follows an invalid frame with number `seq` (null: an invalid header) at `offset`. It was once synced if a complete frame after it says
 * so. A complete frame after a torn one alone proves nothing, because pages reach the disk in any order.
 */
function classifyTail(
  buffer: Buffer,
  offset: number,
  seq: number | null,
): { readonly tail: 'torn' | 'damaged'; readonly highestSeq: number } {
  let firstInvalid = seq;
  let tail: 'torn' | 'damaged' = 'torn';
  let highestSeq = 0;
  for (let at = buffer.indexOf('R ', offset, 'latin1'); at !== -1; at = buffer.indexOf('R ', at + 1, 'latin1')) {
    const prefix = readPrefix(buffer, at);
    if (prefix === null || buffer[prefix.end - 1] !== LINE_BREAK) continue;
    firstInvalid ??= prefix.seq;
    if (prefix.durable >= firstInvalid) tail = 'damaged'; // step: damaged-if-durable
    highestSeq = Math.max(highestSeq, prefix.seq);
    at = prefix.end - 2;
  }
  return { tail, highestSeq };
}
