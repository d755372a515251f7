/** The stage for as long as the picture is on screen: made once, shown every new scene, told what is lit. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Route } from '../../shared/analysis/suggestions/introduction-paths';
import type { PicturePlace } from './graph-view-types';
import type { Camera } from './scene/camera';
import { boundsOfRoute } from './scene/route';
import type { Scene } from './scene/scene';
import { Stage } from './view/graph-renderer';
import type { Shown, StageListeners } from './view/renderer-types';

export interface StageRefs {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly carrier: RefObject<HTMLDivElement | null>;
  readonly ground: RefObject<HTMLCanvasElement | null>;
  readonly middle: RefObject<HTMLDivElement | null>;
  readonly above: RefObject<HTMLCanvasElement | null>;
  readonly stage: RefObject<Stage | null>;
  /** Called after every frame with its camera; answers with the function that stops it. */
  readonly onCamera: (listener: (camera: Camera) => void) => () => void;
}

/** `latest` holds listeners that see the newest state, so that a new state makes no new stage. */
export function useStage(latest: RefObject<StageListeners | null>): StageRefs {
  const host = useRef<HTMLDivElement>(null);
  const carrier = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage | null>(null);
  const followers = useRef(new Set<(camera: Camera) => void>());
  useEffect(() => {
    if (!host.current || !carrier.current || !ground.current || !middle.current || !above.current) return;
    const made = new Stage(
      { host: host.current, carrier: carrier.current, ground: ground.current, middle: middle.current, above: above.current },
      {
        onTap: (tapped, at) => latest.current?.onTap(tapped, at),
        onPoint: (person) => latest.current?.onPoint(person),
        onSettle: (camera) => latest.current?.onSettle(camera),
        onDragging: (isDragging) => latest.current?.onDragging(isDragging),
        onDrop: (person, at) => latest.current?.onDrop(person, at),
        onMenu: (tapped, at) => latest.current?.onMenu(tapped, at),
        onPainted: (camera) => {
          for (const follow of followers.current) follow(camera);
        },
      },
    );
    stage.current = made;
    return () => {
      stage.current = null;
      made.destroy();
    };
  }, [latest]);
  const onCamera = useCallback((listener: (camera: Camera) => void) => {
    followers.current.add(listener);
    return () => followers.current.delete(listener);
  }, []);
  return { host, carrier, ground, middle, above, stage, onCamera };
}

/** Shows a scene when it changes, and what is lit when that changes. */
export function useShow(stage: RefObject<Stage | null>, shown: Shown | null): void {
  const attention = shown?.attention;
  const now = useRef(shown);
  now.current = shown;
  const { scene, findings, theme, wish, hasMotion } = shown ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is lit is told below, without showing the scene again
  useEffect(() => {
    if (now.current) stage.current?.show(now.current);
  }, [stage, scene, findings, theme, wish, hasMotion]);
  useEffect(() => {
    if (attention) stage.current?.attend(attention);
  }, [stage, attention]);
}

/** A way that was chosen comes into view, whole: once for each way and each picture, so that one may look elsewhere afterwards. */
export function useRouteInView(stage: RefObject<Stage | null>, scene: Scene | null, route: Route | null): void {
  const seen = useRef<{ readonly route: Route; readonly view: Scene['view'] } | null>(null);
  useEffect(() => {
    if (route === null) seen.current = null;
    if (route === null || !scene?.route || !stage.current) return;
    if (seen.current?.route === route && seen.current.view === scene.view) return;
    seen.current = { route, view: scene.view };
    const bounds = boundsOfRoute(scene);
    // One person's world is small enough to be seen whole, and the way lies in it.
    if (scene.view === 'around') stage.current.view.fit();
    else if (bounds) stage.current.view.showAll(bounds);
  }, [stage, scene, route]);
}

/** Begins where the picture was left, if it is still that picture. */
export function useStartPlace(stage: RefObject<Stage | null>, place: PicturePlace | null, view: Scene['view']): void {
  const first = useRef(place?.view === view ? place : null);
  useEffect(() => {
    if (first.current) stage.current?.goTo(first.current);
  }, [stage]);
}
