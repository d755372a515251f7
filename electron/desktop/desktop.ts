/** The desktop's side of the window's contract (shared/contract/desktop-api.ts). Arguments come as `unknown` and are parsed here. */
import { basename } from 'node:path';
import { z } from 'zod';
import { NETWORK_NAMES } from '../../shared/contract/desktop-api';
import { fail, ok } from '../../shared/lib/result';
import { createSerialQueue, type SerialQueue } from '../../shared/lib/serial-queue';
import { mergePlan } from '../../shared/model/merge/merge-plan';
import { text } from '../../shared/strings/text';
import { type Background, openBackground } from '../reminders/background';
import { sourceCalls } from '../sources/source-calls';
import { writeExport } from '../store/disk/export-file';
import { nodeFs } from '../store/disk/file-system';
import { tokenSource } from '../store/disk/random-token';
import { isNetworkReadable } from '../store/snapshot/inspect-folder';
import { FolderWatch } from '../watched-folder/folder-watch';
import { watchCalls, workerTasks } from '../watched-folder/watch-calls';
import { analysisCalls } from './analysis-calls';
import { readDataStatus, restorePreview, saveCopy } from './data-status';
import type { Desktop, DesktopCalls, DesktopHost } from './desktop-host';
import { eraseCalls } from './erase-calls';
import { lockCalls } from './locking/lock-calls';
import { NetworkLocation } from './network-location';
import { NetworkSession } from './network-session';
import { projectCalls } from './project/project-calls';
import { defaultNetworkFolder } from './recent-networks';
import { SourceImport } from './source-import';
import { safeFileName } from './user-files';
import { readViewState, viewStateFileName, writeViewState } from './view-state-file';

const networkNameSchema = z.enum(NETWORK_NAMES);
const theme = z.enum(['light', 'dark', 'system']);
const folderPath = z.string().min(1).max(4_096);
const versionName = z.string().min(1).max(255);
const mergeChoices = z.strictObject({
  excluded: z.array(z.string()),
  clashes: z.record(z.string(), z.enum(['mine', 'theirs', 'both'])),
  restoresDeleted: z.boolean(),
});
const backupName = z.string().max(200);
const pdfName = z.string().min(1).max(500);
const fileToSave = z.strictObject({
  suggestedName: z.string().max(500),
  extension: z.string().regex(/^[a-z0-9]{1,10}$/),
  bytes: z.instanceof(Uint8Array),
});

interface Context {
  readonly host: DesktopHost;
  readonly location: NetworkLocation;
  readonly session: NetworkSession;
  readonly token: () => string;
  readonly sources: SourceImport;
  readonly watch: FolderWatch;
  /** One at a time: two networks that are opened at once would lock each other out. */
  readonly serialize: SerialQueue;
}

export function openDesktop(host: DesktopHost): Desktop {
  const token = tokenSource(host.random);
  const location = new NetworkLocation(host, token);
  const session = new NetworkSession(host, location, token);
  const sources = new SourceImport(host.now, host.events.onSourcesProgress);
  const background = openBackground({
    host: host.background,
    dataFolder: host.dataFolder,
    now: host.now,
    token,
    network: () => {
      const open = session.current();
      return open?.networkName === 'own' ? open.store.network() : null;
    },
    mayName: async () => (await session.lockState()) === 'none',
    onError: (error) => host.logError('reminders', error),
  });
  const onError = (error: unknown) => host.logError('watched folder', error);
  const watch = new FolderWatch({
    dataFolder: host.dataFolder,
    token,
    tasks: workerTasks(onError),
    onChange: host.events.onWatchedFolder,
    onError,
  });
  const context: Context = { host, location, session, token, sources, watch, serialize: createSerialQueue() };
  return {
    calls: {
      ...networkCalls(context),
      ...folderCalls(context),
      ...projectCalls(host, location, session),
      ...versionCalls(context),
      ...sourceCalls(context),
      ...watchCalls(host, sources, watch),
      ...eraseCalls(host, session, token, context.serialize),
      ...lockCalls(host, session, context.serialize),
      ...fileCalls(context),
      ...windowCalls(context),
      ...analysisCalls(context),
      ...backgroundCalls(background),
    },
    store: () => session.current()?.store ?? null,
    close: async () => {
      sources.cancel();
      await background.close();
      await watch.close();
      await context.serialize(() => session.close());
    },
  };
}

