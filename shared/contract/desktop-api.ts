/** The one contract between the window and the desktop: the preload loops over the lists at the end, main implements `DesktopApi`. */

import type { PackedValue } from '../lib/packed-value';
import type { Result } from '../lib/result';
import type { Edit } from '../model/edit';
import type { ReceivedEdit, SerializedEdit } from '../model/large-edits/serialize-edit';
import type { MergeChoices } from '../model/merge/merge-edit';
import type { MergePlan } from '../model/merge/merge-plan';
import type { BackgroundSettings, BackgroundState } from '../model/reminders/background-settings';
import type { SerializedNetwork } from '../model/serialize-network';
import type {
  ChosenFolder,
  CopiesLeft,
  DataState,
  ErasedPerson,
  KeyringState,
  LockState,
  OtherVersionEntry,
  ProjectEgo,
  ProjectNetworks,
  ProjectState,
  RestorePreview,
} from './data-state';
import type { DraftEntry, SavedView } from './saved-window';
import type { SourcesChoices, SourcesPreview, SourcesProgress } from './sources-preview';
import type { WatchedFolder } from './watched-folder';

export type * from './data-state';
export type * from './saved-window';

/** The user's own network, or an example that opens beside it and never mixes with it. */
export const NETWORK_NAMES = ['own', 'demo', 'office'] as const;
export type NetworkName = (typeof NETWORK_NAMES)[number];

/** The save state in the status line. `saved` only when the network as shown is on disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'not-saved'; readonly message: string }
  /** `canOpenPrevious`: a readable previous version is there (a damaged or newer file is never overwritten). */
  | { readonly kind: 'read-only'; readonly message: string; readonly canOpenPrevious: boolean; readonly cause?: ReadOnlyCause };

/** Causes for which Kith offers an action. `missing`, `not-downloaded`: Kith checks again by itself. `in-use`: on another computer. */
export type ReadOnlyCause = 'missing' | 'not-downloaded' | 'in-use';

