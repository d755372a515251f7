/** What commands and lists can do with the graph view. */
import { type Ref, type RefObject, useCallback, useImperativeHandle } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import type { GraphViewHandle, GraphViewProps, Viewport } from './graph-view-types';
import type { Layout } from './layout/layout';
import { type Sheet, sheetAsPng, sheetAsSvg } from './paint/export-image';
import { anonymize, type Naming } from './scene/anonymize';
import type { Camera } from './scene/camera';
import { nameOf } from './scene/marks';
import type { Scene } from './scene/scene';
import type { GraphRenderer } from './view/graph-renderer';
import { opensCompletely, zoomToOpen } from './view/semantic-zoom';

/** Zoom after flying to a person: names around them are readable. */
const FLY_ZOOM = 1.1;
/** From this zoom on, names are readable and the camera stays. */
const STAY_ZOOM = 0.9;
/** Smallest size of an exported image, in pixels, and the height of its title and legend. */
const MIN_SHEET = { width: 900, height: 760 };
const SHEET_MARGINS = 132;

export interface GraphViewHandleOptions {
  readonly props: GraphViewProps;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly renderer: RefObject<GraphRenderer | null>;
  readonly layout: Layout | null;
  readonly scene: Scene | null;
  /** Highlights a person and moves the keyboard cursor to them. */
  readonly onFlown: (person: PersonId) => void;
  readonly onOpen: (cluster: Scene['areas'][number]['cluster']) => void;
  readonly onPlacing: (person: PersonId) => void;
}

export function useGraphViewHandle(ref: Ref<GraphViewHandle>, options: GraphViewHandleOptions): void {
  const { props, host, renderer, layout, scene, onFlown, onOpen, onPlacing } = options;
  const { findings, network } = props;
  const sheet = useExportSheet(props, host);
  useImperativeHandle(ref, () => {
    const rendererOrThrow = (): GraphRenderer => {
      if (!renderer.current) throw new Error('The graph view has no renderer yet');
      return renderer.current;
    };
    const paintInput = (current: GraphRenderer, naming: Naming) => (camera: Camera) => {
      const input = current.exportInput(camera);
      return input && { ...input, scene: anonymize(input.scene, naming, network) };
    };
    return {
      fit: () => renderer.current?.cameraController.fit(),
      zoomBy: (factor) => renderer.current?.cameraController.zoomBy(factor),
      flyTo: (id, how) => {
        onFlown(id);
        const cluster = findings.people.find((person) => person.id === id)?.cluster;
        const i = layout?.ids.indexOf(id) ?? -1;
        if (!layout || cluster === undefined || i < 0 || !renderer.current) return;
        const { cameraController, camera } = renderer.current;
        const area = scene?.areas.find((each) => each.cluster === cluster) ?? scene?.areas.find((each) => each.cluster === null);
        const isClosed = scene?.mode === 'map' && scene.isCollapsed && area !== undefined;
        if (isClosed && opensCompletely(area)) onOpen(area.cluster);
        const at = { x: layout.x[i] ?? 0, y: layout.y[i] ?? 0 };
        const zoom = isClosed ? zoomToOpen(area, camera) : FLY_ZOOM;
        // The camera stays when the person is readable where they are: the user keeps their orientation.
        if (how === 'closer' || isClosed || !cameraController.isReadableAt(at, STAY_ZOOM)) cameraController.flyToPerson(at, zoom);
      },
      placeOf: (id) => placeInWindow(renderer.current?.screenPositionOf(id) ?? null, host.current),
      startPlacing: onPlacing,
      focus: () => host.current?.focus(),
      camera: () => cameraOf(renderer.current),
      setViewport: (viewport) => renderer.current?.setViewport(viewport),
      exportPng: (scale, naming) => {
        const current = rendererOrThrow();
        return sheetAsPng(sheet(naming), scale, paintInput(current, naming), current.measure);
      },
      exportSvg: async (naming, isLight = false) => {
        const current = rendererOrThrow();
        const inputOf = paintInput(current, naming);
        const inLight: typeof inputOf = (camera) => {
          const input = inputOf(camera);
          return input && { ...input, theme: 'light' };
        };
        return sheetAsSvg(sheet(naming), isLight ? inLight : inputOf, current.measure);
      },
    };
  }, [findings, network, layout, scene, sheet, host, renderer, onFlown, onOpen, onPlacing]);
}

/** Size and titles of an exported image. */
function useExportSheet({ findings, network, mode, egoNetwork }: GraphViewProps, host: RefObject<HTMLDivElement | null>) {
  return useCallback(
    (naming: Naming): Sheet => {
      const box = host.current?.getBoundingClientRect();
      const ego = egoNetwork && naming === 'names' ? nameOf(network, egoNetwork.person) : null;
      const egoTitle = () => (ego === null ? text('graph.imageTitleEgoAnonymous') : text('graph.imageTitleEgo', { name: ego }));
      return {
        width: Math.max(MIN_SHEET.width, Math.round(box?.width ?? 0)),
        height: Math.max(MIN_SHEET.height, Math.round(box?.height ?? 0) + SHEET_MARGINS),
        title: mode === 'circles' ? text('graph.imageTitleCircles') : mode === 'map' ? text('graph.imageTitleMap') : egoTitle(),
        subtitle: text('graph.imageSubtitle', { people: findings.people.length, ties: findings.ties.length, day: findings.today }),
      };
    },
    [findings, network, mode, egoNetwork, host],
  );
}

/** Center and zoom of the camera; null: the whole graph is in view. */
export function cameraOf(renderer: GraphRenderer | null): Viewport['camera'] {
  if (!renderer || renderer.cameraController.isFitted) return null;
  const { zoom, panX, panY, width, height } = renderer.camera;
  return { x: (width / 2 - panX) / zoom, y: (height / 2 - panY) / zoom, zoom };
}

/** A position in the graph view as one in the window; null when it is outside of the view. */
function placeInWindow(at: Readonly<Record<'x' | 'y', number>> | null, view: HTMLElement | null) {
  const box = view?.getBoundingClientRect();
  if (at === null || box === undefined || at.x < 0 || at.y < 0 || at.x > box.width || at.y > box.height) return null;
  return { x: box.left + at.x, y: box.top + at.y };
}
