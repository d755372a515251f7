/** The keyboard in the graph view: where the cursor is, what each key does, what a screen reader announces. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ClusterFindings, PersonFindings } from '../../shared/analysis/data/findings';
import type { ClusterId, PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import type { GraphViewProps, Selection } from './graph-view-types';
import { ARROWS, type Cursor, findByLetters, initialCursor, isSameCursor, moveCursor, stepAlongTies } from './keyboard';
import { areaText, lineText, personText } from './scene/a11y-text';
import type { Area, Line, Mark, Point, Scene } from './scene/scene';
import { useMoveByKeys } from './use-move-by-keys';
import type { GraphRenderer } from './view/graph-renderer';

/** Letters typed within this time belong to one name. */
const LETTERS_MS = 900;
/** Announcements wait this long, so that holding an arrow key does not read out everybody on the way. */
const ANNOUNCE_MS = 140;
const MAX_HISTORY = 100;

export interface KeyboardOptions {
  readonly scene: Scene | null;
  readonly renderer: RefObject<GraphRenderer | null>;
  readonly people: ReadonlyMap<PersonId, PersonFindings>;
  readonly clusters: ReadonlyMap<ClusterId, ClusterFindings>;
  readonly selection: Selection;
  readonly isPinnable: boolean;
  /** A closed region of the map is open. */
  readonly isOpen: boolean;
  /** Null: no path is shown. */
  readonly onHidePath: (() => void) | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onChoose: GraphViewProps['onChoose'];
  readonly chosen: GraphViewProps['chosen'];
  /** People who pass the filters; null: everybody. */
  readonly visible: GraphViewProps['visible'];
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
  readonly setCursorTo: (person: PersonId | null) => void;
}

