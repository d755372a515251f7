/** What the window knows of the folder in which Kith looks for new archives. Plain data. */

/** `missing`: not there, or moved; then, and while it is `unreadable`, Kith looks again by itself. `too-many`: more files than Kith watches. */
export type WatchState = 'watching' | 'missing' | 'unreadable' | 'too-many';

export interface WatchedFolder {
  /** The absolute path. */
  readonly folder: string;
  readonly state: WatchState;
  /** New or changed files that Kith can read, named within the folder, sorted; the first 50 of `count`. */
  readonly files: readonly string[];
  readonly count: number;
}
