/**
 * The network on disk, with one writer. Edits are parsed, checked, made in memory, written to the journal and synced, and only then acknowledged; when
 * the disk refuses, they are taken back in memory and the caller is told. Edits that arrive while a save is running are saved together by the next.
 *
 * Runs in plain Node: the app's main process, the command line and the tests use the same store.
 */
import { Low } from 'lowdb';
import type { History, SaveState } from '../../shared/contract/desktop-api';
import { type Failure, ok, type Result } from '../../shared/lib/result';
import type { Edit } from '../../shared/model/edit';
import { LARGE_LOG } from '../../shared/model/interaction-log/log-queries';
import type { Comparison } from '../../shared/model/merge/compare-versions';
import type { MergeChoices } from '../../shared/model/merge/merge-edit';
import type { Network } from '../../shared/model/network';
import { beginWriting } from './acquire-write-access';
import { fileAdapter } from './change-log-adapter';
import { type Backup, listBackups, readBackup } from './copies/backups';
import type { DivergentVersion } from './copies/divergent-versions';
import type { StoreFs } from './disk/file-system';
import type { ForeignLockOwner, Lock } from './disk/lock';
import { tokenSource } from './disk/random-token';
import { retryOnce, retryResultOnce } from './disk/retry-once';
import { shortHash } from './format/hash-chain';
import type { NetworkDocument } from './format/network-file';
import { emptyDocument } from './format/network-file';
import { type Recovered, UnreadableNetwork } from './format/unreadable-network';
import { liveStore } from './store-session';

export interface StoreOptions {
  readonly fs: StoreFs;
  readonly now: () => Date;
  /** Cryptographic in the app; names temporary files and locks. */
  readonly random: () => number;
  /** `read`: takes no lock and writes nothing, so it works beside an app that is open. */
  readonly mode: 'write' | 'read';
  /** The folder of the verified copies, outside the network's own. Without it there are none. */
  readonly backups?: string;
  /**
   * What names the network that was here the last time: when nothing is here now, that is a failure and no new beginning. Null: another folder than
   * ever, so that no copy in `backups` is known to belong to it. Left out: nothing is known, and all copies are of the one network there is.
   */
  readonly expectedNetworkId?: string | null;
  /** The token of another computer's lock that the user decided to take over. */
  readonly takeOverToken?: string;
  /** From so many interactions on they lie in files of their own, by year. */
  readonly shardThreshold?: number;
  /** The folder of all caches, which let a large network open without reading its texts. Without it they are read. */
  readonly cache?: string;
}

/** What there is to say after edits are on disk, or when the save state changed (then `edits` is empty). */
export interface StoreChange {
  readonly revision: number;
  readonly edits: readonly Edit[];
  readonly history: History;
  readonly save: SaveState;
}

export interface StepDone {
  /** `r12`: names the step; the same for undo and redo of it. */
  readonly id: string;
  readonly label: string;
}

export interface StoreStatus {
  readonly folder: string;
  /** Of the whole folder's network files. */
  readonly bytes: number;
  /** When the newest change was saved; null: nothing was saved yet. */
  readonly lastSavedAt: Date | null;
  /** The newest copy; copies are compared with the original when they are made. */
  readonly lastBackupAt: Date | null;
  /** When one was last opened as if to restore it. */
  readonly lastBackupTestAt: Date | null;
  readonly notices: readonly string[];
}

export interface Store {
  readonly folder: string;
  /** As of now; in the middle of a save it holds edits that are not on disk yet (see `settled`). Not to be changed. */
  readonly network: () => Network;
  readonly revision: () => number;
  /** What names the network; null: nothing of it is saved yet. */
  readonly networkId: () => string | null;
  readonly history: () => History;
  /** Newest last. */
  readonly steps: () => readonly StepDone[];
  readonly save: () => SaveState;
  /** Why the files there cannot be used; then the network is what could be put together, and nothing is ever written over them. Null: all is well. */
  readonly unreadable: () => Failure | null;
  /** The other computer that has the network open, so that it is read-only here; null: none. */
  readonly foreignOwner: () => ForeignLockOwner | null;
  /** All of the edits or none. Resolves when they are on disk. */
  readonly commit: (edits: readonly unknown[]) => Promise<Result<{ readonly revision: number }>>;
  /** The last step, which must be `id` when one is given. */
  readonly undo: (id?: string) => Promise<Result<StepDone>>;
  readonly redo: () => Promise<Result<StepDone>>;
  /** After an unusable file: goes on with what could be put together. What was unusable stays in the folder under another name. */
  readonly openPrevious: () => Promise<Result<null>>;
  /** What the files look like, where the copies are, and what there is to say about them. */
  readonly status: () => Promise<StoreStatus>;
  /** Newest first. */
  readonly backups: () => Promise<readonly Backup[]>;
  /** What restoring a copy would do, as an edit. */
  readonly editTowardsBackup: (name: string) => Promise<Result<Edit>>;
  /** Beside this one: what a sync program kept apart, or a backup that is newer than the folder. */
  readonly divergentVersions: () => Promise<readonly DivergentVersion[]>;
  readonly compareWithVersion: (name: string) => Promise<Result<Comparison>>;
  /** As one step that can be undone, after a safety copy; a copy that was merged is put aside in the folder. */
  readonly mergeVersion: (name: string, choices: MergeChoices) => Promise<Result<{ readonly revision: number }>>;
  /** Makes the network what it was in a copy, as one step that can be undone. */
  readonly restoreBackup: (name: string) => Promise<Result<{ readonly revision: number }>>;
  /** The whole network as a file of its own. */
  readonly wholeFile: () => Promise<Uint8Array>;
  readonly onChange: (listener: (change: StoreChange) => void) => () => void;
  /** Resolves when nothing is being saved: then what `network` shows is on disk. */
  readonly settled: () => Promise<void>;
  /** Waits for what is being saved, folds the journal into the file unless that takes long, and lets go of the lock. */
  readonly close: () => Promise<void>;
}

