/** The candidates and obstacles of the labels, in the order in which they are placed, in pixels at the current camera. */
import { text } from '../../../../shared/strings/text';
import type { Sector } from '../../layout/layout';
import { type Camera, toScreen } from '../camera';
import type { Highlight } from '../highlight';
import { ME_RADIUS, type PaintedPath, type PathLine, paintedPath, stepTexts } from '../path';
import type { Area, Line, Mark, PathStep, Point, Scene } from '../scene';
import { bridgeBoxes, clusterLinkBoxes, curveOf, curvePoint, regionBoxes, regionSurroundings, stepBoxes } from './label-obstacles';
import { truncate } from './names';
import type { Box, LabelCandidate, Obstacle, Side, SoftObstacles, TextMeasure } from './place-labels';

const AROUND: readonly Side[] = ['below', 'right', 'left', 'above', 'below-right', 'below-left', 'above-right', 'above-left'];
/** With more names than this, only the strongest people have one. */
const MANY_NAMES = 150;
const NAMES_WHEN_MANY = 90;
/** A large view has space for more. */
const PIXELS_PER_NAME = 8000;
/** With more marks than this, names are shortened. */
const MANY = 60;
const RING_LABEL_SIZE = 10.5;
/** A cluster below this share of the largest has a smaller label. */
const SMALL = 0.4;
/** Height of a closed region's label as a share of its radius at most, so that it stays inside; MIN_NAME is the smallest size, in pixels. */
const NAME_IN_DISC = 0.36;
const MIN_NAME = 11.5;
/** Shortest length of a step with space for its text, in pixels. */
const LONG_STEP = 60;

/** Current position of a mark: dragging and tweens move marks away from their position in the scene. */
export type PositionOf = (mark: Mark) => Point;

export interface LabelPlan {
  readonly candidates: readonly LabelCandidate[];
  readonly obstacles: readonly Obstacle[];
  /** Obstacles that labels avoid where they can. Computed only for a new placement. */
  readonly softObstacles: () => SoftObstacles;
}

export const areaKey = (area: Area): string => `area:${area.cluster ?? ''}`;

/** The obstacles and candidates of a scene. */
export function labelPlan(scene: Scene, camera: Camera, highlight: Highlight, positionOf: PositionOf, measure: TextMeasure): LabelPlan {
  const path = paintedPath(scene, camera, positionOf);
  const obstacles = [...fixedObstacles(scene, camera, positionOf, measure), ...(path ? pathObstacles(path, camera) : [])];
  const { firsts, others } = personCandidates(scene, camera, highlight, positionOf, obstacles);
  const areas = scene.areas.toSorted((a, b) => b.count - a.count);
  const largest = areas.find(({ cluster }) => cluster !== null)?.count ?? 1;
  const steps = path?.lines ?? [];
  const maxNames = Math.max(NAMES_WHEN_MANY, (camera.width * camera.height) / PIXELS_PER_NAME);
  const candidates = [
    // The text of a long step belongs to its middle, and a name can take another side. Between two near people the names come first.
    ...steps.filter(isLong).map(stepCandidate),
    ...firsts,
    ...steps.filter((line) => !isLong(line)).map(stepCandidate),
    ...areaCandidates(areas, largest, scene, camera, obstacles),
    ...(others.length > MANY_NAMES ? others.slice(0, maxNames) : others),
  ];
  const softObstacles = (): SoftObstacles => ({
    clusterLinks: scene.clusterLinks.flatMap((link) => clusterLinkBoxes(link, camera)),
    bridges: bridgeBoxes(scene, camera, positionOf),
    regions: new Map(areas.flatMap((area) => (area.sector ? [] : [[areaKey(area), regionSurroundings(boxOf(area), camera)] as const]))),
  });
  return { candidates, obstacles, softObstacles };
}

const boxAround = ({ x, y }: Point, rx: number, ry = rx): Box => ({ left: x - rx, top: y - ry, right: x + rx, bottom: y + ry });

/** Labels of rings, the user, and the diamonds of bridges. */
function fixedObstacles(scene: Scene, camera: Camera, positionOf: PositionOf, measure: TextMeasure): Obstacle[] {
  const rings = scene.rings.map(({ radius, label }) =>
    boxAround(toScreen(camera, { x: 0, y: -radius }), measure(label, RING_LABEL_SIZE, 400) / 2 + 4, 8),
  );
  const ego = scene.egoRadius > 0 ? [boxAround(toScreen(camera, { x: 0, y: 0 }), scene.egoRadius * camera.zoom)] : [];
  const diamonds = scene.lines.flatMap((line) => {
    const position = line.kind === 'bridge' ? diamondPosition(line, scene, positionOf) : null;
    return position ? [boxAround(toScreen(camera, position), 7)] : [];
  });
  return [...rings, ...ego, ...diamonds];
}

