import { FONT } from '../paint/draw-surface';
import type { Camera } from '../scene/camera';
import type { Highlight } from '../scene/highlight';
import { labelPlan, type PositionOf } from '../scene/labels/label-candidates';
import { type Box, type PlacedLabel, placeLabels, type TextMeasure } from '../scene/labels/place-labels';
import type { Scene } from '../scene/scene';

export interface LabelLayoutInput {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly highlight: Highlight;
  readonly positionOf: PositionOf;
}

/**
 * Places the labels at this camera. `before`: labels of the previous frame while the camera moves; they keep their side, and those that would cover
 * something are left out. `overlays`: parts of the view that labels avoid.
 */
export function layoutLabels(
  { scene, camera, highlight, positionOf }: LabelLayoutInput,
  measure: TextMeasure,
  bounds: Box,
  before: readonly PlacedLabel[] | null,
  overlays: readonly Box[] = [],
): PlacedLabel[] {
  const plan = labelPlan(scene, camera, highlight, positionOf, measure);
  const { candidates } = plan;
  const obstacles = [...plan.obstacles, ...overlays];
  if (before === null) return placeLabels(candidates, obstacles, bounds, measure, plan.softObstacles());
  const labelOf = new Map(before.map((label) => [label.key, label]));
  const placedBefore = candidates.flatMap((candidate) => {
    const label = labelOf.get(candidate.key);
    return label ? [{ ...candidate, texts: [label.text], details: [label.detail], sides: [label.side] }] : [];
  });
  return placeLabels(placedBefore, obstacles, bounds, measure);
}

/** Measures texts as the canvas paints them; memoized. Create a new one when fonts have loaded. */
export function canvasMeasure(): TextMeasure {
  const context = document.createElement('canvas').getContext('2d');
  const labelOf = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`;
    const before = labelOf.get(key);
    if (before !== undefined) return before;
    let width = text.length * size * 0.56;
    if (context) {
      context.font = `${weight} ${size}px ${FONT}`;
      width = context.measureText(text).width;
    }
    if (labelOf.size > 20_000) labelOf.clear();
    labelOf.set(key, width);
    return width;
  };
}
