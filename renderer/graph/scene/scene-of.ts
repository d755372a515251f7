import { circlesScene } from './circles-scene';
import { egoScene } from './ego-scene';
import { mapScene } from './map/map-scene';
import type { Scene } from './scene';
import type { SceneInput } from './scene-input';

export function buildScene(question: SceneInput): Scene {
  const { mode: view } = question.layout;
  return view === 'map' ? mapScene(question) : view === 'ego' ? egoScene(question) : circlesScene(question);
}
