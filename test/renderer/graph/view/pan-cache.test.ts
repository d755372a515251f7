import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../../renderer/graph/scene/camera';
import type { PlacedLabel } from '../../../../renderer/graph/scene/labels/place-labels';
import { isUsable, labelsOnTexture, textureCamera, textureMargin, textureTransform } from '../../../../renderer/graph/view/pan-cache';
import { seededRandom } from '../../../../shared/model/ids';

const anchor: Camera = { zoom: 0.5, panX: 300, panY: 200, width: 800, height: 600 };
const world = { x: 370, y: -85 };

/** Where the browser shows a place of the world that was drawn on the texture of `anchor`. */
function seen(camera: Camera, { x, y }: { readonly x: number; readonly y: number }): readonly [number, number] {
  const own = textureCamera(anchor);
  const room = textureMargin(anchor.width, anchor.height);
  const numbers = textureTransform(anchor, camera)
    .match(/-?[\d.]+(e-?\d+)?/g)
    ?.map(Number);
  const [scale, dx, dy] = numbers ? [numbers[0]!, numbers[4]!, numbers[5]!] : [1, 0, 0];
  return [(x * own.zoom + own.panX) * scale + dx - room.x, (y * own.zoom + own.panY) * scale + dy - room.y];
}

describe('the texture that moves with the camera', () => {
  it('shows every place where the camera has it', () => {
    const random = seededRandom(3);
    for (let i = 0; i < 200; i++) {
      const camera = { ...anchor, zoom: 0.4 + 0.4 * random(), panX: 600 * random(), panY: 400 * random() };
      const [x, y] = seen(camera, world);
      expect(x).toBeCloseTo(world.x * camera.zoom + camera.panX, 6);
      expect(y).toBeCloseTo(world.y * camera.zoom + camera.panY, 6);
    }
    expect(textureTransform(anchor, { ...anchor })).toBe('');
  });

  it('serves while it covers all that is in view and is neither much too large nor too small', () => {
    const { x: roomX } = textureMargin(anchor.width, anchor.height);
    expect(isUsable(anchor, anchor)).toBe(true);
    expect(isUsable(anchor, { ...anchor, panX: anchor.panX + roomX - 13 })).toBe(true);
    expect(isUsable(anchor, { ...anchor, panX: anchor.panX + roomX - 11 })).toBe(false);
    expect(isUsable(anchor, { ...anchor, panX: anchor.panX - roomX + 11 })).toBe(false);
    const zoomed = (factor: number): Camera => ({
      ...anchor,
      zoom: anchor.zoom * factor,
      panX: 400 - (400 - anchor.panX) * factor,
      panY: 300 - (300 - anchor.panY) * factor,
    });
    expect(isUsable(anchor, zoomed(1.6))).toBe(true);
    expect(isUsable(anchor, zoomed(1.8))).toBe(false);
    expect(isUsable(anchor, zoomed(0.8))).toBe(true);
    expect(isUsable(anchor, zoomed(0.7))).toBe(false);
    expect(isUsable(null, anchor)).toBe(false);
    expect(isUsable(anchor, { ...anchor, width: 900 })).toBe(false);
  });

  it('leaves room for words where they stand on it', () => {
    const label = { key: 'a', box: { left: 400, top: 300, right: 480, bottom: 320 } } as PlacedLabel;
    const camera = { ...anchor, zoom: 0.25, panX: 310, panY: 190 };
    const [placed] = labelsOnTexture([label], camera, anchor);
    const own = textureCamera(anchor);
    expect(placed!.box.left).toBeCloseTo(((400 - 310) / 0.25) * own.zoom + own.panX, 6);
    expect(placed!.box.bottom).toBeCloseTo(((320 - 190) / 0.25) * own.zoom + own.panY, 6);
  });
});
