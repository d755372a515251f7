/** The lock of the user's network: whether it has a passphrase, and the keys while it is unlocked. The keys never leave the main process. */
import type { KeyringState, LockState } from '../../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { text } from '../../../shared/strings/text';
import { type EncryptionContext, finishConversion, lockNetwork, unlockForGood } from '../../store/change-encryption';
import { nodeFs, type StoreFs } from '../../store/disk/file-system';
import { isKeyFileOf, type KeyFile, measureCost, wipeKeys, withPassphrase } from '../../store/encryption/key-file';
import { mendKeys, writeKey } from '../../store/encryption/key-places';
import { KeyringKey } from '../../store/encryption/keyring-key';
import { diskOf, keyFileOf, keyTools, type UnlockedNetwork, unlockWith } from '../../store/locked-network';
import type { DesktopHost } from '../desktop-host';
import { encryptionContext } from './encryption-context';

export interface LockPlaces {
  /** The network's folder. */
  readonly folder: string;
  readonly backups: string | null;
  /** Of the network that was last in the folder. Null: not known. */
  readonly networkId: string | null;
}

export class NetworkLock {
  readonly #host: DesktopHost;
  readonly #token: () => string;
  readonly #keyringKey: KeyringKey;
  #unlocked: UnlockedNetwork | null = null;
  /** Once in each run, and not after the network was locked: then the passphrase is asked. */
  #mayAskKeyring = true;

  constructor(host: DesktopHost, token: () => string) {
    this.#host = host;
    this.#token = token;
    this.#keyringKey = new KeyringKey({ keyring: host.keyring, dataFolder: host.dataFolder, token });
  }

