/**
 * Isotonic regression (pool adjacent violators; Ayer et al. 1955): the non-decreasing function of a score that is nearest, by least
 * squares, to the outcomes. It turns an ordinal score such as P(alive) into a share of cases.
 */
export interface Isotonic {
  /** Lowest score of each step, ascending. */
  readonly from: readonly number[];
  /** Value of each step, ascending. */
  readonly value: readonly number[];
}

/** `weight` of each case: 1 when left out. */
export function isotonic(score: ArrayLike<number>, cameTrue: ArrayLike<number>, weight?: ArrayLike<number>): Isotonic {
  const order = Int32Array.from({ length: score.length }, (_, k) => k).sort((x, y) => score[x]! - score[y]!);
  const steps: { from: number; sum: number; count: number }[] = [];
  for (let k = 0; k < order.length; ) {
    const at = score[order[k]!]!;
    const step = { from: at, sum: 0, count: 0 };
    for (; k < order.length && score[order[k]!] === at; k++) {
      const own = weight === undefined ? 1 : weight[order[k]!]!;
      step.sum += own * cameTrue[order[k]!]!;
      step.count += own;
    }
    steps.push(step);
    while (steps.length > 1) {
      const last = steps[steps.length - 1]!;
      const before = steps[steps.length - 2]!;
      if (before.sum / before.count < last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      steps.pop();
    }
  }
  return {
    from: steps.map((step) => step.from),
    value: steps.map((step) => step.sum / step.count),
  };
}

/** Value of the step a score falls on; below the first step the first. NaN without steps. */
export function isotonicValue({ from, value }: Isotonic, score: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (from[middle]! <= score) low = middle;
    else high = middle - 1;
  }
  return value[low] ?? Number.NaN;
}
