/** A number in [0, 1) for an id: the seed of every position. It depends on the id alone, so that a new person does not move the others. */
export function hashFraction(text: string, salt: number): number {
  // FNV-1a, then the finalizer of MurmurHash3: similar ids get different positions.
  let hash = (0x811c9dc5 ^ salt) >>> 0;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return (hash >>> 0) / 4294967296;
}
