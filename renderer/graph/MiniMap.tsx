/** The whole map in a corner while the camera shows a part of it. A click moves the camera. Arrow keys, 0 and search do the same. */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { clusterTone } from '../styles/palette';
import type { Theme } from '../styles/window-colors';
import styles from './MiniMap.module.css';
import type { Camera } from './scene/camera';
import type { Box } from './scene/labels/place-labels';
import type { Scene } from './scene/scene';
import type { GraphRenderer } from './view/graph-renderer';

export interface MiniMapProps {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly renderer: RefObject<GraphRenderer | null>;
  readonly onCamera: (listener: (camera: Camera) => void) => () => void;
  /** Receives the box it covers, or null while it is hidden. */
  readonly onPlace: (box: Box | null) => void;
}

const WIDTH = 148;
const HEIGHT = 104;
const MARGIN = 10;
/** Shown at this zoom relative to the fitted zoom. Hidden at a smaller one, so that it does not flicker. */
const SHOWN_AT = 1.35;
const HIDDEN_AT = 1.2;

export function MiniMap({ scene, theme, renderer, onCamera, onPlace }: MiniMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    if (canvas.current) paint(canvas.current, scene, theme);
  }, [scene, theme]);

  useEffect(() => {
    const follow = (camera: Camera): void => {
      const fitted = renderer.current?.cameraController.fittedZoom ?? camera.zoom;
      setShown((before) => camera.zoom > fitted * (before ? HIDDEN_AT : SHOWN_AT));
      if (frame.current) placeFrame(frame.current, scene, camera);
    };
    const stop = onCamera(follow);
    if (renderer.current) follow(renderer.current.camera);
    return () => {
      stop();
    };
  }, [scene, renderer, onCamera]);

  useEffect(() => {
    const box = canvas.current?.parentElement;
    onPlace(
      isShown && box
        ? { left: box.offsetLeft - 4, top: box.offsetTop - 4, right: box.offsetLeft + WIDTH + 6, bottom: box.offsetTop + HEIGHT + 6 }
        : null,
    );
  }, [isShown, onPlace]);

  const moveCamera = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.buttons !== 1 || !renderer.current) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { zoom, left, top } = fitting(scene);
    const at = { x: (event.clientX - box.left - left) / zoom, y: (event.clientY - box.top - top) / zoom };
    renderer.current.cameraController.centerOn(at, renderer.current.camera.zoom, event.type === 'pointerdown');
  };

  return (
    <div className={styles.miniMap} data-part="minimap" data-is-shown={isShown} aria-hidden="true">
      <canvas
        ref={canvas}
        width={WIDTH * 2}
        height={HEIGHT * 2}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          moveCamera(event);
        }}
        onPointerMove={moveCamera}
      />
      <div ref={frame} className={styles.frame} />
    </div>
  );
}

/** Scale and offset from world coordinates to the small canvas. */
function fitting({ bounds }: Scene): { readonly zoom: number; readonly left: number; readonly top: number } {
  const [w, h] = [Math.max(1, bounds.right - bounds.left), Math.max(1, bounds.bottom - bounds.top)];
  const zoom = Math.min((WIDTH - MARGIN) / w, (HEIGHT - MARGIN) / h);
  return { zoom, left: (WIDTH - w * zoom) / 2 - bounds.left * zoom, top: (HEIGHT - h * zoom) / 2 - bounds.top * zoom };
}

function paint(canvas: HTMLCanvasElement, scene: Scene, theme: Theme): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { zoom, left, top } = fitting(scene);
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  for (const { center, radius, color } of scene.areas) {
    context.beginPath();
    context.arc(center.x * zoom + left, center.y * zoom + top, Math.max(1.5, radius * zoom), 0, 2 * Math.PI);
    context.globalAlpha = color < 0 ? 0.3 : 0.6;
    context.fillStyle = clusterTone(theme, color).fill;
    context.fill();
  }
  context.globalAlpha = 1;
}

/** Moves the frame to the part of the map that the camera shows. */
function placeFrame(frame: HTMLElement, scene: Scene, camera: Camera): void {
  const { zoom, left, top } = fitting(scene);
  const [x, y] = [(-camera.panX / camera.zoom) * zoom + left, (-camera.panY / camera.zoom) * zoom + top];
  frame.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`;
  frame.style.width = `${Math.max(4, (camera.width / camera.zoom) * zoom).toFixed(1)}px`;
  frame.style.height = `${Math.max(4, (camera.height / camera.zoom) * zoom).toFixed(1)}px`;
}
