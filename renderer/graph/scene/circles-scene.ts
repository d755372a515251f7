/** The circles as a scene: the nearest 150 people as marks, everybody further out as points in the outermost band. */
import { forEachInSteps, memoizeSteps } from '../../../shared/lib/resumable-work';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { EGO_RADIUS, MARK_ROOM, RING_RADII } from '../layout/circles-layout';
import { BEYOND } from '../layout/layout';
import { truncate } from './labels/names';
import { linesBetween } from './lines';
import { sectorOutline } from './map/region-outline';
import { drawnRing, markContext, markOf } from './marks';
import type { Area, DensityArea, Points, Ring, Scene } from './scene';
import {
  clusterDetails,
  lensEnds,
  lineFilter,
  type PlacedPerson,
  placedPeople,
  pointsInSteps,
  pointsWithout,
  type SceneInput,
} from './scene-input';

const RING_LABELS = ['graph.ringClosest', 'graph.ringFifteen', 'graph.ringFifty', 'graph.ringHundredFifty', 'graph.ringBeyond'] as const;
/** Up to this many people in all, or in the outermost band, people in the outermost band have marks and names too. */
const MAX_NAMED = 150;
const MAX_NAMED_OUTSIDE = 60;
/** With more points than this in the outermost band, density is drawn as well. */
export const MAX_POINTS_OUTSIDE = 1500;

/** The parts of the circles that depend on the layout only, computed once for it. */
interface CirclesBase {
  readonly placed: readonly PlacedPerson[];
  readonly numberOf: ReadonlyMap<PersonId, number>;
  /** Drawn ring of each of `placed`. */
  readonly ring: Uint8Array;
  readonly visibleCount: number;
  /** Number of people in the outermost band, and of those without any contact and without a closeness that the user said. */
  readonly outside: { readonly all: number; readonly withoutContact: number };
  readonly outermost: number;
  readonly hasContacts: boolean;
  readonly sizes: ReadonlyMap<ClusterId | null, number>;
  /** All of `placed`. */
  readonly points: Points;
}

export const circlesBase = memoizeSteps<SceneInput, CirclesBase>(
  ({ layout, findings, visible }) => [layout, findings, visible],
  function* (input) {
    const { clusters } = markContext(input.network, input.findings, 'circles');
    const placed = yield* placedPeople.steps(input);
    const numberOf = new Map<PersonId, number>();
    const ring = new Uint8Array(placed.length);
    const outside = { all: 0, withoutContact: 0 };
    const sizes = new Map<ClusterId | null, number>();
    let [visibleCount, outermost, hasContacts] = [0, 0, false];
    yield* forEachInSteps(placed.length, (i) => {
      const { person, isVisible } = placed[i] as PlacedPerson;
      const own = drawnRing(person);
      const { cluster, strength } = person;
      numberOf.set(person.id, i);
      ring[i] = own;
      outermost = Math.max(outermost, own);
      if (isVisible) visibleCount++;
      if (strength > 0) hasContacts = true;
      if (own === BEYOND) {
        outside.all++;
        if (strength <= 0 && input.network.people.get(person.id)?.closeness == null) outside.withoutContact++;
      }
      sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    });
    const points = yield* pointsInSteps(placed, (id) => (id === null ? -1 : (clusters.get(id)?.color ?? -1)));
    return { placed, numberOf, ring, visibleCount, outside, outermost, hasContacts, sizes, points };
  },
);