/** The labels of the next undo and the next redo. Null: there is none. */
export interface History {
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface OpenedNetwork {
  readonly networkName: NetworkName;
  readonly network: SerializedNetwork;
  /** The number of edits applied so far. */
  readonly revision: number;
  readonly history: History;
  readonly save: SaveState;
}

/** Sent to the window after edits are on disk. When only the save state changed, `edits` is empty. */
export interface NetworkChange {
  readonly networkName: NetworkName;
  readonly revision: number;
  readonly edits: readonly ReceivedEdit[];
  readonly history: History;
  readonly save: SaveState;
}

export interface ChosenFile {
  /** The name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the user chose to import. `tables`: contacts or log files, previewed by their columns. `sources`: archives, folders and the like, still unread. */
export type OpenedFiles =
  | { readonly kind: 'tables'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'sources'; readonly names: readonly string[] };

export interface FileToSave {
  /** Without a folder. Main makes it safe for the file system. */
  readonly suggestedName: string;
  /** Extension without dot, for the dialog's filter: csv, ics, md, json, png, svg, graphml, gexf. */
  readonly extension: string;
  readonly bytes: Uint8Array;
}

export interface DesktopApi {
  /** Opens a network in the window. Creates the example networks on first use. */
  openNetwork(networkName: NetworkName): Promise<Result<OpenedNetwork>>;
  /** Resolves when the edits are on disk. On failure none of them is applied. The edits also arrive through `onNetworkChange`. */
  commit(edits: readonly Edit[]): Promise<Result<{ revision: number }>>;
  /** The same for a large edit, in pieces. */
  commitSerialized(edit: SerializedEdit): Promise<Result<{ revision: number }>>;
  undo(): Promise<Result<{ label: string }>>;
  redo(): Promise<Result<{ label: string }>>;
  /** After a damaged file: continues with the previous version. The damaged file stays beside it under another name. */
  openPreviousVersion(): Promise<Result<OpenedNetwork>>;
  /** The system's open dialog. `cancelled` when the user closed it. */
  chooseFiles(): Promise<Result<OpenedFiles>>;
  /** The system's folder dialog, for a folder with archives. `cancelled` when the user closed it. */
  chooseSourceFolder(): Promise<Result<OpenedFiles>>;
  /** Files and folders that were dropped on the window: `File` objects, whose paths the preload asks for. `not-found`: they are not on a disk. */
  openDropped(files: readonly object[]): Promise<Result<OpenedFiles>>;
  /** The files of an earlier import, to read them again. */
  openImportAgain(importId: string): Promise<Result<OpenedFiles>>;
  /** Reads the opened archives, outside the window. Nothing is written. `dayFirst`: the answer for dates like 3/4/2024; null: there is none. */
  readSources(dayFirst: boolean | null): Promise<Result<null>>;
  /** What importing the archives that were read would do. */
  planSources(choices: SourcesChoices): Promise<Result<SourcesPreview>>;
  /** Imports them as one step of undo. Returns the account. */
  importSources(choices: SourcesChoices): Promise<Result<SourcesPreview>>;
  /** Stops reading, and forgets what was read. */
  cancelSources(): Promise<Result<null>>;
  /** The window has imported a table that was opened by this name. */
  tableImported(name: string): Promise<Result<null>>;
  /** The folder in which Kith looks for new archives. Null: none. The first call starts it. */
  watchedFolder(): Promise<WatchedFolder | null>;
  /** The system's folder dialog. `cancelled` when the user closed it, `too-large` when the folder has too many files. */
  chooseWatchedFolder(): Promise<Result<null>>;
  stopWatching(): Promise<Result<null>>;
  /** The new files of the watched folder, to review and import. */
  openWatched(): Promise<Result<OpenedFiles>>;
  /** The user does not want the new files: they are not offered again until they change. */
  leaveWatched(): Promise<Result<null>>;
  /** The system's save dialog, then an atomic write. Returns the chosen name. `cancelled` when the user closed it. */
  saveFile(file: FileToSave): Promise<Result<{ name: string }>>;
  /** The saved state of the window, for every network. */
  savedView(): Promise<SavedView>;
  saveView(view: SavedView): Promise<Result<null>>;
  /** The last analysis that was saved of exactly this content of the open network. Null: there is none. */
  savedAnalysis(): Promise<Result<PackedValue | null>>;
  /** Saves an analysis of the open network at this revision, as the window packed it. Main stores it without reading it. At most 64 MiB. */
  saveAnalysis(revision: number, analysis: PackedValue): Promise<Result<null>>;
  /** Resolves when the draft, which belongs to the open network, is on disk. */
  writeDraft(draft: Omit<DraftEntry, 'at'>): Promise<Result<null>>;
  /** Deletes a draft: its text was saved, or the user does not want it. */
  dropDraft(key: string): Promise<Result<null>>;
  /** The drafts of the open network, newest first. */
  drafts(): Promise<readonly DraftEntry[]>;
  setTheme(theme: 'light' | 'dark' | 'system'): Promise<Result<null>>;
  showDataFolder(): Promise<Result<null>>;
  dataState(): Promise<Result<DataState>>;
  /** The computer that uses the open network, and the seconds since its last sign of life. Null: no other computer uses it. */
  inUseOn(): Promise<{ readonly host: string; readonly quietSeconds: number } | null>;
  /** Takes write access from the other computer. The window asks twice before. */
  takeOverNetwork(): Promise<Result<OpenedNetwork>>;
  /** Whether the file of a network that was `missing` or `not-downloaded` can be read now. */
  canReadAgain(): Promise<boolean>;
  /** The system's folder dialog. `cancelled` when the user closed it. Opens nothing yet. */
  chooseNetworkFolder(): Promise<Result<ChosenFolder>>;
  /** Opens a folder that was just chosen or is among the recent ones as the user's own network. `startNew`: creates a network in an empty folder. */
  openNetworkFolder(folder: string, startNew: boolean): Promise<Result<OpenedNetwork>>;
  /** The networks of a project that was just chosen; null: of the one that the open network is in. Null as the answer: it is in none. */
  projectState(folder: string | null): Promise<Result<ProjectState | null>>;
  /** Makes a project in an empty folder that was just chosen. Its interviews follow the protocol of the open network. */
  startProject(folder: string): Promise<Result<ProjectState>>;
  /** An empty network in a project that was just chosen or that the open network is in. It is not opened yet. */
  addEgo(folder: string, name: string): Promise<Result<ProjectEgo>>;
  /** The networks of the project that the open network is in, to export their interviews. Fails as a whole when one cannot be read. */
  projectNetworks(): Promise<Result<ProjectNetworks>>;
  /** The system's folder dialog, then a verified copy there, which becomes the user's own network. The previous folder stays unchanged. */
  moveNetwork(): Promise<Result<{ readonly from: string; readonly to: string }>>;
  /** After `moveNetwork`: deletes Kith's files in the previous folder. Returns how many other files stay there. */
  removePreviousFolder(): Promise<Result<{ readonly left: number }>>;
  /** Other versions of the open network. */
  otherVersions(): Promise<readonly OtherVersionEntry[]>;
  /** What merging one of the versions would change. */
  planMerge(name: string): Promise<Result<MergePlan>>;
  /** One step of undo, after a safety backup. A merged conflict copy is moved to quarantine in the network's folder. */
  mergeVersion(name: string, choices: MergeChoices): Promise<Result<{ revision: number }>>;
  /** The backups and kept files that hold a person, who may be gone from the network. */
  copiesOfPerson(person: string): Promise<Result<CopiesLeft>>;
  /** Deletes a person for good: without undo. `alsoFromCopies`: also from the backups, and deletes kept files that name them. */
  erasePerson(person: string, alsoFromCopies: boolean): Promise<Result<ErasedPerson>>;
  /** What `restoreBackup` would change. */
  previewBackup(name: string): Promise<Result<RestorePreview>>;
  /** Restores a backup as one step of undo, after a safety backup. */
  restoreBackup(name: string): Promise<Result<{ revision: number }>>;
  lockState(): Promise<LockState>;
  /** Opens the user's own network with its passphrase or its recovery code. `wrong-passphrase`: neither. */
  unlockNetwork(secret: string): Promise<Result<OpenedNetwork>>;
  /** Encrypts the user's own network, which stays open. Returns the words of its recovery code, which cannot be asked for again. */
  setPassphrase(passphrase: string): Promise<Result<{ readonly recoveryWords: readonly string[] }>>;
  /** `current`: the passphrase or the recovery code. */
  changePassphrase(current: string, next: string): Promise<Result<null>>;
  /** Decrypts the network. */
  removePassphrase(current: string): Promise<Result<null>>;
  /** Closes a network with a passphrase, forgets its keys, and loads the window anew. Does nothing without a passphrase. */
  lockNow(): Promise<Result<null>>;
  /** When a network with a passphrase is locked by itself: after so many minutes without input, and when the computer sleeps or its screen is locked. Null: never. */
  setAutoLock(minutes: number | null): Promise<Result<null>>;
  keyringState(): Promise<KeyringState>;
  /** Keeps the key of the unlocked network in the system's keyring, so that Kith starts without the passphrase; or drops it there. */
  setKeyring(isOn: boolean): Promise<Result<null>>;
  /** The system's print dialog, with what the window shows for printing. `cancelled`: the user closed it, or there is no printer. */
  printPage(): Promise<Result<null>>;
  /** The same as PDF: the system's save dialog, then an atomic write. `suggestedName` is without a folder. */
  savePdf(suggestedName: string): Promise<Result<{ name: string }>>;
  backgroundState(): Promise<BackgroundState>;
  /** Switches notifications, the tray and the shortcut on this computer. */
  changeBackground(settings: BackgroundSettings): Promise<Result<BackgroundState>>;
  /** The system's save dialog, then the whole network with its undo steps as one file that Kith can open. */
  saveCopy(): Promise<Result<{ name: string }>>;

