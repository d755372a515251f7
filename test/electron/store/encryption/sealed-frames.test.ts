import { describe, expect, it } from 'vitest';
import { openedSegment, openSegment, sealPayload } from '../../../../electron/store/change-log/sealed-frames';
import type { FrameCipher } from '../../../../electron/store/disk/file-system';
import { encryptedDisk } from '../../../../electron/store/encryption/encrypted-disk';
import { decodeSegment, encodeFrame, encodeHeader } from '../../../../electron/store/format/change-log-format';
import { initialPosition, type Position } from '../../../../electron/store/format/hash-chain';
import { crashDisk } from '../../../builders/disk/crash-disk';
import { KEYS, TOOLS } from '../../../builders/disk/locked-disk';

const disk = encryptedDisk(crashDisk(new Map()).fs, TOOLS, KEYS);
const cipher = disk.frames as FrameCipher;
const START = initialPosition('enetwork');
const HEADER = encodeHeader({ networkId: 'enetwork', number: 1, from: START });
const TEXTS = ['{"a":"Ana"}', '{"a":"Ben"}', '{"a":"Cleo"}'];

/** A segment with these payloads, whose hashes are right: anybody can compute them. */
function segmentOf(payloads: readonly ((before: Position) => Uint8Array)[]): Buffer {
  let before = START;
  const lines = payloads.map((payload) => {
    const frame = encodeFrame(before, before.seq, payload(before));
    before = frame.position;
    return frame.bytes;
  });
  return Buffer.concat([HEADER, ...lines]);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sealed = (text: string) => (before: Position) => sealPayload(disk, before, [bytesOf(text)])[0] as Uint8Array;
const read = (segment: Uint8Array) => openSegment(decodeSegment(segment), cipher);
const textsIn = (segment: Uint8Array) => read(segment).frames.map(({ payload }) => Buffer.from(payload).toString());

describe('the change log of a locked network', () => {
  const segment = segmentOf(TEXTS.map(sealed));

  it('shows nothing, keeps a line for each save, and opens as it was', () => {
    expect(segment.toString('latin1')).not.toMatch(/Ana|Ben|Cleo/);
    expect(segment.toString('latin1').trimEnd().split('\n')).toHaveLength(4);
    expect(textsIn(segment)).toEqual(TEXTS);
    expect(read(segment).tail).toBe('none');
  });

  it('that is cut anywhere is torn or shorter, and that is flipped anywhere shows nothing else', () => {
    for (let length = HEADER.length; length < segment.length; length++) {
      const found = textsIn(segment.subarray(0, length));
      expect(found).toEqual(TEXTS.slice(0, found.length));
      expect(read(segment.subarray(0, length)).tail).not.toBe('damaged');
    }
    for (let bit = HEADER.length * 8; bit < segment.length * 8; bit++) {
      const flipped = Buffer.from(segment);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const found = textsIn(flipped);
      expect(found).toEqual(TEXTS.slice(0, found.length));
      expect(found.length, `bit ${bit}`).toBeLessThan(3);
    }
  });

  it('with lines in another order, left out, of another network or in plain text is damaged, also when the hashes are right', () => {
    const payloads = decodeSegment(segment).frames.map(({ payload }) => payload);
    const forged = (...order: readonly number[]) => segmentOf(order.map((i) => () => payloads[i] as Uint8Array));
    expect(textsIn(forged(0, 1, 2))).toEqual(TEXTS);
    for (const order of [[1, 0, 2], [0, 2], [0, 0, 1, 2], [2]]) {
      const { tail, frames } = read(forged(...order));
      expect([order, tail]).toEqual([order, 'damaged']);
      expect(frames.length).toBeLessThan(order.length);
    }
    expect(read(segmentOf([() => bytesOf(TEXTS[0] as string)])).tail).toBe('damaged');
    const other = encryptedDisk(crashDisk(new Map()).fs, TOOLS, { ...KEYS, frames: new Uint8Array(32).fill(9) });
    expect(read(segmentOf([(before) => sealPayload(other, before, [bytesOf(TEXTS[0] as string)])[0] as Uint8Array])).tail).toBe('damaged');
  });

  it('that is kept can be decrypted with what follows its last whole line', () => {
    const torn = Buffer.concat([segment, Buffer.from('R 4 3 100 00ff')]);
    const opened = openedSegment(disk, torn);
    expect([opened.isSealed, opened.hasSealedFrames]).toEqual([false, true]);
    const content = decodeSegment(opened.bytes);
    expect(content.frames.map(({ payload }) => Buffer.from(payload).toString())).toEqual(TEXTS);
    expect(Buffer.from(opened.bytes).toString('latin1')).toMatch(/R 4 3 100 00ff$/);
    expect(openedSegment(disk, segment).isSealed).toBe(true);
    expect(openedSegment(disk, segmentOf(TEXTS.map((each) => () => bytesOf(each))))).toMatchObject({
      isSealed: false,
      hasSealedFrames: false,
    });
  });
});
