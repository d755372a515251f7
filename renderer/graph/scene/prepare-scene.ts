/** Builds the scene of a mode. For a large network its parts are computed before, in steps, and memoized. */
import type { Findings } from '../../../shared/analysis/data/findings';
import { rankedBridges } from '../../../shared/analysis/results/rank-weak-ties';
import type { Network } from '../../../shared/model/network';
import type { GraphMode } from '../layout/layout';
import { circlesBase, circlesScene } from './circles-scene';
import { egoScene } from './ego-scene';
import { bridgeCounts } from './map/bridge-links';
import { clusterLinks, tiesBetweenClusters } from './map/cluster-links';
import { mapBase } from './map/map-background';
import { mapScene } from './map/map-scene';
import { markContext } from './marks';
import type { Scene } from './scene';
import { indexOfPlaced, peopleByRank, placedPeople, type SceneInput } from './scene-input';
import { tieIndex } from './tie-index';

/** The parts that do not depend on the layout, computed while the worker computes it. */
export function* prepareFindings(network: Network, findings: Findings, view: GraphMode): Generator<undefined, void> {
  markContext(network, findings, view);
  yield undefined;
  yield* peopleByRank.steps(findings);
  yield* tieIndex.steps(findings);
  yield* rankedBridges.steps(findings);
  if (view === 'map') yield* tiesBetweenClusters.steps(findings);
}

export function* prepareScene(question: SceneInput): Generator<undefined, void> {
  const { network, findings, layout } = question;
  yield* prepareFindings(network, findings, layout.mode);
  if (layout.mode === 'circles') yield* circlesBase.steps(question);
  else if (layout.mode === 'ego') yield* placedPeople.steps(question);
  else {
    const { placed } = yield* mapBase.steps(question);
    if (question.isLensOn || question.open !== null) yield* indexOfPlaced.steps(placed);
    yield* clusterLinks.steps({ regions: layout.regions, findings });
    if (question.isLensOn) yield* bridgeCounts.steps(question);
  }
}

export function buildScene(question: SceneInput): Scene {
  const { mode: view } = question.layout;
  return view === 'map' ? mapScene(question) : view === 'ego' ? egoScene(question) : circlesScene(question);
}
