/**
 * The footer is the last line of a snapshot: `,"_seal":{"seq":…,"chain":…,"bytes":…,"sha256":…}}`. It keeps the file plain JSON and proves that no byte
 * changed since Kith wrote it. The checksum covers all bytes before the footer, and the numbers in it.
 */
import { createHash } from 'node:crypto';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { bytesInSteps } from '../disk/yield-to-event-loop';
import type { Position } from './hash-chain';

/** Longer than any footer. */
export const MAX_FOOTER_BYTES = 512;
const FOOTER = /^,"_seal":\{"seq":(\d{1,16}),"chain":"([0-9a-f]{32})","bytes":(\d{1,16}),"sha256":"([0-9a-f]{64})"\}\}\n$/;

/** Takes the bytes of a file in order, as they are written or read. */
export interface FooterBuilder {
  readonly add: (bytes: Uint8Array) => void;
  /** The footer that belongs after the bytes added so far. */
  readonly footer: (position: Position) => string;
}

export function footerBuilder(): FooterBuilder {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    add: (slice) => {
      hash.update(slice);
      bytes += slice.length;
    },
    footer: ({ seq, chain }) => {
      const sha256 = hash.copy().update(`${seq} ${chain} ${bytes}`).digest('hex'); // step: position-in-checksum
      return `,"_seal":{"seq":${seq},"chain":"${chain}","bytes":${bytes},"sha256":"${sha256}"}}\n`;
    },
  };
}

/** The position in the footer of a file. Null: there is no footer, or its checksum does not match the bytes. */
export function verifiedPosition(bytes: Uint8Array): Position | null {
  return runToEnd(verifiedPositionSteps(bytes));
}

/** The same with pauses. */
export function* verifiedPositionSteps(bytes: Uint8Array): Generator<undefined, Position | null> {
  const tailStart = Math.max(0, bytes.length - MAX_FOOTER_BYTES);
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + tailStart, bytes.length - tailStart).toString('latin1');
  const footerStart = tail.lastIndexOf('\n', tail.length - 2) + 1;
  const footer = tail.slice(footerStart);
  const match = FOOTER.exec(footer);
  if (match === null) return null;
  const position = { seq: Number(match[1]), chain: match[2] as string };
  const body = footerBuilder();
  for (const step of bytesInSteps(bytes.subarray(0, tailStart + footerStart))) {
    body.add(step);
    yield undefined;
  }
  return body.footer(position) === footer ? position : null; // step: check-snapshot-checksum
}