function pathObstacles({ stops, lines, me }: PaintedPath, camera: Camera): Obstacle[] {
  const boxes = [
    ...stops.map(({ at, radius }) => boxAround(at, radius + 3)),
    ...lines.flatMap((line) => stepBoxes(line, camera)),
    ...(me ? [boxAround(me, ME_RADIUS + 2)] : []),
  ];
  return boxes.map((box) => ({ ...box, isHard: true }));
}

/** Candidates for the names of people in view, most important first. Adds their marks to `obstacles`. */
function personCandidates(
  scene: Scene,
  camera: Camera,
  highlight: Highlight,
  positionOf: PositionOf,
  obstacles: Obstacle[],
): { readonly firsts: readonly LabelCandidate[]; readonly others: readonly LabelCandidate[] } {
  const firsts: LabelCandidate[] = [];
  const others: { readonly candidate: LabelCandidate; readonly order: number }[] = [];
  for (const mark of scene.marks) {
    const at = toScreen(camera, positionOf(mark));
    if (at.x < -20 || at.y < -20 || at.x > camera.width + 20 || at.y > camera.height + 20) continue;
    const radius = mark.radius * camera.zoom + (mark.overdue === null ? 0 : 4);
    obstacles.push(boxAround(at, radius));
    if (mark.name === '') continue; // anonymous
    const isFirst = highlight.hasPriorityLabel(mark.person);
    if (!isFirst && highlight.mark(mark) < 0.3) continue;
    const candidate: LabelCandidate = {
      key: mark.person,
      texts: textsFor(mark, isFirst, scene.marks.length > MANY),
      details: [''],
      x: at.x,
      y: at.y,
      radius: (scene.path && isFirst ? Math.max(radius, 9) : radius) + (isFirst ? 3 : 0),
      size: isFirst ? 13 : mark.ring <= 1 ? 12.5 : 11.5,
      isForced: isFirst,
      weight: isFirst || mark.ring <= 0 ? 650 : mark.ring === 1 ? 550 : 400,
      sides: AROUND,
      avoids: 'bridges',
      own: obstacles.length - 1,
    };
    if (isFirst) firsts.push(candidate);
    else others.push({ candidate, order: labelOrder(mark) });
  }
  others.sort((a, b) => a.order - b.order);
  return { firsts, others: others.map(({ candidate }) => candidate) };
}

/** By rank; the inner circles, overdue people and weak ties that lead elsewhere come earlier. */
function labelOrder({ rank, ring, isWeak, shape, overdue }: Mark): number {
  return rank - (ring <= 1 ? 1000 : 0) - (isWeak && shape === 'diamond' ? 40 : 0) - (overdue === null ? 0 : 60);
}

/** Candidates for the labels of areas, largest first. Adds the areas of closed regions to `obstacles`. */
function areaCandidates(areas: readonly Area[], largest: number, scene: Scene, camera: Camera, obstacles: Obstacle[]): LabelCandidate[] {
  return areas.map((area) => {
    const candidate = areaCandidate(area, camera, scene, largest);
    if (!area.isCollapsed) return candidate;
    const boxes = regionBoxes(area, camera);
    const own = obstacles.length;
    obstacles.push(...boxes);
    return { ...candidate, own, owns: boxes.length };
  });
}

const isLong = ({ from, to }: PathLine): boolean => Math.hypot(to.x - from.x, to.y - from.y) > LONG_STEP;

export const stepKey = (step: PathStep): string => `step:${step.to}`;

/** The evidence of a step, at its middle. */
function stepCandidate({ step, middle }: PathLine): LabelCandidate {
  return {
    key: stepKey(step),
    texts: stepTexts(step),
    details: step.isWeakest ? [text('graph.weakestStep'), ''] : [''],
    x: middle.x,
    y: middle.y,
    radius: 6,
    size: 12,
    weight: 550,
    sides: AROUND,
    shifts: [0, 0.25, -0.25, 0.5, -0.5],
    own: -1,
    isForced: true,
  };
}

