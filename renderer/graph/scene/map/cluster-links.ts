/** One link between two regions for all ties between their people. Its width grows with the sum of tie strengths. */
import type { Findings } from '../../../../shared/analysis/data/findings';
import { forEachInSteps, memoizeSteps } from '../../../../shared/lib/resumable-work';
import type { ClusterId } from '../../../../shared/model/ids';
import type { Region } from '../../layout/layout';
import type { ClusterLink, Point } from '../scene';
import { tieIndex } from '../tie-index';

/** Links per region: its strongest. More of them would be unreadable. */
const LINKS_EACH = 2;
/** Links below this share of the strongest are not drawn. */
const MIN_SHARE = 0.1;
const MIN_WIDTH = 2.5;
const MAX_WIDTH = 15;
/** A link nearer to a region than this seems to end under it. */
const CLEARANCE = 12;

interface TieSum {
  /** Indices of the two clusters in the clusters of the findings. */
  readonly a: number;
  readonly b: number;
  strength: number;
  ties: number;
}

/** Sums of the ties between each two clusters. They do not depend on the layout. */
export const tiesBetweenClusters = memoizeSteps<Findings, readonly Readonly<TieSum>[]>(
  (findings) => [findings],
  function* (findings) {
    const { people, clusters } = findings;
    const numberOf = new Map(clusters.map(({ id }, c) => [id, c]));
    const ties = yield* tieIndex.steps(findings);
    /** Cluster of each person, or -1. */
    const clusterOf = new Int32Array(people.length);
    yield* forEachInSteps(people.length, (i) => {
      const cluster = people[i]?.cluster ?? null;
      clusterOf[i] = cluster === null ? -1 : (numberOf.get(cluster) ?? -1);
    });
    const sums = new Map<number, TieSum>();
    yield* forEachInSteps(ties.a.length, (k) => {
      const [p, q] = [clusterOf[ties.a[k] ?? -1] ?? -1, clusterOf[ties.b[k] ?? -1] ?? -1];
      if (p < 0 || q < 0 || p === q) return;
      const [a, b] = [Math.min(p, q), Math.max(p, q)];
      const strength = ties.strength[k] ?? 0;
      const sum = sums.get(a * clusters.length + b);
      if (sum) {
        sum.strength += strength;
        sum.ties++;
      } else sums.set(a * clusters.length + b, { a, b, strength, ties: 1 });
    });
    return [...sums.values()];
  },
);

/** The cluster links of a layout, computed once for it. */
export const clusterLinks = memoizeSteps<{ readonly regions: readonly Region[]; readonly findings: Findings }, readonly ClusterLink[]>(
  ({ regions, findings }) => [regions, findings],
  clusterLinksOf,
);

function* clusterLinksOf({
  regions,
  findings,
}: {
  readonly regions: readonly Region[];
  readonly findings: Findings;
}): Generator<undefined, ClusterLink[]> {
  const indexOf = new Map(regions.map((region, i) => [region.cluster, i]));
  const regionOf = findings.clusters.map(({ id }) => indexOf.get(id) ?? -1);
  const all = yield* tiesBetweenClusters.steps(findings);
  const between = all.flatMap(({ a: p, b: q, ...sum }) => {
    const [a, b] = [regionOf[p] ?? -1, regionOf[q] ?? -1];
    return a < 0 || b < 0 ? [] : [{ ...sum, a: Math.min(a, b), b: Math.max(a, b) }];
  });
  const sorted = between.sort((p, q) => q.strength - p.strength || p.a - q.a || p.b - q.b);
  const strongest = sorted[0]?.strength ?? 1;
  const counts = new Int32Array(regions.length);
  const clusterLinks: ClusterLink[] = [];
  for (const { a, b, strength, ties } of sorted) {
    if (strength < MIN_SHARE * strongest) break;
    const [ka, kb] = [counts[a] ?? 0, counts[b] ?? 0];
    // Kept when it is among the strongest of one of its ends.
    if (ka >= LINKS_EACH && kb >= LINKS_EACH) continue;
    const [from, to] = [regions[a], regions[b]];
    if (!from || !to) continue;
    counts[a] = ka + 1;
    counts[b] = kb + 1;
    clusterLinks.push({
      a: from.cluster as ClusterId | null,
      b: to.cluster as ClusterId | null,
      from: { x: from.x, y: from.y },
      to: { x: to.x, y: to.y },
      via: leastCoveredCurve(from, to, regions),
      width: Math.max(MIN_WIDTH, MAX_WIDTH * Math.sqrt(strength / strongest)),
      ties,
    });
    yield undefined;
  }
  return clusterLinks;
}

/** Control point of the curve that runs under the fewest other regions: a link seems to end at a region that covers it. */
function leastCoveredCurve(from: Region, to: Region, regions: readonly Region[]): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  // No curve goes further from the middle than half of the length.
  const reach = Math.hypot(dx, dy) / 2 + CLEARANCE;
  const near = regions.filter(
    (item) => item !== from && item !== to && Math.hypot(item.x - middle.x, item.y - middle.y) < reach + item.radius,
  );
  let best: Point = middle;
  let least = Number.POSITIVE_INFINITY;
  for (const bend of [0.06, -0.06, 0.2, -0.2, 0.36, -0.36]) {
    const via = { x: middle.x - dy * bend, y: middle.y + dx * bend };
    let hidden = Math.abs(bend) * 6;
    for (let s = 1; s < 24; s++) {
      const t = s / 24;
      const x = (1 - t) ** 2 * from.x + 2 * t * (1 - t) * via.x + t * t * to.x;
      const y = (1 - t) ** 2 * from.y + 2 * t * (1 - t) * via.y + t * t * to.y;
      for (const region of near) if ((x - region.x) ** 2 + (y - region.y) ** 2 < (region.radius + CLEARANCE) ** 2) hidden += 2;
    }
    if (hidden < least) {
      least = hidden;
      best = via;
    }
  }
  return best;
}
