/**
 * Bridges over everything else: on a map of thousands their own lines and people would be thinner than a pixel. Those that are too many to be drawn one
 * by one lie beneath the others, as a link for each two regions.
 */
import { clusterTone, PALETTES } from '../../styles/palette';
import { toScreen } from '../scene/camera';
import { lineLook } from '../scene/glyph-style';
import { diamondPlace } from '../scene/labels/label-candidates';
import type { Line, Mark, Point } from '../scene/scene';
import type { Pen } from './draw-surface';
import { type Drawing, xy } from './drawing';
import { diamond } from './paint-people';

/** Pixels. */
const LEAST_WIDTH = 1.3;
const LEAST_RADIUS = 3.4;
const LINK_WIDTH = 1.1;
/** Of the link that holds the most bridges. */
const MOST_LINK_WIDTH = 1.8;
/** Half a diagonal of the diamond on a link, pixels. */
const LINK_DIAMOND = 3;
/**
 * More links than this would be a web: only their ends are drawn, this many pixels from each region, which say how many leave it and where to, and the
 * ground between stays readable (partial edge drawing: Burch et al. 2011, Bruckdorfer & Kaufmann 2012).
 */
const MANY_LINKS = 80;
const END_LENGTH = 7;

export function paintBridges(pen: Pen, drawing: Drawing): void {
  paintLinks(pen, drawing);
  const bridges = drawing.scene.lines.filter((line) => line.kind === 'bridge');
  for (const line of bridges) paintLine(pen, line, drawing);
  const ends = new Set(bridges.flatMap((line) => [line.a, line.b]));
  for (const id of ends) {
    const mark = drawing.scene.markOf.get(id);
    if (mark && mark.radius * drawing.camera.zoom < LEAST_RADIUS) paintEnd(pen, mark, drawing);
  }
  for (const line of bridges) paintDiamond(pen, line, drawing);
}

function paintLinks(pen: Pen, { scene, camera, theme, emphasis }: Drawing): void {
  const links = scene.bridgeLinks ?? [];
  const palette = PALETTES[theme];
  const isWeb = links.length > MANY_LINKS;
  const most = links.reduce((largest, { bridges }) => Math.max(largest, bridges), 2);
  for (const { from, via, to, bridges } of links) {
    const share = (bridges - 1) / (most - 1);
    const [start, middle, end] = [toScreen(camera, from), toScreen(camera, via), toScreen(camera, to)];
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    const isWhole = !isWeb || length <= 2 * END_LENGTH;
    pen.path(
      isWhole
        ? curve(start, middle, end, 1)
        : curve(start, middle, end, END_LENGTH / length) + curve(end, middle, start, END_LENGTH / length),
      {
        stroke: palette.bridge,
        width: LINK_WIDTH + (MOST_LINK_WIDTH - LINK_WIDTH) * share ** 2,
        opacity: emphasis.bands,
      },
    );
  }
  for (const { a, b, from, via, to } of links) {
    if (isWeb && a !== b) continue;
    const middle = { x: (from.x + 2 * via.x + to.x) / 4, y: (from.y + 2 * via.y + to.y) / 4 };
    pen.path(diamond(toScreen(camera, middle), LINK_DIAMOND), {
      fill: palette.ground,
      stroke: palette.bridge,
      width: 1,
      opacity: Math.min(1, emphasis.bands * 1.5),
    });
  }
}

/** The first part of a quadratic curve (de Casteljau), `share` of its way. */
function curve(from: Point, via: Point, to: Point, share: number): string {
  const between = (p: Point, q: Point): Point => ({ x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share });
  const [first, second] = [between(from, via), between(via, to)];
  return `M${xy(from)}Q${xy(first)} ${xy(between(first, second))}`;
}

/** Only where the line of its own would be hard to see. */
function paintLine(pen: Pen, line: Line, { scene, camera, theme, emphasis, placeOf }: Drawing): void {
  const [a, b] = [scene.markOf.get(line.a), scene.markOf.get(line.b)];
  if (!a || !b || line.width * camera.zoom >= LEAST_WIDTH) return;
  const [from, to] = [toScreen(camera, placeOf(a)), toScreen(camera, placeOf(b))];
  const via: Point = { x: (from.x + to.x) / 2 - (to.y - from.y) * line.bend, y: (from.y + to.y) / 2 + (to.x - from.x) * line.bend };
  const look = lineLook(line, theme);
  pen.path(`M${xy(from)}Q${xy(via)} ${xy(to)}`, {
    stroke: look.color,
    width: LEAST_WIDTH,
    opacity: emphasis.line(line),
    ...(look.dash.length > 0 ? { dash: look.dash } : {}),
  });
}

function paintEnd(pen: Pen, mark: Mark, { camera, theme, emphasis, placeOf }: Drawing): void {
  const tone = clusterTone(theme, mark.color);
  const at = toScreen(camera, placeOf(mark));
  const stroke = {
    fill: mark.state === 'dormant' ? PALETTES[theme].ground : tone.fill,
    stroke: tone.edge,
    width: 1.2,
    opacity: emphasis.mark(mark),
  };
  if (mark.shape === 'circle') pen.circle(at.x, at.y, LEAST_RADIUS, stroke);
  else pen.path(diamond(at, LEAST_RADIUS * 1.4), stroke);
}

function paintDiamond(pen: Pen, line: Line, { scene, camera, theme, emphasis, placeOf }: Drawing): void {
  const palette = PALETTES[theme];
  const place = diamondPlace(line, scene, placeOf);
  if (!place) return;
  pen.path(diamond(toScreen(camera, place), 5), {
    fill: palette.ground,
    stroke: palette.bridge,
    width: 1.4,
    opacity: Math.min(1, emphasis.line(line) * 1.25),
  });
}
