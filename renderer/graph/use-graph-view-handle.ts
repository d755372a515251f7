/** What commands and lists can ask of the picture. */
import { type Ref, type RefObject, useCallback, useImperativeHandle } from 'react';
import type { PersonId } from '../../shared/model/ids';
import type { GraphViewHandle, GraphViewProps, Viewport } from './graph-view-types';
import type { Layout } from './layout/layout';
import { type Sheet, sheetAsPng, sheetAsSvg } from './paint/export-image';
import { anonymize, type Naming } from './scene/anonymize';
import type { Camera } from './scene/camera';
import { nameOf } from './scene/marks';
import type { Scene } from './scene/scene';
import type { GraphRenderer } from './view/graph-renderer';
import { opensCompletely, zoomToOpen } from './view/semantic-zoom';

/** How close one flies: names egoNetwork the person can be read. */
const FLY_ZOOM = 1.1;
/** From here on names egoNetwork a person can be read as well. */
const STAY_ZOOM = 0.9;

export interface GraphViewHandleOptions {
  readonly props: GraphViewProps;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly renderer: RefObject<GraphRenderer | null>;
  readonly layout: Layout | null;
  readonly scene: Scene | null;
  /** Lights a person, puts the keyboard on them, and opens the region they are in. */
  readonly onFlown: (person: PersonId) => void;
  readonly onOpen: (cluster: Scene['areas'][number]['cluster']) => void;
  readonly onPlacing: (person: PersonId) => void;
}

export function useGraphViewHandle(
  ref: Ref<GraphViewHandle>,
  { props, host, renderer, layout, scene, onFlown, onOpen, onPlacing }: GraphViewHandleOptions,
): void {
  const { findings, network, mode: view, egoNetwork } = props;
  const sheet = useCallback(
    (naming: Naming): Sheet => {
      const box = host.current?.getBoundingClientRect();
      const count = findings.people.length;
      const titles = {
        circles: 'My circles',
        map: 'Map of my network',
        ego: `The world egoNetwork ${egoNetwork && naming === 'names' ? nameOf(network, egoNetwork.person) : 'one person'}`,
      };
      return {
        width: Math.max(900, Math.round(box?.width ?? 0)),
        height: Math.max(760, Math.round(box?.height ?? 0) + 132),
        title: titles[view],
        subtitle: `${count} ${count === 1 ? 'person' : 'people'} · ${findings.ties.length} known ties · ${findings.today}`,
      };
    },
    [findings, network, view, egoNetwork, host],
  );

  useImperativeHandle(ref, () => {
    const there = (): GraphRenderer => {
      if (!renderer.current) throw new Error('The picture is not there yet');
      return renderer.current;
    };
    const drawingOf = (current: GraphRenderer, naming: Naming) => (camera: Camera) => {
      const drawing = current.drawing(camera);
      return drawing && { ...drawing, scene: anonymize(drawing.scene, naming, network) };
    };
    return {
      fit: () => renderer.current?.cameraController.fit(),
      zoomBy: (factor) => renderer.current?.cameraController.zoomBy(factor),
      flyTo: (id, how) => {
        onFlown(id);
        const cluster = findings.people.find((person) => person.id === id)?.cluster;
        const i = layout?.ids.indexOf(id) ?? -1;
        if (!layout || cluster === undefined || i < 0 || !renderer.current) return;
        const area = scene?.areas.find((one) => one.cluster === cluster) ?? scene?.areas.find((one) => one.cluster === null);
        const isClosed = scene?.mode === 'map' && scene.isCollapsed && area !== undefined;
        if (isClosed && opensCompletely(area)) onOpen(area.cluster);
        const at = { x: layout.x[i] ?? 0, y: layout.y[i] ?? 0 };
        const zoom = isClosed ? zoomToOpen(area, renderer.current.camera) : FLY_ZOOM;
        // Who can be read where they stand is only lit: the picture stays as one knows it.
        if (how === 'closer' || isClosed || !renderer.current.cameraController.isReadableAt(at, STAY_ZOOM))
          renderer.current.cameraController.flyToPerson(at, zoom);
      },
      startPlacing: onPlacing,
      focus: () => host.current?.focus(),
      camera: () => cameraOf(renderer.current),
      setViewport: (viewport) => renderer.current?.setViewport(viewport),
      exportPng: (scale, naming) => {
        const current = there();
        return sheetAsPng(sheet(naming), scale, drawingOf(current, naming), current.measure);
      },
      exportSvg: async (naming) => {
        const current = there();
        return sheetAsSvg(sheet(naming), drawingOf(current, naming), current.measure);
      },
    };
  }, [findings, network, layout, scene, sheet, host, renderer, onFlown, onOpen, onPlacing]);
}

/** The middle of what is in view, and how close; null: all of it. */
export function cameraOf(renderer: GraphRenderer | null): Viewport['camera'] {
  if (!renderer || renderer.cameraController.isFitted) return null;
  const { zoom, panX, panY, width, height } = renderer.camera;
  return { x: (width / 2 - panX) / zoom, y: (height / 2 - panY) / zoom, zoom };
}
