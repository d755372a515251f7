/** The texture that stands for the picture while it moves: how far it reaches beyond what is in view, how it is shifted, and when it no longer serves. */
import type { Camera } from '../scene/camera';
import type { PlacedLabel } from '../scene/labels/place-labels';

/** Room on each side, as a share of the picture's size. */
const MARGIN = 0.2;
/** Larger or smaller than this it is drawn anew: soft marks are seen, and names would hardly fit what they name. */
const MAX_SCALE = 1.7;
const MIN_SCALE = 0.72;
/** Drawn anew a little before its edge would be seen, in pixels. */
const EDGE = 12;

/** Pixels beyond the left and right, and beyond the upper and lower edge. */
export interface TextureMargin {
  readonly x: number;
  readonly y: number;
}

export function textureMargin(width: number, height: number): TextureMargin {
  return { x: Math.round(width * MARGIN), y: Math.round(height * MARGIN) };
}

/** The camera of the texture itself, whose corner lies outside of the picture. */
export function textureCamera(anchor: Camera): Camera {
  const { x, y } = textureMargin(anchor.width, anchor.height);
  return { zoom: anchor.zoom, panX: anchor.panX + x, panY: anchor.panY + y, width: anchor.width + 2 * x, height: anchor.height + 2 * y };
}

/** Can what was drawn for `anchor` stand for what `camera` sees? */
export function isUsable(anchor: Camera | null, camera: Camera): boolean {
  if (anchor === null || anchor.width !== camera.width || anchor.height !== camera.height) return false;
  const { scale, x, y } = shift(anchor, camera);
  if (scale > MAX_SCALE || scale < MIN_SCALE) return false;
  const room = textureMargin(camera.width, camera.height);
  const isCovered = (at: number, beyond: number, size: number): boolean =>
    at - beyond * scale <= -EDGE && at + (size + beyond) * scale >= size + EDGE;
  return isCovered(x, room.x, camera.width) && isCovered(y, room.y, camera.height);
}

/** CSS that moves the texture, its origin in its upper left corner; empty when it lies where it was drawn. */
export function textureTransform(anchor: Camera, camera: Camera): string {
  const { scale, x, y } = shift(anchor, camera);
  if (scale === 1 && x === 0 && y === 0) return '';
  const room = textureMargin(anchor.width, anchor.height);
  // The corner lies `room` outside; it moves further out as the texture grows.
  return `matrix(${scale},0,0,${scale},${x + room.x * (1 - scale)},${y + room.y * (1 - scale)})`;
}

/** Words placed for one camera, where they lie on the texture of another. */
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

/** A pixel of `anchor` at p is at p × scale + (x, y) in `camera`. */
function shift(anchor: Camera, camera: Camera): { readonly scale: number; readonly x: number; readonly y: number } {
  const scale = camera.zoom / anchor.zoom;
  return { scale, x: camera.panX - anchor.panX * scale, y: camera.panY - anchor.panY * scale };
}
