/**
 * Under the lens every bridge of the map is visible. In a large network only some are drawn one by one; the others are combined into one link for
 * each two regions.
 */
import type { TieFindings } from '../../../../shared/analysis/data/findings';
import { rankedBridges } from '../../../../shared/analysis/results/rank-weak-ties';
import { forEachInSteps, memoizeSteps } from '../../../../shared/lib/resumable-work';
import type { ClusterId, PersonId } from '../../../../shared/model/ids';
import type { Region } from '../../layout/layout';
import type { BridgeLink, Line, Point } from '../scene';
import type { SceneInput } from '../scene-input';
import { personOf, tieIndex } from '../tie-index';

/** Sideways bend as a share of the length: beside the straight cluster links. */
const BEND = 0.1;

/** Bridges between two regions. Key: the smaller index times the number of regions plus the larger index. */
type Counts = ReadonlyMap<number, number>;

interface RegionNumbers {
  readonly count: number;
  /** -1: in no region. */
  readonly of: (person: PersonId) => number;
}

function regionNumbers({ findings, layout: { regions } }: SceneInput): RegionNumbers {
  const numberOf = new Map(regions.map(({ cluster }, r) => [cluster, r]));
  const shared = numberOf.get(null) ?? -1;
  const of = (id: PersonId): number => {
    const cluster = personOf(id, findings)?.cluster ?? null;
    return cluster === null ? shared : (numberOf.get(cluster) ?? shared);
  };
  return { count: regions.length, of };
}

function keyOf(a: PersonId, b: PersonId, { count, of }: RegionNumbers): number {
  const [p, q] = [of(a), of(b)];
  return p < 0 || q < 0 ? -1 : Math.min(p, q) * count + Math.max(p, q);
}

/** All bridges between visible people, counted once for a layout. */
export const bridgeCounts = memoizeSteps<SceneInput, Counts>(
  ({ layout, findings, visible }) => [layout, findings, visible],
  function* (input) {
    const { findings, visible } = input;
    const bridges = yield* rankedBridges.steps(findings);
    yield* tieIndex.steps(findings);
    const numbers = regionNumbers(input);
    const counts = new Map<number, number>();
    yield* forEachInSteps(bridges.length, (k) => {
      const { a, b } = bridges[k] as TieFindings;
      if (visible !== null && !(visible.has(a) && visible.has(b))) return;
      const key = keyOf(a, b, numbers);
      if (key >= 0) counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    return counts;
  },
);

/** @param lines what is drawn one by one already */
export function bridgeLinks(input: SceneInput, lines: readonly Line[]): BridgeLink[] {
  const { isLensOn, hiddenLines, layout } = input;
  if (!isLensOn || hiddenLines?.includes('bridge')) return [];
  const { regions } = layout;
  const numbers = regionNumbers(input);
  const counts = new Map(bridgeCounts.now(input));
  for (const { a, b, kind } of lines) {
    const key = kind === 'bridge' ? keyOf(a, b, numbers) : -1;
    if (key >= 0) counts.set(key, (counts.get(key) ?? 0) - 1);
  }
  return [...counts].flatMap(([key, bridges]) => {
    const [from, to] = [regions[Math.floor(key / regions.length)] as Region, regions[key % regions.length] as Region];
    return bridges > 0 ? [linkBetween(from, to, bridges)] : [];
  });
}

/** A link from rim to rim. Inside the shared region: a point on its upper rim. */
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
