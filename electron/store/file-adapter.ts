/**
 * lowdb's adapter for `network.json`. lowdb's own file adapters never sync, take a missing or empty file for "use the defaults" and write over what
 * they could not read; this one reads all or gives a reason, and saves through `writeWhole`.
 *
 * The place of the journal: a save writes the whole file. When the network grows beyond a few megabytes, a commit should append one synced line to a
 * journal, and `write` become the snapshot that lets old lines go. Everything above (the store's commit, the steps, the lock) stays as it is.
 */
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Failure } from '../../shared/result';
import { diskReason } from './disk-sentence';
import { decodeNetworkFile, encodeNetworkFile, MOST_FILE_BYTES, NETWORK_FILE, type NetworkDocument, PREVIOUS_FILE } from './network-file';
import { codeOf, type StoreFs } from './store-fs';
import { isTemporaryName, readWhole, writeWhole } from './whole-file';

/** The file is there and cannot be used. Never answered with defaults. */
export class UnusableFile extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

export interface FileAdapter extends Adapter<NetworkDocument> {
  /** Null only when the folder holds nothing of Kith's. Throws UnusableFile. */
  readonly read: () => Promise<NetworkDocument | null>;
  /** Throws the disk's error; then the old file is the one in place. Throws UnusableFile when another program replaced the file. */
  readonly write: (document: NetworkDocument) => Promise<void>;
  /** Whether the file is still the one that was read or written last. */
  readonly isAsKnown: () => Promise<boolean>;
  /** Lines of unchanged objects. */
  readonly lines: WeakMap<object, string>;
}

export function fileAdapter(fs: StoreFs, folder: string, token: () => string): FileAdapter {
  const path = join(folder, NETWORK_FILE);
  const lines = new WeakMap<object, string>();
  /** What `fs.facts` said of the file that is ours; empty: there was none. Two after a failed save: the old one and the new one. */
  let known: readonly string[] = [];

  const identity = async (): Promise<string | null> => {
    try {
      return (await fs.facts(path)).identity;
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
      throw error;
    }
  };

  return {
    lines,
    read: async () => {
      const found = await readNetworkFile(fs, folder, NETWORK_FILE);
      known = found === null ? [] : [found.identity];
      return found?.document ?? null;
    },
    write: async (document) => {
      const now = await identity();
      // Gone: what is in memory is all there is, so it is written. Another file: somebody's work, so it is not touched.
      if (now !== null && !known.includes(now)) throw new UnusableFile({ kind: 'conflict', message: REPLACED });
      let written: string | null = null;
      await writeWhole(
        fs,
        { folder, name: NETWORK_FILE, previous: PREVIOUS_FILE, token },
        encodeNetworkFile(document, lines),
        (identity) => {
          written = identity;
          known = [...known, identity];
        },
      );
      if (written !== null) known = [written];
    },
    isAsKnown: async () => {
      const now = await identity();
      return now === null ? known.length === 0 : known.includes(now);
    },
  };
}

const REPLACED =
  'The network file was changed by another program since Kith opened it. Kith has not touched it; open the network again to see it.';

/** Reads and checks one file of a folder. Null: nothing of Kith's is there. Throws UnusableFile. */
export async function readNetworkFile(
  fs: StoreFs,
  folder: string,
  name: string,
): Promise<{ readonly document: NetworkDocument; readonly identity: string; readonly modifiedMs: number } | null> {
  const read = await readWhole(fs, join(folder, name), MOST_FILE_BYTES).catch((error: unknown) => {
    throw new UnusableFile({ kind: 'unreadable', message: `The network file cannot be read: ${diskReason(error)}.` });
  });
  switch (read.kind) {
    case 'missing': {
      const traces = name === NETWORK_FILE ? await tracesOfKith(fs, folder) : [];
      if (traces.length === 0) return null;
      throw new UnusableFile({
        kind: 'unreadable',
        message: `The network file is missing, but ${traces.slice(0, 3).join(', ')} in the same folder shows that there was one.`,
      });
    }
    case 'no-file':
      throw new UnusableFile({ kind: 'unreadable', message: 'The network file cannot be read: it is a link or a folder, not a file.' });
    case 'too-large':
      throw new UnusableFile({ kind: 'unreadable', message: 'The network file cannot be read: it is larger than 480 MiB.' });
    case 'bytes': {
      const document = decodeNetworkFile(read.bytes);
      if (!document.ok) throw new UnusableFile(document.error);
      return { document: document.value, identity: read.identity, modifiedMs: read.modifiedMs };
    }
  }
}

/**
 * Names that say "a network was here": the previous version, damaged files put aside, conflict copies and placeholders of sync programs, a journal.
 * Temporary files do not count: a kill during the very first save leaves one.
 */
async function tracesOfKith(fs: StoreFs, folder: string): Promise<readonly string[]> {
  let names: readonly string[];
  try {
    names = await fs.list(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
    throw new UnusableFile({ kind: 'unreadable', message: `The folder of the network cannot be read: ${diskReason(error)}.` });
  }
  return names.filter((name) => (/^\.?network.*json/i.test(name) && !isTemporaryName(NETWORK_FILE, name)) || name === 'journal');
}