export function useKeyboard(options: KeyboardOptions): Keyboard {
  const { scene, renderer, selection } = options;
  const { announcement, announce } = useAnnouncement();
  const { cursor, setCursorTo, moveTo, goBack, walkTies, tiesCenter, enter } = useCursor(options, announce);
  const move = useMoveByKeys(renderer, options.onPin, announce);
  const typing = useTypedName((letters) => {
    const person = scene && findByLetters(letters, cursor, scene);
    if (person) moveTo({ kind: 'person', id: person });
    else announce(text('graph.noNameFound', { letters }));
  });
  const personAtCursor = cursor?.kind === 'person' ? cursor.id : null;
  const markAtCursor = personAtCursor === null ? undefined : scene?.markOf.get(personAtCursor);

  /** Escape: one level up, from move mode to path, selection, cluster, open region, no cursor. */
  const moveUp = (): boolean => {
    if (move.moving) move.cancel();
    else if (options.onHidePath) {
      options.onHidePath();
      announce(text('graph.pathHidden'));
    } else if (selection.kind !== 'nothing') options.onSelect({ kind: 'nothing' });
    else if (personAtCursor !== null) moveTo({ kind: 'area', cluster: options.people.get(personAtCursor)?.cluster ?? null });
    else if (options.isOpen) {
      options.onClose();
      renderer.current?.cameraController.fit();
    } else if (cursor !== null) setCursorTo(null);
    else return false;
    return true;
  };

  /** Shift+Enter: the person at the cursor is chosen, or not any more; of a region everybody. */
  const choose = (): void => {
    if (cursor === null) return;
    if (cursor.kind === 'person') {
      options.onChoose([cursor.id], 'toggle');
      announce(text('graph.personChosen', { name: markAtCursor?.name ?? '', isChosen: options.chosen.has(cursor.id) ? 'no' : 'yes' }));
      return;
    }
    const isShown = (id: PersonId) => options.visible === null || options.visible.has(id);
    const people = [...options.people.values()].filter(({ id, cluster }) => cluster === cursor.cluster && isShown(id));
    options.onChoose(
      people.map(({ id }) => id),
      'add',
    );
    announce(text('graph.areaChosen', { count: people.length }));
  };

  /** Keys without Control, Alt or Command, outside of move mode; false: the key means nothing here. */
  const plainKey = (event: KeyboardEvent, current: Scene): boolean => {
    const { key } = event;
    const positionOf = (mark: Mark): Point => renderer.current?.positionOf(mark) ?? mark;
    const [isTyping, direction] = [typing.isTyping(event), ARROWS.get(key)];
    if (direction) {
      tiesCenter.current = null;
      moveTo(moveCursor(cursor ?? (selection.kind === 'person' ? selection : null), direction, current, positionOf));
    } else if (key === 'Enter' && event.shiftKey) choose();
    else if (key === 'Home') moveTo(initialCursor(current));
    else if (key === 'Backspace') goBack();
    else if (key === '/') options.onSearch();
    else if (key === 'End' && personAtCursor !== null) {
      tiesCenter.current = null;
      announce(text('graph.tiesOf', { name: markAtCursor?.name ?? '' }));
    } else if (key === 'Enter') enter();
    else if (key === ']' || key === '[') walkTies(key === ']' ? 1 : -1);
    else if (ZOOM.has(key)) ZOOM.get(key)?.(renderer.current?.cameraController);
    else if (key === 'Delete' && options.isPinnable && personAtCursor !== null) {
      options.onPin(personAtCursor, null);
      announce(text('graph.unpinned'));
    } else if ((key === 'm' || key === 'M') && !isTyping && options.isPinnable && personAtCursor !== null) {
      if (!markAtCursor) return false;
      move.start(markAtCursor, positionOf(markAtCursor));
    } else if (/^[\p{L}\p{N}]$/u.test(key) || (key === ' ' && isTyping)) typing.type(event);
    else if (key === ' ') enter();
    else return false;
    return true;
  };

  const isHandled = (event: KeyboardEvent): boolean => {
    if (!scene) return false;
    const hasModifier = event.ctrlKey || event.metaKey;
    const arrow = ARROWS.get(event.key);
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      openMenu(personAtCursor ?? (selection.kind === 'person' ? selection.id : null), options);
      return true;
    }
    if (hasModifier && arrow && !event.altKey && options.isPinnable && !move.moving) {
      if (markAtCursor) move.moveAtOnce(markAtCursor, arrow, event.shiftKey);
      return true;
    }
    if (hasModifier || event.altKey) return false;
    if (event.key === 'Escape') return moveUp();
    return move.onKey(event) || plainKey(event, scene);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isHandled(event)) consume(event);
  };
  return { cursor, moving: move.moving, announcement, onKeyDown, setCursorTo };
}

const ZOOM: ReadonlyMap<string, (camera: GraphRenderer['cameraController'] | undefined) => void> = new Map(
  Object.entries<(camera: GraphRenderer['cameraController'] | undefined) => void>({
    '+': (camera) => camera?.zoomBy(1.3),
    '=': (camera) => camera?.zoomBy(1.3),
    '-': (camera) => camera?.zoomBy(1 / 1.3),
    '0': (camera) => camera?.fit(),
  }),
);

/** Letters that are typed quickly are one name. */
function useTypedName(find: (letters: string) => void) {
  const typed = useRef({ letters: '', at: 0 });
  const isTyping = (event: KeyboardEvent): boolean => event.timeStamp - typed.current.at < LETTERS_MS && typed.current.letters !== '';
  const type = (event: KeyboardEvent): void => {
    typed.current = { letters: isTyping(event) ? typed.current.letters + event.key : event.key, at: event.timeStamp };
    find(typed.current.letters);
  };
  return { isTyping, type };
}

function consume(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function openMenu(person: PersonId | null, { renderer, onMenu }: KeyboardOptions): void {
  const at = person === null ? null : (renderer.current?.screenPositionOf(person) ?? null);
  if (person !== null && at !== null) onMenu(person, at);
}

function useAnnouncement() {
  const [announcement, setAnnouncement] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const announce = (sentence: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAnnouncement(sentence), ANNOUNCE_MS);
  };
  return { announcement, announce };
}

