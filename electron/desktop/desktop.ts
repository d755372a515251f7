/** The contract of the window, kept: vaults opened, edits saved, files written, the view remembered. Arguments come as `unknown` and are parsed here. */

import { basename, join } from 'node:path';
import { z } from 'zod';
import { type NetworkChange, type OpenedVault, VAULT_NAMES, type VaultName } from '../../shared/contract/desktop-api';
import { safeFileName } from '../../shared/formats/export/safe-file-name';
import { fail, ok, type Result } from '../../shared/lib/result';
import { createSerialQueue } from '../../shared/lib/serial-queue';
import { mergePlan } from '../../shared/model/merge/merge-plan';
import { packNetwork } from '../../shared/model/serialize-network';
import { BACKUPS_FOLDER } from '../store/copies/backups';
import { writeExport } from '../store/disk/export-file';
import { nodeFs } from '../store/disk/file-system';
import { tokenSource } from '../store/disk/random-token';
import { CACHE_FOLDER } from '../store/snapshot/cache';
import { isNetworkReadable } from '../store/snapshot/inspect-folder';
import { openStore, type Store } from '../store/store';
import { readDataStatus, restorePreview, saveCopy } from './data-status';
import type { Desktop, DesktopCalls, DesktopHost } from './desktop-host';
import { type Drafts, draftsFolder, openDrafts } from './drafts';
import { createLockMonitor, type LockMonitor } from './lock-monitor';
import { createNetworkLocation } from './network-location';
import { defaultNetworkFolder, EXAMPLES_FOLDER } from './recent-networks';
import { readViewState, viewStateFileName, writeViewState } from './view-state-file';

const vaultName = z.enum(VAULT_NAMES);
const theme = z.enum(['light', 'dark', 'system']);
const folderPath = z.string().min(1).max(4_096);
const versionName = z.string().min(1).max(255);
const mergeChoices = z.strictObject({
  leave: z.array(z.string()),
  clashes: z.record(z.string(), z.enum(['mine', 'theirs', 'both'])),
  bringsBack: z.boolean(),
});
const backupName = z.string().max(200);
const fileToSave = z.strictObject({
  suggestedName: z.string().max(500),
  extension: z.string().regex(/^[a-z0-9]{1,10}$/),
  bytes: z.instanceof(Uint8Array),
});

