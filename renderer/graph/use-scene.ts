/** From the network and its findings to the scene that is drawn: layout, scene input, scene. */
import { useCallback, useEffect, useMemo } from 'react';
import type { GraphViewProps } from './graph-view-types';
import type { Layout, Region } from './layout/layout';
import { layoutRequestSteps } from './layout/request';
import { withPath } from './scene/path';
import { buildScene, prepareFindings } from './scene/prepare-scene';
import type { Scene } from './scene/scene';
import type { OpenRegion, SceneInput } from './scene/scene-input';
import { useLayout, usePreparedScene } from './use-layout';

export interface SceneState {
  readonly layout: Layout | null;
  /** The layout takes so long that the user should know. */
  readonly isSlow: boolean;
  readonly input: SceneInput | null;
  /** Null until the first layout is ready. */
  readonly scene: Scene | null;
}

export function useScene(props: GraphViewProps, open: OpenRegion | null): SceneState {
  const { network, findings, mode, egoNetwork, path, mixing, isLensOn, visible, hiddenLines, uncertain, isMeHidden } = props;
  const { savedRegions, onRegionsChange, savedLayout, onLayout } = props;
  const request = useCallback(
    () => layoutRequestSteps(network, findings, mode, mixing, null, egoNetwork),
    [network, findings, mode, mixing, egoNetwork],
  );
  const { layout, isSlow, isLatest } = useLayout(
    request,
    () => prepareFindings(network, findings, mode),
    (of) => (of === 'map' ? layoutOfRegions(savedRegions) : null),
    savedLayout?.mode === mode ? savedLayout : null,
  );
  useEffect(() => {
    if (layout !== null && isLatest) onLayout(layout, findings);
  }, [layout, isLatest, findings, onLayout]);
  useEffect(() => {
    if (layout?.mode === 'map') onRegionsChange(layout.regions);
  }, [layout, onRegionsChange]);

  const latest = useMemo<SceneInput | null>(
    () => (layout === null ? null : { network, findings, layout, mixing, isLensOn, visible, open, hiddenLines, uncertain, isMeHidden }),
    [network, findings, layout, mixing, isLensOn, visible, open, hiddenLines, uncertain, isMeHidden],
  );
  const input = usePreparedScene(latest);
  const scene = useMemo(() => input && withPath(buildScene(input), path, input), [input, path]);
  return { layout, isSlow, input, scene };
}

/** A layout with regions but without people: the map starts from it when the network is opened again. */
function layoutOfRegions(regions: readonly Region[]): Layout | null {
  if (regions.length === 0) return null;
  const empty = new Float64Array(0);
  return { mode: 'map', ids: [], x: empty, y: empty, sectors: [], regions, steps: new Uint8Array(0), reach: [], springCount: 0 };
}
