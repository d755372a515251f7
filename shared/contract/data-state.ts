/** Where the network is, how well it is backed up, and what restoring a backup would change. */

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
  /** `network`: can be opened. `empty`: a new one can be started there. `other`: neither. */
  readonly found: 'network' | 'empty' | 'other';
  /** A sentence about what was found, when `found` is `other`. */
  readonly message: string;
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
