/**
 * Shortest path (geodesic): fewest ties from one person to another, both ends included. Among equally short ones, the one whose people have the
 * smallest numbers, counted from the start, so that the answer never flickers. Null when there is none; [i] from i to i.
 */
import type { TieGraph } from './tie-graph';

export function shortestPath(graph: TieGraph, from: number, to: number): number[] | null {
  if (from === to) return [from];
  // Backwards from the goal: then, walking forward, the first alter that is one step nearer is the smallest.
  const distance = distancesFrom(graph, to);
  if (distance[from] === -1) return null;
  const path = [from];
  for (let v = from; v !== to; ) {
    for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
      const w = graph.items[k]!;
      if (distance[w] !== distance[v]! - 1) continue;
      v = w;
      break;
    }
    path.push(v);
  }
  return path;
}

/** Fewest ties from `source` to everyone, −1: out of reach. */
export function distancesFrom(graph: TieGraph, source: number): Int32Array {
  const distance = new Int32Array(graph.size).fill(-1);
  const queue = new Int32Array(graph.size);
  distance[source] = 0;
  queue[0] = source;
  let end = 1;
  for (let next = 0; next < end; next++) {
    const v = queue[next]!;
    for (let k = graph.start[v]!; k < graph.start[v + 1]!; k++) {
      const w = graph.items[k]!;
      if (distance[w] !== -1) continue;
      distance[w] = distance[v]! + 1;
      queue[end++] = w;
    }
  }
  return distance;
}
