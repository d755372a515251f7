/**
 * The one contract between the window and the desktop. Every method stands here once: the preload loops over `DESKTOP_CALLS` and
 * `DESKTOP_EVENTS`, main implements `DesktopApi` with arguments it parses as `unknown`. To add a method, add it here; the compiler names the rest.
 */

import type { Result } from '../lib/result';
import type { Edit } from '../model/edit';
import type { MergeChoices } from '../model/merge/merge-edit';
import type { MergePlan } from '../model/merge/merge-plan';
import type { SerializedNetwork } from '../model/serialize-network';

/** The user's own network, or an example that opens beside it and never mixes with it. */
export const NETWORK_NAMES = ['own', 'demo', 'office'] as const;
export type NetworkName = (typeof NETWORK_NAMES)[number];

/** What the status line says. `saved` only when the network as shown is on disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'not-saved'; readonly message: string }
  /** `canOpenPrevious`: a readable previous version is there (a damaged or newer file is never overwritten). */
  | { readonly kind: 'read-only'; readonly message: string; readonly canOpenPrevious: boolean; readonly cause?: ReadOnlyCause };

/** Causes that have a way on of their own. `missing`, `not-downloaded`: Kith looks again by itself. `in-use`: on another computer. */
export type ReadOnlyCause = 'missing' | 'not-downloaded' | 'in-use';

/** What the next undo and redo would take back and do again; null: nothing. */
export interface History {
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface OpenedNetwork {
  readonly networkName: NetworkName;
  readonly network: SerializedNetwork;
  /** Grows by one with each applied edit. */
  readonly revision: number;
  readonly history: History;
  readonly save: SaveState;
}

/** Told to every window after edits are on disk (or when the save state changed: then `edits` is empty). */
export interface NetworkChange {
  readonly networkName: NetworkName;
  readonly revision: number;
  readonly edits: readonly Edit[];
  readonly history: History;
  readonly save: SaveState;
}

export interface ChosenFile {
  /** The name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FileToSave {
  /** Without folder; main makes it safe for the file system. */
  readonly suggestedName: string;
  /** Extension without dot, for the dialog's filter: csv, ics, md, json, png, svg, graphml, gexf. */
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** How the window was left, as the renderer wrote it: main keeps it and does not look inside. At most 256 KiB of JSON. */
export type SavedView = Readonly<Record<string, unknown>>;

/** What was being typed and is not saved yet. It lies in the app's own folder, apart from the network. */
export interface KeptDraft {
  /** Which field or dialog: the next draft under the same key takes its place. At most 200 characters. */
  readonly key: string;
  /** "a note about Ana" */
  readonly what: string;
  /** As the window wrote it: main keeps it and does not look inside. At most 256 KiB of JSON. */
  readonly content: Readonly<Record<string, unknown>>;
  /** ISO time of the last letter. */
  readonly at: string;
}

/** A verified copy of the network, outside its folder. */
export interface BackupEntry {
  readonly name: string;
  /** ISO time. */
  readonly savedAt: string;
  /** `import`, `merge`, `restore`, `migration`: made just before one. Null: made in passing. */
  readonly before: string | null;
  readonly bytes: number;
}

/** A folder of Kith's, and how much lies in it. */
export interface DataPlace {
  readonly folder: string;
  readonly bytes: number;
}

/** Another network that was open before. */
export interface RecentFolder {
  readonly folder: string;
  /** False: moved, deleted, or on a disk that is not connected. */
  readonly isThere: boolean;
}

/** A folder the user chose for their network, and what Kith found in it. It has written nothing there. */
export interface ChosenFolder {
  readonly folder: string;
  /** `network`: can be opened. `empty`: a new one can be started there. `other`: neither. */
  readonly found: 'network' | 'empty' | 'other';
  /** What was found, in words, when `found` is `other`. */
  readonly message: string;
}

/** Where the network is and how sure it is. Times are ISO texts; null: never. */
export interface DataState {
  readonly folder: string;
  readonly bytes: number;
  readonly lastSavedAt: string | null;
  readonly lastBackupAt: string | null;
  /** When a copy was last opened as if to restore it. */
  readonly lastLookAt: string | null;
  /** Sentences: nothing is lost, but it is worth knowing. */
  readonly notices: readonly string[];
  /** Newest first. Examples have none. */
  readonly backups: readonly BackupEntry[];
  /** Everything else Kith keeps, apart from the network. */
  readonly places: { readonly backups: DataPlace; readonly examples: DataPlace; readonly drafts: DataPlace; readonly cache: DataPlace };
  /** The network lies in the app's own folder. */
  readonly isInUsualFolder: boolean;
  /** Newest first. */
  readonly recent: readonly RecentFolder[];
}

/** Another version of the network, which can be compared and merged. */
export interface OtherVersionEntry {
  readonly name: string;
  /** `copy`: kept apart by a sync program because two computers changed the network. `backup`: newer than the network, whose folder was set back. */
  readonly kind: 'copy' | 'backup';
  /** ISO time. */
  readonly writtenAt: string;
}

/** What restoring a backup would change. */
export interface RestorePreview {
  readonly comeBack: readonly string[];
  readonly goAway: readonly string[];
  readonly peopleChanged: number;
  readonly interactionsBack: number;
  readonly interactionsGone: number;
  /** Ties, interests, circles and what else there is. */
  readonly others: number;
}

export interface DesktopApi {
  /** Opens a network and makes it the window's. Creates the example networks on first use. */
  openNetwork(networkName: NetworkName): Promise<Result<OpenedNetwork>>;
  /** Resolves when the edits are on disk. On failure nothing of them is in the network. The edits also come back through `onNetworkChange`. */
  commit(edits: readonly Edit[]): Promise<Result<{ revision: number }>>;
  undo(): Promise<Result<{ label: string }>>;
  redo(): Promise<Result<{ label: string }>>;
  /** After a damaged file: go on with the previous version, keeping the damaged one beside it under another name. */
  openPreviousVersion(): Promise<Result<OpenedNetwork>>;
  /** The system's open dialog. `cancelled` when the user closed it. */
  chooseFiles(): Promise<Result<readonly ChosenFile[]>>;
  /** The system's save dialog, then a whole write. Answers with the name chosen. `cancelled` when the user closed it. */
  saveFile(file: FileToSave): Promise<Result<{ name: string }>>;
  /** How the window was left, on every network. */
  savedView(): Promise<SavedView>;
  saveView(view: SavedView): Promise<Result<null>>;
  /** Resolves when what is being typed in the open network is on disk. */
  keepDraft(draft: Omit<KeptDraft, 'at'>): Promise<Result<null>>;
  /** It was saved, or the user does not want it. */
  dropDraft(key: string): Promise<Result<null>>;
  /** Of the open network, newest first. */
  drafts(): Promise<readonly KeptDraft[]>;
  /** Menu items that only make sense with something (undo, redo, export) follow these. */
  setTheme(theme: 'light' | 'dark' | 'system'): Promise<Result<null>>;
  showDataFolder(): Promise<Result<null>>;
  dataState(): Promise<Result<DataState>>;
  /** The other computer that has the open network in use, and for how long this one has heard nothing of it; null: nobody has, any more. */
  inUseOn(): Promise<{ readonly host: string; readonly quietSeconds: number } | null>;
  /** Takes the network over from the other computer: asked twice before. */
  openAnyway(): Promise<Result<OpenedNetwork>>;
  /** Whether the file of a network that was `missing` or `not-downloaded` can be read now. */
  isThereAgain(): Promise<boolean>;
  /** The system's folder dialog. `cancelled` when the user closed it. Opens nothing yet. */
  chooseNetworkFolder(): Promise<Result<ChosenFolder>>;
  /** A folder that was just chosen or is among the recent ones becomes the user's own network's. `startNew`: an empty one gets a new network. */
  openNetworkFolder(folder: string, startNew: boolean): Promise<Result<OpenedNetwork>>;
  /** The system's folder dialog, then a whole compared copy there, which becomes the user's own network. The former folder stays as it was. */
  moveNetwork(): Promise<Result<{ readonly from: string; readonly to: string }>>;
  /** After `moveNetwork`: takes the former copy away. Answers with how many files that are not Kith's stay there. */
  removeFormerCopy(): Promise<Result<{ readonly left: number }>>;
  /** Of the open network. */
  otherVersions(): Promise<readonly OtherVersionEntry[]>;
  /** What merging one of them would do. */
  planMerge(name: string): Promise<Result<MergePlan>>;
  /** One step of undo, with a safety copy before. A copy that was merged is put aside in the network's folder. */
  mergeVersion(name: string, choices: MergeChoices): Promise<Result<{ revision: number }>>;
  /** What `restoreBackup` would change. */
  previewBackup(name: string): Promise<Result<RestorePreview>>;
  /** Makes the network what it was in a backup, as one step of undo. A safety copy is made before. */
  restoreBackup(name: string): Promise<Result<{ revision: number }>>;
  /** The system's save dialog, then the whole network with its steps of undo as one file, which Kith opens as it is. */
  saveCopy(): Promise<Result<{ name: string }>>;

