/**
 * The key of a locked network in the keyring of this computer's system (macOS Keychain, Windows DPAPI, GNOME, KDE). A convenience that the user switches on:
 * Kith then opens the network without asking when it starts. After the network was locked in this run, the passphrase is asked as before. When the keyring
 * forgets, changes, or is another one, nothing is lost: the passphrase and the recovery code open the network.
 *
 * The file belongs to this computer, never to the network's folder, which may be synced.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../disk/atomic-file';
import { nodeFs } from '../disk/file-system';
import { readJsonFile } from '../disk/read-json-file';
import { type Cipher, KEY_BYTES } from './cipher';
import { isKeyFileOf, type KeyFile, type NetworkKeys, networkKeys } from './key-file';

/** What Kith needs of the system's keyring. */
export interface Keyring {
  /** False: there is none, or one that keeps its secrets in plain text. */
  readonly isAvailable: () => boolean;
  /** Bytes that only this user of this system turns back into the secret. Throws when the keyring refuses. */
  readonly protect: (secret: string) => Uint8Array;
  /** Null: the keyring does not know these bytes any more. */
  readonly reveal: (bytes: Uint8Array) => string | null;
}

const FILE = 'keyring.json';
const MAX_BYTES = 16_384;
const schema = z.strictObject({ network: z.string().max(64), key: z.base64().max(8_192) });

export interface KeyringKeyOptions {
  readonly keyring: Keyring;
  readonly dataFolder: string;
  readonly token: () => string;
}

export class KeyringKey {
  readonly #options: KeyringKeyOptions;

  constructor(options: KeyringKeyOptions) {
    this.#options = options;
  }

  isAvailable(): boolean {
    return this.#options.keyring.isAvailable();
  }

  async isKept(network: string): Promise<boolean> {
    return (await this.#read())?.network === network;
  }

  /** The keys of the network. Null: they are not kept, the keyring does not give them, or they are of an older lock. */
  async read(cipher: Cipher, file: KeyFile): Promise<NetworkKeys | null> {
    const kept = await this.#read();
    if (kept?.network !== file.network || !this.isAvailable()) return null;
    const secret = this.#options.keyring.reveal(new Uint8Array(Buffer.from(kept.key, 'base64')));
    const master = Buffer.from(secret ?? '', 'base64');
    if (master.length !== KEY_BYTES) return null;
    const keys = networkKeys(cipher, new Uint8Array(master));
    return isKeyFileOf(cipher, keys, file) ? keys : null; // step: check-keyring-key
  }

  /** Throws when the keyring or the disk refuses. */
  async keep(network: string, { master }: NetworkKeys): Promise<void> {
    const key = Buffer.from(this.#options.keyring.protect(Buffer.from(master).toString('base64'))).toString('base64');
    const bytes = new TextEncoder().encode(JSON.stringify({ network, key }));
    const { dataFolder, token } = this.#options;
    await writeAtomically(nodeFs, { folder: dataFolder, name: FILE, previous: null, token }, [bytes]);
  }

  /** Forgets the key. It is no failure that there was none. */
  async drop(): Promise<void> {
    await nodeFs.unlink(join(this.#options.dataFolder, FILE)).catch(() => undefined);
  }

  async #read() {
    const file = await readJsonFile(nodeFs, join(this.#options.dataFolder, FILE), MAX_BYTES, schema).catch(() => null);
    return file?.kind === 'value' ? file.value : null;
  }
}
