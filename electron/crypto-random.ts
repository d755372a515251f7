import { randomBytes } from 'node:crypto';

/** A number in [0, 1) of cryptographic quality with 48 random bits: for ids, which nobody may guess or meet twice. */
export function cryptoRandom(): number {
  return randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
}
