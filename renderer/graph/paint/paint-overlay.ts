/** Everything above the people: arcs of overdue people, diamonds of bridges, the user, rings of selected people, and all labels. */
import { text } from '../../../shared/strings/text';
import { clusterTone, PALETTES } from '../../styles/palette';
import type { Theme } from '../../styles/window-colors';
import { toScreen } from '../scene/camera';
import { areaKey } from '../scene/labels/label-candidates';
import { DETAIL_SIZE, type PlacedLabel, type Side } from '../scene/labels/place-labels';
import type { Area, Mark, Point } from '../scene/scene';
import type { DrawSurface } from './draw-surface';
import { paintBridges } from './paint-bridges';
import { type PaintInput, xy } from './paint-input';
import { paintPath, paintStepLabel } from './paint-path';

const RING_LABEL_SIZE = 10.5;
/** Size of the hole in the mark of a person between clusters, as a share of the mark: a shape in addition to the color of the rim. */
const HOLE = 0.34;
/** Smaller people, in pixels, have the arc without the clock, which would be as large as they are. */
const CLOCK_FROM = 5.5;

export function paintOverlay(surface: DrawSurface, drawing: PaintInput): void {
  const { scene, camera, theme } = drawing;
  const palette = PALETTES[theme];
  paintBridges(surface, drawing);
  for (const mark of scene.marks) paintGlyphs(surface, mark, drawing);
  paintPath(surface, drawing);
  for (const ring of scene.rings) {
    const at = toScreen(camera, { x: 0, y: -ring.radius });
    surface.words(ring.label, at.x, at.y, { size: RING_LABEL_SIZE, weight: 400, fill: palette.muted, halo: palette.ground });
  }
  if (scene.egoRadius > 0) {
    const at = toScreen(camera, { x: 0, y: 0 });
    surface.circle(at.x, at.y, scene.egoRadius * camera.zoom, { fill: palette.accent, stroke: palette.ground, width: 3 });
    surface.words(text('graph.me'), at.x, at.y, {
      size: Math.max(11, Math.min(18, 13 * camera.zoom)),
      weight: 650,
      fill: palette.onAccent,
    });
  }
  paintNote(surface, drawing);
  paintLabels(surface, drawing);
  paintMore(surface, drawing);
}

/** The hint below the user, while there is little to show. */
function paintNote(surface: DrawSurface, { scene, camera, theme }: PaintInput): void {
  const palette = PALETTES[theme];
  const at = toScreen(camera, { x: 0, y: scene.egoRadius });
  scene.note.forEach((line, i) => {
    const [size, weight, fill] = i === 0 ? ([15, 600, palette.text] as const) : ([13, 400, palette.muted] as const);
    surface.words(line, at.x, at.y + 24 + 22 * i, { size, weight, fill, halo: palette.ground });
  });
}

function paintGlyphs(surface: DrawSurface, mark: Mark, { camera, theme, highlight, positionOf }: PaintInput): void {
  const palette = PALETTES[theme];
  const at = toScreen(camera, positionOf(mark));
  const opacity = highlight.mark(mark);
  const outer = mark.radius * camera.zoom * (mark.shape === 'diamond' ? 1.42 : 1);
  if (mark.overdue !== null) {
    const radius = outer + 3.2;
    const turn = mark.overdue * 2 * Math.PI * 0.999;
    const end = { x: at.x + radius * Math.sin(turn), y: at.y - radius * Math.cos(turn) };
    const large = turn > Math.PI ? 1 : 0;
    surface.path(`M${xy({ x: at.x, y: at.y - radius })}A${radius.toFixed(2)} ${radius.toFixed(2)} 0 ${large} 1 ${xy(end)}`, {
      stroke: palette.quiet,
      width: 2,
      opacity,
      isRound: true,
    });
  }
  if (mark.secondColor !== null && mark.state !== 'dormant') surface.circle(at.x, at.y, outer * HOLE, { fill: palette.ground, opacity });
  if (mark.overdue !== null && outer >= CLOCK_FROM) paintClock(surface, { x: at.x + outer + 4.5, y: at.y - outer - 2.5 }, theme, opacity);
  if (mark.state === 'planned') {
    // A calendar sheet, upper right.
    const side = Math.max(5, Math.min(8, outer * 1.1));
    const [x, y] = [at.x + outer * 0.8 - side * 0.3, at.y - outer * 0.8 - side * 0.7];
    surface.path(`M${xy({ x, y })}h${side}v${side}h${-side}Z`, { fill: palette.surface, stroke: palette.accent, width: 1.3, opacity });
    surface.path(`M${xy({ x, y: y + side * 0.3 })}h${side}`, { stroke: palette.accent, width: 1.6, opacity });
  }
  if (highlight.hasRing(mark.person)) {
    const radius = outer + (mark.overdue === null ? 4 : 7.5);
    surface.circle(at.x, at.y, radius, { stroke: palette.ground, width: 5 });
    surface.circle(at.x, at.y, radius, { stroke: palette.accent, width: 2.5 });
  } else if (highlight.isChosen(mark.person)) {
    surface.circle(at.x, at.y, outer + (mark.overdue === null ? 3.5 : 7), { stroke: palette.accent, width: 2 });
  } else if (highlight.hasPriorityLabel(mark.person)) {
    surface.circle(at.x, at.y, outer + (mark.overdue === null ? 3.5 : 7), { stroke: palette.accent, width: 1.5 });
  }
}