function backgroundCalls(background: Background): Calls<'backgroundState' | 'changeBackground'> {
  return { backgroundState: background.state, changeBackground: background.change };
}

type Calls<K extends keyof DesktopCalls> = Pick<DesktopCalls, K>;

function networkCalls({
  session,
  serialize,
}: Context): Calls<
  'openNetwork' | 'commit' | 'commitSerialized' | 'undo' | 'redo' | 'openPreviousVersion' | 'inUseOn' | 'takeOverNetwork' | 'canReadAgain'
> {
  return {
    openNetwork: async (name) => {
      const parsed = networkNameSchema.safeParse(name);
      return parsed.success ? await serialize(() => session.open(parsed.data)) : fail('usage', text('desktop.unknownNetwork'));
    },
    commit: (edits) =>
      session.with(({ store }) => (Array.isArray(edits) ? store.commit(edits) : fail('usage', text('desktop.invalidEdit')))),
    commitSerialized: (edit) => session.with(({ store }) => store.commitSerialized(edit)),
    undo: () => session.with(({ store }) => store.undo()),
    redo: () => session.with(({ store }) => store.redo()),
    openPreviousVersion: () =>
      serialize(() =>
        session.with(async ({ store }) => {
          const restored = await store.openPrevious();
          return restored.ok ? await session.opened() : restored;
        }),
      ),
    inUseOn: async () => (await session.current()?.lockMonitor?.check()) ?? null,
    takeOverNetwork: () =>
      serialize(async () => {
        const network = session.current();
        const owner = network?.store.foreignOwner() ?? null;
        if (network === null || owner === null) return fail('conflict', text('desktop.notInUseElsewhere'));
        await session.close();
        return await session.open(network.networkName, owner.token);
      }),
    canReadAgain: async () => {
      const network = session.current();
      return network !== null && (await isNetworkReadable(nodeFs, network.store.folder));
    },
  };
}

function folderCalls({
  host,
  location,
  session,
  serialize,
}: Context): Calls<'chooseNetworkFolder' | 'openNetworkFolder' | 'moveNetwork' | 'removePreviousFolder' | 'dataState' | 'showDataFolder'> {
  return {
    chooseNetworkFolder: () => location.choose(),
    openNetworkFolder: async (folder, startNew) => {
      const parsed = folderPath.safeParse(folder);
      if (!parsed.success || typeof startNew !== 'boolean') return fail('usage', text('desktop.invalidFolder'));
      return await serialize(async () => {
        const switched = await location.switchTo(parsed.data, startNew);
        if (!switched.ok) return switched;
        if (session.current()?.networkName === 'own') await session.close();
        return await session.open('own');
      });
    },
    moveNetwork: () =>
      serialize(async () => {
        const wasOpen = session.current()?.networkName === 'own';
        const moved = await location.move(async () => {
          if (wasOpen) await session.close();
        });
        if (wasOpen && session.current() === null) await session.open('own');
        return moved;
      }),
    removePreviousFolder: () => serialize(() => location.removePrevious()),
    dataState: () => session.with(({ store }) => readDataStatus(store, host.dataFolder, location)),
    showDataFolder: async () => {
      await host.showFolder(session.current()?.store.folder ?? host.dataFolder);
      return ok(null);
    },
  };
}