export function openDesktop(host: DesktopHost): Desktop {
  let open: { readonly vault: VaultName; readonly store: Store; readonly drafts: Drafts } | null = null;
  const token = tokenSource(host.random);
  const own = createNetworkLocation(host, token);
  /** Two openings at once would lock each other out. */
  const enqueue = createSerialQueue();
  const nothingOpen = fail('not-found', 'No network is open.');
  const enqueueViewState = createSerialQueue();
  let watch: LockMonitor | null = null;
  let remembering: Promise<unknown> = Promise.resolve();

  const opened = (): Result<OpenedVault> => {
    if (open === null) return nothingOpen;
    const { vault, store } = open;
    return ok({ vault, network: packNetwork(store.network()), revision: store.revision(), history: store.history(), save: store.save() });
  };

  /** A file that could not be used may have been put right since, so it is read again. */
  const isOpen = (vault: VaultName) => open?.vault === vault && open.store.unreadable() === null && open.store.foreignOwner() === null;

  /** Loaded only when asked for: the examples bring all import formats along, and a start waits for what is loaded here. */
  const filledExample = async (store: Store, vault: Exclude<VaultName, 'own'>) => {
    const { fillExample } = await import('./examples');
    return await fillExample(store, vault, host.now(), host.random);
  };

  const openVault = async (vault: VaultName, takeOver?: string): Promise<Result<OpenedVault>> => {
    if (!isOpen(vault)) {
      if (open?.vault === vault) await closeVault();
      const place = await placeOf(vault);
      if (!place.ok) return place;
      const { folder, ...options } = place.value;
      const next = await openStore(folder, {
        fs: nodeFs,
        now: host.now,
        random: host.random,
        mode: 'write',
        cache: join(host.dataFolder, CACHE_FOLDER),
        ...(takeOver === undefined ? {} : { takeOverToken: takeOver }),
        ...options,
      });
      if (!next.ok) return next;
      const store = next.value;
      const filled = vault === 'own' ? ok(null) : await filledExample(store, vault);
      if (!filled.ok) {
        await store.close();
        return filled;
      }
      await closeVault();
      store.onChange((change) => {
        if (vault === 'own') remembering = rememberOwn(store);
        host.tell.onNetworkChange({ vault, ...change } satisfies NetworkChange);
      });
      if (vault === 'own') await rememberOwn(store);
      open = { vault, store, drafts: openDrafts(nodeFs, draftsFolder(host.dataFolder, store.folder), host.now, token) };
    }
    await open?.store.settled(); // what the window shows must not hold an edit that the disk may still refuse
    return opened();
  };
  /** Examples can be made again: there are no copies of them. */
  const placeOf = async (vault: VaultName): Promise<Result<{ folder: string; backups?: string; expected?: string | null }>> => {
    if (vault !== 'own') return ok({ folder: join(host.dataFolder, EXAMPLES_FOLDER, vault) });
    const place = await own.current();
    if (!place.ok) return place;
    const { folder, vault: id } = place.value;
    const backups = join(host.dataFolder, BACKUPS_FOLDER);
    // Before anything was saved in the usual folder, whatever copies there are can only be of the network that was there.
    return ok(id === null && folder === defaultNetworkFolder(host.dataFolder) ? { folder, backups } : { folder, backups, expected: id });
  };
  const rememberOwn = async (store: Store) => {
    const id = store.networkId();
    if (id !== null) await own.recordNetworkId(store.folder, id);
  };
  /** Each network of the user's has a view of its own. */
  const viewName = async () => {
    const place = await own.current();
    return viewStateFileName(host.dataFolder, place.ok ? place.value.folder : defaultNetworkFolder(host.dataFolder));
  };
  const closeVault = async () => {
    const closing = open;
    open = null;
    watch = null;
    await remembering;
    await closing?.store.close();
  };

  const calls: DesktopCalls = {
    openVault: async (name) => {
      const parsed = vaultName.safeParse(name);
      return parsed.success ? await enqueue(() => openVault(parsed.data)) : fail('usage', 'There is no such network.');
    },
    commit: async (edits) => {
      if (open === null) return nothingOpen;
      if (!Array.isArray(edits)) return fail('usage', 'The change could not be read.');
      return await open.store.commit(edits);
    },
    undo: async () => (open === null ? nothingOpen : await open.store.undo()),
    redo: async () => (open === null ? nothingOpen : await open.store.redo()),
    openPreviousVersion: async () => {
      return await enqueue(async () => {
        if (open === null) return nothingOpen;
        const done = await open.store.openPrevious();
        return done.ok ? opened() : done;
      });
    },
    chooseFiles: async () => {
      const files = await host.chooseFiles();
      return files === null ? fail('cancelled', 'No file was chosen.') : ok(files);
    },
    saveFile: async (file) => {
      const parsed = fileToSave.safeParse(file);
      if (!parsed.success) return fail('usage', 'The file to save could not be read.');
      const { suggestedName, extension, bytes } = parsed.data;
      const path = await host.chooseSavePath(safeFileName(suggestedName), extension);
      if (path === null) return fail('cancelled', 'The file was not saved.');
      const written = await writeExport(path, bytes, token, open === null ? null : open.store.folder);
      return written.ok ? ok({ name: basename(path) }) : written;
    },
    savedView: async () => await readViewState(host.dataFolder, await viewName()),
    saveView: async (view) => {
      const name = await viewName(); // as of now: another network may be open when its turn comes
      return await enqueueViewState(() => writeViewState(host.dataFolder, name, view, token));
    },
    keepDraft: async (draft) => (open === null ? nothingOpen : await open.drafts.keep(draft)),
    dropDraft: async (key) => (open === null ? nothingOpen : await open.drafts.drop(key)),
    drafts: async () => (open === null ? [] : await open.drafts.list()),
    setTheme: async (name) => {
      const parsed = theme.safeParse(name);
      if (!parsed.success) return fail('usage', 'There is no such theme.');
      host.setTheme(parsed.data);
      return ok(null);
    },
    dataState: async () => (open === null ? nothingOpen : await readDataStatus(open.store, host.dataFolder, own)),
    inUseOn: async () => {
      const holder = open?.store.foreignOwner() ?? null;
      if (open === null || holder === null) return null;
      watch ??= createLockMonitor(nodeFs, open.store.folder, holder, () => performance.now());
      return await watch.check();
    },
    openAnyway: () =>
      enqueue(async () => {
        const holder = open?.store.foreignOwner() ?? null;
        if (open === null || holder === null) return fail('conflict', 'The network is not in use elsewhere.');
        const { vault } = open;
        await closeVault();
        return await openVault(vault, holder.token);
      }),
    isThereAgain: async () => open !== null && (await isNetworkReadable(nodeFs, open.store.folder)),
    chooseNetworkFolder: () => own.choose(),
    openNetworkFolder: async (folder, startNew) => {
      const parsed = folderPath.safeParse(folder);
      if (!parsed.success || typeof startNew !== 'boolean') return fail('usage', 'There is no such folder.');
      return await enqueue(async () => {
        const switched = await own.switchTo(parsed.data, startNew);
        if (!switched.ok) return switched;
        if (open?.vault === 'own') await closeVault();
        return await openVault('own');
      });
    },
    moveNetwork: () =>
      enqueue(async () => {
        const wasOpen = open?.vault === 'own';
        const moved = await own.move(async () => {
          if (wasOpen) await closeVault();
        });
        if (wasOpen && open === null) await openVault('own');
        return moved;
      }),
    removeFormerCopy: () => enqueue(own.removePrevious),
    otherVersions: async () => {
      const versions = (await open?.store.divergentVersions()) ?? [];
      return versions.map(({ name, kind, at }) => ({ name, kind, writtenAt: at.toISOString() }));
    },
    planMerge: async (name) => {
      const parsed = versionName.safeParse(name);
      if (!parsed.success || open === null) return fail('not-found', 'There is no such version.');
      const comparison = await open.store.compareWithVersion(parsed.data);
      return comparison.ok ? ok(mergePlan(open.store.network(), comparison.value)) : comparison;
    },
    mergeVersion: async (name, choices) => {
      const [parsed, answers] = [versionName.safeParse(name), mergeChoices.safeParse(choices)];
      if (!parsed.success || !answers.success) return fail('usage', 'What to merge could not be read.');
      return open === null ? nothingOpen : await open.store.mergeVersion(parsed.data, answers.data);
    },
    previewBackup: async (name) => {
      const parsed = backupName.safeParse(name);
      if (!parsed.success || open === null) return fail('not-found', 'There is no such backup.');
      const edit = await open.store.editTowardsBackup(parsed.data);
      return edit.ok ? ok(restorePreview(open.store.network(), edit.value)) : edit;
    },
    restoreBackup: async (name) => {
      const parsed = backupName.safeParse(name);
      if (!parsed.success || open === null) return fail('not-found', 'There is no such backup.');
      return await open.store.restoreBackup(parsed.data);
    },
    saveCopy: async () => (open === null ? nothingOpen : await saveCopy(host, open.store, token)),
    showDataFolder: async () => {
      await host.showFolder(open === null ? host.dataFolder : open.store.folder);
      return ok(null);
    },
  };
  return { calls, close: () => enqueue(closeVault) };
}
