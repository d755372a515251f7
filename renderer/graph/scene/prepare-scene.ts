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

export function* prepareScene(input: SceneInput): Generator<undefined, void> {
  const { network, findings, layout } = input;
  yield* prepareFindings(network, findings, layout.mode);
  if (layout.mode === 'circles') yield* circlesBase.steps(input);
  else if (layout.mode === 'ego') yield* placedPeople.steps(input);
  else {
    const { placed } = yield* mapBase.steps(input);
    if (input.isLensOn || input.open !== null) yield* indexOfPlaced.steps(placed);
    yield* clusterLinks.steps({ regions: layout.regions, findings });
    if (input.isLensOn) yield* bridgeCounts.steps(input);
  }
}

export function buildScene(input: SceneInput): Scene {
  const { mode: view } = input.layout;
  return view === 'map' ? mapScene(input) : view === 'ego' ? egoScene(input) : circlesScene(input);
}
