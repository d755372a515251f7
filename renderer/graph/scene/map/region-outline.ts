/** Outlines of regions: soft shapes around their people, inside their disc. */
import type { Point } from '../scene';

const STEPS = 40;
const TURNS = Float64Array.from({ length: STEPS }, (_, s) => (s / STEPS) * 2 * Math.PI);
const [COS, SIN] = [TURNS.map(Math.cos), TURNS.map(Math.sin)];

/**
 * A closed outline around the members of a disc (x and y alternate). In each direction it extends `padding` beyond the outermost member, at least
 * 0.72 of the radius, and never beyond the disc: discs do not touch, so outlines do not touch.
 */
export function smoothOutline(center: Point, radius: number, members: readonly Point[], padding: number): number[] {
  const reach = new Float64Array(STEPS).fill(radius * 0.72);
  for (const { x, y } of members) {
    const [dx, dy] = [x - center.x, y - center.y];
    if (dx * dx + dy * dy > radius * radius) continue; // pinned outside of the disc: the outline does not follow
    for (let s = 0; s < STEPS; s++) {
      const far = dx * (COS[s] ?? 0) + dy * (SIN[s] ?? 0) + padding;
      if (far > (reach[s] ?? 0)) reach[s] = Math.min(radius, far);
    }
  }
  for (let pass = 0; pass < 3; pass++) {
    const before = reach.slice();
    for (let s = 0; s < STEPS; s++) {
      const [previous, own, next] = [before[(s + STEPS - 1) % STEPS] ?? 0, before[s] ?? 0, before[(s + 1) % STEPS] ?? 0];
      reach[s] = Math.max(own * 0.97, (previous + 2 * own + next) / 4);
    }
  }
  return Array.from(reach).flatMap((far, s) => [
    center.x + Math.min(far, radius) * (COS[s] ?? 0),
    center.y + Math.min(far, radius) * (SIN[s] ?? 0),
  ]);
}

/** A ring segment between two angles and two radii. */
export function sectorOutline(from: number, to: number, inner: number, outer: number): number[] {
  const steps = Math.max(2, Math.ceil(((to - from) * outer) / 14));
  const outline: number[] = [];
  for (let s = 0; s <= steps; s++) {
    const turn = from + ((to - from) * s) / steps;
    outline.push(outer * Math.cos(turn), outer * Math.sin(turn));
  }
  for (let s = steps; s >= 0; s--) {
    const turn = from + ((to - from) * s) / steps;
    outline.push(inner * Math.cos(turn), inner * Math.sin(turn));
  }
  return outline;
}
