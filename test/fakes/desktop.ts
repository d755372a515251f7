/** The desktop in memory: networks, undo and saved views as the contract says, for tests of the window. Nothing is written anywhere. */
import {
  type ChosenFile,
  type DataState,
  DESKTOP_CALLS,
  DESKTOP_EVENTS,
  type DesktopApi,
  type DraftEntry,
  type FileToSave,
  type NetworkChange,
  type NetworkName,
  type OpenedFiles,
  type OpenedNetwork,
  type SavedView,
  type SaveState,
} from '../../shared/contract/desktop-api';
import { deserialize, type SerializedMessage, serialize } from '../../shared/contract/ipc-serialization';
import type { PackedValue } from '../../shared/lib/packed-value';
import { type Failure, fail, ok, type Result } from '../../shared/lib/result';
import { runToEnd } from '../../shared/lib/resumable-work';
import { applyEdit, EDIT_KINDS, type Edit } from '../../shared/model/edit';
import { deserializeEditSteps, type ReceivedEdit } from '../../shared/model/large-edits/serialize-edit';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { networkFromJson, networkToJson } from '../../shared/model/network-json';
import { BACKGROUND_OFF, type BackgroundSettings } from '../../shared/model/reminders/background-settings';
import { serializeNetwork } from '../../shared/model/serialize-network';

/** Fifteen words of BIP-39, as of every new recovery code. */
export const RECOVERY_WORDS = [...Array.from({ length: 14 }, () => 'abandon'), 'address'];

interface FakeNetwork {
  network: Network;
  revision: number;
  readonly undo: Edit[];
  readonly redo: Edit[];
}

export interface FakeDesktop extends DesktopApi {
  /** What would be on disk. */
  readonly networks: Map<NetworkName, FakeNetwork>;
  readonly commits: (readonly Edit[])[];
  readonly savedFiles: FileToSave[];
  readonly themes: string[];
  /** The next commits are refused with this, until null. */
  refusal: Failure | null;
  save: SaveState;
  filesToChoose: readonly ChosenFile[] | null;
  /** What would be on disk of what is being typed, by key. */
  readonly keptDrafts: Map<string, DraftEntry>;
  /** Names of the backups that were to be restored. */
  readonly restored: string[];
  /** The people that were erased. */
  readonly erased: { readonly person: string; readonly alsoFromCopies: boolean }[];
  data: DataState;
  outside: BackgroundSettings;
  isShortcutTaken: boolean;
  /** Of the user's own network. Null: it has none. */
  passphrase: string | null;
  isLocked: boolean;
  /** Main tells the window something it did not ask for. */
  tell(change: Partial<NetworkChange>): void;
  chooseMenu(commandId: string): void;
  openFiles(files: readonly ChosenFile[]): void;
}

