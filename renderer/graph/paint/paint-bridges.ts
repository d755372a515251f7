/** Bridges over everything else: on a map of thousands their own lines and people would be thinner than a pixel. */
import { clusterTone, PALETTES } from '../../styles/palette';
import { toScreen } from '../scene/camera';
import { diamondPlace } from '../scene/label-wishes';
import { lineLook } from '../scene/look';
import type { Line, Mark, Point } from '../scene/scene';
import { type Drawing, xy } from './drawing';
import { diamond } from './paint-people';
import type { Pen } from './pen';

/** Pixels. */
const LEAST_WIDTH = 1.3;
const LEAST_RADIUS = 3.4;

export function paintBridges(pen: Pen, drawing: Drawing): void {
  const bridges = drawing.scene.lines.filter((line) => line.kind === 'bridge');
  for (const line of bridges) paintLine(pen, line, drawing);
  const ends = new Set(bridges.flatMap((line) => [line.a, line.b]));
  for (const id of ends) {
    const mark = drawing.scene.markOf.get(id);
    if (mark && mark.radius * drawing.camera.zoom < LEAST_RADIUS) paintEnd(pen, mark, drawing);
  }
  for (const line of bridges) paintDiamond(pen, line, drawing);
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