  onNetworkChange(listener: (change: NetworkChange) => void): () => void;
  /** A menu item was chosen; the id is one of the renderer's command ids. */
  onMenuCommand(listener: (commandId: string) => void): () => void;
  /** Files named on the command line, dropped on the dock icon, or handed over by a second start. */
  onFilesOpened(listener: (files: readonly ChosenFile[]) => void): () => void;
}

type EventName = { [K in keyof DesktopApi]: K extends `on${string}` ? K : never }[keyof DesktopApi];
export type CallName = Exclude<keyof DesktopApi, EventName>;

export const DESKTOP_CALLS = [
  'openNetwork',
  'commit',
  'undo',
  'redo',
  'openPreviousVersion',
  'chooseFiles',
  'saveFile',
  'savedView',
  'saveView',
  'keepDraft',
  'dropDraft',
  'drafts',
  'setTheme',
  'showDataFolder',
  'dataState',
  'inUseOn',
  'openAnyway',
  'isThereAgain',
  'chooseNetworkFolder',
  'openNetworkFolder',
  'moveNetwork',
  'removeFormerCopy',
  'otherVersions',
  'planMerge',
  'mergeVersion',
  'previewBackup',
  'restoreBackup',
  'saveCopy',
] as const satisfies readonly CallName[];
export const DESKTOP_EVENTS = ['onNetworkChange', 'onMenuCommand', 'onFilesOpened'] as const satisfies readonly EventName[];

// A method left out of the lists above does not compile here.
type Missing = Exclude<CallName, (typeof DESKTOP_CALLS)[number]> | Exclude<EventName, (typeof DESKTOP_EVENTS)[number]>;
const _complete: [Missing] extends [never] ? true : Missing = true;
void _complete;
