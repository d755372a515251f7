/** Network files that somebody forged: their content is not Kith's, but their checksum is right, because anybody can compute it. */
import { encodeFrame, encodeHeader } from '../../electron/store/format/change-log-format';
import type { Position } from '../../electron/store/format/hash-chain';
import { footerBuilder, verifiedPosition } from '../../electron/store/format/snapshot-footer';

/** The file with another content before its footer, and the footer that belongs to it. */
export function forgeSnapshot(file: string, change: (body: string) => string): Buffer {
  const position = verifiedPosition(Buffer.from(file));
  if (position === null) throw new Error('the file has no valid footer');
  const body = change(file.slice(0, file.lastIndexOf(',"_seal":')));
  const builder = footerBuilder();
  builder.add(Buffer.from(body));
  return Buffer.from(body + builder.footer(position));
}

/** A segment of the change log with one frame of this content. */
export function forgeSegment(networkId: string, from: Position, payload: string): Buffer {
  const header = encodeHeader({ networkId, number: 99, from });
  return Buffer.concat([header, encodeFrame(from, from.seq, Buffer.from(payload)).bytes]);
}
