/** Pseudonyms: the codes of HMAC-SHA-256 as Node computes it. */
import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { pseudonym, pseudonymUuid } from '../../../../shared/model/study/pseudonyms';

it('makes codes that stay under one secret, and that differ by secret, kind and id', () => {
  expect(pseudonym('secret', 'P', 'ana')).toMatch(/^P[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(pseudonym('secret', 'P', 'ana')).toBe(pseudonym('secret', 'P', 'ana'));
  const codes = ['ana', 'ben'].flatMap((id) =>
    (['P', 'C'] as const).flatMap((kind) => ['a', 'b'].map((key) => pseudonym(key, kind, id).slice(1))),
  );
  expect(new Set(codes).size).toBe(8);
});

it.each(['', 'key', 'ü'.repeat(200)])('are the first bits of HMAC-SHA-256 under the secret (%s)', (secret) => {
  const bits = (text: string, bytes: number) =>
    createHmac('sha256', secret)
      .update(text)
      .digest('hex')
      .slice(0, 2 * bytes);
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const code = [...pseudonym(secret, 'P', 'Zażółć').slice(1)].reduce((sum, letter) => sum * 32n + BigInt(digits.indexOf(letter)), 0n);
  expect(code.toString(16).padStart(10, '0')).toBe(bits('P Zażółć', 5));
  expect(pseudonymUuid(secret, 'ana').slice(0, 8)).toBe(bits('uuid ana', 4));
});
