/**
 * Under the lens every bridge of the map is to be seen. Among thousands only some are drawn one by one; the others are drawn as links, one between
 * two regions for all their bridges, so that none is missing.
 */
import { bridgesInOrder } from '../../../shared/analysis/weak-ties-in-order';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { Region } from '../layout/layout';
import { lineId } from './lines';
import type { BridgeLink, Line, Point } from './scene';
import type { SceneQuestion } from './scene-question';
import { personOf } from './tie-numbers';

/** Sideways, as a share of the length: beside the straight bands. */
const BEND = 0.1;

/** @param lines what is drawn one by one already */
export function bridgeLinks({ isLensOn, findings, visible, hiddenLines, layout }: SceneQuestion, lines: readonly Line[]): BridgeLink[] {
  if (!isLensOn || hiddenLines?.includes('bridge')) return [];
  const { regions } = layout;
  const numberOf = new Map(regions.map(({ cluster }, r) => [cluster, r]));
  const shared = numberOf.get(null) ?? -1;
  const regionOf = (id: PersonId): number => {
    const cluster = personOf(id, findings)?.cluster ?? null;
    return cluster === null ? shared : (numberOf.get(cluster) ?? shared);
  };
  const drawn = new Set(lines.map(({ id }) => id));
  const counts = new Map<number, number>();
  for (const { a, b } of bridgesInOrder.now(findings)) {
    if (drawn.has(lineId(a, b, 'tie')) || (visible !== null && !(visible.has(a) && visible.has(b)))) continue;
    const [p, q] = [regionOf(a), regionOf(b)];
    if (p < 0 || q < 0) continue;
    const key = Math.min(p, q) * regions.length + Math.max(p, q);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, bridges]) => {
    const [from, to] = [regions[Math.floor(key / regions.length)] as Region, regions[key % regions.length] as Region];
    return linkBetween(from, to, bridges);
  });
}

/** From rim to rim; of two small clusters in the region that they share, a place on its upper rim. */
function linkBetween(a: Region, b: Region, bridges: number): BridgeLink {
  const [dx, dy] = a === b ? [0, -1] : [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const rim = ({ x, y, radius }: Region, side: number): Point => ({
    x: x + (side * dx * radius) / length,
    y: y + (side * dy * radius) / length,
  });
  const [from, to] = [rim(a, 1), rim(b, a === b ? 1 : -1)];
  const via = { x: (from.x + to.x) / 2 - (to.y - from.y) * BEND, y: (from.y + to.y) / 2 + (to.x - from.x) * BEND };
  return { a: a.cluster as ClusterId | null, b: b.cluster as ClusterId | null, from, to, via, bridges };
}
