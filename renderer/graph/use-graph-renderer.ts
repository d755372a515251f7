/** React's side of the renderer: creates it with the canvas, passes scenes and highlights on, and moves the camera to a path or a saved viewport. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { GraphViewProps, Viewport } from './graph-view-types';
import type { Camera } from './scene/camera';
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
  /** Calls `listener` with the camera of each frame. Returns the function that removes it. */
  readonly onCamera: (listener: (camera: Camera) => void) => () => void;
}

/** @param latest listeners of the current render: new state must not create a new renderer */
export function useGraphRenderer(latest: RefObject<RendererListeners | null>): GraphRendererRefs {
  const host = useRef<HTMLDivElement>(null);
  const carrier = useRef<HTMLDivElement>(null);
  const background = useRef<HTMLCanvasElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const renderer = useRef<GraphRenderer | null>(null);
  const cameraListeners = useRef(new Set<(camera: Camera) => void>());
  useEffect(() => {
    if (!host.current || !carrier.current || !background.current || !middle.current || !overlay.current) return;
    const created = new GraphRenderer(
      { host: host.current, carrier: carrier.current, background: background.current, middle: middle.current, overlay: overlay.current },
      {
        onTap: (target, at) => latest.current?.onTap(target, at),
        onHover: (person) => latest.current?.onHover(person),
        onSettle: (camera) => latest.current?.onSettle(camera),
        onDragging: (isDragging) => latest.current?.onDragging(isDragging),
        onDrop: (person, at) => latest.current?.onDrop(person, at),
        onMenu: (target, at) => latest.current?.onMenu(target, at),
        onPainted: (camera) => {
          for (const listener of cameraListeners.current) listener(camera);
        },
      },
    );
    renderer.current = created;
    return () => {
      renderer.current = null;
      created.destroy();
    };
  }, [latest]);
  const onCamera = useCallback((listener: (camera: Camera) => void) => {
    cameraListeners.current.add(listener);
    return () => cameraListeners.current.delete(listener);
  }, []);
  return { host, carrier, background, middle, overlay, renderer, onCamera };
}

/** Renders a scene when it changes. A new highlight does not render the scene again. */
export function useRender(renderer: RefObject<GraphRenderer | null>, input: RendererInput | null): void {
  const latest = useRef(input);
  latest.current = input;
  const { scene, findings, theme, lineFilter, hasMotion, highlightInput, photoOf, hasPhotosFromAfar } = input ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the highlight is set below without rendering the scene again
  useEffect(() => {
    if (latest.current) renderer.current?.render(latest.current);
  }, [renderer, scene, findings, theme, lineFilter, hasMotion, photoOf, hasPhotosFromAfar]);
  useEffect(() => {
    if (highlightInput) renderer.current?.setHighlight(highlightInput);
  }, [renderer, highlightInput]);
}

/** Brings a new path into view, once in each mode, so that the user can look elsewhere afterwards. */
export function usePathInView(renderer: RefObject<GraphRenderer | null>, scene: Scene | null, path: GraphViewProps['path']): void {
  const shown = useRef<{ readonly path: GraphViewProps['path']; readonly mode: Scene['mode'] } | null>(null);
  useEffect(() => {
    if (path === null) shown.current = null;
    if (path === null || !scene?.path || !renderer.current) return;
    if (shown.current?.path === path && shown.current.mode === scene.mode) return;
    shown.current = { path, mode: scene.mode };
    const bounds = pathBounds(scene);
    // The network of one person is small enough to be shown whole.
    if (scene.mode === 'ego') renderer.current.cameraController.fit();
    else if (bounds) renderer.current.cameraController.fitBounds(bounds);
  }, [renderer, scene, path]);
}

/** Starts at the saved viewport if it is of this mode. */
export function useInitialViewport(renderer: RefObject<GraphRenderer | null>, viewport: Viewport | null, mode: Scene['mode']): void {
  const initial = useRef(viewport?.mode === mode ? viewport : null);
  useEffect(() => {
    if (initial.current) renderer.current?.setViewport(initial.current);
  }, [renderer]);
}
