/** What is below the pointer where Cytoscape has no element: a point, or the area of a region. And who is inside of an outline that the user drew. */
import type { PersonId } from '../../../shared/model/ids';
import { type Camera, toScreen } from '../scene/camera';
import { areaKey, diamondPosition, type PositionOf } from '../scene/labels/label-candidates';
import type { PlacedLabel } from '../scene/labels/place-labels';
import type { Area, Line, Mark, Point, Scene } from '../scene/scene';
import type { HitTarget } from './renderer-types';

/** Largest distance to a point in pixels; smaller where a click means the region. */
const POINT_REACH = 9;
const POINT_REACH_CLOSED = 4;
const DIAMOND_REACH = 12;
const MARK_REACH = 2;

/** The point at a position in world coordinates, or null. */
export function pointAtScreen(scene: Scene, camera: Camera, at: Point): PersonId | null {
  const isClosed = scene.mode === 'map' && scene.isCollapsed;
  return pointAt(scene, at, (isClosed ? POINT_REACH_CLOSED : POINT_REACH) / camera.zoom);
}

/** What a tap on none of Cytoscape's elements hits. The label of a sector or region counts as the region. */
export function hitTest(scene: Scene, labels: readonly PlacedLabel[], camera: Camera, at: Point, positionOf: PositionOf): HitTarget {
  const mark = markAt(scene, at, positionOf, MARK_REACH / camera.zoom);
  if (mark) return { kind: 'person', id: mark.person };
  const bridge = bridgeAt(scene, camera, at, positionOf);
  if (bridge) return { kind: 'tie', line: bridge };
  const id = pointAtScreen(scene, camera, at);
  if (id !== null) return { kind: 'person', id };
  const { x, y } = toScreen(camera, at);
  const under = labels.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  const area = scene.areas.find((item) => under?.key === areaKey(item)) ?? areaAt(scene, at);
  return area ? { kind: 'area', area } : { kind: 'nothing' };
}

/** The topmost person whose mark contains the position: a press can come before Cytoscape reports the hovered person. */
function markAt(scene: Scene, at: Point, positionOf: PositionOf, reach: number): Mark | null {
  const isHit = (mark: Mark): boolean => {
    const place = positionOf(mark);
    return Math.hypot(place.x - at.x, place.y - at.y) <= mark.radius + reach;
  };
  return scene.marks.findLast(isHit) ?? null;
}

/** The bridge whose diamond is hit, which is easier to hit than its line. */
function bridgeAt(scene: Scene, camera: Camera, at: Point, positionOf: PositionOf): Line | null {
  const reach = DIAMOND_REACH / camera.zoom;
  const isHit = (line: Line): boolean => {
    const place = line.kind === 'bridge' ? diamondPosition(line, scene, positionOf) : null;
    return place !== null && Math.hypot(place.x - at.x, place.y - at.y) < reach;
  };
  return scene.lines.find(isHit) ?? null;
}

/** The nearest visible point within `reach` world units, or null. */
export function pointAt(scene: Scene, at: Point, reach: number): PersonId | null {
  let best: PersonId | null = null;
  let least = reach * reach;
  const { x, y, people, isGhost } = scene.points;
  for (let i = 0; i < people.length; i++) {
    if (isGhost[i] === 1) continue;
    const [dx, dy] = [(x[i] ?? 0) - at.x, (y[i] ?? 0) - at.y];
    const distance = dx * dx + dy * dy;
    if (distance < least) {
      least = distance;
      best = people[i] ?? null;
    }
  }
  return best;
}

/** The region or sector that contains the position, or null. */
export function areaAt(scene: Scene, at: Point): Area | null {
  return scene.areas.find((area) => isInside(area.outline, at)) ?? null;
}

/** People with a mark or a point whose center is inside, each once. Who is filtered away is not among them. @param outline in world coordinates, closed by itself */
export function peopleInside(scene: Scene, outline: readonly Point[], positionOf: PositionOf): readonly PersonId[] {
  const flat = outline.flatMap(({ x, y }) => [x, y]);
  const [left, right] = [Math.min(...outline.map(({ x }) => x)), Math.max(...outline.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...outline.map(({ y }) => y)), Math.max(...outline.map(({ y }) => y))];
  const contains = (at: Point) => at.x >= left && at.x <= right && at.y >= top && at.y <= bottom && isInside(flat, at);
  const found = new Set<PersonId>();
  for (const mark of scene.marks) if (contains(positionOf(mark))) found.add(mark.person);
  const { x, y, people, isGhost } = scene.points;
  people.forEach((person, i) => {
    if (isGhost[i] !== 1 && contains({ x: x[i] ?? 0, y: y[i] ?? 0 })) found.add(person);
  });
  return [...found];
}

/** Even–odd rule. */
function isInside(outline: readonly number[], { x, y }: Point): boolean {
  let inside = false;
  const n = outline.length / 2;
  for (let i = 0, j = n - 1; i < n; j = i++) {
    const [xi, yi, xj, yj] = [outline[2 * i] ?? 0, outline[2 * i + 1] ?? 0, outline[2 * j] ?? 0, outline[2 * j + 1] ?? 0];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
