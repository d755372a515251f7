/**
 * The key file of a locked network, `kith-key.json`. One random key encrypts the network. The file holds that key once for each way to unlock it (a slot),
 * encrypted with a key that comes from the passphrase or from the recovery code. Changing the passphrase replaces a slot and no other file.
 *
 * A checksum tells a damaged file from a wrong passphrase. It needs no key, so anybody can compute it; the seal needs the network's key, and is checked once
 * the network is unlocked, so that nobody can change the state or swap slots unnoticed.
 */
import { createHash } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { z } from 'zod';
import { type Cipher, KEY_BYTES, NONCE_BYTES, SALT_BYTES, type StretchCost } from './cipher';

export const KEY_FILE = 'kith-key.json';

/** `turning-on`, `turning-off`: the files are being rewritten, so that some are encrypted and others are not. */
export type KeyFileState = 'on' | 'turning-on' | 'turning-off';

const base64 = (bytes: number) =>
  z
    .base64()
    .max(100)
    .refine((text) => Buffer.from(text, 'base64').length === bytes);
const key = base64(KEY_BYTES + 16);
const passphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  salt: base64(SALT_BYTES),
  memory: z.number().int().min(8).max(1_048_576),
  passes: z.number().int().min(1).max(1_000),
  nonce: base64(NONCE_BYTES),
  key,
});
const recoverySlot = z.strictObject({ kind: z.literal('recovery'), salt: base64(SALT_BYTES), nonce: base64(NONCE_BYTES), key });
const keyFileSchema = z.strictObject({
  kith: z.literal('key'),
  format: z.literal(1),
  network: z.string().regex(/^[0-9A-Za-z]{1,64}$/),
  state: z.enum(['on', 'turning-on', 'turning-off']),
  passphrase: passphraseSlot,
  /** Null: the user has no recovery code. */
  recovery: recoverySlot.nullable(),
  seal: base64(KEY_BYTES),
});

export type KeyFile = Readonly<z.infer<typeof keyFileSchema>>;
type Unsealed = Omit<KeyFile, 'seal'>;

export const MAX_KEY_FILE_BYTES = 16_384;

/** The subkeys of an unlocked network. */
export interface NetworkKeys {
  readonly master: Uint8Array;
  /** Encrypts whole files. */
  readonly files: Uint8Array;
  /** Encrypts lines of the change log. */
  readonly frames: Uint8Array;
}

export type Random = (bytes: number) => Uint8Array;

export interface KeyTools {
  readonly cipher: Cipher;
  readonly random: Random;
}

export function networkKeys({ subkey }: Cipher, master: Uint8Array): NetworkKeys {
  return { master, files: subkey(master, 1), frames: subkey(master, 2) };
}

/** Call it when a network is locked. The keys cannot be used afterwards. */
export function wipeKeys({ wipe }: Cipher, { master, files, frames }: NetworkKeys): void {
  for (const each of [master, files, frames]) wipe(each);
}

/** The recovery code: 160 random bits as 15 words of BIP-39, which carry a checksum, so that a mistyped word is noticed before it is tried. */
const RECOVERY_BYTES = 20;

export function recoveryWords(entropy: Uint8Array): readonly string[] {
  return entropyToMnemonic(entropy, wordlist).split(' ');
}

/** In any case, with any spaces, numbers and commas between the words. Null: not the words of a recovery code. */
export function parseRecoveryCode(code: string): Uint8Array | null {
  const words = code.toLowerCase().match(/[a-z]+/g) ?? [];
  try {
    const entropy = mnemonicToEntropy(words.join(' '), wordlist);
    return entropy.length === RECOVERY_BYTES ? entropy : null;
  } catch {
    return null;
  }
}

/** A passphrase as bytes. The same letters typed on another system may be composed in another way. */
function passphraseBytes(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFC'));
}

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const decode = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** Binds a slot to its network and to its cost. */
const slotContext = (network: string, kind: string, cost = '') => `kith key ${network} ${kind} ${cost}`;

function newPassphraseSlot({ cipher, random }: KeyTools, network: string, master: Uint8Array, passphrase: string, cost: StretchCost) {
  const [salt, nonce] = [random(SALT_BYTES), random(NONCE_BYTES)];
  const { memory, passes } = cost;
  const stretched = cipher.stretch(passphraseBytes(passphrase), salt, cost);
  const sealed = cipher.seal(master, slotContext(network, 'passphrase', `${memory} ${passes}`), nonce, stretched);
  cipher.wipe(stretched);
  return { kind: 'passphrase' as const, salt: encode(salt), memory, passes, nonce: encode(nonce), key: encode(sealed) };
}

function newRecoverySlot({ cipher, random }: KeyTools, network: string, master: Uint8Array, entropy: Uint8Array) {
  const [salt, nonce] = [random(SALT_BYTES), random(NONCE_BYTES)];
  // 160 random bits cannot be guessed, so they need no stretching.
  const sealed = cipher.seal(master, slotContext(network, 'recovery'), nonce, cipher.mac(entropy, salt));
  return { kind: 'recovery' as const, salt: encode(salt), nonce: encode(nonce), key: encode(sealed) };
}

