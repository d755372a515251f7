/** The graph view: circles, map or the network of one person. Other parts of the window use this folder only through this component. */
import { forwardRef, useCallback, useMemo, useRef, useState } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { GraphOverlays } from './GraphOverlays';
import styles from './GraphView.module.css';
import type { GraphViewHandle, GraphViewProps } from './graph-view-types';
import { Lasso } from './Lasso';
import { PeopleList } from './PeopleList';
import { addMarks } from './scene/add-marks';
import type { HighlightInput } from './scene/highlight';
import type { Area } from './scene/scene';
import { lineFilter, type OpenRegion } from './scene/scene-input';
import { useGraphRenderer, useInitialViewport, usePathInView, useRender } from './use-graph-renderer';
import { useGraphViewHandle } from './use-graph-view-handle';
import { useInteraction } from './use-interaction';
import { useScene } from './use-scene';
import type { RendererListeners } from './view/renderer-types';

export const GraphView = forwardRef<GraphViewHandle, GraphViewProps>(function GraphView(props, ref) {
  const { findings, mode, path, isLensOn, selection, chosen, theme } = props;
  const listeners = useRef<RendererListeners | null>(null);
  const { host, carrier, background, middle, overlay, renderer, onCamera } = useGraphRenderer(listeners);
  const [open, setOpen] = useState<OpenRegion | null>(null);
  const { layout, isSlow, input, scene: base } = useScene(props, open);
  const people = useMemo(() => new Map(findings.people.map((person) => [person.id, person])), [findings]);
  const clusters = useMemo(() => new Map(findings.clusters.map((cluster) => [cluster.id, cluster])), [findings]);
  const interaction = useInteraction({ props, renderer, listeners, scene: base, people, clusters, open, setOpen });
  const { hovered, keyboard, onFlown, setPlacing, canvasListeners } = interaction;
  const highlightInput = useMemo<HighlightInput>(() => ({ selection, hovered, isLensOn, chosen }), [selection, hovered, isLensOn, chosen]);

  // Hovered and selected people get marks. The key keeps the scene when they have marks already.
  const withoutMark = useMemo(() => {
    const wanted = [
      ...(hovered === null ? [] : [hovered]),
      ...(selection.kind === 'person' ? [selection.id] : selection.kind === 'tie' ? [selection.a, selection.b] : []),
    ];
    return base ? wanted.filter((id) => !base.markOf.has(id)) : [];
  }, [base, hovered, selection]);
  const withoutMarkKey = withoutMark.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `withoutMarkKey` holds the content of `withoutMark`
  const scene = useMemo(() => (base && input ? addMarks(base, withoutMark, input) : base), [base, input, withoutMarkKey]);

  const filter = useMemo(() => input && lineFilter(input), [input]);
  const { people: known } = props.network;
  const photoOf = useCallback((person: PersonId) => known.get(person)?.photo, [known]);
  const looks = { theme, hasMotion: !props.reducedMotion, photoOf, hasPhotosFromAfar: props.hasPhotosFromAfar };
  useRender(renderer, scene && input && filter ? { scene, findings: input.findings, highlightInput, lineFilter: filter, ...looks } : null);
  useInitialViewport(renderer, props.initialViewport, mode);
  usePathInView(renderer, scene, path);

  const onOpen = useCallback((cluster: Area['cluster']) => setOpen({ cluster, within: null }), []);
  useGraphViewHandle(ref, { props, host, renderer, layout, scene: base, onFlown, onOpen, onPlacing: setPlacing });

  return (
    <div className={styles.view} data-part="graph-view">
      <div
        ref={host}
        className={styles.canvas}
        data-part="graph"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop; inside, the graph handles the keyboard
        tabIndex={0}
        aria-label={text('graph.canvas', { mode })}
        aria-roledescription={text('graph.canvasRole')}
        aria-describedby="graph-keyboard-help"
        {...canvasListeners}
      >
        <div aria-hidden="true">
          <div ref={carrier} className={styles.carrier}>
            <canvas ref={background} className={styles.layer} />
            <div ref={middle} className={`${styles.layer} ${styles.middle}`} />
          </div>
          <canvas ref={overlay} className={`${styles.layer} ${styles.overlay}`} data-part="graph-overlay" />
        </div>
      </div>
      <p id="graph-keyboard-help" className="k-hidden-text">
        {text('graph.keyboardHelp')} {mode === 'map' && text('graph.keyboardHelpMap')}
      </p>
      <p className="k-hidden-text" role="status" aria-live="polite">
        {keyboard.announcement}
      </p>
      <Lasso host={host} renderer={renderer} isOn={props.isLassoOn} onChoose={props.onChoose} />
      {base && <PeopleList scene={base} people={people} clusters={clusters} onSelect={props.onSelect} />}
      <GraphOverlays
        props={props}
        interaction={interaction}
        scene={base}
        layoutMode={layout?.mode ?? null}
        isSlow={isSlow}
        people={people}
        clusters={clusters}
        host={host}
        renderer={renderer}
        onCamera={onCamera}
      />
    </div>
  );
});
