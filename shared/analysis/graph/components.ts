/**
 * Components: the maximal connected sets of people. Numbered 0, 1, … by their smallest person number, so the numbering is deterministic.
 * A person without ties is a component of one. Breadth-first, O(people + ties).
 */
import type { TieGraph } from './tie-graph';

export interface Components {
  /** Component number per person. */
  readonly of: Int32Array;
  /** People per component. */
  readonly sizes: Int32Array;
}

export function components(graph: TieGraph): Components {
  const of = new Int32Array(graph.size).fill(-1);
  const queue = new Int32Array(graph.size);
  const sizes: number[] = [];
  for (let root = 0; root < graph.size; root++) {
    if (of[root] !== -1) continue;
    const component = sizes.length;
    of[root] = component;
    queue[0] = root;
    let end = 1;
    for (let next = 0; next < end; next++) {
      const v = queue[next]!;
      for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
        const w = graph.items[k]!;
        if (of[w] !== -1) continue;
        of[w] = component;
        queue[end++] = w;
      }
    }
    sizes.push(end);
  }
  return { of, sizes: Int32Array.from(sizes) };
}
