/** The whole network as a new `network.json`: written beside the old one, synced, read again and compared with its seal, and only then put in its place. */

import { writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { sliceTimer } from '../disk/yield-to-event-loop';
import type { Position } from '../format/hash-chain';
import { type DocumentCapture, encodeNetworkFile, NETWORK_FILE } from '../format/network-file';
import { footerBuilder } from '../format/snapshot-footer';
import { writeShards } from './write-year-shards';
import { MAX_FILE_BYTES, type YearShard } from './year-shards';

export interface SnapshotTarget {
  readonly folder: string;
  /** The name under which the file before is kept. */
  readonly previous: string;
  readonly token: () => string;
  /** From so many interactions on they lie in files of their own, by year. */
  readonly shardThreshold: number;
  /** Those of the version in place. */
  readonly years: readonly YearShard[];
  /** Throws when the old file must not be replaced (see whole-file.ts). */
  readonly assertReplaceable?: () => Promise<void>;
}

export interface WrittenSnapshot {
  readonly identity: string;
  /** With the files of the years. */
  readonly bytes: number;
  readonly years: readonly YearShard[];
  /** The last line of the file. */
  readonly seal: string;
}

/** Throws the disk's error; then the old file is in place. `onWritten` is told the identity of the new file before it takes its place. */
export async function writeSnapshot(
  fs: StoreFs,
  { folder, previous, token, shardThreshold, years: present, assertReplaceable }: SnapshotTarget,
  captured: DocumentCapture,
  at: Position,
  onWritten: (identity: string) => void,
  mostBytes = MAX_FILE_BYTES,
): Promise<WrittenSnapshot> {
  const isApart = captured.log.size >= shardThreshold && captured.log.size > 0;
  const years = isApart ? await writeShards(fs, { folder, token }, captured.log, present, mostBytes) : null;
  let identity = '';
  let bytes = 0;
  let last: Uint8Array = new Uint8Array(); // the seal comes in one piece
  const counted = async function* () {
    for await (const slice of encodeNetworkFile(captured, at, years)) {
      bytes += slice.length;
      // A file larger than what opening reads must never take the place of one that can be read: the journal goes on instead.
      if (bytes > mostBytes) throw Object.assign(new Error('the network is larger than its file may be'), { code: 'EFBIG' });
      last = slice;
      yield slice;
    }
  };
  await writeAtomically(
    fs,
    { folder, name: NETWORK_FILE, previous, token, ...(assertReplaceable && { assertReplaceable }) },
    counted(),
    (written) => {
      identity = written;
      onWritten(written);
    },
    (temporary) => verifySealed(fs, temporary, at),
  );
  return {
    identity,
    bytes: (years ?? []).reduce((sum, year) => sum + year.bytes, bytes),
    years: years ?? [],
    seal: new TextDecoder('latin1').decode(last),
  };
}

const SLICE = 1_048_576;
const LONGEST_LINE = 512;

/** Throws unless the file is sealed at `at` and every byte fits its seal. Holds a megabyte of it at a time. */
export async function verifySealed(fs: StoreFs, path: string, at: Position): Promise<void> {
  const seal = footerBuilder();
  const pause = sliceTimer();
  const file = await fs.openToRead(path);
  try {
    const slice = new Uint8Array(SLICE);
    let carried = Buffer.alloc(0);
    for (;;) {
      const count = await file.read(slice, 0, SLICE);
      if (count === 0) break;
      const bytes = Buffer.concat([carried, slice.subarray(0, count)]);
      const keep = Math.min(LONGEST_LINE, bytes.length);
      seal.add(bytes.subarray(0, bytes.length - keep));
      carried = bytes.subarray(bytes.length - keep);
      await pause();
    }
    const line = carried.lastIndexOf(0x0a, carried.length - 2) + 1;
    seal.add(carried.subarray(0, line));
    if (carried.toString('latin1', line) !== seal.line(at)) {
      throw Object.assign(new Error('the file read back is not the one written'), { code: 'EIO' });
    }
  } finally {
    await file.close();
  }
}
