/** The picture of the network: circles or map, with everything one can do in it. The only way into this folder for the rest of the window. */
import { forwardRef, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { HoverCard } from './HoverCard';
import { Legend } from './Legend';
import { layoutRequest } from './layout/request';
import { PeopleList } from './PeopleList';
import type { PictureHandle, PictureProps } from './picture-props';
import './picture.css';
import type { Sheet } from './paint/export-picture';
import { sheetAsPng, sheetAsSvg } from './paint/export-picture';
import { circlesScene } from './scene/circles-scene';
import type { Attention } from './scene/emphasis';
import { legendOf } from './scene/legend';
import { mapScene } from './scene/map-scene';
import { nameOf } from './scene/marks';
import type { Box } from './scene/place-labels';
import { promote } from './scene/promote';
import type { Area, Point, Scene } from './scene/scene';
import type { OpenRegion, SceneQuestion } from './scene/scene-question';
import { opensWhole, regionToOpen, zoomInto } from './stage/open-region';
import type { StageListeners } from './stage/shown';
import { Stage } from './stage/stage';
import { useKeyboard } from './use-keyboard';
import { useLayout } from './use-layout';

/** How close one flies: names around the person can be read. */
const FLY_ZOOM = 1.1;

export const Picture = forwardRef<PictureHandle, PictureProps>(function Picture(props, ref) {
  const { network, revision, findings, view, mixing, isLensOn, visible, selection, highlighted, theme, reducedMotion } = props;
  const { onSelect, onHover, onPin } = props;
  const host = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage | null>(null);
  const [open, setOpen] = useState<OpenRegion | null>(null);
  const [pointed, setPointed] = useState<PersonId | null>(null);
  const [flown, setFlown] = useState<PersonId | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const [isSteering, setSteering] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the network is one object for good; the revision says that it changed
  const ask = useCallback(() => layoutRequest(network, findings, view, mixing, null), [network, revision, findings, view, mixing]);
  const { layout, isSlow } = useLayout(ask, () => null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: names may change with the revision
  const question = useMemo<SceneQuestion | null>(
    () => (layout === null ? null : { network, findings, layout, mixing, isLensOn, visible, open }),
    [network, revision, findings, layout, mixing, isLensOn, visible, open],
  );
  const base = useMemo<Scene | null>(
    () => question && (question.layout.view === 'map' ? mapScene(question) : circlesScene(question)),
    [question],
  );

  const people = useMemo(() => new Map(findings.people.map((person) => [person.id, person])), [findings]);
  const clusters = useMemo(() => new Map(findings.clusters.map((cluster) => [cluster.id, cluster])), [findings]);

  const openCluster = useCallback((area: Area) => {
    if (!stage.current) return;
    if (opensWhole(area)) setOpen({ cluster: area.cluster, within: null });
    stage.current.view.flyTo(area.center, zoomInto(area, stage.current.camera));
  }, []);

  const keyboard = useKeyboard({
    scene: base,
    stage,
    people,
    clusters,
    selection,
    isPinnable: view === 'map',
    onSelect,
    onPin,
    onOpen: openCluster,
    onClose: () => setOpen(null),
    isOpen: open !== null,
  });

  // Whoever was flown to is lit while they are looked at, not for good.
  const isNothingSelected = selection.kind === 'nothing';
  useEffect(() => {
    if (isNothingSelected) setFlown(null);
  }, [isNothingSelected]);

  const cursor = keyboard.cursor;
  const lit = pointed ?? (hasFocus && cursor?.kind === 'person' ? cursor.id : null) ?? highlighted ?? flown;
  const attention = useMemo<Attention>(() => ({ selection, lit, isLensOn }), [selection, lit, isLensOn]);

  const promoted = useMemo(() => {
    const wanted = [
      ...(lit === null ? [] : [lit]),
      ...(selection.kind === 'person' ? [selection.id] : selection.kind === 'tie' ? [selection.a, selection.b] : []),
    ];
    return base?.view ? wanted.filter((id) => !base.markOf.has(id)) : [];
  }, [base, lit, selection]);
  const promotedKey = promoted.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds what `promoted` says, so that lighting somebody who has a mark makes no new scene
  const scene = useMemo(() => (base && question ? promote(base, promoted, question) : base), [base, question, promotedKey]);

  // The listeners of the stage always see the newest state without making a new stage.
  const listeners = useRef<StageListeners | null>(null);
  listeners.current = {
    onTap: (tapped) => {
      setFlown(null);
      keyboard.rest(null);
      if (tapped.kind === 'person') onSelect({ kind: 'person', id: tapped.id });
      else if (tapped.kind === 'tie') onSelect({ kind: 'tie', a: tapped.line.a, b: tapped.line.b });
      else if (tapped.kind === 'nothing' || tapped.area.cluster === null) onSelect({ kind: 'nothing' });
      else onSelect({ kind: 'cluster', id: tapped.area.cluster });
      if (tapped.kind === 'area' && tapped.area.isCollapsed) openCluster(tapped.area);
    },
    onPoint: (person) => {
      setPointed(person);
      if (person !== null) setFlown(null);
      onHover(person);
    },
    onSettle: (camera) => {
      if (base?.isCollapsed && base.view === 'map') setOpen((before) => regionToOpen(base, camera, before));
    },
    onDrop: (person, at) => onPin(person, at),
  };

  useEffect(() => {
    if (!host.current || !ground.current || !middle.current || !above.current) return;
    const made = new Stage(
      { host: host.current, ground: ground.current, middle: middle.current, above: above.current },
      {
        onTap: (tapped) => listeners.current?.onTap(tapped),
        onPoint: (person) => listeners.current?.onPoint(person),
        onSettle: (camera) => listeners.current?.onSettle(camera),
        onDrop: (person, at) => listeners.current?.onDrop(person, at),
      },
    );
    stage.current = made;
    return () => {
      stage.current = null;
      made.destroy();
    };
  }, []);

  const attentionNow = useRef(attention);
  attentionNow.current = attention;
  useEffect(() => {
    if (!scene) return;
    stage.current?.show({
      scene,
      findings,
      attention: attentionNow.current,
      theme,
      wish: { view: scene.view, mixing, isLensOn },
      hasMotion: !reducedMotion,
    });
  }, [scene, findings, theme, mixing, isLensOn, reducedMotion]);
  useEffect(() => {
    stage.current?.attend(attention);
  }, [attention]);

  const sheet = useCallback((): Sheet => {
    const box = host.current?.getBoundingClientRect();
    const count = findings.people.length;
    return {
      width: Math.max(900, Math.round(box?.width ?? 0)),
      height: Math.max(760, Math.round(box?.height ?? 0) + 132),
      title: view === 'circles' ? 'My circles' : 'Map of my network',
      subtitle: `${count} ${count === 1 ? 'person' : 'people'} · ${findings.ties.length} known ties · ${findings.today}`,
    };
  }, [findings, view]);

  useImperativeHandle(
    ref,
    () => ({
      fit: () => stage.current?.view.fit(),
      zoomBy: (factor) => stage.current?.view.zoomBy(factor),
      flyTo: (id) => {
        setFlown(id);
        keyboard.rest(id);
        const person = people.get(id);
        const i = layout?.ids.indexOf(id) ?? -1;
        if (!layout || !person || i < 0) return;
        const at: Point = { x: layout.x[i] ?? 0, y: layout.y[i] ?? 0 };
        const area = base?.areas.find(({ cluster }) => cluster === person.cluster) ?? base?.areas.find(({ cluster }) => cluster === null);
        const isClosed = base?.view === 'map' && base.isCollapsed && area !== undefined;
        if (isClosed && opensWhole(area)) setOpen({ cluster: area.cluster, within: null });
        stage.current?.view.flyTo(at, isClosed ? zoomInto(area, stage.current.camera) : FLY_ZOOM);
      },
      focus: () => host.current?.focus(),
      png: async (scale) => {
        const { current } = stage;
        if (!current) throw new Error('The picture is not there yet');
        return sheetAsPng(sheet(), scale, (camera) => current.drawing(camera), current.measure);
      },
      svg: async () => {
        const { current } = stage;
        if (!current) throw new Error('The picture is not there yet');
        return sheetAsSvg(sheet(), (camera) => current.drawing(camera), current.measure);
      },
    }),
    [people, layout, base, sheet, keyboard.rest],
  );

  const onLegendPlace = useCallback((foot: number, corner: Box | null) => stage.current?.setFurniture(foot, corner ? [corner] : []), []);
  const stay = layout !== null && layout.view !== view ? layout.view : null;
  const carded = pointed ?? (hasFocus && isSteering && cursor?.kind === 'person' ? cursor.id : null);
  const pointedPerson = carded === null ? undefined : people.get(carded);
  const pointedAt = carded === null ? null : (stage.current?.screenPlaceOf(carded) ?? null);
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
        aria-label={`Picture of the network, ${view}`}
        aria-roledescription="network picture"
        aria-describedby="g-help"
        onKeyDown={(event) => {
          setSteering(true);
          keyboard.onKeyDown(event);
        }}
        onPointerMove={() => setSteering(false)}
        onFocus={() => setFocus(true)}
        onBlur={() => setFocus(false)}
      >
        <div aria-hidden="true">
          <canvas ref={ground} className="g-layer" />
          <div ref={middle} className="g-layer g-layer-middle" />
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
      {base && base.marks.length + base.points.people.length === 0 && (
        <p className="g-empty">{view === 'circles' ? '' : 'Nobody here yet.'}</p>
      )}
      {keyboard.moving !== null && (
        <div className="g-mode">Moving {nameOf(network, keyboard.moving)}: arrow keys, Enter to drop, Escape to put back</div>
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
        <div className="g-busy" role="status">
          {view === 'map' ? 'Drawing the map…' : 'Drawing the circles…'}
          {stay !== null && (
            <button type="button" className="g-busy-button" onClick={() => props.onStay(stay)}>
              Stay here
            </button>
          )}
        </div>
      )}
      <Legend entries={legend} theme={theme} isOpen={props.isLegendOpen} onOpen={props.onLegend} onPlace={onLegendPlace} />
    </div>
  );
});

const HELP =
  'Arrow keys move to the nearest person in that direction, Enter selects, Escape goes one level up. Home goes to your closest person. ' +
  'Square brackets step along the ties of a person, letters find a name, plus, minus and 0 zoom. ';
const HELP_PINS = 'M moves the person with the arrow keys, Enter drops them, Delete unpins them.';
