/**
 * Where people stand in the picture of rings: in the middle of the band of their closeness, and in the sector of their group, so that people of one circle are
 * side by side on whatever ring. On a ring that is too full for it they are pushed apart.
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
  const wanted = new Map(around.map((id, i) => [id, (2 * Math.PI * (i + 0.5)) / around.length]));
  return EDGES.flatMap((edge, ring) => {
    const own = around.filter((id) => ringOf(closeness.get(id)) === ring);
    const middle = ring === 0 ? edge - DOT * 1.9 : (edge + (EDGES[ring - 1] ?? 0)) / 2;
    const radius = Math.min(DOT, (2 * Math.PI * middle) / (ROOM * Math.max(1, own.length)));
    const angles = pushedApart(
      own.map((id) => wanted.get(id) ?? 0),
      (ROOM * radius) / middle,
    );
    return own.map((person, i) => {
      const angle = (angles[i] ?? 0) - Math.PI / 2;
      return { person, radius, x: CENTER + middle * Math.cos(angle), y: CENTER + middle * Math.sin(angle) };
    });
  });
}

/** Ascending angles of a full turn, moved as little as needed so that neighbors are `gap` apart (as far as there is room). */
function pushedApart(angles: readonly number[], gap: number): readonly number[] {
  const placed = [...angles];
  const turn = 2 * Math.PI;
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = 0; i < placed.length; i++) {
      const next = (i + 1) % placed.length;
      if (next === i) continue;
      const distance = (placed[next] as number) - (placed[i] as number) + (next === 0 ? turn : 0);
      if (distance >= gap) continue;
      const push = (gap - distance) / 2;
      (placed[i] as number) -= push;
      (placed[next] as number) += push;
    }
  }
  return placed;
}
