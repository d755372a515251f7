/**
 * Neighbor embedding: tied people are the nearest ones. t-SNE (van der Maaten & Hinton 2008) with ties as similarities, which preserves neighborhoods
 * of graphs better than springs (Kruiger et al. 2017). Ties attract with 1/degree. All pairs repel with the heavy tail of Student's t. In large
 * discs, a distant cell repels as one body at its center of mass. Deterministic.
 */
export interface Neighbors {
  /** Positions relative to the center of the disc, in world units; changed in place. The initial positions determine the large shapes. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Ties inside the disc: the first `ties` entries. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly ties: number;
  /** Direction and amount of ties that leave the disc: x and y per person, each -1…1. */
  readonly outward: Float64Array;
}

/** Up to this many people, repulsion is computed pair by pair. */
const FEW = 300;
/** Mean number of people per cell, and the largest number of cells. */
const IN_CELL = 4;
const MAX_CELLS = 1024;
/** In this first share of the steps ties attract more strongly, so that groups form before they repel each other (early exaggeration). */
const EARLY = 0.3;
const EARLY_PULL = 4;
const STEP = 1.4;
const MAX_STEP = 0.5;
const OUTWARD = 0.012;
/** Attraction to the center, as a share of the distance: people without ties here must not end at the rim. */
const INWARD = 0.004;
/** Radius of the disc in the scale of the embedding, per square root of a person. */
const WIDE = 0.75;

/** Number of steps for a disc with this many people. */
function stepsFor(people: number): number {
  return people <= FEW ? 100 : people <= 1500 ? 28 : people <= 4000 ? 18 : 12;
}

export function embedNeighbors({ x, y, a, b, ties, outward }: Neighbors, radius: number): void {
  const n = x.length;
  if (n < 3 || ties === 0) return;
  const steps = stepsFor(n);
  const pull = similaritiesOf(n, a, b, ties);
  const wide = WIDE * Math.sqrt(n) + 0.5;
  const shrink = (0.93 * wide) / radius;
  for (let i = 0; i < n; i++) {
    x[i] = (x[i] ?? 0) * shrink;
    y[i] = (y[i] ?? 0) * shrink;
  }
  const [forceX, forceY] = [new Float64Array(n), new Float64Array(n)];
  const [speedX, speedY] = [new Float64Array(n), new Float64Array(n)];
  const push = n <= FEW ? pairwiseRepulsion : gridRepulsion(n, wide);
  for (let step = 0; step < steps; step++) {
    const isEarly = step < steps * EARLY;
    forceX.fill(0);
    forceY.fill(0);
    const all = push(x, y, forceX, forceY);
    for (let i = 0; i < n; i++) {
      forceX[i] = -(forceX[i] ?? 0) / all + ((x[i] ?? 0) * INWARD) / n - ((outward[2 * i] ?? 0) * OUTWARD) / n;
      forceY[i] = -(forceY[i] ?? 0) / all + ((y[i] ?? 0) * INWARD) / n - ((outward[2 * i + 1] ?? 0) * OUTWARD) / n;
    }
    for (let e = 0; e < ties; e++) {
      const [i, j] = [a[e] ?? 0, b[e] ?? 0];
      const [dx, dy] = [(x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)];
      const force = ((pull[e] ?? 0) * (isEarly ? EARLY_PULL : 1)) / (1 + dx * dx + dy * dy);
      forceX[i] = (forceX[i] ?? 0) + force * dx;
      forceY[i] = (forceY[i] ?? 0) + force * dy;
      forceX[j] = (forceX[j] ?? 0) - force * dx;
      forceY[j] = (forceY[j] ?? 0) - force * dy;
    }
    const keeps = isEarly ? 0.5 : 0.8;
    for (let i = 0; i < n; i++) {
      let vx = keeps * (speedX[i] ?? 0) - STEP * n * (forceX[i] ?? 0);
      let vy = keeps * (speedY[i] ?? 0) - STEP * n * (forceY[i] ?? 0);
      const speed = vx * vx + vy * vy;
      if (speed > MAX_STEP * MAX_STEP) {
        vx *= MAX_STEP / Math.sqrt(speed);
        vy *= MAX_STEP / Math.sqrt(speed);
      }
      speedX[i] = vx;
      speedY[i] = vy;
      x[i] = (x[i] ?? 0) + vx;
      y[i] = (y[i] ?? 0) + vy;
      const far = (x[i] ?? 0) ** 2 + (y[i] ?? 0) ** 2;
      if (far > wide * wide) {
        x[i] = ((x[i] ?? 0) * wide) / Math.sqrt(far);
        y[i] = ((y[i] ?? 0) * wide) / Math.sqrt(far);
      }
    }
  }
  intoDisc(x, y, radius);
}

