/**
 * The folder of the user's own network: where it is, opening another, moving it. Paths never come from the window: it can only name a folder that the
 * user chose in the system's dialog, or one that was open before.
 */

import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { ChosenFolder, RecentFolder } from '../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../shared/lib/result';
import { createSerialQueue } from '../../shared/lib/serial-queue';
import { type CopiedFile, copyNetwork, removeCopied } from '../store/copies/copy-network';
import { createNetwork } from '../store/create-network';
import { nodeFs } from '../store/disk/file-system';
import { acquireLock } from '../store/disk/lock';
import { type FolderState, inspectFolder } from '../store/snapshot/inspect-folder';
import type { DesktopHost } from './desktop-host';
import { moveDrafts } from './drafts';
import {
  defaultNetworkFolder,
  type NetworkEntry,
  type RecentNetworks,
  readRecentNetworks,
  withCurrent,
  writeRecentNetworks,
} from './recent-networks';
import { moveViewState } from './view-state-file';

export interface NetworkLocation {
  /** Where it is. Kinds of failure: `unreadable` (the memory of it). */
  readonly current: () => Promise<Result<NetworkEntry>>;
  /** Once it is known what names the network there. */
  readonly recordNetworkId: (folder: string, vault: string) => Promise<void>;
  readonly recent: () => Promise<readonly RecentFolder[]>;
  readonly choose: () => Promise<Result<ChosenFolder>>;
  /** The folder is the current one from now on. */
  readonly switchTo: (folder: string, startNew: boolean) => Promise<Result<null>>;
  /** `pause` closes the network before its files are copied. Then the new folder is the current one. */
  readonly move: (pause: () => Promise<void>) => Promise<Result<{ readonly from: string; readonly to: string }>>;
  readonly removePrevious: () => Promise<Result<{ readonly left: number }>>;
}

export function createNetworkLocation(host: DesktopHost, token: () => string): NetworkLocation {
  const { dataFolder } = host;
  const usual = defaultNetworkFolder(dataFolder);
  let known: RecentNetworks | null = null;
  /** Chosen by the user in this start. */
  const chosen = new Set<string>();
  let former: { readonly folder: string; readonly files: readonly CopiedFile[] } | null = null;

  const folders = async (): Promise<Result<RecentNetworks>> => {
    if (known !== null) return ok(known);
    const recalled = await readRecentNetworks(nodeFs, dataFolder);
    if (recalled.ok) known = recalled.value;
    return recalled;
  };
  /** A memory that was lost begins anew with what the user does now. */
  const foldersOrNone = async (): Promise<RecentNetworks> => {
    const found = await folders();
    return found.ok ? found.value : { current: { folder: usual, vault: null }, recent: [] };
  };
  const enqueue = createSerialQueue();
  const keep = (change: (folders: RecentNetworks) => RecentNetworks): Promise<Result<null>> =>
    enqueue(async () => {
      const before = await foldersOrNone();
      const next = change(before);
      if (next === before) return ok(null);
      const kept = await writeRecentNetworks(nodeFs, dataFolder, next, token);
      if (kept.ok) known = next;
      return kept;
    });
  const ask = async (title: string, button: string): Promise<string | null> => {
    const path = await host.chooseFolder(title, button);
    return path === null ? null : await realpath(path).catch(() => path);
  };

  return {
    current: async () => {
      const found = await folders();
      return found.ok ? ok(found.value.current) : found;
    },
    // When it cannot be kept, it is asked for again the next time the network is opened.
    recordNetworkId: async (folder, vault) => {
      await keep((now) => (now.current.folder !== folder || now.current.vault === vault ? now : { ...now, current: { folder, vault } }));
    },
    recent: async () => {
      const { recent } = await foldersOrNone();
      return await Promise.all(
        recent.map(async ({ folder }) => ({ folder, isThere: (await inspectFolder(nodeFs, folder)).kind === 'network' })),
      );
    },
    choose: async () => {
      const folder = await ask('Open the folder of a network', 'Open');
      if (folder === null) return fail('cancelled', 'No folder was chosen.');
      const found = await inspectChosenFolder(folder, dataFolder, usual);
      chosen.add(found.folder);
      return ok(found);
    },
    switchTo: async (folder, startNew) => {
      const before = await foldersOrNone();
      const isRecent = before.recent.some((one) => one.folder === folder);
      if (!isRecent && !chosen.has(folder) && folder !== before.current.folder) return fail('usage', 'That folder was not chosen.');
      let vault = before.recent.find((one) => one.folder === folder)?.vault ?? null;
      if (startNew) {
        const started = await createNetwork(nodeFs, folder, token);
        if (!started.ok) return started;
        vault = started.value;
      } else {
        const look = await inspectFolder(nodeFs, folder);
        if (look.kind !== 'network') return fail('not-found', describeFolder(folder, look));
      }
      return await keep((now) => withCurrent(now, { folder, vault }));
    },
    move: async (pause) => {
      const now = await folders();
      if (!now.ok) return now;
      const { current } = now.value;
      const asked = await ask('Move your network to a folder', 'Move here');
      if (asked === null) return fail('cancelled', 'No folder was chosen.');
      const to = await chooseTarget(asked, current.folder, dataFolder, usual);
      if (!to.ok) return to;
      await pause();
      const lock = await acquireLock(nodeFs, current.folder, token);
      if (!lock.ok) return lock;
      try {
        const copied = await copyNetwork(nodeFs, current.folder, to.value, token);
        if (!copied.ok) return copied;
        // From here on there are two whole copies; this line decides which of them is the network.
        const switched = await keep((before) => withCurrent(before, { folder: to.value, vault: before.current.vault }, false));
        if (!switched.ok) return switched;
        await moveDrafts(nodeFs, dataFolder, current.folder, to.value);
        await moveViewState(dataFolder, current.folder, to.value);
        former = { folder: current.folder, files: copied.value };
        return ok({ from: current.folder, to: to.value });
      } finally {
        await lock.value.release();
      }
    },
    removePrevious: async () => {
      if (former === null) return fail('not-found', 'There is no former copy to remove.');
      const { folder, files } = former;
      former = null;
      return await removeCopied(nodeFs, folder, files);
    },
  };
}

