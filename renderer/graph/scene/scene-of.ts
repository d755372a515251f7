import { circlesScene } from './circles-scene';
import { aroundScene } from './ego-scene';
import { mapScene } from './map/map-scene';
import type { Scene } from './scene';
import type { SceneQuestion } from './scene-input';

export function sceneOf(question: SceneQuestion): Scene {
  const { view } = question.layout;
  return view === 'map' ? mapScene(question) : view === 'around' ? aroundScene(question) : circlesScene(question);
}
