/**
 * lowdb's adapter for a network's folder: the snapshot `network.json` and the journal after it. lowdb's own file adapters never sync, take a missing
 * or empty file for "use the defaults" and write over what they could not read; this one reads all or gives a reason, and a write appends one synced
 * line to the journal, whatever the size of the network.
 */
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { CHANGE_LOG_FOLDER, listSegments, removeObsoleteSegments } from './change-log/change-log';
import { ownJournal } from './change-log/change-log-appender';
import { keepCopyAs, readFileUpTo } from './disk/atomic-file';
import { diskErrorMessage } from './disk/disk-error-message';
import { errorCode, type StoreFs } from './disk/file-system';
import { retryOnce } from './disk/retry-once';
import { type Change, encodeEntry } from './format/change-log-entry';
import { initialPosition, newNetworkId, type Position, shortHash } from './format/hash-chain';
import { capture, type DocumentCapture, NETWORK_FILE, type NetworkDocument, PREVIOUS_FILE } from './format/network-file';
import type { Recovered } from './format/unreadable-network';
import { footerOf, writeCache } from './snapshot/cache';
import { type LoadedNetwork, loadNetwork } from './snapshot/load-network';
import { removeObsoleteShards } from './snapshot/remove-obsolete-shards';
import { writeSnapshot } from './snapshot/snapshot';
import { compare, MAX_FILE_BYTES, SHARDS_FOLDER, type YearShard } from './snapshot/year-shards';
import { replaced } from './store-errors';

/** When the journal is folded into a new snapshot: as many bytes, or as many lines. */
const MOST_JOURNAL_BYTES = 4 * 1_048_576;
const MOST_JOURNAL_LINES = 2_000;

export interface FileAdapter extends Adapter<NetworkDocument> {
  /** Null only when the folder holds nothing of Kith's. Throws UnusableFile. */
  readonly read: () => Promise<NetworkDocument | null>;
  /** Before the next changes are made in memory: keeps what a first snapshot needs. */
  readonly prepare: (document: NetworkDocument) => void;
  /** The changes the next `write` is about. */
  readonly note: (changes: readonly Change[]) => void;
  /** On disk for good when it resolves. Throws the disk's error, or UnusableFile when another program wrote here: then nothing was confirmed. */
  readonly write: (document: NetworkDocument) => Promise<void>;
  /**
   * Folds the journal into a new snapshot. `document` is what is on disk now; nothing may be written until this resolves, and everything may while
   * the answered function runs. Null: there is nothing to fold.
   */
  readonly startCompacting: (document: NetworkDocument) => Promise<(() => Promise<void>) | null>;
  /** A new snapshot of a network that was put together again; what was unusable is kept under other names. */
  readonly writeAnew: (recovered: Recovered, aside: { readonly file: string; readonly journal: string }) => Promise<void>;
  readonly isCompactingWanted: () => boolean;
  /** Lines of the journal that are not in the snapshot. */
  readonly linesSinceSnapshot: () => number;
  /** Whether there is a snapshot in the form of this Kith. */
  readonly hasBase: () => boolean;
  /** The file is of an older Kith, and the first save will bring it to the form of this one. */
  readonly isOlderFile: () => boolean;
  readonly snapshotBytes: () => number;
  readonly journalBytes: () => number;
  readonly lastSavedAt: () => Date | null;
  readonly position: () => Position;
  readonly vault: () => string;
  /** What there is to say about the files, though they could be read. */
  readonly notices: () => readonly string[];
  /** Right after reading: whether the files are still the ones that were read. */
  readonly isAsKnown: () => Promise<boolean>;
  /** Makes sure that nothing which was refused is there the next time. */
  readonly overrule: () => Promise<void>;
  /** Makes the cache of a network that was read from its texts. Never fails. */
  readonly keepCache: () => Promise<void>;
  /** Compares the files that the cache stood in for. Answers with those that are not what they should be; they are written anew by the next snapshot. */
  readonly readUnread: () => Promise<readonly YearShard[]>;
  readonly close: () => Promise<void>;
}

export interface AdapterOptions {
  /** The folder of all copies: files of years that are damaged are looked for there. Null: there is none. */
  readonly backups: string | null;
  /** From so many interactions on they lie in files of their own, by year. */
  readonly shardThreshold: number;
  /** The folder of all caches; null: there is none. */
  readonly cache: string | null;
}

