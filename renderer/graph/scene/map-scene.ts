/** The map as a scene: regions, bands between them, and people as marks where they can be read, else as points. */
import type { ClusterFindings } from '../../../shared/analysis/findings';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { Region } from '../layout/layout';
import { bandsBetween } from './bands';
import { lensEnds } from './lens-ends';
import { linesBetween } from './lines';
import { markOf, markWorld } from './marks';
import { clipped } from './names';
import { pebble } from './outline';
import type { Box } from './place-labels';
import type { Area, Point, Scene } from './scene';
import { clusterDetails, lineWish, type Placed, placedPeople, pointsOf, type SceneQuestion } from './scene-question';

/** Above this many visible people, regions are closed and opened one at a time. */
export const MOST_OPEN_PEOPLE = 400;
/** People of one open region that get a mark; the others stay points ("+42 more"). */
export const MOST_IN_REGION = 100;
/** People elsewhere that an open region has bridges to. */
const MOST_FAR_ENDS = 20;
/** Farther points than this are not needed to find an outline. */
const OUTLINE_SAMPLE = 400;

export function mapScene(question: SceneQuestion): Scene {
  const { network, findings, layout, open } = question;
  const world = markWorld(network, findings, 'map', question.uncertain);
  const placed = placedPeople(question);
  const visible = placed.filter((p) => p.isVisible);
  const isCollapsed = visible.length > MOST_OPEN_PEOPLE;
  const colorOf = (id: ClusterId | null): number => (id === null ? -1 : (world.clusters.get(id)?.color ?? -1));
  const marked = isCollapsed
    ? new Set([...markedWhenCollapsed(visible, question), ...lensEnds(question)])
    : new Set(visible.map(({ person }) => person.id));
  const marks = placed.filter(({ person }) => marked.has(person.id)).map(({ person, x, y }) => markOf(person, x, y, world));
  const byRegion = new Map<ClusterId | null, Placed[]>();
  const regionOf = regionFinder(layout.regions);
  for (const one of placed) {
    const key = regionOf(one.person.cluster);
    const list = byRegion.get(key);
    if (list) list.push(one);
    else byRegion.set(key, [one]);
  }
  const areas = layout.regions.map((region) => {
    const id = region.cluster as ClusterId | null;
    const members = byRegion.get(id) ?? [];
    const isOpen = isCollapsed && open !== null && open.cluster === id;
    const hidden =
      isOpen && open.within === null ? members.filter(({ person, isVisible }) => isVisible && !marked.has(person.id)).length : 0;
    const isPooled = id === null && members.some(({ person }) => person.cluster !== null);
    const fallback = layout.regions.length === 1 ? 'Everybody' : isPooled ? 'Others' : 'In no cluster';
    return areaOf(region, world.clusters.get(id as ClusterId) ?? null, fallback, isPooled, members, isCollapsed && !isOpen, hidden);
  });
  return {
    view: 'map',
    marks,
    markOf: new Map(marks.map((mark) => [mark.person, mark])),
    points: pointsOf(
      placed.filter(({ person }) => !marked.has(person.id)),
      colorOf,
    ),
    lines: linesBetween(marks, findings, lineWish(question)),
    areas,
    bands: question.mixing === 'interests' || question.hiddenLines?.includes('tie') ? [] : bandsBetween(layout.regions, findings),
    rings: [],
    hazes: [],
    note: [],
    egoRadius: 0,
    isCollapsed,
    bounds: boundsOf(layout.regions, placed),
  };
}

/** The strongest hundred of the open region, or of the part of it in view, and the far ends of the bridges that leave it. */
function markedWhenCollapsed(visible: readonly Placed[], { open, findings, layout }: SceneQuestion): Set<PersonId> {
  const marked = new Set<PersonId>();
  if (open === null) return marked;
  const regionOf = regionFinder(layout.regions);
  for (const { person, x, y } of visible) {
    if (marked.size >= MOST_IN_REGION) break;
    if (regionOf(person.cluster) === open.cluster && isIn(open.within, x, y)) marked.add(person.id);
  }
  const inside = new Set(marked);
  const isHere = new Set(visible.flatMap(({ person }) => (regionOf(person.cluster) === open.cluster ? [person.id] : [])));
  const isShown = new Set(visible.map(({ person }) => person.id));
  for (const tie of findings.ties) {
    if (!tie.isLocalBridge || inside.has(tie.a) === inside.has(tie.b)) continue;
    const far = inside.has(tie.a) ? tie.b : tie.a;
    if (isShown.has(far) && !isHere.has(far) && marked.size < inside.size + MOST_FAR_ENDS) marked.add(far);
  }
  return marked;
}

function areaOf(
  region: Region,
  cluster: ClusterFindings | null,
  fallback: string,
  isPooled: boolean,
  members: readonly Placed[],
  isCollapsed: boolean,
  more: number,
): Area {
  const label = clipped(cluster?.label ?? fallback, 30);
  const sample = members.length > OUTLINE_SAMPLE ? [] : members;
  return {
    cluster: cluster?.id ?? null,
    color: cluster?.color ?? -1,
    label,
    details: cluster === null && isPooled ? pooledDetails(members) : clusterDetails(cluster?.interests ?? [], label, members.length),
    count: members.length,
    outline: pebble(region, region.radius, sample.length > 0 ? sample : rimOf(region), 26),
    center: { x: region.x, y: region.y },
    radius: region.radius,
    sector: null,
    isCollapsed,
    more,
  };
}

/** "in 412 small clusters · 2,711" */
function pooledDetails(members: readonly Placed[]): string[] {
  const clusters = new Set(members.map(({ person }) => person.cluster)).size;
  const count = members.length.toLocaleString('en');
  return [`in ${clusters.toLocaleString('en')} small clusters · ${count}`, count];
}

/** A crowd fills its disc: places on its rim stand for its people. */
function rimOf({ x, y, radius }: Region): Point[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({
    x: x + Math.cos((i * Math.PI) / 4) * (radius - 1),
    y: y + Math.sin((i * Math.PI) / 4) * (radius - 1),
  }));
}

function boundsOf(regions: readonly Region[], placed: readonly Placed[]): Scene['bounds'] {
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

function isIn(box: Box | null, x: number, y: number): boolean {
  return box === null || (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/** The region a cluster's people stand in: their own, or null for the one that small clusters share. */
export function regionFinder(regions: readonly Region[]): (cluster: ClusterId | null) => ClusterId | null {
  const own = new Set(regions.map(({ cluster }) => cluster));
  return (cluster) => (cluster !== null && own.has(cluster) ? cluster : null);
}