/** Similarity of each tie, symmetric as in t-SNE: 1/degree of both ends, normalized so that the sum over ordered pairs is 1. */
function similaritiesOf(n: number, a: Int32Array, b: Int32Array, ties: number): Float64Array {
  const degree = new Float64Array(n);
  for (let e = 0; e < ties; e++) {
    degree[a[e] ?? 0] = (degree[a[e] ?? 0] ?? 0) + 1;
    degree[b[e] ?? 0] = (degree[b[e] ?? 0] ?? 0) + 1;
  }
  const pull = new Float64Array(ties);
  let all = 0;
  for (let e = 0; e < ties; e++) {
    const similarity = 1 / (degree[a[e] ?? 0] ?? 1) + 1 / (degree[b[e] ?? 0] ?? 1);
    pull[e] = similarity;
    all += 2 * similarity;
  }
  for (let e = 0; e < ties; e++) pull[e] = (pull[e] ?? 0) / all;
  return pull;
}

/** Adds the repulsion of all pairs to the forces, without the normalization. Returns the normalizing sum. */
type Repulsion = (x: Float64Array, y: Float64Array, forceX: Float64Array, forceY: Float64Array) => number;

const pairwiseRepulsion: Repulsion = (x, y, forceX, forceY) => {
  const n = x.length;
  let all = 1e-12;
  for (let i = 0; i < n; i++) {
    const [xi, yi] = [x[i] ?? 0, y[i] ?? 0];
    let [ownX, ownY] = [0, 0];
    for (let j = i + 1; j < n; j++) {
      const dx = xi - (x[j] ?? 0);
      const dy = yi - (y[j] ?? 0);
      const near = 1 / (1 + dx * dx + dy * dy);
      all += 2 * near;
      const force = near * near;
      ownX += force * dx;
      ownY += force * dy;
      forceX[j] = (forceX[j] ?? 0) - force * dx;
      forceY[j] = (forceY[j] ?? 0) - force * dy;
    }
    forceX[i] = (forceX[i] ?? 0) + ownX;
    forceY[i] = (forceY[i] ?? 0) + ownY;
  }
  return all;
};

/** Arrays for people sorted by the cells of a grid. */
function cellsFor(n: number, wide: number) {
  const across = Math.max(4, Math.ceil(Math.sqrt(Math.min(MAX_CELLS, n / IN_CELL))));
  const side = (2 * wide) / across;
  const cells = across * across;
  const cellOf = new Int32Array(n);
  /** People of a cell are `person[start[cell]]` to `person[start[cell + 1] - 1]`. */
  const start = new Int32Array(cells + 1);
  const fill = new Int32Array(cells);
  const [person, sortedX, sortedY] = [new Int32Array(n), new Float64Array(n), new Float64Array(n)];
  /** Of each cell with people: position in the grid, number of people, center of mass. */
  const [column, row, count] = [new Int32Array(cells), new Int32Array(cells), new Float64Array(cells)];
  const [middleX, middleY] = [new Float64Array(cells), new Float64Array(cells)];
  const at = (v: number): number => Math.max(0, Math.min(across - 1, Math.floor((v + wide) / side)));

  /** Sorts people into cells. Returns the number of cells with people. */
  const sort = (x: Float64Array, y: Float64Array): number => {
    start.fill(0);
    for (let i = 0; i < n; i++) {
      const cell = at(y[i] as number) * across + at(x[i] as number);
      cellOf[i] = cell;
      start[cell + 1] = (start[cell + 1] as number) + 1;
    }
    for (let cell = 0; cell < cells; cell++) start[cell + 1] = (start[cell + 1] as number) + (start[cell] as number);
    fill.set(start.subarray(0, cells));
    for (let i = 0; i < n; i++) {
      const cell = cellOf[i] as number;
      const place = fill[cell] as number;
      fill[cell] = place + 1;
      person[place] = i;
      sortedX[place] = x[i] as number;
      sortedY[place] = y[i] as number;
    }
    let used = 0;
    for (let cell = 0; cell < cells; cell++) {
      const [first, end] = [start[cell] as number, start[cell + 1] as number];
      if (first === end) continue;
      let [sumX, sumY] = [0, 0];
      for (let p = first; p < end; p++) {
        sumX += sortedX[p] as number;
        sumY += sortedY[p] as number;
      }
      column[used] = cell % across;
      row[used] = Math.floor(cell / across);
      count[used] = end - first;
      middleX[used] = sumX / (end - first);
      middleY[used] = sumY / (end - first);
      used++;
    }
    return used;
  };
  return { across, start, person, sortedX, sortedY, column, row, count, middleX, middleY, sort };
}

