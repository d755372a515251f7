/** Lines and discs as boxes that labels avoid, in pixels at the current camera. */
import { type Camera, toScreen } from '../camera';
import type { PathLine } from '../path';
import type { Area, ClusterLink, Line, Mark, Point, Scene } from '../scene';
import type { Box } from './place-labels';

/** A curve with one control point. */
export interface Curve {
  readonly from: Point;
  readonly via: Point;
  readonly to: Point;
}

/** Distance of the boxes along a curve, in pixels: no label fits between two. */
const STEP = 12;
/** Half the width of a bridge, in pixels. */
const HALF_BRIDGE = 2.5;
/** Half the width of a step with its border, in pixels. */
const HALF_STEP = 3.5;

export function curvePoint({ from, via, to }: Curve, t: number): Point {
  return {
    x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * via.x + t * t * to.x,
    y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * via.y + t * t * to.y,
  };
}

/** Boxes along a curve in pixels. Parts far outside of the view have none. */
function boxesAlong(curve: Curve, half: number, { width, height }: Camera): Box[] {
  const length =
    Math.hypot(curve.via.x - curve.from.x, curve.via.y - curve.from.y) + Math.hypot(curve.to.x - curve.via.x, curve.to.y - curve.via.y);
  const steps = Math.max(2, Math.min(240, Math.ceil(length / STEP)));
  const boxes: Box[] = [];
  for (let s = 0; s <= steps; s++) {
    const at = curvePoint(curve, s / steps);
    if (at.x < -half || at.y < -half || at.x > width + half || at.y > height + half) continue;
    boxes.push({ left: at.x - half, top: at.y - half, right: at.x + half, bottom: at.y + half });
  }
  return boxes;
}

const onScreen = (camera: Camera, { from, via, to }: Curve): Curve => ({
  from: toScreen(camera, from),
  via: toScreen(camera, via),
  to: toScreen(camera, to),
});

export function clusterLinkBoxes(link: ClusterLink, camera: Camera): Box[] {
  return boxesAlong(onScreen(camera, link), Math.max(1.5, link.width * camera.zoom) / 2 + 1, camera);
}

/** Bridges only: labels may cover fainter ties. */
export function bridgeBoxes(scene: Scene, camera: Camera, positionOf: (mark: Mark) => Point): Box[] {
  return scene.lines.flatMap((line) => {
    const curve = line.kind === 'bridge' ? curveOf(line, scene, positionOf) : null;
    return curve ? boxesAlong(onScreen(camera, curve), HALF_BRIDGE, camera) : [];
  });
}

/** The step between the rims of its marks. */
export function stepBoxes(line: PathLine, camera: Camera): Box[] {
  return boxesAlong(line, HALF_STEP, camera);
}

/** The curve of a tie in world coordinates. */
export function curveOf(line: Line, scene: Scene, positionOf: (mark: Mark) => Point): Curve | null {
  const a = scene.markOf.get(line.a);
  const b = scene.markOf.get(line.b);
  if (!a || !b) return null;
  const [from, to] = [positionOf(a), positionOf(b)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { from, to, via: { x: (from.x + to.x) / 2 - dy * line.bend, y: (from.y + to.y) / 2 + dx * line.bend } };
}

/** Half the width and height of boxes that fill a disc, relative to its radius: one box for a small disc, a square and two bars for a large one. */
const CORE: readonly (readonly [number, number])[] = [[0.45, 0.45]];
const WHOLE: readonly (readonly [number, number])[] = [
  [0.7, 0.7],
  [0.93, 0.36],
  [0.36, 0.93],
];
/** From this radius on, in pixels, a disc keeps the labels of others off nearly all of its area. */
const LARGE = 60;

/** The area of a closed region, which the labels of other regions avoid. */
export function regionBoxes(area: Area, camera: Camera): Box[] {
  const at = toScreen(camera, area.center);
  const disc = area.radius * camera.zoom;
  return (disc > LARGE ? WHOLE : CORE).map(([x, y]) => ({
    left: at.x - disc * x,
    top: at.y - disc * y,
    right: at.x + disc * x,
    bottom: at.y + disc * y,
  }));
}

/** The label of another region this near, in pixels, would look like this region's label. */
const NEAR = 8;

/** A region with its surroundings, from the box of its outline. */
export function regionSurroundings(outline: Box, camera: Camera): Box[] {
  const [from, to] = [toScreen(camera, { x: outline.left, y: outline.top }), toScreen(camera, { x: outline.right, y: outline.bottom })];
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return WHOLE.map(([wide, high]) => {
    const [rx, ry] = [((to.x - from.x) / 2) * wide + NEAR, ((to.y - from.y) / 2) * high + NEAR];
    return { left: x - rx, top: y - ry, right: x + rx, bottom: y + ry };
  });
}