export function circlesScene(input: SceneInput): Scene {
  const { network, findings, layout } = input;
  const context = markContext(network, findings, 'circles', input.uncertain);
  const base = circlesBase.now(input);
  const { placed, outermost, sizes } = base;
  const named = namedPeople(base, lensEnds(input));
  const marks = named.map((i) => {
    const { person, x, y } = placed[i] as PlacedPerson;
    return markOf(person, x, y, context);
  });
  const points = pointsWithout(base.points, named);
  // Empty rings outside of the last person are not drawn: three people do not need four circles.
  const rings: Ring[] = RING_RADII.slice(0, outermost + 1).map((radius, i) => ({
    radius,
    label: i === BEYOND ? outermostLabel(base) : text(RING_LABELS[i] ?? 'graph.ringBeyond'),
  }));
  const outer = RING_RADII[outermost] ?? 0;
  const shown = new Set(layout.sectors.map((sector) => sector.cluster));
  const others = [...sizes].reduce((sum, [id, size]) => (id === null || !shown.has(id) ? sum + size : sum), 0);
  const isPooled = [...sizes.keys()].some((id) => id !== null && !shown.has(id));
  const areas: Area[] = layout.sectors.map((sector) => {
    const cluster = sector.cluster === null ? null : (context.clusters.get(sector.cluster as ClusterId) ?? null);
    const count = cluster === null ? others : (sizes.get(cluster.id) ?? 0);
    const middle = (sector.from + sector.to) / 2;
    const isAlone = layout.sectors.length === 1;
    const label = truncate(cluster?.label ?? text(isAlone ? 'graph.everybody' : isPooled ? 'graph.others' : 'graph.inNoCluster'), 32);
    return {
      cluster: cluster?.id ?? null,
      color: cluster?.color ?? -1,
      label,
      ...clusterDetails(cluster?.interests ?? [], label, count),
      count,
      outline: sectorOutline(sector.from, sector.to, isAlone ? 0.1 : EGO_RADIUS + 12, outer + 6),
      center: { x: Math.cos(middle) * (outer + 6), y: Math.sin(middle) * (outer + 6) },
      radius: outer,
      sector,
      isCollapsed: false,
      more: 0,
    };
  });
  const reach = outer + 8;
  return {
    mode: 'circles',
    marks,
    markOf: new Map(marks.map((mark) => [mark.person, mark])),
    points,
    lines: linesBetween(marks, findings, lineFilter(input)),
    areas,
    clusterLinks: [],
    rings,
    densityAreas: points.people.length > MAX_POINTS_OUTSIDE ? densityAreasOf(points, areas) : [],
    note: placed.length > 0 && !base.hasContacts ? [text('graph.noContactsYet'), text('graph.noContactsHint')] : [],
    egoRadius: input.isMeHidden ? 0 : EGO_RADIUS,
    isCollapsed: base.outside.all > 0 && points.people.length > 0,
    bounds: { left: -reach, top: -reach, right: reach, bottom: reach },
  };
}

/**
 * Indices, ascending, of people with marks: everybody on the rings, the `ends` of bridges under the lens, and people of the outermost band who do not
 * overlap, while they are few.
 */
function namedPeople({ placed, numberOf, ring, visibleCount }: CirclesBase, ends: ReadonlySet<PersonId>): number[] {
  const named = new Set<number>();
  ring.forEach((own, i) => {
    if (own !== BEYOND && placed[i]?.isVisible) named.add(i);
  });
  for (const id of ends) {
    const i = numberOf.get(id);
    if (i !== undefined && placed[i]?.isVisible) named.add(i);
  }
  if (visibleCount <= MAX_NAMED || visibleCount - named.size <= MAX_NAMED_OUTSIDE) {
    const clear: PlacedPerson[] = [];
    placed.forEach((item, i) => {
      if (!item.isVisible || named.has(i) || clear.some((other) => Math.hypot(other.x - item.x, other.y - item.y) < MARK_ROOM)) return;
      clear.push(item);
      named.add(i);
    });
  }
  return [...named].sort((a, b) => a - b);
}

function outermostLabel({ outside: { all, withoutContact } }: CirclesBase): string {
  if (withoutContact === 0) return text('graph.ringBeyond');
  return text(withoutContact === all ? 'graph.ringNoContact' : 'graph.ringBeyondOrNoContact');
}

/** Density of the outermost band, sector by sector: darker means more people per area. */
function densityAreasOf({ cluster: clusters, isGhost }: Points, areas: readonly Area[]): DensityArea[] {
  const [inner, outer] = [RING_RADII[BEYOND - 1] ?? 0, RING_RADII[BEYOND] ?? 0];
  const shown = new Set(areas.map(({ cluster }) => cluster));
  const counts = new Map<ClusterId | null, number>();
  clusters.forEach((cluster, i) => {
    if (isGhost[i] === 1) return;
    const key = shown.has(cluster) ? cluster : null;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const densities = areas.map(
    ({ cluster, sector }) => (counts.get(cluster) ?? 0) / Math.max(0.01, (sector?.to ?? 0) - (sector?.from ?? 0)),
  );
  const densest = Math.max(...densities, 1e-9);
  return areas.flatMap(({ cluster, color, sector }, i): DensityArea[] =>
    sector === null
      ? []
      : [{ color, cluster, outline: sectorOutline(sector.from, sector.to, inner + 4, outer), share: (densities[i] ?? 0) / densest }],
  );
}
