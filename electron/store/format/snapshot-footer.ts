/**
 * The last line of the snapshot: `,"_seal":{"seq":…,"chain":…,"bytes":…,"sha256":…}}`. It keeps the file plain JSON and lets Kith know that not a
 * byte of it changed since it was written. The hash covers every byte before the line, and the numbers in the line.
 */
import { createHash, type Hash } from 'node:crypto';
import type { Position } from './hash-chain';

const LONGEST_LINE = 512;
const LINE = /^,"_seal":\{"seq":(\d{1,16}),"chain":"([0-9a-f]{32})","bytes":(\d{1,16}),"sha256":"([0-9a-f]{64})"\}\}\n$/;

/** Gathers the bytes of a file as they are written or read, one slice after the other. */
export interface Sealing {
  readonly add: (bytes: Uint8Array) => void;
  /** The line that belongs after the bytes added so far. */
  readonly line: (at: Position) => string;
}

export function footerBuilder(): Sealing {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  return {
    add: (slice) => {
      hash.update(slice);
      bytes += slice.length;
    },
    line: ({ seq, chain }) => {
      const sha256 = hash.copy().update(`${seq} ${chain} ${bytes}`).digest('hex');
      return `,"_seal":{"seq":${seq},"chain":"${chain}","bytes":${bytes},"sha256":"${sha256}"}}\n`;
    },
  };
}

/** The position a file is sealed at; null: there is no seal, or it does not fit the bytes. */
export function verifiedPosition(bytes: Uint8Array): Position | null {
  const from = Math.max(0, bytes.length - LONGEST_LINE);
  const end = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from).toString('latin1');
  const start = end.lastIndexOf('\n', end.length - 2) + 1;
  const found = LINE.exec(end.slice(start));
  if (found === null) return null;
  const at = { seq: Number(found[1]), chain: found[2] as string };
  const body = footerBuilder();
  body.add(bytes.subarray(0, from + start));
  return body.line(at) === end.slice(start) ? at : null;
}