function versionCalls({ session }: Context): Calls<'otherVersions' | 'planMerge' | 'mergeVersion' | 'previewBackup' | 'restoreBackup'> {
  return {
    otherVersions: async () => {
      const versions = (await session.current()?.store.divergentVersions()) ?? [];
      return versions.map(({ name, kind, at }) => ({ name, kind, writtenAt: at.toISOString() }));
    },
    planMerge: async (name) => {
      const parsed = versionName.safeParse(name);
      const store = session.current()?.store;
      if (!parsed.success || store === undefined) return fail('not-found', text('desktop.unknownVersion'));
      const comparison = await store.compareWithVersion(parsed.data);
      return comparison.ok ? ok(mergePlan(store.network(), comparison.value)) : comparison;
    },
    mergeVersion: async (name, choices) => {
      const [parsed, parsedChoices] = [versionName.safeParse(name), mergeChoices.safeParse(choices)];
      if (!parsed.success || !parsedChoices.success) return fail('usage', text('desktop.invalidMerge'));
      return await session.with(({ store }) => store.mergeVersion(parsed.data, parsedChoices.data));
    },
    previewBackup: async (name) => {
      const parsed = backupName.safeParse(name);
      const store = session.current()?.store;
      if (!parsed.success || store === undefined) return fail('not-found', text('desktop.unknownBackup'));
      const edit = await store.editTowardsBackup(parsed.data);
      return edit.ok ? ok(restorePreview(store.network(), edit.value)) : edit;
    },
    restoreBackup: async (name) => {
      const parsed = backupName.safeParse(name);
      const store = session.current()?.store;
      if (!parsed.success || store === undefined) return fail('not-found', text('desktop.unknownBackup'));
      return await store.restoreBackup(parsed.data);
    },
  };
}

function fileCalls({ host, session, token }: Context): Calls<'saveFile' | 'saveCopy' | 'printPage' | 'savePdf'> {
  const save = async (path: string | null, bytes: () => Promise<Uint8Array> | Uint8Array) => {
    if (path === null) return fail('cancelled', text('desktop.fileNotSaved'));
    const written = await writeExport(path, await bytes(), token, session.current()?.store.folder ?? null);
    return written.ok ? ok({ name: basename(path) }) : written;
  };
  return {
    saveFile: async (file) => {
      const parsed = fileToSave.safeParse(file);
      if (!parsed.success) return fail('usage', text('desktop.invalidFile'));
      const { suggestedName, extension, bytes } = parsed.data;
      return await save(await host.chooseSavePath(safeFileName(suggestedName), extension), () => bytes);
    },
    printPage: async () => ((await host.print()) ? ok(null) : fail('cancelled', text('desktop.notPrinted'))),
    savePdf: async (suggestedName) => {
      const parsed = pdfName.safeParse(suggestedName);
      if (!parsed.success) return fail('usage', text('desktop.invalidFile'));
      return await save(await host.chooseSavePath(safeFileName(parsed.data), 'pdf'), host.pdf);
    },
    saveCopy: () => session.with(({ store }) => saveCopy(host, store, token)),
  };
}

function windowCalls({
  host,
  location,
  session,
  token,
}: Context): Calls<'savedView' | 'saveView' | 'writeDraft' | 'dropDraft' | 'drafts' | 'setTheme'> {
  /** One write at a time, so that the last one stays. */
  const serializeWrites = createSerialQueue();
  const fileName = async () => {
    const current = await location.current();
    return viewStateFileName(host.dataFolder, current.ok ? current.value.folder : defaultNetworkFolder(host.dataFolder));
  };
  return {
    savedView: async () => {
      const disk = await session.ownDisk();
      return disk === null ? {} : await readViewState(disk, host.dataFolder, await fileName());
    },
    saveView: async (view) => {
      const name = await fileName(); // now, because another network may be open when the write starts
      return await serializeWrites(async () => {
        const disk = await session.ownDisk();
        return disk === null ? ok(null) : await writeViewState(disk, host.dataFolder, name, view, token);
      });
    },
    writeDraft: (draft) => session.with(({ drafts }) => drafts.keep(draft)),
    dropDraft: (key) => session.with(({ drafts }) => drafts.drop(key)),
    drafts: async () => (await session.current()?.drafts.list()) ?? [],
    setTheme: async (name) => {
      const parsed = theme.safeParse(name);
      if (!parsed.success) return fail('usage', text('desktop.unknownTheme'));
      host.setTheme(parsed.data);
      return ok(null);
    },
  };
}
