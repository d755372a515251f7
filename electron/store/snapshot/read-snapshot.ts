/** One version of a network's folder, read and checked: its file, or the cache that stands in for the texts, with the interactions that lie apart. */
import { join } from 'node:path';
import { CHANGE_LOG_FOLDER } from '../change-log/change-log';
import { isTemporaryName, readFileUpTo } from '../disk/atomic-file';
import { diskErrorMessage } from '../disk/disk-error-message';
import { errorCode, type StoreFs } from '../disk/file-system';
import { FORMAT } from '../format/migrations';
import { type DecodedFile, decodeNetworkFile, NETWORK_FILE } from '../format/network-file';
import { UnreadableNetwork } from '../format/unreadable-network';
import { joinYears } from '../join-years';
import { beginColumns, footerOf, readCache, vaultNamedBy } from './cache';
import { isPlaceholderOf } from './inspect-folder';
import { MAX_FILE_BYTES, SHARDS_FOLDER, type YearShard } from './year-shards';

export interface SnapshotRead {
  readonly decoded: DecodedFile;
  readonly identity: string;
  readonly modifiedMs: number;
  readonly size: number;
  /** See `Opened`. */
  readonly wholeYears: readonly YearShard[];
  readonly isFromCache: boolean;
}

/** The network file is read and compared with its seal; of the files of the years only the sizes are. Null: there is no cache that belongs to it. */
export async function readCachedSnapshot(fs: StoreFs, folder: string, cache: string): Promise<SnapshotRead | null> {
  const read = await readFileUpTo(fs, join(folder, NETWORK_FILE), MAX_FILE_BYTES).catch(() => null);
  if (read?.kind !== 'bytes') return null;
  const vault = vaultNamedBy(read.bytes);
  const columns = vault === null ? null : await beginColumns(fs, cache, vault);
  const version = columns === null ? null : footerOf(read.bytes);
  const cached = columns === null || version === null ? null : await readCache(fs, cache, version.vault, version.seal, columns);
  await columns?.read;
  if (version === null || cached === null) return null;
  const { document, years } = cached;
  for (const { file, bytes } of years) {
    const facts = await fs.stat(join(folder, SHARDS_FOLDER, file)).catch(() => null);
    if (facts?.kind !== 'file' || facts.size !== bytes) return null; // what is wrong there, reading it will say
  }
  const decoded = { document, at: version.at, format: FORMAT, years };
  const size = years.reduce((sum, year) => sum + year.bytes, read.bytes.length);
  return { decoded, identity: read.identity, modifiedMs: read.modifiedMs, size, wholeYears: years, isFromCache: true };
}

/** Reads and checks one version of a folder, with the interactions that lie apart from it. Null: nothing of Kith's is there. Throws UnusableFile. */
export async function readSnapshot(
  fs: StoreFs,
  folder: string,
  name: string,
  backups: string | null = null,
  attempt = 1,
): Promise<SnapshotRead | null> {
  const read = await readFileUpTo(fs, join(folder, name), MAX_FILE_BYTES).catch((error: unknown) => {
    if (isNotDownloaded(error)) throw notDownloaded(name);
    throw new UnreadableNetwork(
      { kind: 'unreadable', message: `The network file cannot be read: ${diskErrorMessage(error)}.` },
      null,
      true,
    );
  });
  switch (read.kind) {
    case 'missing': {
      const traces = name === NETWORK_FILE ? await tracesOfKith(fs, folder) : [];
      if (traces.length === 0) return null;
      // Another Kith saved for the first time between the two looks.
      if (traces.includes(name) && attempt < 4) return await readSnapshot(fs, folder, name, backups, attempt + 1);
      const placeholder = traces.find((trace) => isPlaceholderOf(NETWORK_FILE, trace));
      if (placeholder !== undefined) throw notDownloaded(placeholder);
      throw new UnreadableNetwork({
        kind: 'unreadable',
        message: `The network file is missing, but ${traces.slice(0, 3).join(', ')} in the same folder shows that there was one.`,
      });
    }
    case 'no-file':
      throw new UnreadableNetwork({
        kind: 'unreadable',
        message: 'The network file cannot be read: it is a link or a folder, not a file.',
      });
    case 'too-large':
      throw new UnreadableNetwork({ kind: 'unreadable', message: 'The network file cannot be read: it is larger than 480 MiB.' });
    case 'bytes': {
      const decoded = decodeNetworkFile(read.bytes);
      if (!decoded.ok) throw new UnreadableNetwork(decoded.error);
      const spare = backups === null ? null : join(backups, decoded.value.document.networkId);
      const joined = await joinYears(fs, folder, decoded.value, spare);
      if (!joined.ok) throw new UnreadableNetwork(joined.error);
      const size = decoded.value.years.reduce((sum, year) => sum + year.bytes, read.bytes.length);
      return { ...joined.value, identity: read.identity, modifiedMs: read.modifiedMs, size, isFromCache: false };
    }
  }
}

/**
 * Names that say "a network was here": the previous version, damaged files put aside, conflict copies and placeholders of sync programs, a journal,
 * interactions. Temporary files do not count: a kill during the very first save leaves one.
 */
async function tracesOfKith(fs: StoreFs, folder: string): Promise<readonly string[]> {
  let names: readonly string[];
  try {
    names = await fs.list(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw new UnreadableNetwork(
      { kind: 'unreadable', message: `The folder of the network cannot be read: ${diskErrorMessage(error)}.` },
      null,
      true,
    );
  }
  return names.filter(
    (name) =>
      (/^\.?network.*json/i.test(name) && !isTemporaryName(NETWORK_FILE, name)) || name === CHANGE_LOG_FOLDER || name === SHARDS_FOLDER,
  );
}

function notDownloaded(name: string): UnreadableNetwork {
  const message = `Your network is not downloaded to this computer yet (${name}). Open its folder to have it downloaded: Kith looks again by itself.`;
  return new UnreadableNetwork({ kind: 'not-downloaded', message });
}

/** What systems answer when a file lies with a sync program and did not come in time. */
function isNotDownloaded(error: unknown): boolean {
  return ['EDEADLK', 'ETIMEDOUT', 'ECANCELED'].includes(errorCode(error));
}
