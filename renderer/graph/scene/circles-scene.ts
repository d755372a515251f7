/** The circles view as a scene: the nearest 150 as marks, everybody further out as points in the outermost band. */
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import { EGO_RADIUS, MARK_ROOM, RING_RADII } from '../layout/circles-layout';
import { BEYOND } from '../layout/layout';
import { lensEnds } from './lens-ends';
import { linesBetween } from './lines';
import { drawnRing, markOf, markWorld } from './marks';
import { clipped } from './names';
import { sectorOutline } from './outline';
import type { Area, Haze, Ring, Scene } from './scene';
import { clusterDetails, lineWish, type Placed, placedPeople, pointsOf, type SceneQuestion } from './scene-question';

const RING_LABELS = ['weekly', 'monthly', 'twice a year', 'yearly', 'further out'] as const;
/** Instead of the last one, where the outermost band holds people without any contact. */
const NO_CONTACT = 'no contact logged yet';
const SOME_NO_CONTACT = 'further out, or no contact logged yet';
const NOTE = ['No contacts logged yet.', 'Log the first ones: people move inward.'] as const;
/** Up to this many people in all, or so many in the outermost band, those outside have marks and names too. */
const MOST_NAMED = 150;
const MOST_NAMED_OUTSIDE = 60;
/** People of the outermost band that are told apart as points; above this the band shows density. */
export const MOST_POINTS_OUTSIDE = 1500;

export function circlesScene(question: SceneQuestion): Scene {
  const { network, findings, layout } = question;
  const world = markWorld(network, findings, 'circles', question.uncertain);
  const placed = placedPeople(question);
  const named = namedPeople(placed, lensEnds(question));
  const marks = placed.filter((one) => named.has(one)).map(({ person, x, y }) => markOf(person, x, y, world));
  const rest = placed.filter((one) => !named.has(one));
  const colorOf = (id: ClusterId | null): number => (id === null ? -1 : (world.clusters.get(id)?.color ?? -1));
  const hasBand = placed.some(({ person }) => drawnRing(person) === BEYOND);
  // Rings with nobody in or outside them are not drawn: three people are not put into a target of four circles.
  const outermost = placed.reduce((most, { person }) => Math.max(most, drawnRing(person)), 0);
  const rings: Ring[] = RING_RADII.slice(0, outermost + 1).map((radius, i) => ({
    radius,
    label: i === BEYOND ? bandLabel(placed) : (RING_LABELS[i] ?? ''),
  }));
  const outer = RING_RADII[outermost] ?? 0;
  const sizes = new Map<ClusterId | null, number>();
  for (const { person } of placed) sizes.set(person.cluster, (sizes.get(person.cluster) ?? 0) + 1);
  const shown = new Set(layout.sectors.map((sector) => sector.cluster));
  const others = [...sizes].reduce((sum, [id, size]) => (id === null || !shown.has(id) ? sum + size : sum), 0);
  const isPooled = [...sizes.keys()].some((id) => id !== null && !shown.has(id));
  const areas: Area[] = layout.sectors.map((sector) => {
    const cluster = sector.cluster === null ? null : (world.clusters.get(sector.cluster as ClusterId) ?? null);
    const count = cluster === null ? others : (sizes.get(cluster.id) ?? 0);
    const middle = (sector.from + sector.to) / 2;
    const isAlone = layout.sectors.length === 1;
    const label = clipped(cluster?.label ?? (isAlone ? 'Everybody' : isPooled ? 'Others' : 'In no cluster'), 32);
    return {
      cluster: cluster?.id ?? null,
      color: cluster?.color ?? -1,
      label,
      details: clusterDetails(cluster?.interests ?? [], label, count),
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
    view: 'circles',
    marks,
    markOf: new Map(marks.map((mark) => [mark.person, mark])),
    points: pointsOf(rest, colorOf),
    lines: linesBetween(marks, findings, lineWish(question)),
    areas,
    bands: [],
    rings,
    hazes: rest.length > MOST_POINTS_OUTSIDE ? hazesOf(rest, areas) : [],
    note: placed.length > 0 && placed.every(({ person }) => person.strength <= 0) ? NOTE : [],
    egoRadius: question.isMeHidden ? 0 : EGO_RADIUS,
    isCollapsed: hasBand && rest.length > 0,
    bounds: { left: -reach, top: -reach, right: reach, bottom: reach },
  };
}

/** Everybody on the rings, the `ends` of bridges that the lens shows, and of the outermost band those who stand clear of the others, while they are few. */
function namedPeople(placed: readonly Placed[], ends: ReadonlySet<PersonId>): Set<Placed> {
  const visible = placed.filter(({ isVisible }) => isVisible);
  const named = new Set(visible.filter(({ person }) => drawnRing(person) !== BEYOND || ends.has(person.id)));
  if (visible.length > MOST_NAMED && visible.length - named.size > MOST_NAMED_OUTSIDE) return named;
  const outside: Placed[] = [];
  for (const one of visible) {
    if (named.has(one) || outside.some((other) => Math.hypot(other.x - one.x, other.y - one.y) < MARK_ROOM)) continue;
    outside.push(one);
  }
  for (const one of outside) named.add(one);
  return named;
}

function bandLabel(placed: readonly Placed[]): string {
  const outside = placed.filter(({ person }) => drawnRing(person) === BEYOND);
  const without = outside.filter(({ person }) => person.strength <= 0).length;
  return without === 0 ? RING_LABELS[BEYOND] : without === outside.length ? NO_CONTACT : SOME_NO_CONTACT;
}

/** The outermost band, sector by sector: the more people on the same ground, the deeper. */
function hazesOf(outside: readonly Placed[], areas: readonly Area[]): Haze[] {
  const [inner, outer] = [RING_RADII[BEYOND - 1] ?? 0, RING_RADII[BEYOND] ?? 0];
  const shown = new Set(areas.map(({ cluster }) => cluster));
  const counts = new Map<ClusterId | null, number>();
  for (const { person, isVisible } of outside) {
    if (!isVisible) continue;
    const key = shown.has(person.cluster) ? person.cluster : null;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const densities = areas.map(
    ({ cluster, sector }) => (counts.get(cluster) ?? 0) / Math.max(0.01, (sector?.to ?? 0) - (sector?.from ?? 0)),
  );
  const densest = Math.max(...densities, 1e-9);
  return areas.flatMap(({ cluster, color, sector }, i): Haze[] =>
    sector === null
      ? []
      : [{ color, cluster, outline: sectorOutline(sector.from, sector.to, inner + 4, outer), share: (densities[i] ?? 0) / densest }],
  );
}