function sealed(cipher: Cipher, master: Uint8Array, file: Unsealed): KeyFile {
  const { kith, format, network, state, passphrase, recovery } = file;
  const unsealed = { kith, format, network, state, passphrase, recovery };
  return { ...unsealed, seal: encode(cipher.mac(new TextEncoder().encode(JSON.stringify(unsealed)), cipher.subkey(master, 3))) };
}

export interface NewKeyFile {
  readonly file: KeyFile;
  readonly keys: NetworkKeys;
  readonly recoveryWords: readonly string[];
}

/** A new network key, with slots for the passphrase and for a new recovery code. */
export function createKeyFile(tools: KeyTools, network: string, passphrase: string, cost: StretchCost): NewKeyFile {
  const { cipher, random } = tools;
  const [master, entropy] = [random(KEY_BYTES), random(RECOVERY_BYTES)];
  const file = sealed(cipher, master, {
    kith: 'key',
    format: 1,
    network,
    state: 'turning-on',
    passphrase: newPassphraseSlot(tools, network, master, passphrase, cost),
    recovery: newRecoverySlot(tools, network, master, entropy),
  });
  return { file, keys: networkKeys(cipher, master), recoveryWords: recoveryWords(entropy) };
}

export function withState(cipher: Cipher, { master }: NetworkKeys, file: KeyFile, state: KeyFileState): KeyFile {
  return sealed(cipher, master, { ...file, state });
}

/** The old passphrase does not unlock the network any more; the recovery code still does. */
export function withPassphrase(tools: KeyTools, { master }: NetworkKeys, file: KeyFile, passphrase: string, cost: StretchCost): KeyFile {
  return sealed(tools.cipher, master, { ...file, passphrase: newPassphraseSlot(tools, file.network, master, passphrase, cost) });
}

/** Whether a key file is of the network with these keys, and nobody else wrote it. */
export function isKeyFileOf(cipher: Cipher, { master }: NetworkKeys, file: KeyFile): boolean {
  return sealed(cipher, master, file).seal === file.seal; // step: check-key-file-seal
}

export type Unlocked =
  | { readonly kind: 'unlocked'; readonly keys: NetworkKeys }
  /** No slot opens with it. */
  | { readonly kind: 'wrong' }
  /** It is right, and somebody changed the rest of the key file. */
  | { readonly kind: 'changed' };

/** `secret`: the passphrase or the recovery code. */
export function unlock(cipher: Cipher, file: KeyFile, secret: string): Unlocked {
  const master = masterBy(cipher, file, secret);
  if (master === null) return { kind: 'wrong' };
  const keys = networkKeys(cipher, master);
  return isKeyFileOf(cipher, keys, file) ? { kind: 'unlocked', keys } : { kind: 'changed' };
}

function masterBy(cipher: Cipher, { network, passphrase: slot, recovery }: KeyFile, secret: string): Uint8Array | null {
  // First the code: it is tried at once, and a passphrase is hardly ever fifteen words with the right checksum.
  const entropy = recovery === null ? null : parseRecoveryCode(secret);
  if (recovery !== null && entropy !== null) {
    const slotKey = cipher.mac(entropy, decode(recovery.salt));
    const master = cipher.open(decode(recovery.key), slotContext(network, 'recovery'), decode(recovery.nonce), slotKey);
    if (master !== null) return master;
  }
  const stretched = cipher.stretch(passphraseBytes(secret), decode(slot.salt), slot);
  const context = slotContext(network, 'passphrase', `${slot.memory} ${slot.passes}`);
  const master = cipher.open(decode(slot.key), context, decode(slot.nonce), stretched);
  cipher.wipe(stretched);
  return master;
}

const checksumOf = (json: string) => createHash('sha256').update(json).digest('hex');

export function encodeKeyFile(file: KeyFile): Uint8Array {
  const json = JSON.stringify(file);
  return new TextEncoder().encode(`${json}\n${checksumOf(json)}\n`);
}

/** Null: damaged. */
export function decodeKeyFile(bytes: Uint8Array): KeyFile | null {
  const [json = '', checksum] = Buffer.from(bytes).toString('utf8').split('\n');
  if (checksumOf(json) !== checksum) return null; // step: check-key-file-checksum
  try {
    const parsed = keyFileSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const MEMORY_KIBIBYTES = 65_536;
/** RFC 9106 recommends at least three passes over 64 MiB. */
const MIN_PASSES = 3;
const MAX_PASSES = 40;
/** An attempt should take about this long on this computer, in ms. */
const TARGET_MS = 650;

/** The cost of a new passphrase slot, measured on this computer. `clock`: milliseconds, monotonic. */
export function measureCost({ cipher, random }: KeyTools, clock: () => number): StretchCost {
  const timeOf = (passes: number) => {
    const start = clock();
    cipher.wipe(cipher.stretch(random(20), random(SALT_BYTES), { memory: MEMORY_KIBIBYTES, passes }));
    return clock() - start;
  };
  timeOf(1); // the memory is allocated at the first attempt
  const perPass = Math.max(1, timeOf(MIN_PASSES) / MIN_PASSES);
  return { memory: MEMORY_KIBIBYTES, passes: Math.min(MAX_PASSES, Math.max(MIN_PASSES, Math.round(TARGET_MS / perPass))) };
}
