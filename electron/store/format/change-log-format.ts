/**
 * The text of a journal segment. First line: which network, which segment, and the point of the history it starts from. Then one line per commit:
 *
 *     R <seq> <durable> <bytes> <hash> <json>
 *
 * `hash` is over the hash before, the numbers and the JSON. `durable` is the last line known to be on disk for good when this one was written: that
 * tells a line torn by a power cut (nobody was told that it is saved) from one damaged afterwards.
 */
import { type Position, shortHash } from './hash-chain';

export interface Frame {
  readonly seq: number;
  readonly chain: string;
  readonly payload: Uint8Array;
}

export interface SegmentStart {
  readonly vault: string;
  /** Segments are numbered in the order they were begun; a later one that starts from an earlier point overrules what came after that point. */
  readonly number: number;
  readonly from: Position;
}

export interface SegmentText {
  /** Null: the first line is torn or damaged. */
  readonly start: SegmentStart | null;
  readonly frames: readonly Frame[];
  /**
   * What follows the last good line. `torn`: a line that nobody was told is saved. `damaged`: it, or what comes after it, was once saved for good.
   */
  readonly rest: 'none' | 'torn' | 'damaged';
  /** The highest number among the lines, the ones that cannot be trusted included. */
  readonly highest: number;
}

const ascii = (text: string) => Buffer.from(text, 'latin1');

export function encodeStart({ vault, number, from }: SegmentStart): Uint8Array {
  const text = `K 1 ${vault} ${number} ${from.seq} ${from.chain}`;
  return ascii(`${text} ${shortHash(text)}\n`);
}

export interface WrittenFrame {
  readonly bytes: Uint8Array;
  readonly at: Position;
}

/** The line after `before`, and where it leads. */
export function encodeFrame(before: Position, durable: number, payload: Uint8Array): WrittenFrame {
  const seq = before.seq + 1;
  const chain = chainOf(before.chain, seq, durable, payload);
  const bytes = Buffer.concat([ascii(`R ${seq} ${durable} ${payload.length} ${chain} `), payload, ascii('\n')]);
  return { bytes, at: { seq, chain } };
}

function chainOf(before: string, seq: number, durable: number, payload: Uint8Array): string {
  return shortHash(`${before} ${seq} ${durable} ${payload.length} `, payload);
}

const START = /^(K 1 ([0-9A-Za-z]{1,64}) (\d{1,15}) (\d{1,15}) ([0-9a-f]{32})) ([0-9a-f]{32})\n$/;
const HEAD = /^R (\d{1,15}) (\d{1,15}) (\d{1,15}) ([0-9a-f]{32}) /;
const LONGEST_HEAD = 90;
const LONGEST_START = 200;
const LINE_BREAK = 0x0a;

export function decodeSegment(bytes: Uint8Array): SegmentText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = readStart(buffer);
  const frames: Frame[] = [];
  if (start === null) return { start, frames, ...restAfter(buffer, 0, null) };
  let at: Position = start.value.from;
  let offset = start.end;
  while (offset < buffer.length) {
    const head = readHead(buffer, offset);
    const payload = head === null ? null : buffer.subarray(head.payloadAt, head.payloadAt + head.length);
    const isGood =
      head !== null &&
      payload !== null &&
      buffer[head.end - 1] === LINE_BREAK &&
      head.seq === at.seq + 1 &&
      chainOf(at.chain, head.seq, head.durable, payload) === head.chain;
    if (!isGood) return { start: start.value, frames, ...restAfter(buffer, offset, at.seq + 1) };
    at = { seq: head.seq, chain: head.chain };
    frames.push({ ...at, payload });
    offset = head.end;
  }
  return { start: start.value, frames, rest: 'none', highest: at.seq };
}

function readStart(buffer: Buffer): { readonly value: SegmentStart; readonly end: number } | null {
  const end = buffer.subarray(0, LONGEST_START).indexOf(LINE_BREAK) + 1;
  const found = START.exec(buffer.toString('latin1', 0, end));
  if (found === null || shortHash(found[1] as string) !== found[6]) return null;
  const from = { seq: Number(found[4]), chain: found[5] as string };
  return { value: { vault: found[2] as string, number: Number(found[3]), from }, end };
}

interface Head {
  readonly seq: number;
  readonly durable: number;
  readonly length: number;
  readonly chain: string;
  readonly payloadAt: number;
  /** After the line break. */
  readonly end: number;
}

/** The numbers of a line; null when there is none here, or it is longer than what is left. */
function readHead(buffer: Buffer, offset: number): Head | null {
  const found = HEAD.exec(buffer.toString('latin1', offset, offset + LONGEST_HEAD));
  if (found === null) return null;
  const length = Number(found[3]);
  const payloadAt = offset + found[0].length;
  const end = payloadAt + length + 1;
  if (end > buffer.length) return null;
  return { seq: Number(found[1]), durable: Number(found[2]), length, chain: found[4] as string, payloadAt, end };
}

/**
 * What lies behind a bad line at `offset`, number `seq` (null: the first line of the segment). It was once on disk for good when a whole line after it
 * says so. Pages reach the disk in any order, so a whole line after a torn one alone proves nothing.
 */
function restAfter(buffer: Buffer, offset: number, seq: number | null): { readonly rest: 'torn' | 'damaged'; readonly highest: number } {
  let limit = seq;
  let rest: 'torn' | 'damaged' = 'torn';
  let highest = 0;
  for (let at = buffer.indexOf('R ', offset, 'latin1'); at !== -1; at = buffer.indexOf('R ', at + 1, 'latin1')) {
    const head = readHead(buffer, at);
    if (head === null || buffer[head.end - 1] !== LINE_BREAK) continue;
    limit ??= head.seq;
    if (head.durable >= limit) rest = 'damaged';
    highest = Math.max(highest, head.seq);
    at = head.end - 2;
  }
  return { rest, highest };
}
