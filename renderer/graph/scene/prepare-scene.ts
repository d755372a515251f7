/**
 * What the scene of a large network is made from, found in parts between which the window can answer. Each part is remembered where it is made,
 * so that the scene itself is soon there.
 */
import { bandsBetween } from './bands';
import { markWorld } from './marks';
import { placedPeople, type SceneQuestion } from './scene-question';

export function* prepareScene(question: SceneQuestion): Generator<undefined, void> {
  const { network, findings, layout } = question;
  markWorld(network, findings, layout.view, question.uncertain);
  yield undefined;
  placedPeople(question);
  yield undefined;
  if (layout.view === 'map') bandsBetween(layout.regions, findings);
}
