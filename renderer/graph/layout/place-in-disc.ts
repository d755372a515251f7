/**
 * Places the people of a cluster inside its disc: tied people nearest, space around everybody, nobody outside. Typed arrays and grids make a cluster
 * of thousands take a fraction of a second.
 */

import { embedNeighbors } from './embed-neighbors';
import { initialPositions } from './initial-positions';

export interface DiscPeople {
  readonly radius: number;
  /** Initial positions relative to the center of the disc; changed in place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1: pinned, must not move. */
  readonly isFixed: Uint8Array;
  /** Springs inside the disc: indices into x and y. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
  /** Direction and amount of ties that leave the disc: a force toward the rim, x and y per person. */
  readonly outward: Float64Array;
  /** 1: has a previous position. Springs do not move these people; they only make space. */
  readonly isSettled: Uint8Array;
  /** Initial position of a person without a pin, relative to the center of the disc. */
  readonly seed: (person: number) => readonly [x: number, y: number];
}

/** Space per person: names are wider than tall, marks need 27. */
const ROOM_X = 40;
const ROOM_Y = 31;
/** Springs attract only beyond this distance. */
const NEAR = 46;
const CELL = 40;
/** Separation passes at most, and for large discs, where small overlaps are not visible. */
const MAX_PASSES = 160;
const CROWD = 600;
const CROWD_PASSES = 12;
/** Relative overlap that is tolerated. */
const SLACK = 0.01;

export function placeInDisc(people: DiscPeople): void {
  const { x, y, isFixed, isSettled, radius } = people;
  const n = x.length;
  if (n === 0) return;
  const springs = Math.min(people.a.length, n * 6);
  const room = separationPass(people);
  if (isSettled.every((settled, i) => settled === 0 || isFixed[i] === 1)) {
    // Pinned people are placed with the others and then moved to their pin: a pin does not change the positions of the others.
    const pinned = x.map((at, i) => (isFixed[i] ? at : 0));
    const pinnedY = y.map((at, i) => (isFixed[i] ? at : 0));
    for (let i = 0; i < n; i++) if (isFixed[i]) [x[i], y[i]] = people.seed(i);
    initialPositions(x, y, people.a, people.b, people.weight, springs, radius);
    embedNeighbors({ x, y, a: people.a, b: people.b, ties: springs, outward: people.outward }, radius);
    for (let pass = 0; pass < passesFor(n) && room(NOBODY); pass++);
    if (isFixed.every((fixed) => fixed === 0)) return;
    for (let i = 0; i < n; i++) if (isFixed[i]) [x[i], y[i]] = [pinned[i] ?? 0, pinnedY[i] ?? 0];
  } else pullNewcomers(people, springs, room);
  for (let pass = 0; pass < passesFor(n) && room(isFixed); pass++);
}

/** Nobody is fixed. */
const NOBODY = new Uint8Array(0);

function passesFor(people: number): number {
  return people > CROWD ? CROWD_PASSES : MAX_PASSES;
}

/** Springs for people without a previous position. The others only make space. */
function pullNewcomers(
  { x, y, a, b, weight, isSettled, isFixed }: DiscPeople,
  springs: number,
  room: (isHeld: Uint8Array) => boolean,
): void {
  if (isSettled.every((settled) => settled === 1)) return;
  const n = x.length;
  const steps = n > 120 ? 24 : 80;
  const degree = new Float64Array(n);
  let heaviest = 1e-9;
  for (let e = 0; e < springs; e++) {
    heaviest = Math.max(heaviest, weight[e] ?? 0);
    degree[a[e] ?? 0] = (degree[a[e] ?? 0] ?? 0) + 1;
    degree[b[e] ?? 0] = (degree[b[e] ?? 0] ?? 0) + 1;
  }
  for (let step = 0; step < steps; step++) {
    const alpha = 1 - step / steps;
    for (let e = 0; e < springs; e++) {
      const [i, j] = [a[e] ?? 0, b[e] ?? 0];
      if (isSettled[i] && isSettled[j]) continue;
      const dx = (x[j] ?? 0) - (x[i] ?? 0);
      const dy = (y[j] ?? 0) - (y[i] ?? 0);
      const distance = Math.hypot(dx, dy) || 1;
      if (distance < NEAR) continue;
      const pull = 0.6 * (0.25 + 0.75 * alpha) * ((distance - NEAR) / distance) * (0.4 + 0.6 * Math.sqrt((weight[e] ?? 0) / heaviest));
      if (!isSettled[i]) {
        x[i] = (x[i] ?? 0) + (dx * pull) / Math.max(1, degree[i] ?? 1);
        y[i] = (y[i] ?? 0) + (dy * pull) / Math.max(1, degree[i] ?? 1);
      }
      if (!isSettled[j]) {
        x[j] = (x[j] ?? 0) - (dx * pull) / Math.max(1, degree[j] ?? 1);
        y[j] = (y[j] ?? 0) - (dy * pull) / Math.max(1, degree[j] ?? 1);
      }
    }
    room(isFixed);
  }
}