  onNetworkChange(listener: (change: NetworkChange) => void): () => void;
  /** A menu item was chosen. The id is one of the ids in commands.ts. */
  onMenuCommand(listener: (commandId: string) => void): () => void;
  /** Files that were named on the command line, dropped on the dock icon, or passed by a second start of the app. */
  onFilesOpened(listener: (files: OpenedFiles) => void): () => void;
  onSourcesProgress(listener: (progress: SourcesProgress) => void): () => void;
  onWatchedFolder(listener: (watched: WatchedFolder | null) => void): () => void;
}

type EventName = { [K in keyof DesktopApi]: K extends `on${string}` ? K : never }[keyof DesktopApi];
export type CallName = Exclude<keyof DesktopApi, EventName>;

export const DESKTOP_CALLS = [
  'openNetwork',
  'commit',
  'commitSerialized',
  'undo',
  'redo',
  'openPreviousVersion',
  'chooseFiles',
  'chooseSourceFolder',
  'openDropped',
  'openImportAgain',
  'readSources',
  'planSources',
  'importSources',
  'cancelSources',
  'tableImported',
  'watchedFolder',
  'chooseWatchedFolder',
  'stopWatching',
  'openWatched',
  'leaveWatched',
  'saveFile',
  'savedView',
  'saveView',
  'savedAnalysis',
  'saveAnalysis',
  'writeDraft',
  'dropDraft',
  'drafts',
  'setTheme',
  'showDataFolder',
  'dataState',
  'inUseOn',
  'takeOverNetwork',
  'canReadAgain',
  'chooseNetworkFolder',
  'openNetworkFolder',
  'projectState',
  'startProject',
  'addEgo',
  'projectNetworks',
  'moveNetwork',
  'removePreviousFolder',
  'otherVersions',
  'planMerge',
  'mergeVersion',
  'previewBackup',
  'restoreBackup',
  'copiesOfPerson',
  'erasePerson',
  'saveCopy',
  'lockState',
  'unlockNetwork',
  'setPassphrase',
  'changePassphrase',
  'removePassphrase',
  'lockNow',
  'setAutoLock',
  'keyringState',
  'setKeyring',
  'printPage',
  'savePdf',
  'backgroundState',
  'changeBackground',
] as const satisfies readonly CallName[];
export const DESKTOP_EVENTS = [
  'onNetworkChange',
  'onMenuCommand',
  'onFilesOpened',
  'onSourcesProgress',
  'onWatchedFolder',
] as const satisfies readonly EventName[];

// A method left out of the lists above does not compile here.
type Missing = Exclude<CallName, (typeof DESKTOP_CALLS)[number]> | Exclude<EventName, (typeof DESKTOP_EVENTS)[number]>;
const _complete: [Missing] extends [never] ? true : Missing = true;
void _complete;
