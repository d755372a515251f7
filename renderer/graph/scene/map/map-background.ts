/**
 * The parts of a map that depend on the layout only: people by region, outlines and labels of the regions, everybody as a point. Computed once for a
 * layout, in steps.
 */

import type { ClusterFindings } from '../../../../shared/analysis/data/findings';
import { formatNumber } from '../../../../shared/lib/format-text';
import { forEachInSteps, memoizeSteps } from '../../../../shared/lib/resumable-work';
import type { ClusterId } from '../../../../shared/model/ids';
import { text } from '../../../../shared/strings/text';
import type { Region } from '../../layout/layout';
import { truncate } from '../labels/names';
import { markContext } from '../marks';
import type { Area, Point, Points, Scene } from '../scene';
import { clusterDetails, type PlacedPerson, placedPeople, pointsInSteps, type SceneInput } from '../scene-input';
import { smoothOutline } from './region-outline';

/** In a larger region the outline is the disc. */
const OUTLINE_SAMPLE = 400;

export interface MapBase {
  readonly placed: readonly PlacedPerson[];
  readonly visibleCount: number;
  /** Everybody by region. */
  readonly members: ReadonlyMap<ClusterId | null, readonly PlacedPerson[]>;
  /** All regions, as if open. */
  readonly areas: readonly Area[];
  /** All of `placed`. */
  readonly points: Points;
  readonly bounds: Scene['bounds'];
}

export const mapBase = memoizeSteps<SceneInput, MapBase>(
  ({ layout, findings, visible }) => [layout, findings, visible],
  function* (input) {
    const { network, findings, layout } = input;
    const { clusters } = markContext(network, findings, 'map');
    const placed = yield* placedPeople.steps(input);
    const members = new Map<ClusterId | null, PlacedPerson[]>();
    const regionOf = regionFinder(layout.regions);
    let visibleCount = 0;
    yield* forEachInSteps(placed.length, (i) => {
      const item = placed[i] as PlacedPerson;
      if (item.isVisible) visibleCount++;
      const key = regionOf(item.person.cluster);
      const list = members.get(key);
      if (list) list.push(item);
      else members.set(key, [item]);
    });
    const areas: Area[] = [];
    for (const region of layout.regions) {
      const id = region.cluster as ClusterId | null;
      const own = members.get(id) ?? [];
      const isPooled = id === null && own.some(({ person }) => person.cluster !== null);
      const fallback = text(layout.regions.length === 1 ? 'graph.everybody' : isPooled ? 'graph.others' : 'graph.inNoCluster');
      areas.push(areaOf(region, clusters.get(id as ClusterId) ?? null, fallback, isPooled, own));
      yield undefined;
    }
    const points = yield* pointsInSteps(placed, (id) => (id === null ? -1 : (clusters.get(id)?.color ?? -1)));
    return { placed, visibleCount, members, areas, points, bounds: boundsOf(layout.regions, placed) };
  },
);

function areaOf(
  region: Region,
  cluster: ClusterFindings | null,
  fallback: string,
  isPooled: boolean,
  members: readonly PlacedPerson[],
): Area {
  const label = truncate(cluster?.label ?? fallback, 30);
  const sample = members.length > OUTLINE_SAMPLE ? [] : members;
  return {
    cluster: cluster?.id ?? null,
    color: cluster?.color ?? -1,
    label,
    ...(cluster === null && isPooled ? pooledDetails(members) : clusterDetails(cluster?.interests ?? [], label, members.length)),
    count: members.length,
    outline: smoothOutline(region, region.radius, sample.length > 0 ? sample : rimOf(region), 26),
    center: { x: region.x, y: region.y },
    radius: region.radius,
    sector: null,
    isCollapsed: false,
    more: 0,
  };
}

/** "in 412 small clusters · 2,711" */
function pooledDetails(members: readonly PlacedPerson[]): Pick<Area, 'details' | 'interests'> {
  const clusters = new Set(members.map(({ person }) => person.cluster)).size;
  const count = members.length;
  return { details: [text('graph.smallClusters', { clusters, count }), formatNumber(count)], interests: [] };
}

/** Points on the rim of a disc, in place of its people. */
function rimOf({ x, y, radius }: Region): Point[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({
    x: x + Math.cos((i * Math.PI) / 4) * (radius - 1),
    y: y + Math.sin((i * Math.PI) / 4) * (radius - 1),
  }));
}

function boundsOf(regions: readonly Region[], placed: readonly PlacedPerson[]): Scene['bounds'] {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const include = (x: number, y: number, radius: number): void => {
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    top = Math.min(top, y - radius);
    bottom = Math.max(bottom, y + radius);
  };
  for (const region of regions) include(region.x, region.y, region.radius);
  for (const { x, y } of placed) include(x, y, 14);
  return left > right ? { left: -200, top: -200, right: 200, bottom: 200 } : { left, top, right, bottom };
}

/** The region of a cluster's people: its own, or null for the shared region. */
function regionFinder(regions: readonly Region[]): (cluster: ClusterId | null) => ClusterId | null {
  const own = new Set(regions.map(({ cluster }) => cluster));
  return (cluster) => (cluster !== null && own.has(cluster) ? cluster : null);
}
