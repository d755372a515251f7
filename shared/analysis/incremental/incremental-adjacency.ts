/** Copy-on-write adjacency rows on top of an immutable graph. */
import { degree, rowOf, type TieGraph, type TieRow } from '../graph/tie-graph';

export class IncrementalAdjacency {
  readonly #graph: TieGraph;
  /** Rows of people whose ties differ from those of the graph. */
  readonly #rows = new Map<number, TieRow>();

  constructor(graph: TieGraph) {
    this.#graph = graph;
  }

  of(person: number): TieRow {
    return this.#rows.get(person) ?? rowOf(this.#graph, person);
  }

  /** Number of ties of a person. */
  degree(person: number): number {
    const row = this.#rows.get(person);
    return row === undefined ? degree(this.#graph, person) : row.to - row.from;
  }

  /** Number of the tie of two people, −1: none. */
  tieOf(person: number, alter: number): number {
    const row = this.of(person);
    const at = lowerBound(row, alter);
    return at < row.to && row.items[at] === alter ? row.tie[at]! : -1;
  }

  setWeight(a: number, b: number, weight: number): void {
    for (const [row, at] of this.#entries(a, b)) row.weight[at] = weight;
  }

  renumber(a: number, b: number, tie: number): void {
    for (const [row, at] of this.#entries(a, b)) row.tie[at] = tie;
  }

  /** Adds an alter to the row of one person. Call it for both people. */
  addTie(person: number, alter: number, tie: number): void {
    const row = this.of(person);
    const at = lowerBound(row, alter);
    this.#rows.set(person, {
      items: inserted(Int32Array, row.items, row, at, alter),
      weight: inserted(Float64Array, row.weight, row, at, 0),
      tie: inserted(Int32Array, row.tie, row, at, tie),
      from: 0,
      to: row.to - row.from + 1,
    });
  }

  removeTie(person: number, alter: number): void {
    const row = this.of(person);
    const at = lowerBound(row, alter);
    this.#rows.set(person, {
      items: without(Int32Array, row.items, row, at),
      weight: without(Float64Array, row.weight, row, at),
      tie: without(Int32Array, row.tie, row, at),
      from: 0,
      to: row.to - row.from - 1,
    });
  }

  /** The two entries of an existing tie. */
  #entries(a: number, b: number): readonly (readonly [TieRow, number])[] {
    const [ofA, ofB] = [this.of(a), this.of(b)];
    return [
      [ofA, lowerBound(ofA, b)],
      [ofB, lowerBound(ofB, a)],
    ];
  }
}

/** The first place in a row whose alter is not smaller. */
function lowerBound({ items, from, to }: TieRow, alter: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]! < alter) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inserted<T extends Int32Array | Float64Array>(
  make: new (length: number) => T,
  column: T,
  { from, to }: TieRow,
  at: number,
  value: number,
): T {
  const longer = new make(to - from + 1);
  longer.set(column.subarray(from, at));
  longer[at - from] = value;
  longer.set(column.subarray(at, to), at - from + 1);
  return longer;
}

function without<T extends Int32Array | Float64Array>(make: new (length: number) => T, column: T, { from, to }: TieRow, at: number): T {
  const shorter = new make(to - from - 1);
  shorter.set(column.subarray(from, at));
  shorter.set(column.subarray(at + 1, to), at - from);
  return shorter;
}
