/**
 * Ties of a large group without its clique. Above 30 members the n(n−1)/2 pairs cost more than they add; five random Hamiltonian cycles over
 * the members, with weight 1/10 each, give every member the same total weight 1 as the clique with 1/(n−1) does
 * (docs/analysis.md, "Large gatherings": 4.5 times fewer ties, −0.01 ARI).
 *
 * The cycles are drawn from a seed made of the group's own id, so another group, or the order of import, cannot change them.
 */
import { seededRandom } from '../../model/ids';
import type { PairCollector } from './tie-graph';

export const CLIQUE_LIMIT = 30;
const CYCLES = 5;

/**
 * Adds the ties that a group of people makes: every pair with weight/(n−1) up to 30 members, 5 random cycles with weight/10 above.
 * Fewer than 2 members: nothing. `members` ascending and distinct; `key` names the group.
 */
export function addGroup(pairs: PairCollector, members: ArrayLike<number>, weight: number, key: string, seed: number): void {
  const size = members.length;
  if (size < 2) return;
  if (size <= CLIQUE_LIMIT) {
    const each = weight / (size - 1);
    for (let x = 0; x < size; x++) {
      for (let y = x + 1; y < size; y++) pairs.add(members[x]!, members[y]!, each);
    }
    return;
  }
  const random = seededRandom(hashOf(key) ^ seed);
  const order = Int32Array.from(members);
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    for (let k = size - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      const moved = order[k]!;
      order[k] = order[other]!;
      order[other] = moved;
    }
    for (let k = 0; k < size; k++) pairs.add(order[k]!, order[(k + 1) % size]!, weight / (2 * CYCLES));
  }
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
