/** Writes the whole network as a new `network.json`: beside the old one, synced, read back, compared with its checksum, and only then renamed over it. */
import { readSlices, writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { sliceTimer } from '../disk/yield-to-event-loop';
import type { Position } from '../format/hash-chain';
import { type DocumentCapture, encodeNetworkFile, NETWORK_FILE } from '../format/network-file';
import { footerBuilder, MAX_FOOTER_BYTES } from '../format/snapshot-footer';
import type { YearShard } from '../format/year-shard';
import { writeShards } from './write-year-shards';
import { MAX_FILE_BYTES } from './year-shards';

export interface SnapshotTarget {
  readonly folder: string;
  /** Name under which the replaced snapshot is kept. */
  readonly previous: string;
  readonly token: () => string;
  /** A log of at least this many interactions is written as year shards. */
  readonly shardThreshold: number;
  /** The shards of the snapshot in place. */
  readonly shards: readonly YearShard[];
  /** Throws when the old file must not be replaced (see atomic-file.ts). */
  readonly assertReplaceable?: () => Promise<void>;
}

export interface WrittenSnapshot {
  readonly identity: string;
  /** Including the shards. */
  readonly bytes: number;
  readonly shards: readonly YearShard[];
  readonly footer: string;
}

/** `onWritten` receives the identity of the new file before it takes its place. Throws the disk's error; then the old file is in place. */
export async function writeSnapshot(
  fs: StoreFs,
  { folder, previous, token, shardThreshold, shards: present, assertReplaceable }: SnapshotTarget,
  captured: DocumentCapture,
  position: Position,
  onWritten: (identity: string) => void,
  maxBytes = MAX_FILE_BYTES,
): Promise<WrittenSnapshot> {
  const isSharded = captured.log.size >= shardThreshold && captured.log.size > 0;
  const shards = isSharded ? await writeShards(fs, { folder, token, present, maxBytes }, captured.log) : null;
  let identity = '';
  let bytes = 0;
  let lastSlice: Uint8Array = new Uint8Array(); // the footer is a slice of its own
  const limited = async function* () {
    for await (const slice of encodeNetworkFile(captured, position, shards)) {
      bytes += slice.length;
      // A file that is too large to read must never replace one that can be read. The change log continues instead.
      if (bytes > maxBytes) throw Object.assign(new Error('the network exceeds the limit of its file'), { code: 'EFBIG' });
      lastSlice = slice;
      yield slice;
    }
  };
  await writeAtomically(
    fs,
    { folder, name: NETWORK_FILE, previous, token, ...(assertReplaceable && { assertReplaceable }) },
    limited(),
    (written) => {
      identity = written;
      onWritten(written);
    },
    (temporary) => verifySnapshot(fs, temporary, position), // step: verify-snapshot
  );
  return {
    identity,
    bytes: (shards ?? []).reduce((sum, shard) => sum + shard.bytes, bytes),
    shards: shards ?? [],
    footer: new TextDecoder('latin1').decode(lastSlice),
  };
}

/** Throws unless the footer names `position` and its checksum matches all bytes. Holds a megabyte in memory at a time. */
async function verifySnapshot(fs: StoreFs, path: string, position: Position): Promise<void> {
  const builder = footerBuilder();
  const pause = sliceTimer();
  let tail = Buffer.alloc(0);
  for await (const slice of readSlices(fs, path)) {
    const bytes = Buffer.concat([tail, slice]);
    const tailBytes = Math.min(MAX_FOOTER_BYTES, bytes.length);
    builder.add(bytes.subarray(0, bytes.length - tailBytes));
    tail = bytes.subarray(bytes.length - tailBytes);
    await pause();
  }
  const footerStart = tail.lastIndexOf('\n', tail.length - 2) + 1;
  builder.add(tail.subarray(0, footerStart));
  if (tail.toString('latin1', footerStart) !== builder.footer(position)) {
    throw Object.assign(new Error('read back other bytes than written'), { code: 'EIO' });
  }
}
