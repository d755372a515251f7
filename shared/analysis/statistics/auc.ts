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
