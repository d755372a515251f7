import { type Camera, toWorld } from '../scene/camera';
import type { Box } from '../scene/labels/place-labels';
import type { Area, Scene } from '../scene/scene';
import type { OpenRegion } from '../scene/scene-input';

/** A region opens when it fills this share of the view, and closes below the second value. Two values prevent flickering. */
const OPENS_AT = 0.62;
const CLOSES_AT = 0.34;
/** Larger regions open for the visible people only, when these are this far apart, in pixels. */
const CROWD = 300;
const CROWD_OPENS_AT = 15;
const CROWD_CLOSES_AT = 11;
/** Margin around the view within which people are shown too, so that a small pan changes nothing. */
const AROUND = 0.2;

/** Which region of a map of closed regions is open at this camera. Zooming in opens the one in the center, zooming out closes it. */
export function regionToOpen(scene: Scene, camera: Camera, before: OpenRegion | null): OpenRegion | null {
  const size = Math.min(camera.width, camera.height);
  const middle = toWorld(camera, { x: camera.width / 2, y: camera.height / 2 });
  const fills = (radius: number): number => (2 * radius * camera.zoom) / size;
  const apart = (area: { readonly radius: number; readonly count: number }): number =>
    area.radius * camera.zoom * Math.sqrt(Math.PI / Math.max(1, area.count));
  const inMiddle = scene.areas.find(({ center, radius }) => Math.hypot(center.x - middle.x, center.y - middle.y) < radius);
  if (inMiddle && fills(inMiddle.radius) >= OPENS_AT) {
    const isSame = before !== null && before.cluster === inMiddle.cluster;
    if (inMiddle.count <= CROWD) return isSame ? before : { cluster: inMiddle.cluster, within: null };
    if (apart(inMiddle) >= (isSame ? CROWD_CLOSES_AT : CROWD_OPENS_AT)) {
      const view = visibleBox(camera, 0);
      if (isSame && before.within && isWithin(view, before.within)) return before;
      return { cluster: inMiddle.cluster, within: visibleBox(camera, AROUND) };
    }
    return null;
  }
  if (before === null) return null;
  const own = scene.areas.find(({ cluster }) => cluster === before.cluster);
  return own && fills(own.radius) >= CLOSES_AT && own.count <= CROWD ? before : null;
}

/** The zoom at which a region opens: all of it, or the people around the position in a crowd. */
export function zoomToOpen(area: Area, camera: Camera): number {
  if (area.count > CROWD) return (CROWD_OPENS_AT * 1.25) / (area.radius * Math.sqrt(Math.PI / area.count));
  return (Math.min(camera.width, camera.height) * 0.86) / (2 * area.radius + 40);
}

/** Whether a region opens as a whole. A crowd opens where the camera looks. */
export function opensCompletely({ count }: Area): boolean {
  return count <= CROWD;
}

/** The visible part of the world, with a margin as a share of its size. */
export function visibleBox(camera: Camera, margin: number): Box {
  const [a, b] = [toWorld(camera, { x: 0, y: 0 }), toWorld(camera, { x: camera.width, y: camera.height })];
  const [mx, my] = [(b.x - a.x) * margin, (b.y - a.y) * margin];
  return { left: a.x - mx, top: a.y - my, right: b.x + mx, bottom: b.y + my };
}

/** Inside, and not so much smaller that other people would get names. */
function isWithin(view: Box, taken: Box): boolean {
  const isInside = view.left >= taken.left && view.right <= taken.right && view.top >= taken.top && view.bottom <= taken.bottom;
  return isInside && view.right - view.left > (taken.right - taken.left) * 0.5;
}
