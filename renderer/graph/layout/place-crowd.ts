/**
 * Places thousands of people in a disc without forces: people in order along a Hilbert curve through a grid, so that neighbors in the order are
 * neighbors in the disc. Linear in the number of people.
 */
import { hashFraction } from './hash';

/** The cell at a distance along a Hilbert curve on a grid of 2^order × 2^order. */
export function hilbertCell(order: number, distance: number): readonly [column: number, row: number] {
  let [x, y, rest] = [0, 0, distance];
  for (let side = 1; side < 1 << order; side *= 2) {
    const right = 1 & (rest >> 1);
    const up = 1 & (rest ^ right);
    if (up === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
    x += side * right;
    y += side * up;
    rest = rest >> 2;
  }
  return [x, y];
}

/** Writes positions relative to the center of the disc, one per id, in the given order. */
export function placeCrowd(ids: readonly string[], radius: number, x: Float64Array, y: Float64Array): void {
  const n = ids.length;
  // The cells inside the disc are π/4 of all cells. 0.74 leaves some space.
  let order = 1;
  while ((1 << (2 * order)) * 0.74 < n) order++;
  const side = 1 << order;
  const inside: number[] = [];
  for (let d = 0; d < side * side; d++) {
    const [column, row] = hilbertCell(order, d);
    if (Math.hypot(column + 0.5 - side / 2, row + 0.5 - side / 2) < side / 2 - 0.3) inside.push(d);
  }
  const cell = (2 * radius) / side;
  ids.forEach((id, i) => {
    const d = inside[Math.floor((i * inside.length) / n)] ?? 0;
    const [column, row] = hilbertCell(order, d);
    x[i] = (column + 0.2 + 0.6 * hashFraction(id, 8) - side / 2) * cell;
    y[i] = (row + 0.2 + 0.6 * hashFraction(id, 9) - side / 2) * cell;
  });
}
