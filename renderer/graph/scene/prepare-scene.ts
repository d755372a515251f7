/**
 * What the scene of a large network is made from, found in steps between which the window can answer. Each part is remembered where it is made,
 * so that the scene itself is soon there.
 */
import type { Findings } from '../../../shared/analysis/data/findings';
import { rankedBridges } from '../../../shared/analysis/results/rank-weak-ties';
import type { Network } from '../../../shared/model/network';
import type { PictureKind } from '../layout/layout';
import { circlesGround } from './circles-scene';
import { tieNumbers } from './labels/tie-numbers';
import { bridgeCounts } from './map/bridge-links';
import { bandsBetween, tiesBetweenClusters } from './map/cluster-links';
import { mapGround } from './map/map-background';
import { markWorld } from './marks';
import { peopleByRank } from './people-by-rank';
import { numbersOfPlaced, placedPeople, type SceneQuestion } from './scene-input';

/** What hangs on no layout: found while one is made. */
export function* prepareFindings(network: Network, findings: Findings, view: PictureKind): Generator<undefined, void> {
  markWorld(network, findings, view);
  yield undefined;
  yield* peopleByRank.steps(findings);
  yield* tieNumbers.steps(findings);
  yield* rankedBridges.steps(findings);
  if (view === 'map') yield* tiesBetweenClusters.steps(findings);
}

export function* prepareScene(question: SceneQuestion): Generator<undefined, void> {
  const { network, findings, layout } = question;
  yield* prepareFindings(network, findings, layout.view);
  if (layout.view === 'circles') yield* circlesGround.steps(question);
  else if (layout.view === 'around') yield* placedPeople.steps(question);
  else {
    const { placed } = yield* mapGround.steps(question);
    if (question.isLensOn || question.open !== null) yield* numbersOfPlaced.steps(placed);
    yield* bandsBetween.steps({ regions: layout.regions, findings });
    if (question.isLensOn) yield* bridgeCounts.steps(question);
  }
}
