import { computeLayout } from '../../../renderer/graph/layout/compute-layout';
import { type Camera, fitCamera, paddingFor } from '../../../renderer/graph/scene/camera';
import { circlesScene } from '../../../renderer/graph/scene/circles-scene';
import type { TextMeasure } from '../../../renderer/graph/scene/labels/place-labels';
import { mapScene } from '../../../renderer/graph/scene/map/map-scene';
import type { Scene } from '../../../renderer/graph/scene/scene';
import type { SceneInput } from '../../../renderer/graph/scene/scene-input';
import { runToEnd } from '../../../shared/lib/resumable-work';
import type { Generated } from './generated-findings';
import { requestFor } from './layout-helpers';

/** Widths of letters as a plain font has them: wide capitals, narrow i and l. */
export const measure: TextMeasure = (text, size, weight) => {
  let width = 0;
  for (const letter of text) width += /[A-ZÀ-Þ mw]/.test(letter) ? 0.68 : /[il.,·]/.test(letter) ? 0.27 : 0.55;
  return width * size * (weight > 500 ? 1.06 : 1);
};

export function questionFor(world: Generated, view: 'circles' | 'map', more: Partial<SceneInput> = {}): SceneInput {
  const layout = runToEnd(computeLayout(requestFor(world, view)));
  return { network: world.network, findings: world.findings, layout, mixing: 'both', isLensOn: false, visible: null, open: null, ...more };
}

export function sceneOf(question: SceneInput): Scene {
  return question.layout.mode === 'map' ? mapScene(question) : circlesScene(question);
}

export function fitted(scene: Scene, width = 1000, height = 760): Camera {
  return fitCamera(scene.bounds, width, height, paddingFor(scene, width, 0));
}
