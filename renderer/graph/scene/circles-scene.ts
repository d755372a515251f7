/** The circles view as a scene: the nearest 150 as marks, everybody further out as points in the outermost band. */
import type { ClusterId } from '../../../shared/model/ids';
import { EGO_RADIUS, RING_RADII } from '../layout/circles-layout';
import { BEYOND } from '../layout/layout';
import { linesBetween } from './lines';
import { drawnRing, markOf, markWorld } from './marks';
import { clipped } from './names';
import { sectorOutline } from './outline';
import type { Area, Ring, Scene } from './scene';
import { clusterDetails, type Placed, placedPeople, pointsOf, type SceneQuestion } from './scene-question';

const RING_LABELS = ['weekly', 'monthly', 'twice a year', 'yearly', 'further out'] as const;

export function circlesScene(question: SceneQuestion): Scene {
  const { network, findings, layout } = question;
  const world = markWorld(network, findings, 'circles');
  const placed = placedPeople(question);
  const isMark = ({ person, isVisible }: Placed): boolean => isVisible && drawnRing(person) !== BEYOND;
  const marks = placed.filter(isMark).map(({ person, x, y }) => markOf(person, x, y, world));
  const rest = placed.filter((one) => !isMark(one));
  const colorOf = (id: ClusterId | null): number => (id === null ? -1 : (world.clusters.get(id)?.color ?? -1));
  const hasBand = placed.some(({ person }) => drawnRing(person) === BEYOND);
  // Rings with nobody in or outside them are not drawn: three people are not put into a target of four circles.
  const outermost = placed.reduce((most, { person }) => Math.max(most, drawnRing(person)), 0);
  const rings: Ring[] = RING_RADII.slice(0, outermost + 1).map((radius, i) => ({ radius, label: RING_LABELS[i] ?? '' }));
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
    lines: linesBetween(marks, findings, { view: 'circles', mixing: question.mixing, isLensOn: question.isLensOn }),
    areas,
    bands: [],
    rings,
    egoRadius: EGO_RADIUS,
    isCollapsed: hasBand,
    bounds: { left: -reach, top: -reach, right: reach, bottom: reach },
  };
}
