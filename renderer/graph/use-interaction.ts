/** Pointer and keyboard in the graph view: who is hovered, who was flown to, who is being placed by a click. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import type { ClusterFindings, PersonFindings } from '../../shared/analysis/data/findings';
import type { ClusterId, PersonId } from '../../shared/model/ids';
import type { GraphViewProps } from './graph-view-types';
import type { Area, Mark, Point, Scene } from './scene/scene';
import type { OpenRegion } from './scene/scene-input';
import { cameraOf } from './use-graph-view-handle';
import { type Keyboard, useKeyboard } from './use-keyboard';
import type { GraphRenderer } from './view/graph-renderer';
import type { HitTarget, RendererListeners } from './view/renderer-types';
import { opensCompletely, regionToOpen, zoomToOpen } from './view/semantic-zoom';

export interface InteractionOptions {
  readonly props: GraphViewProps;
  readonly renderer: RefObject<GraphRenderer | null>;
  /** The renderer calls these listeners; each render replaces them. */
  readonly listeners: RefObject<RendererListeners | null>;
  readonly scene: Scene | null;
  readonly people: ReadonlyMap<PersonId, PersonFindings>;
  readonly clusters: ReadonlyMap<ClusterId, ClusterFindings>;
  readonly open: OpenRegion | null;
  readonly setOpen: (change: OpenRegion | null | ((before: OpenRegion | null) => OpenRegion | null)) => void;
}

export interface Interaction {
  readonly keyboard: Keyboard;
  /** Highlighted by pointer, keyboard, a list outside, or because the camera flew to them. */
  readonly hovered: PersonId | null;
  /** Shown in the card beside the pointer. */
  readonly card: PersonId | null;
  readonly placing: PersonId | null;
  readonly setPlacing: (person: PersonId | null) => void;
  readonly onFlown: (person: PersonId) => void;
  readonly canvasListeners: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onPointerMove: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

export function useInteraction({ props, renderer, listeners, scene, people, clusters, open, setOpen }: InteractionOptions): Interaction {
  const { selection, onSelect, onPin } = props;
  const [pointed, setPointed] = useState<PersonId | null>(null);
  const [flown, setFlown] = useFlownPerson(selection.kind === 'nothing');
  const [placing, setPlacing] = useState<PersonId | null>(null);
  const focus = useCanvasFocus();
  const [isDragging, setDragging] = useState(false);
  const [, setSettled] = useState(0);

  const openCluster = useOpenCluster(renderer, setOpen);
  const keyboard = useKeyboard({
    ...props,
    scene,
    renderer,
    people,
    clusters,
    isPinnable: props.mode === 'map',
    isOpen: open !== null,
    onHidePath: props.path === null ? null : props.onHidePath,
    onOpen: openCluster,
    onClose: () => setOpen(null),
  });
  const { cursor, setCursorTo } = keyboard;

  const underCursor = focus.hasFocus && cursor?.kind === 'person' ? cursor.id : null;
  const hovered = pointed ?? underCursor ?? props.highlighted ?? flown;
  const card = isDragging ? null : (pointed ?? (focus.isSteering ? underCursor : null));

  const tap = (target: HitTarget): void => {
    setFlown(null);
    setCursorTo(null);
    if (target.kind === 'person') onSelect({ kind: 'person', id: target.id });
    else if (target.kind === 'tie') onSelect({ kind: 'tie', a: target.line.a, b: target.line.b });
    else if (target.kind === 'nothing' || target.area.cluster === null) onSelect({ kind: 'nothing' });
    else onSelect({ kind: 'cluster', id: target.area.cluster });
    if (target.kind === 'area' && target.area.isCollapsed) openCluster(target.area);
  };
  listeners.current = {
    onTap: (target, at) => {
      const position = at ?? (target.kind === 'person' ? besideMark(scene?.markOf.get(target.id)) : null);
      if (placing === null || position === null) {
        tap(target);
        return;
      }
      onPin(placing, { x: position.x, y: position.y });
      setPlacing(null);
    },
    onHover: (person) => {
      setPointed(person);
      if (person !== null) setFlown(null);
      props.onHover(person);
    },
    onSettle: (camera) => {
      if (card !== null) setSettled((count) => count + 1); // renders again: the card follows its person
      if (scene?.isCollapsed && scene.mode === 'map') setOpen((before) => regionToOpen(scene, camera, before));
      const visibleCamera = cameraOf(renderer.current);
      props.onViewportChange(scene && visibleCamera && { mode: scene.mode, camera: visibleCamera });
    },
    onDragging: setDragging,
    onDrop: (person, at) => onPin(person, at),
    onMenu: (target, at) => {
      if (target.kind === 'person') props.onMenu(target.id, at);
    },
  };

  const onFlown = useCallback(
    (person: PersonId) => {
      setFlown(person);
      setCursorTo(person);
    },
    [setFlown, setCursorTo],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (placing !== null && event.key === 'Escape') setPlacing(null);
    else if (props.isLassoOn && event.key === 'Escape') props.onLassoOff();
    else keyboard.onKeyDown(event);
  };
  return { keyboard, hovered, card, placing, setPlacing, onFlown, canvasListeners: focus.listeners(onKeyDown) };
}

/** The person the camera flew to, highlighted until the selection is cleared. */
function useFlownPerson(isNothingSelected: boolean) {
  const [flown, setFlown] = useState<PersonId | null>(null);
  useEffect(() => {
    if (isNothingSelected) setFlown(null);
  }, [isNothingSelected]);
  return [flown, setFlown] as const;
}

function useOpenCluster(renderer: InteractionOptions['renderer'], setOpen: InteractionOptions['setOpen']) {
  return useCallback(
    (area: Area) => {
      if (!renderer.current) return;
      if (opensCompletely(area)) setOpen({ cluster: area.cluster, within: null });
      renderer.current.cameraController.flyTo(area.center, zoomToOpen(area, renderer.current.camera));
    },
    [renderer, setOpen],
  );
}

/** Whether the canvas has the focus, and whether the user steers by keys or by pointer. */
function useCanvasFocus() {
  const [hasFocus, setFocus] = useState(false);
  const [isSteering, setSteering] = useState(false);
  const listeners = (onKeyDown: (event: KeyboardEvent) => void): Interaction['canvasListeners'] => ({
    onKeyDown: (event) => {
      setSteering(true);
      onKeyDown(event);
    },
    onPointerMove: () => setSteering(false),
    onFocus: () => setFocus(true),
    onBlur: () => setFocus(false),
  });
  return { hasFocus, isSteering, listeners };
}

/** A click on another person places this one beside them. */
function besideMark(mark: Mark | undefined): Point | null {
  return mark ? { x: mark.x + 2 * mark.radius + 8, y: mark.y } : null;
}