  async state(places: LockPlaces): Promise<LockState> {
    const file = await this.#keyFile(places);
    if (!file.ok || file.value === null) return file.ok ? 'none' : 'locked';
    return (await this.#keysFor(file.value)) === null ? 'locked' : 'unlocked';
  }

  /** The disk with the network. Kinds of failure: `passphrase-needed`, and those of `keyFileOf`. */
  async disk(places: LockPlaces): Promise<Result<StoreFs>> {
    const file = await this.#keyFile(places);
    if (!file.ok || file.value === null) return file.ok ? ok(nodeFs) : file;
    const unlocked = await this.#keysFor(file.value);
    if (unlocked === null) return fail('passphrase-needed', text('locking.needsPassphrase'));
    return ok(diskOf(nodeFs, await keyTools(this.#host.random), unlocked));
  }

  /** Kinds of failure: `wrong-passphrase`, `conflict` (the network is not locked), and those of `keyFileOf`. */
  async unlock(places: LockPlaces, secret: string): Promise<Result<null>> {
    const unlocked = await this.#tryKey(places, secret);
    if (!unlocked.ok) return unlocked;
    this.#unlocked = unlocked.value;
    await this.#finish(places, unlocked.value);
    return ok(null);
  }

  /** Does what a kill interrupted, and mends the key files. A failure is no matter: the network opens as it is, and this is done the next time. */
  async #finish(places: LockPlaces, { file, keys }: UnlockedNetwork): Promise<void> {
    if (file.state === 'on') return await mendKeys(nodeFs, places, file, this.#token);
    const finished = await finishConversion(await this.#context(places), file, keys);
    if (finished.ok) this.#unlocked = file.state === 'turning-off' ? null : { file: finished.value.file, keys };
  }

  /** Encrypts the network, which must be closed, and leaves it unlocked. Returns the words of its recovery code. */
  async set(places: LockPlaces, passphrase: string): Promise<Result<readonly string[]>> {
    const context = await this.#context(places);
    const locked = await lockNetwork(context, passphrase, this.#cost(context));
    if (!locked.ok) return locked;
    const { file, keys, recoveryWords } = locked.value;
    await this.#keyringKey.drop(); // of an earlier lock
    this.#unlocked = { file, keys };
    return ok(recoveryWords);
  }

  async change(places: LockPlaces, current: string, next: string): Promise<Result<null>> {
    const unlocked = await this.#tryKey(places, current);
    if (!unlocked.ok) return unlocked;
    const context = await this.#context(places);
    const { keys } = unlocked.value;
    const file = withPassphrase(context.tools, keys, unlocked.value.file, next, this.#cost(context));
    try {
      await writeKey(nodeFs, places, file, this.#token);
    } catch {
      return fail('not-saved', text('locking.notChanged'));
    }
    this.#unlocked = { file, keys };
    return ok(null);
  }

  /** Decrypts the network, which must be closed. */
  async remove(places: LockPlaces, current: string): Promise<Result<null>> {
    const unlocked = await this.#tryKey(places, current);
    if (!unlocked.ok) return unlocked;
    const { file, keys } = unlocked.value;
    const removed = await unlockForGood(await this.#context(places), file, keys);
    if (removed.ok) {
      this.#unlocked = null;
      await this.#keyringKey.drop();
    }
    return removed.ok ? ok(null) : removed;
  }

  /** Forgets the keys. */
  async lock(): Promise<void> {
    const unlocked = this.#unlocked;
    this.#unlocked = null;
    this.#mayAskKeyring = false;
    if (unlocked !== null) wipeKeys((await keyTools(this.#host.random)).cipher, unlocked.keys);
  }

  #keyFile(places: LockPlaces): Promise<Result<KeyFile | null>> {
    return keyFileOf(nodeFs, places, places.networkId);
  }

  async keyringState(places: LockPlaces): Promise<KeyringState> {
    const file = await this.#keyFile(places);
    const isOn = file.ok && file.value !== null && (await this.#keyringKey.isKept(file.value.network));
    return { isAvailable: this.#keyringKey.isAvailable(), isOn };
  }

  /** Kinds of failure: `conflict` (the network is not unlocked), `not-saved` (the keyring or the disk refused). */
  async setKeyring(places: LockPlaces, isOn: boolean): Promise<Result<null>> {
    if (!isOn) {
      await this.#keyringKey.drop();
      return ok(null);
    }
    const file = await this.#keyFile(places);
    const unlocked = file.ok && file.value !== null ? await this.#keysFor(file.value) : null;
    if (unlocked === null) return fail('conflict', text('locking.needsPassphrase'));
    if (!this.#keyringKey.isAvailable()) return fail('not-saved', text('locking.noKeyring'));
    try {
      await this.#keyringKey.keep(unlocked.file.network, unlocked.keys);
      return ok(null);
    } catch {
      return fail('not-saved', text('locking.keyringRefused'));
    }
  }

  async #askKeyring(file: KeyFile): Promise<void> {
    // What a kill interrupted is finished with the passphrase.
    if (!this.#mayAskKeyring || file.state !== 'on') return;
    this.#mayAskKeyring = false;
    const keys = await this.#keyringKey.read((await keyTools(this.#host.random)).cipher, file);
    if (keys !== null) this.#unlocked = { file, keys };
  }

  async #keysFor(file: KeyFile): Promise<UnlockedNetwork | null> {
    if (this.#unlocked === null) await this.#askKeyring(file);
    const unlocked = this.#unlocked;
    if (unlocked === null || !isKeyFileOf((await keyTools(this.#host.random)).cipher, unlocked.keys, file)) return null;
    return { file, keys: unlocked.keys };
  }

  async #tryKey(places: LockPlaces, secret: string): Promise<Result<UnlockedNetwork>> {
    const file = await this.#keyFile(places);
    if (!file.ok) return file;
    if (file.value === null) return fail('conflict', text('locking.isNotLocked'));
    return unlockWith(await keyTools(this.#host.random), file.value, secret);
  }

  #context({ folder, backups }: LockPlaces): Promise<EncryptionContext> {
    const { dataFolder, now, random } = this.#host;
    return encryptionContext({ fs: nodeFs, dataFolder, folder, backups, now, random, token: this.#token });
  }

  #cost({ tools }: EncryptionContext) {
    return measureCost(tools, () => performance.now());
  }
}