/** The hands show five past twelve: late. */
function paintClock(surface: DrawSurface, { x, y }: Point, theme: Theme, opacity: number): void {
  const palette = PALETTES[theme];
  surface.circle(x, y, 4.2, { fill: palette.surface, stroke: palette.quiet, width: 1.2, opacity });
  surface.path(`M${xy({ x, y: y - 2.6 })}V${y.toFixed(2)}L${xy({ x: x + 1.9, y: y - 1.1 })}`, {
    stroke: palette.quiet,
    width: 1.1,
    opacity,
  });
}

function paintLabels(surface: DrawSurface, { scene, theme, highlight, labels }: PaintInput): void {
  const palette = PALETTES[theme];
  const areas = new Map(scene.areas.map((area) => [areaKey(area), area]));
  for (const label of labels) {
    const area = areas.get(label.key);
    const middle = (label.box.left + label.box.right) / 2;
    if (area) {
      const tone = clusterTone(theme, area.color);
      const { anchor, x } = areaAnchor(label, area);
      const halo = area.isCollapsed ? tone.soft : palette.ground;
      surface.words(label.text, x, label.box.top + label.size * 0.62, {
        size: label.size,
        weight: label.weight,
        fill: area.isCollapsed ? palette.text : tone.text,
        halo,
        anchor,
        width: label.textWidth,
      });
      if (label.detail !== '') {
        surface.words(label.detail, x, label.box.top + label.size * 1.25 + 7, {
          size: DETAIL_SIZE,
          weight: 400,
          fill: palette.muted,
          halo,
          anchor,
        });
      }
      continue;
    }
    if (paintStepLabel(surface, label, scene, theme)) continue;
    const mark = scene.markOf.get(label.key as never);
    if (!mark) continue;
    surface.words(label.text, middle, (label.box.top + label.box.bottom) / 2, {
      size: label.size,
      weight: label.weight,
      fill: palette.text,
      halo: scene.mode === 'map' ? clusterTone(theme, mark.color).soft : palette.ground,
      opacity: Math.max(0.45, highlight.mark(mark)),
      width: label.textWidth,
    });
  }
}

/** Labels beside a circle start at the circle. Labels above and below are centered. */
function areaAnchor({ side, box }: PlacedLabel, area: Area): { readonly anchor: 'start' | 'middle' | 'end'; readonly x: number } {
  if (area.sector === null && !isBeside(side)) return { anchor: 'middle', x: (box.left + box.right) / 2 };
  if (side.endsWith('right')) return { anchor: 'start', x: box.left };
  if (side.endsWith('left')) return { anchor: 'end', x: box.right };
  return { anchor: 'middle', x: (box.left + box.right) / 2 };
}

const isBeside = (side: Side): boolean => side === 'left' || side === 'right';

function paintMore(surface: DrawSurface, { scene, camera, theme }: PaintInput): void {
  const palette = PALETTES[theme];
  for (const area of scene.areas) {
    if (area.more === 0) continue;
    const at = toScreen(camera, { x: area.center.x, y: area.center.y + area.radius });
    surface.words(text('graph.more', { count: area.more }), at.x, at.y + 4, {
      size: DETAIL_SIZE + 1,
      weight: 500,
      fill: palette.muted,
      halo: palette.ground,
    });
  }
}
