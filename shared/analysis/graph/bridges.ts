/**
 * Bridges: ties whose removal raises the number of components (Granovetter 1973 calls the usable kind "local bridge", see local-bridges.ts).
 * Tarjan 1974, depth-first with low points, without recursion: O(people + ties). Ties are a simple graph here, so a parallel tie cannot hide a
 * bridge.
 */
import type { TieGraph, TieList } from './tie-graph';

/** 1 per tie number that is a bridge. */
export function bridges(graph: TieGraph, ties: TieList): Uint8Array {
  const { size, start, items, tie } = graph;
  const isBridge = new Uint8Array(ties.a.length);
  const entered = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = start.slice(0, size);
  const stack = new Int32Array(size);
  const via = new Int32Array(size).fill(-1); // the tie by which a person was reached
  let time = 0;
  for (let root = 0; root < size; root++) {
    if (entered[root] !== -1) continue;
    let depth = 0;
    stack[0] = root;
    entered[root] = low[root] = time++;
    while (depth >= 0) {
      const v = stack[depth]!;
      if (next[v]! < start[v + 1]!) {
        const k = next[v]!++;
        const w = items[k]!;
        if (tie[k] === via[v]) continue;
        if (entered[w] === -1) {
          entered[w] = low[w] = time++;
          via[w] = tie[k]!;
          stack[++depth] = w;
        } else if (entered[w]! < low[v]!) {
          low[v] = entered[w]!;
        }
        continue;
      }
      depth--;
      if (depth < 0) continue;
      const parent = stack[depth]!;
      if (low[v]! < low[parent]!) low[parent] = low[v]!;
      if (low[v]! > entered[parent]!) isBridge[via[v]!] = 1;
    }
  }
  return isBridge;
}
