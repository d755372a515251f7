/** The picture of the network: circles, map or one person's world, with everything one can do in it. The only way into this folder for the rest of the window. */
import { forwardRef, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../shared/model/ids';
import type { GraphViewHandle, GraphViewProps } from './graph-view-types';
import { HoverCard } from './HoverCard';
import { Legend } from './Legend';
import type { Layout, Region } from './layout/layout';
import { layoutRequestSteps } from './layout/request';
import { MiniMap } from './MiniMap';
import { OverlayMessage } from './OverlayMessage';
import { PeopleList } from './PeopleList';
import './graph-view.css';
import { addMarks } from './scene/add-marks';
import type { HighlightInput } from './scene/highlight';
import { legendOf } from './scene/legend';
import { nameOf } from './scene/marks';
import { withPath } from './scene/path';
import { buildScene, prepareFindings } from './scene/prepare-scene';
import type { Area, Scene } from './scene/scene';
import { lineFilter, type OpenRegion, type SceneInput } from './scene/scene-input';
import { useGraphRenderer, useInitialViewport, useOverlayInsets, usePathInView, useRender } from './use-graph-renderer';
import { cameraOf, useGraphViewHandle } from './use-graph-view-handle';
import { useKeyboard } from './use-keyboard';
import { useLayout, usePreparedScene } from './use-layout';
import type { RendererListeners } from './view/renderer-types';
import { opensCompletely, regionToOpen, zoomToOpen } from './view/semantic-zoom';

export const GraphView = forwardRef<GraphViewHandle, GraphViewProps>(function Picture(props, ref) {
  const {
    network,
    findings,
    mode: view,
    egoNetwork,
    path,
    mixing,
    isLensOn,
    visible,
    hiddenLines,
    uncertain,
    isMeHidden,
    selection,
    highlighted,
    theme,
  } = props;
  const { onSelect, onHover, onPin, onRegionsChange: onRegions } = props;
  // The listeners of the renderer always see the newest state without making a new renderer.
  const listeners = useRef<RendererListeners | null>(null);
  const { host, carrier, background: ground, middle, overlay: above, renderer, onCamera } = useGraphRenderer(listeners);
  const [open, setOpen] = useState<OpenRegion | null>(null);
  const [pointed, setPointed] = useState<PersonId | null>(null);
  const [flown, setFlown] = useState<PersonId | null>(null);
  const [hasFocus, setFocus] = useState(false);
  /** Who is put somewhere by a click: the way to move somebody without dragging. */
  const [placing, setPlacing] = useState<PersonId | null>(null);
  const [isSteering, setSteering] = useState(false);
  const [isDragging, setDragging] = useState(false);
  const [, setSettled] = useState(0);

  const ask = useCallback(
    () => layoutRequestSteps(network, findings, view, mixing, null, egoNetwork),
    [network, findings, view, mixing, egoNetwork],
  );
  const { layout, isSlow } = useLayout(
    ask,
    () => prepareFindings(network, findings, view),
    (kind) => (kind === 'map' ? layoutOfRegions(props.savedRegions) : null),
  );
  useEffect(() => {
    if (layout?.mode === 'map') onRegions(layout.regions);
  }, [layout, onRegions]);

  const asked = useMemo<SceneInput | null>(
    () => (layout === null ? null : { network, findings, layout, mixing, isLensOn, visible, open, hiddenLines, uncertain, isMeHidden }),
    [network, findings, layout, mixing, isLensOn, visible, open, hiddenLines, uncertain, isMeHidden],
  );
  const question = usePreparedScene(asked);
  const base = useMemo<Scene | null>(() => question && withPath(buildScene(question), path, question), [question, path]);

  const people = useMemo(() => new Map(findings.people.map((person) => [person.id, person])), [findings]);
  const clusters = useMemo(() => new Map(findings.clusters.map((cluster) => [cluster.id, cluster])), [findings]);

  const openCluster = useCallback(
    (area: Area) => {
      if (!renderer.current) return;
      if (opensCompletely(area)) setOpen({ cluster: area.cluster, within: null });
      renderer.current.cameraController.flyTo(area.center, zoomToOpen(area, renderer.current.camera));
    },
    [renderer],
  );

  const keyboard = useKeyboard({
    scene: base,
    renderer: renderer,
    people,
    clusters,
    selection,
    isPinnable: view === 'map',
    onSelect,
    onPin,
    onMenu: props.onMenu,
    onSearch: props.onSearch,
    onOpen: openCluster,
    onClose: () => setOpen(null),
    isOpen: open !== null,
    onHidePath: path === null ? null : props.onHidePath,
  });

  // Whoever was flown to is lit while they are looked at, not for good.
  const isNothingSelected = selection.kind === 'nothing';
  useEffect(() => {
    if (isNothingSelected) setFlown(null);
  }, [isNothingSelected]);

  const cursor = keyboard.cursor;
  const lit = pointed ?? (hasFocus && cursor?.kind === 'person' ? cursor.id : null) ?? highlighted ?? flown;
  const attention = useMemo<HighlightInput>(() => ({ selection, hovered: lit, isLensOn }), [selection, lit, isLensOn]);

  const promoted = useMemo(() => {
    const wanted = [
      ...(lit === null ? [] : [lit]),
      ...(selection.kind === 'person' ? [selection.id] : selection.kind === 'tie' ? [selection.a, selection.b] : []),
    ];
    return base ? wanted.filter((id) => !base.markOf.has(id)) : [];
  }, [base, lit, selection]);
  const promotedKey = promoted.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds what `promoted` says, so that lighting somebody who has a mark makes no new scene
  const scene = useMemo(() => (base && question ? addMarks(base, promoted, question) : base), [base, question, promotedKey]);

  // Nobody reads about whom they hold in their hand.
  const carded = isDragging ? null : (pointed ?? (hasFocus && isSteering && cursor?.kind === 'person' ? cursor.id : null));
  listeners.current = {
    onTap: (tapped, at) => {
      const other = tapped.kind === 'person' ? base?.markOf.get(tapped.id) : undefined;
      // On somebody else: right beside them.
      const there = at ?? (other ? { x: other.x + 2 * other.radius + 8, y: other.y } : null);
      if (placing !== null && there !== null) {
        onPin(placing, { x: there.x, y: there.y });
        setPlacing(null);
        return;
      }
      setFlown(null);
      keyboard.setCursorTo(null);
      if (tapped.kind === 'person') onSelect({ kind: 'person', id: tapped.id });
      else if (tapped.kind === 'tie') onSelect({ kind: 'tie', a: tapped.line.a, b: tapped.line.b });
      else if (tapped.kind === 'nothing' || tapped.area.cluster === null) onSelect({ kind: 'nothing' });
      else onSelect({ kind: 'cluster', id: tapped.area.cluster });
      if (tapped.kind === 'area' && tapped.area.isCollapsed) openCluster(tapped.area);
    },
    onHover: (person) => {
      setPointed(person);
      if (person !== null) setFlown(null);
      onHover(person);
    },
    onSettle: (camera) => {
      if (carded !== null) setSettled((before) => before + 1); // the card goes where its person went
      if (base?.isCollapsed && base.mode === 'map') setOpen((before) => regionToOpen(base, camera, before));
      const place = cameraOf(renderer.current);
      props.onViewportChange(base && place && { mode: base.mode, camera: place });
    },
    onDragging: setDragging,
    onDrop: (person, at) => onPin(person, at),
    onMenu: (tapped, at) => {
      if (tapped.kind === 'person') props.onMenu(tapped.id, at);
    },
  };

  const wish = useMemo(() => question && lineFilter(question), [question]);
  const hasMotion = !props.reducedMotion;
  useRender(
    renderer,
    scene && question && wish
      ? { scene, findings: question.findings, highlightInput: attention, theme, lineFilter: wish, hasMotion }
      : null,
  );

  useInitialViewport(renderer, props.initialViewport, view);
  usePathInView(renderer, scene, path);

  const { setCursorTo: rest } = keyboard;
  const onFlown = useCallback(
    (id: PersonId) => {
      setFlown(id);
      rest(id);
    },
    [rest],
  );
  const onOpen = useCallback((cluster: Area['cluster']) => setOpen({ cluster, within: null }), []);
  useGraphViewHandle(ref, { props, host, renderer: renderer, layout, scene: base, onFlown, onOpen, onPlacing: setPlacing });

  const { onLegendPlace, onMiniMapPlace, onPillPlace } = useOverlayInsets(renderer);
  const stay = layout !== null && layout.mode !== view ? layout.mode : null;
  const pointedPerson = carded === null ? undefined : people.get(carded);
  const pointedAt = carded === null ? null : (renderer.current?.screenPositionOf(carded) ?? null);
  const legend = useMemo(() => (base ? legendOf(base) : []), [base]);
  const box = host.current?.getBoundingClientRect();

  return (
    <div className="g-picture">
      <div
        ref={host}
        className="g-stage"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop; inside, the keyboard belongs to the picture
        tabIndex={0}
        aria-label={`Picture of the network, ${VIEW_WORDS[view]}`}
        aria-roledescription="network picture"
        aria-describedby="g-help"
        onKeyDown={(event) => {
          setSteering(true);
          if (placing !== null && event.key === 'Escape') setPlacing(null);
          else keyboard.onKeyDown(event);
        }}
        onPointerMove={() => setSteering(false)}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
      >
        <div aria-hidden="true">
          <div ref={carrier} className="g-carrier">
            <canvas ref={ground} className="g-layer" />
            <div ref={middle} className="g-layer g-layer-middle" />
          </div>
          <canvas ref={above} className="g-layer g-layer-above" />
        </div>
      </div>
      <p id="g-help" className="g-hidden">
        {HELP}
        {view === 'map' ? HELP_PINS : ''}
      </p>
      <p className="g-hidden" role="status" aria-live="polite">
        {keyboard.announcement}
      </p>
      {base && <PeopleList scene={base} people={people} clusters={clusters} onSelect={onSelect} />}
      {base && base.marks.length + base.points.people.length === 0 && <p className="g-empty">{view === 'map' ? 'Nobody here yet.' : ''}</p>}
      {placing !== null && (
        <OverlayMessage kind="mode" onPlace={onPillPlace}>
          Click where {nameOf(network, placing)} shall stand
          <button type="button" className="g-busy-button" onClick={() => setPlacing(null)}>
            Leave them
          </button>
        </OverlayMessage>
      )}
      {keyboard.moving !== null && (
        <OverlayMessage kind="mode" isStatus={false} onPlace={onPillPlace}>
          Moving {nameOf(network, keyboard.moving)}: arrow keys, Enter to drop, Escape to put back
        </OverlayMessage>
      )}
      {pointedPerson && pointedAt && box && (
        <HoverCard
          name={nameOf(network, pointedPerson.id)}
          person={pointedPerson}
          clusterLabel={pointedPerson.cluster === null ? null : (clusters.get(pointedPerson.cluster)?.label ?? null)}
          at={pointedAt}
          width={box.width}
          height={box.height}
        />
      )}
      {isSlow && (
        <OverlayMessage kind="busy" onPlace={onPillPlace}>
          {DRAWING[view]}
          {stay !== null && (
            <button type="button" className="g-busy-button" onClick={() => props.onKeepMode(stay)}>
              Stay here
            </button>
          )}
        </OverlayMessage>
      )}
      {base?.mode === 'map' && <MiniMap scene={base} theme={theme} renderer={renderer} onCamera={onCamera} onPlace={onMiniMapPlace} />}
      <Legend entries={legend} theme={theme} isOpen={props.isLegendOpen} onOpen={props.onLegendToggle} onPlace={onLegendPlace} />
    </div>
  );
});

const HELP =
  'Arrow keys move to the nearest person in that direction, Enter selects, Escape goes one level up. Home goes to your closest person, ' +
  'Backspace back to where you were. Square brackets step along the ties of a person, End goes on from whoever you stand on. ' +
  'Letters find a name, slash opens the search, plus, minus and 0 zoom, Shift F10 opens the menu of a person. ';
const HELP_PINS = 'Control and an arrow key move the person; M moves them step by step, Enter drops them, Delete unpins them.';

const DRAWING = { circles: 'Drawing the circles…', map: 'Drawing the map…', ego: 'Drawing their world…' } as const;
const VIEW_WORDS = { circles: 'circles', map: 'map', ego: 'around one person' } as const;

/** Nobody's place, but those of the regions: what the map begins from when the network is opened again. */
function layoutOfRegions(regions: readonly Region[]): Layout | null {
  if (regions.length === 0) return null;
  const nobody = new Float64Array(0);
  return { mode: 'map', ids: [], x: nobody, y: nobody, sectors: [], regions, steps: new Uint8Array(0), reach: [], springCount: 0 };
}
