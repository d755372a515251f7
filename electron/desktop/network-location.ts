/**
 * The folder of the user's network: which it is, opening another, moving the network. The window never sends a path of its own: it can only name a folder
 * that the user chose in the system's dialog, or one that was open before.
 */
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { ChosenFolder, RecentFolder } from '../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../shared/lib/result';
import { createSerialQueue } from '../../shared/lib/serial-queue';
import { failureOf, text, textOf } from '../../shared/strings/text';
import { type CopiedFile, copyNetwork, removeCopied } from '../store/copies/copy-network';
import { nodeFs } from '../store/disk/file-system';
import { acquireLock } from '../store/disk/lock';
import { type FolderState, inspectFolder } from '../store/snapshot/inspect-folder';
import { createNetwork } from '../store/store';
import type { DesktopHost } from './desktop-host';
import { moveDrafts } from './drafts';
import { readProject } from './project/project-folder';
import {
  defaultNetworkFolder,
  type NetworkEntry,
  type RecentNetworks,
  readRecentNetworks,
  withCurrent,
  writeRecentNetworks,
} from './recent-networks';
import { moveViewState } from './view-state-file';

/** When the user chooses a folder with other things in it, the network goes into this folder inside: `Dropbox` becomes `Dropbox/Kith`. */
const SUBFOLDER = 'Kith';

export class NetworkLocation {
  readonly #host: DesktopHost;
  readonly #token: () => string;
  readonly #defaultFolder: string;
  /** Changes of the record, one at a time: each starts from the result of the one before. */
  readonly #serialize = createSerialQueue();
  #networks: RecentNetworks | null = null;
  /** Folders that the user chose since the start. */
  readonly #chosenFolders = new Set<string>();
  /** The files that the last move left in the old folder. */
  #previousCopy: { readonly folder: string; readonly files: readonly CopiedFile[] } | null = null;

  constructor(host: DesktopHost, token: () => string) {
    this.#host = host;
    this.#token = token;
    this.#defaultFolder = defaultNetworkFolder(host.dataFolder);
  }

  /** Kinds of failure: `unreadable` (the record of it). */
  async current(): Promise<Result<NetworkEntry>> {
    const networks = await this.#read();
    return networks.ok ? ok(networks.value.current) : networks;
  }

