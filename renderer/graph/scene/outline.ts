/** Soft outlines of regions: pebbles that follow their people and never leave their disc. */
import type { Point } from './scene';

const STEPS = 40;

/**
 * A closed outline around the members of a disc, x and y in turn. In every direction it reaches as far as the outermost member, plus `padding`,
 * at least 0.72 of the disc and never beyond it: discs do not touch, so neither do outlines.
 */
export function pebble(center: Point, radius: number, members: readonly Point[], padding: number): number[] {
  const reach: number[] = [];
  for (let s = 0; s < STEPS; s++) {
    const turn = (s / STEPS) * 2 * Math.PI;
    const [ux, uy] = [Math.cos(turn), Math.sin(turn)];
    let far = radius * 0.72;
    for (const member of members) {
      const [dx, dy] = [member.x - center.x, member.y - center.y];
      if (Math.hypot(dx, dy) > radius) continue; // pinned elsewhere by the user: the region does not run after them
      far = Math.max(far, dx * ux + dy * uy + padding);
    }
    reach.push(Math.min(radius, far));
  }
  for (let pass = 0; pass < 3; pass++) {
    const before = reach.slice();
    for (let s = 0; s < STEPS; s++) {
      const [previous, own, next] = [before[(s + STEPS - 1) % STEPS] ?? 0, before[s] ?? 0, before[(s + 1) % STEPS] ?? 0];
      reach[s] = Math.max(own * 0.97, (previous + 2 * own + next) / 4);
    }
  }
  return reach.flatMap((far, s) => {
    const turn = (s / STEPS) * 2 * Math.PI;
    return [center.x + Math.min(far, radius) * Math.cos(turn), center.y + Math.min(far, radius) * Math.sin(turn)];
  });
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
