/** Maps ids to rows: a hash table over the bytes of the ids, which creates no string per row. */
import type { TextColumn } from './log-columns';

const encoder = new TextEncoder();
const scratch = new Uint8Array(4_096);

export interface IdIndex {
  /** The row of an id, or -1. */
  readonly rowOf: (id: string) => number;
  /** A row whose id an earlier row has, or -1. */
  readonly repeatedRow: number;
}

/** Cost: one pass over the bytes of the ids. Of two rows with one id, the later wins. */
export function idIndex(ids: TextColumn, size: number): IdIndex {
  const { start, bytes } = ids;
  const slots = 2 ** Math.ceil(Math.log2(2 * size + 2));
  const mask = slots - 1;
  /** Row + 1; 0: free. */
  const table = new Int32Array(slots);
  let repeatedRow = -1;
  for (let row = 0; row < size; row++) {
    const from = start[row]!;
    const to = start[row + 1]!;
    let slot = hashOf(bytes, from, to) & mask;
    for (let other = table[slot]!; other !== 0; other = table[slot]!) {
      if (equalBytes(bytes, from, to, bytes, start[other - 1]!, start[other]!)) {
        repeatedRow = row;
        break;
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = row + 1;
  }
  return {
    repeatedRow,
    rowOf: (id) => {
      const { written, read } = encoder.encodeInto(id, scratch);
      if (read < id.length) return -1; // longer than any valid id
      for (let slot = hashOf(scratch, 0, written) & mask; ; slot = (slot + 1) & mask) {
        const row = table[slot]! - 1;
        if (row < 0 || equalBytes(bytes, start[row]!, start[row + 1]!, scratch, 0, written)) return row;
      }
    },
  };
}

/** FNV-1a. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

export function equalBytes(a: Uint8Array, aFrom: number, aTo: number, b: Uint8Array, bFrom: number, bTo: number): boolean {
  if (aTo - aFrom !== bTo - bFrom) return false;
  for (let i = aFrom, j = bFrom; i < aTo; i++, j++) if (a[i] !== b[j]) return false;
  return true;
}