/**
 * The same with a grid: pair by pair in the same and the eight neighboring cells, cell by cell elsewhere. People are copied in cell order, so that a
 * row of three cells is contiguous in memory. A large layout spends most of its time here.
 */
function gridRepulsion(n: number, wide: number): Repulsion {
  const { across, start, person, sortedX, sortedY, column, row, count, middleX, middleY, sort } = cellsFor(n, wide);
  return (x, y, forceX, forceY) => {
    const used = sort(x, y);
    let all = 1e-12;
    for (let u = 0; u < used; u++) {
      const [c, r] = [column[u] as number, row[u] as number];
      const [xc, yc] = [middleX[u] as number, middleY[u] as number];
      let [fieldX, fieldY, field] = [0, 0, 0];
      for (let v = 0; v < used; v++) {
        const [right, down] = [(column[v] as number) - c, (row[v] as number) - r];
        if (right >= -1 && right <= 1 && down >= -1 && down <= 1) continue;
        const dx = xc - (middleX[v] as number);
        const dy = yc - (middleY[v] as number);
        const near = 1 / (1 + dx * dx + dy * dy);
        const weight = near * (count[v] as number);
        field += weight;
        fieldX += weight * near * dx;
        fieldY += weight * near * dy;
      }
      all += field * (count[u] as number);
      const cell = r * across + c;
      const [left, right] = [Math.max(0, c - 1), Math.min(across - 1, c + 1)];
      for (let p = start[cell] as number; p < (start[cell + 1] as number); p++) {
        const [xp, yp] = [sortedX[p] as number, sortedY[p] as number];
        let [ownX, ownY, own] = [fieldX, fieldY, 0];
        for (let near = Math.max(0, r - 1); near <= Math.min(across - 1, r + 1); near++) {
          const end = start[near * across + right + 1] as number;
          for (let q = start[near * across + left] as number; q < end; q++) {
            const dx = xp - (sortedX[q] as number);
            const dy = yp - (sortedY[q] as number);
            const close = 1 / (1 + dx * dx + dy * dy);
            own += close;
            ownX += close * close * dx;
            ownY += close * close * dy;
          }
        }
        all += own - 1; // without the person itself
        const i = person[p] as number;
        forceX[i] = (forceX[i] as number) + ownX;
        forceY[i] = (forceY[i] as number) + ownY;
      }
    }
    return all;
  };
}

/** Margin at the rim, in world units. */
const RIM = 18;
/** Root mean square distance after the embedding, in radii. Evenly spread people have 0.71. */
const SPREAD = 0.62;

/** Centers and scales the embedding to the disc. Outliers end at the rim. */
function intoDisc(x: Float64Array, y: Float64Array, radius: number): void {
  const n = x.length;
  let [meanX, meanY, squares] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    meanX += (x[i] ?? 0) / n;
    meanY += (y[i] ?? 0) / n;
  }
  for (let i = 0; i < n; i++) squares += (((x[i] ?? 0) - meanX) ** 2 + ((y[i] ?? 0) - meanY) ** 2) / n;
  const most = Math.max(0, radius - RIM);
  const grow = (SPREAD * most) / Math.max(1e-9, Math.sqrt(squares));
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [((x[i] ?? 0) - meanX) * grow, ((y[i] ?? 0) - meanY) * grow];
    const far = Math.hypot(dx, dy);
    const share = far > most ? most / far : 1;
    x[i] = dx * share;
    y[i] = dy * share;
  }
}
