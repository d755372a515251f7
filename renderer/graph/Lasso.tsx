/** Chooses people by drawing around them: dragging with Shift, or with the lasso switched on. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { GraphViewProps } from './graph-view-types';
import styles from './Lasso.module.css';
import { toWorld } from './scene/camera';
import type { Point } from './scene/scene';
import type { GraphRenderer } from './view/graph-renderer';
import { peopleInside } from './view/hit-test';

/** A shorter drag, in pixels, is a click. */
const SHORTEST = 6;
/** Points of the outline that are nearer to each other, in pixels, are one. */
const NEAR = 3;

interface LassoProps {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly renderer: RefObject<GraphRenderer | null>;
  readonly isOn: boolean;
  readonly onChoose: GraphViewProps['onChoose'];
}

export function Lasso({ host, renderer, isOn, onChoose }: LassoProps) {
  const [outline, setOutline] = useState<readonly Point[]>([]);
  const latest = useRef({ isOn, onChoose });
  latest.current = { isOn, onChoose };
  useEffect(() => {
    if (host.current === null) return;
    const finish = (points: readonly Point[], isAdding: boolean) => {
      setOutline([]);
      const { current } = renderer;
      if (!current?.currentScene || lengthOf(points) < SHORTEST) return;
      const world = points.map((point) => toWorld(current.camera, point));
      const people = peopleInside(current.currentScene, world, (mark) => current.positionOf(mark));
      latest.current.onChoose(people, isAdding ? 'add' : 'replace');
    };
    return listenForLasso(host.current, () => latest.current.isOn, { onDraw: setOutline, onEnd: finish });
  }, [host, renderer]);
  useEffect(() => {
    if (host.current) host.current.dataset.lasso = isOn ? 'on' : 'off';
  }, [host, isOn]);
  if (outline.length < 2) return null;
  return (
    <svg className={styles.lasso} aria-hidden="true" data-part="lasso">
      <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}

interface LassoListeners {
  /** @param points in pixels of the graph view; empty: given up */
  readonly onDraw: (points: readonly Point[]) => void;
  readonly onEnd: (points: readonly Point[], isAdding: boolean) => void;
}

/** Takes the press before the graph moves a person or itself. Returns the function that stops it. */
function listenForLasso(host: HTMLElement, isOn: () => boolean, { onDraw, onEnd }: LassoListeners): () => void {
  const all = new AbortController();
  let drag: AbortController | null = null;
  let points: Point[] = [];
  const isLasso = (event: MouseEvent) => event.button === 0 && !event.ctrlKey && !event.metaKey && (event.shiftKey || isOn());
  const pixelOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const stop = () => {
    drag?.abort();
    drag = null;
    points = [];
  };
  const start = (event: PointerEvent) => {
    stop();
    drag = new AbortController();
    const { signal } = drag;
    points = [pixelOf(event)];
    const move = (moved: PointerEvent) => {
      const at = pixelOf(moved);
      const last = points.at(-1);
      if (last && Math.hypot(at.x - last.x, at.y - last.y) < NEAR) return;
      points = [...points, at];
      onDraw(points);
    };
    const end = (ended: PointerEvent) => {
      const drawn = points;
      stop();
      onEnd(drawn, ended.shiftKey);
    };
    const giveUp = () => {
      stop();
      onDraw([]);
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', giveUp, { signal });
    window.addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.stopPropagation();
        giveUp();
      },
      { signal, capture: true },
    );
  };
  const options = { capture: true, signal: all.signal };
  const take = (event: MouseEvent) => {
    if (!isLasso(event)) return;
    event.stopPropagation();
    if (event instanceof PointerEvent) start(event);
    else event.preventDefault(); // no text is selected on the way
  };
  host.addEventListener('pointerdown', take, options);
  host.addEventListener('mousedown', take, options);
  return () => {
    all.abort();
    stop();
  };
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => {
    const before = points[i - 1] ?? point;
    return sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}
