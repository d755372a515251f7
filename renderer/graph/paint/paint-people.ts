/** Ties and marks as Cytoscape draws them: for the exports, which are drawn without it. */
import type { Theme } from '../../styles/palette';
import { toScreen } from '../scene/camera';
import { lineLook, markLook } from '../scene/glyph-style';
import type { Line, Mark, Point } from '../scene/scene';
import type { Pen } from './draw-surface';
import { type Drawing, xy } from './drawing';

export function paintPeople(pen: Pen, drawing: Drawing): void {
  const { scene, camera, theme, emphasis, placeOf } = drawing;
  for (const line of scene.lines) {
    const [a, b] = [scene.markOf.get(line.a), scene.markOf.get(line.b)];
    if (a && b) paintLine(pen, line, toScreen(camera, placeOf(a)), toScreen(camera, placeOf(b)), camera.zoom, theme, emphasis.line(line));
  }
  for (const mark of scene.marks) paintMark(pen, mark, toScreen(camera, placeOf(mark)), camera.zoom, theme, emphasis.mark(mark));
}

function paintLine(pen: Pen, line: Line, from: Point, to: Point, zoom: number, theme: Theme, opacity: number): void {
  const look = lineLook(line, theme);
  const via = { x: (from.x + to.x) / 2 - (to.y - from.y) * line.bend, y: (from.y + to.y) / 2 + (to.x - from.x) * line.bend };
  pen.path(`M${xy(from)}Q${xy(via)} ${xy(to)}`, {
    stroke: look.color,
    width: Math.max(line.kind === 'bridge' ? 1 : 0.5, line.width * zoom),
    opacity,
    isRound: line.kind === 'affinity',
    ...(look.dash.length > 0 ? { dash: look.dash.map((length) => length * zoom) } : {}),
  });
}

export function paintMark(pen: Pen, mark: Mark, at: Point, zoom: number, theme: Theme, opacity: number): void {
  const look = markLook(mark, theme);
  const half = (look.size / 2) * zoom;
  const stroke = { fill: look.fill, stroke: look.edge, width: look.edgeWidth * zoom, opacity };
  if (mark.shape === 'circle') pen.circle(at.x, at.y, half, stroke);
  else pen.path(diamond(at, half), stroke);
}

export function diamond({ x, y }: Point, half: number): string {
  return `M${xy({ x, y: y - half })}L${xy({ x: x + half, y })}L${xy({ x, y: y + half })}L${xy({ x: x - half, y })}Z`;
}
