/** Who is tied to whom, going on from a graph: a person's row is another one once it has changed. */
import { degree, rowOf, type TieGraph, type TieRow } from '../graph/tie-graph';

export class IncrementalAdjacency {
  readonly #graph: TieGraph;
  /** Where a person's ties are no longer those of the graph. */
  readonly #rows = new Map<number, TieRow>();

  constructor(graph: TieGraph) {
    this.#graph = graph;
  }

  of(person: number): TieRow {
    return this.#rows.get(person) ?? rowOf(this.#graph, person);
  }

  /** How many ties somebody has. */
  degree(person: number): number {
    const row = this.#rows.get(person);
    return row === undefined ? degree(this.#graph, person) : row.to - row.from;
  }

  /** Number of the tie of two people, −1: there is none. */
  tieOf(person: number, alter: number): number {
    const row = this.of(person);
    const at = placeOf(row, alter);
    return at < row.to && row.items[at] === alter ? row.tie[at]! : -1;
  }

  weigh(a: number, b: number, weight: number): void {
    for (const [row, at] of this.#entries(a, b)) row.weight[at] = weight;
  }

  renumber(a: number, b: number, tie: number): void {
    for (const [row, at] of this.#entries(a, b)) row.tie[at] = tie;
  }

  /** Ties somebody to an alter; the other way around is to be said as well. */
  link(person: number, alter: number, tie: number): void {
    const row = this.of(person);
    const at = placeOf(row, alter);
    this.#rows.set(person, {
      items: inserted(Int32Array, row.items, row, at, alter),
      weight: inserted(Float64Array, row.weight, row, at, 0),
      tie: inserted(Int32Array, row.tie, row, at, tie),
      from: 0,
      to: row.to - row.from + 1,
    });
  }

  unlink(person: number, alter: number): void {
    const row = this.of(person);
    const at = placeOf(row, alter);
    this.#rows.set(person, {
      items: without(Int32Array, row.items, row, at),
      weight: without(Float64Array, row.weight, row, at),
      tie: without(Int32Array, row.tie, row, at),
      from: 0,
      to: row.to - row.from - 1,
    });
  }

  /** The two entries of a tie that is there. */
  #entries(a: number, b: number): readonly (readonly [TieRow, number])[] {
    const [one, other] = [this.of(a), this.of(b)];
    return [
      [one, placeOf(one, b)],
      [other, placeOf(other, a)],
    ];
  }
}

/** The first place in a row that is not before `alter`. */
function placeOf({ items, from, to }: TieRow, alter: number): number {
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
