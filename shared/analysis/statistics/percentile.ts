/** Places in an order: percentiles, medians, ranks. All leave NaN out. */

/**
 * Percentile rank 0…100 of each value among all values that are not NaN: the share below plus half the share equal (mid-rank), so equal values get
 * equal percentiles and a single value gets 50. NaN stays NaN.
 */
export function percentileRanks(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return values.map((value) =>
    Number.isNaN(value) ? Number.NaN : (50 * (lowerBound(sorted, value) + upperBound(sorted, value))) / sorted.length,
  );
}

/** Median, or NaN of nothing. */
export function median(values: Float64Array): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median of the `count` largest values above zero; NaN when there are none. */
export function medianOfTop(values: Float64Array, count: number): number {
  const positive = values.filter((value) => value > 0).sort();
  return median(positive.subarray(Math.max(0, positive.length - count)));
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many are at most `value`. */
export function upperBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
