/** The texture that is shown while the camera moves: its margin, its transform, and when it must be painted again. */
import type { Camera } from '../scene/camera';
import type { PlacedLabel } from '../scene/labels/place-labels';

/** Margin on each side, as a share of the size of the view. */
const MARGIN = 0.2;
/** At a larger or smaller scale it is painted again: marks would look soft, and labels would not fit. */
const MAX_SCALE = 1.7;
const MIN_SCALE = 0.72;
/** It is painted again this many pixels before its edge becomes visible. */
const EDGE = 12;

/** Margin in pixels: left and right, top and bottom. */
export interface TextureMargin {
  readonly x: number;
  readonly y: number;
}

export function textureMargin(width: number, height: number): TextureMargin {
  return { x: Math.round(width * MARGIN), y: Math.round(height * MARGIN) };
}

/** The camera of the texture, whose corner is outside of the view. */
export function textureCamera(anchor: Camera): Camera {
  const { x, y } = textureMargin(anchor.width, anchor.height);
  return { zoom: anchor.zoom, panX: anchor.panX + x, panY: anchor.panY + y, width: anchor.width + 2 * x, height: anchor.height + 2 * y };
}

/** Whether a texture painted for `anchor` can be shown at `camera`. */
export function isUsable(anchor: Camera | null, camera: Camera): boolean {
  if (anchor === null || anchor.width !== camera.width || anchor.height !== camera.height) return false;
  const { scale, x, y } = shift(anchor, camera);
  if (scale > MAX_SCALE || scale < MIN_SCALE) return false;
  const room = textureMargin(camera.width, camera.height);
  const isCovered = (at: number, beyond: number, size: number): boolean =>
    at - beyond * scale <= -EDGE && at + (size + beyond) * scale >= size + EDGE;
  return isCovered(x, room.x, camera.width) && isCovered(y, room.y, camera.height);
}

/** CSS transform of the texture with its origin at the upper left; empty: none. */
export function textureTransform(anchor: Camera, camera: Camera): string {
  const { scale, x, y } = shift(anchor, camera);
  if (scale === 1 && x === 0 && y === 0) return '';
  const room = textureMargin(anchor.width, anchor.height);
  // The corner is `margin` outside of the view and moves further out as the texture grows.
  return `matrix(${scale},0,0,${scale},${x + room.x * (1 - scale)},${y + room.y * (1 - scale)})`;
}

/** Labels that were placed for `camera`, in the coordinates of the texture of `anchor`. */
export function labelsOnTexture(labels: readonly PlacedLabel[], camera: Camera, anchor: Camera): readonly PlacedLabel[] {
  const to = textureCamera(anchor);
  const scale = to.zoom / camera.zoom;
  const [dx, dy] = [to.panX - camera.panX * scale, to.panY - camera.panY * scale];
  return labels.map((label) => ({
    ...label,
    box: {
      left: label.box.left * scale + dx,
      right: label.box.right * scale + dx,
      top: label.box.top * scale + dy,
      bottom: label.box.bottom * scale + dy,
    },
  }));
}

/** A pixel p of `anchor` is at p × scale + (x, y) in `camera`. */
function shift(anchor: Camera, camera: Camera): { readonly scale: number; readonly x: number; readonly y: number } {
  const scale = camera.zoom / anchor.zoom;
  return { scale, x: camera.panX - anchor.panX * scale, y: camera.panY - anchor.panY * scale };
}
