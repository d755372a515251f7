/** Where the network is, how well it is backed up and locked, what restoring a backup would change, and what is left of an erased person. */
import type { SerializedNetwork } from '../model/serialize-network';

/** A verified copy of the network, outside its folder. */
export interface BackupEntry {
  readonly name: string;
  /** ISO time. */
  readonly savedAt: string;
  /** `import`, `merge`, `restore`, `migration`: the change before which it was made. Null: a regular backup. */
  readonly before: string | null;
  readonly bytes: number;
}

/** A folder of Kith and the size of its files. */
export interface DataPlace {
  readonly folder: string;
  readonly bytes: number;
}

/** Another network that was open before. */
export interface RecentFolder {
  readonly folder: string;
  /** False: moved, deleted, or on a disk that is not connected. */
  readonly isAvailable: boolean;
}

/** A folder the user chose for their network, and what Kith found in it. It has written nothing there. */
export interface ChosenFolder {
  readonly folder: string;
  /** `network`: can be opened. `project`: networks of a study. `empty`: a new one can be started there. `other`: none of these. */
  readonly found: 'network' | 'project' | 'empty' | 'other';
  /** A sentence about what was found, when `found` is `other`. */
  readonly message: string;
}

/** A network of a project: somebody who answers the interview of a study. */
export interface ProjectEgo {
  /** The name of its folder. */
  readonly name: string;
  readonly folder: string;
}

/** Several networks of one study in one folder. */
export interface ProjectState {
  readonly folder: string;
  /** Of its protocol; null: Kith's own interview. */
  readonly protocol: string | null;
  /** In the order of their names. */
  readonly egos: readonly ProjectEgo[];
}

/** All networks of a project, in the order of their names. */
export interface ProjectNetworks {
  /** The secret of the pseudonyms, shared by all. */
  readonly secret: string;
  readonly networks: readonly SerializedNetwork[];
}

/** Where the network is and how well it is backed up. Times are ISO texts; null: never. */
export interface DataState {
  readonly folder: string;
  readonly bytes: number;
  readonly lastSavedAt: string | null;
  readonly lastBackupAt: string | null;
  /** When a backup was last opened to test that it can be restored. */
  readonly lastBackupTestAt: string | null;
  /** Sentences about problems that lost no data. */
  readonly notices: readonly string[];
  /** Newest first. Examples have none. */
  readonly backups: readonly BackupEntry[];
  /** The folders of everything else that Kith stores. */
  readonly places: { readonly backups: DataPlace; readonly examples: DataPlace; readonly drafts: DataPlace; readonly cache: DataPlace };
  /** True when the network is in the app's own folder. */
  readonly isInUsualFolder: boolean;
  /** Newest first. */
  readonly recent: readonly RecentFolder[];
}

/** What restoring a backup would change. */
export interface RestorePreview {
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  readonly peopleChanged: number;
  readonly interactionsRestored: number;
  readonly interactionsRemoved: number;
  /** Ties, interests, circles and what else there is. */
  readonly others: number;
}

/** Of the user's own network. `none`: it has no passphrase. */
export type LockState = 'none' | 'locked' | 'unlocked';

/** The system's keyring, which may keep the key of the user's own network on this computer. */
export interface KeyringState {
  /** False: this system has none that keeps secrets. */
  readonly isAvailable: boolean;
  readonly isOn: boolean;
}

/** What still holds a person who was deleted from the network. */
export interface CopiesLeft {
  /** ISO times, newest first. */
  readonly backups: readonly string[];
  /** Names of files that Kith keeps in the network's folder: quarantined, damaged or merged ones. */
  readonly files: readonly string[];
}

export interface ErasedPerson extends CopiesLeft {
  /** Entries and notes about other people that name them. */
  readonly mentions: number;
  /** False: some files from before could not be deleted yet. */
  readonly isComplete: boolean;
}

/** Another version of the network, which can be compared and merged. */
export interface OtherVersionEntry {
  readonly name: string;
  /** `copy`: kept apart by a sync program because two computers changed the network. `backup`: newer than the network, because its folder was replaced by an older state. */
  readonly kind: 'copy' | 'backup';
  /** ISO time. */
  readonly writtenAt: string;
}
