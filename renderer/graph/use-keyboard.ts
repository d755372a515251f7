/** The keyboard inside the picture: where it is, what it says, what each key does. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ClusterFindings, PersonFindings } from '../../shared/analysis/data/findings';
import type { ClusterId, PersonId } from '../../shared/model/ids';
import type { GraphViewProps, Selection } from './graph-view-types';
import {
  ARROWS,
  type Cursor,
  type Direction,
  findByLetters,
  initialCursor,
  isSameCursor,
  moveCursor,
  STEP,
  stepAlongTies,
} from './keyboard';
import { areaText, lineText, personText } from './scene/a11y-text';
import type { Area, Point, Scene } from './scene/scene';
import type { GraphRenderer } from './view/graph-renderer';

/** Letters typed within this time belong to one word. */
const LETTERS_MS = 900;
/** Announcements wait until the keys rest, so that holding an arrow does not read out everybody on the way. */
const SPEAK_MS = 140;
/** Steps that Backspace can go back. */
const MAX_STEPS_BACK = 100;
/** Arrow keys with Control are one move until they rest this long. */
const PIN_MS = 500;
const NUDGE = 8;
const BIG_NUDGE = 40;

export interface KeyboardOptions {
  readonly scene: Scene | null;
  readonly renderer: RefObject<GraphRenderer | null>;
  readonly people: ReadonlyMap<PersonId, PersonFindings>;
  readonly clusters: ReadonlyMap<ClusterId, ClusterFindings>;
  readonly selection: Selection;
  readonly isPinnable: boolean;
  readonly isOpen: boolean;
  /** Leaves the way that stands out; null: none does. */
  readonly onHidePath: (() => void) | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onPin: GraphViewProps['onPin'];
  readonly onMenu: GraphViewProps['onMenu'];
  readonly onSearch: () => void;
  readonly onOpen: (area: Area) => void;
  readonly onClose: () => void;
}

export interface Keyboard {
  readonly cursor: Cursor | null;
  /** The person who is being moved by arrow keys, or null. */
  readonly moving: PersonId | null;
  readonly announcement: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Puts the cursor on a person from outside. */
  readonly setCursorTo: (person: PersonId | null) => void;
}