function useCursor({ scene, renderer, people, clusters, ...options }: KeyboardOptions, announce: (sentence: string) => void) {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  /** The person whose ties `[` and `]` move along. */
  const tiesCenter = useRef<PersonId | null>(null);
  /** Earlier cursors, for Backspace. */
  const history = useRef<Cursor[]>([]);
  const setCursorTo = useCallback((id: PersonId | null) => setCursor(id === null ? null : { kind: 'person', id }), []);

  /** Moves the camera to a cursor and describes what is there; null: nothing is drawn there. */
  const showAt = (target: Cursor): string | null => {
    if (target.kind === 'area') {
      const area = scene?.areas.find(({ cluster }) => cluster === target.cluster);
      if (!area) return null;
      renderer.current?.cameraController.reveal(area.center);
      return area.isCollapsed ? text('graph.areaClosed', { area: areaText(area) }) : areaText(area);
    }
    const mark = scene?.markOf.get(target.id);
    const person = people.get(target.id);
    if (!mark || !person) return null;
    renderer.current?.cameraController.reveal(renderer.current.positionOf(mark));
    const label = person.cluster === null ? null : (clusters.get(person.cluster)?.label ?? null);
    return personText(mark.name, person, label);
  };

  /** @param sentence the announcement, from the description of the place */
  const moveTo = (next: Cursor | null, sentence = (description: string) => description, isBack = false): void => {
    if (!scene || next === null) return;
    if (!isBack && cursor !== null && !isSameCursor(cursor, next)) history.current = [...history.current, cursor].slice(-MAX_HISTORY);
    setCursor(next);
    const description = showAt(next);
    if (description !== null) announce(sentence(description));
  };

  const goBack = (): void => {
    const before = history.current.pop();
    if (before) moveTo(before, (place) => text('graph.backTo', { place }), true);
    else announce(text('graph.nothingToGoBackTo'));
  };

  /** Enter: selects the person or cluster at the cursor; in a cluster the cursor moves to its closest person. */
  const enter = (): void => {
    if (!scene || cursor === null) return;
    if (cursor.kind === 'person') {
      options.onSelect({ kind: 'person', id: cursor.id });
      announce(text('graph.selected', { name: scene.markOf.get(cursor.id)?.name ?? '' }));
      return;
    }
    const area = scene.areas.find(({ cluster }) => cluster === cursor.cluster);
    if (!area) return;
    if (area.cluster !== null) options.onSelect({ kind: 'cluster', id: area.cluster });
    if (area.isCollapsed) options.onOpen(area);
    const closest = area.isCollapsed
      ? [...people.values()].filter((person) => person.cluster === area.cluster).sort((a, b) => a.rank - b.rank)[0]?.id
      : scene.marks.find((mark) => mark.cluster === area.cluster)?.person;
    if (closest !== undefined) setCursor({ kind: 'person', id: closest });
  };

  const walkTies = (by: 1 | -1): void => {
    if (!scene || cursor?.kind !== 'person' || !renderer.current) return;
    const { current } = renderer;
    const drawn = current.currentScene ?? scene;
    const previous = tiesCenter.current;
    const center = previous !== null && drawn.lines.some((line) => joins(line, previous, cursor.id)) ? previous : cursor.id;
    tiesCenter.current = center;
    const withTies = current.sceneWithTiesOf(center);
    const next = stepAlongTies(center, cursor.id === center ? null : cursor.id, by, withTies ?? drawn, (mark) => current.positionOf(mark));
    if (next === null) {
      announce(text('graph.noKnownTies'));
      return;
    }
    const line = withTies?.lines.find((each) => joins(each, center, next));
    const from = scene.markOf.get(center);
    moveTo({ kind: 'person', id: next }, (person) => (line && from ? lineText(line, from, person) : person));
  };

  return { cursor, setCursorTo, moveTo, goBack, walkTies, tiesCenter, enter };
}

function joins({ a, b }: Line, p: PersonId, q: PersonId): boolean {
  return p !== q && ((a === p && b === q) || (a === q && b === p));
}
