/** Everything below the people: sectors or regions, rings, cluster links, points, the tails of fading people. */
import { clusterTone, PALETTES } from '../../styles/palette';
import { toScreen } from '../scene/camera';
import { mixed } from '../scene/glyph-style';
import type { Area, DensityArea } from '../scene/scene';
import type { DrawSurface } from './draw-surface';
import { type PaintInput, polygon, smoothClosed, xy } from './paint-input';
import { paintPoints } from './paint-points';

export function paintBackground(surface: DrawSurface, drawing: PaintInput): void {
  const { scene, camera, theme } = drawing;
  const palette = PALETTES[theme];
  const isCircles = scene.mode === 'circles';
  if (isCircles) for (const area of scene.areas) paintArea(surface, area, drawing);
  for (const ring of scene.rings) {
    const at = toScreen(camera, { x: 0, y: 0 });
    surface.circle(at.x, at.y, ring.radius * camera.zoom, { stroke: palette.muted, width: 1, opacity: 0.22 });
  }
  for (const link of scene.clusterLinks) {
    const data = `M${xy(toScreen(camera, link.from))}Q${xy(toScreen(camera, link.via))} ${xy(toScreen(camera, link.to))}`;
    surface.path(data, {
      stroke: palette.band,
      width: Math.max(1.5, link.width * Math.min(1.4, camera.zoom)),
      isRound: true,
      opacity: drawing.highlight.clusterLinks,
    });
  }
  if (!isCircles) for (const area of scene.areas) paintArea(surface, area, drawing);
  for (const densityArea of scene.densityAreas) paintDensityArea(surface, densityArea, drawing);
  paintPoints(surface, drawing);
  for (const mark of scene.marks) {
    if (mark.tail === null) continue;
    const [from, to] = [toScreen(camera, mark.tail), toScreen(camera, drawing.positionOf(mark))];
    surface.path(`M${xy(from)}L${xy(to)}`, {
      stroke: clusterTone(theme, mark.color).edge,
      width: Math.max(1, 1.6 * camera.zoom),
      dash: [5 * camera.zoom, 4 * camera.zoom],
      opacity: 0.6 * drawing.highlight.mark(mark),
    });
  }
}

function paintArea(surface: DrawSurface, area: Area, { camera, theme, highlight, scene }: PaintInput): void {
  const palette = PALETTES[theme];
  const tone = clusterTone(theme, area.color);
  const strength = highlight.area(area);
  const fill = mixed(palette.ground, tone.soft, Math.min(1, strength * 1.1));
  const data = area.sector ? polygon(area.outline, camera) : smoothClosed(area.outline, camera);
  const isLit = strength >= 1;
  surface.path(
    data,
    isLit ? { fill, stroke: tone.edge, width: 1.5 } : scene.mode === 'map' ? { fill, stroke: palette.ground, width: 3 } : { fill },
  );
}

/** Opacity grows with density. */
function paintDensityArea(
  surface: DrawSurface,
  { outline, color, cluster, share }: DensityArea,
  { camera, theme, highlight }: PaintInput,
): void {
  const tone = clusterTone(theme, color);
  surface.path(polygon(outline, camera), { fill: tone.fill, opacity: (0.06 + 0.3 * Math.sqrt(share)) * highlight.points(cluster) });
}
