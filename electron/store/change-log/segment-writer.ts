/** A journal segment that is being written: begun by this Kith, filled line by line, each synced before it counts, never opened again. */
import { join } from 'node:path';
import { writeFully } from '../disk/atomic-file';
import { errorCode, type StoreFs } from '../disk/file-system';
import { encodeStart } from '../format/change-log-format';
import type { Position } from '../format/hash-chain';
import { CHANGE_LOG_FOLDER, listSegments, segmentName } from './change-log';

export interface OpenSegment {
  readonly name: string;
  /** On disk for good when it resolves. After an error the segment must not be written to again. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Its first line is on disk for good when it resolves. */
  readonly secure: () => Promise<void>;
  /** Whether the file under its name is still this one, with nothing in it that we did not write. */
  readonly place: () => Promise<'as-left' | 'changed' | 'gone'>;
  /** Bytes on disk for good, or about to be. */
  readonly size: () => number;
  readonly close: () => Promise<void>;
}

/** The file is there for good when it resolves; its content with the first `append` or `secure`. */
export async function startSegment(fs: StoreFs, folder: string, vault: string, from: Position): Promise<OpenSegment> {
  const journal = join(folder, CHANGE_LOG_FOLDER);
  await fs.makeFolder(journal);
  const number = ((await listSegments(fs, folder)).at(-1)?.number ?? 0) + 1;
  const name = segmentName(number);
  const path = join(journal, name);
  const file = await fs.create(path);
  try {
    const first = encodeStart({ vault, number, from });
    await writeFully(file, first);
    await fs.syncFolder(journal);
    const { fileId: place } = await fs.stat(path);
    let size = first.length;
    return {
      name,
      append: async (bytes) => {
        try {
          await writeFully(file, bytes);
        } catch (error) {
          // A large line that did not fit would leave the disk full of what was refused. Only room is won: what is in the segment is overruled anyway.
          await file.truncate(size).catch(() => undefined);
          throw error;
        }
        await file.dataSync();
        size += bytes.length;
      },
      secure: () => file.sync(),
      place: async () => {
        try {
          const facts = await fs.stat(path);
          return facts.fileId === place && facts.size === size ? 'as-left' : 'changed';
        } catch (error) {
          if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return 'gone';
          throw error;
        }
      },
      size: () => size,
      close: () => file.close(),
    };
  } catch (error) {
    await file.close().catch(() => undefined);
    await fs.unlink(path).catch(() => undefined);
    throw error;
  }
}
