/** The way to somebody, over everything else: known steps are whole lines, inferred ones dashed, each with its words. */
import { clusterTone, PALETTES, type Theme } from '../../styles/palette';
import { stepKey } from '../scene/labels/label-candidates';
import { DETAIL_SIZE, type PlacedLabel } from '../scene/labels/place-labels';
import { ME_RADIUS, paintedRoute } from '../scene/route';
import type { Scene } from '../scene/scene';
import type { Pen } from './draw-surface';
import { type Drawing, xy } from './drawing';

export function paintRoute(pen: Pen, { scene, camera, theme, placeOf }: Drawing): void {
  const route = paintedRoute(scene, camera, placeOf);
  if (!route) return;
  const palette = PALETTES[theme];
  for (const { step, from, via, to } of route.lines) {
    const data = `M${xy(from)}Q${xy(via)} ${xy(to)}`;
    pen.path(data, { stroke: palette.ground, width: 7, isRound: true });
    pen.path(data, { stroke: palette.accent, width: step.isKnown ? 3 : 2.5, ...(step.isKnown ? { isRound: true } : { dash: [6, 5] }) });
  }
  for (const { mark, at, radius } of route.stops) {
    const tone = clusterTone(theme, mark.color);
    pen.circle(at.x, at.y, radius, { fill: tone.fill, stroke: tone.edge, width: 1.2 });
    pen.circle(at.x, at.y, radius + 2.5, { stroke: palette.accent, width: 2 });
  }
  if (route.me) {
    pen.circle(route.me.x, route.me.y, ME_RADIUS, { fill: palette.accent, stroke: palette.ground, width: 3 });
    pen.words('me', route.me.x, route.me.y, { size: 11, weight: 650, fill: palette.onAccent });
  }
}

/** Writes the label if it is a step's; false when it is not. */
export function paintStepWords(pen: Pen, label: PlacedLabel, { route }: Scene, theme: Theme): boolean {
  if (!route?.some((step) => stepKey(step) === label.key)) return false;
  const palette = PALETTES[theme];
  const x = (label.box.left + label.box.right) / 2;
  pen.words(label.text, x, label.box.top + label.size * 0.62, {
    size: label.size,
    weight: label.weight,
    fill: palette.accent,
    halo: palette.ground,
    width: label.textWidth,
  });
  if (label.detail !== '')
    pen.words(label.detail, x, label.box.top + label.size * 1.25 + 7, {
      size: DETAIL_SIZE,
      weight: 400,
      fill: palette.muted,
      halo: palette.ground,
    });
  return true;
}
