/** The network that the window shows: the user's own or an example. Opening another closes it. */
import { join } from 'node:path';
import type { KeyringState, LockState, NetworkChange, NetworkName, OpenedNetwork } from '../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../shared/lib/result';
import { serializeNetwork } from '../../shared/model/serialize-network';
import { text } from '../../shared/strings/text';
import { CALENDAR_FILE, type CalendarFile, keepCalendarFile } from '../calendar/calendar-file';
import { BACKUPS_FOLDER } from '../store/copies/backups';
import { nodeFs, type StoreFs } from '../store/disk/file-system';
import { type ForeignLockOwner, foreignLockOwner } from '../store/disk/lock';
import { CACHE_FOLDER } from '../store/snapshot/cache';
import { openStore } from '../store/store';
import type { Store, StoreOptions } from '../store/store-types';
import type { DesktopHost } from './desktop-host';
import { type Drafts, draftsFolder, openDrafts } from './drafts';
import { type LockPlaces, NetworkLock } from './locking/network-lock';
import type { NetworkLocation } from './network-location';
import { defaultNetworkFolder, EXAMPLES_FOLDER } from './recent-networks';

interface OpenNetwork {
  readonly networkName: NetworkName;
  readonly store: Store;
  /** Decrypts the files of a locked network. */
  readonly disk: StoreFs;
  readonly drafts: Drafts;
  /** Null: the network is not in use on another computer. */
  readonly lockMonitor: LockMonitor | null;
  /** Null: an example, an encrypted network, or nothing can be written. */
  readonly calendar: CalendarFile | null;
}

interface Folders extends Pick<StoreOptions, 'backups' | 'expectedNetworkId'> {
  readonly folder: string;
}

export class NetworkSession {
  readonly #host: DesktopHost;
  readonly #location: NetworkLocation;
  readonly #token: () => string;
  readonly #lock: NetworkLock;
  #open: OpenNetwork | null = null;
  /** Ends when the network's id is recorded. */
  #recording: Promise<unknown> = Promise.resolve();

  constructor(host: DesktopHost, location: NetworkLocation, token: () => string) {
    this.#host = host;
    this.#location = location;
    this.#token = token;
    this.#lock = new NetworkLock(host, token);
  }

  /** Null: no network is open. */
  current(): OpenNetwork | null {
    return this.#open;
  }

  /** `use(network)`, or a failure (`not-found`) when no network is open. */
  async with<T>(use: (network: OpenNetwork) => Promise<Result<T>> | Result<T>): Promise<Result<T>> {
    return this.#open === null ? fail('not-found', text('desktop.noNetworkOpen')) : await use(this.#open);
  }

  /** Opens a network, unless it is open already and can be edited. `takeOverToken` takes the write access from another computer. */
  async open(networkName: NetworkName, takeOverToken?: string): Promise<Result<OpenedNetwork>> {
    if (!this.#isOpen(networkName)) {
      const opened = await this.#openStore(networkName, takeOverToken);
      if (!opened.ok) return opened;
    }
    await this.#open?.store.settled(); // the window must not show an edit that the disk may still refuse
    return await this.opened();
  }

  opened(): Promise<Result<OpenedNetwork>> {
    return this.with(({ networkName, store }) =>
      ok({
        networkName,
        network: serializeNetwork(store.network()),
        revision: store.revision(),
        history: store.history(),
        save: store.save(),
      }),
    );
  }

  async close(): Promise<void> {
    const closing = this.#open;
    this.#open = null;
    await this.#recording;
    await closing?.calendar?.close();
    await closing?.store.close();
  }

