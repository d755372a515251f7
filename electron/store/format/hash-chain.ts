/**
 * The chain that ties the snapshot and the journal together: every journal line has the hash of all lines before it, so that a line dropped, repeated,
 * changed, moved or brought from elsewhere is known. 128 bits of SHA-256.
 */
import { createHash } from 'node:crypto';

/** A point of the network's history. */
export interface Position {
  /** How many journal lines led here. */
  readonly seq: number;
  /** The chain's hash after them. */
  readonly chain: string;
}

/** Where a network's history begins. */
export function initialPosition(vault: string): Position {
  return { seq: 0, chain: shortHash(`kith ${vault}`) };
}

/** The hash of parts one after the other. */
export function shortHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}

/** A network that began empty can be rebuilt from its journal alone; one that came from a file of an older Kith cannot. */
export function newNetworkId(token: () => string): string {
  return `e${token()}`;
}

export function networkIdOfFormat1(bytes: Uint8Array): string {
  return `m${shortHash(bytes)}`;
}

export function startedEmpty(vault: string): boolean {
  return vault.startsWith('e');
}
