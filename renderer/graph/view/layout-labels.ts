import type { Camera } from '../scene/camera';
import type { Emphasis } from '../scene/highlight';
import { labelPlan, type PlaceOf } from '../scene/labels/label-candidates';
import { type Box, type Measure, type PlacedLabel, placeLabels } from '../scene/labels/place-labels';
import type { Scene } from '../scene/scene';

export interface Wording {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly emphasis: Emphasis;
  readonly placeOf: PlaceOf;
}

/**
 * The words of the picture at this camera. With `before`, while things move: words keep their side, and those that would now cover something
 * step out until all is still. `covers` lie over the picture (the folded legend, the mini-map): no word goes under them.
 */
export function wordsOf(
  { scene, camera, emphasis, placeOf }: Wording,
  measure: Measure,
  bounds: Box,
  before: readonly PlacedLabel[] | null,
  covers: readonly Box[] = [],
): PlacedLabel[] {
  const plan = labelPlan(scene, camera, emphasis, placeOf, measure);
  const { wishes } = plan;
  const obstacles = [...plan.obstacles, ...covers];
  if (before === null) return placeLabels(wishes, obstacles, bounds, measure, plan.aside());
  const known = new Map(before.map((label) => [label.key, label]));
  const kept = wishes.flatMap((wish) => {
    const label = known.get(wish.key);
    return label ? [{ ...wish, texts: [label.text], details: [label.detail], sides: [label.side] }] : [];
  });
  return placeLabels(kept, obstacles, bounds, measure);
}
