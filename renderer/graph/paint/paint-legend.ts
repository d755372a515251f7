/** The samples of the legend, for screen and exports. */
import { assertNever } from '../../../shared/lib/result';
import { text } from '../../../shared/strings/text';
import { PALETTES } from '../../styles/palette';
import type { Theme } from '../../styles/window-colors';
import type { TextMeasure } from '../scene/labels/place-labels';
import type { LegendEntry, LegendKey } from '../scene/legend';
import type { DrawSurface } from './draw-surface';
import { diamond } from './paint-people';

export const SAMPLE_WIDTH = 28;
export const SAMPLE_HEIGHT = 16;

/** Paints the sample of an entry in a box of SAMPLE_WIDTH × SAMPLE_HEIGHT with its upper left corner at x, y. */
export function paintSample(surface: DrawSurface, key: LegendKey, x: number, y: number, theme: Theme): void {
  const palette = PALETTES[theme];
  const tone = palette.grey;
  const [cx, cy] = [x + SAMPLE_WIDTH / 2, y + SAMPLE_HEIGHT / 2];
  const line = `M${x + 2} ${cy}L${x + SAMPLE_WIDTH - 2} ${cy}`;
  switch (key) {
    case 'size':
      surface.circle(x + 6, cy, 3, { fill: tone.fill });
      surface.circle(x + 19, cy, 6, { fill: tone.fill });
      return;
    case 'overdue':
      surface.circle(cx, cy, 3.5, { fill: tone.fill });
      surface.path(`M${cx} ${cy - 6.5}A6.5 6.5 0 1 1 ${cx - 6.5} ${cy}`, { stroke: palette.quiet, width: 2, isRound: true });
      return;
    case 'planned':
      surface.circle(cx - 2, cy + 2, 4.5, { fill: tone.fill });
      surface.path(`M${cx + 1} ${cy - 7}h8v8h-8Z`, { fill: palette.surface, stroke: palette.accent, width: 1.4 });
      surface.path(`M${cx + 1} ${cy - 4.6}h8`, { stroke: palette.accent, width: 1.8 });
      return;
    case 'drift':
      surface.path(`M${x + 1} ${cy}L${x + SAMPLE_WIDTH - 8} ${cy}`, { stroke: tone.edge, width: 1.6, dash: [4, 3] });
      surface.circle(x + SAMPLE_WIDTH - 5, cy, 3.5, { fill: tone.fill });
      return;
    case 'dormant':
      surface.circle(cx, cy, 4.5, { fill: palette.ground, stroke: tone.edge, width: 1.8 });
      return;
    case 'bridge-person':
      surface.path(diamond({ x: cx, y: cy }, 6.5), { fill: tone.fill });
      return;
    case 'bridge':
      surface.path(line, { stroke: palette.bridge, width: 1.5 });
      surface.path(diamond({ x: cx, y: cy }, 5), { fill: palette.ground, stroke: palette.bridge, width: 1.4 });
      return;
    case 'bridge-link':
      surface.path(line, { stroke: palette.bridge, width: 1.3, opacity: 0.5 });
      surface.path(diamond({ x: cx, y: cy }, 3), { fill: palette.ground, stroke: palette.bridge, width: 1 });
      return;
    case 'tie':
      surface.path(line, { stroke: tone.edge, width: 1.6 });
      return;
    case 'affinity':
      surface.path(line, { stroke: palette.affinity, width: 1.6, dash: [0.1, 4], isRound: true });
      return;
    case 'cluster-link':
      surface.path(line, { stroke: palette.band, width: 7 });
      return;
    case 'two-clusters':
      surface.circle(cx, cy, 5, {
        fill: palette.clusters[0]?.fill ?? tone.fill,
        stroke: palette.clusters[1]?.edge ?? tone.edge,
        width: 2.4,
      });
      surface.circle(cx, cy, 1.8, { fill: palette.ground });
      return;
    case 'points':
      surface.dots([cx - 6, cy + 3, cx, cy - 3, cx + 6, cy + 2], 1.6, tone.edge, 1);
      return;
    case 'path':
      surface.path(line, { stroke: palette.accent, width: 3 });
      return;
    case 'path-inferred':
      surface.path(line, { stroke: palette.accent, width: 2.5, dash: [4, 4] });
      return;
    case 'density':
      for (let step = 0; step < 3; step++)
        surface.path(`M${x + 2 + 8 * step} ${cy}h8`, { stroke: tone.fill, width: 9, opacity: 0.12 + 0.16 * step });
      return;
    default:
      assertNever(key);
  }
}

/** Paints the legend in rows. Returns its height. */
export function paintLegend(
  surface: DrawSurface,
  entries: readonly LegendEntry[],
  left: number,
  top: number,
  width: number,
  theme: Theme,
  measure: TextMeasure,
): number {
  const palette = PALETTES[theme];
  let [x, y] = [left, top];
  for (const { key, message } of entries) {
    const label = text(message);
    const wide = SAMPLE_WIDTH + 6 + measure(label, 12, 400) + 20;
    if (x > left && x + wide > left + width) {
      x = left;
      y += 22;
    }
    paintSample(surface, key, x, y, theme);
    surface.words(label, x + SAMPLE_WIDTH + 6, y + SAMPLE_HEIGHT / 2, { size: 12, weight: 400, fill: palette.muted, anchor: 'start' });
    x += wide;
  }
  return entries.length === 0 ? 0 : y - top + SAMPLE_HEIGHT;
}
