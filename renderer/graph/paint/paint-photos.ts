/** Photos in the marks of people: only of those in sight, and only where a mark is large enough to know a face. Exports have none. */
import type { PersonId } from '../../../shared/model/ids';
import { toScreen } from '../scene/camera';
import { markLook } from '../scene/glyph-style';
import type { Mark, Point } from '../scene/scene';
import type { PaintInput } from './paint-input';

export interface PhotoSource {
  /** Also where marks are small. */
  readonly isFromAfar: boolean;
  readonly has: (person: PersonId) => boolean;
  /** The small picture of somebody; null: it is not ready yet, or cannot be drawn. */
  readonly bitmapOf: (person: PersonId) => CanvasImageSource | null;
}

export interface PlacedPhoto {
  readonly mark: Mark;
  readonly at: Point;
  /** Of the picture, inside the border of the mark where that is large enough. Pixels. */
  readonly radius: number;
}

/** Pixels: smaller marks have no photo, near and from afar. */
const [NEAR, FROM_AFAR] = [9, 2.5];
/** From afar, a photo is larger than a small mark: below this radius nobody knows a face. Pixels. */
const LEAST_SEEN = 8;
/** More at once tell nothing and cost time. The largest marks are chosen. */
export const MOST_PHOTOS = 150;

export function photosInSight(
  drawing: Omit<PaintInput, 'labels'>,
  photos: Pick<PhotoSource, 'isFromAfar' | 'has'>,
): readonly PlacedPhoto[] {
  const { scene, camera, theme, positionOf } = drawing;
  const least = photos.isFromAfar ? FROM_AFAR : NEAR;
  const placed: PlacedPhoto[] = [];
  for (const mark of scene.marks) {
    const outer = mark.radius * camera.zoom;
    if (outer < least || !photos.has(mark.person)) continue;
    const at = toScreen(camera, positionOf(mark));
    if (at.x < -outer || at.y < -outer || at.x > camera.width + outer || at.y > camera.height + outer) continue;
    placed.push({ mark, at, radius: Math.max(LEAST_SEEN, outer - markLook(mark, theme).edgeWidth * camera.zoom) });
  }
  return placed.length <= MOST_PHOTOS ? placed : placed.sort((a, b) => b.radius - a.radius).slice(0, MOST_PHOTOS);
}

export function paintPhotos(context: CanvasRenderingContext2D, drawing: Omit<PaintInput, 'labels'>, photos: PhotoSource): void {
  for (const { mark, at, radius } of photosInSight(drawing, photos)) {
    const bitmap = photos.bitmapOf(mark.person);
    if (bitmap === null) continue;
    context.save();
    // Who went quiet stays pale, as their mark is.
    context.globalAlpha = drawing.highlight.mark(mark) * (mark.state === 'dormant' ? 0.5 : 1);
    context.beginPath();
    if (mark.shape === 'circle') context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    else
      for (const [x, y] of [
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ] as const)
        context.lineTo(at.x + 1.42 * radius * x, at.y + 1.42 * radius * y);
    context.clip();
    const half = mark.shape === 'circle' ? radius : 1.42 * radius;
    context.drawImage(bitmap, at.x - half, at.y - half, 2 * half, 2 * half);
    context.restore();
  }
}
