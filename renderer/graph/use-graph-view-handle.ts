/** What commands and lists can ask of the picture. */
import { type Ref, type RefObject, useCallback, useImperativeHandle } from 'react';
import type { PersonId } from '../../shared/model/ids';
import type { PictureHandle, PicturePlace, PictureProps } from './graph-view-types';
import type { Layout } from './layout/layout';
import { type Sheet, sheetAsPng, sheetAsSvg } from './paint/export-image';
import { type Naming, withoutNames } from './scene/anonymize';
import type { Camera } from './scene/camera';
import { nameOf } from './scene/marks';
import type { Scene } from './scene/scene';
import type { Stage } from './view/graph-renderer';
import { opensWhole, zoomInto } from './view/semantic-zoom';

/** How close one flies: names around the person can be read. */
const FLY_ZOOM = 1.1;
/** From here on names around a person can be read as well. */
const STAY_ZOOM = 0.9;

export interface HandleParts {
  readonly props: PictureProps;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly stage: RefObject<Stage | null>;
  readonly layout: Layout | null;
  readonly scene: Scene | null;
  /** Lights a person, puts the keyboard on them, and opens the region they are in. */
  readonly onFlown: (person: PersonId) => void;
  readonly onOpen: (cluster: Scene['areas'][number]['cluster']) => void;
  readonly onPlacing: (person: PersonId) => void;
}

export function usePictureHandle(
  ref: Ref<PictureHandle>,
  { props, host, stage, layout, scene, onFlown, onOpen, onPlacing }: HandleParts,
): void {
  const { findings, network, view, around } = props;
  const sheet = useCallback(
    (naming: Naming): Sheet => {
      const box = host.current?.getBoundingClientRect();
      const count = findings.people.length;
      const titles = {
        circles: 'My circles',
        map: 'Map of my network',
        around: `The world around ${around && naming === 'names' ? nameOf(network, around.person) : 'one person'}`,
      };
      return {
        width: Math.max(900, Math.round(box?.width ?? 0)),
        height: Math.max(760, Math.round(box?.height ?? 0) + 132),
        title: titles[view],
        subtitle: `${count} ${count === 1 ? 'person' : 'people'} · ${findings.ties.length} known ties · ${findings.today}`,
      };
    },
    [findings, network, view, around, host],
  );

  useImperativeHandle(ref, () => {
    const there = (): Stage => {
      if (!stage.current) throw new Error('The picture is not there yet');
      return stage.current;
    };
    const drawingOf = (current: Stage, naming: Naming) => (camera: Camera) => {
      const drawing = current.drawing(camera);
      return drawing && { ...drawing, scene: withoutNames(drawing.scene, naming, network) };
    };
    return {
      fit: () => stage.current?.view.fit(),
      zoomBy: (factor) => stage.current?.view.zoomBy(factor),
      flyTo: (id, how) => {
        onFlown(id);
        const cluster = findings.people.find((person) => person.id === id)?.cluster;
        const i = layout?.ids.indexOf(id) ?? -1;
        if (!layout || cluster === undefined || i < 0 || !stage.current) return;
        const area = scene?.areas.find((one) => one.cluster === cluster) ?? scene?.areas.find((one) => one.cluster === null);
        const isClosed = scene?.view === 'map' && scene.isCollapsed && area !== undefined;
        if (isClosed && opensWhole(area)) onOpen(area.cluster);
        const at = { x: layout.x[i] ?? 0, y: layout.y[i] ?? 0 };
        const zoom = isClosed ? zoomInto(area, stage.current.camera) : FLY_ZOOM;
        // Who can be read where they stand is only lit: the picture stays as one knows it.
        if (how === 'closer' || isClosed || !stage.current.view.sees(at, STAY_ZOOM)) stage.current.view.flyToPerson(at, zoom);
      },
      placeByClick: onPlacing,
      focus: () => host.current?.focus(),
      place: () => placeOn(stage.current),
      goTo: (place) => stage.current?.goTo(place),
      png: (scale, naming) => {
        const current = there();
        return sheetAsPng(sheet(naming), scale, drawingOf(current, naming), current.measure);
      },
      svg: async (naming) => {
        const current = there();
        return sheetAsSvg(sheet(naming), drawingOf(current, naming), current.measure);
      },
    };
  }, [findings, network, layout, scene, sheet, host, stage, onFlown, onOpen, onPlacing]);
}

/** The middle of what is in view, and how close; null: all of it. */
export function placeOn(stage: Stage | null): PicturePlace['camera'] {
  if (!stage || stage.view.isFitted) return null;
  const { zoom, panX, panY, width, height } = stage.camera;
  return { x: (width / 2 - panX) / zoom, y: (height / 2 - panY) / zoom, zoom };
}
