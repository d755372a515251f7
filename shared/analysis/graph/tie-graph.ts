/**
 * Ties between people as typed arrays: a list of ties, and the same as a graph in compressed rows (CSR).
 *
 * A `TieList` is canonical: a < b in every tie, ascending by (a, b), no pair twice, nobody tied to themselves. So the order in which ties were found
 * cannot change a result, and each tie has a number (its place in the list) under which measures of ties store their values.
 * Undirected. The user is never in it: with the user, every tie would have a common neighbor (docs/analysis.md, "The user is left out").
 */

export interface TieList {
  /** Number of people; person numbers are 0 … size − 1. */
  readonly size: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** > 0. */
  readonly weight: Float64Array;
}

export interface TieGraph {
  readonly size: number;
  /** Alters of person i: `items[start[i] .. start[i + 1])`, ascending. */
  readonly start: Int32Array;
  readonly items: Int32Array;
  readonly weight: Float64Array;
  /** Number of the tie in the list the graph was built from, beside each entry of `items`. */
  readonly tie: Int32Array;
}

/** Collects pairs in typed arrays that grow; `ties()` merges parallel pairs by adding their weights. */
export class PairCollector {
  #a = new Int32Array(256);
  #b = new Int32Array(256);
  #weight = new Float64Array(256);
  #length = 0;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  /** Self-ties and weights that are not positive are left out. */
  add(i: number, j: number, weight: number): void {
    if (i === j || !(weight > 0)) return;
    if (this.#length === this.#a.length) this.#grow();
    this.#a[this.#length] = Math.min(i, j);
    this.#b[this.#length] = Math.max(i, j);
    this.#weight[this.#length] = weight;
    this.#length++;
  }

  ties(): TieList {
    return mergedTies(
      this.#size,
      this.#a.subarray(0, this.#length),
      this.#b.subarray(0, this.#length),
      this.#weight.subarray(0, this.#length),
    );
  }

  #grow(): void {
    const length = this.#a.length * 2;
    const a = new Int32Array(length);
    const b = new Int32Array(length);
    const weight = new Float64Array(length);
    a.set(this.#a);
    b.set(this.#b);
    weight.set(this.#weight);
    this.#a = a;
    this.#b = b;
    this.#weight = weight;
  }
}

/**
 * Canonical list of pairs given in any order and orientation (`i[k]`, `j[k]`); weights of parallel pairs are added, self-ties dropped.
 * Two stable counting sorts (by b, then by a): O(pairs + people). Equal pairs are added in ascending order of weight, so that not even the
 * rounding depends on the order of import.
 */
export function mergedTies(size: number, i: ArrayLike<number>, j: ArrayLike<number>, weight?: ArrayLike<number>): TieList {
  const count = i.length;
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  const given = new Float64Array(count);
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const x = i[k]!;
    const y = j[k]!;
    if (x === y) continue;
    low[kept] = Math.min(x, y);
    high[kept] = Math.max(x, y);
    given[kept] = weight === undefined ? 1 : weight[k]!;
    kept++;
  }

  let order = new Int32Array(kept);
  for (let k = 0; k < kept; k++) order[k] = k;
  order = countingSort(order, high, size);
  order = countingSort(order, low, size);

  const a = new Int32Array(kept);
  const b = new Int32Array(kept);
  const sum = new Float64Array(kept);
  let ties = 0;
  for (let from = 0; from < kept; ) {
    const first = order[from]!;
    const x = low[first]!;
    const y = high[first]!;
    let to = from + 1;
    while (to < kept && low[order[to]!] === x && high[order[to]!] === y) to++;
    a[ties] = x;
    b[ties] = y;
    sum[ties] = to === from + 1 ? given[first]! : sumAscending(given, order, from, to);
    ties++;
    from = to;
  }
  return { size, a: a.slice(0, ties), b: b.slice(0, ties), weight: sum.slice(0, ties) };
}

function countingSort(order: Int32Array, key: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(size + 1);
  for (let k = 0; k < order.length; k++) next[key[order[k]!]! + 1]!++;
  for (let v = 0; v < size; v++) next[v + 1]! += next[v]!;
  const sorted = new Int32Array(order.length);
  for (let k = 0; k < order.length; k++) sorted[next[key[order[k]!]!]!++] = order[k]!;
  return sorted;
}

function sumAscending(values: Float64Array, order: Int32Array, from: number, to: number): number {
  const part = new Float64Array(to - from);
  for (let k = from; k < to; k++) part[k - from] = values[order[k]!]!;
  part.sort();
  let sum = 0;
  for (const value of part) sum += value;
  return sum;
}

/** The graph of a list of ties: O(people + ties). Because the list is sorted, every row comes out ascending without sorting. */
export function tieGraph(ties: TieList): TieGraph {
  const { size, a, b } = ties;
  const start = new Int32Array(size + 1);
  for (let k = 0; k < a.length; k++) {
    start[a[k]! + 1]!++;
    start[b[k]! + 1]!++;
  }
  for (let v = 0; v < size; v++) start[v + 1]! += start[v]!;
  const next = start.slice(0, size);
  const items = new Int32Array(2 * a.length);
  const weight = new Float64Array(2 * a.length);
  const tie = new Int32Array(2 * a.length);
  for (let k = 0; k < a.length; k++) {
    const x = a[k]!;
    const y = b[k]!;
    const w = ties.weight[k]!;
    const atX = next[x]!++;
    const atY = next[y]!++;
    items[atX] = y;
    items[atY] = x;
    weight[atX] = w;
    weight[atY] = w;
    tie[atX] = k;
    tie[atY] = k;
  }
  return { size, start, items, weight, tie };
}

/** One person's ties: entries `from` to before `to` of the columns, ascending by alter. */
export interface TieRow {
  readonly items: Int32Array;
  readonly weight: Float64Array;
  readonly tie: Int32Array;
  readonly from: number;
  readonly to: number;
}

export function rowOf({ items, weight, tie, start }: TieGraph, person: number): TieRow {
  return { items, weight, tie, from: start[person]!, to: start[person + 1]! };
}

/** Number of alters of a person. */
export function degree(graph: TieGraph, person: number): number {
  return graph.start[person + 1]! - graph.start[person]!;
}

/** Sum of the weights of a person's ties. */
export function weightedDegree(graph: TieGraph, person: number): number {
  let sum = 0;
  for (let k = graph.start[person]!; k < graph.start[person + 1]!; k++) sum += graph.weight[k]!;
  return sum;
}

/** Place of `alter` in the rows of the graph, or −1 when the two are not tied. Binary search. */
export function entryOf(graph: TieGraph, person: number, alter: number): number {
  let low = graph.start[person]!;
  let high = graph.start[person + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = graph.items[middle]!;
    if (found === alter) return middle;
    if (found < alter) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export interface Components {
  /** Component number per person. */
  readonly of: Int32Array;
  /** People per component. */
  readonly sizes: Int32Array;
}

/**
 * Components: the maximal connected sets of people. Numbered 0, 1, … by their smallest person number, so the numbering is deterministic.
 * A person without ties is a component of one. Breadth-first, O(people + ties).
 */
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
