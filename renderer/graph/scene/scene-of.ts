import { aroundScene } from './around-scene';
import { circlesScene } from './circles-scene';
import { mapScene } from './map-scene';
import type { Scene } from './scene';
import type { SceneQuestion } from './scene-question';

export function sceneOf(question: SceneQuestion): Scene {
  const { view } = question.layout;
  return view === 'map' ? mapScene(question) : view === 'around' ? aroundScene(question) : circlesScene(question);
}
