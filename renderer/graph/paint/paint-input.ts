/** The input of the paint functions. */
import type { Theme } from '../../styles/window-colors';
import type { Camera } from '../scene/camera';
import type { Highlight } from '../scene/highlight';
import type { PositionOf } from '../scene/labels/label-candidates';
import type { PlacedLabel } from '../scene/labels/place-labels';
import type { Point, Scene } from '../scene/scene';

export interface PaintInput {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly theme: Theme;
  readonly highlight: Highlight;
  readonly positionOf: PositionOf;
  readonly labels: readonly PlacedLabel[];
}

/** A smooth closed curve through points (x and y alternate, world coordinates), as path data in pixels. */
export function smoothClosed(points: readonly number[], camera: Camera): string {
  const n = points.length / 2;
  const at = (i: number): Point => ({
    x: (points[2 * (((i % n) + n) % n)] ?? 0) * camera.zoom + camera.panX,
    y: (points[2 * (((i % n) + n) % n) + 1] ?? 0) * camera.zoom + camera.panY,
  });
  let data = `M${xy(at(0))}`;
  for (let i = 0; i < n; i++) {
    // Catmull–Rom as cubic Bézier.
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    data += `C${xy({ x: p1.x + (p2.x - p0.x) / 6, y: p1.y + (p2.y - p0.y) / 6 })} ${xy({ x: p2.x - (p3.x - p1.x) / 6, y: p2.y - (p3.y - p1.y) / 6 })} ${xy(p2)}`;
  }
  return `${data}Z`;
}

export function polygon(points: readonly number[], camera: Camera): string {
  let data = '';
  for (let i = 0; i < points.length; i += 2) {
    data += `${i === 0 ? 'M' : 'L'}${xy({ x: (points[i] ?? 0) * camera.zoom + camera.panX, y: (points[i + 1] ?? 0) * camera.zoom + camera.panY })}`;
  }
  return `${data}Z`;
}

export function xy({ x, y }: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
