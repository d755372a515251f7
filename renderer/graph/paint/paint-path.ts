/** The introduction path above everything else: known steps solid, inferred steps dashed, each with its text. */
import { text } from '../../../shared/strings/text';
import { clusterTone, PALETTES } from '../../styles/palette';
import type { Theme } from '../../styles/window-colors';
import { stepKey } from '../scene/labels/label-candidates';
import { DETAIL_SIZE, type PlacedLabel } from '../scene/labels/place-labels';
import { ME_RADIUS, paintedPath } from '../scene/path';
import type { Scene } from '../scene/scene';
import type { DrawSurface } from './draw-surface';
import { type PaintInput, xy } from './paint-input';

export function paintPath(surface: DrawSurface, { scene, camera, theme, positionOf }: PaintInput): void {
  const path = paintedPath(scene, camera, positionOf);
  if (!path) return;
  const palette = PALETTES[theme];
  for (const { step, from, via, to } of path.lines) {
    const data = `M${xy(from)}Q${xy(via)} ${xy(to)}`;
    surface.path(data, { stroke: palette.ground, width: 7, isRound: true });
    surface.path(data, { stroke: palette.accent, width: step.isKnown ? 3 : 2.5, ...(step.isKnown ? { isRound: true } : { dash: [6, 5] }) });
  }
  for (const { mark, at, radius } of path.stops) {
    const tone = clusterTone(theme, mark.color);
    surface.circle(at.x, at.y, radius, { fill: tone.fill, stroke: tone.edge, width: 1.2 });
    surface.circle(at.x, at.y, radius + 2.5, { stroke: palette.accent, width: 2 });
  }
  if (path.me) {
    surface.circle(path.me.x, path.me.y, ME_RADIUS, { fill: palette.accent, stroke: palette.ground, width: 3 });
    surface.words(text('graph.me'), path.me.x, path.me.y, { size: 11, weight: 650, fill: palette.onAccent });
  }
}

/** Paints the label of a step. Returns false for other labels. */
export function paintStepLabel(surface: DrawSurface, label: PlacedLabel, { path }: Scene, theme: Theme): boolean {
  if (!path?.some((step) => stepKey(step) === label.key)) return false;
  const palette = PALETTES[theme];
  const x = (label.box.left + label.box.right) / 2;
  surface.words(label.text, x, label.box.top + label.size * 0.62, {
    size: label.size,
    weight: label.weight,
    fill: palette.accent,
    halo: palette.ground,
    width: label.textWidth,
  });
  if (label.detail !== '')
    surface.words(label.detail, x, label.box.top + label.size * 1.25 + 7, {
      size: DETAIL_SIZE,
      weight: 400,
      fill: palette.muted,
      halo: palette.ground,
    });
  return true;
}
