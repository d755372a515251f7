/** Statistics of ranks: percentiles, medians, and how well a score separates two kinds. All leave NaN out. */

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

/**
 * How well a score tells two kinds apart: the chance that a random one that came true had the higher score than a random one that did not (area
 * under the ROC curve; Hanley & McNeil 1982). 0.5: no better than a coin. Equal scores count half. A score that is NaN is left out; NaN when one of the kinds is missing.
 */
export function auc(score: ArrayLike<number>, cameTrue: ArrayLike<number>): number {
  const order = Int32Array.from({ length: score.length }, (_, k) => k)
    .filter((k) => !Number.isNaN(score[k]!))
    .sort((x, y) => score[x]! - score[y]!);
  let ranks = 0; // sum of mid-ranks of those that came true
  let yes = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && score[order[to]!] === score[order[from]!]) to++;
    for (let k = from; k < to; k++) {
      if (!cameTrue[order[k]!]) continue;
      ranks += (from + 1 + to) / 2;
      yes++;
    }
    from = to;
  }
  const no = order.length - yes;
  return yes === 0 || no === 0 ? Number.NaN : (ranks - (yes * (yes + 1)) / 2) / (yes * no);
}
