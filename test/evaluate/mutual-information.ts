/**
 * How much two partitions say about each other. Two partitions of one cluster each, or of singletons each, are the same: 1.
 *
 *   NMI: mutual information over the arithmetic mean of the entropies (Danon et al. 2005). 1: the same partition. Rewards many clusters.
 *   AMI: the same corrected for chance, (I − E) / (mean entropy − E), E under random partitions of the same sizes (Vinh, Epps & Bailey 2010).
 */
import { contingency } from '../../shared/analysis/statistics/partition-similarity';

/** In nats. */
function mutualInformation({ table, pairOf }: ReturnType<typeof contingency>): number {
  const n = table.total;
  let mutual = 0;
  for (const [cell, count] of table.cells) {
    const [row, column] = pairOf(cell);
    mutual += (count / n) * Math.log((count * n) / (table.rows.get(row)! * table.columns.get(column)!));
  }
  return mutual;
}

export function normalizedMutualInformation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const between = contingency(x, y);
  const { table } = between;
  const n = table.total;
  if (n === 0) return 1;
  const mutual = mutualInformation(between);
  const mean = (entropy(table.rows, n) + entropy(table.columns, n)) / 2;
  return mean === 0 ? 1 : Math.max(0, mutual) / mean;
}

export function adjustedMutualInformation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const between = contingency(x, y);
  const { table } = between;
  const n = table.total;
  if (n === 0) return 1;
  const mutual = mutualInformation(between);
  const expected = expectedInformation([...table.rows.values()], [...table.columns.values()], n);
  const most = (entropy(table.rows, n) + entropy(table.columns, n)) / 2;
  return Math.abs(most - expected) < 1e-12 ? 1 : (mutual - expected) / (most - expected);
}

/** Mean mutual information of two random partitions with clusters of these sizes: each cell is hypergeometric. */
function expectedInformation(rows: readonly number[], columns: readonly number[], n: number): number {
  const logFactorial = new Float64Array(n + 1);
  for (let k = 2; k <= n; k++) logFactorial[k] = logFactorial[k - 1]! + Math.log(k);
  const f = (k: number) => logFactorial[k]!;
  let sum = 0;
  for (const a of rows) {
    for (const b of columns) {
      const always = f(a) + f(b) + f(n - a) + f(n - b) - f(n);
      for (let k = Math.max(1, a + b - n); k <= Math.min(a, b); k++) {
        const chance = Math.exp(always - f(k) - f(a - k) - f(b - k) - f(n - a - b + k));
        sum += (k / n) * Math.log((k * n) / (a * b)) * chance;
      }
    }
  }
  return sum;
}

function entropy(counts: ReadonlyMap<number, number>, n: number): number {
  let sum = 0;
  for (const count of counts.values()) sum -= (count / n) * Math.log(count / n);
  return sum;
}