  /** Records the id of the network in `folder`. A failure is not reported: the id is recorded when the network is opened the next time. */
  async recordNetworkId(folder: string, networkId: string): Promise<void> {
    await this.#change((networks) => {
      const { current } = networks;
      return current.folder === folder && current.networkId !== networkId ? { ...networks, current: { folder, networkId } } : networks;
    });
  }

  async recent(): Promise<readonly RecentFolder[]> {
    const { recent } = await this.#readOrDefault();
    return await Promise.all(
      recent.map(async ({ folder }) => ({ folder, isAvailable: (await inspectFolder(nodeFs, folder)).kind === 'network' })),
    );
  }

  /** The system's folder dialog. Kinds of failure: `cancelled`. */
  async choose(): Promise<Result<ChosenFolder>> {
    const path = await this.#askForFolder(text('desktop.folderOpenTitle'), text('desktop.folderOpen'));
    if (path === null) return fail('cancelled', text('desktop.noFolderChosen'));
    const folder = await this.#inspectChosenFolder(path);
    this.#chosenFolders.add(folder.folder);
    return ok(folder);
  }

  /** Folders that the window may name from now on: the networks of a project that the user chose. */
  allow(folders: readonly string[]): void {
    for (const folder of folders) this.#chosenFolders.add(folder);
  }

  wasChosen(folder: string): boolean {
    return this.#chosenFolders.has(folder);
  }

  /** Makes `folder` the current one. `startNew`: creates a network in it first. */
  async switchTo(folder: string, startNew: boolean): Promise<Result<null>> {
    const { current, recent } = await this.#readOrDefault();
    const recentEntry = recent.find((entry) => entry.folder === folder);
    if (recentEntry === undefined && !this.#chosenFolders.has(folder) && folder !== current.folder)
      return fail('usage', text('desktop.folderNotChosen'));
    let networkId = recentEntry?.networkId ?? null;
    if (startNew) {
      const created = await createNetwork(nodeFs, folder, this.#token);
      if (!created.ok) return created;
      networkId = created.value;
    } else {
      const state = await inspectFolder(nodeFs, folder);
      if (state.kind !== 'network') return fail('not-found', describeFolder(folder, state));
    }
    return await this.#change((networks) => withCurrent(networks, { folder, networkId }));
  }

  /** The system's folder dialog, then a verified copy there, which becomes the current network. `closeNetwork` runs before the files are copied. */
  async move(closeNetwork: () => Promise<void>): Promise<Result<{ readonly from: string; readonly to: string }>> {
    const networks = await this.#read();
    if (!networks.ok) return networks;
    const from = networks.value.current.folder;
    const path = await this.#askForFolder(text('desktop.folderMoveTitle'), text('desktop.folderMove'));
    if (path === null) return fail('cancelled', text('desktop.noFolderChosen'));
    const target = await this.#moveTarget(path, from);
    if (!target.ok) return target;
    const to = target.value;
    await closeNetwork();
    const lock = await acquireLock(nodeFs, from, this.#token);
    if (!lock.ok) return { ok: false, error: failureOf(lock.error) };
    try {
      const copied = await copyNetwork(nodeFs, from, to, this.#token);
      if (!copied.ok) return copied;
      // Now there are two complete copies. This line decides which of them is the network.
      const switched = await this.#change((latest) => withCurrent(latest, { folder: to, networkId: latest.current.networkId }, false));
      if (!switched.ok) return switched;
      await moveDrafts(nodeFs, this.#host.dataFolder, from, to);
      await moveViewState(this.#host.dataFolder, from, to);
      this.#previousCopy = { folder: from, files: copied.value };
      return ok({ from, to });
    } finally {
      await lock.value.release();
    }
  }

  /** After `move`. `left`: how many other files stay in the old folder. Kinds of failure: `not-found`, `not-saved`. */
  async removePrevious(): Promise<Result<{ readonly left: number }>> {
    if (this.#previousCopy === null) return fail('not-found', text('desktop.noPreviousCopy'));
    const { folder, files } = this.#previousCopy;
    this.#previousCopy = null;
    return await removeCopied(nodeFs, folder, files);
  }

  async #read(): Promise<Result<RecentNetworks>> {
    if (this.#networks !== null) return ok(this.#networks);
    const networks = await readRecentNetworks(nodeFs, this.#host.dataFolder);
    if (networks.ok) this.#networks = networks.value;
    return networks;
  }

  /** An unreadable record counts as none: what the user chooses next replaces it. */
  async #readOrDefault(): Promise<RecentNetworks> {
    const networks = await this.#read();
    return networks.ok ? networks.value : { current: { folder: this.#defaultFolder, networkId: null }, recent: [] };
  }

  #change(change: (networks: RecentNetworks) => RecentNetworks): Promise<Result<null>> {
    return this.#serialize(async () => {
      const before = await this.#readOrDefault();
      const after = change(before);
      if (after === before) return ok(null);
      const written = await writeRecentNetworks(nodeFs, this.#host.dataFolder, after, this.#token);
      if (written.ok) this.#networks = after;
      return written;
    });
  }

  async #askForFolder(title: string, button: string): Promise<string | null> {
    const path = await this.#host.chooseFolder(title, button);
    return path === null ? null : await realpath(path).catch(() => path);
  }

  /** True for folders inside the app's folder, except the network's default folder. */
  #isReserved(folder: string): boolean {
    return isWithin(folder, this.#host.dataFolder) && folder !== this.#defaultFolder;
  }

  async #inspectChosenFolder(folder: string): Promise<ChosenFolder> {
    if (this.#isReserved(folder)) return { folder, found: 'other', message: text('desktop.folderReserved', { folder }) };
    const state = await inspectFolder(nodeFs, folder);
    const subfolder = join(folder, SUBFOLDER);
    if (state.kind === 'other' && (await inspectFolder(nodeFs, subfolder)).kind === 'network')
      return { folder: subfolder, found: 'network', message: '' };
    const project = state.kind === 'other' ? await readProject(nodeFs, folder) : ok(null);
    if (project.ok && project.value !== null) return { folder, found: 'project', message: '' };
    if (state.kind === 'network' || state.kind === 'empty') return { folder, found: state.kind, message: '' };
    return { folder, found: 'other', message: describeFolder(folder, state) };
  }

  /** The folder that a network goes to when the user chose `chosen`: that folder, or the one named `Kith` in it. */
  async #moveTarget(chosen: string, from: string): Promise<Result<string>> {
    const subfolder = join(chosen, SUBFOLDER);
    for (const folder of [chosen, subfolder]) {
      if (isWithin(folder, from) || isWithin(from, folder)) return fail('usage', text('desktop.folderAlreadyThere'));
      if (this.#isReserved(folder)) return fail('usage', text('desktop.folderMoveToReserved'));
      const state = await inspectFolder(nodeFs, folder);
      if (state.kind === 'network') return fail('usage', text('desktop.folderMoveToNetwork', { folder }));
      if (state.kind === 'empty' || state.kind === 'missing' || (state.kind === 'half-moved' && state.from === from)) return ok(folder);
      if (state.kind === 'half-moved') return fail('usage', text('desktop.folderMoveToHalfMoved', { folder }));
    }
    return fail('usage', text('desktop.folderMoveToOther', { folder: chosen, subfolder }));
  }
}

function describeFolder(folder: string, state: FolderState): string {
  switch (state.kind) {
    case 'missing':
      return text('desktop.folderMissing', { folder });
    case 'half-moved':
      return text('desktop.folderHalfMoved', { folder, from: state.from ?? text('store.formerFolder') });
    case 'other':
      return text('desktop.folderOther', { folder, what: textOf(state.found) });
    case 'empty':
      return text('desktop.folderEmpty', { folder });
    case 'network':
      return text('desktop.folderNetwork', { folder });
  }
}

function isWithin(folder: string, outer: string): boolean {
  const relativePath = relative(outer, folder);
  return relativePath === '' || (relativePath !== '..' && !relativePath.startsWith(`..${sep}`) && !isAbsolute(relativePath));
}
