/**
 * Where people stand in the picture of rings: in the middle of the band of their closeness, and in the sector of their group, so that people of one circle are
 * side by side on whatever ring. On a ring that is too full for it they are pushed apart. Below, the names of the rings stay free.
 */
import type { PersonId } from '../../shared/model/ids';

export const SIZE = 460;
/** Outer radius of each band, by ring: 0 innermost (closeness 5), 4 outermost (closeness 1), 5 not said. */
const EDGES = [76, 112, 146, 176, 204, 228];
const CENTER = SIZE / 2;
const DOT = 13;
/** Of the dot: so much room each one has. */
const ROOM = 2.15;
const PASSES = 60;
/** Half of what the name of a ring takes, with a margin. */
const HALF_NAME = 42;
const TURN = 2 * Math.PI;
export const RING_EDGES: readonly number[] = EDGES.slice(0, -1);

export interface RingPlace {
  readonly person: PersonId;
  readonly x: number;
  readonly y: number;
  /** Of the dot. */
  readonly radius: number;
}

/** Ring of a declared closeness; undefined: not said. */
function ringOf(closeness: number | undefined): number {
  return closeness === undefined ? 5 : 5 - closeness;
}

/** The declared closeness of a point, by the band it lies in; null: outside of all rings. */
export function closenessAt(x: number, y: number): number | null {
  const distance = Math.hypot(x - CENTER, y - CENTER);
  const ring = RING_EDGES.findIndex((edge) => distance <= edge);
  return ring < 0 ? null : 5 - ring;
}

/** @param groupOf what people are put side by side by */
export function ringPlaces(
  people: readonly PersonId[],
  closeness: ReadonlyMap<PersonId, number>,
  groupOf: (id: PersonId) => string,
): readonly RingPlace[] {
  const groups = [...new Set(people.map(groupOf))];
  const around = groups.flatMap((group) => people.filter((id) => groupOf(id) === group));
  return EDGES.flatMap((edge, ring) => {
    const own = around.filter((id) => ringOf(closeness.get(id)) === ring);
    const middle = ring === 0 ? edge - DOT * 1.9 : (edge + (EDGES[ring - 1] ?? 0)) / 2;
    const hasName = ring < RING_EDGES.length;
    // Angles are those from below, clockwise.
    const from = (hasName ? HALF_NAME + DOT : DOT) / middle;
    const arc = TURN - 2 * from;
    const radius = Math.min(DOT, (arc * middle) / (ROOM * Math.max(1, own.length)));
    const wanted = own.map((id) => from + (arc * (around.indexOf(id) + 0.5)) / around.length);
    const angles = pushedApart(wanted, (ROOM * radius) / middle, [from, from + arc]);
    return own.map((person, i) => {
      const angle = (angles[i] ?? 0) + Math.PI / 2;
      return { person, radius, x: CENTER + middle * Math.cos(angle), y: CENTER + middle * Math.sin(angle) };
    });
  });
}

/** Ascending angles, moved as little as needed so that neighbors are `gap` apart (as far as there is room) and all are within the bounds. */
function pushedApart(angles: readonly number[], gap: number, [from, to]: readonly [number, number]): readonly number[] {
  const placed = [...angles];
  const last = placed.length - 1;
  for (let pass = 0; pass < PASSES; pass++)
    for (let i = 0; i < last; i++) {
      const push = (gap - ((placed[i + 1] as number) - (placed[i] as number))) / 2;
      if (push <= 0) continue;
      (placed[i] as number) -= push;
      (placed[i + 1] as number) += push;
    }
  // What was pushed over a bound comes back, and pushes the others.
  const room = Math.min(gap, (to - from) / Math.max(1, last));
  for (let i = 0; i <= last; i++) placed[i] = Math.max(placed[i] as number, i === 0 ? from : (placed[i - 1] as number) + room);
  for (let i = last; i >= 0; i--) placed[i] = Math.min(placed[i] as number, i === last ? to : (placed[i + 1] as number) - room);
  return placed;
}
