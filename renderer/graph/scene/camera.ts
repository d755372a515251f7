/** The camera: pixel = world × zoom + pan. */
import type { Point, Scene } from './scene';

export interface Camera {
  readonly zoom: number;
  readonly panX: number;
  readonly panY: number;
  /** Size of the graph view in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Padding {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function toScreen(camera: Camera, point: Point): Point {
  return { x: point.x * camera.zoom + camera.panX, y: point.y * camera.zoom + camera.panY };
}

export function toWorld(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.panX) / camera.zoom, y: (point.y - camera.panY) / camera.zoom };
}

/** The largest zoom. */
export const MAX_ZOOM = 4;

/** Space for labels outside of the shapes, in pixels. `bottomInset`: height of the overlay along the lower edge (the legend). */
export function paddingFor(scene: Scene, width: number, bottomInset: number): Padding {
  if (scene.mode === 'map') return { left: 24, top: 52, right: 24, bottom: 24 + bottomInset };
  if (scene.mode === 'ego') return { left: 40, top: 40, right: 40, bottom: 40 + bottomInset };
  // Sector labels are left and right of the circle. In a narrow view they get less space and may be left out.
  const side = scene.areas.length > 1 ? Math.min(140, width * 0.145) : 24;
  return { left: side, top: 44, right: side, bottom: (bottomInset > 0 ? 56 : 44) + bottomInset };
}

/** The camera that shows all of `bounds`. */
export function fitCamera(bounds: Scene['bounds'], width: number, height: number, padding: Padding, mostZoom = 1.6): Camera {
  const [w, h] = [Math.max(1, bounds.right - bounds.left), Math.max(1, bounds.bottom - bounds.top)];
  const [freeW, freeH] = [Math.max(40, width - padding.left - padding.right), Math.max(40, height - padding.top - padding.bottom)];
  const zoom = Math.min(mostZoom, freeW / w, freeH / h);
  return {
    zoom,
    panX: padding.left + freeW / 2 - ((bounds.left + bounds.right) / 2) * zoom,
    panY: padding.top + freeH / 2 - ((bounds.top + bounds.bottom) / 2) * zoom,
    width,
    height,
  };
}

/** Share of the view that may stay empty beyond the edge of the scene. */
const EMPTY = 0.2;

/** Moves the camera as little as needed to keep the empty margin small on all sides: a person at the rim is not centered. */
export function withoutEmptyEdge(camera: Camera, bounds: Scene['bounds'], padding: Padding): Camera {
  const { zoom, width, height } = camera;
  const [marginX, marginY] = [width * EMPTY, height * EMPTY];
  const between = (at: number, a: number, b: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), at));
  return {
    ...camera,
    panX: between(camera.panX, marginX + padding.left - bounds.left * zoom, width - marginX - padding.right - bounds.right * zoom),
    panY: between(camera.panY, marginY + padding.top - bounds.top * zoom, height - marginY - padding.bottom - bounds.bottom * zoom),
  };
}

/** A camera between two others: the center moves straight through the world. `t`: 0…1. */
export function cameraBetween(from: Camera, to: Camera, t: number): Camera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const middle = { x: from.width / 2, y: from.height / 2 };
  const [a, b] = [toWorld(from, middle), toWorld(to, middle)];
  return { ...to, zoom, panX: middle.x - (a.x + (b.x - a.x) * t) * zoom, panY: middle.y - (a.y + (b.y - a.y) * t) * zoom };
}
