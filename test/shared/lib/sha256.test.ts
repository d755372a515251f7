/** SHA-256 and HMAC against Node's own, over all lengths around the block, and pseudonyms from them. */
import { createHash, createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { hmacSha256, sha256 } from '../../../shared/lib/sha256';
import { pseudonym } from '../../../shared/model/study/pseudonyms';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

it('is SHA-256 (FIPS 180-4, example of “abc”), for every length around the block', () => {
  expect(hex(sha256(new TextEncoder().encode('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  for (let length = 0; length < 260; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
    expect(hex(sha256(bytes)), `${length} bytes`).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

it.each(['', 'key', 'Jefe', 'x'.repeat(64), 'ü'.repeat(200)])('is HMAC under a key (%s)', (key) => {
  for (const text of ['', 'what do ya want for nothing?', 'Zażółć'.repeat(50)])
    expect(hex(hmacSha256(key, text))).toBe(createHmac('sha256', key).update(text).digest('hex'));
});

it('makes codes that stay under one secret, and that differ by secret, kind and id', () => {
  expect(pseudonym('secret', 'P', 'ana')).toMatch(/^P[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(pseudonym('secret', 'P', 'ana')).toBe(pseudonym('secret', 'P', 'ana'));
  const codes = ['ana', 'ben'].flatMap((id) =>
    (['P', 'C'] as const).flatMap((kind) => ['a', 'b'].map((key) => pseudonym(key, kind, id).slice(1))),
  );
  expect(new Set(codes).size).toBe(8);
});
