/** Moving a person on the map by keys: in a mode of its own (M), or at once with Control and an arrow key. */
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import type { GraphViewProps } from './graph-view-types';
import { ARROWS, type Direction, STEP } from './keyboard';
import type { Mark, Point } from './scene/scene';
import type { GraphRenderer } from './view/graph-renderer';

/** World units per key press, and with Shift. */
const MOVE_BY = 8;
const MOVE_BY_WITH_SHIFT = 40;
/** Arrow keys with Control are one edit until this pause, so that one undo takes all of it back. */
const PIN_AFTER_MS = 500;

export interface MoveByKeys {
  /** The person who is being moved in move mode, or null. */
  readonly moving: PersonId | null;
  readonly start: (mark: Mark, from: Point) => void;
  /** Puts the person back. */
  readonly cancel: () => void;
  /** Handles a key in move mode; false: the key means something else. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly moveAtOnce: (mark: Mark, direction: Direction, isFar: boolean) => void;
}

export function useMoveByKeys(
  renderer: RefObject<GraphRenderer | null>,
  onPin: GraphViewProps['onPin'],
  announce: (sentence: string) => void,
): MoveByKeys {
  const [moving, setMoving] = useState<{ readonly id: PersonId; readonly from: Point; readonly to: Point } | null>(null);
  const pinTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const moveTo = (id: PersonId, from: Point, direction: Direction, isFar: boolean): Point => {
    const by = isFar ? MOVE_BY_WITH_SHIFT : MOVE_BY;
    const to = { x: from.x + STEP[direction].x * by, y: from.y + STEP[direction].y * by };
    renderer.current?.moveNode(id, to);
    renderer.current?.cameraController.reveal(to);
    return to;
  };
  const start = (mark: Mark, from: Point): void => {
    setMoving({ id: mark.person, from, to: from });
    announce(text('graph.movingByKeys', { name: mark.name }));
  };
  const cancel = (): void => {
    if (!moving) return;
    renderer.current?.moveNode(moving.id, moving.from);
    setMoving(null);
    announce(text('graph.putBack'));
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (!moving) return false;
    const direction = ARROWS.get(event.key);
    if (direction) {
      setMoving({ ...moving, to: moveTo(moving.id, moving.to, direction, event.shiftKey) });
      return true;
    }
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    onPin(moving.id, moving.to);
    setMoving(null);
    announce(text('graph.pinnedHere'));
    return true;
  };
  const moveAtOnce = (mark: Mark, direction: Direction, isFar: boolean): void => {
    if (!renderer.current) return;
    const to = moveTo(mark.person, renderer.current.positionOf(mark), direction, isFar);
    clearTimeout(pinTimer.current);
    pinTimer.current = setTimeout(() => onPin(mark.person, to), PIN_AFTER_MS);
    announce(text('graph.moved'));
  };
  return { moving: moving?.id ?? null, start, cancel, onKey, moveAtOnce };
}