/** Full names while there is space, short names in a crowd. People in the inner circles always get a label, at last with the first name alone. */
function textsFor(mark: Mark, isFirst: boolean, isCrowded: boolean): string[] {
  if (isFirst || !isCrowded) return [mark.name, mark.shortName];
  return mark.ring <= 1 ? [mark.shortName, mark.shortName.replace(/ \S+\.$/u, '')] : [mark.shortName];
}

/** @param largest size of the largest cluster */
function areaCandidate(area: Area, camera: Camera, scene: Scene, largest: number): LabelCandidate {
  const base: AreaBase = {
    key: areaKey(area),
    texts: [area.label, truncate(area.label, 20)],
    details: [...area.details, ''],
    weight: 650,
    own: -1,
    keepsSide: true,
    avoids: 'everything',
  };
  if (area.sector) return { ...base, ...sectorAnchor(area, area.sector, camera) };
  const box = boxOf(area);
  const { x, y } = toScreen(camera, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  if (area.isCollapsed) return { ...base, x, y, ...closedRegionLabel(area, box, camera, largest) };
  return {
    ...base,
    x,
    y,
    radius: ((box.bottom - box.top) / 2) * camera.zoom + 1,
    radiusX: ((box.right - box.left) / 2) * camera.zoom,
    size: scene.areas.length > 12 ? 12 : 13.5,
    sides: ['above', 'below', 'left', 'right'],
    shifts: [0, 0.2, -0.2, 0.4, -0.4],
  };
}

type AreaBase = Pick<LabelCandidate, 'key' | 'texts' | 'details' | 'weight' | 'own' | 'keepsSide' | 'avoids'>;

/** The label of a sector is outside of the circles, in the middle of the sector. */
function sectorAnchor(area: Area, { from, to }: Sector, camera: Camera) {
  const turn = (from + to) / 2;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const { x, y } = toScreen(camera, { x: cos * (area.radius + 14), y: sin * (area.radius + 14) });
  const side: Side = Math.abs(cos) < 0.3 ? (sin < 0 ? 'above' : 'below') : cos > 0 ? 'right' : 'left';
  const diagonal: Side = `${sin < 0 ? 'above' : 'below'}-${cos > 0 ? 'right' : 'left'}`;
  // Away from the ring's label at the top, which the first sector is next to.
  const away = Math.sign(cos);
  return { x, y, radius: 4, radiusX: 0, size: 13, sides: [side, diagonal], shifts: [0, 0.25 * away, 0.5 * away] };
}

/** The label of a closed region is inside of its disc. */
function closedRegionLabel(area: Area, box: Box, camera: Camera, largest: number) {
  const isSmall = area.count < SMALL * largest;
  const preferred = isSmall ? MIN_NAME : Math.max(12.5, Math.min(17, 8 + Math.sqrt(area.count) * 0.6));
  // Half pixels: text widths are measured once per size.
  const size = Math.round(2 * Math.max(MIN_NAME, Math.min(preferred, area.radius * camera.zoom * NAME_IN_DISC))) / 2;
  const sides: readonly Side[] = ['center', 'above', 'below'];
  return {
    size,
    sides,
    weight: isSmall ? 500 : 650,
    radius: area.radius * camera.zoom * 0.8,
    maxWidth: (box.right - box.left) * camera.zoom - 16,
  };
}

function boxOf({ outline }: Area): Box {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < outline.length; i += 2) {
    const [x, y] = [outline[i] ?? 0, outline[i + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** Position of the diamond of a bridge in world coordinates: the middle of the line, or beside it where a person covers it. */
export function diamondPosition(line: Line, scene: Scene, positionOf: PositionOf): Point | null {
  const curve = curveOf(line, scene, positionOf);
  if (!curve) return null;
  const at = (t: number): Point => curvePoint(curve, t);
  const isFree = ({ x, y }: Point): boolean =>
    Math.hypot(x, y) > scene.egoRadius + 10 - (scene.egoRadius === 0 ? 10 : 0) &&
    scene.marks.every((mark) => {
      const place = positionOf(mark);
      return Math.abs(place.x - x) > mark.radius + 10 || Math.abs(place.y - y) > mark.radius + 10;
    });
  const places = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74].map(at).filter(isFree);
  // In the circles, the center is needed for the names of the closest five.
  const outside = places.find(({ x, y }) => scene.mode !== 'circles' || Math.hypot(x, y) > (scene.rings[0]?.radius ?? 0) + 8);
  return outside ?? places[0] ?? at(0.5);
}
