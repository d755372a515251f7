/** The renderer for as long as the picture is on screen: made once, shown every new scene, told what is lit. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Route } from '../../shared/analysis/suggestions/introduction-paths';
import type { Viewport } from './graph-view-types';
import type { Camera } from './scene/camera';
import type { Box } from './scene/labels/place-labels';
import { pathBounds } from './scene/path';
import type { Scene } from './scene/scene';
import { GraphRenderer } from './view/graph-renderer';
import type { RendererInput, RendererListeners } from './view/renderer-types';

export interface GraphRendererRefs {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly carrier: RefObject<HTMLDivElement | null>;
  readonly background: RefObject<HTMLCanvasElement | null>;
  readonly middle: RefObject<HTMLDivElement | null>;
  readonly overlay: RefObject<HTMLCanvasElement | null>;
  readonly renderer: RefObject<GraphRenderer | null>;
  /** Called after every frame with its camera; answers with the function that stops it. */
  readonly onCamera: (listener: (camera: Camera) => void) => () => void;
}

/** `latest` holds listeners that see the newest state, so that a new state makes no new renderer. */
export function useGraphRenderer(latest: RefObject<RendererListeners | null>): GraphRendererRefs {
  const host = useRef<HTMLDivElement>(null);
  const carrier = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const renderer = useRef<GraphRenderer | null>(null);
  const followers = useRef(new Set<(camera: Camera) => void>());
  useEffect(() => {
    if (!host.current || !carrier.current || !ground.current || !middle.current || !above.current) return;
    const made = new GraphRenderer(
      { host: host.current, carrier: carrier.current, background: ground.current, middle: middle.current, overlay: above.current },
      {
        onTap: (tapped, at) => latest.current?.onTap(tapped, at),
        onHover: (person) => latest.current?.onHover(person),
        onSettle: (camera) => latest.current?.onSettle(camera),
        onDragging: (isDragging) => latest.current?.onDragging(isDragging),
        onDrop: (person, at) => latest.current?.onDrop(person, at),
        onMenu: (tapped, at) => latest.current?.onMenu(tapped, at),
        onPainted: (camera) => {
          for (const follow of followers.current) follow(camera);
        },
      },
    );
    renderer.current = made;
    return () => {
      renderer.current = null;
      made.destroy();
    };
  }, [latest]);
  const onCamera = useCallback((listener: (camera: Camera) => void) => {
    followers.current.add(listener);
    return () => followers.current.delete(listener);
  }, []);
  return { host, carrier, background: ground, middle, overlay: above, renderer: renderer, onCamera };
}

/** Shows a scene when it changes, and what is lit when that changes. */
export function useRender(renderer: RefObject<GraphRenderer | null>, shown: RendererInput | null): void {
  const attention = shown?.highlightInput;
  const now = useRef(shown);
  now.current = shown;
  const { scene, findings, theme, lineFilter: wish, hasMotion } = shown ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is lit is told below, without showing the scene again
  useEffect(() => {
    if (now.current) renderer.current?.render(now.current);
  }, [renderer, scene, findings, theme, wish, hasMotion]);
  useEffect(() => {
    if (attention) renderer.current?.setHighlight(attention);
  }, [renderer, attention]);
}

/** A way that was chosen comes into view, whole: once for each way and each picture, so that one may look elsewhere afterwards. */
export function usePathInView(renderer: RefObject<GraphRenderer | null>, scene: Scene | null, path: Route | null): void {
  const seen = useRef<{ readonly path: Route; readonly view: Scene['mode'] } | null>(null);
  useEffect(() => {
    if (path === null) seen.current = null;
    if (path === null || !scene?.path || !renderer.current) return;
    if (seen.current?.path === path && seen.current.view === scene.mode) return;
    seen.current = { path, view: scene.mode };
    const bounds = pathBounds(scene);
    // One person's world is small enough to be seen whole, and the way lies in it.
    if (scene.mode === 'ego') renderer.current.cameraController.fit();
    else if (bounds) renderer.current.cameraController.fitBounds(bounds);
  }, [renderer, scene, path]);
}

/** Begins where the picture was left, if it is still that picture. */
export function useInitialViewport(renderer: RefObject<GraphRenderer | null>, place: Viewport | null, view: Scene['mode']): void {
  const first = useRef(place?.mode === view ? place : null);
  useEffect(() => {
    if (first.current) renderer.current?.setViewport(first.current);
  }, [renderer]);
}

/** What lies over the picture: no word goes under it, and the fitted picture stays above the legend. */

interface OverlayInsets {
  /** Height of the open legend along the lower edge, in pixels. */
  bottomInset: number;
  /** The folded legend. */
  corner: Box | null;
  map: Box | null;
  pill: Box | null;
}

export function useOverlayInsets(renderer: RefObject<GraphRenderer | null>) {
  const furniture = useRef<OverlayInsets>({ bottomInset: 0, corner: null, map: null, pill: null });
  const furnish = useCallback(
    (change: Partial<OverlayInsets>) => {
      Object.assign(furniture.current, change);
      const { bottomInset: foot, corner, map, pill } = furniture.current;
      renderer.current?.setOverlayInsets(
        foot,
        [corner, map, pill].filter((box) => box !== null),
      );
    },
    [renderer],
  );
  const onLegendPlace = useCallback((foot: number, corner: Box | null) => furnish({ bottomInset: foot, corner }), [furnish]);
  const onMiniMapPlace = useCallback((map: Box | null) => furnish({ map }), [furnish]);
  const onPillPlace = useCallback((pill: Box | null) => furnish({ pill }), [furnish]);
  return { onLegendPlace, onMiniMapPlace, onPillPlace };
}
