/** What the store takes and offers (see store.ts). */
import type { History, SaveState } from '../../shared/contract/desktop-api';
import type { Failure, Result } from '../../shared/lib/result';
import type { Edit } from '../../shared/model/edit';
import type { PersonId } from '../../shared/model/ids';
import type { ReceivedEdit } from '../../shared/model/large-edits/serialize-edit';
import type { Comparison } from '../../shared/model/merge/compare-versions';
import type { MergeChoices } from '../../shared/model/merge/merge-edit';
import type { Network } from '../../shared/model/network';
import type { Backup } from './copies/backups';
import type { DivergentVersion } from './copies/divergent-versions';
import type { StoreFs } from './disk/file-system';
import type { ForeignLockOwner } from './disk/lock';
import type { CopiesOfPeople, Erased } from './erasure';

export interface StoreOptions {
  readonly fs: StoreFs;
  readonly now: () => Date;
  /** Names temporary files and locks. Cryptographic in the app. */
  readonly random: () => number;
  /** `read`: takes no lock and writes nothing, so it works beside an open app. */
  readonly mode: 'write' | 'read';
  /** The folder of the backups, outside the network's own. Without it there are none. */
  readonly backups?: string;
  /**
   * Id of the network last seen here. If set and the folder is empty, opening fails instead of creating a new network. Null: the folder was never seen,
   * so none of the backups is known to belong to it. Undefined: nothing is known; there is one network, and all backups belong to it.
   */
  readonly expectedNetworkId?: string | null;
  /** Token of another computer's lock that the user decided to take over. */
  readonly takeOverToken?: string;
  /** A log of at least this many interactions is written as year shards. */
  readonly shardThreshold?: number;
  /** The folder of the caches, which let a large network open without parsing its files. Without it they are parsed. */
  readonly cache?: string;
  /** Hears what a bug in Kith threw while a change was made. The change was rolled back. For the log. */
  readonly onBug?: (error: unknown) => void;
}

/** Sent after edits became durable, or when the save state changed (then `edits` is empty). */
export interface StoreChange {
  readonly revision: number;
  readonly edits: readonly ReceivedEdit[];
  readonly history: History;
  readonly save: SaveState;
}

export interface StepDone {
  /** `r12`; the same for undo and redo of a step. */
  readonly id: string;
  readonly label: string;
}

export interface StoreStatus {
  readonly folder: string;
  /** Of all files of the network in the folder. */
  readonly bytes: number;
  /** When the newest change was saved. Null: nothing was saved yet. */
  readonly lastSavedAt: Date | null;
  /** When the newest backup was made. Each is compared with the original when it is made. */
  readonly lastBackupAt: Date | null;
  /** When a backup was last read completely, as if to restore it. */
  readonly lastBackupTestAt: Date | null;
  readonly notices: readonly string[];
}

/** After people were deleted for good. `ids`, `words`: who they were, to look for them in files that are no part of the network. */
export interface Erasure extends Erased {
  readonly revision: number;
  /** False: the network is without them, but files from before could not all be deleted. */
  readonly isComplete: boolean;
  /** What still holds them. Empty when `alsoFromCopies` succeeded. */
  readonly copies: CopiesOfPeople;
  /** Entries and notes of other people that name them. */
  readonly mentions: number;
}

export interface Store {
  readonly folder: string;
  /** As of now. During a save it contains edits that are not durable yet (see `settled`). Must not be changed. */
  readonly network: () => Network;
  readonly revision: () => number;
  /** Null: nothing is saved yet. */
  readonly networkId: () => string | null;
  /** Differs whenever the saved content does; the same after a restart. Null: nothing is saved yet. */
  readonly contentId: () => string | null;
  readonly history: () => History;
  /** Newest last. */
  readonly steps: () => readonly StepDone[];
  readonly save: () => SaveState;
  /** Why the files cannot be used. Then the network is what could be rebuilt, and nothing is ever written over the files. Null: they can be used. */
  readonly unreadable: () => Failure | null;
  /** The other computer that has the network open, so that it is read-only here. Null: none. */
  readonly foreignOwner: () => ForeignLockOwner | null;
  /**
   * Makes all of the edits or none. Resolves when they are durable. `basedOn`, here and below: the revision that the caller has read; any other one is
   * refused (`stale`), so that nothing is overwritten that the caller has not seen.
   */
  readonly commit: (edits: readonly unknown[], basedOn?: number) => Promise<Result<{ readonly revision: number }>>;
  /** The same for one edit in pieces (`SerializedEdit`, still unchecked). Nothing else waits for it meanwhile. */
  readonly commitSerialized: (edit: unknown) => Promise<Result<{ readonly revision: number }>>;
  /** Undoes the last step, which must be `id` if one is given. */
  readonly undo: (id?: string, basedOn?: number) => Promise<Result<StepDone>>;
  readonly redo: (basedOn?: number) => Promise<Result<StepDone>>;
  /** Continues with what could be rebuilt of an unreadable network. The unreadable files are renamed and stay in the folder. */
  readonly openPrevious: () => Promise<Result<null>>;
  readonly status: () => Promise<StoreStatus>;
  /** Newest first. */
  readonly backups: () => Promise<readonly Backup[]>;
  /** The edit that restoring a backup would make. */
  readonly editTowardsBackup: (name: string) => Promise<Result<Edit>>;
  /** Conflict copies, and a backup that is newer than the folder. */
  readonly divergentVersions: () => Promise<readonly DivergentVersion[]>;
  readonly compareWithVersion: (name: string) => Promise<Result<Comparison>>;
  /** Merges as one step that can be undone, after a safety backup. A merged copy is renamed. */
  readonly mergeVersion: (name: string, choices: MergeChoices) => Promise<Result<{ readonly revision: number }>>;
  /** Restores a backup as one step that can be undone, after a safety backup. */
  readonly restoreBackup: (name: string) => Promise<Result<{ readonly revision: number }>>;
  /** The backups and kept files that hold the people. They stay when the people are deleted in the usual way. */
  readonly copiesOf: (people: readonly PersonId[]) => Promise<CopiesOfPeople>;
  /**
   * Deletes people for good: no undo step, previous snapshot, change log or cache holds them afterwards. `alsoFromCopies`: rewrites the backups without them and
   * deletes kept files that name them; the people may be gone from the network already. Kinds of failure: `not-found`, `read-only`, `not-saved`.
   */
  readonly erasePeople: (people: readonly PersonId[], alsoFromCopies: boolean) => Promise<Result<Erasure>>;
  /** The bytes of a network file with the whole network, without shards. */
  readonly wholeFile: () => Promise<Uint8Array>;
  /** Returns a function that removes the listener. */
  readonly onChange: (listener: (change: StoreChange) => void) => () => void;
  /** Resolves when nothing is being saved: then `network` is durable. */
  readonly settled: () => Promise<void>;
  /** Finishes the current save, writes a snapshot unless it is large, and releases the lock. */
  readonly close: () => Promise<void>;
}