/** One pass that separates people who are too near and keeps everybody who is not fixed inside the disc. Returns whether somebody moved. */
function separationPass({ x, y, radius }: DiscPeople): (isHeld: Uint8Array) => boolean {
  const n = x.length;
  const grid = gridOf(n, radius);
  const most = radius - 18;
  return (isHeld) => {
    const hasMoved = separateNeighbors(x, y, isHeld, grid);
    for (let i = 0; i < n; i++) {
      if (isHeld[i]) continue;
      const far = Math.hypot(x[i] ?? 0, y[i] ?? 0);
      if (far <= most || far === 0) continue;
      x[i] = ((x[i] ?? 0) * most) / far;
      y[i] = ((y[i] ?? 0) * most) / far;
    }
    return hasMoved;
  };
}

/** People by grid cell: those of a cell are `person[start[cell]]` to `person[start[cell + 1] - 1]`; cells of a row are consecutive. */
interface Grid {
  readonly across: number;
  readonly start: Int32Array;
  readonly person: Int32Array;
  readonly column: (v: number) => number;
  readonly sort: (x: Float64Array, y: Float64Array) => void;
}

function gridOf(n: number, radius: number): Grid {
  const across = Math.ceil((2 * radius) / CELL) + 3;
  const start = new Int32Array(across * across + 1);
  const fill = new Int32Array(across * across);
  const [cellOf, person] = [new Int32Array(n), new Int32Array(n)];
  const column = (v: number): number => Math.max(0, Math.min(across - 1, Math.floor((v + radius) / CELL) + 1));
  const sort = (x: Float64Array, y: Float64Array): void => {
    start.fill(0);
    for (let i = 0; i < n; i++) {
      const cell = column(y[i] as number) * across + column(x[i] as number);
      cellOf[i] = cell;
      start[cell + 1] = (start[cell + 1] as number) + 1;
    }
    for (let cell = 0; cell < fill.length; cell++) start[cell + 1] = (start[cell + 1] as number) + (start[cell] as number);
    fill.set(start.subarray(0, fill.length));
    for (let i = 0; i < n; i++) {
      const cell = cellOf[i] as number;
      person[fill[cell] as number] = i;
      fill[cell] = (fill[cell] as number) + 1;
    }
  };
  return { across, start, person, column, sort };
}

function separateNeighbors(x: Float64Array, y: Float64Array, isFixed: Uint8Array, { across, start, person, column, sort }: Grid): boolean {
  const n = x.length;
  let hasMoved = false;
  sort(x, y);
  for (let i = 0; i < n; i++) {
    const cx = column(x[i] as number);
    const cy = column(y[i] as number);
    for (let row = Math.max(0, cy - 1); row <= Math.min(across - 1, cy + 1); row++) {
      const end = start[row * across + Math.min(across - 1, cx + 1) + 1] as number;
      for (let p = start[row * across + Math.max(0, cx - 1)] as number; p < end; p++) {
        const j = person[p] as number;
        if (j <= i) continue;
        const dx = (x[j] as number) - (x[i] as number);
        const dy = (y[j] as number) - (y[i] as number);
        const squared = (dx * dx) / (ROOM_X * ROOM_X) + (dy * dy) / (ROOM_Y * ROOM_Y);
        if (squared >= (1 - SLACK) ** 2) continue;
        hasMoved = true;
        separatePair(x, y, isFixed, i, j, dx, dy, Math.sqrt(squared));
      }
    }
  }
  return hasMoved;
}

/** Moves two people apart whose distance is `d` (in units of the space per person). */
function separatePair(
  x: Float64Array,
  y: Float64Array,
  isFixed: Uint8Array,
  i: number,
  j: number,
  dx: number,
  dy: number,
  d: number,
): void {
  // Two people at the same position move sideways.
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const ux = d < 1e-6 ? (i % 2 === 0 ? 1 : -1) : dx / length;
  const uy = d < 1e-6 ? 0.3 : dy / length;
  const give = (1 - d) * 0.42 * (ROOM_X * Math.abs(ux) + ROOM_Y * Math.abs(uy));
  const both = isFixed[i] || isFixed[j] ? 1 : 0.5;
  if (!isFixed[i]) {
    x[i] = (x[i] as number) - ux * give * both;
    y[i] = (y[i] as number) - uy * give * both;
  }
  if (!isFixed[j]) {
    x[j] = (x[j] as number) + ux * give * both;
    y[j] = (y[j] as number) + uy * give * both;
  }
}
