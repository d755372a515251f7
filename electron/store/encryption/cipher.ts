/**
 * The cryptography of a locked network, all of it libsodium's: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) for content, Argon2id (RFC 9106, version 1.3)
 * for passphrases, BLAKE2b (RFC 7693) for subkeys and checksums. Nothing here knows files.
 *
 * libsodium is a megabyte of WebAssembly, so it is loaded when the first locked network is opened.
 */

export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;
/** Of the authentication tag, which every sealed text is longer by. */
export const TAG_BYTES = 16;
export const SALT_BYTES = 16;

/** The cost of one attempt to guess a passphrase. */
export interface StretchCost {
  /** Kibibytes. */
  readonly memory: number;
  readonly passes: number;
}

export interface Cipher {
  /** `context`: what the text is and where it belongs. It is authenticated, not stored. Throws for a key that was wiped. */
  readonly seal: (text: Uint8Array, context: string | Uint8Array, nonce: Uint8Array, key: Uint8Array) => Uint8Array;
  /** Null: another key, another context, or changed bytes. */
  readonly open: (sealed: Uint8Array, context: string | Uint8Array, nonce: Uint8Array, key: Uint8Array) => Uint8Array | null;
  /** A key for one purpose. From it, neither the key it comes from nor any other subkey can be computed. */
  readonly subkey: (key: Uint8Array, purpose: number) => Uint8Array;
  /** Argon2id: a key from a passphrase. Takes a noticeable part of a second, by intention. */
  readonly stretch: (passphrase: Uint8Array, salt: Uint8Array, cost: StretchCost) => Uint8Array;
  /** BLAKE2b with a key, 32 bytes. */
  readonly mac: (bytes: Uint8Array, key: Uint8Array) => Uint8Array;
  /** Overwrites a key that is no longer needed. */
  readonly wipe: (key: Uint8Array) => void;
}

let loaded: Promise<Cipher> | null = null;

export function loadCipher(): Promise<Cipher> {
  loaded ??= load();
  return loaded;
}

const KIBI = 1_024;
/** Eight letters, as libsodium asks for. */
const SUBKEY_CONTEXT = 'KithKeys';

async function load(): Promise<Cipher> {
  const { default: sodium } = await import('libsodium-wrappers-sumo');
  await sodium.ready;
  return {
    seal: (text, context, nonce, key) => {
      // Whatever is still being written when the network is locked must not be written with a key that everybody knows.
      if (key.every((byte) => byte === 0)) throw Object.assign(new Error('the network is locked'), { code: 'EACCES' }); // step: refuse-wiped-key
      return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(text, context, null, nonce, key);
    },
    open: (sealed, context, nonce, key) => {
      if (sealed.length < TAG_BYTES) return null;
      try {
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, context, nonce, key);
      } catch {
        return null;
      }
    },
    subkey: (key, purpose) => sodium.crypto_kdf_derive_from_key(KEY_BYTES, purpose, SUBKEY_CONTEXT, key),
    stretch: (passphrase, salt, { memory, passes }) =>
      sodium.crypto_pwhash(KEY_BYTES, passphrase, salt, passes, memory * KIBI, sodium.crypto_pwhash_ALG_ARGON2ID13),
    mac: (bytes, key) => sodium.crypto_generichash(KEY_BYTES, bytes, key),
    wipe: (key) => sodium.memzero(key),
  };
}
