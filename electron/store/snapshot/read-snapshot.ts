/** Reads and checks one snapshot: the network file, or the cache of it, with the interactions in its year shards. */
import { join } from 'node:path';
import { type Message, message } from '../../../shared/strings/message';
import { CHANGE_LOG_FOLDER } from '../change-log/change-log';
import { type FileContent, isNotThere, isTemporaryName, readFileUpTo } from '../disk/atomic-file';
import { diskErrorMessage } from '../disk/disk-error-message';
import { errorCode, type StoreFs } from '../disk/file-system';
import { FORMAT } from '../format/migrations';
import { type DecodedFile, decodeNetworkFile, NETWORK_FILE } from '../format/network-file';
import { UnreadableNetwork } from '../format/unreadable-network';
import { SHARDS_FOLDER, type YearShard } from '../format/year-shard';
import { networkIdInHead, readCache, snapshotId, startReadingColumns } from './cache';
import { isPlaceholderOf } from './inspect-folder';
import { joinShards } from './read-year-shards';
import { MAX_FILE_BYTES, shardExists } from './year-shards';

export interface SnapshotRead {
  readonly decoded: DecodedFile;
  readonly identity: string;
  readonly modifiedMs: number;
  /** Bytes, including the shards. */
  readonly size: number;
  /** The shards that are intact in the folder. From a cache: only their sizes were checked. */
  readonly intactShards: readonly YearShard[];
  readonly isFromCache: boolean;
}

/** The network file is read and compared with its footer; of the shards only the sizes are checked. Null: no cache belongs to the file. */
export async function readCachedSnapshot(fs: StoreFs, folder: string, cache: string): Promise<SnapshotRead | null> {
  const read = await readFileUpTo(fs, join(folder, NETWORK_FILE), MAX_FILE_BYTES).catch(() => null);
  if (read?.kind !== 'bytes') return null;
  const networkId = networkIdInHead(read.bytes);
  const columns = networkId === null ? null : await startReadingColumns(fs, cache, networkId);
  if (columns === null) return null;
  const id = snapshotId(read.bytes);
  const cached = id === null ? null : await readCache(fs, cache, id, columns);
  await columns.content;
  if (id === null || cached === null) return null;
  const { document, shards } = cached;
  // If a shard is missing or has another size, reading the files will say what is wrong.
  for (const shard of shards) if (!(await shardExists(fs, folder, shard))) return null;
  return {
    decoded: { document, position: id.position, format: FORMAT, shards },
    identity: read.identity,
    modifiedMs: read.modifiedMs,
    size: totalBytes(read.bytes, shards),
    intactShards: shards,
    isFromCache: true,
  };
}

function totalBytes(file: Uint8Array, shards: readonly YearShard[]): number {
  return shards.reduce((sum, { bytes }) => sum + bytes, file.length);
}

const MAX_ATTEMPTS = 4;

/**
 * `backups`: the folder of all backups, where copies of damaged shards may be found. Null: the folder contains nothing of Kith's.
 * Throws UnreadableNetwork.
 */
export async function readSnapshot(
  fs: StoreFs,
  folder: string,
  name: string,
  backups: string | null = null,
  attempt = 1,
): Promise<SnapshotRead | null> {
  const read = await readFileUpTo(fs, join(folder, name), MAX_FILE_BYTES).catch((error: unknown) => {
    throw isNotDownloaded(error) ? notDownloaded(name) : unreadable(diskErrorMessage(error), true);
  });
  switch (read.kind) {
    case 'missing': {
      const traces = name === NETWORK_FILE ? await findTraces(fs, folder) : [];
      if (traces.length === 0) return null; // step: no-defaults-beside-traces
      // Another Kith may have saved for the first time since the file was looked for.
      if (traces.includes(name) && attempt < MAX_ATTEMPTS) return await readSnapshot(fs, folder, name, backups, attempt + 1);
      const placeholder = traces.find((trace) => isPlaceholderOf(NETWORK_FILE, trace));
      if (placeholder !== undefined) throw notDownloaded(placeholder);
      throw new UnreadableNetwork({ kind: 'unreadable', message: message('store.snapshotMissing', { traces: traces.slice(0, 3) }) });
    }
    case 'not-regular':
      throw unreadable(message('store.fileNotRegular'));
    case 'too-large':
      throw unreadable(message('store.fileTooLarge'));
    case 'bytes':
      try {
        return await decodeSnapshot(fs, folder, read, backups);
      } catch (error) {
        // Whatever a file does to Kith's reader, it is a file that cannot be read, with the same ways on.
        throw error instanceof UnreadableNetwork ? error : unreadable(message('store.fileNotUnderstood'));
      }
  }
}

async function decodeSnapshot(
  fs: StoreFs,
  folder: string,
  { bytes, identity, modifiedMs }: Extract<FileContent, { readonly kind: 'bytes' }>,
  backups: string | null,
): Promise<SnapshotRead> {
  const decoded = decodeNetworkFile(bytes);
  if (!decoded.ok) throw new UnreadableNetwork(decoded.error);
  const { document, shards } = decoded.value;
  const joined = await joinShards(fs, folder, decoded.value, backups === null ? null : join(backups, document.networkId));
  if (!joined.ok) throw new UnreadableNetwork(joined.error);
  return { ...joined.value, identity, modifiedMs, size: totalBytes(bytes, shards), isFromCache: false };
}

/**
 * Names that show that a network was here: the previous snapshot, quarantined files, conflict copies and placeholders of sync programs, the change log,
 * the shards. Temporary files do not count: a process killed during the very first save leaves one.
 */
async function findTraces(fs: StoreFs, folder: string): Promise<readonly string[]> {
  let names: readonly string[];
  try {
    names = await fs.list(folder);
  } catch (error) {
    if (isNotThere(error)) return [];
    const reason = diskErrorMessage(error);
    throw new UnreadableNetwork({ kind: 'unreadable', message: message('store.folderUnreadable', { reason }) }, null, true);
  }
  return names.filter(
    (name) =>
      (/^\.?network.*json/i.test(name) && !isTemporaryName(NETWORK_FILE, name)) || name === CHANGE_LOG_FOLDER || name === SHARDS_FOLDER,
  );
}

function unreadable(reason: Message, isTransient = false): UnreadableNetwork {
  return new UnreadableNetwork({ kind: 'unreadable', message: message('store.fileUnreadable', { reason }) }, null, isTransient);
}

function notDownloaded(file: string): UnreadableNetwork {
  return new UnreadableNetwork({ kind: 'not-downloaded', message: message('store.notDownloaded', { file }) });
}

/** Errors that systems return for a file that a sync program did not download in time. */
function isNotDownloaded(error: unknown): boolean {
  return ['EDEADLK', 'ETIMEDOUT', 'ECANCELED'].includes(errorCode(error));
}
