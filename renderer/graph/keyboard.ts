/** Pure functions for keyboard navigation in the graph. */
import type { ClusterId, PersonId } from '../../shared/model/ids';
import type { Area, Mark, Point, Scene } from './scene/scene';

/** What the keyboard points at. */
export type Cursor = { readonly kind: 'person'; readonly id: PersonId } | { readonly kind: 'area'; readonly cluster: ClusterId | null };

export function isSameCursor(a: Cursor, b: Cursor): boolean {
  return a.kind === 'person' ? b.kind === 'person' && a.id === b.id : b.kind === 'area' && a.cluster === b.cluster;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

export const ARROWS: ReadonlyMap<string, Direction> = new Map(
  Object.entries<Direction>({ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }),
);

export const STEP: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The nearest item in a direction. Distance across the direction counts more. Null: there is none. */
export function nearestInDirection<Item extends Point>(from: Point, direction: Direction, items: readonly Item[]): Item | null {
  const step = STEP[direction];
  let best: Item | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const [dx, dy] = [item.x - from.x, item.y - from.y];
    const along = dx * step.x + dy * step.y;
    if (along <= 0.01) continue;
    const across = Math.abs(dx * step.y) + Math.abs(dy * step.x);
    const cost = along + across * (across > along ? 4 : 1.5);
    if (cost < least) {
      least = cost;
      best = item;
    }
  }
  return best;
}

/** Where the keyboard starts: the closest person who has a mark, or the largest region on a map of closed regions. */
export function initialCursor(scene: Scene): Cursor | null {
  const nearest = scene.marks.reduce<Mark | null>((best, mark) => (best === null || mark.rank < best.rank ? mark : best), null);
  if (nearest) return { kind: 'person', id: nearest.person };
  const largest = scene.areas.reduce<Area | null>((best, area) => (best === null || area.count > best.count ? area : best), null);
  return largest ? { kind: 'area', cluster: largest.cluster } : null;
}

/** Moves the cursor by one arrow key, from person to person or from region to region. */
export function moveCursor(cursor: Cursor | null, direction: Direction, scene: Scene, positionOf: (mark: Mark) => Point): Cursor | null {
  if (cursor === null) return initialCursor(scene);
  if (cursor.kind === 'area') {
    const areas = scene.areas.map((area) => ({ area, ...area.center }));
    const own = areas.find(({ area }) => area.cluster === cursor.cluster);
    if (!own) return initialCursor(scene);
    const next = nearestInDirection(own, direction, areas);
    return next ? { kind: 'area', cluster: next.area.cluster } : cursor;
  }
  const own = scene.markOf.get(cursor.id);
  if (!own) return initialCursor(scene);
  const next = nearestInDirection(
    positionOf(own),
    direction,
    scene.marks.map((mark) => ({ mark, ...positionOf(mark) })),
  );
  return next ? { kind: 'person', id: next.mark.person } : cursor;
}

/** The next person along the ties of `center`, clockwise from the top. `current`: the person at the cursor, or null to start. */
export function stepAlongTies(
  center: PersonId,
  current: PersonId | null,
  by: 1 | -1,
  scene: Scene,
  positionOf: (mark: Mark) => Point,
): PersonId | null {
  const own = scene.markOf.get(center);
  if (!own) return null;
  const at = positionOf(own);
  const others = scene.lines
    .filter((line) => line.a === center || line.b === center)
    .map((line) => scene.markOf.get(line.a === center ? line.b : line.a))
    .filter((mark): mark is Mark => mark !== undefined && mark.person !== center);
  const unique = [...new Set(others)];
  const turn = (mark: Mark): number => {
    const place = positionOf(mark);
    return (Math.atan2(place.x - at.x, -(place.y - at.y)) + 2 * Math.PI) % (2 * Math.PI);
  };
  unique.sort((a, b) => turn(a) - turn(b) || a.rank - b.rank);
  if (unique.length === 0) return null;
  const index = unique.findIndex((mark) => mark.person === current);
  const next = index < 0 ? (by === 1 ? 0 : unique.length - 1) : (index + by + unique.length) % unique.length;
  return unique[next]?.person ?? null;
}

/** The next person after the cursor with a word of the name that begins with the typed letters. */
export function findByLetters(letters: string, cursor: Cursor | null, scene: Scene): PersonId | null {
  const wanted = letters.toLocaleLowerCase();
  const sorted = scene.marks.toSorted((a, b) => a.name.localeCompare(b.name));
  const matches = sorted.filter((mark) =>
    mark.name
      .toLocaleLowerCase()
      .split(/\s+/)
      .some((_, word, words) => words.slice(word).join(' ').startsWith(wanted)),
  );
  if (matches.length === 0) return null;
  const at = matches.findIndex((mark) => cursor?.kind === 'person' && mark.person === cursor.id);
  if (at >= 0 && wanted.length > 1) return matches[at]?.person ?? null;
  return matches[(at + 1) % matches.length]?.person ?? null;
}
