/**
 * Agreement of two partitions of the same people, given as one label number per person (labels have no order; only who is with whom counts): the
 * adjusted Rand index, the Rand index corrected for chance (Hubert & Arabie 1985). 1: the same; 0: as good as chance; can be negative.
 *
 * Two partitions of one cluster each, or of singletons each, are the same: 1.
 */

interface Contingency {
  readonly total: number;
  readonly cells: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

export function contingency(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): { table: Contingency; pairOf: (cell: number) => readonly [number, number] } {
  const cells = new Map<number, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  const count = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  const numberOf = (labels: Map<number, number>, label: number) => {
    const known = labels.get(label);
    if (known !== undefined) return known;
    labels.set(label, labels.size);
    return labels.size - 1;
  };
  const xNumbers = new Map<number, number>();
  const yNumbers = new Map<number, number>();
  const width = x.length + 1;
  for (let k = 0; k < x.length; k++) {
    const row = numberOf(xNumbers, x[k]!);
    const column = numberOf(yNumbers, y[k]!);
    count(cells, row * width + column);
    count(rows, row);
    count(columns, column);
  }
  return { table: { total: x.length, cells, rows, columns }, pairOf: (cell) => [Math.floor(cell / width), cell % width] };
}

export function adjustedRandIndex(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const { table } = contingency(x, y);
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const sum = (counts: ReadonlyMap<number, number>) => {
    let total = 0;
    for (const count of counts.values()) total += pairs(count);
    return total;
  };
  const together = sum(table.cells);
  const inX = sum(table.rows);
  const inY = sum(table.columns);
  const all = pairs(table.total);
  const expected = all === 0 ? 0 : (inX * inY) / all;
  const most = (inX + inY) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}