export function useKeyboard(options: KeyboardOptions): Keyboard {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [moving, setMoving] = useState<{ readonly id: PersonId; readonly from: Point; readonly to: Point } | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const typed = useRef({ letters: '', at: 0 });
  /** The person whose ties `[` and `]` go through. */
  const hub = useRef<PersonId | null>(null);
  /** Where the cursor has been, for Backspace. */
  const history = useRef<Cursor[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pinning = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const rest = useCallback((id: PersonId | null) => setCursor(id === null ? null : { kind: 'person', id }), []);
  const say = (words: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAnnouncement(words), SPEAK_MS);
  };

  const { scene, renderer, people, clusters, selection } = options;
  const labelOf = (id: ClusterId | null): string | null => (id === null ? null : (clusters.get(id)?.label ?? null));

  const go = (next: Cursor | null, prefix = '', isBack = false): void => {
    if (!scene || next === null) return;
    if (!isBack && cursor !== null && !isSameCursor(cursor, next)) history.current = [...history.current, cursor].slice(-MAX_STEPS_BACK);
    setCursor(next);
    if (next.kind === 'area') {
      const area = scene.areas.find(({ cluster }) => cluster === next.cluster);
      if (!area) return;
      renderer.current?.cameraController.reveal(area.center);
      say(areaText(area) + (area.isCollapsed ? ', press Enter to open' : ''));
      return;
    }
    const mark = scene.markOf.get(next.id);
    const person = people.get(next.id);
    if (!mark || !person) return;
    renderer.current?.cameraController.reveal(renderer.current.positionOf(mark));
    say(prefix + personText(mark.name, person, labelOf(person.cluster)));
  };

  const enter = (): void => {
    if (!scene || cursor === null) return;
    if (cursor.kind === 'person') {
      options.onSelect({ kind: 'person', id: cursor.id });
      say(`Selected ${scene.markOf.get(cursor.id)?.name ?? ''}`);
      return;
    }
    const area = scene.areas.find(({ cluster }) => cluster === cursor.cluster);
    if (!area) return;
    if (area.cluster !== null) options.onSelect({ kind: 'cluster', id: area.cluster });
    if (area.isCollapsed) options.onOpen(area);
    const strongest = area.isCollapsed
      ? [...people.values()].filter((person) => person.cluster === area.cluster).sort((a, b) => a.rank - b.rank)[0]?.id
      : scene.marks.find((mark) => mark.cluster === area.cluster)?.person;
    if (strongest !== undefined) setCursor({ kind: 'person', id: strongest });
  };

  /** One level up: move mode, selection, person to cluster, open region, out. */
  const up = (): boolean => {
    if (moving) {
      renderer.current?.moveNode(moving.id, moving.from);
      setMoving(null);
      say('Put back');
    } else if (options.onHidePath) {
      options.onHidePath();
      say('Left the way');
    } else if (selection.kind !== 'nothing') options.onSelect({ kind: 'nothing' });
    else if (cursor?.kind === 'person') go({ kind: 'area', cluster: people.get(cursor.id)?.cluster ?? null });
    else if (options.isOpen) {
      options.onClose();
      renderer.current?.cameraController.fit();
    } else if (cursor !== null) setCursor(null);
    else return false;
    return true;
  };

  const move = (event: KeyboardEvent): boolean => {
    const direction = ARROWS[event.key];
    if (!moving) return false;
    if (direction) {
      const by = event.shiftKey ? BIG_NUDGE : NUDGE;
      const to = { x: moving.to.x + STEP[direction].x * by, y: moving.to.y + STEP[direction].y * by };
      renderer.current?.moveNode(moving.id, to);
      renderer.current?.cameraController.reveal(to);
      setMoving({ ...moving, to });
      return true;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      options.onPin(moving.id, moving.to);
      setMoving(null);
      say('Pinned here');
      return true;
    }
    return false;
  };

  const alongTies = (by: 1 | -1): void => {
    if (!scene || cursor?.kind !== 'person' || !renderer.current) return;
    const drawn = renderer.current.currentScene ?? scene;
    const isOnTie =
      hub.current !== null &&
      hub.current !== cursor.id &&
      drawn.lines.some((line) => (line.a === hub.current && line.b === cursor.id) || (line.b === hub.current && line.a === cursor.id));
    const center = isOnTie && hub.current !== null ? hub.current : cursor.id;
    hub.current = center;
    const positionOf = renderer.current.positionOf.bind(renderer.current);
    const next = stepAlongTies(
      center,
      cursor.id === center ? null : cursor.id,
      by,
      renderer.current.sceneWithTiesOf(center) ?? drawn,
      positionOf,
    );
    if (next === null) {
      say('No known ties');
      return;
    }
    const line = renderer.current
      .sceneWithTiesOf(center)
      ?.lines.find((one) => (one.a === center && one.b === next) || (one.b === center && one.a === next));
    const own = scene.markOf.get(center);
    go({ kind: 'person', id: next }, line && own ? `${lineText(line, own)}: ` : '');
  };

  const back = (): void => {
    const before = history.current.pop();
    if (before) go(before, 'Back to ', true);
    else say('Nowhere to go back to');
  };

  /** The alternative to dragging in one step: the person stays where the arrows put them. */
  const shift = (direction: Direction, isBig: boolean): void => {
    const mark = cursor?.kind === 'person' ? scene?.markOf.get(cursor.id) : undefined;
    if (!mark || !renderer.current) return;
    const from = renderer.current.positionOf(mark);
    const by = isBig ? BIG_NUDGE : NUDGE;
    const to = { x: from.x + STEP[direction].x * by, y: from.y + STEP[direction].y * by };
    renderer.current.moveNode(mark.person, to);
    renderer.current.cameraController.reveal(to);
    clearTimeout(pinning.current);
    // One edit for a run of key presses, so that one undo takes all of it back.
    pinning.current = setTimeout(() => options.onPin(mark.person, to), PIN_MS);
    say('Moved');
  };

  const menu = (): void => {
    const id = cursor?.kind === 'person' ? cursor.id : selection.kind === 'person' ? selection.id : null;
    const at = id === null ? null : (renderer.current?.screenPositionOf(id) ?? null);
    if (id !== null && at !== null) options.onMenu(id, at);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!scene) return;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      menu();
      stop(event);
      return;
    }
    const arrow = ARROWS[event.key];
    if ((event.ctrlKey || event.metaKey) && arrow && !event.altKey && options.isPinnable && !moving) {
      shift(arrow, event.shiftKey);
      stop(event);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (up()) stop(event);
      return;
    }
    if (move(event)) {
      stop(event);
      return;
    }
    const positionOf = (mark: Parameters<GraphRenderer['positionOf']>[0]): Point => renderer.current?.positionOf(mark) ?? mark;
    const direction = ARROWS[event.key];
    const isTyping = event.timeStamp - typed.current.at < LETTERS_MS && typed.current.letters !== '';
    if (direction) {
      hub.current = null;
      // From where the keyboard is, else from who is selected.
      go(moveCursor(cursor ?? (selection.kind === 'person' ? selection : null), direction, scene, positionOf));
    } else if (event.key === 'Home') go(initialCursor(scene));
    else if (event.key === 'Backspace') back();
    else if (event.key === '/') options.onSearch();
    else if (event.key === 'End' && cursor?.kind === 'person') {
      // From now on the brackets go through the ties of the person one stands on.
      hub.current = null;
      say(`At ${scene.markOf.get(cursor.id)?.name ?? ''}: brackets step along their ties`);
    } else if (event.key === 'Enter') enter();
    else if (event.key === ']' || event.key === '[') alongTies(event.key === ']' ? 1 : -1);
    else if (event.key === '+' || event.key === '=') renderer.current?.cameraController.zoomBy(1.3);
    else if (event.key === '-') renderer.current?.cameraController.zoomBy(1 / 1.3);
    else if (event.key === '0') renderer.current?.cameraController.fit();
    else if (event.key === 'Delete' && options.isPinnable && cursor?.kind === 'person') {
      options.onPin(cursor.id, null);
      say('Unpinned');
    } else if ((event.key === 'm' || event.key === 'M') && !isTyping && options.isPinnable && cursor?.kind === 'person') {
      const mark = scene.markOf.get(cursor.id);
      if (!mark) return;
      const from = positionOf(mark);
      setMoving({ id: cursor.id, from, to: from });
      say(`Moving ${mark.name}. Arrow keys, Enter to drop, Escape to put back.`);
    } else if (/^[\p{L}\p{N}]$/u.test(event.key) || (event.key === ' ' && isTyping)) {
      const letters = isTyping ? typed.current.letters + event.key : event.key;
      typed.current = { letters, at: event.timeStamp };
      const found = findByLetters(letters, cursor, scene);
      if (found !== null) go({ kind: 'person', id: found });
      else say(`Nobody begins with ${letters}`);
    } else if (event.key === ' ') enter();
    else return;
    stop(event);
  };

  return { cursor, moving: moving?.id ?? null, announcement, onKeyDown, setCursorTo: rest };
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
