/**
 * The hash chain ties the snapshot and the change log together: each entry contains the hash over all entries before it, so that a dropped, repeated,
 * changed, moved or foreign entry is detected. Hashes are the first 128 bits of SHA-256.
 */
import { createHash } from 'node:crypto';
import { runToEnd } from '../../../shared/lib/resumable-work';

/** A point in the network's history. */
export interface Position {
  /** Number of change log entries up to here. */
  readonly seq: number;
  /** Hash over them. */
  readonly chain: string;
}

/** Where the history of a network starts. */
export function initialPosition(networkId: string): Position {
  return { seq: 0, chain: shortHash(`kith ${networkId}`) };
}

/** Hash of the parts, one after the other, as 32 hexadecimal digits. */
export function shortHash(...parts: readonly (string | Uint8Array)[]): string {
  return runToEnd(shortHashSteps(parts));
}

/** The same with a pause after each part. */
export function* shortHashSteps(parts: readonly (string | Uint8Array)[]): Generator<undefined, string> {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part);
    yield undefined;
  }
  return hash.digest('hex').slice(0, 32);
}

/** The first letter tells how the network began: `e`, empty. Such a network can be rebuilt from its change log alone. */
export function newNetworkId(token: () => string): string {
  return `e${token()}`;
}

/** `m`: migrated from a file of format 1, which has no id. The change log alone does not contain what that file held. */
export function networkIdOfFormat1(bytes: Uint8Array): string {
  return `m${shortHash(bytes)}`;
}

export function startedEmpty(networkId: string): boolean {
  return networkId.startsWith('e');
}
