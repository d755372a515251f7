/**
 * A number in [0, 1) that belongs to an id: the seed of every position. A person's first place depends on their id alone, never on how many
 * others there are, so that one more person does not shuffle the rest.
 */
export function hashFraction(text: string, salt: number): number {
  // FNV-1a, then the finalizer of MurmurHash3: neighboring ids must not land beside each other.
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
