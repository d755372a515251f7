/** What lies over the graph: messages, the card beside the pointer, mini map and legend. Labels of the graph avoid them. */
import { type ReactNode, type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { ClusterFindings, PersonFindings } from '../../shared/analysis/data/findings';
import type { ClusterId, PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import styles from './GraphOverlays.module.css';
import type { GraphViewProps } from './graph-view-types';
import { HoverCard } from './HoverCard';
import { Legend } from './Legend';
import type { GraphMode } from './layout/layout';
import { MiniMap } from './MiniMap';
import type { Camera } from './scene/camera';
import type { Box } from './scene/labels/place-labels';
import { legendOf } from './scene/legend';
import { nameOf } from './scene/marks';
import type { Scene } from './scene/scene';
import type { Interaction } from './use-interaction';
import type { GraphRenderer } from './view/graph-renderer';

export interface GraphOverlaysProps {
  readonly props: GraphViewProps;
  readonly interaction: Interaction;
  readonly scene: Scene | null;
  /** Mode of the layout that is on screen, which may differ from the requested one. */
  readonly layoutMode: GraphMode | null;
  readonly isSlow: boolean;
  readonly people: ReadonlyMap<PersonId, PersonFindings>;
  readonly clusters: ReadonlyMap<ClusterId, ClusterFindings>;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly renderer: RefObject<GraphRenderer | null>;
  readonly onCamera: (listener: (camera: Camera) => void) => () => void;
}

export function GraphOverlays(overlays: GraphOverlaysProps) {
  const { props, interaction, scene, layoutMode, isSlow, people, clusters, host, renderer, onCamera } = overlays;
  const { network, mode, theme } = props;
  const { keyboard, card, placing, setPlacing } = interaction;
  const { onLegendPlace, onMiniMapPlace, onMessagePlace } = useOverlayInsets(renderer);
  const legend = useMemo(() => (scene ? legendOf(scene) : []), [scene]);
  const person = card === null ? undefined : people.get(card);
  const personAt = card === null ? null : (renderer.current?.screenPositionOf(card) ?? null);
  const box = host.current?.getBoundingClientRect();
  const isEmpty = scene !== null && scene.marks.length + scene.points.people.length === 0;
  const otherMode = layoutMode !== null && layoutMode !== mode ? layoutMode : null;
  return (
    <>
      {isEmpty && mode === 'map' && <p className={styles.empty}>{text('graph.empty')}</p>}
      {placing !== null && (
        <OverlayMessage kind="mode" onPlace={onMessagePlace}>
          {text('graph.clickToPlace', { name: nameOf(network, placing) })}
          <button type="button" className={styles.button} onClick={() => setPlacing(null)}>
            {text('common.cancel')}
          </button>
        </OverlayMessage>
      )}
      {keyboard.moving !== null && (
        <OverlayMessage kind="mode" isStatus={false} onPlace={onMessagePlace}>
          {text('graph.movingByKeys', { name: nameOf(network, keyboard.moving) })}
        </OverlayMessage>
      )}
      {person && personAt && box && (
        <HoverCard
          name={nameOf(network, person.id)}
          person={person}
          clusterLabel={person.cluster === null ? null : (clusters.get(person.cluster)?.label ?? null)}
          at={personAt}
          width={box.width}
          height={box.height}
        />
      )}
      {isSlow && (
        <OverlayMessage kind="busy" onPlace={onMessagePlace}>
          {text('graph.drawing', { mode })}
          {otherMode !== null && (
            <button type="button" className={styles.button} onClick={() => props.onKeepMode(otherMode)}>
              {text('graph.stayHere')}
            </button>
          )}
        </OverlayMessage>
      )}
      {scene?.mode === 'map' && <MiniMap scene={scene} theme={theme} renderer={renderer} onCamera={onCamera} onPlace={onMiniMapPlace} />}
      <Legend entries={legend} theme={theme} isOpen={props.isLegendOpen} onToggle={props.onLegendToggle} onPlace={onLegendPlace} />
    </>
  );
}

interface OverlayMessageProps {
  readonly kind: 'busy' | 'mode';
  /** Announced by screen readers. */
  readonly isStatus?: boolean;
  /** Receives the covered box, and null when the message disappears. */
  readonly onPlace: (box: Box | null) => void;
  readonly children: ReactNode;
}

/** Distance of labels from a message, in pixels. */
const MESSAGE_MARGIN = 4;

/** A sentence over the upper edge of the graph, with a button that ends the state it describes. */
function OverlayMessage({ kind, isStatus = true, onPlace, children }: OverlayMessageProps) {
  const message = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = message;
    if (!current?.parentElement) return;
    const [own, parent] = [current.getBoundingClientRect(), current.parentElement.getBoundingClientRect()];
    onPlace({
      left: own.left - parent.left - MESSAGE_MARGIN,
      top: own.top - parent.top - MESSAGE_MARGIN,
      right: own.right - parent.left + MESSAGE_MARGIN,
      bottom: own.bottom - parent.top + MESSAGE_MARGIN,
    });
    return () => onPlace(null);
  }, [onPlace]);
  return (
    <div ref={message} className={styles[kind]} data-part={`graph-${kind}`} {...(isStatus ? { role: 'status' } : {})}>
      {children}
    </div>
  );
}

interface OverlayInsets {
  /** Height of the open legend along the lower edge, in pixels. */
  bottomInset: number;
  /** Box of the closed legend. */
  legend: Box | null;
  miniMap: Box | null;
  message: Box | null;
}

/** Tells the renderer which parts of the canvas are covered. */
function useOverlayInsets(renderer: RefObject<GraphRenderer | null>) {
  const insets = useRef<OverlayInsets>({ bottomInset: 0, legend: null, miniMap: null, message: null });
  const update = useCallback(
    (change: Partial<OverlayInsets>) => {
      Object.assign(insets.current, change);
      const { bottomInset, legend, miniMap, message } = insets.current;
      renderer.current?.setOverlayInsets(
        bottomInset,
        [legend, miniMap, message].filter((box) => box !== null),
      );
    },
    [renderer],
  );
  const onLegendPlace = useCallback((bottomInset: number, legend: Box | null) => update({ bottomInset, legend }), [update]);
  const onMiniMapPlace = useCallback((miniMap: Box | null) => update({ miniMap }), [update]);
  const onMessagePlace = useCallback((message: Box | null) => update({ message }), [update]);
  return { onLegendPlace, onMiniMapPlace, onMessagePlace };
}
