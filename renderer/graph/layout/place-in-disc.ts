/**
 * Places the people of one cluster inside its disc: springs along ties, room around everybody, nobody outside. Typed arrays and a grid, so
 * that a cluster of thousands takes a fraction of a second.
 */

export interface DiscPeople {
  readonly radius: number;
  /** Starting places relative to the disc's center; changed in place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** True where the place is given (pinned) and must not move. */
  readonly isFixed: Uint8Array;
  /** Springs inside the disc: indices into x and y. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
  /** How hard and where to ties leave the disc: a pull toward the rim, x and y per person. */
  readonly outward: Float64Array;
  /** True where the person has a place already: ties no longer pull them, they only make room. */
  readonly isSettled: Uint8Array;
}

import { unfold } from './unfold';

/** Room per person: names are wider than tall. */
const ROOM_X = 58;
const ROOM_Y = 42;
/** Large clusters are read as crowds, not by name: less room each, or they freeze into a lattice. */
const CROWD = 120;
const CROWD_ROOM = 0.8;
const CELL = 58;
const REST = 0.6;
/** In larger crowds nobody sees who gave way a little more. */
const MOST_RESTED = 600;

export function placeInDisc(people: DiscPeople): void {
  const { x, y, isFixed, isSettled, radius } = people;
  const n = x.length;
  if (n === 0) return;
  const isWholeNew = isSettled.every((settled, i) => settled === 0 || isFixed[i] === 1);
  // Who has a place only makes room: that is soon done.
  const steps = isWholeNew ? (n > 4000 ? 16 : n > 600 ? 36 : n > 250 ? 70 : 160) : n > 120 ? 24 : 80;
  const springs = Math.min(people.a.length, n * 6);
  const degree = new Float64Array(n);
  let heaviest = 1e-9;
  for (let e = 0; e < springs; e++) {
    heaviest = Math.max(heaviest, people.weight[e] ?? 0);
    degree[people.a[e] ?? 0] = (degree[people.a[e] ?? 0] ?? 0) + 1;
    degree[people.b[e] ?? 0] = (degree[people.b[e] ?? 0] ?? 0) + 1;
  }
  if (isWholeNew && isFixed.every((fixed) => fixed === 0)) unfold(x, y, people.a, people.b, people.weight, springs, radius);
  const across = Math.ceil((2 * radius) / CELL) + 3;
  const head = new Int32Array(across * across);
  const next = new Int32Array(n);
  const column = (v: number): number => Math.max(0, Math.min(across - 1, Math.floor((v + radius) / CELL) + 1));
  // The last steps of a new disc only make room, until nobody is too near: asked again, nobody moves.
  const rest = isWholeNew && n <= MOST_RESTED ? Math.round(steps * REST) : 0;
  for (let step = 0; step < steps + rest; step++) {
    const isResting = step >= steps;
    const alpha = isResting ? 0 : 1 - step / steps;
    for (let e = 0; e < (isResting ? 0 : springs); e++) {
      const i = people.a[e] ?? 0;
      const j = people.b[e] ?? 0;
      const dx = (x[j] ?? 0) - (x[i] ?? 0);
      const dy = (y[j] ?? 0) - (y[i] ?? 0);
      const distance = Math.hypot(dx, dy) || 1;
      if (distance < ROOM_X) continue;
      const force =
        0.6 * (0.25 + 0.75 * alpha) * ((distance - ROOM_X) / distance) * (0.4 + 0.6 * Math.sqrt((people.weight[e] ?? 0) / heaviest));
      const [fi, fj] = [force / Math.max(1, degree[i] ?? 1), force / Math.max(1, degree[j] ?? 1)];
      if (!isSettled[i]) {
        x[i] = (x[i] ?? 0) + dx * fi;
        y[i] = (y[i] ?? 0) + dy * fi;
      }
      if (!isSettled[j]) {
        x[j] = (x[j] ?? 0) - dx * fj;
        y[j] = (y[j] ?? 0) - dy * fj;
      }
    }
    for (let i = 0; i < n; i++) {
      if (isSettled[i]) continue;
      x[i] = (x[i] ?? 0) + (people.outward[2 * i] ?? 0) * alpha * 3;
      y[i] = (y[i] ?? 0) + (people.outward[2 * i + 1] ?? 0) * alpha * 3;
    }
    if (isWholeNew && !isResting) fill(x, y, isFixed, radius, alpha);
    // Two passes of making room at the end of every step, so that springs never win over legibility.
    makeRoom(x, y, isFixed, head, next, across, column, n, n > CROWD ? CROWD_ROOM : 1);
    for (let i = 0; i < n; i++) {
      if (isFixed[i]) continue;
      const far = Math.hypot(x[i] ?? 0, y[i] ?? 0);
      const most = radius - 18;
      if (far > most && far > 0) {
        x[i] = ((x[i] ?? 0) * most) / far;
        y[i] = ((y[i] ?? 0) * most) / far;
      }
    }
  }
}

