/** Writes one segment of the change log: created by this process, filled frame by frame, each synced before it counts, and never opened again. */
import { join } from 'node:path';
import { isNotThere, writeFully } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { encodeHeader } from '../format/change-log-format';
import type { Position } from '../format/hash-chain';
import { CHANGE_LOG_FOLDER, listSegments, segmentName } from './change-log';

export interface SegmentWriter {
  readonly name: string;
  /** Durable when it resolves. After an error the segment must not be written to again. */
  readonly append: (frame: Uint8Array) => Promise<void>;
  /** Makes the header durable. */
  readonly sync: () => Promise<void>;
  /** Whether the path still names this file, with nothing in it that this process did not write. */
  readonly state: () => Promise<'unchanged' | 'changed' | 'gone'>;
  /** Number of bytes that were synced, or will be with the next frame. */
  readonly size: () => number;
  readonly close: () => Promise<void>;
}

/** The file's name is durable when it resolves; its content with the first `append` or `sync`. */
export async function createSegment(fs: StoreFs, folder: string, networkId: string, from: Position): Promise<SegmentWriter> {
  const changeLog = join(folder, CHANGE_LOG_FOLDER);
  await fs.makeFolder(changeLog);
  const number = ((await listSegments(fs, folder)).at(-1)?.number ?? 0) + 1;
  const name = segmentName(number);
  const path = join(changeLog, name);
  const file = await fs.create(path);
  try {
    const header = encodeHeader({ networkId, number, from });
    await writeFully(file, header);
    // fdatasync of a frame makes the content durable, not the new file's name: without this, a power cut can lose the whole segment.
    await fs.syncFolder(changeLog); // step: sync-change-log-folder
    const { fileId } = await fs.stat(path);
    let size = header.length;
    return {
      name,
      append: async (frame) => {
        try {
          await writeFully(file, frame);
        } catch (error) {
          // A long frame that did not fit would leave the disk full of a change that was refused. This only frees space: the segment is superseded anyway.
          await file.truncate(size).catch(() => undefined);
          throw error;
        }
        // The frame must be on disk before the save is reported. fdatasync is enough: it includes the file's size, and the times do not matter.
        await file.dataSync(); // step: sync-frame
        size += frame.length;
      },
      sync: () => file.sync(),
      state: async () => {
        try {
          const stat = await fs.stat(path);
          return stat.fileId === fileId && stat.size === size ? 'unchanged' : 'changed';
        } catch (error) {
          if (isNotThere(error)) return 'gone';
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
