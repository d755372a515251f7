/** Published vectors: what libsodium computes in WebAssembly is what the standards say. */
import { describe, expect, it } from 'vitest';
import { loadCipher } from '../../../../electron/store/encryption/cipher';
import { parseRecoveryCode, recoveryWords } from '../../../../electron/store/encryption/key-file';

const cipher = await loadCipher();
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const letters = (text: string) => new TextEncoder().encode(text);

describe('the cipher', () => {
  // draft-irtf-cfrg-xchacha-03, A.3.1
  const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
  const nonce = hex('404142434445464748494a4b4c4d4e4f5051525354555657');
  const text = letters(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );

  it('encrypts as the draft of XChaCha20-Poly1305 says', () => {
    const context = hex('50515253c0c1c2c3c4c5c6c7');
    const sealed = cipher.seal(text, context, nonce, key);
    expect(toHex(sealed)).toBe(
      'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e' +
        'c0875924c1c7987947deafd8780acf49',
    );
    expect(cipher.open(sealed, context, nonce, key)).toEqual(text);
  });

  it('finds every flipped bit, every cut, another context, another nonce and another key', () => {
    const sealed = cipher.seal(text, 'snapshot', nonce, key);
    expect(cipher.open(sealed, 'snapshot', nonce, key)).toEqual(text);
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = sealed.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(cipher.open(flipped, 'snapshot', nonce, key)).toBeNull();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(cipher.open(sealed.subarray(0, length), 'snapshot', nonce, key)).toBeNull();
    expect(cipher.open(sealed, 'view', nonce, key)).toBeNull();
    expect(
      cipher.open(
        sealed,
        'snapshot',
        nonce.map((byte) => byte ^ 1),
        key,
      ),
    ).toBeNull();
    expect(
      cipher.open(
        sealed,
        'snapshot',
        nonce,
        key.map((byte) => byte ^ 1),
      ),
    ).toBeNull();
  });

  it('encrypts nothing with a key that was wiped', () => {
    const wiped = key.slice();
    cipher.wipe(wiped);
    expect(wiped).toEqual(new Uint8Array(32));
    expect(() => cipher.seal(text, 'snapshot', nonce, wiped)).toThrow('locked');
  });

  it.each([
    ['', 4_882, 2, 'bA81arsiXysd3WbTRzmEOw', 'Nm8QBM+7RH1DXo9rvp5cwKEOOOfD2g6JuxlXihoNcpE'],
    [
      '^T5H$JYt39n%K*j:W]!1s?vg!:jGi]Ax?..l7[p0v:1jHTpla9;]bUN;?bWyCbtqg ',
      4_096,
      19,
      'PkEgMTYtYnl0ZXMgc2FsdA',
      'ltB/ue1kPtBMBGfsysMpPigE6hiNEKZ9vs8vLNVDQGA',
    ],
  ])(
    'stretches the passphrase “%s” as the vectors of Argon2id say (libsodium, test/default/pwhash_argon2id.c)',
    (passphrase, memory, passes, salt, hash) => {
      const stretched = cipher.stretch(letters(passphrase), new Uint8Array(Buffer.from(salt, 'base64')), { memory, passes });
      expect(Buffer.from(stretched).toString('base64').replace(/=+$/, '')).toBe(hash);
    },
  );

  it('hashes with a key as the vectors of BLAKE2 say, and derives keys that differ by purpose', () => {
    expect(new Set([1, 2, 3].map((purpose) => toHex(cipher.subkey(key, purpose)))).size).toBe(3);
    // RFC 7693, appendix A, has BLAKE2b-512 without a key; this is its 256-bit form of "abc" (BLAKE2 reference implementation).
    expect(toHex(cipher.mac(letters('abc'), new Uint8Array()))).toBe('bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319');
  });
});

describe('the recovery code', () => {
  it('is fifteen words of BIP-39', () => {
    expect(recoveryWords(new Uint8Array(20)).join(' ')).toBe(`${'abandon '.repeat(14)}address`);
    const code = recoveryWords(Uint8Array.from({ length: 20 }, (_, i) => i * 13));
    expect(code).toHaveLength(15);
    expect(parseRecoveryCode(`1. ${code.join(',  ').toUpperCase()} \n`)).toEqual(Uint8Array.from({ length: 20 }, (_, i) => i * 13));
  });

  it('with a wrong word, a word less, or words in another order is noticed', () => {
    const code = recoveryWords(Uint8Array.from({ length: 20 }, (_, i) => i * 13));
    expect(parseRecoveryCode(code.slice(1).join(' '))).toBeNull();
    expect(parseRecoveryCode(code.with(3, 'kith').join(' '))).toBeNull();
    expect(parseRecoveryCode('')).toBeNull();
    let unnoticed = 0;
    for (let i = 1; i < 15; i++) {
      const swapped = code.with(i, code[i - 1] as string).with(i - 1, code[i] as string);
      if (code[i] !== code[i - 1] && parseRecoveryCode(swapped.join(' ')) !== null) unnoticed++;
    }
    expect(unnoticed).toBeLessThan(3); // the checksum has five bits; the slot finds the others
  });
});
