import type { ClusterId } from '../../../shared/model/ids';
import { type Camera, toWorld } from '../scene/camera';
import type { Scene } from '../scene/scene';

type Open = { readonly cluster: ClusterId | null } | null;

/** A region opens when it fills this much of the picture, and closes below the second: two values, so that it does not flicker between. */
const OPENS_AT = 0.62;
const CLOSES_AT = 0.34;

/** Which region of a map with closed regions is open at this camera: zooming in opens the one in the middle, zooming out closes it. */
export function regionToOpen(scene: Scene, camera: Camera, before: Open): Open {
  const size = Math.min(camera.width, camera.height);
  const middle = toWorld(camera, { x: camera.width / 2, y: camera.height / 2 });
  const fills = (radius: number): number => (2 * radius * camera.zoom) / size;
  const inMiddle = scene.areas.find(({ center, radius }) => Math.hypot(center.x - middle.x, center.y - middle.y) < radius);
  if (inMiddle && fills(inMiddle.radius) >= OPENS_AT) {
    return before !== null && before.cluster === inMiddle.cluster ? before : { cluster: inMiddle.cluster };
  }
  if (before === null) return null;
  const own = scene.areas.find(({ cluster }) => cluster === before.cluster);
  return own && fills(own.radius) >= CLOSES_AT ? before : null;
}
