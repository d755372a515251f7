/**
 * Pseudonyms: codes in place of people, circles and networks, which only who has the secret of the study can match to them. The same one has the same code in
 * every export of a project, whoever was named before or after.
 *
 *   code(kind, id) = the first 40 bits of HMAC-SHA-256(secret, kind and id), in eight letters and digits of Crockford's base 32
 *
 * Of 10,000 codes, two are the same with a probability of 1 in 20,000.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first letter of a code: an ego (a network), a person, a circle. */
export type PseudonymKind = 'E' | 'P' | 'C';

/** HMAC (RFC 2104) with SHA-256, at once: the window and the command line make the same codes. */
function hmacSha256(secret: string, message: string): Uint8Array {
  const encoder = new TextEncoder();
  return hmac(sha256, encoder.encode(secret), encoder.encode(message));
}

export function pseudonym(secret: string, kind: PseudonymKind, id: string): string {
  const bytes = hmacSha256(secret, `${kind} ${id}`);
  let bits = 0n;
  for (let i = 0; i < 5; i++) bits = (bits << 8n) | BigInt(bytes[i] as number);
  let code = '';
  for (let shift = 35n; shift >= 0n; shift -= 5n) code += LETTERS[Number((bits >> shift) & 31n)];
  return `${kind}${code}`;
}

/** The same in the form of a UUID (RFC 9562, version 8), for files that other programs read. */
export function pseudonymUuid(secret: string, id: string): string {
  const hex = [...hmacSha256(secret, `uuid ${id}`).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