export function fileAdapter(fs: StoreFs, folder: string, token: () => string, now: () => Date, options: AdapterOptions): FileAdapter {
  const path = join(folder, NETWORK_FILE);
  const journal = ownJournal(fs, folder);
  /** What `fs.facts` said of the snapshot that is ours; empty: there was none. Two while a new one takes its place. */
  let known: readonly string[] = [];
  let vault = newNetworkId(token);
  /** What is on disk for good. */
  let at: Position = initialPosition(vault);
  let snapshotSeq = 0;
  let snapshotBytes = 0;
  /** The files of the interactions of the version in place. */
  let years: readonly YearShard[] = [];
  /** Files that were not read when the network was opened. */
  let unread: readonly YearShard[] = [];
  /** What the cache is still to be made of. */
  let forCache: { readonly captured: DocumentCapture; readonly years: readonly YearShard[]; readonly identity: string } | null = null;
  /** The first snapshot is still to be written: a new network, or a file of an older Kith. */
  let isWithoutBase = true;
  let keepOriginalAs: string | null = null;
  let base: DocumentCapture | null = null;
  let bytesSinceSnapshot = 0;
  let changes: readonly Change[] = [];
  let compacting: Promise<void> | null = null;
  let notices: readonly string[] = [];
  let lastSavedAt: Date | null = null;

  const identity = async (): Promise<string | null> => {
    try {
      return (await fs.stat(path)).identity;
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
      throw error;
    }
  };

  const take = (opened: LoadedNetwork) => {
    vault = opened.document.networkId;
    at = opened.at;
    snapshotSeq = opened.snapshotSeq;
    snapshotBytes = opened.snapshotBytes;
    years = opened.years;
    unread = opened.isFromCache ? opened.years : [];
    forCache = opened.atSnapshot === null ? null : { captured: opened.atSnapshot, years: opened.years, identity: opened.identity };
    isWithoutBase = opened.needsSnapshot;
    keepOriginalAs = opened.keepOriginalAs;
    known = [opened.identity];
    journal.take(opened.segments);
    bytesSinceSnapshot = opened.journalBytes;
    notices = opened.notices;
    lastSavedAt = opened.lastSavedAt === null ? new Date(opened.modifiedMs) : new Date(opened.lastSavedAt);
  };

  /** Between two looks too: what another computer put there meanwhile has not been read, so it stays. */
  const mustBeKnown = async () => {
    const nowThere = await identity();
    if (nowThere !== null && !known.includes(nowThere)) throw replaced();
  };

  const snapshot = async (
    document: DocumentCapture,
    to: Position,
    previous = PREVIOUS_FILE,
    assertReplaceable: () => Promise<void> = mustBeKnown,
  ) => {
    const place = { folder, previous, token, shardThreshold: options.shardThreshold, years, assertReplaceable };
    const written = await writeSnapshot(fs, place, document, to, (identity) => {
      known = [...known, identity];
    });
    known = [written.identity];
    snapshotBytes = written.bytes;
    years = written.years;
    snapshotSeq = to.seq;
    return written.seal;
  };

  /** Of what was there before the first change, in the form of this Kith; an older file stays under another name. */
  const firstSnapshot = async (document: DocumentCapture) => {
    if (keepOriginalAs !== null) await keepCopyAs(fs, { folder, name: NETWORK_FILE, previous: keepOriginalAs, token });
    await snapshot(document, at);
    isWithoutBase = false;
  };

  /** Everything in memory as a new snapshot: when the files it would be added to are gone. */
  const writeAll = async (document: NetworkDocument) => {
    await compacting?.catch(() => undefined); // else the older of two snapshots might come last
    const to = { seq: at.seq + 1, chain: shortHash(`${at.chain} whole ${token()}`) };
    await fs.makeFolder(folder);
    years = []; // they may be gone as well
    await snapshot(capture(document), to);
    at = to;
    lastSavedAt = now();
    await journal.leave();
    bytesSinceSnapshot = 0;
  };

  return {
    read: async () => {
      const opened = await loadNetwork(fs, folder, options.backups, options.cache);
      if (opened === null) {
        known = [];
        return null;
      }
      take(opened);
      return opened.document;
    },
    prepare: (document) => {
      base = isWithoutBase ? capture(document) : null;
    },
    note: (made) => {
      changes = made;
    },
    write: async (document) => {
      const [nowThere, place] = await Promise.all([identity(), journal.place()]);
      // Another file, or more in ours than we wrote: somebody's work, so it is not touched.
      if ((nowThere !== null && !known.includes(nowThere)) || place === 'changed') throw replaced();
      // Gone: what is in memory is all there is, so all of it is written.
      if (!isWithoutBase && (nowThere === null || place === 'gone')) return await retryOnce(() => writeAll(document));
      const payload = encodeEntry({ at: now().toISOString(), revision: document.revision, changes });
      if (isWithoutBase && base !== null) {
        await retryOnce(() => firstSnapshot(base as DocumentCapture));
      }
      const frame = await journal.append(vault, at, payload);
      at = frame.at;
      lastSavedAt = now();
      bytesSinceSnapshot += frame.bytes.length;
    },
    startCompacting: async (document) => {
      if (isWithoutBase || at.seq === snapshotSeq) return null;
      await journal.overrule(vault, at); // before the snapshot hides where it was
      const to = at;
      const before = { seq: snapshotSeq, bytes: bytesSinceSnapshot };
      const state = capture(document);
      return () => {
        compacting = compact().finally(() => {
          compacting = null;
        });
        return compacting;
      };
      async function compact() {
        const seal = await snapshot(state, to);
        bytesSinceSnapshot -= before.bytes;
        journal.beginAnew();
        journal.forget(await removeObsoleteSegments(fs, folder, journal.segments(), before.seq));
        await removeObsoleteShards(fs, folder).catch(() => undefined);
        if (options.cache !== null) await writeCache(fs, state, { cache: options.cache, token, seal, years });
      }
    },
    writeAnew: async ({ document, at: to, keepsJournal }, aside) => {
      const there = await fs.stat(path).catch(() => null);
      years = [];
      if (there !== null && there.kind !== 'file') await fs.rename(path, join(folder, aside.file));
      await snapshot(capture(document), to, aside.file, async () => undefined); // the user said so
      vault = document.networkId;
      at = to;
      isWithoutBase = false;
      bytesSinceSnapshot = 0;
      // Nothing in it leads on from the new snapshot, so it may stay when this fails.
      if (!keepsJournal) await fs.rename(join(folder, CHANGE_LOG_FOLDER), join(folder, aside.journal)).catch(() => undefined);
    },
    isCompactingWanted: () => !isWithoutBase && (bytesSinceSnapshot > MOST_JOURNAL_BYTES || at.seq - snapshotSeq > MOST_JOURNAL_LINES),
    linesSinceSnapshot: () => (isWithoutBase ? 0 : at.seq - snapshotSeq),
    hasBase: () => !isWithoutBase,
    isOlderFile: () => isWithoutBase && keepOriginalAs !== null,
    snapshotBytes: () => snapshotBytes,
    journalBytes: () => bytesSinceSnapshot,
    lastSavedAt: () => lastSavedAt,
    position: () => at,
    vault: () => vault,
    notices: () => notices,
    isAsKnown: async () => {
      const nowThere = await identity();
      if (nowThere === null ? known.length > 0 : !known.includes(nowThere)) return false;
      const names = (await listSegments(fs, folder)).map(({ name }) => name);
      const segments = journal.segments();
      if (names.join() !== segments.map(({ name }) => name).join()) return false;
      const last = segments.at(-1);
      return last === undefined || (await fs.stat(join(folder, CHANGE_LOG_FOLDER, last.name))).size === last.size;
    },
    overrule: () => journal.overrule(vault, at),
    keepCache: async () => {
      const [made, { cache }] = [forCache, options];
      forCache = null;
      if (made === null || cache === null) return;
      // Of the file that was read, and of no later one: its seal would vouch for what was there before.
      const read = await readFileUpTo(fs, path, MAX_FILE_BYTES).catch(() => null);
      const version = read?.kind === 'bytes' && read.identity === made.identity ? footerOf(read.bytes) : null;
      if (version !== null) await writeCache(fs, made.captured, { cache, token, seal: version.seal, years: made.years });
    },
    readUnread: async () => {
      const files = unread;
      const damaged: YearShard[] = [];
      unread = [];
      for (const file of files) {
        if (!years.some((one) => one.file === file.file)) continue; // a later version does not name it
        const problem = await compare(fs, join(folder, SHARDS_FOLDER, file.file), file).catch(diskErrorMessage);
        if (problem === null || !years.some((one) => one.file === file.file)) continue;
        years = years.filter((one) => one.file !== file.file);
        damaged.push(file);
      }
      return damaged;
    },
    close: journal.leave,
  };
}
