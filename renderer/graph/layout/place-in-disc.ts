/**
 * Places the people of one cluster inside its disc: the tied ones nearest, room around everybody, nobody outside. Typed arrays and grids, so
 * that a cluster of thousands takes a fraction of a second.
 */

import { embedNeighbors } from './embed-neighbors';
import { unfold } from './unfold';

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
  /** Where a person would begin without a pin, relative to the disc's center. */
  readonly seed: (person: number) => readonly [x: number, y: number];
}

/** Room per person: names are wider than tall, marks need 27. */
const ROOM_X = 40;
const ROOM_Y = 31;
/** Ties pull from farther than this only. */
const NEAR = 46;
const CELL = 40;
/** Passes of making room around those who have come to their places, at most, and in crowds, where nobody sees who stands a little close. */
const MOST_PASSES = 160;
const CROWD = 600;
const CROWD_PASSES = 12;
/** Nobody who stands this much too near is too near. */
const SLACK = 0.01;

export function placeInDisc(people: DiscPeople): void {
  const { x, y, isFixed, isSettled, radius } = people;
  const n = x.length;
  if (n === 0) return;
  const springs = Math.min(people.a.length, n * 6);
  const room = roomIn(people);
  if (isSettled.every((settled, i) => settled === 0 || isFixed[i] === 1)) {
    // Whoever is pinned is arranged with the others and then taken to their place: the others stand the same with and without the pin.
    const pinned = x.map((at, i) => (isFixed[i] ? at : 0));
    const pinnedY = y.map((at, i) => (isFixed[i] ? at : 0));
    for (let i = 0; i < n; i++) if (isFixed[i]) [x[i], y[i]] = people.seed(i);
    unfold(x, y, people.a, people.b, people.weight, springs, radius);
    embedNeighbors({ x, y, a: people.a, b: people.b, ties: springs, outward: people.outward }, radius);
    for (let pass = 0; pass < passesFor(n) && room(NOBODY); pass++);
    if (isFixed.every((fixed) => fixed === 0)) return;
    for (let i = 0; i < n; i++) if (isFixed[i]) [x[i], y[i]] = [pinned[i] ?? 0, pinnedY[i] ?? 0];
  } else pullNewcomers(people, springs, room);
  for (let pass = 0; pass < passesFor(n) && room(isFixed); pass++);
}

/** Nobody is held: an empty list of who is. */
const NOBODY = new Uint8Array(0);

function passesFor(people: number): number {
  return people > CROWD ? CROWD_PASSES : MOST_PASSES;
}

/** Springs for those who have no place yet; the others only make room. */
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

/** One pass that parts whoever stands too near, and keeps everybody but those held inside the disc; true when somebody had to move. */
function roomIn({ x, y, radius }: DiscPeople): (isHeld: Uint8Array) => boolean {
  const n = x.length;
  const across = Math.ceil((2 * radius) / CELL) + 3;
  const head = new Int32Array(across * across);
  const next = new Int32Array(n);
  const column = (v: number): number => Math.max(0, Math.min(across - 1, Math.floor((v + radius) / CELL) + 1));
  const most = radius - 18;
  return (isHeld) => {
    const hasMoved = makeRoom(x, y, isHeld, head, next, across, column);
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

function makeRoom(
  x: Float64Array,
  y: Float64Array,
  isFixed: Uint8Array,
  head: Int32Array,
  next: Int32Array,
  across: number,
  column: (v: number) => number,
): boolean {
  const n = x.length;
  let hasMoved = false;
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
          const d = Math.hypot(dx / ROOM_X, dy / ROOM_Y);
          if (d >= 1 - SLACK) continue;
          hasMoved = true;
          // Two people in exactly the same place part sideways.
          const ux = d < 1e-6 ? (i % 2 === 0 ? 1 : -1) : dx / (Math.hypot(dx, dy) || 1);
          const uy = d < 1e-6 ? 0.3 : dy / (Math.hypot(dx, dy) || 1);
          const give = (1 - d) * 0.42 * (ROOM_X * Math.abs(ux) + ROOM_Y * Math.abs(uy));
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
  return hasMoved;
}