/** Where Kith puts a network when the user points at a folder that holds other things: `Dropbox` becomes `Dropbox/Kith`. */
const SUBFOLDER = 'Kith';

async function inspectChosenFolder(folder: string, dataFolder: string, usual: string): Promise<ChosenFolder> {
  if (isWithin(folder, dataFolder) && folder !== usual)
    return { folder, found: 'other', message: `${folder} is Kith’s own folder for other things. Choose another.` };
  const look = await inspectFolder(nodeFs, folder);
  const inside = join(folder, SUBFOLDER);
  if (look.kind === 'other' && (await inspectFolder(nodeFs, inside)).kind === 'network')
    return { folder: inside, found: 'network', message: '' };
  if (look.kind === 'network' || look.kind === 'empty') return { folder, found: look.kind, message: '' };
  return { folder, found: 'other', message: describeFolder(folder, look) };
}

/** The folder a network is moved to when the user pointed at one. */
async function chooseTarget(asked: string, from: string, dataFolder: string, usual: string): Promise<Result<string>> {
  for (const folder of [asked, join(asked, SUBFOLDER)]) {
    if (isWithin(folder, from) || isWithin(from, folder)) return fail('usage', 'Your network is there already. Nothing was moved.');
    if (isWithin(folder, dataFolder) && folder !== usual)
      return fail('usage', 'That folder is Kith’s own, for other things. Nothing was moved.');
    const look = await inspectFolder(nodeFs, folder);
    if (look.kind === 'network')
      return fail('usage', `There is a network in ${folder} already. Open it, or choose another folder. Nothing was moved.`);
    if (look.kind === 'empty' || look.kind === 'missing' || (look.kind === 'half-moved' && look.from === from)) return ok(folder);
    if (look.kind === 'half-moved') return fail('usage', `${describeFolder(folder, look)} Nothing was moved.`);
  }
  return fail('usage', `${asked} holds other things, and so does ${join(asked, SUBFOLDER)}. Choose an empty folder. Nothing was moved.`);
}

function describeFolder(folder: string, look: FolderState): string {
  switch (look.kind) {
    case 'missing':
      return `${folder} is not there. If it is on another disk, connect it.`;
    case 'half-moved':
      return `A network was being moved to ${folder} when Kith ended, and is not whole there. It is still whole in ${look.from}: open that, and move it again.`;
    case 'other':
      return `${folder} holds no network of Kith’s, but ${look.what}. Kith has left it as it is.`;
    case 'empty':
      return `${folder} is empty.`;
    case 'network':
      return `${folder} holds a network.`;
  }
}

function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
