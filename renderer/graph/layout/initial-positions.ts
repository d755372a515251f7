/**
 * Initial positions of the people of a disc that show the large shapes of the network. Everybody starts at the position of their id. Then positions
 * are averaged over ties many times, which keeps only low frequencies (a low-pass filter on the graph, Taubin 1995; continued to the end it is the
 * spectral layout of Hall 1970). Because it starts from ids and runs a fixed number of rounds, a new person changes little.
 */
const ROUNDS = 60;
/** In large discs the neighbor embedding adds the small shapes, so fewer rounds are enough. */
const CROWD = 600;
const CROWD_ROUNDS = 30;

/** Changes `x` and `y` (relative to the center of the disc) in place. `a`, `b`, `weight`: springs inside the disc, the first `springs` entries. */
export function initialPositions(
  x: Float64Array,
  y: Float64Array,
  a: Int32Array,
  b: Int32Array,
  weight: Float64Array,
  springs: number,
  radius: number,
): void {
  const n = x.length;
  if (n < 8 || springs === 0) return;
  const total = new Float64Array(n);
  for (let e = 0; e < springs; e++) {
    const w = Math.sqrt(weight[e] ?? 0);
    total[a[e] ?? 0] = (total[a[e] ?? 0] ?? 0) + w;
    total[b[e] ?? 0] = (total[b[e] ?? 0] ?? 0) + w;
  }
  const [sumX, sumY] = [new Float64Array(n), new Float64Array(n)];
  for (let round = 0; round < (n > CROWD ? CROWD_ROUNDS : ROUNDS); round++) {
    sumX.fill(0);
    sumY.fill(0);
    for (let e = 0; e < springs; e++) {
      const i = a[e] ?? 0;
      const j = b[e] ?? 0;
      const w = Math.sqrt(weight[e] ?? 0);
      sumX[i] = (sumX[i] ?? 0) + w * (x[j] ?? 0);
      sumY[i] = (sumY[i] ?? 0) + w * (y[j] ?? 0);
      sumX[j] = (sumX[j] ?? 0) + w * (x[i] ?? 0);
      sumY[j] = (sumY[j] ?? 0) + w * (y[i] ?? 0);
    }
    for (let i = 0; i < n; i++) {
      const all = total[i] ?? 0;
      if (all === 0) continue;
      x[i] = 0.5 * (x[i] ?? 0) + (0.5 * (sumX[i] ?? 0)) / all;
      y[i] = 0.5 * (y[i] ?? 0) + (0.5 * (sumY[i] ?? 0)) / all;
    }
    if (round % 10 === 9) whiten(x, y, radius);
  }
  spread(x, y, radius);
}

/** Gives the positions equal variance in all directions without rotation: averaging shrinks them unevenly. */
function whiten(x: Float64Array, y: Float64Array, radius: number): void {
  const n = x.length;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < n; i++) {
    meanX += (x[i] ?? 0) / n;
    meanY += (y[i] ?? 0) / n;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [(x[i] ?? 0) - meanX, (y[i] ?? 0) - meanY];
    xx += (dx * dx) / n;
    xy += (dx * dy) / n;
    yy += (dy * dy) / n;
  }
  // Inverse square root of a 2 × 2 covariance matrix: its root is (C + √det C · I) / √(tr C + 2 √det C).
  const root = Math.sqrt(Math.max(1e-12, xx * yy - xy * xy));
  const scale = Math.sqrt(xx + yy + 2 * root);
  const [p, q, r] = [(xx + root) / scale, xy / scale, (yy + root) / scale];
  const det = Math.max(1e-9, p * r - q * q);
  const wide = radius * 0.5;
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [(x[i] ?? 0) - meanX, (y[i] ?? 0) - meanY];
    x[i] = ((r * dx - q * dy) / det) * wide;
    y[i] = ((p * dy - q * dx) / det) * wide;
  }
}

/** Moves people outward or inward until the disc is filled evenly: the k-th from the center gets the radius at which k people have space. */
function spread(x: Float64Array, y: Float64Array, radius: number): void {
  const n = x.length;
  const far = Float64Array.from(x, (value, i) => Math.hypot(value, y[i] ?? 0));
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => (far[i] ?? 0) - (far[j] ?? 0) || i - j);
  order.forEach((i, k) => {
    const wanted = (radius - 18) * Math.sqrt((k + 0.5) / n);
    const share = (far[i] ?? 0) > 1e-9 ? wanted / (far[i] ?? 1) : 0;
    x[i] = (x[i] ?? 0) * share;
    y[i] = (y[i] ?? 0) * share;
  });
}