/** Kinds of failure: `locked`. Files that cannot be used are no failure: the store opens read-only and says why. */
export async function openStore(folder: string, options: StoreOptions): Promise<Result<Store>> {
  const { fs, random } = options;
  const token = tokenSource(random);
  const adapter = fileAdapter(fs, folder, token, options.now, {
    backups: options.backups ?? null,
    shardThreshold: options.shardThreshold ?? LARGE_LOG,
    cache: options.cache ?? null,
  });
  const low = new Low<NetworkDocument>(adapter, { ...emptyDocument(), networkId: adapter.vault() });

  const read = async (): Promise<UnreadableNetwork | null> => {
    const failed = await readInto(low);
    if (failed !== null || adapter.hasBase() || adapter.isOlderFile()) return failed;
    low.data = { ...emptyDocument(), networkId: adapter.vault() };
    return typeof options.expectedNetworkId === 'string' ? missingFrom(folder) : null;
  };
  let unusable = await read();
  if (unusable?.isPassing) unusable = await read();
  const begin = () => beginWriting(options, folder, token, adapter, () => readInto(low));
  let lock: Lock | null = null;
  let foreign: ForeignLockOwner | null = null;
  let readOnly: string | null = options.mode === 'read' ? 'The network was opened to read it only.' : null;
  // What cannot be used is not even locked: nothing is written beside what a newer Kith or a failing disk left.
  if (options.mode === 'write' && unusable === null) {
    // What fails once is got over; what goes on failing is tried again in time (see live-store.ts).
    let taken = await begin();
    if (taken.kind === 'refused') taken = await begin();
    if (taken.kind === 'locked') return { ok: false, error: taken.failure };
    if (taken.kind === 'in-use') foreign = taken.foreign;
    if (taken.kind === 'unusable') unusable = taken.error;
    if (taken.kind === 'refused') readOnly = taken.message;
    if (taken.kind === 'taken') lock = taken.lock;
  }
  /** Shows what could be put together of files that cannot be used. */
  const showRecovered = async ({ failure, recovered: fromFolder }: UnreadableNetwork): Promise<Recovered | null> => {
    const recovered = failure.kind === 'not-downloaded' ? null : await furthest(options, fromFolder);
    // A newer Kith's network is not shown in an older form, as if that were all.
    low.data = recovered === null || failure.kind === 'newer-format' ? emptyDocument() : recovered.document;
    return recovered;
  };
  const recovered = unusable === null ? null : await showRecovered(unusable);
  if (options.mode === 'write' && unusable?.isPassing) readOnly = unusable.failure.message;
  const isRefused = options.mode === 'write' && readOnly !== null;
  const state = { unusable: unusable?.failure ?? null, recovered, readOnly, isRefused, foreign, lock, lastError: null, isClosed: false };
  return ok(await liveStore(folder, options, token, low, adapter, state, { read, showRecovered }));
}

/** What could be put together from the folder, or a copy of the same network that holds more; with nothing from the folder, the newest copy. */
async function furthest(
  { fs, backups, expectedNetworkId: expected }: StoreOptions,
  fromFolder: Recovered | null,
): Promise<Recovered | null> {
  if (backups === undefined || (expected === null && fromFolder === null)) return fromFolder;
  const copies = await retryOnce(() => listBackups(fs, backups, fromFolder?.document.networkId ?? expected ?? null)).catch(() => []);
  const ordered = fromFolder === null ? copies : [...copies].sort((a, b) => b.revision - a.revision);
  for (const backup of ordered) {
    if (fromFolder !== null && backup.revision <= fromFolder.document.revision) break;
    const read = await retryResultOnce(() => readBackup(fs, backups, backup));
    if (!read.ok) continue;
    const { document } = read.value;
    const at = { seq: backup.seq + 1_000_000, chain: shortHash(`${document.networkId} from the backup ${backup.name}`) };
    return { document, at, keepsJournal: false, words: `the backup of ${backup.at.toISOString().slice(0, 16).replace('T', ' ')} UTC` };
  }
  return fromFolder;
}

function missingFrom(folder: string): UnreadableNetwork {
  const message = `Your network is not in ${folder}. If that is on another disk or in a synced folder, connect it: Kith looks again by itself.`;
  return new UnreadableNetwork({ kind: 'missing', message });
}

async function readInto(low: Low<NetworkDocument>): Promise<UnreadableNetwork | null> {
  try {
    await low.read();
    return null;
  } catch (error) {
    if (error instanceof UnreadableNetwork) return error;
    throw error;
  }
}
