import { describe, expect, it } from 'vitest';
import { hilbertCell, placeCrowd } from '../../../../renderer/graph/layout/place-crowd';

describe('the curve', () => {
  it('passes every cell once, each beside the one before', () => {
    const cells = Array.from({ length: 256 }, (_, d) => hilbertCell(4, d));
    expect(new Set(cells.map(String)).size).toBe(256);
    for (let d = 1; d < cells.length; d++) {
      const [[x, y], [px, py]] = [cells[d]!, cells[d - 1]!];
      expect(Math.abs(x - px) + Math.abs(y - py)).toBe(1);
    }
  });
});

describe('a crowd', () => {
  it('fills its disc evenly, leaves it nowhere, and keeps neighbors of the order together', () => {
    const n = 20_000;
    const ids = Array.from({ length: n }, (_, i) => `p${i}`);
    const [x, y] = [new Float64Array(n), new Float64Array(n)];
    placeCrowd(ids, 1000, x, y);
    let inner = 0;
    let steps = 0;
    for (let i = 0; i < n; i++) {
      expect(Math.hypot(x[i]!, y[i]!)).toBeLessThanOrEqual(1000);
      if (Math.hypot(x[i]!, y[i]!) < 500) inner++;
      if (i > 0) steps += Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!);
    }
    // A quarter of the ground holds a quarter of the people.
    expect(inner / n).toBeGreaterThan(0.22);
    expect(inner / n).toBeLessThan(0.28);
    // Evenly spread they would be some 12.5 apart; two strangers in the disc are some 905 apart.
    expect(steps / n).toBeLessThan(20);
  });
});
