/** Ties and marks as Cytoscape paints them, for exports, which have no Cytoscape. */
import type { Theme } from '../../styles/window-colors';
import { toScreen } from '../scene/camera';
import { lineLook, markLook } from '../scene/glyph-style';
import type { Line, Mark, Point } from '../scene/scene';
import type { DrawSurface } from './draw-surface';
import { type PaintInput, xy } from './paint-input';

export function paintPeople(surface: DrawSurface, drawing: PaintInput): void {
  const { scene, camera, theme, highlight, positionOf } = drawing;
  for (const line of scene.lines) {
    const [a, b] = [scene.markOf.get(line.a), scene.markOf.get(line.b)];
    if (a && b)
      paintLine(surface, line, toScreen(camera, positionOf(a)), toScreen(camera, positionOf(b)), camera.zoom, theme, highlight.line(line));
  }
  for (const mark of scene.marks) paintMark(surface, mark, toScreen(camera, positionOf(mark)), camera.zoom, theme, highlight.mark(mark));
}

function paintLine(surface: DrawSurface, line: Line, from: Point, to: Point, zoom: number, theme: Theme, opacity: number): void {
  const look = lineLook(line, theme);
  const via = { x: (from.x + to.x) / 2 - (to.y - from.y) * line.bend, y: (from.y + to.y) / 2 + (to.x - from.x) * line.bend };
  surface.path(`M${xy(from)}Q${xy(via)} ${xy(to)}`, {
    stroke: look.color,
    width: Math.max(line.kind === 'bridge' ? 1 : 0.5, line.width * zoom),
    opacity,
    isRound: line.kind === 'affinity',
    ...(look.dash.length > 0 ? { dash: look.dash.map((length) => length * zoom) } : {}),
  });
}

export function paintMark(surface: DrawSurface, mark: Mark, at: Point, zoom: number, theme: Theme, opacity: number): void {
  const look = markLook(mark, theme);
  const half = (look.size / 2) * zoom;
  const stroke = { fill: look.fill, stroke: look.edge, width: look.edgeWidth * zoom, opacity };
  if (mark.shape === 'circle') surface.circle(at.x, at.y, half, stroke);
  else surface.path(diamond(at, half), stroke);
}

export function diamond({ x, y }: Point, half: number): string {
  return `M${xy({ x, y: y - half })}L${xy({ x: x + half, y })}L${xy({ x, y: y + half })}L${xy({ x: x - half, y })}Z`;
}
