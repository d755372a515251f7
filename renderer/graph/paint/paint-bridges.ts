/**
 * Bridges above everything else: on a large map their lines and people would be thinner than a pixel. Bridges that are too many to be drawn one by
 * one are combined into links below the others.
 */
import { clusterTone, PALETTES } from '../../styles/palette';
import { toScreen } from '../scene/camera';
import { lineLook } from '../scene/glyph-style';
import { diamondPosition } from '../scene/labels/label-candidates';
import type { Line, Mark, Point } from '../scene/scene';
import type { DrawSurface } from './draw-surface';
import { type PaintInput, xy } from './paint-input';
import { diamond } from './paint-people';

/** Pixels. */
const MIN_WIDTH = 1.3;
const MIN_RADIUS = 3.4;
const LINK_WIDTH = 1.1;
/** Width of the link with the most bridges. */
const MAX_LINK_WIDTH = 1.8;
/** Half a diagonal of the diamond on a link, in pixels. */
const LINK_DIAMOND = 3;
/**
 * With more links than this, only their ends are drawn, this many pixels from each region: they show number and direction, and the space between
 * stays readable (partial edge drawing: Burch et al. 2011, Bruckdorfer & Kaufmann 2012).
 */
const MANY_LINKS = 80;
const END_LENGTH = 7;

export function paintBridges(surface: DrawSurface, drawing: PaintInput): void {
  paintLinks(surface, drawing);
  const bridges = drawing.scene.lines.filter((line) => line.kind === 'bridge');
  for (const line of bridges) paintLine(surface, line, drawing);
  const ends = new Set(bridges.flatMap((line) => [line.a, line.b]));
  for (const id of ends) {
    const mark = drawing.scene.markOf.get(id);
    if (mark && mark.radius * drawing.camera.zoom < MIN_RADIUS) paintEnd(surface, mark, drawing);
  }
  for (const line of bridges) paintDiamond(surface, line, drawing);
}

function paintLinks(surface: DrawSurface, { scene, camera, theme, highlight }: PaintInput): void {
  const links = scene.bridgeLinks ?? [];
  const palette = PALETTES[theme];
  const isWeb = links.length > MANY_LINKS;
  const most = links.reduce((largest, { bridges }) => Math.max(largest, bridges), 2);
  for (const { from, via, to, bridges } of links) {
    const share = (bridges - 1) / (most - 1);
    const [start, middle, end] = [toScreen(camera, from), toScreen(camera, via), toScreen(camera, to)];
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    const isWhole = !isWeb || length <= 2 * END_LENGTH;
    surface.path(
      isWhole
        ? curve(start, middle, end, 1)
        : curve(start, middle, end, END_LENGTH / length) + curve(end, middle, start, END_LENGTH / length),
      {
        stroke: palette.bridge,
        width: LINK_WIDTH + (MAX_LINK_WIDTH - LINK_WIDTH) * share ** 2,
        opacity: highlight.clusterLinks,
      },
    );
  }
  for (const { a, b, from, via, to } of links) {
    if (isWeb && a !== b) continue;
    const middle = { x: (from.x + 2 * via.x + to.x) / 4, y: (from.y + 2 * via.y + to.y) / 4 };
    surface.path(diamond(toScreen(camera, middle), LINK_DIAMOND), {
      fill: palette.ground,
      stroke: palette.bridge,
      width: 1,
      opacity: Math.min(1, highlight.clusterLinks * 1.5),
    });
  }
}

/** The first `share` of a quadratic curve (de Casteljau). */
function curve(from: Point, via: Point, to: Point, share: number): string {
  const between = (p: Point, q: Point): Point => ({ x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share });
  const [first, second] = [between(from, via), between(via, to)];
  return `M${xy(from)}Q${xy(first)} ${xy(between(first, second))}`;
}

/** Only where the line would be hard to see. */
function paintLine(surface: DrawSurface, line: Line, { scene, camera, theme, highlight, positionOf }: PaintInput): void {
  const [a, b] = [scene.markOf.get(line.a), scene.markOf.get(line.b)];
  if (!a || !b || line.width * camera.zoom >= MIN_WIDTH) return;
  const [from, to] = [toScreen(camera, positionOf(a)), toScreen(camera, positionOf(b))];
  const via: Point = { x: (from.x + to.x) / 2 - (to.y - from.y) * line.bend, y: (from.y + to.y) / 2 + (to.x - from.x) * line.bend };
  const look = lineLook(line, theme);
  surface.path(`M${xy(from)}Q${xy(via)} ${xy(to)}`, {
    stroke: look.color,
    width: MIN_WIDTH,
    opacity: highlight.line(line),
    ...(look.dash.length > 0 ? { dash: look.dash } : {}),
  });
}

function paintEnd(surface: DrawSurface, mark: Mark, { camera, theme, highlight, positionOf }: PaintInput): void {
  const tone = clusterTone(theme, mark.color);
  const at = toScreen(camera, positionOf(mark));
  const stroke = {
    fill: mark.state === 'dormant' ? PALETTES[theme].ground : tone.fill,
    stroke: tone.edge,
    width: 1.2,
    opacity: highlight.mark(mark),
  };
  if (mark.shape === 'circle') surface.circle(at.x, at.y, MIN_RADIUS, stroke);
  else surface.path(diamond(at, MIN_RADIUS * 1.4), stroke);
}

function paintDiamond(surface: DrawSurface, line: Line, { scene, camera, theme, highlight, positionOf }: PaintInput): void {
  const palette = PALETTES[theme];
  const place = diamondPosition(line, scene, positionOf);
  if (!place) return;
  surface.path(diamond(toScreen(camera, place), 5), {
    fill: palette.ground,
    stroke: palette.bridge,
    width: 1.4,
    opacity: Math.min(1, highlight.line(line) * 1.25),
  });
}