  /** A network that could not be read, or was in use elsewhere, is read again: that may have changed. */
  #isOpen(networkName: NetworkName): boolean {
    return this.#open?.networkName === networkName && this.#open.store.unreadable() === null && this.#open.store.foreignOwner() === null;
  }

  async #openStore(networkName: NetworkName, takeOverToken: string | undefined): Promise<Result<null>> {
    const host = this.#host;
    if (this.#open?.networkName === networkName) await this.close();
    const folders = await this.#foldersOf(networkName);
    if (!folders.ok) return folders;
    const { folder, ...options } = folders.value;
    const disk = networkName === 'own' ? await this.#lock.disk(lockPlacesOf(folders.value)) : ok(nodeFs);
    if (!disk.ok) return disk;
    const opened = await openStore(folder, {
      fs: disk.value,
      now: host.now,
      random: host.random,
      mode: 'write',
      cache: join(host.dataFolder, CACHE_FOLDER),
      onBug: (error) => host.logError('store', error),
      ...(takeOverToken === undefined ? {} : { takeOverToken }),
      ...options,
    });
    if (!opened.ok) return opened;
    const store = opened.value;
    const filled = networkName === 'own' ? ok(null) : await this.#fillExample(store, networkName);
    if (!filled.ok) {
      await store.close();
      return filled;
    }
    await this.close();
    store.onChange((change) => {
      if (networkName === 'own') this.#recording = this.#recordId(store);
      host.events.onNetworkChange({ networkName, ...change } satisfies NetworkChange);
    });
    if (networkName === 'own') await this.#recordId(store);
    const owner = store.foreignOwner();
    this.#open = {
      networkName,
      store,
      disk: disk.value,
      drafts: openDrafts(disk.value, draftsFolder(host.dataFolder, store.folder), host.now, this.#token),
      calendar: networkName === 'own' && owner === null ? await this.#calendarOf(store) : null,
      lockMonitor: owner === null ? null : createLockMonitor(nodeFs, store.folder, owner, () => performance.now()),
    };
    return ok(null);
  }

  /** Where the user's own network is. */
  async #ownPlaces(): Promise<Result<LockPlaces>> {
    const folders = await this.#foldersOf('own');
    return folders.ok ? ok(lockPlacesOf(folders.value)) : folders;
  }

  /** The disk for files about the user's own network, such as the view. Null: the network is locked. */
  async ownDisk(): Promise<StoreFs | null> {
    const places = await this.#ownPlaces();
    const disk = places.ok ? await this.#lock.disk(places.value) : places;
    return disk.ok ? disk.value : null;
  }

  async lockState(): Promise<LockState> {
    const places = await this.#ownPlaces();
    return places.ok ? await this.#lock.state(places.value) : 'none';
  }

  async keyringState(): Promise<KeyringState> {
    const places = await this.#ownPlaces();
    return places.ok ? await this.#lock.keyringState(places.value) : { isAvailable: false, isOn: false };
  }

  async unlock(secret: string): Promise<Result<OpenedNetwork>> {
    const places = await this.#ownPlaces();
    if (!places.ok) return places;
    const unlocked = await this.#lock.unlock(places.value, secret);
    return unlocked.ok ? await this.open('own') : unlocked;
  }

  /** Closes the network and forgets its keys. */
  async lockNow(): Promise<void> {
    await this.close();
    await this.#lock.lock();
  }

  /** Changes the lock of the user's own network, which is closed meanwhile if it must be rewritten. */
  async changeLock<T>(isRewritten: boolean, change: (lock: NetworkLock, places: LockPlaces) => Promise<Result<T>>): Promise<Result<T>> {
    const places = await this.#ownPlaces();
    if (!places.ok) return places;
    if (!isRewritten) return await change(this.#lock, places.value);
    const isOpen = this.#open?.networkName === 'own';
    if (isOpen) await this.close();
    const changed = await change(this.#lock, places.value);
    if (isOpen) await this.open('own');
    return changed;
  }

  /** Null: the network is encrypted, and a calendar is a file that other programs read. */
  async #calendarOf(store: Store): Promise<CalendarFile | null> {
    const { dataFolder, now, logError } = this.#host;
    if ((await this.lockState()) !== 'none') {
      await nodeFs.unlink(join(dataFolder, CALENDAR_FILE)).catch(() => undefined); // of before the encryption
      return null;
    }
    return keepCalendarFile({ store, dataFolder, now, token: this.#token, onError: (error) => logError('calendar', error) });
  }

  /** Examples have no backups: they can be made again. */
  async #foldersOf(networkName: NetworkName): Promise<Result<Folders>> {
    const { dataFolder } = this.#host;
    if (networkName !== 'own') return ok({ folder: join(dataFolder, EXAMPLES_FOLDER, networkName) });
    const current = await this.#location.current();
    if (!current.ok) return current;
    const { folder, networkId: id } = current.value;
    const backups = join(dataFolder, BACKUPS_FOLDER);
    // Nothing was saved in the default folder yet: any backups can only be of the network that was there.
    const isNew = id === null && folder === defaultNetworkFolder(dataFolder);
    return ok(isNew ? { folder, backups } : { folder, backups, expectedNetworkId: id });
  }

  async #recordId(store: Store): Promise<void> {
    const id = store.networkId();
    if (id !== null) await this.#location.recordNetworkId(store.folder, id);
  }

  async #fillExample(store: Store, networkName: Exclude<NetworkName, 'own'>): Promise<Result<null>> {
    // Loaded here, because the examples import all readers of files and would slow down every start.
    const { fillExample } = await import('./examples');
    return await fillExample(store, networkName, this.#host.now(), this.#host.random);
  }
}

function lockPlacesOf({ folder, backups, expectedNetworkId }: Folders): LockPlaces {
  return { folder, backups: backups ?? null, networkId: expectedNetworkId ?? null };
}

interface LockHolder {
  readonly host: string;
  /** Since the last heartbeat that this computer saw. */
  readonly quietSeconds: number;
}

interface LockMonitor {
  /** Null: the lock is gone. */
  readonly check: () => Promise<LockHolder | null>;
}

/** Watches the lock of another computer: while its heartbeat changes, Kith is open there. `clock`: milliseconds, monotonic. */
export function createLockMonitor(fs: StoreFs, folder: string, first: ForeignLockOwner, clock: () => number): LockMonitor {
  let last = first;
  let lastBeatAt = clock();
  return {
    check: async () => {
      const owner = await foreignLockOwner(fs, folder);
      if (owner === null) return null;
      if (owner.beat !== last.beat || owner.token !== last.token) lastBeatAt = clock();
      last = owner;
      return { host: owner.host, quietSeconds: Math.round((clock() - lastBeatAt) / 1_000) };
    },
  };
}