/** Keeps the crowd in the middle of its disc and as wide as the disc: evenly spread people have a root mean square distance of 0.71 radii. */
function fill(x: Float64Array, y: Float64Array, isFixed: Uint8Array, radius: number, alpha: number): void {
  const n = x.length;
  let [sumX, sumY, squares] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    sumX += x[i] ?? 0;
    sumY += y[i] ?? 0;
  }
  const [meanX, meanY] = [sumX / n, sumY / n];
  for (let i = 0; i < n; i++) squares += ((x[i] ?? 0) - meanX) ** 2 + ((y[i] ?? 0) - meanY) ** 2;
  const wide = Math.sqrt(squares / n);
  const target = Math.max(0, radius - 18) * 0.66;
  const grow = n < 3 || wide < 1 ? 1 : 1 + Math.max(-0.2, Math.min(0.2, target / wide - 1)) * 0.25 * alpha;
  const shift = 0.35 * alpha;
  for (let i = 0; i < n; i++) {
    if (isFixed[i]) continue;
    x[i] = ((x[i] ?? 0) - meanX) * grow + meanX * (1 - shift);
    y[i] = ((y[i] ?? 0) - meanY) * grow + meanY * (1 - shift);
  }
}

function makeRoom(
  x: Float64Array,
  y: Float64Array,
  isFixed: Uint8Array,
  head: Int32Array,
  next: Int32Array,
  across: number,
  column: (v: number) => number,
  n: number,
  share: number,
): void {
  const [roomX, roomY] = [ROOM_X * share, ROOM_Y * share];
  head.fill(-1);
  for (let i = n - 1; i >= 0; i--) {
    const cell = column(y[i] ?? 0) * across + column(x[i] ?? 0);
    next[i] = head[cell] ?? -1;
    head[cell] = i;
  }
  for (let i = 0; i < n; i++) {
    const cx = column(x[i] ?? 0);
    const cy = column(y[i] ?? 0);
    for (let row = Math.max(0, cy - 1); row <= Math.min(across - 1, cy + 1); row++) {
      for (let col = Math.max(0, cx - 1); col <= Math.min(across - 1, cx + 1); col++) {
        for (let j = head[row * across + col] ?? -1; j >= 0; j = next[j] ?? -1) {
          if (j <= i) continue;
          const dx = (x[j] ?? 0) - (x[i] ?? 0);
          const dy = (y[j] ?? 0) - (y[i] ?? 0);
          const d = Math.hypot(dx / roomX, dy / roomY);
          if (d >= 1) continue;
          // Two people in exactly the same place part sideways.
          const ux = d < 1e-6 ? (i % 2 === 0 ? 1 : -1) : dx / (Math.hypot(dx, dy) || 1);
          const uy = d < 1e-6 ? 0.3 : dy / (Math.hypot(dx, dy) || 1);
          const give = (1 - d) * 0.42 * (roomX * Math.abs(ux) + roomY * Math.abs(uy));
          const both = isFixed[i] || isFixed[j] ? 1 : 0.5;
          if (!isFixed[i]) {
            x[i] = (x[i] ?? 0) - ux * give * both;
            y[i] = (y[i] ?? 0) - uy * give * both;
          }
          if (!isFixed[j]) {
            x[j] = (x[j] ?? 0) + ux * give * both;
            y[j] = (y[j] ?? 0) + uy * give * both;
          }
        }
      }
    }
  }
}