export function fakeDesktop(networks: Partial<Record<NetworkName, Network>> = {}): FakeDesktop {
  const openedNetworks = new Map<NetworkName, FakeNetwork>();
  const onChange = new Set<(change: NetworkChange) => void>();
  const onMenu = new Set<(commandId: string) => void>();
  const onFiles = new Set<(files: OpenedFiles) => void>();
  let current: NetworkName = 'own';
  let savedView: SavedView = {};
  let savedAnalysis: { readonly revision: number; readonly analysis: PackedValue } | null = null;

  const networkOf = (name: NetworkName): FakeNetwork => {
    let opened = openedNetworks.get(name);
    if (!opened) {
      const network = networkFromJson(networkToJson(networks[name] ?? emptyNetwork()));
      opened = { network, revision: 0, undo: [], redo: [] };
      openedNetworks.set(name, opened);
    }
    return opened;
  };
  const historyOf = ({ undo, redo }: FakeNetwork) => ({ undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null });
  const listen = <T>(listeners: Set<(payload: T) => void>) => {
    return (listener: (payload: T) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
  };
  const tellEdits = (edits: readonly ReceivedEdit[]) => {
    const opened = networkOf(current);
    for (const listener of onChange)
      listener({ networkName: current, revision: opened.revision, edits, history: historyOf(opened), save: fake.save });
  };
  const make = (edits: readonly Edit[], told: readonly ReceivedEdit[]): Result<{ revision: number }> => {
    fake.commits.push(edits);
    if (fake.refusal) return { ok: false, error: fake.refusal };
    const opened = networkOf(current);
    for (const edit of edits) {
      const inverse = applyEdit(opened.network, edit);
      opened.revision++;
      if (!EDIT_KINDS[edit.kind].isUndoStep) continue;
      opened.undo.push(inverse);
      opened.redo.length = 0;
    }
    tellEdits(told);
    return ok({ revision: opened.revision });
  };
  const step = (from: 'undo' | 'redo', to: 'undo' | 'redo'): Result<{ label: string }> => {
    const opened = networkOf(current);
    const edit = opened[from].pop();
    if (!edit) return fail(from === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo', `There is nothing to ${from}.`);
    opened[to].push(applyEdit(opened.network, edit));
    opened.revision++;
    tellEdits([edit]);
    return ok({ label: edit.label });
  };
  const opened = (name: NetworkName): OpenedNetwork => {
    const opened = networkOf(name);
    return {
      networkName: name,
      network: serializeNetwork(opened.network),
      revision: opened.revision,
      history: historyOf(opened),
      save: fake.save,
    };
  };

  const backgroundState = () => ({
    settings: fake.outside,
    canNotify: true,
    isTrayShown: fake.outside.hasTray,
    isShortcutTaken: fake.isShortcutTaken,
  });
  const fake: FakeDesktop = {
    networks: openedNetworks,
    commits: [],
    savedFiles: [],
    themes: [],
    refusal: null,
    save: { kind: 'saved' },
    filesToChoose: null,
    keptDrafts: new Map(),
    restored: [],
    erased: [],
    outside: BACKGROUND_OFF,
    isShortcutTaken: false,
    passphrase: null,
    isLocked: false,
    data: {
      folder: '/home/me/Kith/network',
      bytes: 0,
      lastSavedAt: null,
      lastBackupAt: null,
      lastBackupTestAt: null,
      notices: [],
      backups: [],
      places: {
        backups: { folder: '/home/me/Kith/backups', bytes: 0 },
        examples: { folder: '/home/me/Kith/examples', bytes: 0 },
        drafts: { folder: '/home/me/Kith/drafts', bytes: 0 },
        cache: { folder: '/home/me/Kith/cache', bytes: 0 },
      },
      isInUsualFolder: true,
      recent: [],
    },

    openNetwork: async (name) => {
      if (name === 'own' && fake.isLocked) return fail('passphrase-needed', 'This network is locked with a passphrase.');
      current = name;
      return ok(opened(name));
    },
    commit: async (edits) => make(edits, edits),
    commitSerialized: async (edit) => make([runToEnd(deserializeEditSteps(edit))], [edit]),
    undo: async () => step('undo', 'redo'),
    redo: async () => step('redo', 'undo'),
    openPreviousVersion: async () => ok(opened(current)),
    chooseFiles: async () => (fake.filesToChoose ? ok({ kind: 'tables', files: fake.filesToChoose }) : fail('cancelled', 'Closed.')),
    chooseSourceFolder: async () => fail('cancelled', 'Closed.'),
    openDropped: async () => fail('not-found', 'It is not on a disk.'),
    openImportAgain: async () => fail('not-found', 'There is no such import.'),
    readSources: async () => fail('cancelled', 'Stopped.'),
    planSources: async () => fail('cancelled', 'Stopped.'),
    importSources: async () => fail('cancelled', 'Stopped.'),
    cancelSources: async () => ok(null),
    tableImported: async () => ok(null),
    watchedFolder: async () => null,
    chooseWatchedFolder: async () => fail('cancelled', 'Closed.'),
    stopWatching: async () => ok(null),
    openWatched: async () => fail('not-found', 'There is nothing new.'),
    leaveWatched: async () => ok(null),
    saveFile: async (file) => {
      fake.savedFiles.push(file);
      return ok({ name: file.suggestedName });
    },
    savedAnalysis: async () => ok(savedAnalysis?.revision === networkOf(current).revision ? savedAnalysis.analysis : null),
    saveAnalysis: async (revision, analysis) => {
      savedAnalysis = { revision, analysis };
      return ok(null);
    },
    savedView: async () => savedView,
    saveView: async (view) => {
      savedView = structuredClone(view);
      return ok(null);
    },
    writeDraft: async (draft) => {
      fake.keptDrafts.set(draft.key, { ...structuredClone(draft), at: new Date().toISOString() });
      return ok(null);
    },
    dropDraft: async (key) => {
      fake.keptDrafts.delete(key);
      return ok(null);
    },
    drafts: async () => [...fake.keptDrafts.values()],
    setTheme: async (theme) => {
      fake.themes.push(theme);
      return ok(null);
    },
    showDataFolder: async () => ok(null),
    dataState: async () => ok(fake.data),
    inUseOn: async () => null,
    takeOverNetwork: async () => ok(opened(current)),
    canReadAgain: async () => false,
    chooseNetworkFolder: async () => fail('cancelled', 'Closed.'),
    openNetworkFolder: async () => {
      current = 'own';
      return ok(opened('own'));
    },
    projectState: async () => ok(null),
    startProject: async () => fail('usage', 'No folder was chosen.'),
    addEgo: async () => fail('usage', 'No folder was chosen.'),
    projectNetworks: async () => fail('not-found', 'no project'),

    moveNetwork: async () => fail('cancelled', 'Closed.'),
    removePreviousFolder: async () => ok({ left: 0 }),
    otherVersions: async () => [],
    planMerge: async () => fail('not-found', 'There is no such version.'),
    mergeVersion: async () => fail('not-found', 'There is no such version.'),
    previewBackup: async () =>
      ok({ restored: [], removed: [], peopleChanged: 0, interactionsRestored: 0, interactionsRemoved: 0, others: 0 }),
    restoreBackup: async (name) => {
      fake.restored.push(name);
      return fake.refusal ? { ok: false, error: fake.refusal } : ok({ revision: ++networkOf(current).revision });
    },
    copiesOfPerson: async () => ok({ backups: ['2026-06-29T10:00:00Z', '2026-06-28T10:00:00Z'], files: [] }),
    erasePerson: async (person, alsoFromCopies) => {
      fake.erased.push({ person, alsoFromCopies });
      return fake.refusal ? { ok: false, error: fake.refusal } : ok({ backups: [], files: [], mentions: 2, isComplete: true });
    },
    saveCopy: async () => ok({ name: 'Kith network.json' }),
    lockState: async () => (fake.passphrase === null ? 'none' : fake.isLocked ? 'locked' : 'unlocked'),
    unlockNetwork: async (secret) => {
      if (secret !== fake.passphrase && secret !== RECOVERY_WORDS.join(' ')) return fail('wrong-passphrase', 'This is not the passphrase.');
      fake.isLocked = false;
      return ok(opened('own'));
    },
    setPassphrase: async (passphrase) => {
      fake.passphrase = passphrase;
      return ok({ recoveryWords: RECOVERY_WORDS });
    },
    changePassphrase: async (current, next) => {
      if (current !== fake.passphrase) return fail('wrong-passphrase', 'This is not the passphrase.');
      fake.passphrase = next;
      return ok(null);
    },
    removePassphrase: async (current) => {
      if (current !== fake.passphrase) return fail('wrong-passphrase', 'This is not the passphrase.');
      fake.passphrase = null;
      return ok(null);
    },
    lockNow: async () => {
      fake.isLocked = fake.passphrase !== null;
      return ok(null);
    },
    setAutoLock: async () => ok(null),
    keyringState: async () => ({ isAvailable: false, isOn: false }),
    setKeyring: async () => fail('not-saved', 'no keyring'),
    printPage: async () => ok(null),
    savePdf: async (suggestedName) => ok({ name: suggestedName }),
    backgroundState: async () => backgroundState(),
    changeBackground: async (settings) => {
      fake.outside = settings;
      return ok(backgroundState());
    },
    onNetworkChange: listen(onChange),
    onMenuCommand: listen(onMenu),
    onFilesOpened: listen(onFiles),
    onSourcesProgress: () => () => undefined,
    onWatchedFolder: () => () => undefined,

    tell: (change) => {
      const opened = networkOf(current);
      const full = { networkName: current, revision: opened.revision, edits: [], history: historyOf(opened), save: fake.save, ...change };
      for (const listener of onChange) listener(full);
    },
    chooseMenu: (commandId) => {
      for (const listener of onMenu) listener(commandId);
    },
    openFiles: (files) => {
      for (const listener of onFiles) listener({ kind: 'tables', files });
    },
  };
  return fake;
}

/** Puts a fake where the preload puts the real one: before any module of the window is imported. */
export function installDesktop(fake: FakeDesktop): void {
  const listeners = { addEventListener: () => {}, removeEventListener: () => {} };
  const bridge: Record<string, unknown> = {};
  for (const name of DESKTOP_CALLS) {
    // Looked up at each call: a test may put a method of its own in between.
    const call = (...args: unknown[]) => (fake[name] as (...args: unknown[]) => Promise<unknown>)(...args);
    bridge[name] = async (wire: SerializedMessage) => serialize(await call(...(deserialize(wire) as unknown[])));
  }
  for (const name of DESKTOP_EVENTS) {
    const subscribe = fake[name] as (listener: (payload: unknown) => void) => () => void;
    bridge[name] = (listener: (wire: SerializedMessage) => void) => subscribe((payload) => listener(serialize(payload)));
  }
  if (typeof document === 'undefined')
    Object.defineProperty(globalThis, 'window', { configurable: true, value: { kith: bridge, ...listeners } });
  else Object.defineProperty(window, 'kith', { configurable: true, value: bridge }); // jsdom, in tests of components
}
